// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/DayCells.h"

#include "app/words/PercentText.h"
#include "history/values/TimeSpan.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class DayCellsText
{
    Q_DECLARE_TR_FUNCTIONS(DayCells)
};

QString dayDurationText(qint64 milliseconds)
{
    return humanDuration(static_cast<double>(milliseconds));
}

} // namespace

qint64 DayCell::knownTime() const
{
    return timeOf(Outcome::Up) + timeOf(Outcome::Degraded) + timeOf(Outcome::Down);
}

std::optional<double> DayCell::uptimeShare() const
{
    if (knownTime() == 0)
        return std::nullopt;
    return static_cast<double>(timeOf(Outcome::Up) + timeOf(Outcome::Degraded)) / static_cast<double>(knownTime());
}

QList<DayCell> dayCells(const QList<OutcomeSpan> &ribbon, const TimeSpan &span, const QTimeZone &zone)
{
    QList<DayCell> cells;
    for (const TimeSpan &day : daysOf(span, zone))
        cells.append({dateOf(day.from, zone), day, {}});
    if (!cells.isEmpty()) // the last day may not be over yet
        cells.last().span = intersection(cells.last().span, span);
    auto first = cells.begin();
    for (const OutcomeSpan &one : ribbon) {
        while (first != cells.end() && first->span.to <= one.from)
            ++first;
        for (auto cell = first; cell != cells.end() && cell->span.from < one.to; ++cell)
            cell->times[static_cast<size_t>(one.outcome)] += intersection(cell->span, {one.from, one.to}).length();
    }
    return cells;
}

QString dayText(const DayCell &day)
{
    QStringList parts;
    if (const auto share = day.uptimeShare())
        parts.append(DayCellsText::tr("up %1", "share of time").arg(percentText(*share)));
    if (day.timeOf(Outcome::Down) > 0)
        parts.append(DayCellsText::tr("down %1", "length of time").arg(dayDurationText(day.timeOf(Outcome::Down))));
    if (day.timeOf(Outcome::Degraded) > 0)
        parts.append(DayCellsText::tr("degraded %1", "length of time").arg(dayDurationText(day.timeOf(Outcome::Degraded))));
    const qint64 unseen = day.span.length() - day.knownTime();
    if (parts.isEmpty())
        parts.append(DayCellsText::tr("no data"));
    else if (unseen >= 60'000)
        parts.append(DayCellsText::tr("no data %1", "length of time").arg(dayDurationText(unseen)));
    return DayCellsText::tr("%1: %2", "date, what it came to")
        .arg(QLocale().toString(day.date, QLocale::LongFormat), parts.join(u", "_s));
}

} // namespace watchkeeper
