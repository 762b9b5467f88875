// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of a target after its results so far, and the changes that can cause alerts. Plain values.

#include "model/Result.h"

#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief Somebody has acknowledged a problem: no more alerts are sent until this ends.
struct Acknowledgement
{
    QString by; //!< who; may be empty
    QString comment;
    QDateTime at;                   //!< UTC
    std::optional<QDateTime> until; //!< UTC; none: until the state changes
    bool sticky = false;            //!< stays through changes between bad outcomes, until the target is up
    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};

//! \brief The last changes of a target, used to detect flapping.
struct FlapHistory
{
    quint32 changes = 0;         //!< bit 0: the newest counted result differs from the one before; 20 bits
    std::optional<Outcome> last; //!< outcome of the newest counted result; none: no result yet
    friend bool operator==(const FlapHistory &, const FlapHistory &) = default;
};

//! \brief The state of a target after its results so far.
//!
//! The other fields don't affect the outcomes: `outcome` and `hardOutcome` stay as observed.
struct Standing
{
    Outcome outcome = Outcome::Unknown;
    bool known = false; //!< false until the first result
    bool hard = true;
    int attempt = 1; //!< consecutive bad outcomes, up to the target's attempts; good ones while it recovers; 1 while good
    QDateTime since; //!< UTC, start of the first result with this outcome

    std::optional<Outcome> hardOutcome; //!< the last hard one, which alerts reported; absent until there is one
    int hardAttempt = 1;                //!< `attempt` then
    QDateTime hardSince;                //!< `since` then

    bool unreachable = false; //!< it doesn't answer, and a dependency has failed
    QString because;          //!< name of the failed parent target; empty while reachable

    FlapHistory flaps;
    bool flapping = false; //!< the target changes too often for a single change to be significant

    bool unobserved = false; //!< not observed since: this computer is offline, or it slept

    QString maintenance; //!< name of the maintenance it is in, which is also the reason; empty outside, see inMaintenance
    QDateTime maintenanceUntil; //!< UTC; null outside maintenance
    bool inMaintenance = false;

    std::optional<Acknowledgement> acknowledged; //!< only while the hard outcome is bad
    QDateTime snoozedUntil;                      //!< UTC; null: not snoozed
    friend bool operator==(const Standing &, const Standing &) = default;
};

//! A change of a target's hard outcome.
struct Transition
{
    TargetId targetId;
    QString targetName;
    Standing before; //!< the last hard one; not `known` if this is the first
    Standing after;
    Result result; //!< the result that caused it
};

//! The part of a state that has changed, other than the outcomes.
enum class StandingAspect : quint8 {
    Reach,          //!< `unreachable`, `because`: due to its own result, or to a parent's
    Flapping,       //!< `flapping`
    Observation,    //!< `unobserved`
    Maintenance,    //!< `inMaintenance` and related fields
    Acknowledgement //!< `acknowledged`, `snoozedUntil`
};

//! \brief The state of a target has changed, maybe without a new outcome. Also sent if the states of a transition already contain the
//! change.
struct StandingChange
{
    TargetId targetId;
    QString targetName;
    QDateTime at;      //!< UTC
    Standing standing; //!< the new state
    StandingAspect part = StandingAspect::Reach;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Transition)
Q_DECLARE_METATYPE(watchkeeper::StandingChange)
