// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/SavingPool.h"

#include "async/PoolTasks.h"

namespace watchkeeper {

namespace {

constexpr int kMaxSavingThreads = 3; // for a backup, an export, and one spare

} // namespace

QThreadPool &savingPool()
{
    static QThreadPool *const pool = createBlockingPool(kMaxSavingThreads);
    return *pool;
}

} // namespace watchkeeper
