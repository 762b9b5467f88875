// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The reasons for which an alert of a rule is suppressed, possibly only temporarily, in the order of the filters. docs/alerts.md
//! contains the same table.

#include <QString>

#include <optional>

namespace watchkeeper {

//! If several reasons apply, the first one is reported.
enum class Suppression : quint8 {
    Paused,        //!< the rule or the target is paused
    AlreadySent,   //!< this state was the last one that was alerted
    NotSent,       //!< the problem itself wasn't alerted
    Severity,      //!< the outcome isn't severe enough for the rule
    Acknowledged,  //!< the problem is acknowledged
    Snoozed,       //!< the target is snoozed
    Maintenance,   //!< the target is in maintenance
    Unreachable,   //!< a dependency has failed
    Link,          //!< this computer is offline
    CheckRequired, //!< the alert waits for a check, either of a parent or of a target that has become reachable again
    Unconfirmed,   //!< a soft state is in progress, and the next results decide
    Flapping,      //!< the target changes too often for a single change to be significant
    Delay,         //!< the problem hasn't lasted long enough
    QuietHours,    //!< the quiet hours apply, and the digest will report the event
    Grouped        //!< waiting to be sent together with others
};

//! `paused`, `told`, `not-told`, `severity`, …, `quiet-hours` or `grouped`. Used in JSON; never translated.
QString suppressionKey(Suppression suppression);

} // namespace watchkeeper
