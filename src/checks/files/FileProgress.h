// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads of files and folders are jobs for filePool(): they may hang.

#include <QtGlobal>

#include <atomic>

namespace watchkeeper {

//! \brief Shared state of a job and its waiting caller. Both threads use it.
class FileProgress
{
public:
    //! Nobody waits any more: stop soon.
    std::atomic_bool isStopped = false;
    //! A thread is running it: before that, it only waits for a thread.
    std::atomic_bool hasBegun = false;
    //! [bytes] read so far, for a sentence about a check that was stopped.
    std::atomic<qint64> bytes = 0;
};

} // namespace watchkeeper
