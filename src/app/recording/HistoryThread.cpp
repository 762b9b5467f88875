// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/HistoryThread.h"

#include "app/process/Process.h"
#include "app/recording/EvidenceMask.h"
#include "app/recording/HistoryRecorder.h"
#include "app/recording/IncidentTracker.h"
#include "app/words/SpanReason.h"
#include "engine/evaluate/StateTracker.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/values/StoredResult.h"

#include <QDateTime>
#include <QMetaMethod>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxPending = 200'000; // at most 100 MB, or ten minutes of results from ten thousand targets

QString notYetStoredText()
{
    return HistoryThread::tr("The entry can't currently be stored. It is kept in memory until it can be stored.");
}

//! Checks whether a comment was stored. Blocks, so call it in the storage thread. \return a user-visible error message, or an empty
//! string if the comment is on disk
QString commentStorageProblem(const QString &path, qint64 incident, const IncidentEntry &entry)
{
    HistoryDatabase database(path, HistoryDatabase::Access::Read);
    database.setLockTimeout(1s);
    if (!database.open()) {
        const IncidentTable table(&database);
        const auto entries = table.entries(incident);
        if (entries && entries->contains(entry))
            return {};
        const auto found = table.find(incident);
        if (found && !*found)
            return HistoryThread::tr("Incident %1 not found.").arg(incident);
    }
    return notYetStoredText();
}

//! Checks whether this version of a note was stored. Like commentStorageProblem().
QString noteStorageProblem(const QString &path, const Note &note)
{
    HistoryDatabase database(path, HistoryDatabase::Access::Read);
    database.setLockTimeout(1s);
    if (!database.open()) {
        const auto stored = NoteTable(&database).find(note.id);
        if (stored && *stored && (*stored)->text == note.text && (*stored)->target == note.target)
            return {};
    }
    return notYetStoredText();
}

} // namespace

HistoryThread::HistoryThread(QString folder, QString database, QObject *parent)
    : HistoryEvents(parent)
    , m_queue(std::make_shared<HistoryQueue>(kMaxPending))
    , m_evidence(std::make_shared<EvidenceQueue>())
    , m_secrets(secretsOf)
    , m_folder(std::move(folder))
    , m_database(std::move(database))
{
    m_thread.setObjectName(u"storage"_s);
}

HistoryThread::~HistoryThread()
{
    Q_ASSERT_X(!m_thread.isRunning(), "HistoryThread", "destroyed before stopped()");
}

void HistoryThread::start(const HistoryRetention &keep)
{
    if (m_recorder)
        return;
    m_recorder = new HistoryRecorder(m_folder, m_database, m_queue, m_evidence);
    m_recorder->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_recorder, &HistoryRecorder::start);
    connect(&m_thread, &QThread::finished, m_recorder, &QObject::deleteLater);
    connect(m_recorder, &HistoryRecorder::finished, this, [this] {
        m_recorder = nullptr; // before its thread ends and deletes it
        m_thread.quit();
    });
    const QMetaObject &events = HistoryEvents::staticMetaObject;
    for (int signal = events.methodOffset(); signal < events.methodCount(); ++signal)
        connect(m_recorder, events.method(signal), this, events.method(signal));
    connect(&m_thread, &QThread::finished, this, [this] {
        m_thread.wait(); // joins the thread, which has already ended
        emit stopped();
    });
    m_recorder->setRetention(keep);
    m_recorder->setValidityPeriods(m_validityPeriods);
    m_thread.start();
    requireThread(m_thread.isRunning());
    if (!m_targets.isEmpty()) {
        recordPaused();
        recordMonitoredTargets();
    }
    if (!m_allPausedReason.isEmpty())
        setAllPaused(std::exchange(m_allPausedReason, {}));
}

void HistoryThread::post(const std::function<void(HistoryRecorder *)> &call)
{
    if (m_recorder)
        QMetaObject::invokeMethod(
            m_recorder, [recorder = m_recorder, call] { call(recorder); }, Qt::QueuedConnection);
}

void HistoryThread::setRetention(const HistoryRetention &keep)
{
    post([keep](HistoryRecorder *recorder) { recorder->setRetention(keep); });
}

void HistoryThread::recordInterruption(const EngineInterruption &interruption)
{
    StoredSpan span{SpanKind::Unobserved, std::nullopt, interruption.from, interruption.to, {}};
    m_interruptedSince = interruption.from;
    span.reason = interruption.slept ? span_reason::kSlept : span_reason::kStalled;
    post([span](HistoryRecorder *recorder) { recorder->addSpan(span); });
}

