// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Collects the decisions of one step, and groups related alerts.

#include "alerts/router/RouterState.h"

#include <QTimeZone>

namespace watchkeeper {

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
