// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/StateTracker.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! The last hard standing: what people were told.
Standing lastHard(const Standing &standing)
{
    Standing told;
    told.known = standing.hardOutcome.has_value();
    told.outcome = standing.hardOutcome.value_or(Outcome::Unknown);
    told.attempt = standing.hardAttempt;
    told.since = standing.hardSince;
    told.hardOutcome = standing.hardOutcome;
    told.hardAttempt = standing.hardAttempt;
    told.hardSince = standing.hardSince;
    return told;
}

Standing next(const Standing &before, const Result &result, int attempts)
{
    Standing after = before;
    after.known = true;
    after.outcome = result.outcome;
    if (!before.known || before.outcome != result.outcome)
        after.since = result.at;
    if (result.outcome == Outcome::Up) {
        after.attempt = 1;
        after.hard = true;
        return after;
    }
    const bool wasBad = before.known && before.outcome != Outcome::Up;
    const int inARow = wasBad ? before.attempt + 1 : 1;
    after.attempt = std::min(inARow, attempts);
    after.hard = inARow >= attempts || (wasBad && before.hard);
    return after;
}

} // namespace

bool isVoid(const Observation &observation)
{
    return observation.error && observation.error->type() == ErrorType::Cancelled;
}

Tracked track(const Standing &before, Result result, int attempts)
{
    if (isVoid(result.observation))
        return Tracked{before, std::nullopt};

    Tracked tracked{next(before, result, std::max(1, attempts)), std::nullopt};
    Standing &after = tracked.standing;
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
    tracked.transition = Transition{result.targetId, result.targetName, lastHard(before), after, std::move(result)};
    return tracked;
}

} // namespace watchkeeper
