// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/target/Maintenance.h"

#include "model/base/LocalTime.h"

#include <algorithm>

namespace watchkeeper {

namespace {

// The number of days before and after the calculated day that are also searched. A zone can skip an entire day, as some zones
// did when they moved across the date line.
constexpr int kSearchMarginDays = 2;
constexpr int kYearsAhead = 50;

} // namespace

MaintenanceCalendar::MaintenanceCalendar(const Maintenance &entry)
    : m_entry(entry)
    , m_zone(timeZoneNamed(entry.zone))
{
    if (!entry.enabled || entry.kind == MaintenanceKind::Once || !m_zone.isValid())
        return;
    if (entry.kind != MaintenanceKind::Cron) {
        m_minutes = {entry.minute};
        return;
    }
    const auto cron = CronExpression::parse(entry.cron);
    if (!cron)
        return;
    m_cron = *cron;
    m_minutes = cron->minutes();
}

bool MaintenanceCalendar::occursOn(QDate day) const
{
    switch (m_entry.kind) {
    case MaintenanceKind::Daily:
        return true;
    case MaintenanceKind::Weekly:
        return m_entry.weekdays.contains(day.dayOfWeek());
    case MaintenanceKind::Monthly:
        return m_entry.monthDays.contains(day.day())
            || (day.day() == day.daysInMonth() && m_entry.monthDays.contains(Maintenance::kLastDay));
    case MaintenanceKind::Cron:
        return m_cron->occursOn(day);
    case MaintenanceKind::Once:
        break;
    }
    return false;
}

std::optional<qint64> MaintenanceCalendar::nextStartAfter(qint64 now) const
{
    if (m_minutes.isEmpty())
        return std::nullopt;
    const QDate today = localDateAt(m_zone, now);
    const QDate last = today.addYears(kYearsAhead);
    for (QDate day = today.addDays(-kSearchMarginDays); day <= last; day = day.addDays(1)) {
        if (!occursOn(day))
            continue;
        const auto minute = std::partition_point(m_minutes.begin(), m_minutes.end(),
                                                 [&](int one) { return firstInstantAtLocalTime(m_zone, day, one) <= now; });
        if (minute != m_minutes.end())
            return firstInstantAtLocalTime(m_zone, day, *minute);
    }
    return std::nullopt;
}

//! Returns the last start at or before `now`. Doesn't find a start so early that the maintenance has already ended
//! by `now`.
std::optional<qint64> MaintenanceCalendar::lastStartAtOrBefore(qint64 now) const
{
    if (m_minutes.isEmpty())
        return std::nullopt;
    const QDate first = localDateAt(m_zone, now - m_entry.duration.count()).addDays(-kSearchMarginDays);
    for (QDate day = localDateAt(m_zone, now).addDays(kSearchMarginDays); day >= first; day = day.addDays(-1)) {
        if (!occursOn(day))
            continue;
        const auto minute = std::partition_point(m_minutes.begin(), m_minutes.end(),
                                                 [&](int one) { return firstInstantAtLocalTime(m_zone, day, one) <= now; });
        if (minute != m_minutes.begin())
            return firstInstantAtLocalTime(m_zone, day, *std::prev(minute));
    }
    return std::nullopt;
}

std::optional<MaintenanceTime> MaintenanceCalendar::at(qint64 now) const
{
    MaintenanceTime time;
    if (m_entry.kind == MaintenanceKind::Once && m_entry.enabled) {
        time = {m_entry.from.toMSecsSinceEpoch(), m_entry.to.toMSecsSinceEpoch()};
    } else if (const auto begin = lastStartAtOrBefore(now)) {
        time = {*begin, *begin + m_entry.duration.count()};
    }
    return time.begin <= now && now < time.end ? std::optional(time) : std::nullopt;
}

std::optional<MaintenanceTime> MaintenanceCalendar::next(qint64 now) const
{
    if (m_entry.kind == MaintenanceKind::Once) {
        const MaintenanceTime time{m_entry.from.toMSecsSinceEpoch(), m_entry.to.toMSecsSinceEpoch()};
        return m_entry.enabled && time.begin > now ? std::optional(time) : std::nullopt;
    }
    const auto begin = nextStartAfter(now);
    return begin ? std::optional(MaintenanceTime{*begin, *begin + m_entry.duration.count()}) : std::nullopt;
}

QList<MaintenanceTime> MaintenanceCalendar::between(qint64 from, qint64 to, qsizetype limit) const
{
    QList<MaintenanceTime> times;
    auto time = at(from);
    if (!time)
        time = next(from);
    for (; time && time->begin < to && times.size() < limit; time = next(time->begin))
        times.append(*time);
    return times;
}

std::optional<qint64> MaintenanceCalendar::nextChange(qint64 now) const
{
    const auto current = at(now);
    const auto following = next(now);
    if (current && following)
        return std::min(current->end, following->begin);
    if (current)
        return current->end;
    return following ? std::optional(following->begin) : std::nullopt;
}

} // namespace watchkeeper
