// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Owns the storage thread: results go in, and whether they can be kept comes out.

#include "app/EvidenceQueue.h"
#include "app/HistoryKeep.h"
#include "app/HistoryQueue.h"
#include "app/LastGoodResults.h"
#include "engine/EngineNews.h"
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

//! \brief Lives in the main thread; every call returns at once, and every signal arrives there.
//!
//! Only who holds the lock of the profile may start one: two programs that write would mix up their files.
class HistoryThread : public QObject
{
    Q_OBJECT

public:
    //! \param folder  where results are, see Profile::resultsFolder()
    //! \param database  of changes, evidence and sessions, see Profile::historyFile()
    HistoryThread(QString folder, QString database, QObject *parent = nullptr);
    //! Asserts that it was stopped or never started.
    ~HistoryThread() override;

    void start(const HistoryKeep &keep);
    void setKeep(const HistoryKeep &keep);
    //! Results of checks that were stopped are left out: they say nothing about their targets. Nothing happens before start().
    void record(const QList<Result> &results);
    //! \brief Transitions are on the disk within moments, not only with the next second; of those to something bad also the evidence, and that
    //! of the last good result before it.
    //! \param standings  who stands otherwise; in the transaction of `transitions`, and without one with the next second
    //! \param alerts  that come of it; in the same transaction
    void recordTransitions(const QList<Transition> &transitions, const QList<KeptStanding> &standings = {},
                           const AlertChanges &alerts = {});
    //! Of the last recordTransitions(); changesTried() follows with it, or with a later one.
    quint64 changesGiven() const { return m_changes; }
    //! Alerts that come of something else; within moments.
    void recordAlerts(const AlertChanges &alerts);
    //! With what differs from the last good result; on the disk with the next second. \param failed  the result that began it
    void keepRecording(const DiagnosticsRecording &recording, const Result &failed);
    //! Incidents tell it in their timelines.
    void recordStandings(const QList<StandingChange> &changes);
    //! See Watch::commentIncident(). \return its number; exactly one commentTaken() with that follows
    quint64 commentIncident(qint64 incident, const QString &author, const QString &text);
    //! Nobody looked meanwhile.
    void recordStandStill(const StandStill &stand);
    //! Of what can't be observed because this computer is offline, when that begins and ends.
    void recordObservations(const QList<StandingChange> &changes);
    //! The whole schedule pauses, or goes on.
    void setAllPaused(bool isPaused);
    //! The targets that there are: for how long a result of each stands for it, and which are paused.
    //! \param maintenance  by whose calendars spans end that nobody saw end
    void setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance = {});
    //! All of it that is in effect from now on.
    void recordMaintenance(const QList<MaintenanceInEffect> &inEffect);
    //! What `${keychain:KEY}` stands for: evidence must not hold it.
    void setSecrets(const Secrets &secrets) { m_secrets.setKeychain(secrets); }
    //! Stores what is there, ends the thread, then emits stopped(); also where it never ran. The disk may take its time.
    void stop();

signals:
    //! See HistoryRecorder.
    void faultChanged(const QString &text);
    void droppedChanged(quint64 results);
    void noticed(const QString &text);
    void incidentsChanged();
    void standingsRead(const QList<watchkeeper::StoredStanding> &standings);
    void alertsRead(const watchkeeper::StoredAlerts &alerts);
    void alertsTried(quint64 number);
    void changesTried(quint64 number);
    //! See Watch::commentTaken().
    void commentTaken(quint64 number, const QString &refusal);
    void stopped();

private:
    void recordEvidence(const Transition &transition);
    std::optional<Result> goodBefore(const Result &failed) const;
    QHash<TargetId, StoredStanding> storedStandings(const QList<KeptStanding> &standings) const;
    void recordPaused();
    void recordWatched();
    void forgetOffline();
    //! From any thread.
    void tellComment(quint64 number, const QString &refusal);
    //! Calls in the storage thread, where it runs.
    void post(const std::function<void(HistoryRecorder *)> &call);

    std::shared_ptr<HistoryQueue> m_queue;
    std::shared_ptr<EvidenceQueue> m_evidence;
    LastGoodResults m_lastGoodResults;
    TargetsById m_targets;
    QList<Maintenance> m_maintenance;
    TargetSecrets m_secrets; //!< of replies and output; the rest of a result comes without
    QThread m_thread;
    QString m_folder;
    QString m_database;
    QHash<TargetId, Milliseconds> m_gaps;
    std::optional<QSet<TargetId>> m_paused; //!< as last recorded
    bool m_isAllPaused = false;
    QSet<TargetId> m_offline; //!< can't be observed, and that is recorded
    qint64 m_stoodStillFrom = -1;
    quint64 m_changes = 0;                 //!< so far
    quint64 m_comments = 0;                //!< so far
    bool m_isEnding = false;               //!< what is posted now is not done any more
    HistoryRecorder *m_recorder = nullptr; //!< dies in its thread when that ends
};

} // namespace watchkeeper
