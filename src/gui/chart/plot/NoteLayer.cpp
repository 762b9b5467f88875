// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/NoteLayer.h"

#include "app/words/DisplayText.h"
#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/ChartColours.h"
#include "gui/look/Colours.h"

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kFlagWidth = 9;
constexpr double kFlagHeight = 8;
constexpr double kFlagTop = 16; //!< [px] below the icons of incidents
constexpr double kFlagReach = 8;
constexpr double kMinFlagReach = 0.01; //!< fraction of the span, half a step of the cursor

} // namespace

QList<Note> NoteLayer::notesAt(qint64 at) const
{
    const QCPRange shown = area()->axis(QCPAxis::atBottom)->range();
    const double reach = shown.size() * std::max(kMinFlagReach, kFlagReach / std::max(1, area()->width()));
    QList<Note> found;
    std::copy_if(m_notes.begin(), m_notes.end(), std::back_inserter(found), [at, reach](const Note &note) {
        return std::abs(static_cast<double>(at - note.from)) <= reach || (at >= note.from && at < note.to);
    });
    return found;
}

void NoteLayer::draw(QCPPainter *painter)
{
    for (const Note &note : std::as_const(m_notes)) {
        const double left = x(note.from);
        if (note.isSpan())
            painter->fillRect(QRectF(QPointF(left, area()->top()), QPointF(x(note.to), area()->bottom())),
                              withAlpha(accentColour(palette()), 0.08F));
        drawFlag(painter, left);
    }
}

void NoteLayer::drawFlag(QCPPainter *painter, double left) const
{
    const QColor colour = palette().color(QPalette::Text);
    const double top = area()->top() + kFlagTop;
    const double wide = left + kFlagWidth > area()->right() ? -kFlagWidth : kFlagWidth; // the newest notes are at the edge
    painter->setPen(QPen(withAlpha(mutedColour(palette()), 0.6F), 1));
    painter->drawLine(QPointF(left, top), QPointF(left, area()->bottom()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPolygon(QPolygonF{{left, top},
                                   {left + wide, top},
                                   {left + 0.7 * wide, top + kFlagHeight / 2},
                                   {left + wide, top + kFlagHeight},
                                   {left, top + kFlagHeight}});
}

QString noteText(const Note &note)
{
    QString time = chartTimeText(note.from);
    if (note.isSpan())
        time = NoteLayer::tr("%1 to %2", "start and end of a note").arg(time, chartTimeText(note.to));
    QStringList parts{displayLine(note.text), note.target ? displayLine(note.targetName) : NoteLayer::tr("all targets")};
    parts.append(displayLine(note.author));
    parts.removeAll(QString());
    return NoteLayer::tr("Note, %1: %2", "a time, a text").arg(time, parts.join(u" · "_s));
}

} // namespace watchkeeper

#include "moc_NoteLayer.cpp"
