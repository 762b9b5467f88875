// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/supervisor/MarkedProcesses.h"

#include "checks/command/supervisor/GuardRecord.h"

#ifdef __linux__
#include <algorithm>
#include <cctype>
#include <csignal>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/syscall.h>
#include <unistd.h>
#include <unordered_map>
#endif

namespace watchkeeper {

#ifdef __linux__

namespace {

constexpr size_t kMaxEnvironmentSize = 4 * 1024 * 1024;

bool readProcFile(int directory, const std::string &path, std::string *content)
{
    content->clear();
    const int file = openat(directory, path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    char buffer[16 * 1024];
    ssize_t count = 0;
    while (content->size() < kMaxEnvironmentSize && (count = read(file, buffer, sizeof buffer)) > 0)
        content->append(buffer, static_cast<size_t>(count));
    close(file);
    return count >= 0;
}

struct ProcessStatus
{
    std::string name;
    char state;
    std::int64_t parent;
    std::int64_t group;
    std::uint64_t start;
};

//! Parses /proc/PID/stat (proc(5)). The process name is in parentheses and can itself contain parentheses and spaces, so it ends at
//! the last parenthesis.
std::optional<ProcessStatus> parseProcessStatus(const std::string &text)
{
    const size_t open = text.find('(');
    const size_t close = text.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close < open || close + 4 > text.size())
        return std::nullopt;
    constexpr int kFieldsToStart = 17; // number of fields from the group to the start time
    ProcessStatus stat{text.substr(open + 1, close - open - 1), text[close + 2], 0, 0, 0};
    char *next = const_cast<char *>(text.c_str()) + close + 3;
    stat.parent = strtol(next, &next, 10);
    stat.group = strtol(next, &next, 10);
    for (int field = 0; field < kFieldsToStart - 1; ++field)
        strtoll(next, &next, 10);
    stat.start = strtoull(next, &next, 10);
    return stat;
}

std::optional<std::uint64_t> findRunNumber(const std::string &environment, const std::string &marker)
{
    size_t at = 0;
    while (at < environment.size()) {
        if (environment.compare(at, marker.size(), marker) == 0)
            return strtoull(environment.c_str() + at + marker.size(), nullptr, 10);
        const size_t end = environment.find('\0', at);
        if (end == std::string::npos)
            break;
        at = end + 1;
    }
    return std::nullopt;
}

//! The run that a process belongs to.
struct ProcessOwner
{
    std::uint64_t run;
    std::int64_t group;
    int signal;
};

//! \brief Finds the run of each process. Reads all processes first, because the parents of a process may determine its run.
class ProcessSearch
{
public:
    ProcessSearch(int proc, const std::string &token, const std::vector<SearchedCommand> &suspects, const StraySearch *strays)
        : m_proc(proc)
        // avoids `+ '='`, for which g++ 12 reports a false warning (bug 105651)
        , m_marker(std::string(kMarkerName).append("=").append(token).append("."))
        , m_searchedCommands(suspects)
        , m_strays(strays)
    {
    }

    void addProcess(const std::string &pid)
    {
        if (!readProcFile(m_proc, pid + "/stat", &m_text))
            return;
        const std::optional<ProcessStatus> stat = parseProcessStatus(m_text);
        if (!stat || stat->state == 'Z' || stat->state == 'X')
            return;
        const KnownProcess process{atol(pid.c_str()), stat->start};
        m_indexes[process.pid] = m_processes.size();
        m_processes.push_back({process, *stat, ownerOf(process, stat->group, readRunNumber(pid))});
    }

    std::vector<MarkedProcess> signalAndCollect()
    {
        std::vector<MarkedProcess> found;
        for (size_t index = 0; index < m_processes.size(); ++index) {
            const std::optional<ProcessOwner> owner = ownerByAncestors(index);
            if (!owner)
                continue;
            const ScannedProcess &seen = m_processes[index];
            const bool inGroup = seen.stat.group == owner->group;
            if (!inGroup && owner->signal != 0)
                sendSignal(seen, owner->signal);
            found.push_back({seen.process, owner->run, inGroup, seen.stat.name});
        }
        return found;
    }

private:
    struct ScannedProcess
    {
        KnownProcess process;
        ProcessStatus stat;
        std::optional<ProcessOwner> owner;
    };

