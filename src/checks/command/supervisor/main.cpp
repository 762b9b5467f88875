// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file watchkeeper-supervisor ends the commands of a Watchkeeper program that has exited for any reason. Commands report
//! their start on a socket. When the socket closes, the program has exited. The supervisor is small, doesn't use Qt, and runs
//! in its own session.

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
using watchkeeper::SearchedCommand;
using watchkeeper::StraySearch;

namespace {

constexpr int kPollMilliseconds = 50;
// pause after each read; without it, a thousand commands per second would wake the supervisor two thousand times per second
constexpr int kReadPauseMilliseconds = 20;
constexpr int kTermMilliseconds = 2'000; // time between TERM and KILL
constexpr int kKillMilliseconds = 1'500; // time during which KILL is repeated, for processes that still create children

using Groups = std::map<std::uint64_t, pid_t>;                                          // by run number
using KnownProcesses = std::map<std::uint64_t, std::vector<watchkeeper::KnownProcess>>; // by run number

void applyRecord(Groups *groups, const GuardRecord &record)
{
    if (record.event == GuardRecord::Started)
        (*groups)[record.run] = record.group;
    else
        groups->erase(record.run);
}

void sleepMilliseconds(int milliseconds)
{
    timespec rest{milliseconds / 1'000, milliseconds % 1'000 * 1'000'000L};
    while (nanosleep(&rest, &rest) != 0 && errno == EINTR) { }
}

//! Collects the groups of running commands until Watchkeeper exits.
Groups readGroups()
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
            applyRecord(&groups, record);
        }
        filled -= used;
        memmove(buffer, buffer + used, filled);
        sleepMilliseconds(kReadPauseMilliseconds);
    }
}

void signalGroups(const Groups &groups, int signal)
{
    for (const auto &[run, group] : groups) {
        kill(-group, signal);
        kill(-group, SIGCONT); // lets a stopped process handle the first signal
    }
}

//! Whether processes of these groups or of earlier commands remain. The processes found are stored in `knownProcesses` for the next
//! call. Without /proc, as on macOS, a group remains until it is empty. Its zombies are soon reaped, because their parent has
//! exited.
bool hasSurvivors(const std::string &token, const Groups &groups, KnownProcesses *knownProcesses, int signal)
{
#ifdef __linux__
    std::vector<SearchedCommand> suspects;
    for (const auto &[run, group] : groups)
        suspects.push_back({run, group, signal, (*knownProcesses)[run]});
    for (const auto &[run, processes] : *knownProcesses) {
        if (groups.count(run) == 0)
            suspects.push_back({run, watchkeeper::kNoGroup, signal, processes});
    }
    const StraySearch strays{{}, std::numeric_limits<std::uint64_t>::max(), signal};
    const std::vector<MarkedProcess> found = watchkeeper::findMarkedProcesses(token, suspects, &strays);
    knownProcesses->clear();
    for (const MarkedProcess &each : found)
        (*knownProcesses)[each.run].push_back(each.process);
    return !found.empty();
#else
    static_cast<void>(token);
    static_cast<void>(knownProcesses);
    static_cast<void>(signal);
    return std::any_of(groups.begin(), groups.end(), [](const auto &entry) { return kill(-entry.second, 0) == 0; });
#endif
}

//! Sends TERM, then KILL, including to processes that left the group. Waits only for running processes, since zombies stay in a group until
//! they are reaped.
void terminateCommands(const std::string &token, const Groups &groups)
{
    KnownProcesses knownProcesses;
    // Searches before any process is signalled, because some processes can only be identified while their parents are running.
    bool isAnyRunning = hasSurvivors(token, groups, &knownProcesses, SIGTERM);
    signalGroups(groups, SIGTERM);
    for (int waited = 0; waited < kTermMilliseconds && isAnyRunning; waited += kPollMilliseconds) {
        sleepMilliseconds(kPollMilliseconds);
        isAnyRunning = hasSurvivors(token, groups, &knownProcesses, 0);
    }
    for (int waited = 0; waited < kKillMilliseconds && isAnyRunning; waited += kPollMilliseconds) {
        signalGroups(groups, SIGKILL);
        isAnyRunning = hasSurvivors(token, groups, &knownProcesses, SIGKILL);
        sleepMilliseconds(kPollMilliseconds);
    }
}

void closeFrom(int first)
{
#if defined(__linux__) && defined(SYS_close_range)
    if (syscall(SYS_close_range, static_cast<unsigned>(first), ~0U, 0) == 0) // available since Linux 5.9
        return;
#endif
    const auto end = static_cast<int>(std::min(sysconf(_SC_OPEN_MAX), 65'536L));
    for (int descriptor = first; descriptor < end; ++descriptor)
        close(descriptor);
}

} // namespace

//! Usage: watchkeeper-supervisor TOKEN DESCRIPTOR
int main(int argc, char **argv)
{
    if (argc != 3 || dup2(atoi(argv[2]), STDIN_FILENO) < 0)
        return 64;
    closeFrom(STDERR_FILENO + 1);
    setsid(); // fails without effect if Watchkeeper has already started the supervisor in a new session
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT})
        std::signal(signal, SIG_IGN);
    if (chdir("/") != 0)
        return 74;
    terminateCommands(argv[1], readGroups());
    return 0;
}
