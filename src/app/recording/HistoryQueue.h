// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The queue between the sources of results and the storage thread. Its size is limited, which limits memory use if the disk hangs.

#include "app/recording/IncidentTracker.h"
#include "history/tables/OutboxTable.h"
#include "history/tables/TransitionTable.h"
#include "history/values/StoredResult.h"
#include "history/values/StoredState.h"

#include <QHash>
#include <QList>

#include <mutex>

namespace watchkeeper {

//! \brief A result to be stored.
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

//! \brief Changes to write in one transaction, because a target's state must match its alerts after a crash.
struct QueuedChanges
{
    QList<StoredTransition> transitions;
    QHash<TargetId, StoredState> states;
    QList<IncidentUpdate> events; //!< events that affect incidents, including the transitions, in chronological order
    AlertChanges alerts;          //!< alerts caused by these changes
    quint64 number = 0;           //!< number of the latest batch of transitions; 0 if there is none

    bool isEmpty() const { return transitions.isEmpty() && states.isEmpty() && events.isEmpty() && alerts.isEmpty(); }
    void add(const QueuedChanges &later);
};

//! \brief Any thread can add results, and another thread removes them. No call blocks for longer than it takes to copy the
//! data.
class HistoryQueue
{
public:
    //! \param limit  maximum number of queued results; beyond that, the oldest ones are dropped and counted
    explicit HistoryQueue(qsizetype limit)
        : m_maximum(limit)
    {
    }

    void add(const QList<QueuedResult> &results);
    //! Removes and returns all results, oldest first.
    QList<QueuedResult> takeAll();
    quint64 dropped() const;

    //! \brief Adds changes. They are never dropped, because transitions are few and only the newest state of each target is
    //! kept. takeChanges() returns changes that were added together in one batch.
    void add(const QueuedChanges &changes);
    QueuedChanges takeChanges();

private:
    const qsizetype m_maximum;
    mutable std::mutex m_mutex;
    QList<QueuedResult> m_results;
    quint64 m_dropped = 0;
    QueuedChanges m_changes;
};

} // namespace watchkeeper
