// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What checking many at once brings, as a picture.

#include "engine/EngineNews.h"

#include <QWidget>

namespace watchkeeper {

//! `Last round 1.9 s. One at a time it would have been 41 s: 21 times as long.`; empty before the first round.
QString roundSentence(const RunSnapshot &round);

//! \brief Two bars, one for the round and one for the same checks one at a time; hidden until there was a round of several checks.
class RunPicture : public QWidget
{
    Q_OBJECT

public:
    explicit RunPicture(QWidget *parent = nullptr);

    void setRound(const RunSnapshot &round);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter *painter, int line, const QString &label, double milliseconds, const QColor &ink) const;

    RunSnapshot m_round;
};

} // namespace watchkeeper
