// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The progress of a read of a file or folder. Such reads run in filePool() because they can hang.

#include <QtGlobal>

#include <atomic>

namespace watchkeeper {

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
