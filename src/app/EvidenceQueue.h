// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The queue for evidence of failures that is to be written to disk. Its size is limited, which limits memory use if the disk accepts
//! no data.

#include "engine/evaluate/SecretMask.h"
#include "history/tables/EvidenceTable.h"
#include "model/target/Result.h"

#include <QList>

#include <mutex>
#include <optional>

namespace watchkeeper {

//! \brief A failure, the last successful result before it, and the secrets to mask in them.
class QueuedFailure
{
public:
    //! Truncates bodies to the stored size to limit memory use.
    QueuedFailure(const Result &failed, const std::optional<Result> &good, SecretMask mask);

    //! The evidence to be stored, with the successful result first.
    QList<StoredEvidence> masked() const;
    //! [bytes] Approximate memory use.
    qsizetype cost() const;

private:
    QList<StoredEvidence> m_answers;
    SecretMask m_mask;
};

//! \brief Any thread can add failures, and another thread takes them out. No call blocks for longer than it takes to copy the data.
class EvidenceQueue
{
public:
    static constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;

    //! \param most  [bytes] maximum size of queued failures; beyond that, the oldest ones are dropped and counted
    explicit EvidenceQueue(qsizetype most = kMaxBytes)
        : m_maximum(most)
    {
    }

    void add(const QueuedFailure &failure);
    //! The oldest failures, at most `most`. They stay in the queue until removeStored().
    QList<QueuedFailure> first(qsizetype most);
    //! Removes the oldest `count` failures, which are stored now. \pre first() returned them; both are called from one thread at a time
    void removeStored(qsizetype count);
    quint64 dropped() const;

private:
    void dropFirst();

    const qsizetype m_maximum;
    mutable std::mutex m_mutex;
    QList<QueuedFailure> m_failures;
    qsizetype m_bytes = 0;
    quint64 m_dropped = 0;
    qsizetype m_droppedSinceFirst = 0; //!< failures dropped since first(), which are not removed again by removeStored()
};

} // namespace watchkeeper
