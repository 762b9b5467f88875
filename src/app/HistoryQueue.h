// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The queue between the sources of results and the thread that stores them: limited, so that a disk that hangs uses no more memory.

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

//! \brief Changes to write in one transaction: after a crash, a target's state must match what was alerted about it.
struct QueuedChanges
{
    QList<StoredTransition> transitions;
    QHash<TargetId, StoredStanding> standings;
    QList<IncidentUpdate> news; //!< of the transitions and others, in the order in which they happened
    AlertChanges alerts;        //!< caused by these changes
    quint64 number = 0;         //!< increases with each batch of transitions

    bool isEmpty() const { return transitions.isEmpty() && standings.isEmpty() && news.isEmpty() && alerts.isEmpty(); }
    void add(const QueuedChanges &later);
};

//! \brief Accepts results in any thread and returns them in another; neither waits for longer than a copy takes.
class HistoryQueue
{
public:
    //! \param most  results kept while nobody takes them; beyond that, the oldest are dropped and counted
    explicit HistoryQueue(qsizetype most)
        : m_most(most)
    {
    }

    void add(const QList<QueuedResult> &results);
    //! All of them, oldest first.
    QList<QueuedResult> takeAll();
    quint64 dropped() const;

    //! \brief These are never dropped: transitions are few, and only the newest standing of each target is kept. takeChanges() returns
    //! everything that was added together.
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
