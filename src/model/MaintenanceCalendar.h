// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file When a maintenance is in effect, and when that changes. Pure: the time is an argument.

#include "model/CronLine.h"
#include "model/Maintenance.h"

#include <QTimeZone>

#include <optional>

namespace watchkeeper {

//! \brief From `begin` until just before `end`; [ms] since 1970, UTC.
struct MaintenanceTime
{
    qint64 begin = 0;
    qint64 end = 0;
    friend bool operator==(const MaintenanceTime &, const MaintenanceTime &) = default;
};

//! \brief The times of one entry. It begins by the local time of its zone and ends after an elapsed time. See firstInstantShowing() for hours that
//! daylight saving repeats or skips.
class MaintenanceCalendar
{
public:
    //! \param entry  by the rules of the file; an invalid or disabled entry has no times
    explicit MaintenanceCalendar(const Maintenance &entry);

    //! Nothing if it isn't in effect. If times overlap, the one that began last, which also ends last.
    std::optional<MaintenanceTime> at(qint64 now) const;
    //! The first one that begins after `now`; nothing if none begins within fifty years.
    std::optional<MaintenanceTime> next(qint64 now) const;
    //! \brief Those that overlap from <= time < to, in order.
    //! \param most  the maximum number; only the first ones are returned
    QList<MaintenanceTime> between(qint64 from, qint64 to, qsizetype most) const;
    //! When at() next returns a different time or end; nothing: never.
    std::optional<qint64> nextChange(qint64 now) const;

private:
    bool isOn(QDate day) const;
    std::optional<qint64> nextStartAfter(qint64 now) const;
    std::optional<qint64> lastStartAtOrBefore(qint64 now) const;

    Maintenance m_entry;
    QTimeZone m_zone;
    std::optional<CronLine> m_cron;
    QList<int> m_minutes; //!< minutes of the day when it begins; empty: never
};

} // namespace watchkeeper
