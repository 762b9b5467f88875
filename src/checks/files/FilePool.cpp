// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FilePool.h"

#include "async/InPool.h"

namespace watchkeeper {

QThreadPool &filePool()
{
    static QThreadPool *const pool = newBlockingPool();
    return *pool;
}

} // namespace watchkeeper
