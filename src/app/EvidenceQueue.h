// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Evidence of failures on its way to the disk: bounded, so that a disk that takes nothing costs no more memory than that.

#include "engine/SecretMask.h"
#include "history/database/EvidenceTable.h"
#include "model/Result.h"

#include <QList>

#include <mutex>
#include <optional>

namespace watchkeeper {

//! \brief A failure, the last good answer before it, and what of them must not be written down.
class QueuedFailure
{
public:
    //! Bodies are cut to what is stored of them, so that no more waits in memory.
    QueuedFailure(const Result &failed, const std::optional<Result> &good, SecretMask mask);

    //! As they are to be written, the good one first.
    QList<StoredEvidence> masked() const;
    //! [bytes] of memory, about.
    qsizetype cost() const;

private:
    QList<StoredEvidence> m_answers;
    SecretMask m_mask;
};

//! \brief Takes failures in any thread and gives them in another; neither waits for longer than a copy takes.
class EvidenceQueue
{
public:
    static constexpr qsizetype kMostBytes = 64 * 1024 * 1024;

    //! \param most  [bytes] that are kept while nobody takes them; beyond, the oldest are dropped and counted
    explicit EvidenceQueue(qsizetype most = kMostBytes)
        : m_most(most)
    {
    }

    void add(const QueuedFailure &failure);
    //! The oldest, at most so many; they stay until they are done.
    QList<QueuedFailure> first(qsizetype most);
    //! The so many oldest are on the disk. \pre first() gave them; one thread at a time
    void done(qsizetype count);
    quint64 dropped() const;

private:
    void dropFirst();

    const qsizetype m_most;
    mutable std::mutex m_mutex;
    QList<QueuedFailure> m_failures;
    qsizetype m_bytes = 0;
    quint64 m_dropped = 0;
    qsizetype m_droppedOfGiven = 0; //!< since first(): what done() need not remove
};

} // namespace watchkeeper
