// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What lies between those who see results and the thread that stores them: bounded, so that a disk that hangs costs no memory.

#include "app/IncidentTracker.h"
#include "history/database/TransitionTable.h"
#include "history/values/StoredAlerts.h"
#include "history/values/StoredResult.h"
#include "history/values/StoredStanding.h"

#include <QHash>
#include <QList>

#include <mutex>

namespace watchkeeper {

//! \brief A result on its way to the disk.
class QueuedResult
{
public:
    QueuedResult(const TargetId &id, StoredResult kept)
        : target(id)
        , result(std::move(kept))
    {
    }

    TargetId target;
    StoredResult result;
};

//! \brief What is to be written in one transaction: after a crash a target must not stand as if a change had not been told, or had been.
struct QueuedChanges
{
    QList<StoredTransition> transitions;
    QHash<TargetId, StoredStanding> standings;
    QList<IncidentNews> news; //!< of the transitions and more, in the order in which it happened
    AlertChanges alerts;      //!< that these changes come to
    quint64 number = 0;       //!< counts up with what comes of transitions

    bool isEmpty() const { return transitions.isEmpty() && standings.isEmpty() && news.isEmpty() && alerts.isEmpty(); }
    void add(const QueuedChanges &later);
};

//! \brief Takes results in any thread and gives them in another; neither waits for longer than a copy takes.
class HistoryQueue
{
public:
    //! \param most  results that are kept while nobody takes them; beyond, the oldest are dropped and counted
    explicit HistoryQueue(qsizetype most)
        : m_most(most)
    {
    }

    void add(const QList<QueuedResult> &results);
    //! All there are, oldest first.
    QList<QueuedResult> takeAll();
    quint64 dropped() const;

    //! \brief These are never dropped: transitions are few, and of standings only the newest of each target is kept. Who takes some has all
    //! of what was added with them.
    void add(const QueuedChanges &changes);
    QueuedChanges takeChanges();

private:
    const qsizetype m_most;
    mutable std::mutex m_mutex;
    QList<QueuedResult> m_results;
    quint64 m_dropped = 0;
    QueuedChanges m_changes;
};

} // namespace watchkeeper
