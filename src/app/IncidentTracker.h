// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From changes of targets to incidents. Pure: no clock, no database.

#include "history/database/TransitionTable.h"
#include "model/Incident.h"
#include "model/Standing.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>
#include <variant>

namespace watchkeeper {

//! A hard change, and what of it may be common to several targets.
struct IncidentTurn
{
    StoredTransition transition;
    IncidentTraits traits;
    bool isUnobserved = false;  //!< this computer's own link is down
    bool inMaintenance = false; //!< it is being worked on
};

//! In this run of the program a target was seen failing.
struct IncidentView
{
    TargetId target;
};

//! Nobody watches other targets any more.
struct IncidentTargets
{
    QSet<TargetId> watched;
    qint64 at = 0; //!< [ms] since 1970, UTC
};

using IncidentNews = std::variant<IncidentTurn, StandingChange, IncidentTargets, IncidentView>;

//! \brief Which incidents are open, and what is to be written of them.
//!
//! An incident opens with a hard Down or Degraded, and closes with a hard Up, or when its target is removed. A hard Unknown says that
//! nobody could look: it opens none and closes none. What fails while this computer's own link is down, or while it is in maintenance, opens one
//! only if it is still failing when that is over. One that is open when maintenance begins stays so, and says it. One that was open when the
//! program ended goes on.
class IncidentTracker
{
public:
    //! False until setOpen(): what is taken before would open what is open already.
    bool isReady() const { return m_isReady; }
    //! Those that the history has.
    void setOpen(const QList<Incident> &open);
    //! What failed in an earlier run, unobserved or in maintenance: before it can open an incident it has to be seen failing again.
    void setWithheld(const QList<IncidentTurn> &turns);
    //! In the order in which it happened.
    void take(const IncidentNews &news);

    //! What is to be written, each incident once.
    const QList<IncidentChange> &changes() const { return m_changes; }
    //! They are on the disk.
    void written();

private:
    //! A failure that opens nothing yet.
    struct Withheld
    {
        IncidentTurn turn;
        bool isSeen = true; //!< in this run
        bool isDue = false; //!< what kept it back is over
    };

    void turn(const IncidentTurn &turn);
    void open(const IncidentTurn &turn);
    void goOn(Incident *incident, const StoredTransition &transition);
    void close(const TargetId &target, const IncidentEntry &entry);
    void stand(const StandingChange &change);
    void noteCare(Incident *incident, const StandingChange &change);
    void noteReach(Incident *incident, const StandingChange &change);
    void noteMaintenance(Incident *incident, const StandingChange &change);
    void release(const StandingChange &change);
    void look(const TargetId &target);
    void openIfDue(const TargetId &target);
    void note(const Incident &incident, const IncidentEntry &entry);

    bool m_isReady = false;
    QHash<TargetId, Incident> m_open;
    QHash<TargetId, Standing> m_told;     //!< of open ones: what their timelines say besides the outcome
    QHash<TargetId, Withheld> m_withheld; //!< failing, but perhaps only from here, or on purpose
    QList<IncidentChange> m_changes;
    QHash<TargetId, qsizetype> m_changeOf; //!< the place of the last one of each target
};

} // namespace watchkeeper
