// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Maintenance: planned work on targets, during which failures are expected. Plain values. MaintenanceCalendar.h decides when an
//! entry is in effect.

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
inline constexpr Milliseconds kMaxMaintenanceDuration = std::chrono::days(31); //!< each occurrence of a recurring one
inline constexpr Milliseconds kMaxOneTimeDuration = std::chrono::days(3650);   //!< of one that doesn't recur
} // namespace limits

//! \brief A maintenance entry of the document: when, and for which targets.
class Maintenance
{
public:
    static constexpr int kLastDay = -1; //!< the last day of a month, whatever its number

    Maintenance() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString name; //!< unique; shown to people as the reason
    MaintenanceKind kind = MaintenanceKind::Once;
    QDateTime from;           //!< Once: UTC
    QDateTime to;             //!< Once: UTC, > from
    int minute = 0;           //!< Daily, Weekly, Monthly: local start time in the zone, minute of the day, 0 - 1439
    Milliseconds duration{0}; //!< all but Once: elapsed time, limits::kMinMaintenanceDuration - kMaxMaintenanceDuration
    QList<int> weekdays;      //!< Weekly: 1, Monday - 7, in order; at least one
    QList<int> monthDays;     //!< Monthly: 1 - 31 in order, then kLastDay; at least one
    QString cron;             //!< Cron: a line that CronLine reads
    QByteArray zone;          //!< IANA name of a zone that is known on this computer

    bool forAll = false; //!< for every target; the three fields below are then empty
    QStringList targets; //!< names or ids
    QStringList tags;    //!< targets that have at least one of them
    QString filter;      //!< targets that it matches; empty: none
    bool enabled = true;

    friend bool operator==(const Maintenance &, const Maintenance &) = default;
};

//! \brief A maintenance that is in effect, and its targets. A value passed between threads.
struct MaintenanceInEffect
{
    QString name;
    qint64 begun = 0; //!< [ms] since 1970, UTC, according to the calendar
    qint64 until = 0; //!< likewise
    bool forAll = false;
    QList<TargetId> targets; //!< in document order; empty if it is for all
    friend bool operator==(const MaintenanceInEffect &, const MaintenanceInEffect &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Maintenance)
Q_DECLARE_METATYPE(watchkeeper::MaintenanceInEffect)
