// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/StateTracker.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! The last hard state, which is the last reported state. Differs from `state` only in the outcome and its related fields.
TargetState lastHardOutcome(const TargetState &state)
{
    TargetState reported = state;
    reported.known = state.hardOutcome.has_value();
    reported.outcome = state.hardOutcome.value_or(Outcome::Unknown);
    reported.hard = true;
    reported.attempt = state.hardAttempt;
    reported.since = state.hardSince;
    return reported;
}

bool isFailure(std::optional<Outcome> outcome)
{
    return outcome && *outcome != Outcome::Up;
}

//! Whether the target is recovering: it had a confirmed failure, and there have been successful results since then, but not
//! enough to confirm the recovery.
bool isRecovering(const TargetState &state)
{
    return state.known && state.outcome == Outcome::Up && !state.hard;
}

//! The state after one more successful result.
TargetState afterSuccess(TargetState after, const TargetState &before, int successes)
{
    const int consecutiveCount = isRecovering(before) ? before.attempt + 1 : 1;
    after.hard = !isFailure(before.hardOutcome) || consecutiveCount >= successes;
    after.attempt = after.hard ? 1 : consecutiveCount;
    return after;
}

//! The state after one more failed result.
TargetState afterFailure(TargetState after, const TargetState &before, int attempts)
{
    if (isRecovering(before)) { // the recovery has failed
        after.attempt = before.hardAttempt;
        after.hard = true;
        if (before.hardOutcome == after.outcome)
            after.since = after.hardSince;
        return after;
    }
    const bool wasFailure = before.known && before.outcome != Outcome::Up;
    const int consecutiveCount = wasFailure ? before.attempt + 1 : 1;
    after.attempt = std::min(consecutiveCount, attempts);
    after.hard = consecutiveCount >= attempts || (wasFailure && before.hard);
    return after;
}

TargetState nextState(const TargetState &before, const Result &result, const StateRules &rules)
{
    TargetState after = before;
    after.known = true;
    after.outcome = result.outcome;
    if (!before.known || before.outcome != result.outcome || before.since > result.at)
        after.since = result.at;
    if (before.hardSince > result.at)
        after.hardSince = result.at;
    return result.outcome == Outcome::Up ? afterSuccess(std::move(after), before, std::max(1, rules.successes))
                                         : afterFailure(std::move(after), before, std::max(1, rules.attempts));
}

} // namespace

bool isDiscarded(const Observation &observation)
{
    return observation.error && observation.error->type() == ErrorType::Cancelled;
}

TrackedResult track(const TargetState &before, Result result, const StateRules &rules)
{
    if (isDiscarded(result.observation))
        return TrackedResult{before, std::nullopt};

    TrackedResult tracked{nextState(before, result, rules), std::nullopt};
    TargetState &after = tracked.state;
    if (!after.hard)
        return tracked;
    const bool changed = before.hardOutcome != after.outcome;
    after.hardOutcome = after.outcome;
    after.hardAttempt = after.attempt;
    if (!changed)
        return tracked;
    after.hardSince = after.since;
    result.attempt = after.attempt;
    result.hard = true;
    tracked.transition = Transition{result.targetId, result.targetName, lastHardOutcome(before), after, std::move(result)};
    return tracked;
}

} // namespace watchkeeper
