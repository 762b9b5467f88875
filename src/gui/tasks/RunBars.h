// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A picture of the time that concurrent checks save.

#include "engine/values/EngineUpdates.h"

#include <QWidget>

namespace watchkeeper {

//! A text such as `Last run: 1.9 s, 21× faster than one by one (41 s).`; empty before the first run.
QString runSummary(const RunSnapshot &run);

//! \brief Two bars that compare the duration of the run with that of the same checks one by one. Hidden until a run has had several checks.
class RunBars : public QWidget
{
    Q_OBJECT

public:
    explicit RunBars(QWidget *parent = nullptr);

    void setRunSnapshot(const RunSnapshot &run);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter *painter, int line, const QString &label, double milliseconds, const QColor &ink) const;

    RunSnapshot m_run;
};

} // namespace watchkeeper
