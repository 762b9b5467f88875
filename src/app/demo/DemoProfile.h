// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fills the profile of the demo: alert rules and 90 days of history, written as the program itself writes them.

#include "app/profile/Profile.h"
#include "checks/simulated/SimulatedKind.h"
#include "history/values/StoredResult.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace watchkeeper {

inline constexpr int kDemoDays = 90;

// The past results of a demo service: a daily rhythm and a few incidents. Pure; the same input gives the same results.

inline constexpr qint64 kDemoHour = 3'600'000; //!< [ms]
inline constexpr qint64 kDemoDay = 24 * kDemoHour;

//! A past problem of a demo service. Times are in [ms] since 1970, UTC.
struct DemoIncident
{
    qint64 begin = 0;
    qint64 end = 0;
    Outcome outcome = Outcome::Down;
    QString message;
};

//! Returns the past incidents of a demo service, oldest first. They don't overlap, and only that of a degraded service reaches `now`.
QList<DemoIncident> demoIncidents(const Target &target, qint64 now);

//! \brief Generates the results of one service in chronological order: one every kInterval, in the last half hour one every interval of
//! the target, and one at the beginning and the end of each incident.
class DemoPast
{
public:
    static constexpr Milliseconds kInterval = std::chrono::minutes(15);

    //! \param target  a simulated service
    //! \param series  the service's position, which selects its random numbers and its offset within kInterval
    //! \param from    [ms] since 1970, UTC: earliest time of the first result
    //! \param now     [ms] since 1970, UTC: time to which the incidents are relative
    //! \param zone    [ms] offset of the local time zone, for the daily rhythm
    DemoPast(const Target &target, int series, qint64 from, qint64 now, qint64 zone);

    //! Returns the time [ms] of the next result.
    qint64 nextTime() const { return m_next; }
    StoredResult next();

private:
    double latencyAt(qint64 time);

    QList<DemoIncident> m_incidents; //!< those that haven't ended yet
    SimulatedRandom m_random;
    qint64 m_next;
    qint64 m_grid; //!< next time of the regular schedule
    qint64 m_recentFrom;
    qint64 m_recentStep;
    qint64 m_zone;
    double m_latency;
    double m_jitter;
    StoredResult m_up;
};

// The profile of the demo.

//! Called after each day. \return whether to continue
using DemoProgress = std::function<bool(int daysWritten)>;

//! \brief Writes desktop notifications, and one result in 15 minutes for each target with the state changes, incidents and states that
//! follow from them, up to `now`. Doesn't write the targets. Blocks for about a second; call it in a pool thread.
//! \param profile  an existing folder that no program monitors
//! \return an error message, or an empty string; also empty after `progress` has stopped it
QString writeDemoProfile(const Profile &profile, const QList<Target> &targets, const QDateTime &now,
                         const DemoProgress &progress = {});

} // namespace watchkeeper
