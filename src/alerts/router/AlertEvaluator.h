// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides for each target and rule whether an alert is sent now, suppressed or not due, and for each rule whether it reports
//! the connectivity of this computer.

#include "alerts/router/AlertComposition.h"

namespace watchkeeper {

//! \brief Reports that this computer is offline or online again.
class ConnectivityAlerts
{
public:
    //! \param state, ready  must outlive this object
    ConnectivityAlerts(RouterState *state, ReadyAlerts *ready)
        : m_state(state)
        , m_ready(ready)
    {
    }

    //! Sends the notices of all rules that cover the change. Call it only if connectivity has changed.
    void report(bool isLost, qint64 now);
    //! Sends the notice that quiet hours have suppressed.
    void sendOnlineNotice(int rule, const SuppressedOnlineNotice &back);
    //! Records that the digest reported the loss of connectivity. \return the worst outcome that this digest reports first
    Outcome markAsSentInDigest(int rule, const QString &problem);

private:
    bool report(int rule, AlertKind kind, const QStringList &channels, qint64 now);
    void addToDigest(int rule, const AlertDecision &decision, qint64 until);

    RouterState *m_state;
    ReadyAlerts *m_ready;
};

//! \brief Compares the state of a target with the last alert of each rule, sends an alert if they differ and no filter suppresses
//! it, and schedules the next evaluation.
class AlertEvaluator
{
public:
    enum class Reason : quint8 {
        TimeReached,     //!< an evaluation is due at this time, or a suppression has ended
        FlappingChanged, //!< start or end of flapping
        Result
    };

    //! \param state, ready  must outlive this object
    AlertEvaluator(RouterState *state, ReadyAlerts *ready)
        : m_state(state)
        , m_ready(ready)
    {
    }

    //! Evaluates all rules of the target.
    void evaluate(RoutedTarget *entry, qint64 now, Reason reason);
    void evaluate(RoutedTarget *entry, RoutedCase *each, qint64 now, Reason reason);
    //! Evaluates everything that is due.
    void evaluateDue(qint64 now);
    //! Sends the alerts that wait for the rule's group.
    void completeGroup(int rule, qint64 now);

    //! Sends the alerts of rules that report acknowledgements.
    void reportAcknowledgement(RoutedTarget *entry, qint64 now);
    //! Records that no recovery is sent, because no alert was sent for the problem.
    void recordUnreportedRecovery(RoutedTarget *entry, Outcome before, qint64 now);
    //! Sends a recovery for the open problems of a removed target. Otherwise, the recipients would wait for one forever.
    void reportRemoval(const RoutedTarget &entry, qint64 now);

private:
    bool evaluateOnce(RoutedTarget *entry, RoutedCase *each, qint64 now, Reason reason);
    void markAsAlerted(RoutedTarget *entry, RoutedCase *each, qint64 now);
    void recordBlock(RoutedTarget *entry, RoutedCase *each, const AlertCandidate &candidate, const AlertBlock &block,
                     qint64 now, Reason reason);
    void sendAlert(RoutedTarget *entry, RoutedCase *each, const AlertCandidate &candidate, qint64 now);
    ReadyAlert makeReady(const RoutedTarget &entry, const RoutedCase &each, AlertKind kind, qint64 now) const;
    void suppress(const RoutedTarget &entry, const RoutedCase &each, AlertKind kind, Suppression by, qint64 now);
    void addToDigest(const RoutedTarget &entry, RoutedCase *each, AlertKind kind, qint64 now, qint64 until);
    void addEndToDigest(const RoutedTarget &entry, RoutedCase *each, AlertKind kind, qint64 now);

    RouterState *m_state;
    ReadyAlerts *m_ready;
};

} // namespace watchkeeper
