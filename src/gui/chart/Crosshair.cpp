// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/Crosshair.h"

namespace watchkeeper {

void Crosshair::setPosition(const std::optional<qint64> &at, const QList<Dot> &dots)
{
    m_time = at;
    m_dots = dots;
}

void Crosshair::draw(QCPPainter *painter)
{
    if (!m_time)
        return;
    constexpr double kDot = 3.5;
    painter->setPen(QPen(palette().color(QPalette::Text), 1, Qt::DashLine));
    painter->drawLine(QPointF(x(*m_time), area()->top()), QPointF(x(*m_time), area()->bottom()));
    for (const Dot &dot : m_dots) {
        painter->setPen(QPen(palette().color(QPalette::Base), 1));
        painter->setBrush(dot.colour);
        painter->drawEllipse(QPointF(x(dot.at), y(dot.number)), kDot, kDot);
    }
}

} // namespace watchkeeper

#include "moc_Crosshair.cpp"
