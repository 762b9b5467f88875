// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Awaits work in a thread that blocks, such as reading a file, or takes a while.

#include "async/CancelToken.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

class QThreadPool;

namespace watchkeeper {

//! \brief Starts all threads of a pool and keeps them: takes about a millisecond, once.
//!
//! Each thread of Qt opens a descriptor for its event loop at its start, and ends the program if there is none left: no thread may start
//! only when it is first needed, among a thousand open sockets. If the system refuses some threads, it continues after two seconds.
void startThreads(QThreadPool *pool);

//! \brief A few threads for work that may hang, all started. Never destroy it, since that would wait for them.
[[nodiscard]] QThreadPool *createBlockingPool(int threads);

//! How many abandoned, hanging jobs of runInBlockingPool() leave the other jobs unaffected. Zero if there are few descriptors.
inline constexpr int kHangingPoolJobs = 24;

//! \brief The threads of runInBlockingPool(): few, except for those that may hang, and separate from Qt's own pool.
//!
//! A dead network folder blocks a thread for any length of time. Qt's pool reads and saves the profile and evaluates conditions, so its
//! threads must not be used up. For the same reason nothing waits for these threads at the end: see endProcess().
QThreadPool &blockingPool();

//! \brief The threads of runInComputePool(): Qt's own.
QThreadPool &computePool();

//! \brief Runs `work` in `pool`; `work` must hold by value everything it uses.
//! \return whether it was done. False if the token fires first: then it is removed from the queue or, if it has begun, runs to its end
//! unnoticed.
[[nodiscard]] QCoro::Task<bool> workInPool(QThreadPool *pool, std::function<void()> work, CancelToken token);

//! \brief The same for `job()`, which returns a value.
//! \return that value; nothing if the token fires first
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> computeInPool(QThreadPool *pool, Job job, CancelToken token)
{
    using Answer = std::invoke_result_t<Job>;
    const auto answer = std::make_shared<std::optional<Answer>>(); // outlives a caller that stops waiting
    const std::function<void()> work = [job = std::move(job), answer] { answer->emplace(job()); };
    const bool isDone = co_await workInPool(pool, work, token);
    std::optional<Answer> result;
    if (isDone)
        result = std::move(*answer);
    co_return result;
}

//! For a job that may hang: it asks the file system or the system's resolver. See computeInPool().
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> runInBlockingPool(Job job, CancelToken token)
{
    return computeInPool(&blockingPool(), std::move(job), std::move(token));
}

//! For a job that only computes and always ends: in Qt's pool, where no job before it hangs. See computeInPool().
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> runInComputePool(Job job, CancelToken token)
{
    return computeInPool(&computePool(), std::move(job), std::move(token));
}

} // namespace watchkeeper
