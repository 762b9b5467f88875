// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of a target after its latest result, and the state changes that can cause alerts. Plain values.

#include "model/target/Result.h"

#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief An acknowledged problem. No more alerts are sent until the acknowledgement ends.
struct Acknowledgement
{
    QString by; //!< name of the user; can be empty
    QString comment;
    QDateTime at;                   //!< UTC
    std::optional<QDateTime> until; //!< UTC; without a value, the acknowledgement ends when the state changes
    bool sticky = false;            //!< whether the acknowledgement continues when the problem changes, until the target is up
    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};

//! \brief The latest changes in a target's outcome, used to detect flapping.
struct FlapHistory
{
    quint32 changes = 0;         //!< 20 bits; bit 0 is set if the newest counted result differs from the previous one
    std::optional<Outcome> last; //!< outcome of the newest counted result; no value if there is none
    friend bool operator==(const FlapHistory &, const FlapHistory &) = default;
};

//! \brief The state of a target after its latest result.
//!
//! Fields such as `unreachable` and `flapping` don't affect `outcome` and `hardOutcome`, which remain as observed.
struct TargetState
{
    Outcome outcome = Outcome::Unknown;
    bool known = false; //!< false until the first result
    bool hard = true;
    int attempt =
        1; //!< number of consecutive failures (up to the target's attempts), or successes during a recovery; 1 while up
    QDateTime since; //!< UTC; time of the first result in the unbroken series with this outcome

    std::optional<Outcome> hardOutcome; //!< the last hard outcome, which alerts use; no value before the first one
    int hardAttempt = 1;                //!< value of `attempt` at that result
    QDateTime hardSince;                //!< value of `since` at that result

    bool unreachable = false; //!< the target doesn't respond, and a dependency has failed
    QString because;          //!< name of the failed dependency; empty while the target is reachable

    FlapHistory flaps;
    bool flapping = false; //!< the target changes too often for a single change to be significant

    bool unobserved = false; //!< no newer data, because this computer is offline or was suspended

    QString maintenance;        //!< name of the current maintenance, shown as the reason; empty outside maintenance
    QDateTime maintenanceUntil; //!< UTC; null outside maintenance
    bool inMaintenance = false;

    std::optional<Acknowledgement> acknowledged; //!< set only while the hard outcome is a problem
    QDateTime snoozedUntil;                      //!< UTC; null if alerts aren't snoozed
    friend bool operator==(const TargetState &, const TargetState &) = default;
};

//! A change in a target's hard outcome.
struct Transition
{
    TargetId targetId;
    QString targetName;
    TargetState before; //!< the previous hard state; not `known` for the first transition
    TargetState after;
    Result result; //!< the result that caused the transition
};

//! The part of a state that has changed, apart from outcomes.
enum class StateAspect : quint8 {
    Reach,          //!< `unreachable`, `because`; changed by a result of the target or of a dependency
    Flapping,       //!< `flapping`
    Observation,    //!< `unobserved`
    Maintenance,    //!< `inMaintenance` and its related fields
    Acknowledgement //!< `acknowledged`, `snoozedUntil`
};

//! \brief A change in the state of a target, possibly without a new outcome. Also reported if the change is part of a
//! transition.
struct StateChange
{
    TargetId targetId;
    QString targetName;
    QDateTime at;      //!< UTC
    TargetState state; //!< the new state
    StateAspect part = StateAspect::Reach;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Transition)
Q_DECLARE_METATYPE(watchkeeper::StateChange)
