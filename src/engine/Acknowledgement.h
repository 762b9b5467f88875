// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! That somebody takes care of a problem: acknowledging and snoozing it, and when that ends. Pure functions; no clock.

#include "model/Standing.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace watchkeeper {

//! \brief What a person wants done about the problems of some targets.
struct AcknowledgementOrder
{
    enum class What : quint8 {
        Acknowledge,   //!< by `acknowledgement`, in place of an earlier one
        Unacknowledge, //!< takes it back
        Snooze         //!< until `until`; a null one ends it
    };
    quint64 number = 0; //!< the answer has the same
    What what = What::Acknowledge;
    QList<TargetId> targets;
    Acknowledgement acknowledgement; //!< its `at` is set when it is carried out
    QDateTime until;                 //!< UTC
};

//! What became of it for one target.
enum class AcknowledgementOutcome : quint8 {
    Done,
    NotBad,          //!< nothing bad is believed of it: there is nothing to take care of
    NotAcknowledged, //!< nothing to take back
    NotSnoozed,      //!< nothing to end
    Passed,          //!< until a moment that has passed
    Unknown          //!< no such target is watched
};

struct AcknowledgementAnswer
{
    struct One
    {
        TargetId target;
        AcknowledgementOutcome outcome = AcknowledgementOutcome::Done;
        friend bool operator==(const One &, const One &) = default;
    };
    quint64 number = 0;
    QList<One> targets; //!< in the order of the order
};

//! \brief Carries it out for one target.
//! \param now  UTC
AcknowledgementOutcome acknowledge(Standing *standing, const AcknowledgementOrder &order, const QDateTime &now);

//! \brief Ends what a result ended: being up ends both; any change of the hard outcome ends an acknowledgement that is not sticky.
//! \param hardBefore  the hard outcome before that result
//! \return whether something ended
bool endCareAfter(Standing *standing, std::optional<Outcome> hardBefore);

//! \brief Ends what has expired. \return whether something ended
bool expireCare(Standing *standing, const QDateTime &now);

//! Somebody takes care of it: acknowledged or snoozed.
bool isAcknowledged(const Standing &standing);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::AcknowledgementOrder)
Q_DECLARE_METATYPE(watchkeeper::AcknowledgementAnswer)