    std::optional<ProcessOwner> ownerOf(const KnownProcess &process, std::int64_t group, std::optional<std::uint64_t> run) const
    {
        const auto isKnown = [&process](const KnownProcess &known) {
            return known.pid == process.pid && known.start == process.start;
        };
        const auto found =
            std::find_if(m_searchedCommands.begin(), m_searchedCommands.end(), [&](const SearchedCommand &suspect) {
                return (run && *run == suspect.run) || group == suspect.group
                    || std::any_of(suspect.known.begin(), suspect.known.end(), isKnown);
            });
        if (found != m_searchedCommands.end())
            return ProcessOwner{found->run, found->group, found->signal};
        const bool isStray = m_strays && run && *run <= m_strays->last
            && std::find(m_strays->running.begin(), m_strays->running.end(), *run) == m_strays->running.end();
        return isStray ? std::optional(ProcessOwner{*run, kNoGroup, m_strays->signal}) : std::nullopt;
    }

    //! Searches the process and its ancestors for the first one that belongs to a run. The process IDs were read at different
    //! times, so the ancestors may even form a cycle.
    std::optional<ProcessOwner> ownerByAncestors(size_t index) const
    {
        constexpr int kMaxDepth = 100;
        for (int depth = 0; depth < kMaxDepth; ++depth) {
            if (m_processes[index].owner)
                return m_processes[index].owner;
            const auto parent = m_indexes.find(m_processes[index].stat.parent);
            if (parent == m_indexes.end())
                break;
            index = parent->second;
        }
        return std::nullopt;
    }

    std::optional<std::uint64_t> readRunNumber(const std::string &pid)
    {
        if (!readProcFile(m_proc, pid + "/environ", &m_text)) // the process belongs to another user, or is gone
            return std::nullopt;
        return findRunNumber(m_text, m_marker);
    }

    void sendSignal(const ScannedProcess &seen, int signal)
    {
        const auto pid = static_cast<pid_t>(seen.process.pid);
        const auto handle = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
        if (handle < 0) {
            kill(pid, signal);
            return;
        }
        const bool isRead = readProcFile(m_proc, std::to_string(pid) + "/stat", &m_text);
        const std::optional<ProcessStatus> now = isRead ? parseProcessStatus(m_text) : std::nullopt;
        if (now && now->start == seen.process.start) // the process ID hasn't been reused since it was read
            syscall(SYS_pidfd_send_signal, handle, signal, nullptr, 0);
        close(handle);
    }

    int m_proc;
    std::string m_marker;
    const std::vector<SearchedCommand> &m_searchedCommands;
    const StraySearch *m_strays;
    std::string m_text;
    std::vector<ScannedProcess> m_processes;
    std::unordered_map<std::int64_t, size_t> m_indexes; //!< maps each process ID to its index in m_processes
};

} // namespace

std::vector<MarkedProcess> findMarkedProcesses(const std::string &token, const std::vector<SearchedCommand> &suspects,
                                               const StraySearch *strays)
{
    DIR *proc = opendir("/proc");
    if (!proc)
        return {};
    ProcessSearch search(dirfd(proc), token, suspects, strays);
    while (const dirent *entry = readdir(proc)) {
        if (isdigit(static_cast<unsigned char>(entry->d_name[0])))
            search.addProcess(entry->d_name);
    }
    std::vector<MarkedProcess> found = search.signalAndCollect();
    closedir(proc);
    return found;
}

#else

std::vector<MarkedProcess> findMarkedProcesses(const std::string &, const std::vector<SearchedCommand> &, const StraySearch *)
{
    return {};
}

#endif

} // namespace watchkeeper