//! Skips changes caused by an interruption, because the interruption is recorded once for all targets.
void HistoryThread::recordObservations(const QList<StateChange> &changes)
{
    if (!m_recorder)
        return;
    QList<ConnectivityStep> steps;
    for (const StateChange &change : changes) {
        if (change.part != StateAspect::Observation)
            continue;
        const ConnectivityStep step{change.targetId, change.at.toMSecsSinceEpoch(), !change.state.unobserved};
        if (step.isObserved ? m_offlineTargets.remove(step.target)
                            : step.at != m_interruptedSince && !m_offlineTargets.contains(step.target))
            steps.append(step);
        if (!step.isObserved && step.at != m_interruptedSince)
            m_offlineTargets.insert(step.target);
    }
    if (!steps.isEmpty())
        post([steps](HistoryRecorder *recorder) { recorder->applyConnectivity(steps); });
}

//! Ends the offline spans of targets that were removed and won't be checked again.
void HistoryThread::clearOfflineTargets()
{
    QList<ConnectivityStep> steps;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_offlineTargets.removeIf([&](const TargetId &id) {
        if (m_targets.contains(id))
            return false;
        steps.append({id, now, true});
        return true;
    });
    if (!steps.isEmpty())
        post([steps](HistoryRecorder *recorder) { recorder->applyConnectivity(steps); });
}

void HistoryThread::setAllPaused(const QString &reason)
{
    if (std::exchange(m_allPausedReason, reason) == reason)
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    post([reason, now](HistoryRecorder *recorder) { recorder->setAllPaused(reason, now); });
}

void HistoryThread::recordPaused()
{
    QSet<TargetId> paused;
    for (const Target &target : m_targets.all()) {
        if (target.paused)
            paused.insert(target.id);
    }
    if (!m_recorder || m_paused == paused)
        return;
    m_paused = paused;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    post([paused, now](HistoryRecorder *recorder) { recorder->setPaused(paused, now); });
}

void HistoryThread::record(const QList<Result> &results)
{
    if (!m_recorder)
        return;
    QList<TargetResult> queued;
    queued.reserve(results.size());
    for (const Result &result : results) {
        if (isDiscarded(result.observation))
            continue;
        StoredResult stored = storedResult(result);
        stored.validityMs = m_validityPeriods.value(result.targetId).count();
        queued.append(TargetResult{result.targetId, std::move(stored)});
        if (result.outcome == Outcome::Up)
            m_lastSuccessfulResults.note(result);
    }
    m_queue->add(queued);
}

//! Converts states to the form in which they are stored. Omits removed targets.
QHash<TargetId, StoredState> HistoryThread::storedStates(const QList<SavedState> &states) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QHash<TargetId, StoredState> stored;
    stored.reserve(states.size());
    for (const SavedState &kept : states) {
        if (const Target *const target = m_targets.find(kept.targetId))
            stored.insert(kept.targetId, {kept.targetId, now, stateDefinition(*target), kept.state});
    }
    return stored;
}

void HistoryThread::recordTransitions(const QList<Transition> &transitions, const QList<SavedState> &states,
                                      const AlertChanges &alerts)
{
    if (!m_recorder)
        return;
    QueuedChanges changes;
    changes.alerts = alerts;
    changes.number = ++m_lastChangeNumber;
    changes.transitions.reserve(transitions.size());
    changes.states = storedStates(states);
    for (const Transition &transition : transitions) {
        changes.transitions.append(storedTransition(transition));
        const Target *const target = m_targets.find(transition.targetId);
        changes.events.append(IncidentTransition{changes.transitions.constLast(),
                                                 incidentTraits(target ? *target : Target(), transition),
                                                 transition.after.unobserved, transition.after.inMaintenance});
        if (transition.after.outcome != Outcome::Up)
            recordEvidence(transition);
    }
    m_queue->add(changes);
    if (!transitions.isEmpty() || alerts.number != 0)
        QMetaObject::invokeMethod(m_recorder, &HistoryRecorder::writeNow, Qt::QueuedConnection);
}

void HistoryThread::recordAlerts(const AlertChanges &alerts)
{
    if (!m_recorder || alerts.isEmpty())
        return;
    QueuedChanges changes;
    changes.alerts = alerts;
    m_queue->add(changes);
    QMetaObject::invokeMethod(m_recorder, &HistoryRecorder::writeNow, Qt::QueuedConnection);
}

void HistoryThread::recordStates(const QList<StateChange> &changes)
{
    if (!m_recorder)
        return;
    QueuedChanges queued;
    for (const StateChange &change : changes)
        queued.events.append(change);
    m_queue->add(queued);
    QMetaObject::invokeMethod(m_recorder, &HistoryRecorder::writeNow, Qt::QueuedConnection);
}

