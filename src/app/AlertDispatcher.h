// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns events of targets into alerts: applies the rules, has state and alerts stored, and sends the alerts.

#include "alerts/AlertsDocument.h"
#include "alerts/Verdict.h"
#include "alerts/rules/AlertOutbox.h"
#include "alerts/rules/AlertRouter.h"
#include "app/LatestRead.h"
#include "app/MissingRules.h"
#include "async/TaskGroup.h"
#include "engine/Clock.h"
#include "engine/ConnectivityChange.h"
#include "engine/EngineUpdates.h"
#include "history/values/StoredAlerts.h"
#include "model/Target.h"
#include "targets/FileWatcher.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace watchkeeper {

class LoadedAlerts;

//! \brief Lives in the main thread and never blocks. Nothing happens before start().
//!
//! An alert is written together with the change that it reports, and sent once it is on the disk: stopping the program at any moment loses
//! none, and one that was being sent may be sent twice, with the same ID. If the disk accepts nothing, it is sent anyway. Alerts that have
//! not arrived are retried, also by the next run, until they are too old.
class AlertDispatcher : public QObject
{
    Q_OBJECT

public:
    //! One delivery round, see Deliverer; it ends soon after the token fires.
    using Deliver = std::function<QCoro::Task<Verdict>(AlertChannel channel, Alert alert, CancelToken token)>;

    //! \param file  alerts.json; its rules and channels are used and followed when it changes
    AlertDispatcher(QString file, Deliver deliver, OutboxRetryPolicy patience = {}, Clock clock = {},
                    QObject *parent = nullptr);
    //! Call stop() first, unless nothing was ever sent. Deliveries that still run end with the process.
    ~AlertDispatcher() override;

    void start();
    //! Whether the file was read, successfully or not, and the stored state is known.
    bool isReady() const { return m_stored && m_hasRead; }
    void setTargets(const QList<Target> &targets);
    //! \brief Restores what an earlier run left. Call it before anything happens if possible: after that, the rules' stored state is
    //! dropped, and only undelivered alerts are sent.
    void restore(const StoredAlerts &stored);

    //! \brief Handles changes of targets. \return what must be stored with them, in one transaction
    AlertChanges take(const QList<Transition> &transitions, const QList<SavedStanding> &standings);
    void applyStandings(const QList<StandingChange> &changes);
    void applyStoredStandings(const QList<SavedStanding> &standings);
    void takeResults(const QList<Result> &results);
    void applyConnectivity(const ConnectivityChange &news);
    //! Changes up to this number are on the disk, or the disk accepts nothing: see HistoryRecorder::alertsWriteFinished().
    void send(quint64 number);

    //! \brief Sends no more and cancels running deliveries; stopped() follows, unless a delivery doesn't end. Later events are still
    //! handled and stored.
    void stop();
    bool isStopped() const { return m_isStopped; }

signals:
    void ready();
    //! To be stored soon, if take() didn't return it.
    void changesToStore(const watchkeeper::AlertChanges &changes);
    //! \brief Alerts don't arrive over this channel, and why, as a sentence; emitted once, and again if the reason changes. An empty text
    //! when they arrive again, and when the channel is removed or paused. Without a channel: the file itself is missing or invalid, or
    //! targets name rules that it doesn't have.
    void faultChanged(const QString &channel, const QString &text);
    void stopped();

private:
    struct PendingEntry
    {
        quint64 number;
        qint64 latest; //!< it is sent then even if storing isn't confirmed
        OutboxEntry entry;
    };
    struct Look
    {
        TargetId target;
        qint64 at;
        Outcome outcome;
    };

    struct Fault
    {
        QString kind; //!< empty: no fault
        QString text;
        friend bool operator==(const Fault &, const Fault &) = default;
    };

    qint64 checkClock();
    void clockSetBack(qint64 now, qint64 by);
    void readFile();
    void applyFile(const LoadedAlerts &found);
    void reportMissingRules();
    void takeRules(const AlertsDocument &document);
    void clearFaults();
    void settle();
    void settleIfReady();
    void restoreRouter();
    void recall(const QList<SavedStanding> &standings);
    void note(const QList<SavedStanding> &standings);
    void flushResults();
    AlertChanges book(const QList<AlertDecision> &decisions, qint64 now);
    void keep(const QList<AlertDecision> &decisions, qint64 now);
    void enter(const PendingEntry &booked, AlertChanges *changes);
    void turn();
    void schedule();
    QList<RouterStateEntry> takeChangedState();
    void expire(qint64 now, AlertChanges *changes);
    QCoro::Task<> sendOne(OutboxEntry entry);
    void ended(const OutboxEntry &entry, const Verdict &verdict);
    void tell(const QString &channel, const QString &kind, const QString &text);

    QString m_file;
    Deliver m_deliver;
    FileWatcher m_monitor;
    AlertsDocument m_document;
    QList<NamedRule> m_named; //!< by targets
    AlertRouter m_router;
    std::chrono::milliseconds m_maxWait;
    AlertOutbox m_outbox;
    Clock m_clock;
    MonotonicTime m_steady;               //!< when the clock was last read
    std::chrono::milliseconds m_wall;     //!< likewise
    QList<PendingEntry> m_pendingEntries; //!< on their way to the disk
    quint64 m_number = 0;
    std::optional<StoredAlerts> m_stored;         //!< until settle()
    QList<SavedStanding> m_storedStandings;       //!< likewise
    QList<RouterStateEntry> m_unappliedState;     //!< stored parts that were restored before there were rules
    QHash<QString, QByteArray> m_parts;           //!< stored state of the router
    QHash<TargetId, Outcome> m_confirmedOutcomes; //!< confirmed outcomes
    MonotonicTime m_nextDigestStore{0};           //!< until then, news held by quiet hours isn't written again
    QList<Look> m_looks;                          //!< of the last batch: rules get its changes first
    QHash<QString, Fault> m_faults;               //!< by channel
    bool m_isStarted = false;
    bool m_hasRead = false;
    LatestRead m_reading;
    bool m_hasRules = false; //!< the file was valid once; until then nothing is sent, and the stored state stays unchanged
    bool m_hasTargets = false;
    bool m_isSettled = false;
    bool m_isStopping = false;
    bool m_isStopped = false;
    QTimer m_turnTimer;
    QTimer m_resultBatchTimer;
    std::unique_ptr<TaskGroup> m_tasks = std::make_unique<TaskGroup>();
};

} // namespace watchkeeper
