// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Finds the processes of commands by /proc: members of their groups, and those that left the group but still carry the marker
//! in their environment. Plain C++, used by the program (in the thread pool) and by the supervisor. Linux; elsewhere it finds nothing.

#include <cstdint>
#include <string>
#include <vector>

namespace watchkeeper {

//! In Suspect::group: the group is gone, and its number may already be another's.
inline constexpr std::int64_t kNoGroup = -1;

//! A command whose processes are looked for, and what is sent to those that left its group.
struct Suspect
{
    std::uint64_t run;
    std::int64_t group;
    int signal; //!< 0: none
};

struct MarkedProcess
{
    std::int64_t pid;
    std::uint64_t run;
    bool inGroup;
    std::string name;
};

//! \brief Processes (no zombies) that belong to one of `suspects`. Those outside their group are sent its signal through a
//! pidfd, so that a reused process number is never hit; the group itself is the caller's.
//! \param token  of the program, as in the marker
std::vector<MarkedProcess> findMarkedProcesses(const std::string &token, const std::vector<Suspect> &suspects);

} // namespace watchkeeper
