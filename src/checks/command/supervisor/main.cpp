// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file watchkeeper-supervisor: ends the commands of a Watchkeeper that is gone, however it ended. It gets a socket: the commands announce
//! themselves there, and when the socket closes, the program has ended. Small, without Qt, in its own session.

#include "checks/command/supervisor/GuardRecord.h"
#include "checks/command/supervisor/MarkedProcesses.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <limits>
#include <map>
#ifdef __linux__
#include <sys/syscall.h>
#endif
#include <unistd.h>

using watchkeeper::GuardRecord;
using watchkeeper::MarkedProcess;
using watchkeeper::Strays;
using watchkeeper::Suspect;

namespace {

constexpr int kPollMilliseconds = 50;
constexpr int kGatherMilliseconds = 20;    // so that a thousand commands a second don't wake it two thousand times
constexpr int kPoliteMilliseconds = 2'000; // from TERM to KILL
constexpr int kHardMilliseconds = 1'500;   // KILL is repeated for processes that still fork

using Groups = std::map<std::uint64_t, pid_t>;                                 // by run
using Known = std::map<std::uint64_t, std::vector<watchkeeper::KnownProcess>>; // likewise

void note(Groups *groups, const GuardRecord &record)
{
    if (record.what == GuardRecord::Started)
        (*groups)[record.run] = record.group;
    else
        groups->erase(record.run);
}

void sleepMilliseconds(int milliseconds)
{
    timespec rest{milliseconds / 1'000, milliseconds % 1'000 * 1'000'000L};
    while (nanosleep(&rest, &rest) != 0 && errno == EINTR) { }
}

//! Until the program is gone.
Groups gatherGroups()
{
    Groups groups;
    char buffer[1024 * sizeof(GuardRecord)];
    size_t filled = 0;
    while (true) {
        const ssize_t count = read(STDIN_FILENO, buffer + filled, sizeof buffer - filled);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return groups;
        filled += static_cast<size_t>(count);
        size_t used = 0;
        for (; used + sizeof(GuardRecord) <= filled; used += sizeof(GuardRecord)) {
            GuardRecord record;
            memcpy(&record, buffer + used, sizeof record);
            note(&groups, record);
        }
        filled -= used;
        memmove(buffer, buffer + used, filled);
        sleepMilliseconds(kGatherMilliseconds);
    }
}

void signalGroups(const Groups &groups, int signal)
{
    for (const auto &[run, group] : groups) {
        kill(-group, signal);
        kill(-group, SIGCONT); // a stopped process wouldn't handle it
    }
}

//! Their remaining processes, and those that earlier commands left behind. A process once found stays known. Without /proc, as on macOS, a
//! group counts until it is empty: its zombies don't last, now that their parent is gone.
bool isAnyLeft(const std::string &token, const Groups &groups, Known *known, int signal)
{
#ifdef __linux__
    std::vector<Suspect> suspects;
    for (const auto &[run, group] : groups)
        suspects.push_back({run, group, signal, (*known)[run]});
    for (const auto &[run, processes] : *known) {
        if (groups.count(run) == 0)
            suspects.push_back({run, watchkeeper::kNoGroup, signal, processes});
    }
    const Strays strays{{}, std::numeric_limits<std::uint64_t>::max(), signal};
    const std::vector<MarkedProcess> found = watchkeeper::findMarkedProcesses(token, suspects, &strays);
    known->clear();
    for (const MarkedProcess &each : found)
        (*known)[each.run].push_back(each.process);
    return !found.empty();
#else
    static_cast<void>(token);
    static_cast<void>(known);
    static_cast<void>(signal);
    return std::any_of(groups.begin(), groups.end(), [](const auto &entry) { return kill(-entry.second, 0) == 0; });
#endif
}

//! First TERM, then KILL; also for processes that left the group. Only processes that still run count: zombies stay in a group until they
//! are reaped.
void end(const std::string &token, const Groups &groups)
{
    Known known;
    // Before their parents end, as some are identified by their parents.
    bool isLeft = isAnyLeft(token, groups, &known, SIGTERM);
    signalGroups(groups, SIGTERM);
    for (int waited = 0; waited < kPoliteMilliseconds && isLeft; waited += kPollMilliseconds) {
        sleepMilliseconds(kPollMilliseconds);
        isLeft = isAnyLeft(token, groups, &known, 0);
    }
    for (int waited = 0; waited < kHardMilliseconds && isLeft; waited += kPollMilliseconds) {
        signalGroups(groups, SIGKILL);
        isLeft = isAnyLeft(token, groups, &known, SIGKILL);
        sleepMilliseconds(kPollMilliseconds);
    }
}

void closeFrom(int first)
{
#if defined(__linux__) && defined(SYS_close_range)
    if (syscall(SYS_close_range, static_cast<unsigned>(first), ~0U, 0) == 0) // Linux 5.9
        return;
#endif
    const auto end = static_cast<int>(std::min(sysconf(_SC_OPEN_MAX), 65'536L));
    for (int descriptor = first; descriptor < end; ++descriptor)
        close(descriptor);
}

} // namespace

//! watchkeeper-supervisor TOKEN DESCRIPTOR
int main(int argc, char **argv)
{
    if (argc != 3 || dup2(atoi(argv[2]), STDIN_FILENO) < 0)
        return 64;
    closeFrom(STDERR_FILENO + 1);
    setsid(); // already so if started by Watchkeeper
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT})
        std::signal(signal, SIG_IGN);
    if (chdir("/") != 0)
        return 74;
    end(argv[1], gatherGroups());
    return 0;
}
