// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The thread pool for reading monitored files, folders and logs.

class QThreadPool;

namespace watchkeeper {

//! Maximum number of reads for which checks wait; see FileServices::places().
inline constexpr int kMaxFileReads = 8;
//! Number of spare threads: this many abandoned reads can hang without affecting others. Not used if file descriptors are scarce.
inline constexpr int kMaxHangingFileReads = 24;

//! A separate pool, because reads on an unreachable network share can occupy its threads for ever. This delays only other file reads.
QThreadPool &filePool();

} // namespace watchkeeper
