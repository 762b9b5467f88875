// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Composes the alerts of one rule and records them as sent. Pure functions for one point in time.

#include "alerts/rules/AlertFilters.h"

namespace watchkeeper {

//! Returns the key of an incident, which is always the same for the same event of the same target.
QString incidentKey(const TargetId &id, const QString &what, qint64 begun);

//! Returns the alert about the target, without its title and text.
Alert composeAlert(const AlertContext &context, AlertKind kind);
//! Returns the notice that this computer is offline or online again, without its title and text.
Alert composeConnectivityAlert(const AlertRule &rule, AlertKind kind, qint64 lostAt, qint64 at);

//! Returns the channels of an alert. An escalation step adds its channels. The rule's own channels are notified again only if a
//! reminder is due.
QStringList channelsFor(const AlertContext &context, const AlertCandidate &candidate);

//! Records that an alert was sent. \param alerted  the alerts in the context
void recordAlert(const AlertContext &context, AlertKind kind, AlertCase *alerted);

//! Appends the strings that the list doesn't contain.

} // namespace watchkeeper
