// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Looks at files and folders are jobs for filePool(): they may hang.

#include <QtGlobal>

#include <atomic>

namespace watchkeeper {

//! \brief What a job and the one who waits for it tell each other. Both threads use it.
class FileProgress
{
public:
    //! Nobody waits any more: end soon.
    std::atomic_bool isStopped = false;
    //! A thread does it: before that, it only waits for one.
    std::atomic_bool hasBegun = false;
    //! [bytes] read so far, for a sentence about a check that was stopped.
    std::atomic<qint64> bytes = 0;
};

} // namespace watchkeeper
