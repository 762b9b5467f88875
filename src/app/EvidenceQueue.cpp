// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EvidenceQueue.h"

#include "app/EvidenceMask.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kObservationSize = 1024; // [bytes] approximate size of an observation without its evidence

StoredEvidence storedEvidence(const Result &result)
{
    StoredEvidence stored{result.targetId, result.at.toMSecsSinceEpoch(), {}};
    stored.outcome = result.outcome;
    stored.seen = result.observation;
    stored.evidence = std::exchange(stored.seen.evidence, {}).shortened(EvidenceTable::kMaxContentBytes);
    return stored;
}

} // namespace

QueuedFailure::QueuedFailure(const Result &failed, const std::optional<Result> &good, SecretMask mask)
    : m_mask(std::move(mask))
{
    if (good)
        m_answers.append(storedEvidence(*good));
    m_answers.append(storedEvidence(failed));
}

QList<StoredEvidence> QueuedFailure::masked() const
{
    QList<StoredEvidence> masked;
    for (const StoredEvidence &answer : m_answers)
        masked.append(maskedEvidence(answer, m_mask));
    return masked;
}

qsizetype QueuedFailure::cost() const
{
    qsizetype bytes = 0;
    for (const StoredEvidence &answer : m_answers)
        bytes += answer.evidence.cost() + kObservationSize;
    return bytes;
}

void EvidenceQueue::add(const QueuedFailure &failure)
{
    const std::lock_guard lock(m_mutex);
    m_bytes += failure.cost();
    m_failures.append(failure);
    while (m_bytes > m_maximum)
        dropFirst();
}

void EvidenceQueue::dropFirst()
{
    m_bytes -= m_failures.first().cost();
    m_failures.removeFirst();
    ++m_dropped;
    ++m_droppedSinceFirst;
}

QList<QueuedFailure> EvidenceQueue::first(qsizetype most)
{
    const std::lock_guard lock(m_mutex);
    m_droppedSinceFirst = 0;
    return m_failures.first(std::min(most, m_failures.size()));
}

void EvidenceQueue::removeStored(qsizetype count)
{
    const std::lock_guard lock(m_mutex);
    for (qsizetype i = m_droppedSinceFirst; i < count; ++i) {
        m_bytes -= m_failures.first().cost();
        m_failures.removeFirst();
    }
    m_droppedSinceFirst = std::max<qsizetype>(m_droppedSinceFirst - count, 0);
}

quint64 EvidenceQueue::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

} // namespace watchkeeper
