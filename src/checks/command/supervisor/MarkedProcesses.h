// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the processes of commands in /proc: members of their groups, and those that left the group. A command adopts its orphaned
//! descendants (PR_SET_CHILD_SUBREAPER), so while it is running, all its processes are its descendants. After that, the marker in their
//! environment identifies them. Plain C++, used by the program (in the thread pool) and by the supervisor. Works on Linux; finds no
//! processes on other systems.

#include <cstdint>
#include <string>
#include <vector>

namespace watchkeeper {

//! Value of Suspect::group if the group is gone and its ID may already have been reused.
inline constexpr std::int64_t kNoGroup = -1;

//! A process that was found by an earlier search. Its start time distinguishes it from another process with the same, reused
//! ID.
struct KnownProcess
{
    std::int64_t pid = 0;
    std::uint64_t start = 0; //!< [clock ticks] since system start
};

//! A command whose processes are searched for, and the signal for processes that left its group.
struct SearchedCommand
{
    std::uint64_t run;
    std::int64_t group;
    int signal;                           //!< 0 for no signal
    std::vector<KnownProcess> known = {}; //!< known processes of the command that can't be recognised in another way
};

//! \brief Searches for processes left behind by commands that have ended. They have the marker of a run that is neither a
//! suspect nor in `running`.
struct StraySearch
{
    std::vector<std::uint64_t> running;
    std::uint64_t last = 0; //!< number of the latest run when the search was requested; later runs are ignored
    int signal = 0;         //!< signal to send, as in Suspect
};

struct MarkedProcess
{
    KnownProcess process;
    std::uint64_t run;
    bool inGroup;
    std::string name;
};

//! \brief Finds processes (except zombies) of `suspects` or `strays`: by their group, the marker in their environment, an
//! earlier search, or their parent. Processes outside the group are sent the signal through a pidfd, so a reused process ID is
//! never hit. The caller sends signals to the group itself.
//! \param token   the program's token in the marker
//! \param strays  null: only suspects are searched for
std::vector<MarkedProcess> findMarkedProcesses(const std::string &token, const std::vector<SearchedCommand> &suspects,
                                               const StraySearch *strays = nullptr);

} // namespace watchkeeper
