// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The threads in which monitored files, folders and logs are read.

class QThreadPool;

namespace watchkeeper {

//! Reads awaited at the same time; see FileServices::places().
inline constexpr int kMaxFileReads = 8;
//! Reads that nobody waits for any more and that haven't ended: this many don't affect the others. None if descriptors are scarce.
inline constexpr int kMaxHangingFileReads = 24;

//! Separate from all others: reads on a network share that is gone may occupy each of them for ever, and delay only such reads.
QThreadPool &filePool();

} // namespace watchkeeper
