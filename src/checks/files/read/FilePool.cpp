// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/read/FilePool.h"

#include "async/OpenFiles.h"
#include "async/PoolTasks.h"

namespace watchkeeper {

namespace {

//! Each thread needs a descriptor. If descriptors are scarce, there are no spare threads for hanging reads.
int threadCount()
{
    constexpr int kFew = 256;
    const std::optional<int> limit = raiseDescriptorLimit();
    return limit && *limit < kFew ? kMaxFileReads : kMaxFileReads + kMaxHangingFileReads;
}

} // namespace

QThreadPool &filePool()
{
    static QThreadPool *const pool = createBlockingPool(threadCount());
    return *pool;
}

} // namespace watchkeeper
