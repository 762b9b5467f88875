// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows where the time of a check went, as a bar with a legend.

#include "model/check/Observation.h"

#include <QWidget>

namespace watchkeeper {

//! \brief Shows one segment per measured phase, in order of time. Hidden if there are fewer than two phases.
class PhasesBar : public QWidget
{
    Q_OBJECT

public:
    explicit PhasesBar(QWidget *parent = nullptr);
    void setPhases(const Phases &phases);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Segment
    {
        QString label;
        double milliseconds;
    };
    //! The position of each label: its left edge and line.
    QList<QPoint> labelRects(int width) const;

    QList<Segment> m_segments;
};

} // namespace watchkeeper
