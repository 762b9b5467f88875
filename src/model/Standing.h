// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a target is after its results so far, and the changes of it that people hear of. Plain values.

#include "model/Result.h"

#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief Somebody has seen a problem and says so: it is not told again until this ends.
struct Acknowledgement
{
    QString by; //!< who; may be empty
    QString comment;
    QDateTime at;                   //!< UTC
    std::optional<QDateTime> until; //!< UTC; none: until the state changes
    bool sticky = false;            //!< holds through changes between bad outcomes, until it is up
    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};

//! \brief The last changes of a target, by which flapping is told.
struct FlapHistory
{
    quint32 changes = 0;         //!< bit 0: the newest result that counts differs from the one before; 20 bits
    std::optional<Outcome> last; //!< of the newest that counts; none: there was none yet
    friend bool operator==(const FlapHistory &, const FlapHistory &) = default;
};

//! \brief The state of a target after its results so far.
//!
//! What is beside the outcomes changes none of them: `outcome` and `hardOutcome` stay what was seen.
struct Standing
{
    Outcome outcome = Outcome::Unknown;
    bool known = false; //!< false until the first result
    bool hard = true;
    int attempt = 1; //!< bad outcomes in a row, up to the target's attempts; good ones while it recovers; 1 while good
    QDateTime since; //!< UTC, begin of the first result with this outcome

    std::optional<Outcome> hardOutcome; //!< the last hard one: what people were told; absent until there is one
    int hardAttempt = 1;                //!< `attempt` then
    QDateTime hardSince;                //!< `since` then

    bool unreachable = false; //!< it does not answer, and what it depends on has failed
    QString because;          //!< the name of the target that has failed on the way to it; empty while reachable

    FlapHistory flaps;
    bool flapping = false; //!< it changes so often that the single change says nothing

    bool unobserved = false; //!< nobody could look since: this computer's own link is down, or it slept

    QString maintenance;        //!< the name of the maintenance it is in, or its reason; empty outside, see inMaintenance
    QDateTime maintenanceUntil; //!< UTC; null outside
    bool inMaintenance = false;

    std::optional<Acknowledgement> acknowledged; //!< only while the hard outcome is bad
    QDateTime snoozedUntil;                      //!< UTC; null: nobody wants to hear later
    friend bool operator==(const Standing &, const Standing &) = default;
};

//! A change of a target's hard outcome.
struct Transition
{
    TargetId targetId;
    QString targetName;
    Standing before; //!< the last hard one; not `known` where this is the first
    Standing after;
    Result result; //!< the one that caused it
};

//! What beside the outcomes has changed.
enum class StandingPart : quint8 {
    Reach,          //!< `unreachable`, `because`: because of its own result, or of a parent's
    Flapping,       //!< `flapping`
    Observation,    //!< `unobserved`
    Maintenance,    //!< `inMaintenance` and what goes with it
    Acknowledgement //!< `acknowledged`, `snoozedUntil`
};

//! \brief A target stands otherwise, though it may have no new outcome. Where a transition told the same in its standings, it comes too.
struct StandingChange
{
    TargetId targetId;
    QString targetName;
    QDateTime at;      //!< UTC
    Standing standing; //!< from then on
    StandingPart part = StandingPart::Reach;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Transition)
Q_DECLARE_METATYPE(watchkeeper::StandingChange)
