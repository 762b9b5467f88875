// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the alert that a rule has to send for a target, and the filter that suppresses it. Pure functions for one point in time.

#include "alerts/alert/Alert.h"
#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertRule.h"

#include <QString>

#include <optional>

namespace watchkeeper {

// The reasons for suppressing an alert of a rule, possibly only temporarily, in the order of the filters. docs/alerts.md
// contains the same table.

//! The reasons for suppressing an alert. If several reasons apply, the first one is reported.
enum class Suppression : quint8 {
    Paused,        //!< the rule or the target is paused
    AlreadySent,   //!< the last alert reported the same state
    NotSent,       //!< no alert was sent for the problem
    Severity,      //!< the outcome isn't severe enough for the rule
    Acknowledged,  //!< the problem is acknowledged
    Snoozed,       //!< the target is snoozed
    Maintenance,   //!< the target is in maintenance
    Unreachable,   //!< a dependency has failed
    Link,          //!< this computer is offline
    CheckRequired, //!< the alert waits for a check of a parent, or of a target that became reachable again
    Unconfirmed,   //!< the target is in a soft state, which the next results will confirm or end
    Flapping,      //!< the target changes too often for a single change to be significant
    Delay,         //!< the problem hasn't lasted long enough for the rule's delay
    QuietHours,    //!< the event is in the quiet hours, and the digest will report it
    Grouped        //!< waiting to be sent together with others
};

//! `paused`, `already-sent`, `not-sent`, `severity`, …, `quiet-hours` or `grouped`. Used in JSON; never translated.
QString suppressionKey(Suppression suppression);

//! \brief The state of one rule and one target at one point in time. Keeps references to the caller's values.
struct AlertContext
{
    const AlertRule &rule;
    const AlertTarget &target;
    const TargetAlertState &seen;
    const AlertCase &alerted;
    qint64 now = 0;               //!< [ms] since 1970, UTC, like all following times
    qint64 parentDeadline = 0;    //!< time by which a pending check of a parent should have finished; 0 if none is pending
    bool isDigestDue = false;     //!< the digest is being sent, so alerts aren't suppressed by quiet hours
    bool isGroupComplete = false; //!< the group is being sent, so alerts aren't suppressed by grouping
};

//! An alert that the rule may send.
struct AlertCandidate
{
    AlertKind kind = AlertKind::Problem;
    Outcome severity = Outcome::Down; //!< the worst outcome in the alert
};

//! The reason for a suppression, and its end.
struct AlertBlock
{
    Suppression by = Suppression::Paused;
    qint64 until = 0; //!< time of the next evaluation; 0 if only an event can end the suppression
};

//! Returns the texts for appliesTo(). They aren't stored with the target, because they would need more memory than its other
//! properties and are needed only when rules or targets change.
FilterSearchTexts searchTexts(const AlertTarget &target);

//! Returns whether the rule applies to the target, either by its filter or because the target refers to it.
//! \param texts  texts of the target, created once for all rules
//! \param now    [ms] since 1970, UTC
bool appliesTo(const AlertRule &rule, const AlertTarget &target, const FilterSearchTexts &texts, qint64 now);

//! Returns the alert that is due in this state: one about a change since the last alert, or a reminder. Nullopt if none
//! is due. See docs/alerts.md.
std::optional<AlertCandidate> findCandidate(const AlertContext &context);

//! Returns the first filter of the table that suppresses the alert, or nullopt if the alert can be sent now.
std::optional<AlertBlock> findBlock(const AlertContext &context, const AlertCandidate &candidate);

//! Returns the time of the next reminder or escalation step, whether or not it will be suppressed. Returns 0 if none is
//! planned.
qint64 reminderTime(const AlertContext &context);
//! Returns the number of escalation steps that are due.
int dueStepCount(const AlertContext &context);

//! Returns whether the problem is acknowledged or snoozed.
bool isSilenced(const TargetAlertState &seen, qint64 now);

} // namespace watchkeeper
