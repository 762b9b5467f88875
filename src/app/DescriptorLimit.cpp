// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DescriptorLimit.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <algorithm>
#include <climits>
#endif

namespace watchkeeper {

long raiseDescriptorLimit()
{
#ifdef Q_OS_UNIX
    // Beyond this, tables of descriptors cost more than they give (some systems allow a billion); macOS refuses above
    // OPEN_MAX.
#ifdef Q_OS_MACOS
    constexpr rlim_t kEnough = OPEN_MAX;
#else
    constexpr rlim_t kEnough = 65'536;
#endif
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return -1;
    const rlim_t wanted = std::min(limit.rlim_max, kEnough);
    if (limit.rlim_cur < wanted) {
        const rlimit raised{wanted, limit.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit.rlim_cur = wanted;
    }
    return static_cast<long>(std::min<rlim_t>(limit.rlim_cur, LONG_MAX));
#else
    return -1;
#endif
}

} // namespace watchkeeper
