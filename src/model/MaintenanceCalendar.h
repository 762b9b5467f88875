// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! When a maintenance is in effect, and when that changes. Pure: time comes in as an argument.

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

//! \brief The times of one entry. Clocks of its zone say when each begins, and elapsed time when it ends: see firstShown() for hours that daylight
//! saving repeats or leaves out.
class MaintenanceCalendar
{
public:
    //! \param entry  by the rules of the file; one that is not has no times. One that is not enabled has none either.
    explicit MaintenanceCalendar(const Maintenance &entry);

    //! Nothing where it is not in effect. Of times that overlap the one that began last, which ends last.
    std::optional<MaintenanceTime> at(qint64 now) const;
    //! The first that begins after `now`; nothing where none comes within fifty years.
    std::optional<MaintenanceTime> next(qint64 now) const;
    //! \brief Those that touch from <= time < to, in order.
    //! \param most  no more than so many, the first
    QList<MaintenanceTime> between(qint64 from, qint64 to, qsizetype most) const;
    //! When at() tells something else, or the same until later; nothing: never.
    std::optional<qint64> nextChange(qint64 now) const;

private:
    bool isOn(QDate day) const;
    std::optional<qint64> firstBeginAfter(qint64 now) const;
    std::optional<qint64> lastBeginBy(qint64 now) const;

    Maintenance m_entry;
    QTimeZone m_zone;
    std::optional<CronLine> m_cron;
    QList<int> m_minutes; //!< of a day on which it begins; none: it never does
};

} // namespace watchkeeper
