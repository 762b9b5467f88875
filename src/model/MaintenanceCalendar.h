// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Computes when a maintenance is in effect, and when that changes. Pure; the current time is an argument.

#include "model/CronExpression.h"
#include "model/Maintenance.h"

#include <QTimeZone>

#include <optional>

namespace watchkeeper {

//! \brief One occurrence, from `begin` up to but not including `end`. Times are in [ms] since 1970, UTC.
struct MaintenanceTime
{
    qint64 begin = 0;
    qint64 end = 0;
    friend bool operator==(const MaintenanceTime &, const MaintenanceTime &) = default;
};

//! \brief The occurrences of one entry. Each occurrence begins at a local time in the zone and ends after an elapsed time.
//! firstInstantShowing() defines how hours that daylight saving repeats or skips are handled.
class MaintenanceCalendar
{
public:
    //! \param entry  an entry of the document; an invalid or disabled entry has no occurrences
    explicit MaintenanceCalendar(const Maintenance &entry);

    //! The occurrence in effect at `now`; nullopt if there is none. If several overlap, returns the last to begin, which is also
    //! the last to end.
    std::optional<MaintenanceTime> at(qint64 now) const;
    //! The first occurrence that begins after `now`; nullopt if none begins within fifty years.
    std::optional<MaintenanceTime> next(qint64 now) const;
    //! \brief The occurrences that overlap the time from `from` up to but not including `to`, in order.
    //! \param most  the maximum number of occurrences; later ones are omitted
    QList<MaintenanceTime> between(qint64 from, qint64 to, qsizetype most) const;
    //! The next time at which the result of at() changes; nullopt if it never changes.
    std::optional<qint64> nextChange(qint64 now) const;

private:
    bool occursOn(QDate day) const;
    std::optional<qint64> nextStartAfter(qint64 now) const;
    std::optional<qint64> lastStartAtOrBefore(qint64 now) const;

    Maintenance m_entry;
    QTimeZone m_zone;
    std::optional<CronExpression> m_cron;
    QList<int> m_minutes; //!< start times as minutes of the day; empty if there are no occurrences
};

} // namespace watchkeeper
