// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The messages from the program and its commands to the supervisor. Plain C++, because the supervisor doesn't use Qt.

#include <cstdint>

namespace watchkeeper {

//! The environment variable that marks every process of a command. Its value is `<token>.<run>`. The token identifies the Watchkeeper
//! process.
inline constexpr char kMarkerName[] = "WATCHKEEPER_COMMAND";

//! \brief One message, small enough to arrive in one piece. Each command sends Started itself, between fork and exec, so the
//! supervisor knows about it before it runs.
struct GuardRecord
{
    enum : std::int32_t { Started = 1, Ended = 2 };
    std::int32_t event;
    std::int32_t group; //!< process group
    std::uint64_t run;  //!< number of the run in the marker variable
};
static_assert(sizeof(GuardRecord) == 16);

} // namespace watchkeeper
