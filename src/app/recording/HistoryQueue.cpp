// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/HistoryQueue.h"

#include "app/query/FailureComparison.h"
#include "app/recording/EvidenceMask.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

void QueuedChanges::add(const QueuedChanges &later)
{
    transitions += later.transitions;
    states.insert(later.states);
    events += later.events;
    alerts.add(later.alerts);
    number = std::max(number, later.number);
    entries += later.entries;
    notes += later.notes;
}

void HistoryQueue::add(const QList<TargetResult> &results)
{
    const std::lock_guard lock(m_mutex);
    m_results += results;
    const qsizetype tooMany = m_results.size() - m_maximum;
    if (tooMany <= 0)
        return;
    m_results.remove(0, tooMany);
    m_dropped += static_cast<quint64>(tooMany);
}

QList<TargetResult> HistoryQueue::takeAll()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_results, {});
}

void HistoryQueue::add(const QueuedChanges &changes)
{
    const std::lock_guard lock(m_mutex);
    m_changes.add(changes);
}

QueuedChanges HistoryQueue::takeChanges()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_changes, {});
}

quint64 HistoryQueue::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

//! \brief Returns how the failed result and the results of other probes differ from the last successful answer, for example in
//! an address or a certificate. Returns at most kMaxDifferences and omits values that no longer appear.
//! \pre secrets are masked in both answers
QList<AnswerDifference> recordedDifferences(const StoredEvidence &lastSuccess, const StoredEvidence &failed,
                                            const QList<RecordedProbe> &angles);
inline constexpr qsizetype kMaxDifferences = 20;

namespace {

//! Replaces secrets in the results of other probes with `***`. The message needs no masking, since the engine removes secrets
//! from results.
DiagnosticsRecording maskedRecording(DiagnosticsRecording recording, const SecretMask &mask)
{
    if (mask.isEmpty())
        return recording;
    for (RecordedProbe &angle : recording.angles) {
        mask.maskText(&angle.where);
        mask.maskText(&angle.seen);
        mask.maskText(&angle.values);
        for (QString &line : angle.lines)
            mask.maskText(&line);
    }
    return recording;
}

} // namespace

LastSuccessfulResults::LastSuccessfulResults(qsizetype byteLimit)
    : m_evidence(byteLimit)
{
}

void LastSuccessfulResults::note(const Result &result)
{
    Q_ASSERT(result.outcome == Outcome::Up);
    Result bare = result;
    const Evidence evidence = std::exchange(bare.observation.evidence, {});
    if (evidence.isNull())
        m_evidence.remove(result.targetId);
    else
        m_evidence.insert(result.targetId, new Evidence(evidence), evidence.cost());
    m_results.insert(result.targetId, std::make_shared<const Result>(std::move(bare)));
}

std::optional<Result> LastSuccessfulResults::of(const TargetId &target) const
{
    const auto found = m_results.constFind(target);
    if (found == m_results.constEnd())
        return std::nullopt;
    Result result = **found;
    if (const Evidence *evidence = m_evidence.object(target))
        result.observation.evidence = *evidence;
    return result;
}

void LastSuccessfulResults::retainOnly(const QSet<TargetId> &targets)
{
    m_results.removeIf([&](const auto &entry) { return !targets.contains(entry.key()); });
    const QList<TargetId> kept = m_evidence.keys();
    for (const TargetId &target : kept) {
        if (!targets.contains(target))
            m_evidence.remove(target);
    }
}

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

QueuedFailure::QueuedFailure(const Result &failed, const std::optional<Result> &lastSuccess, SecretMask mask)
    : m_mask(std::move(mask))
{
    if (lastSuccess)
        m_answers.append(storedEvidence(*lastSuccess));
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

QList<QueuedFailure> EvidenceQueue::first(qsizetype limit)
{
    const std::lock_guard lock(m_mutex);
    m_droppedSinceFirst = 0;
    return m_failures.first(std::min(limit, m_failures.size()));
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

namespace {

StoredEvidence maskedAnswer(const Result &result, const SecretMask &mask)
{
    StoredEvidence stored{result.targetId, result.at.toMSecsSinceEpoch(), {}};
    stored.outcome = result.outcome;
    stored.seen = result.observation;
    stored.evidence = std::exchange(stored.seen.evidence, {});
    return maskedEvidence(stored, mask);
}

} // namespace

QueuedRecording::QueuedRecording(DiagnosticsRecording recording, const Result &failed, const std::optional<Result> &lastSuccess,
                                 SecretMask mask)
    : m_recording(std::move(recording))
    , m_failedResult(failed)
    , m_lastSuccess(lastSuccess)
    , m_mask(std::move(mask))
{
}

DiagnosticsRecording QueuedRecording::toStored() const
{
    DiagnosticsRecording recording = maskedRecording(m_recording, m_mask);
    if (!m_lastSuccess)
        return recording;
    recording.lastSuccessAt = m_lastSuccess->at.toMSecsSinceEpoch();
    if (!recording.isOmitted)
        recording.differences =
            recordedDifferences(maskedAnswer(*m_lastSuccess, m_mask), maskedAnswer(m_failedResult, m_mask), recording.angles);
    return recording;
}

namespace {

//! Whether another probe can supply the value if the failed check ended before determining it.
bool isProbeValue(const QString &name)
{
    return name == "ip"_L1 || name.startsWith("certificate"_L1) || name == "tlsProtocol"_L1;
}

//! Returns the failed answer plus the results of a probe of the same server shortly afterwards.
StoredEvidence withProbeFindings(StoredEvidence failed, const QList<RecordedProbe> &angles)
{
    const bool hasChain = !failed.evidence->tls.chain.isEmpty(); // the certificate is already reported from the chain
    for (const RecordedProbe &angle : angles) {
        if (angle.angle == DiagnosticProbeType::NameServer || angle.angle == DiagnosticProbeType::Gateway
            || angle.angle == DiagnosticProbeType::LastAddress)
            continue;
        for (const ObservedValue &value : angle.values) {
            const bool isNew = isProbeValue(value.name) && !failed.seen.value(value.name).isValid();
            if (isNew && !(hasChain && value.name.startsWith("certificate"_L1)))
                failed.seen.values.append(value);
        }
    }
    return failed;
}

//! Joins a list into one string, because its items aren't compared one by one.
void joinListValues(ObservedValue *value)
{
    const int type = value->value.typeId();
    if (type == QMetaType::QStringList || type == QMetaType::QVariantList)
        value->value = value->value.toStringList().join(u", "_s);
}

} // namespace

QList<AnswerDifference> recordedDifferences(const StoredEvidence &lastSuccess, const StoredEvidence &failed,
                                            const QList<RecordedProbe> &angles)
{
    const WhatChanged changed(lastSuccess, withProbeFindings(failed, angles));
    QList<AnswerDifference> differences = changed.differences.mid(0, kMaxDifferences);
    for (AnswerDifference &difference : differences) {
        joinListValues(&difference.before);
        joinListValues(&difference.after);
    }
    return differences;
}

} // namespace watchkeeper

#include "moc_HistoryQueue.cpp"
