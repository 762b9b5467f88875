// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/DescriptorGuard.h"

#include "async/OpenFiles.h"

#include <limits>

#ifdef Q_OS_UNIX
#include <dirent.h>
#include <sys/resource.h>
#endif

namespace watchkeeper {

namespace {

#ifdef Q_OS_UNIX

std::optional<int> openDescriptors()
{
#ifdef Q_OS_LINUX
    const char *const folder = "/proc/self/fd";
#else
    const char *const folder = "/dev/fd";
#endif
    DIR *const entries = opendir(folder);
    if (entries == nullptr)
        return std::nullopt;
    int count = -3; // not counting ".", ".." and the descriptor used for listing
    while (readdir(entries) != nullptr)
        ++count;
    closedir(entries);
    return count;
}

std::optional<DescriptorGuard::Usage> currentDescriptorUsage()
{
    rlimit limits{};
    if (getrlimit(RLIMIT_NOFILE, &limits) != 0)
        return std::nullopt;
    const std::optional<int> limit = descriptorCount(limits.rlim_cur);
    if (!limit)
        return std::nullopt;
    // Listing the descriptors needs a descriptor itself. If that fails, all descriptors are in use.
    return DescriptorGuard::Usage{openDescriptors().value_or(*limit), *limit};
}

#else

std::optional<DescriptorGuard::Usage> currentDescriptorUsage()
{
    return std::nullopt;
}

#endif

} // namespace

DescriptorGuard::DescriptorGuard()
    : DescriptorGuard(currentDescriptorUsage)
{
}

DescriptorGuard::DescriptorGuard(CountFunction count)
    : m_count(std::move(count))
{
}

bool DescriptorGuard::tryStart()
{
    if (m_allowance < kDescriptorsPerCheck && !recount())
        return false;
    m_allowance -= kDescriptorsPerCheck;
    return true;
}

int DescriptorGuard::maxChecks() const
{
    const std::optional<Usage> usage = m_count();
    return usage ? usage->limit / kDescriptorsPerCheck : std::numeric_limits<int>::max();
}

bool DescriptorGuard::recount()
{
    const std::optional<Usage> usage = m_count();
    if (!usage) {
        m_allowance = std::numeric_limits<int>::max();
        return true;
    }
    m_usage = *usage;
    m_allowance = usage->limit - descriptorReserve(static_cast<quint64>(usage->limit)) - usage->open;
    return m_allowance >= kDescriptorsPerCheck;
}

} // namespace watchkeeper
