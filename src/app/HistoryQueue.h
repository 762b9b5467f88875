// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What lies between those who see results and the thread that stores them: bounded, so that a disk that hangs costs no memory.

#include "app/IncidentBook.h"
#include "history/database/TransitionTable.h"
#include "history/values/StoredResult.h"

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

//! What is rare and precious.
struct QueuedEvents
{
    QList<StoredTransition> transitions;
    QList<IncidentNews> news; //!< of these and more, in the order in which it happened
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

    //! These are never dropped: they are few. What comes in one call is taken together.
    void add(const QList<StoredTransition> &transitions, const QList<IncidentNews> &news);
    QueuedEvents takeEvents();

private:
    const qsizetype m_most;
    mutable std::mutex m_mutex;
    QList<QueuedResult> m_results;
    quint64 m_dropped = 0;
    QueuedEvents m_events;
};

} // namespace watchkeeper
