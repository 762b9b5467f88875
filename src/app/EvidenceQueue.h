// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evidence of failures on its way to the disk: with a size limit, so that a disk that accepts nothing uses no more memory than that.

#include "engine/SecretMask.h"
#include "history/database/EvidenceTable.h"
#include "model/Result.h"

#include <QList>

#include <mutex>
#include <optional>

namespace watchkeeper {

//! \brief A failure, the last successful result before it, and the secrets to mask in them.
class QueuedFailure
{
public:
    //! Bodies are cut to the size that is stored, so that no more waits in memory.
    QueuedFailure(const Result &failed, const std::optional<Result> &good, SecretMask mask);

    //! As they will be written, the successful one first.
    QList<StoredEvidence> masked() const;
    //! [bytes] Approximate memory use.
    qsizetype cost() const;

private:
    QList<StoredEvidence> m_answers;
    SecretMask m_mask;
};

//! \brief Accepts failures in any thread and returns them in another; neither waits for longer than a copy takes.
class EvidenceQueue
{
public:
    static constexpr qsizetype kMostBytes = 64 * 1024 * 1024;

    //! \param most  [bytes] kept while nobody takes them; beyond that, the oldest are dropped and counted
    explicit EvidenceQueue(qsizetype most = kMostBytes)
        : m_most(most)
    {
    }

    void add(const QueuedFailure &failure);
    //! The oldest ones, at most this many; they stay until done().
    QList<QueuedFailure> first(qsizetype most);
    //! This many of the oldest are on the disk. \pre first() returned them; one thread at a time
    void done(qsizetype count);
    quint64 dropped() const;

private:
    void dropFirst();

    const qsizetype m_most;
    mutable std::mutex m_mutex;
    QList<QueuedFailure> m_failures;
    qsizetype m_bytes = 0;
    quint64 m_dropped = 0;
    qsizetype m_droppedSinceFirst = 0; //!< since first(): done() needn't remove them
};

} // namespace watchkeeper
