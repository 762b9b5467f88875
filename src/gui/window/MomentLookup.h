// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the state of all targets at an earlier time in background threads.

#include "app/profile/Profile.h"
#include "app/query/RecentHistory.h"
#include "app/query/Uptimes.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <optional>

namespace watchkeeper {

//! \brief Runs one query at a time. Of the queries that arrive in the meantime, only the latest is kept.
//!
//! A query results in found(), then partialResultsFound() with enough results for the trend, then uptimesCounted() several times.
//! If a newer query arrives in the meantime, only found() is still emitted for the current query,
//! so the window can follow a slider during a drag.
class MomentLookup : public QObject
{
    Q_OBJECT

public:
    struct Query
    {
        qint64 at = 0; //!< [ms] since 1970, UTC
        QList<Target> targets;
        QList<int> days; //!< numbers of days before `at` over which the uptime is requested
        MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted;
    };

    MomentLookup(const Profile &profile, QObject *parent);
    //! Waits for the current read to stop, which takes only a moment.
    ~MomentLookup() override;

    void lookUp(const Query &query);
    //! Drops all pending queries without emitting any signals for them.
    void discardAll();

signals:
    //! \param paused  the targets paused at that time
    void found(qint64 at, const QList<watchkeeper::RecentHistory> &pasts, const QSet<watchkeeper::TargetId> &paused);
    void partialResultsFound(qint64 at, const QList<watchkeeper::RecentHistory> &pasts);
    void uptimesCounted(qint64 at, const QList<int> &days, const QList<watchkeeper::TargetUptimes> &uptimes);

private:
    void read(quint64 number, const Query &query);
    void count(quint64 number, const Query &query, const QList<int> &days);
    bool isSuperseded(quint64 number) const { return m_latestNumber != number; }
    template<typename NotifyFunction>
    void notify(quint64 number, NotifyFunction callback);

    Profile m_profile;
    std::atomic<quint64> m_latestNumber = 0;
    std::atomic<bool> m_isEnding = false;
    quint64 m_lastDiscarded = 0; //!< number of the last dropped query
    QThreadPool m_pool;          //!< a single thread, which runs one query at a time
    QThreadPool m_groupPool;     //!< reads several groups of targets concurrently for a query
};

} // namespace watchkeeper
