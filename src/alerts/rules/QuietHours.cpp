// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/QuietHours.h"

#include "model/base/LocalTime.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kDaysPerWeek = 7;

QTimeZone zoneOf(const QByteArray &name)
{
    const QTimeZone named(name);
    return named.isValid() ? named : QTimeZone::systemTimeZone();
}

int minuteOfDay(QTime time)
{
    return time.hour() * 60 + time.minute();
}

} // namespace

//! The end of the quiet hours that began today or yesterday and contain `now`, or no value.
std::optional<qint64> QuietHours::periodEndAt(qint64 now) const
{
    const QTimeZone where = zoneOf(zone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now, where).date();
    std::optional<qint64> latest;
    for (const QDate day : {today.addDays(-1), today}) { // yesterday's quiet hours may continue past midnight
        if (!days.isEmpty() && !days.contains(day.dayOfWeek()))
            continue;
        const qint64 begin = firstInstantShowing(where, day, minuteOfDay(from));
        const qint64 end = firstInstantShowing(where, to > from ? day : day.addDays(1), minuteOfDay(to));
        if (begin <= now && now < end)
            latest = std::max(latest.value_or(end), end);
    }
    return latest;
}

bool QuietHours::isQuietAt(qint64 now) const
{
    return periodEndAt(now).has_value();
}

qint64 QuietHours::endAfter(qint64 now) const
{
    qint64 end = now;
    for (int i = 0; i <= kDaysPerWeek; ++i) { // full-day periods can follow each other without a gap
        const auto next = periodEndAt(end);
        if (!next)
            break;
        end = *next;
    }
    return end;
}

} // namespace watchkeeper
