// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/Flapping.h"

namespace watchkeeper {

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
