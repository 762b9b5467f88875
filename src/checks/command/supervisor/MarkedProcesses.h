// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Finds the processes of commands by /proc: members of their groups, and those that left the group. A command adopts the orphans below it
//! (PR_SET_CHILD_SUBREAPER), so that all of them hang below it while it runs; after that, the marker in their environment tells them. Plain
//! C++, used by the program (in the thread pool) and by the supervisor. Linux; elsewhere it finds nothing.

#include <cstdint>
#include <string>
#include <vector>

namespace watchkeeper {

//! In Suspect::group: the group is gone, and its number may already be another's.
inline constexpr std::int64_t kNoGroup = -1;

//! A process that was found before; with its start, a number that is used again isn't taken for it.
struct KnownProcess
{
    std::int64_t pid = 0;
    std::uint64_t start = 0; //!< [clock ticks] since the system's start
};

//! A command whose processes are looked for, and what is sent to those that left its group.
struct Suspect
{
    std::uint64_t run;
    std::int64_t group;
    int signal;                           //!< 0: none
    std::vector<KnownProcess> known = {}; //!< that belong to it, though nothing about them says so any more
};

//! \brief What commands that are over left behind: processes with the marker of a run that is neither a suspect nor one of `running`.
struct Strays
{
    std::vector<std::uint64_t> running;
    std::uint64_t last = 0; //!< the newest run: those behind it have begun since
    int signal = 0;         //!< as in Suspect
};

struct MarkedProcess
{
    KnownProcess process;
    std::uint64_t run;
    bool inGroup;
    std::string name;
};

//! \brief Processes (no zombies) that belong to one of `suspects` or `strays`: by their group, by the marker in their environment, by what is
//! known, or as children of such. Those outside their group are sent its signal through a pidfd, so that a reused process number is never
//! hit; the group itself is the caller's.
//! \param token   of the program, as in the marker
//! \param strays  null: none are looked for
std::vector<MarkedProcess> findMarkedProcesses(const std::string &token, const std::vector<Suspect> &suspects,
                                               const Strays *strays = nullptr);

} // namespace watchkeeper
