// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/simulated/SimulatedDraw.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace watchkeeper {

namespace {

constexpr quint64 kSeedStep = 0x9E3779B97F4A7C15ULL;
constexpr double kPercentScale = 100;

quint64 mix(quint64 value)
{
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

//! Draws a random number with mean 0 and standard deviation 1 (Box and Muller 1958).
double standardNormal(SimulatedRandom *dice)
{
    const double radius = std::sqrt(-2 * std::log(1 - dice->nextNumber()));
    return radius * std::cos(2 * std::numbers::pi * dice->nextNumber());
}

} // namespace

SimulatedRandom::SimulatedRandom(quint64 seed, quint64 turn)
    : m_state(mix(mix(seed + kSeedStep) + turn * kSeedStep))
{
}

double SimulatedRandom::nextNumber()
{
    constexpr double kUnitScale = 1.0 / 9007199254740992.0; // 2^-53
    m_state += kSeedStep;
    return static_cast<double>(mix(m_state) >> 11U) * kUnitScale;
}

double drawLatency(SimulatedRandom *dice, Distribution distribution, double typical, double jitter)
{
    switch (distribution) {
    case Distribution::Constant:
        return typical;
    case Distribution::Uniform:
        return std::max(0.0, typical + jitter * (2 * dice->nextNumber() - 1));
    case Distribution::Normal:
        return std::max(0.0, typical + jitter * standardNormal(dice));
    case Distribution::Exponential:
        return typical - jitter * std::log(1 - dice->nextNumber());
    }
    return typical;
}

SimulatedResult drawSimulatedResult(SimulatedRandom *dice, double timeoutRate, double failureRate, double degradedRate)
{
    const double nextNumber = dice->nextNumber() * kPercentScale;
    if (nextNumber < timeoutRate)
        return SimulatedResult::Timeout;
    if (nextNumber < timeoutRate + failureRate)
        return SimulatedResult::Failure;
    return nextNumber < timeoutRate + failureRate + degradedRate ? SimulatedResult::Degraded : SimulatedResult::Success;
}

} // namespace watchkeeper
