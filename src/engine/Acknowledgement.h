// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Acknowledging and snoozing problems, and when that ends. Pure functions; no clock.

#include "model/Standing.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief A request to acknowledge or snooze the problems of some targets.
struct AcknowledgementRequest
{
    enum class What : quint8 {
        Acknowledge,   //!< with `acknowledgement`, which replaces an earlier one
        Unacknowledge, //!< removes it
        Snooze         //!< until `until`; null ends the snooze
    };
    quint64 number = 0; //!< the answer has the same number
    What what = What::Acknowledge;
    QList<TargetId> targets;
    Acknowledgement acknowledgement; //!< its `at` is set when the request is processed
    QDateTime until;                 //!< UTC
};

//! The outcome for one target.
enum class AcknowledgementOutcome : quint8 {
    Done,
    NoProblem,       //!< the target has no confirmed problem: nothing to acknowledge or snooze
    NotAcknowledged, //!< nothing to remove
    NotSnoozed,      //!< nothing to end
    EndInPast,       //!< the given end has passed already
    Unknown          //!< no such target is monitored
};

struct AcknowledgementReply
{
    struct One
    {
        TargetId target;
        AcknowledgementOutcome outcome = AcknowledgementOutcome::Done;
        friend bool operator==(const One &, const One &) = default;
    };
    quint64 number = 0;
    QList<One> targets; //!< in the order of the request
};

//! \brief Processes the request for one target.
//! \param now  UTC
AcknowledgementOutcome acknowledge(Standing *standing, const AcknowledgementRequest &order, const QDateTime &now);

//! \brief Ends what a result ends: a recovery ends both; any change of the confirmed outcome ends an acknowledgement that isn't sticky.
//! \param hardBefore  the confirmed outcome before that result
//! \return whether something ended
bool endAcknowledgementAfter(Standing *standing, std::optional<Outcome> hardBefore);

//! \brief Ends what has expired. \return whether something ended
bool expireAcknowledgement(Standing *standing, const QDateTime &now);

//! Acknowledged or snoozed.
bool isAcknowledged(const Standing &standing);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::AcknowledgementRequest)
Q_DECLARE_METATYPE(watchkeeper::AcknowledgementReply)
