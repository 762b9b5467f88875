// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends the digest after quiet hours.
//!
//! For some problems, the digest is the first alert. Services that track incidents get a single incident for all of these
//! problems. It has the key of the digest and closes with the last problem. A problem that was reported in a separate alert
//! before has its own incident. Its alerts continue separately, and the digest omits it.

#include "alerts/router/AlertEvaluator.h"
#include "alerts/router/ConnectivityAlerts.h"

namespace watchkeeper {

class DigestSender
{
public:
    //! \param zone  time zone of times in texts; the other parameters must outlive this object
    DigestSender(RouterState *state, ReadyAlerts *ready, AlertEvaluator *evaluator, ConnectivityAlerts *connectivity,
                 QTimeZone zone)
        : m_state(state)
        , m_ready(ready)
        , m_evaluator(evaluator)
        , m_connectivity(connectivity)
        , m_zone(zone)
    {
    }

    //! Sends the rule's digest and clears its lines.
    void send(int rule, qint64 now);

private:
    using Lines = QList<DigestLine>;

    void report(int rule, Lines digestLines, qint64 now);
    QStringList takeOmittedTargets(int rule, qint64 now, Lines *digestLines);
    Outcome markAsSentInDigest(int rule, const TargetId &id, const QString &problem, qint64 now, Lines *digestLines);
    void sendLines(int rule, const Lines &digestLines, const QStringList &omitted, Outcome worst, qint64 now);

    RouterState *m_state;
    ReadyAlerts *m_ready;
    AlertEvaluator *m_evaluator;
    ConnectivityAlerts *m_connectivity;
    QTimeZone m_zone;
};

} // namespace watchkeeper
