// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Planned work on targets, during which failures are expected. Plain values. MaintenanceCalendar.h decides when an entry is in
//! effect.

#include "model/Target.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace watchkeeper {

enum class MaintenanceKind : quint8 { Once, Daily, Weekly, Monthly, Cron };

//! The limits of a Maintenance.
namespace limits {
inline constexpr Milliseconds kMinMaintenanceDuration = std::chrono::seconds(1);
inline constexpr Milliseconds kMaxMaintenanceDuration = std::chrono::days(31); //!< for each occurrence of a recurring entry
inline constexpr Milliseconds kMaxOneTimeDuration = std::chrono::days(3650);   //!< for an entry that doesn't recur
} // namespace limits

//! \brief A maintenance entry of the document, with its times and targets.
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
    QStringList targets; //!< names or ids of targets
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

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Maintenance)
Q_DECLARE_METATYPE(watchkeeper::MaintenanceInEffect)
