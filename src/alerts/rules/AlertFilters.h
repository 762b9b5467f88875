// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds what a rule has to alert for a target, and what suppresses it. Pure functions for one point in time.

#include "alerts/Alert.h"
#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertRule.h"
#include "alerts/rules/AlertTarget.h"
#include "alerts/rules/Suppression.h"

#include <optional>

namespace watchkeeper {

//! \brief One rule and one target at one point in time. Keeps references to the caller's values.
struct AlertContext
{
    const AlertRule &rule;
    const AlertTarget &target;
    const TargetAlertState &seen;
    const AlertCase &alerted;
    qint64 now = 0;               //!< [ms] since 1970, UTC; likewise all that follow
    qint64 parentsDueBy = 0;      //!< a parent must be checked first, which should have happened by then; 0: none
    bool isDigestDue = false;     //!< the quiet hours are over, or don't matter
    bool isGroupComplete = false; //!< likewise for grouping
};

//! An alert that the rule may send.
struct AlertCandidate
{
    AlertKind kind = AlertKind::Problem;
    Outcome severity = Outcome::Down; //!< the worst outcome it reports
};

//! Why it is suppressed now, and until when.
struct AlertBlock
{
    Suppression by = Suppression::Paused;
    qint64 until = 0; //!< when to evaluate it again; 0: when something happens
};

//! Whether the rule applies to the target: by its filter, or because the target names it. \param now  [ms] since 1970, UTC
bool takes(const AlertRule &rule, const AlertTarget &target, qint64 now);

//! The difference between the target's state and the last alert, if any; see docs/alerts.md.
std::optional<AlertCandidate> findCandidate(const AlertContext &moment);

//! The first filter of the table that suppresses it; nothing: send it now.
std::optional<AlertBlock> findBlock(const AlertContext &moment, const AlertCandidate &candidate);

//! When the next reminder or escalation step is due, even if it will be suppressed then; 0: never.
qint64 reminderDue(const AlertContext &moment);
//! How many steps of the escalation are due.
int dueStepCount(const AlertContext &moment);

//! Whether somebody has acknowledged or snoozed it.
bool isSilenced(const TargetAlertState &seen, qint64 now);

} // namespace watchkeeper
