// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns target events into alerts: applies the rules, requests storage of the state and the alerts, and sends the
//! alerts.

#include "alerts/AlertsDocument.h"
#include "alerts/router/AlertRouter.h"
#include "app/alerting/AlertDeliveries.h"
#include "app/alerting/AlertsStore.h"
#include "app/alerting/RuleReferences.h"
#include "engine/values/Clock.h"
#include "engine/values/EngineUpdates.h"
#include "history/tables/OutboxTable.h"
#include "model/target/Target.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace watchkeeper {

//! \brief Lives in the main thread and never blocks. Does nothing before start().
//!
//! An alert is stored together with the change that it reports, and is sent once it is on disk. Therefore no alert is lost if
//! the program stops at any time. An alert that was being sent at that time may be sent twice, with the same ID. If nothing can
//! be written to the disk, the alert is sent anyway. Undelivered alerts are retried until they are too old, also by the next
//! run. Call stop() before the end, unless nothing was ever sent.
class AlertDispatcher : public QObject
{
    Q_OBJECT

public:
    using DeliverFunction = AlertDeliveries::DeliverFunction;

    //! \param store  provides the rules and channels; must outlive this object
    AlertDispatcher(AlertsStore *store, DeliverFunction deliver, OutboxRetryPolicy retryPolicy = {}, Clock clock = {},
                    QObject *parent = nullptr);

    void start();
    //! Whether the stored state is known and alerts.json has been read, successfully or not.
    bool isReady() const { return m_storedAlerts && m_hasReadFile; }
    //! \param isComplete  see AlertRouter::setTargets()
    void setTargets(const QList<Target> &targets, bool isComplete = true);
    //! \brief Restores the state of an earlier run. Call it before the first event if possible. If it is called later, the stored
    //! state of the rules is dropped, and only the undelivered alerts are restored.
    void restore(const StoredAlerts &stored);

    //! \brief Handles state changes of targets. \return the data that must be stored with these changes in one transaction
    AlertChanges applyTransitions(const QList<Transition> &transitions, const QList<SavedState> &states);
    void applyStates(const QList<StateChange> &changes);
    void applyStoredStates(const QList<SavedState> &states);
    void applyResults(const QList<Result> &results);
    void applyConnectivity(const ConnectivityChange &change);
    //! Sends the alerts up to this number. Call it once they are on disk or can't be stored, see
    //! HistoryRecorder::alertsWriteFinished().
    void send(quint64 number);

    //! \brief Stops sending and cancels running deliveries. stopped() is emitted unless a delivery hangs. Later events are still handled
    //! and stored.
    void stop();
    bool isStopped() const { return m_deliveries.isStopped(); }

signals:
    void ready();
    //! Emitted with changes that applyTransitions() didn't return and that must be stored soon.
    void changesToStore(const watchkeeper::AlertChanges &changes);
    //! \brief Emitted once when alerts can't be delivered through a channel, with a user-visible reason, and again if the reason changes.
    //! The text is empty when delivery works again, and when the channel is removed or paused. The channel is empty if the file itself is
    //! missing or invalid, or if targets name rules that don't exist in it.
    void faultChanged(const QString &channel, const QString &text);
    void stopped();

private:
    struct ReceivedCheck
    {
        TargetId target;
        qint64 at;
        Outcome outcome;
    };

    qint64 checkClock();
    void applyFile();
    void reportMissingRules();
    void applyRules(const AlertsDocument &document);
    void applyStoredState();
    void applyStoredStateIfReady();
    void restoreRouter();
    void applyAcknowledgements(const QList<SavedState> &states);
    void updateConfirmedOutcomes(const QList<SavedState> &states);
    void flushResults();
    AlertChanges queueForStorage(const QList<AlertDecision> &decisions, qint64 now);
    void storeDecisions(const QList<AlertDecision> &decisions, qint64 now);
    void handleDueAlerts();
    void schedule();
    QList<RouterStateEntry> takeChangedState();

    AlertsStore *m_store;
    AlertsDocument m_document;             //!< the rules and channels in effect
    QList<RuleReference> m_ruleReferences; //!< alert rules that targets name
    AlertRouter m_router;
    Clock m_clock;
    MonotonicTime m_lastSteadyTime;             //!< monotonic time when checkClock() was last called
    std::chrono::milliseconds m_lastWallTime;   //!< system time when checkClock() was last called
    std::optional<StoredAlerts> m_storedAlerts; //!< absent until restore()
    QList<SavedState> m_storedStates;           //!< kept until applyStoredState()
    QList<RouterStateEntry> m_unappliedState;   //!< stored state that was restored before the rules were known
    QHash<QString, QByteArray> m_storedParts;   //!< stored state of the router by key
    QHash<TargetId, Outcome> m_confirmedOutcomes;
    MonotonicTime m_nextDigestStore{0}; //!< earliest time to store alerts collected during quiet hours again
    //! Checks of the last batch; delayed, because the rules must receive the changes in the batch first.
    QList<ReceivedCheck> m_pendingChecks;
    bool m_isStarted = false;
    bool m_hasReadFile = false;
    //! Whether the file was valid at least once. Until then, nothing is sent and the stored state isn't changed.
    bool m_hasRules = false;
    bool m_hasTargets = false;
    bool m_isStateApplied = false;
    bool m_isStopping = false;
    QTimer m_dueTimer;
    QTimer m_resultBatchTimer;
    AlertFaults m_faults;
    AlertDeliveries m_deliveries;
};

} // namespace watchkeeper
