// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/OpenFiles.h"

#include <algorithm>
#include <atomic>
#include <limits>

#ifdef Q_OS_UNIX
#include <climits>
#include <sys/resource.h>
#endif

namespace watchkeeper {

namespace {

constexpr int kReserve = 64;
constexpr quint64 kUnchangedLimit = 0;

std::atomic<quint64> originalLimit = kUnchangedLimit;

} // namespace

std::optional<int> raiseDescriptorLimit()
{
#ifdef Q_OS_UNIX
    rlimit limits{};
    if (getrlimit(RLIMIT_NOFILE, &limits) != 0)
        return std::nullopt;
    rlimit raised = limits;
    raised.rlim_cur = limits.rlim_max;
#ifdef Q_OS_MACOS
    raised.rlim_cur = std::min<rlim_t>(limits.rlim_max, OPEN_MAX); // macOS refuses higher limits, see setrlimit(2)
#endif
    if (setrlimit(RLIMIT_NOFILE, &raised) != 0)
        return descriptorCount(limits.rlim_cur);
    quint64 expected = kUnchangedLimit;
    if (raised.rlim_cur != limits.rlim_cur)
        originalLimit.compare_exchange_strong(expected, limits.rlim_cur);
    return descriptorCount(raised.rlim_cur);
#else
    return std::nullopt;
#endif
}

std::optional<quint64> originalDescriptorLimit()
{
    const quint64 limit = originalLimit;
    return limit == kUnchangedLimit ? std::nullopt : std::optional(limit);
}

#ifdef Q_OS_UNIX
void setDescriptorLimit(quint64 soft)
{
    rlimit limit{};
    if (soft == 0 || getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = soft;
    setrlimit(RLIMIT_NOFILE, &limit);
}
#endif

std::optional<int> descriptorCount(quint64 limit)
{
    if (limit > quint64(std::numeric_limits<int>::max())) // includes RLIM_INFINITY
        return std::nullopt;
    return static_cast<int>(limit);
}

int descriptorReserve(quint64 limit)
{
    return static_cast<int>(std::min<quint64>(kReserve, limit / 4));
}

} // namespace watchkeeper
