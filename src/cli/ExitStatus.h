// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The exit statuses that scripts rely on. Numbers above 60 are defined in sysexits.h.

#include "model/check/Outcome.h"

namespace watchkeeper {

namespace exit_status {
inline constexpr int kUp = 0;
inline constexpr int kDegraded = 1;
inline constexpr int kDown = 2;
inline constexpr int kUnknown = 3;
inline constexpr int kUsage = 64;
inline constexpr int kBadData = 65;
inline constexpr int kNoInput = 66;
inline constexpr int kInputOutput = 74;
//! Offset added to the signal number: 130 for SIGINT, 143 for SIGTERM, 129 for SIGHUP.
inline constexpr int kSignalled = 128;
} // namespace exit_status

//! \param worst  the maximum of all outcomes
constexpr int exitStatusOf(Outcome worst)
{
    switch (worst) {
    case Outcome::Up:
        return exit_status::kUp;
    case Outcome::Degraded:
        return exit_status::kDegraded;
    case Outcome::Unknown:
        return exit_status::kUnknown;
    case Outcome::Down:
        return exit_status::kDown;
    }
    return exit_status::kUnknown;
}

} // namespace watchkeeper
