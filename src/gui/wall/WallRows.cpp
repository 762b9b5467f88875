// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wall/WallRows.h"

#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/table/model/ResultRow.h"

#include <QPainter>

namespace watchkeeper {

QColor markColour(const QPalette &palette, const ResultRow &row)
{
    return row.isFromEarlierRun ? mutedColour(palette) : stateColour(row.markState(), isDark(palette));
}

QColor groundColour(const QPalette &palette, const ResultRow &row)
{
    const MarkState state = row.markState();
    return state == MarkState::Up || row.isFromEarlierRun ? palette.color(QPalette::Base)
                                                          : changeHighlightColour(palette, state, 1);
}

void paintMark(QPainter *painter, const QRect &mark, const QRect &person, const QPalette &palette, const ResultRow &row)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const auto draw = row.flapping() ? &flappingMarkPixmap : &markPixmap;
    painter->drawPixmap(mark.topLeft(), draw(row.markState(), row.isSoft(), mark.width(), ratio, markColour(palette, row)));
    if (row.isAcknowledged())
        painter->drawPixmap(person.topLeft(), personPixmap(person.width(), ratio, palette.color(QPalette::Text)));
}

int personEdge(int markEdge)
{
    return markEdge * 9 / 16;
}

} // namespace watchkeeper
