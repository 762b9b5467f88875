// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the state of all targets at an earlier time in background threads.

#include "app/Profile.h"
#include "app/RecentHistory.h"
#include "app/UptimesReader.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <optional>

namespace watchkeeper {

//! \brief Answers one question at a time. During a lookup, only the latest further question is kept.
//!
//! A question results in found(), then partialResultsFound() with enough results for the trend, then several counted(). If a newer question
//! arrives during a lookup, only found() is still emitted for the current one. This lets the window follow a slider while it is dragged.
class MomentLookup : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        qint64 at = 0; //!< [ms] since 1970, UTC
        QList<Target> targets;
        QList<int> days; //!< numbers of days before `at` over which the uptime is requested
        MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted;
    };

    MomentLookup(const Profile &profile, QObject *parent);
    //! Waits for the current read to stop, which takes only a moment.
    ~MomentLookup() override;

    void ask(const Question &question);
    //! Drops all pending questions without emitting any signals for them.
    void forget();

signals:
    //! \param paused  the targets paused at that time
    void found(qint64 at, const QList<watchkeeper::RecentHistory> &pasts, const QSet<watchkeeper::TargetId> &paused);
    void partialResultsFound(qint64 at, const QList<watchkeeper::RecentHistory> &pasts);
    void counted(qint64 at, const QList<int> &days, const QList<watchkeeper::TargetUptimes> &uptimes);

private:
    void look(quint64 number, const Question &question);
    void count(quint64 number, const Question &question, const QList<int> &days);
    bool isSuperseded(quint64 number) const { return m_latest != number; }
    template<typename NotifyFunction>
    void tell(quint64 number, NotifyFunction tell);

    Profile m_profile;
    std::atomic<quint64> m_latest = 0;
    std::atomic<bool> m_isEnding = false;
    quint64 m_lastDiscarded = 0; //!< the last dropped question
    QThreadPool m_pool;          //!< has one thread, which answers one question at a time
    QThreadPool m_groups;        //!< reads the groups of the question's targets
};

} // namespace watchkeeper
