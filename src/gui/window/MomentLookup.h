// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Finds out in threads of its own how all targets stood at a moment.

#include "app/Profile.h"
#include "app/RecentPast.h"
#include "app/UptimesReader.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <optional>

namespace watchkeeper {

//! \brief One question at a time: while one is looked up, only the latest of those that come in waits.
//!
//! Of each that is not overtaken come found(), then foundMore() with results enough for the trend, then counted() some times. One that is
//! looked up already gets found() all the same, so that a slider that is being dragged shows something.
class MomentLookup : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        qint64 at = 0; //!< [ms] since 1970, UTC
        QList<Target> targets;
        QList<int> days; //!< before `at`, whose uptime is wanted
        MaintenanceCounts maintenance = MaintenanceCounts::LeftOut;
    };

    MomentLookup(const Profile &profile, QObject *parent);
    //! Waits for what is being read, which stops soon.
    ~MomentLookup() override;

    void ask(const Question &question);
    //! Nothing comes any more of what was asked.
    void forget();

signals:
    //! \param paused  those that were so then
    void found(qint64 at, const QList<watchkeeper::RecentPast> &pasts, const QSet<watchkeeper::TargetId> &paused);
    void foundMore(qint64 at, const QList<watchkeeper::RecentPast> &pasts);
    void counted(qint64 at, const QList<int> &days, const QList<watchkeeper::TargetUptimes> &uptimes);

private:
    void look(quint64 number, const Question &question);
    void count(quint64 number, const Question &question, const QList<int> &days);
    bool isOvertaken(quint64 number) const { return m_latest != number; }
    template<typename Tell>
    void tell(quint64 number, Tell tell);

    Profile m_profile;
    std::atomic<quint64> m_latest = 0;
    std::atomic<bool> m_isEnding = false;
    quint64 m_forgotten = 0; //!< of this number and before
    QThreadPool m_pool;      //!< one question
    QThreadPool m_groups;    //!< the groups of its targets
};

} // namespace watchkeeper
