// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Owns the storage thread, accepts results, and reports whether they can be stored.

#include "app/recording/HistoryQueue.h"
#include "engine/evaluate/SecretMask.h"
#include "engine/values/EngineUpdates.h"
#include "history/files/Retention.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/incident/Note.h"
#include "model/target/Maintenance.h"
#include "model/target/Target.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

class HistoryRecorder;

//! \brief Lives in the main thread. Every call returns immediately, and every signal is emitted there, also those of the recorder.
//!
//! Only the holder of the profile's lock may start it, because two programs that write would corrupt each other's files.
class HistoryThread : public HistoryEvents
{
    Q_OBJECT

public:
    //! \param folder  folder of results, see Profile::resultsFolder()
    //! \param database  path of the database for changes, evidence and sessions, see Profile::historyFile()
    HistoryThread(QString folder, QString database, QObject *parent = nullptr);
    //! Asserts that the thread was stopped or never started.
    ~HistoryThread() override;

    void start(const HistoryRetention &keep);
    void setRetention(const HistoryRetention &keep);
    //! Stores results, except for those of cancelled checks, which contain no information about their targets. Has no effect before
    //! start().
    void record(const QList<Result> &results);
    //! \brief Writes transitions immediately instead of within the next second. For a transition to a failure, also writes its
    //! evidence and that of the last successful result before it.
    //! \param states  states of targets that have changed; written in the same transaction as `transitions`, or within the next
    //!                second if there are no transitions
    //! \param alerts  alerts caused by the transitions; written in the same transaction
    void recordTransitions(const QList<Transition> &transitions, const QList<SavedState> &states = {},
                           const AlertChanges &alerts = {});
    //! Returns the number of the last recordTransitions() call. changesWriteFinished() is emitted with this number or a later
    //! one.
    quint64 lastQueuedChangeNumber() const { return m_lastChangeNumber; }
    //! Immediately writes alerts that aren't caused by transitions.
    void recordAlerts(const AlertChanges &alerts);
    //! Stores failure diagnostics within the next second, with the differences from the last successful result. \param failed  the
    //! result that triggered the recording
    void storeRecording(const DiagnosticsRecording &recording, const Result &failed);
    //! Records the changes in the timelines of incidents.
    void recordStates(const QList<StateChange> &changes);
    //! See Monitor::addIncidentComment(). \return the number with which commentHandled() is emitted exactly once
    quint64 addIncidentComment(qint64 incident, const QString &author, const QString &text);
    //! See Monitor::putNote(). \return the number with which commentHandled() is emitted exactly once
    quint64 putNote(const Note &note);
    //! Records that no target was checked during this time.
    void recordInterruption(const EngineInterruption &interruption);
    //! Records the start and end of periods in which targets have no data because this computer is offline.
    void recordObservations(const QList<StateChange> &changes);
    //! Records that the entire schedule was paused for this reason, see span_reason, or resumed if the reason is empty.
    void setAllPaused(const QString &reason);
    //! Sets the current targets, which determine how long each result is valid and which targets are paused.
    //! \param maintenance  maintenance entries; their calendars end spans whose end was missed
    void setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance = {});
    //! Sets all maintenance that is in effect from now on.
    void recordMaintenance(const QList<MaintenanceInEffect> &inEffect);
    //! Sets the values of `${keychain:KEY}`, which must not appear in evidence.
    void setSecrets(const Secrets &secrets) { m_secrets.setKeychain(secrets); }
    //! Stores pending data, ends the thread, then emits stopped(), even if start() was never called. The duration depends on the disk.
    void stop();

signals:
    //! See Monitor::commentHandled().
    void commentHandled(quint64 number, const QString &refusal);
    void stopped();

private:
    void recordEvidence(const Transition &transition);
    std::optional<Result> lastSuccessfulResultBefore(const Result &failed) const;
    QHash<TargetId, StoredState> storedStates(const QList<SavedState> &states) const;
    void recordPaused();
    void recordMonitoredTargets();
    void clearOfflineTargets();
    //! Stores something that a user wrote, and reports the result.
    //! \param problem  called after `store`, with the path of the database; returns a message if nothing was stored
    quint64 storeComment(const std::function<void(HistoryRecorder *)> &store,
                         const std::function<QString(const QString &)> &problem);
    //! Can be called in any thread.
    void reportCommentResult(quint64 number, const QString &refusal);
    //! Calls the function in the storage thread, if the thread is running.
    void post(const std::function<void(HistoryRecorder *)> &call);

    std::shared_ptr<HistoryQueue> m_queue;
    std::shared_ptr<EvidenceQueue> m_evidence;
    LastSuccessfulResults m_lastSuccessfulResults;
    TargetsById m_targets;
    QList<Maintenance> m_maintenance;
    TargetSecrets m_secrets; //!< masks secrets in replies and output; the other parts of a result contain none
    QThread m_thread;
    QString m_folder;
    QString m_database;
    QHash<TargetId, Milliseconds> m_validityPeriods;
    std::optional<QSet<TargetId>> m_paused; //!< paused targets as last recorded; absent until they are recorded
    QString m_allPausedReason;
    QSet<TargetId> m_offlineTargets; //!< targets recorded as having no data
    qint64 m_interruptedSince = -1;
    quint64 m_lastChangeNumber = 0;        //!< number of batches of transitions so far
    quint64 m_lastCommentNumber = 0;       //!< number of comments and notes so far
    bool m_isEnding = false;               //!< stop() was called
    HistoryRecorder *m_recorder = nullptr; //!< null once it has finished; destroyed in its own thread
};

} // namespace watchkeeper