void HistoryThread::recordMonitoredTargets()
{
    if (!m_recorder)
        return;
    const QSet<TargetId> monitored = m_targets.ids();
    QueuedChanges changes;
    changes.events.append(IncidentTargets{monitored, QDateTime::currentMSecsSinceEpoch()});
    m_queue->add(changes);
}

quint64 HistoryThread::addIncidentComment(qint64 incident, const QString &author, const QString &text)
{
    const IncidentEntry entry{QDateTime::currentMSecsSinceEpoch(), IncidentEvent::Comment, author, text, {}, {}};
    return storeComment([incident, entry](HistoryRecorder *recorder) { recorder->addIncidentEntry(incident, entry); },
                        [incident, entry](const QString &path) { return commentStorageProblem(path, incident, entry); });
}

quint64 HistoryThread::putNote(const Note &note)
{
    return storeComment([note](HistoryRecorder *recorder) { recorder->putNote(note); },
                        [note](const QString &path) { return noteStorageProblem(path, note); });
}

quint64 HistoryThread::storeComment(const std::function<void(HistoryRecorder *)> &store,
                                    const std::function<QString(const QString &)> &problem)
{
    const quint64 number = ++m_lastCommentNumber;
    if (!m_recorder || m_isEnding) {
        reportCommentResult(
            number, tr("The program that monitors the profile is shutting down. Nothing was stored. Try again in a moment."));
        return number;
    }
    post([this, number, store, problem](HistoryRecorder *recorder) {
        store(recorder);
        reportCommentResult(number, problem(m_database));
    });
    return number;
}

void HistoryThread::reportCommentResult(quint64 number, const QString &refusal)
{
    QMetaObject::invokeMethod(
        this, [this, number, refusal] { emit commentHandled(number, refusal); }, Qt::QueuedConnection);
}

//! Returns no result for a removed target, because its secrets are no longer known. The last successful result may be newer
//! than the failure if the target recovered within the same batch; in that case, it is ignored.
std::optional<Result> HistoryThread::lastSuccessfulResultBefore(const Result &failed) const
{
    std::optional<Result> lastSuccess = m_lastSuccessfulResults.of(failed.targetId);
    if (lastSuccess && lastSuccess->sequence > failed.sequence)
        lastSuccess.reset();
    return lastSuccess;
}

void HistoryThread::recordEvidence(const Transition &transition)
{
    const Result &failed = transition.result;
    if (const Target *const target = m_targets.find(failed.targetId))
        m_evidence->add(QueuedFailure(failed, lastSuccessfulResultBefore(failed), m_secrets.maskFor(*target)));
}

void HistoryThread::storeRecording(const DiagnosticsRecording &recording, const Result &failed)
{
    const Target *const target = m_targets.find(recording.target);
    if (!target)
        return; // the secrets of a removed target are no longer known
    const QueuedRecording queued(recording, failed, lastSuccessfulResultBefore(failed), m_secrets.maskFor(*target));
    post([queued](HistoryRecorder *recorder) { recorder->addRecording(queued); });
}

void HistoryThread::recordMaintenance(const QList<MaintenanceInEffect> &inEffect)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    post([inEffect, entries = m_maintenance, now](HistoryRecorder *recorder) {
        recorder->setMaintenance(inEffect, entries, now);
    });
}

void HistoryThread::setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance)
{
    m_maintenance = maintenance;
    m_validityPeriods.clear();
    const TargetsById previous = std::exchange(m_targets, TargetsById(targets));
    for (const Target &target : targets) {
        const Target *const before = previous.find(target.id);
        if (before && !(before->fields == target.fields))
            m_secrets.recordEdit(*before);
        m_validityPeriods.insert(target.id, validityPeriod(target.schedule));
    }
    for (const Target &target : previous.all()) {
        if (!m_targets.contains(target.id))
            m_secrets.remove(target.id);
    }
    m_lastSuccessfulResults.retainOnly(m_targets.ids());
    post([periods = m_validityPeriods](HistoryRecorder *recorder) { recorder->setValidityPeriods(periods); });
    clearOfflineTargets();
    recordPaused();
    recordMonitoredTargets();
}

void HistoryThread::stop()
{
    m_isEnding = true;
    if (m_recorder)
        QMetaObject::invokeMethod(m_recorder, &HistoryRecorder::finish, Qt::QueuedConnection);
    else if (!m_thread.isRunning())
        QMetaObject::invokeMethod(this, &HistoryThread::stopped, Qt::QueuedConnection);
}

} // namespace watchkeeper

#include "moc_HistoryThread.cpp"
