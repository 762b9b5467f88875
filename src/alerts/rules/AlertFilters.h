// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What there is to tell of a target by a rule, and what keeps it from being told. Pure functions of one moment.

#include "alerts/Alert.h"
#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertRule.h"
#include "alerts/rules/AlertTarget.h"
#include "alerts/rules/Suppression.h"

#include <optional>

namespace watchkeeper {

//! \brief One rule and one target at one instant. Refers to values of the caller.
struct AlertMoment
{
    const AlertRule &rule;
    const AlertTarget &target;
    const SeenTarget &seen;
    const AlertCase &told;
    qint64 now = 0;               //!< [ms] since 1970, UTC; likewise all that follow
    qint64 parentsBy = 0;         //!< a parent is to be looked at first, and that should have happened by then; 0: none is
    bool isDigestDue = false;     //!< the quiet hours are over, or do not matter
    bool isGroupComplete = false; //!< likewise the grouping
};

//! Something that the rule is about.
struct AlertCandidate
{
    AlertKind kind = AlertKind::Problem;
    Outcome severity = Outcome::Down; //!< of the worst that it tells of
};

//! Why not now, and until when.
struct AlertBlock
{
    Suppression by = Suppression::Paused;
    qint64 until = 0; //!< when to look again; 0: when something happens
};

//! Whether the rule is about the target: by its filter, or since the target names it. \param now  [ms] since 1970, UTC
bool takes(const AlertRule &rule, const AlertTarget &target, qint64 now);

//! The difference between how the target stands and what was told, if there is one; see docs/alerts.md.
std::optional<AlertCandidate> candidateOf(const AlertMoment &moment);

//! The first filter of the table that keeps it back; nothing: it is to be told now.
std::optional<AlertBlock> blockOf(const AlertMoment &moment, const AlertCandidate &candidate);

//! When the next reminder or step of the escalation is due, whatever keeps it back then; 0: never.
qint64 reminderDue(const AlertMoment &moment);
//! How many steps of the escalation are due.
int stepsDue(const AlertMoment &moment);

//! Whether somebody has said that he knows of it, or wants to hear later.
bool isSilenced(const SeenTarget &seen, qint64 now);

} // namespace watchkeeper
