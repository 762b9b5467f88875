// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Derives incidents and the traits of their failures from the state changes of targets. Pure; uses no clock and no
//! database.

#include "history/tables/TransitionTable.h"
#include "model/incident/Incident.h"
#include "model/target/TargetState.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>
#include <variant>

namespace watchkeeper {

// Derives incidents from the state changes of targets. Pure; uses no clock and no database.

//! A confirmed change of outcome, with the traits of the failure that other failing targets may share.
struct IncidentTransition
{
    StoredTransition transition;
    IncidentTraits traits;
    bool isUnobserved = false;  //!< the target can't be checked because this computer is offline
    bool inMaintenance = false; //!< the target is in maintenance
};

//! A check of the target has failed in this run of the program.
struct IncidentFailureCheck
{
    TargetId target;
};

//! All currently monitored targets. Incidents of other targets are closed, and opened again if the target returns.
struct IncidentTargets
{
    QSet<TargetId> monitored;
    qint64 at = 0; //!< [ms] since 1970, UTC
};

using IncidentUpdate = std::variant<IncidentTransition, StateChange, IncidentTargets, IncidentFailureCheck>;

//! \brief Keeps track of open incidents and collects the changes to be stored.
//!
//! An incident opens with a hard Down or Degraded. It closes with a hard Up, or when its target is removed. A hard Unknown means
//! that the target couldn't be checked, and neither opens nor closes an incident. A failure while this computer is offline or the
//! target is in maintenance opens an incident only if it still exists afterwards. An incident that is open when maintenance begins
//! stays open and records this. An incident that is open when the program ends continues in the next run.
class IncidentTracker
{
public:
    //! False until setOpenIncidents() is called. Changes before that would open incidents that are already open.
    bool isReady() const { return m_isReady; }
    //! Sets the open incidents of the history.
    void setOpenIncidents(const QList<Incident> &open);
    //! Sets the failures of an earlier run that occurred while this computer was offline or the target was in maintenance. Each
    //! target must fail a check again before its failure can open an incident.
    void setWithheldFailures(const QList<IncidentTransition> &transitions);
    //! Handles an event. Call it in chronological order.
    void apply(const IncidentUpdate &update);

    //! Returns the changes to be stored, at most one for each incident.
    const QList<IncidentChange> &changes() const { return m_changes; }
    //! Removes the changes after they were stored.
    void clearChanges();

private:
    //! A failure that hasn't opened an incident yet.
    struct WithheldFailure
    {
        IncidentTransition incidentTransition;
        bool hasFailedAgain = true; //!< a check failed in this run
        bool isDue = false;         //!< the offline or maintenance period has ended
    };

    void handleTransition(const IncidentTransition &incidentTransition);
    void open(const IncidentTransition &incidentTransition);
    void updateOutcome(Incident *incident, const StoredTransition &transition);
    void close(const TargetId &target, const IncidentEntry &entry);
    void updateTargets(const IncidentTargets &targets);
    void handleStateChange(const StateChange &change);
    void updateAcknowledgement(Incident *incident, const StateChange &change);
    void updateReachability(Incident *incident, const StateChange &change);
    void updateMaintenanceState(Incident *incident, const StateChange &change);
    void updateWithheldFailure(const StateChange &change);
    void recordFailedCheck(const TargetId &target);
    void openIfDue(const TargetId &target);
    void addEntry(const Incident &incident, const IncidentEntry &entry);

    bool m_isReady = false;
    QHash<TargetId, Incident> m_openIncidents;
    QHash<TargetId, TargetState> m_reportedStates; //!< states as last recorded in timelines, without outcomes
    QHash<TargetId, std::pair<Incident, TargetState>>
        m_removedIncidents;                              //!< with the reported states, in case the target returns
    QHash<TargetId, WithheldFailure> m_withheldFailures; //!< failures during an offline or maintenance period
    QList<IncidentChange> m_changes;
    QHash<TargetId, qsizetype> m_lastChangeByTarget; //!< index of the last change of each target
};

// The traits of a failure that several targets may share. Pure.

//! \brief Returns the host and address of a target (if it has them), the failed parent, the issuer if the certificate is the
//! problem, and the resolver if a name couldn't be resolved.
IncidentTraits incidentTraits(const Target &target, const Transition &transition);

} // namespace watchkeeper
