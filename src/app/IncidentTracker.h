// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes incidents from changes of targets. Pure: no clock, no database.

#include "history/database/TransitionTable.h"
#include "model/Incident.h"
#include "model/Standing.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>
#include <variant>

namespace watchkeeper {

//! A hard change, and its traits that several targets may share.
struct IncidentTransition
{
    StoredTransition transition;
    IncidentTraits traits;
    bool isUnobserved = false;  //!< this computer is offline
    bool inMaintenance = false; //!< it is in maintenance
};

//! A check of the target has failed in this run of the program.
struct IncidentFailureCheck
{
    TargetId target;
};

//! Only these targets are still monitored.
struct IncidentTargets
{
    QSet<TargetId> watched;
    qint64 at = 0; //!< [ms] since 1970, UTC
};

using IncidentUpdate = std::variant<IncidentTransition, StandingChange, IncidentTargets, IncidentFailureCheck>;

//! \brief Which incidents are open, and what must be written about them.
//!
//! An incident opens with a hard Down or Degraded, and closes with a hard Up, or when its target is removed. A hard Unknown means that the
//! target couldn't be checked: it neither opens nor closes an incident. A failure while this computer is offline, or while the target is in
//! maintenance, opens one only if it still exists when that is over. An incident that is open when maintenance begins stays open and notes
//! it. One that was open when the program ended continues.
class IncidentTracker
{
public:
    //! False until setOpen(): changes taken before would open incidents that are open already.
    bool isReady() const { return m_isReady; }
    //! The open incidents of the history.
    void setOpen(const QList<Incident> &open);
    //! Failures of an earlier run, without data or in maintenance: the target must fail a check again before they can open an incident.
    void setWithheldFailures(const QList<IncidentTransition> &turns);
    //! Call it in the order of events.
    void take(const IncidentUpdate &news);

    //! What must be written, each incident once.
    const QList<IncidentChange> &changes() const { return m_changes; }
    //! The changes are on the disk.
    void written();

private:
    //! A failure that doesn't open an incident yet.
    struct WithheldFailure
    {
        IncidentTransition turn;
        bool isSeen = true; //!< a check failed in this run
        bool isDue = false; //!< the reason for withholding it is over
    };

    void turn(const IncidentTransition &turn);
    void open(const IncidentTransition &turn);
    void continueWork(Incident *incident, const StoredTransition &transition);
    void close(const TargetId &target, const IncidentEntry &entry);
    void stand(const StandingChange &change);
    void updateAcknowledgement(Incident *incident, const StandingChange &change);
    void updateReachability(Incident *incident, const StandingChange &change);
    void updateMaintenanceState(Incident *incident, const StandingChange &change);
    void release(const StandingChange &change);
    void look(const TargetId &target);
    void openIfDue(const TargetId &target);
    void note(const Incident &incident, const IncidentEntry &entry);

    bool m_isReady = false;
    QHash<TargetId, Incident> m_open;
    QHash<TargetId, Standing> m_reported; //!< for open ones: the state in their timelines, besides the outcome
    QHash<TargetId, WithheldFailure>
        m_withheld; //!< failing, but maybe only because this computer is offline, or because of maintenance
    QList<IncidentChange> m_changes;
    QHash<TargetId, qsizetype> m_lastChangeByTarget; //!< index of the last change of each target
};

} // namespace watchkeeper
