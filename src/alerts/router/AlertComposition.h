// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Composes the alerts of one rule, records them as sent, and groups the related alerts of one step. All functions are for one
//! point in time.

#include "alerts/alert/Alert.h"
#include "alerts/router/RouterState.h"
#include "alerts/rules/AlertCase.h"

#include <QTimeZone>

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

//! \brief The decision on whether a rule sends an alert for an event that it covers.
class AlertDecision
{
public:
    AlertDecision() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Alert alert; //!< title and text are set only if the alert is sent
    QStringList channels;
    QList<TargetId> targets;                 //!< all targets in the alert
    std::optional<Suppression> suppressedBy; //!< absent if the alert is sent now
    //! Whether the target was removed. Only services that track incidents need to know, see Provider::tracksIncidents.
    bool isForIncidentsOnly = false;
};

//! A decision to which related ones can still be added.
struct ReadyAlert
{
    int rule = 0;
    AlertDecision decision = {};
    bool isShared = false; //!< see AlertCase
};

//! Assigns an incident key that several targets share.
void assignSharedKey(RouterState *state, RoutedTarget *entry, RoutedCase *each, const QString &problem);

class ReadyAlerts
{
public:
    //! \param state  must outlive this object
    //! \param zone   time zone of times in texts
    ReadyAlerts(RouterState *state, QTimeZone zone)
        : m_state(state)
        , m_zone(zone)
    {
    }

    void add(ReadyAlert alert) { m_alerts.push_back(std::move(alert)); }
    size_t count() const { return m_alerts.size(); }
    //! Groups the alerts, sets their texts and returns them.
    QList<AlertDecision> take(qint64 now);

private:
    void merge(std::vector<ReadyAlert> *ready);
    bool isOpen(int rule, const QString &problem) const;

    RouterState *m_state;
    QTimeZone m_zone;
    std::vector<ReadyAlert> m_alerts;
};

} // namespace watchkeeper
