// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Owns the storage thread: accepts results, and reports whether they can be stored.

#include "app/EvidenceQueue.h"
#include "app/HistoryQueue.h"
#include "app/HistoryRetention.h"
#include "app/LastGoodResults.h"
#include "engine/EngineUpdates.h"
#include "engine/TargetSecrets.h"
#include "model/DiagnosticsRecording.h"
#include "model/Maintenance.h"
#include "model/TargetsById.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

class HistoryRecorder;

//! \brief Lives in the main thread; every call returns immediately, and every signal arrives there.
//!
//! Only the holder of the profile's lock may start one: two programs that write would corrupt each other's files.
class HistoryThread : public QObject
{
    Q_OBJECT

public:
    //! \param folder  of results, see Profile::resultsFolder()
    //! \param database  of changes, evidence and sessions, see Profile::historyFile()
    HistoryThread(QString folder, QString database, QObject *parent = nullptr);
    //! Asserts that it was stopped or never started.
    ~HistoryThread() override;

    void start(const HistoryRetention &keep);
    void setKeep(const HistoryRetention &keep);
    //! Results of cancelled checks are left out: they say nothing about their targets. Nothing happens before start().
    void record(const QList<Result> &results);
    //! \brief Writes transitions within moments, not only with the next second; for those to a failure also the evidence, and that of the
    //! last successful result before it.
    //! \param standings  targets whose standing changed; in the transaction of `transitions`, or without one with the next second
    //! \param alerts  caused by them; in the same transaction
    void recordTransitions(const QList<Transition> &transitions, const QList<SavedStanding> &standings = {},
                           const AlertChanges &alerts = {});
    //! The number of the last recordTransitions(); changesWriteFinished() follows with it, or with a later one.
    quint64 lastQueuedChangeNumber() const { return m_changes; }
    //! Alerts with other causes; written within moments.
    void recordAlerts(const AlertChanges &alerts);
    //! Adds what changed since the last successful result; written with the next second. \param failed  the result that started it
    void storeRecording(const DiagnosticsRecording &recording, const Result &failed);
    //! For the timelines of incidents.
    void recordStandings(const QList<StandingChange> &changes);
    //! See Watch::commentIncident(). \return its number; exactly one commentHandled() follows with it
    quint64 commentIncident(qint64 incident, const QString &author, const QString &text);
    //! Nothing was checked during this time.
    void recordInterruption(const EngineInterruption &stand);
    //! Records when targets begin and end to have no data because this computer is offline.
    void recordObservations(const QList<StandingChange> &changes);
    //! The whole schedule is paused, or continues.
    void setAllPaused(bool isPaused);
    //! The current targets: for how long a result of each is valid, and which are paused.
    //! \param maintenance  its calendars end spans whose end was missed
    void setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance = {});
    //! All maintenance that is in effect from now on.
    void recordMaintenance(const QList<MaintenanceInEffect> &inEffect);
    //! The values of `${keychain:KEY}`: evidence must not contain them.
    void setSecrets(const Secrets &secrets) { m_secrets.setKeychain(secrets); }
    //! Stores what waits, ends the thread, then emits stopped(), even if it never ran. The disk may take its time.
    void stop();

signals:
    //! See HistoryRecorder.
    void faultChanged(const QString &text);
    void droppedChanged(quint64 results);
    void noticed(const QString &text);
    void incidentsChanged();
    void standingsLoaded(const QList<watchkeeper::StoredStanding> &standings);
    void alertsLoaded(const watchkeeper::StoredAlerts &alerts);
    void alertsWriteFinished(quint64 number);
    void changesWriteFinished(quint64 number);
    //! See Watch::commentHandled().
    void commentHandled(quint64 number, const QString &refusal);
    void stopped();

private:
    void recordEvidence(const Transition &transition);
    std::optional<Result> lastGoodResultBefore(const Result &failed) const;
    QHash<TargetId, StoredStanding> storedStandings(const QList<SavedStanding> &standings) const;
    void recordPaused();
    void recordMonitoredTargets();
    void clearOfflineTargets();
    //! May be called from any thread.
    void reportCommentResult(quint64 number, const QString &refusal);
    //! Calls it in the storage thread, if that is running.
    void post(const std::function<void(HistoryRecorder *)> &call);

    std::shared_ptr<HistoryQueue> m_queue;
    std::shared_ptr<EvidenceQueue> m_evidence;
    LastGoodResults m_lastGoodResults;
    TargetsById m_targets;
    QList<Maintenance> m_maintenance;
    TargetSecrets m_secrets; //!< for replies and output; the rest of a result contains none
    QThread m_thread;
    QString m_folder;
    QString m_database;
    QHash<TargetId, Milliseconds> m_gaps;
    std::optional<QSet<TargetId>> m_paused; //!< as last recorded
    bool m_isAllPaused = false;
    QSet<TargetId> m_offlineTargets; //!< no data, and that is recorded
    qint64 m_interruptedSince = -1;
    quint64 m_changes = 0;                 //!< so far
    quint64 m_comments = 0;                //!< so far
    bool m_isEnding = false;               //!< calls posted from now on are ignored
    HistoryRecorder *m_recorder = nullptr; //!< destroyed in its thread when that ends
};

} // namespace watchkeeper
