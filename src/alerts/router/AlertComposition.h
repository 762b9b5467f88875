// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Composes the alerts of one rule and records them as sent. Pure functions for one point in time.

#include "alerts/alert/Alert.h"
#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertFilters.h"

namespace watchkeeper {

// The lines of a digest. Pure functions of values.

//! Returns the line that reports the alert.
DigestLine makeDigestLine(const Alert &alert);

QDateTime digestLineTime(const DigestLine &line);

//! Returns the targets of `digestLines` in order of first occurrence. A null ID represents connectivity.
QList<TargetId> targetsOf(const QList<DigestLine> &digestLines);

//! \param target  null for connectivity
bool hasDigestLineFor(const QList<DigestLine> &digestLines, const TargetId &target);

//! Returns the target's last line, or null if it has none.
const DigestLine *lastDigestLineOf(const QList<DigestLine> &digestLines, const TargetId &target);

//! Returns whether the limit on the size of a digest allows a line for this target.
bool hasRoomFor(const QList<DigestLine> &digestLines, const TargetId &target);

//! \brief Adds a line, unless the target's last line has the same text. If a target changes repeatedly, only its first line and
//! its most recent ones are kept.
//! \return whether the line was added
bool addDigestLine(QList<DigestLine> *digestLines, const DigestLine &line);

//! Removes the last line with the same target and text.
void removeLast(QList<DigestLine> *digestLines, const DigestLine &line);

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
