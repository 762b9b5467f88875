// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The thread pool for reading monitored files, folders and logs, and the progress of these reads, which can hang.

#include <QtGlobal>

#include <atomic>

class QThreadPool;

namespace watchkeeper {

//! Maximum number of reads for which checks wait; see FileServices::places().
inline constexpr int kMaxFileReads = 8;
//! Number of spare threads: this many abandoned reads can hang without affecting others. Not used if file descriptors are scarce.
inline constexpr int kMaxHangingFileReads = 24;

//! A separate pool, because reads on an unreachable network share can block its threads forever. This delays only other file
//! reads.
QThreadPool &filePool();

// The progress of a read of a file or folder. Such reads run in filePool() because they can hang.

//! \brief State shared between a job and its waiting caller, in different threads.
class FileProgress
{
public:
    //! Set when the caller has stopped waiting; the job should then stop soon.
    std::atomic_bool isStopped = false;
    //! Set when a thread has started the job; until then, the job is queued.
    std::atomic_bool hasBegun = false;
    //! [bytes] Amount read so far, for the message if the check is stopped.
    std::atomic<qint64> bytes = 0;
};

} // namespace watchkeeper
