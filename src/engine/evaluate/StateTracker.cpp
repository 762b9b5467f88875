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

namespace {

constexpr quint32 kFlapWindowMask = (1U << kFlapWindow) - 1;

//! \brief The weights as integers. The oldest entry has the weight `first`, and the weight of each newer entry is larger by
//! `step`. A sum of `total` is 100 %.
//!
//! Integer weights represent a share of 30 % exactly, so rounding never decides whether a threshold is reached.
struct Weights
{
    int first;
    int step;
    double total;
};

constexpr Weights kIcinga{40, 1, 1'000}; // weights 0.8 + 0.02 i, multiplied by 50; 100 % is 20 * 50
constexpr Weights kNagios{57, 2, 1'520}; // weights 0.75 + i * 0.5 / 19, multiplied by 76; 100 % is 20 * 76

} // namespace

bool countsForFlapping(FlapRule rule, const TargetState &after)
{
    return rule == FlapRule::Icinga || (rule == FlapRule::Nagios && after.hard);
}

FlapHistory withResult(FlapHistory history, Outcome outcome)
{
    const bool isChange = history.last && *history.last != outcome;
    history.changes = ((history.changes << 1) | (isChange ? 1U : 0U)) & kFlapWindowMask;
    history.last = outcome;
    return history;
}

double flapPercent(const FlapHistory &history, FlapRule rule)
{
    if (rule == FlapRule::Off)
        return 0;
    const Weights &weights = rule == FlapRule::Nagios ? kNagios : kIcinga;
    int sum = 0;
    for (int age = 0; age < kFlapWindow; ++age) {
        if ((history.changes >> age) & 1U)
            sum += weights.first + weights.step * (kFlapWindow - 1 - age);
    }
    return 100 * sum / weights.total;
}

bool isFlapping(bool wasFlapping, double percent, const Schedule &schedule)
{
    if (schedule.flapping == FlapRule::Off || percent <= schedule.flappingLow)
        return false;
    const bool begins =
        schedule.flapping == FlapRule::Nagios ? percent >= schedule.flappingHigh : percent > schedule.flappingHigh;
    return wasFlapping || begins;
}

TargetState withFlapping(TargetState after, const Schedule &schedule)
{
    if (schedule.flapping == FlapRule::Off) {
        after.flaps = {};
        after.flapping = false;
        return after;
    }
    if (after.unreachable || after.unobserved)
        return after;
    if (countsForFlapping(schedule.flapping, after))
        after.flaps = withResult(after.flaps, after.outcome);
    after.flapping = isFlapping(after.flapping, flapPercent(after.flaps, schedule.flapping), schedule);
    return after;
}

} // namespace watchkeeper
