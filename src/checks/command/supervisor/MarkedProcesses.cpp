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
#endif

namespace watchkeeper {

#ifdef __linux__

namespace {

constexpr size_t kLargestEnvironment = 4 * 1024 * 1024;

bool readProcFile(int directory, const std::string &path, std::string *content)
{
    content->clear();
    const int file = openat(directory, path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    char buffer[16 * 1024];
    ssize_t count = 0;
    while (content->size() < kLargestEnvironment && (count = read(file, buffer, sizeof buffer)) > 0)
        content->append(buffer, static_cast<size_t>(count));
    close(file);
    return count >= 0;
}

struct Stat
{
    std::string name;
    char state;
    std::int64_t group;
};

//! The name in parentheses may itself hold parentheses and blanks: the last one closes it (proc(5)).
std::optional<Stat> parseStat(const std::string &text)
{
    const size_t open = text.find('(');
    const size_t close = text.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close < open || close + 4 > text.size())
        return std::nullopt;
    Stat stat{text.substr(open + 1, close - open - 1), text[close + 2], 0};
    const char *parent = text.c_str() + close + 3;
    char *next = nullptr;
    strtol(parent, &next, 10);
    stat.group = strtol(next, nullptr, 10);
    return stat;
}

std::optional<std::uint64_t> runOf(const std::string &environment, const std::string &marker)
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

const Suspect *matchingSuspect(const std::vector<Suspect> &suspects, std::int64_t group, std::optional<std::uint64_t> run)
{
    const auto found = std::find_if(suspects.begin(), suspects.end(), [group, run](const Suspect &suspect) {
        return (run && *run == suspect.run) || group == suspect.group;
    });
    return found == suspects.end() ? nullptr : &*found;
}

//! \brief Looks at one process after the other.
class Search
{
public:
    Search(int proc, const std::string &token, const std::vector<Suspect> &suspects)
        : m_proc(proc)
        , m_marker(std::string(kMarkerName) + '=' + token + '.')
        , m_suspects(suspects)
    {
    }

    void look(const std::string &pid)
    {
        if (!readProcFile(m_proc, pid + "/stat", &m_text))
            return;
        const std::optional<Stat> stat = parseStat(m_text);
        if (!stat || stat->state == 'Z' || stat->state == 'X')
            return;
        const Suspect *suspect = matchingSuspect(m_suspects, stat->group, runIn(pid));
        if (!suspect)
            return;
        const MarkedProcess process{atol(pid.c_str()), suspect->run, stat->group == suspect->group, stat->name};
        if (!process.inGroup && suspect->signal != 0)
            send(pid, process, suspect->signal);
        m_found.push_back(process);
    }

    std::vector<MarkedProcess> take() { return std::move(m_found); }

private:
    std::optional<std::uint64_t> runIn(const std::string &pid)
    {
        if (!readProcFile(m_proc, pid + "/environ", &m_text)) // another user's, or gone
            return std::nullopt;
        return runOf(m_text, m_marker);
    }

    void send(const std::string &pid, const MarkedProcess &process, int signal)
    {
        const auto handle = static_cast<int>(syscall(SYS_pidfd_open, process.pid, 0));
        if (handle < 0) {
            kill(static_cast<pid_t>(process.pid), signal);
            return;
        }
        if (runIn(pid) == process.run) // still the one that was looked at
            syscall(SYS_pidfd_send_signal, handle, signal, nullptr, 0);
        close(handle);
    }

    int m_proc;
    std::string m_marker;
    const std::vector<Suspect> &m_suspects;
    std::string m_text;
    std::vector<MarkedProcess> m_found;
};

} // namespace

std::vector<MarkedProcess> findMarkedProcesses(const std::string &token, const std::vector<Suspect> &suspects)
{
    DIR *proc = opendir("/proc");
    if (!proc)
        return {};
    Search search(dirfd(proc), token, suspects);
    while (const dirent *entry = readdir(proc)) {
        if (isdigit(static_cast<unsigned char>(entry->d_name[0])))
            search.look(entry->d_name);
    }
    closedir(proc);
    return search.take();
}

#else

std::vector<MarkedProcess> findMarkedProcesses(const std::string &, const std::vector<Suspect> &)
{
    return {};
}

#endif

} // namespace watchkeeper
