// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/EventRecorder.h"

#include "history/database/HistoryOpening.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kEvidencePerStep = 20; // evidence rows per step; their bodies and certificate chains are removed too
constexpr int kRowsPerStep = 100;
constexpr int kMeasuredPerStep = 1'000;
constexpr int kPagesPerStep = 64;
constexpr qint64 kRecordingShare = 10; // the limit for recordings is the limit for evidence divided by this number

//! Returns whether everything was removed, which is the case if the last step removed fewer than `limit` rows.
Expected<bool, HistoryError> isRemovalComplete(const Expected<int, HistoryError> &removed, int limit)
{
    if (!removed)
        return Unexpected(removed.error());
    return *removed < limit;
}

} // namespace

void DatabaseRetention::begin(const HistoryRetention &keep, qint64 now)
{
    m_retentionLimits = keep;
    m_now = now;
    m_evidenceProgress = {};
    m_recordingsProgress = {};
    m_stage = Stage::OldEvidence;
}

Expected<bool, HistoryError> DatabaseRetention::step()
{
    const auto isDone = runStage();
    if (!isDone) {
        m_stage = Stage::Done;
        return isDone;
    }
    if (*isDone && m_stage != Stage::Done)
        m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
    return m_stage != Stage::Done;
}

Expected<bool, HistoryError> DatabaseRetention::runStage()
{
    const qint64 oldest = daysBefore(m_now, m_retentionLimits.changesDays);
    switch (m_stage) {
    case Stage::OldEvidence:
        return isRemovalComplete(
            EvidenceTable(m_database).removeBefore(daysBefore(m_now, m_retentionLimits.evidenceDays), kEvidencePerStep),
            kEvidencePerStep);
    case Stage::Measuring:
        return measureEvidence();
    case Stage::ExcessEvidence:
        return reduceEvidence();
    case Stage::OldRecordings:
        return isRemovalComplete(
            RecordingTable(m_database).removeBefore(daysBefore(m_now, m_retentionLimits.evidenceDays), kRowsPerStep),
            kRowsPerStep);
    case Stage::MeasuringRecordings:
        return measureRecordings();
    case Stage::ExcessRecordings:
        return reduceRecordings();
    case Stage::Changes:
        return isRemovalComplete(TransitionTable(m_database).removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::Spans:
        return isRemovalComplete(SpanTable(m_database).removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::Incidents:
        return isRemovalComplete(IncidentTable(m_database).removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::Notes:
        return isRemovalComplete(NoteTable(m_database).removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::Sessions:
        return isRemovalComplete(m_sessions->removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::FreeSpace: {
        const auto left = m_database->shrink(kPagesPerStep);
        if (!left)
            return Unexpected(left.error());
        return *left == 0;
    }
    case Stage::Done:
        break;
    }
    return true;
}

Expected<bool, HistoryError> DatabaseRetention::measureEvidence()
{
    const auto measured = EvidenceTable(m_database).measure(m_evidenceProgress, kMeasuredPerStep);
    if (!measured)
        return Unexpected(measured.error());
    m_evidenceProgress = *measured;
    return m_evidenceProgress.isComplete;
}

//! Removes some of the oldest evidence if the total size exceeds the limit. \return true if nothing more has to be removed
Expected<bool, HistoryError> DatabaseRetention::reduceEvidence()
{
    if (m_evidenceProgress.bytes <= m_retentionLimits.evidenceBytes)
        return true;
    const auto removed = EvidenceTable(m_database).removeOldest(kEvidencePerStep);
    if (!removed)
        return Unexpected(removed.error());
    m_evidenceProgress.bytes -= removed->bytes;
    return removed->rows == 0;
}

Expected<bool, HistoryError> DatabaseRetention::measureRecordings()
{
    const auto measured = RecordingTable(m_database).measure(m_recordingsProgress, kMeasuredPerStep);
    if (!measured)
        return Unexpected(measured.error());
    m_recordingsProgress = *measured;
    return m_recordingsProgress.isComplete;
}

//! Removes some of the oldest recordings if the total size exceeds the limit. \return true if nothing more has to be removed
Expected<bool, HistoryError> DatabaseRetention::reduceRecordings()
{
    if (m_recordingsProgress.bytes <= m_retentionLimits.evidenceBytes / kRecordingShare)
        return true;
    const auto removed = RecordingTable(m_database).removeOldest(kEvidencePerStep);
    if (!removed)
        return Unexpected(removed.error());
    m_recordingsProgress.bytes -= removed->bytes;
    return removed->rows == 0;
}

namespace {

constexpr auto kEventTimeout = 1s; // limited, because shutdown waits for this thread

} // namespace

EventRecorder::EventRecorder(const QString &path)
    : m_database(path, HistoryDatabase::Access::Write)
{
    m_database.setLockTimeout(kEventTimeout);
}

void IntegrityCheck::start(const QString &path)
{
    m_pool.start([this, path] {
        const HistoryFault fault = inspectIndexes(path, [this] { return m_isCancelled.load(); });
        if (fault && fault->kind() == HistoryError::Kind::Damaged)
            m_isDamaged = true;
    });
}

QString EventRecorder::begin(qint64 now)
{
    m_aliveAt = now;
    m_spans.begin(now);
    m_maintenance.begin(now);
    const HistoryFault fault = m_sessions.begin(now);
    return faultText(fault ? fault : OriginTable(&m_database).ensure());
}

std::optional<qint64> EventRecorder::lastSessionEndBefore(qint64 time) const
{
    std::optional<qint64> last;
    const auto sessions = m_sessions.between(0, time);
    for (const StoredSession &session : sessions ? *sessions : QList<StoredSession>()) {
        if (session.begun < time)
            last = std::max(session.ended, last.value_or(session.ended));
    }
    return last;
}

Expected<QList<StoredState>, HistoryError> EventRecorder::states()
{
    auto all = StateTable(&m_database).all();
    for (const StoredState &stored : all ? *all : QList<StoredState>()) {
        const TargetState &state = stored.state;
        const bool isFailing = state.hardOutcome == Outcome::Down || state.hardOutcome == Outcome::Degraded;
        if (!isFailing || !(state.inMaintenance || state.unobserved))
            continue;
        m_withheldFailures.append(stored);
        m_uncheckedTargets.insert(stored.target);
    }
    return all;
}

void EventRecorder::recordFailedCheck(const TargetId &target)
{
    if (!m_uncheckedTargets.remove(target))
        return;
    QueuedChanges changes;
    changes.events.append(IncidentFailureCheck{target});
    add(changes);
}

//! Reads the transitions to the failures in m_withheldFailures from the database.
Expected<QList<IncidentTransition>, HistoryError> EventRecorder::withheldTransitions()
{
    QList<IncidentTransition> transitions;
    for (const StoredState &stored : m_withheldFailures) {
        const auto last = TransitionTable(&m_database).lastBefore(stored.target, stored.at + 1);
        if (!last)
            return Unexpected(last.error());
        if (*last && stored.state.hardOutcome == (*last)->after)
            transitions.append({**last, {}, stored.state.unobserved, stored.state.inMaintenance});
    }
    return transitions;
}

HistoryFault EventRecorder::writePending()
{
    m_processed.alerts = m_pendingChanges.alerts.number;
    m_processed.changes = m_pendingChanges.number;
    if (const HistoryFault fault = updateIncidents())
        return fault;
    const bool haveEventsChanged =
        !m_incidentTracker.changes().isEmpty() || !m_pendingChanges.entries.isEmpty() || !m_pendingChanges.notes.isEmpty();
    if (!m_pendingChanges.isEmpty() || haveEventsChanged) {
        if (const HistoryFault fault = m_database.runInTransaction([this] { return writeChanges(); }))
            return fault;
        m_processed.haveIncidentsChanged = m_processed.haveIncidentsChanged || haveEventsChanged;
        m_pendingChanges = {};
        m_incidentTracker.clearChanges();
    }
    const HistoryFault fault = m_spans.write();
    return fault ? fault : m_maintenance.write();
}

HistoryFault EventRecorder::writeChanges()
{
    if (const HistoryFault fault = TransitionTable(&m_database).add(m_pendingChanges.transitions))
        return fault;
    if (const HistoryFault fault = StateTable(&m_database).put(m_pendingChanges.states.values()))
        return fault;
    if (const HistoryFault fault = OutboxTable(&m_database).put(m_pendingChanges.alerts))
        return fault;
    if (const HistoryFault fault = IncidentTable(&m_database).put(m_incidentTracker.changes()))
        return fault;
    for (const auto &[incident, entry] : std::as_const(m_pendingChanges.entries)) {
        if (const HistoryFault fault = IncidentTable(&m_database).addEntry(incident, entry))
            return fault;
    }
    for (const Note &note : std::as_const(m_pendingChanges.notes)) {
        if (const HistoryFault fault = NoteTable(&m_database).put(note))
            return fault;
    }
    return {};
}

//! Passes pending events to the incident tracker. First reads the open incidents, because the tracker needs them to interpret
//! events.
HistoryFault EventRecorder::updateIncidents()
{
    if (m_pendingChanges.events.isEmpty())
        return {};
    if (!m_incidentTracker.isReady()) {
        if (const HistoryFault fault = m_database.open())
            return fault;
        const auto open = IncidentTable(&m_database).open();
        if (!open)
            return open.error();
        const auto withheld = withheldTransitions();
        if (!withheld)
            return withheld.error();
        m_incidentTracker.setOpenIncidents(*open);
        m_incidentTracker.setWithheldFailures(*withheld);
        m_withheldFailures.clear();
    }
    for (const IncidentUpdate &event : std::as_const(m_pendingChanges.events))
        m_incidentTracker.apply(event);
    m_pendingChanges.events.clear();
    return {};
}

QString EventRecorder::write(qint64 now)
{
    if (m_integrityCheck.takeDamage()) {
        m_database.requestDamageCheck();
        m_aliveAt = 0; // makes the code below write the session immediately
    }
    const auto isAnew = m_database.reopenIfReplaced();
    if (!isAnew)
        return faultText(isAnew.error());
    if (*isAnew)
        m_aliveAt = 0; // the new database lacks the data that begin() wrote
    if (const HistoryFault fault = writePending())
        return faultText(fault);
    const bool isClockSetBack = now < m_aliveAt;
    if (!isClockSetBack && now - m_aliveAt < SessionTable::kHeartbeatInterval.count())
        return {};
    HistoryFault fault = m_sessions.recordHeartbeat(now);
    if (!fault)
        fault = OriginTable(&m_database).ensure(); // begin() failed to write the origin, or it was lost with a damaged file
    if (!fault)
        m_aliveAt = now;
    return faultText(fault);
}

QString EventRecorder::finish(qint64 now)
{
    m_spans.setAllPaused({}, now); // a pause of the entire schedule ends with the session
    m_spans.endOfflineSpans(now);
    const HistoryFault fault = writePending();
    return fault ? faultText(fault) : faultText(m_sessions.finish(now));
}

} // namespace watchkeeper
