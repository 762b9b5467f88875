// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reports that this computer is offline or online again.

#include "alerts/router/ReadyAlerts.h"

namespace watchkeeper {

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

} // namespace watchkeeper
