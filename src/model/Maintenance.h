// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Time in which targets are being worked on: what happens to them then is expected. Plain values; when they are in effect is the
//! business of MaintenanceCalendar.h.

#include "model/Target.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace watchkeeper {

enum class MaintenanceKind : quint8 { Once, Daily, Weekly, Monthly, Cron };

//! What a Maintenance may say.
namespace limits {
inline constexpr Milliseconds kShortestMaintenance = std::chrono::seconds(1);
inline constexpr Milliseconds kLongestMaintenance = std::chrono::days(31); //!< each time of one that comes back
inline constexpr Milliseconds kLongestOnce = std::chrono::days(3650);      //!< of one that does not
} // namespace limits

//! \brief An entry of the document: when, and for which targets.
class Maintenance
{
public:
    static constexpr int kLastDay = -1; //!< of a month, whichever that is

    Maintenance() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString name; //!< each is there once; what people read as the reason
    MaintenanceKind kind = MaintenanceKind::Once;
    QDateTime from;           //!< Once: UTC
    QDateTime to;             //!< Once: UTC, > from
    int minute = 0;           //!< Daily, Weekly, Monthly: when it begins by the clocks of the zone, 0 - 1439
    Milliseconds duration{0}; //!< all but Once: for so much elapsed time, limits::kShortestMaintenance - kLongestMaintenance
    QList<int> weekdays;      //!< Weekly: 1, Monday - 7, in order; at least one
    QList<int> monthDays;     //!< Monthly: 1 - 31 in order, then kLastDay; at least one
    QString cron;             //!< Cron: a line that CronLine reads
    QByteArray zone;          //!< IANA name of a zone that is known here

    bool forAll = false; //!< for every target; the three below are empty then
    QStringList targets; //!< names or ids
    QStringList tags;    //!< targets that have one of them
    QString filter;      //!< targets that it takes; empty: none
    bool enabled = true;

    friend bool operator==(const Maintenance &, const Maintenance &) = default;
};

//! \brief A maintenance that is in effect, and for whom. A value that travels between threads.
struct MaintenanceInEffect
{
    QString name;
    qint64 begun = 0; //!< [ms] since 1970, UTC, as the calendar says
    qint64 until = 0; //!< likewise
    bool forAll = false;
    QList<TargetId> targets; //!< in the order of the document; empty where it is for all
    friend bool operator==(const MaintenanceInEffect &, const MaintenanceInEffect &) = default;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Maintenance)
Q_DECLARE_METATYPE(watchkeeper::MaintenanceInEffect)
