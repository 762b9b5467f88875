// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Why something that a rule is about is not told, or not yet. The filters in their order: docs/alerts.md has the same as a table.

#include <QString>

#include <optional>

namespace watchkeeper {

//! The first that applies is named.
enum class Suppression : quint8 {
    Paused,       //!< the rule, or the target
    Told,         //!< that it is so was told, and nothing else since
    NotTold,      //!< the problem was not told either
    Severity,     //!< it is not bad enough for the rule
    Acknowledged, //!< somebody has seen it
    Snoozed,      //!< nobody wants to hear of it until later
    Maintenance,  //!< it is being worked on
    Unreachable,  //!< what it depends on has failed
    Link,         //!< this computer's own link is down
    Look,         //!< it is to be looked at first: a parent of it, or itself now that it can be reached again
    Unconfirmed,  //!< a soft state is under way: the next results say whether it is still so
    Flapping,     //!< it changes so often that the single change says nothing
    Delay,        //!< it has not lasted long enough
    QuietHours,   //!< the digest will tell
    Grouped       //!< it is told together with others
};

//! `paused`, `told`, `not-told`, `severity`, …, `quiet-hours`, `grouped`: for JSON, never translated.
QString suppressionKey(Suppression suppression);

} // namespace watchkeeper
