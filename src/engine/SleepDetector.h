// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects that the computer slept, or that the program was stopped, while checks were running. Pure.

#include "engine/Clock.h"

#include <optional>

namespace watchkeeper {

//! \brief Detects sleep. Call update() at least every `kMaxPause`, and after a check has ended, before it is evaluated.
//!
//! There are two signs of sleep. Either the wall clock advanced more than the monotonic clock, which stands still in suspend on
//! Linux and macOS. Or there was no call for too long by the monotonic clock, which continues in suspend on Windows and while the
//! process is stopped. Setting the wall clock forward looks like sleep too, but only causes repeated checks.
class SleepDetector
{
public:
    static constexpr std::chrono::seconds kTolerance{5};
    static constexpr std::chrono::seconds kMaxPause{1};

    struct Interruption
    {
        std::chrono::nanoseconds slept{}; //!< time that passed on the wall clock but not on the monotonic clock, >= 0
        std::chrono::milliseconds from{}; //!< wall clock at the previous call
        std::chrono::milliseconds to{};   //!< wall clock at this call; before `from` if the clock was set back
    };

    std::optional<Interruption> update(MonotonicTime now, std::chrono::milliseconds wall);

private:
    struct ClockReading
    {
        MonotonicTime monotonic;
        std::chrono::milliseconds wall;
    };
    std::optional<ClockReading> m_last;
};

} // namespace watchkeeper
