// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Why an alert of a rule is suppressed, possibly only for now. The filters in their order: docs/alerts.md has the same table.

#include <QString>

#include <optional>

namespace watchkeeper {

//! The first that applies is reported.
enum class Suppression : quint8 {
    Paused,       //!< the rule, or the target
    AlreadySent,  //!< this state was alerted, and nothing else since
    NotSent,      //!< the problem wasn't alerted either
    Severity,     //!< not severe enough for the rule
    Acknowledged, //!< somebody has acknowledged it
    Snoozed,      //!< somebody has snoozed it
    Maintenance,  //!< it is in maintenance
    Unreachable,  //!< a dependency has failed
    Link,         //!< this computer is offline
    Look,         //!< a check is needed first: of a parent, or of the target itself now that it is reachable again
    Unconfirmed,  //!< a soft state is in progress: the next results decide
    Flapping,     //!< it changes so often that a single change means little
    Delay,        //!< it hasn't lasted long enough
    QuietHours,   //!< the digest will report it
    Grouped       //!< it is sent together with others
};

//! `paused`, `told`, `not-told`, `severity`, …, `quiet-hours`, `grouped`: for JSON, never translated.
QString suppressionKey(Suppression suppression);

} // namespace watchkeeper
