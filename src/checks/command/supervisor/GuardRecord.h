// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the program and its commands tell the supervisor. Plain C++: no Qt on the supervisor's side.

#include <cstdint>

namespace watchkeeper {

//! The environment variable that marks every process of a command: `<token>.<run>`, the token being the program's.
inline constexpr char kMarkerName[] = "WATCHKEEPER_COMMAND";

//! \brief One message, small enough to arrive whole. A command says Started itself, between fork and exec, so that no moment is
//! left in which it runs unknown.
struct GuardRecord
{
    enum : std::int32_t { Started = 1, Ended = 2 };
    std::int32_t what;
    std::int32_t group; //!< process group
    std::uint64_t run;  //!< the number in the marker
};
static_assert(sizeof(GuardRecord) == 16);

} // namespace watchkeeper
