// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The messages from the program and its commands to the supervisor. Plain C++: no Qt on the supervisor's side.

#include <cstdint>

namespace watchkeeper {

//! The environment variable that marks every process of a command: `<token>.<run>`, with the program's token.
inline constexpr char kMarkerName[] = "WATCHKEEPER_COMMAND";

//! \brief One message, small enough to arrive complete. A command sends Started itself, between fork and exec, so that it never runs
//! without the supervisor knowing.
struct GuardRecord
{
    enum : std::int32_t { Started = 1, Ended = 2 };
    std::int32_t what;
    std::int32_t group; //!< process group
    std::uint64_t run;  //!< the number in the marker
};
static_assert(sizeof(GuardRecord) == 16);

} // namespace watchkeeper
