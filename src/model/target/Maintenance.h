// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Planned work on targets, during which failures are expected, and the calendar that computes the times of maintenance.
//! Pure; the current time is an argument.

#include "model/base/LocalTime.h"
#include "model/target/Target.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace watchkeeper {

enum class MaintenanceKind : quint8 { Once, Daily, Weekly, Monthly, Cron };

//! The limits of a Maintenance.
namespace limits {
inline constexpr Milliseconds kMinMaintenanceDuration = std::chrono::seconds(1);
inline constexpr Milliseconds kMaxMaintenanceDuration = std::chrono::days(31); //!< for each occurrence of a recurring entry
inline constexpr Milliseconds kMaxOneTimeDuration = std::chrono::days(3650);   //!< for an entry that doesn't recur
} // namespace limits

//! \brief A maintenance entry in the document, with its times and targets.
class Maintenance
{
public:
    static constexpr int kLastDay = -1; //!< in `monthDays`: the last day of the month

    Maintenance() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString name; //!< unique; shown to the user as the reason
    MaintenanceKind kind = MaintenanceKind::Once;
    QDateTime from;           //!< Once: UTC
    QDateTime to;             //!< Once: UTC, later than `from`
    int minute = 0;           //!< Daily, Weekly, Monthly: local start time as the minute of the day, 0 - 1439
    Milliseconds duration{0}; //!< all kinds but Once: elapsed time, limits::kMinMaintenanceDuration - kMaxMaintenanceDuration
    QList<int> weekdays;      //!< Weekly: 1 (Monday) - 7, sorted; at least one
    QList<int> monthDays;     //!< Monthly: 1 - 31, sorted, then kLastDay; at least one
    QString cron;             //!< Cron: an expression that CronExpression accepts
    QByteArray zone;          //!< IANA name of a time zone known on this computer

    bool forAll = false; //!< whether the entry applies to all targets; the three fields below are then empty
    QStringList targets; //!< names or IDs of targets
    QStringList tags;    //!< selects targets that have at least one of these tags
    QString filter;      //!< selects targets that match this filter; empty if there is no filter
    bool enabled = true;

    friend bool operator==(const Maintenance &, const Maintenance &) = default;
};

//! \brief A maintenance entry in effect, with its targets. A value passed between threads.
struct MaintenanceInEffect
{
    QString name;
    qint64 begun = 0; //!< [ms] since 1970, UTC: start according to the calendar
    qint64 until = 0; //!< [ms] since 1970, UTC: end according to the calendar
    bool forAll = false;
    QList<TargetId> targets; //!< in document order; empty if the entry applies to all targets
    friend bool operator==(const MaintenanceInEffect &, const MaintenanceInEffect &) = default;
};

// Computes when a maintenance entry is in effect, and when that changes. Pure; the current time is an argument.

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

    //! Returns the occurrence in effect at `now`; nullopt if there is none. If several overlap, returns the one with
    //! the latest begin, which also has the latest end.
    std::optional<MaintenanceTime> at(qint64 now) const;
    //! Returns the first occurrence that begins after `now`; nullopt if none begins within fifty years.
    std::optional<MaintenanceTime> next(qint64 now) const;
    //! \brief Returns the occurrences that overlap the time from `from` up to but not including `to`, in order.
    //! \param limit  the maximum number of occurrences; later ones are omitted
    QList<MaintenanceTime> between(qint64 from, qint64 to, qsizetype limit) const;
    //! Returns the next time at which the result of at() changes; nullopt if it never changes.
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

Q_DECLARE_METATYPE(watchkeeper::Maintenance)
Q_DECLARE_METATYPE(watchkeeper::MaintenanceInEffect)
