// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Rules for acknowledging and snoozing problems, and for ending acknowledgements and snoozes. Pure functions without a clock.

#include "model/target/TargetState.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief A request to acknowledge or snooze the problems of some targets.
struct AcknowledgementRequest
{
    enum class Action : quint8 {
        Acknowledge,   //!< sets `acknowledgement`, which replaces an earlier acknowledgement
        Unacknowledge, //!< removes the acknowledgement
        Snooze         //!< snoozes alerts until `until`; a null time ends the snooze
    };
    quint64 number = 0; //!< returned with the reply
    Action what = Action::Acknowledge;
    QList<TargetId> targets;
    Acknowledgement acknowledgement; //!< its `at` is set when the request is processed
    QDateTime until;                 //!< UTC
};

//! The outcome of the request for one target.
enum class AcknowledgementOutcome : quint8 {
    Done,
    NoProblem,       //!< the target has no confirmed problem to acknowledge or snooze
    NotAcknowledged, //!< the target isn't acknowledged
    NotSnoozed,      //!< the target isn't snoozed
    EndInPast,       //!< the requested end is in the past
    Unknown          //!< no target with this ID is monitored
};

struct AcknowledgementReply
{
    struct TargetReply
    {
        TargetId target;
        AcknowledgementOutcome outcome = AcknowledgementOutcome::Done;
        friend bool operator==(const TargetReply &, const TargetReply &) = default;
    };
    quint64 number = 0;
    QList<TargetReply> targets; //!< in the order of the request
};

//! \brief Processes the request for one target.
//! \param now  UTC
AcknowledgementOutcome acknowledge(TargetState *state, const AcknowledgementRequest &request, const QDateTime &now);

//! \brief Ends the acknowledgement or snooze of a target if its latest result requires that. A recovery ends both. Any change
//! in the confirmed outcome ends an acknowledgement that isn't sticky.
//! \param hardBefore  the confirmed outcome before that result
//! \return whether an acknowledgement or snooze has ended
bool endAcknowledgementAfter(TargetState *state, std::optional<Outcome> hardBefore);

//! \brief Ends an acknowledgement or a snooze that has expired. \return whether an acknowledgement or snooze has ended
bool expireAcknowledgement(TargetState *state, const QDateTime &now);

//! Whether the target is acknowledged or snoozed.
bool isAcknowledged(const TargetState &state);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::AcknowledgementRequest)
Q_DECLARE_METATYPE(watchkeeper::AcknowledgementReply)
