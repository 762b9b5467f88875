// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/LocalTime.h"

#include <QDateTime>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qint64 kMillisecondsPerMinute = 60'000;
// [ms] no time zone has ever been further from UTC
constexpr qint64 kMaxUtcOffset = 16LL * 60 * kMillisecondsPerMinute;

//! Returns the UTC offset of the zone in [ms]; positive east of Greenwich.
qint64 offsetAt(const QTimeZone &zone, qint64 instant)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC)) * 1'000LL;
}

//! Finds the instant of an offset change. There must be exactly one change between `before` and `after`.
qint64 offsetChangeBetween(const QTimeZone &zone, qint64 before, qint64 after)
{
    const qint64 previous = offsetAt(zone, before);
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (offsetAt(zone, middle) == previous ? before : after) = middle;
    }
    return after;
}

} // namespace

// Computes with offsets only, because versions of Qt differ in how QDateTime handles repeated and skipped local times.
qint64 firstInstantAtLocalTime(const QTimeZone &zone, QDate day, int minute)
{
    const qint64 shown = QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + minute * kMillisecondsPerMinute;
    const qint64 before = shown - kMaxUtcOffset;
    const qint64 after = shown + kMaxUtcOffset;
    const qint64 previous = offsetAt(zone, before);
    const qint64 later = offsetAt(zone, after);
    if (previous == later)
        return shown - previous;
    const qint64 change = offsetChangeBetween(zone, before, after);
    return shown - previous < change ? shown - previous : std::max(change, shown - later);
}

QDate localDateAt(const QTimeZone &zone, qint64 instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant + offsetAt(zone, instant), Qt::UTC).date();
}

} // namespace watchkeeper
