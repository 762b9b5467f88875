// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/StackLayer.h"

#include <numeric>

namespace watchkeeper {

namespace {

double heightBelow(const StackColumn &column, qsizetype part)
{
    return std::accumulate(column.parts.begin(), column.parts.begin() + part, 0.0);
}

} // namespace

void StackLayer::setStack(const QList<QList<StackColumn>> &runs, const QList<QBrush> &brushes)
{
    m_runs = runs;
    m_brushes = brushes;
}

void StackLayer::draw(QCPPainter *painter)
{
    for (const QList<StackColumn> &run : m_runs) {
        for (qsizetype part = 0; part < m_brushes.size(); ++part)
            drawSegment(painter, run, part);
    }
}

void StackLayer::drawSegment(QCPPainter *painter, const QList<StackColumn> &run, qsizetype part) const
{
    QPolygonF area;
    const auto add = [&](qint64 at, const StackColumn &column, qsizetype below) {
        area.append(QPointF(x(at), y(heightBelow(column, below))));
    };
    add(run.first().from, run.first(), part + 1);
    for (const StackColumn &column : run)
        add(bucketCentre(column.from, column.to), column, part + 1);
    add(run.last().to, run.last(), part + 1);
    add(run.last().to, run.last(), part);
    for (auto column = run.crbegin(); column != run.crend(); ++column)
        add(bucketCentre(column->from, column->to), *column, part);
    add(run.first().from, run.first(), part);
    painter->setBrush(m_brushes[part]);
    painter->setPen(Qt::NoPen);
    painter->drawPolygon(area);
}

} // namespace watchkeeper

#include "moc_StackLayer.cpp"
