// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Lets a coroutine await blocking or long work in another thread, such as reading a file, optionally with a time limit.

#include "async/CancelToken.h"
#include "async/OneShot.h"

#include <QCoroTask>
#include <QFuture>
#include <QFutureWatcher>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

class QThreadPool;

namespace watchkeeper {

// Lets a coroutine await blocking or long work in another thread, such as reading a file.

//! \brief Starts all threads of a pool and keeps them. This takes about a millisecond, once.
//!
//! Qt opens a descriptor for the event loop of each thread when the thread starts, and aborts the program if no descriptor is
//! left. Therefore, all threads must start early, before a thousand sockets can be open. If the system refuses some threads,
//! the function continues after two seconds.
//! \return whether the pool has at least one thread, so that its jobs will run
bool startThreads(QThreadPool *pool);

//! \brief Creates a pool of a few started threads for work that may hang. Never destroy the pool, since that would wait for its threads.
//!
//! Their stacks are 1 MiB. With the 8 MiB that Linux reserves by default, all of them together would exceed a typical memory limit
//! (`ulimit -v`).
[[nodiscard]] QThreadPool *createBlockingPool(int threads);

//! The number of jobs of runInBlockingPool() that can hang without delaying other jobs. If few descriptors are available, a
//! single hanging job can delay others.
inline constexpr int kMaxHangingPoolJobs = 24;

//! \brief The pool of runInBlockingPool(): a few threads, plus some for jobs that hang. It is separate from Qt's own pool.
//!
//! A dead network folder can block a thread indefinitely. Qt's pool reads and saves the profile and evaluates conditions, so
//! its threads must stay available. Because a thread can hang forever, the program doesn't wait for these threads when it
//! exits, see endProcess().
QThreadPool &blockingPool();

//! \brief The pool of runInComputePool(), which is Qt's own.
QThreadPool &computePool();

//! \brief Runs `work` in `pool`. `work` must own copies of everything that it uses.
//! \return true if the work is done, false if the token fired first. In that case, the work is removed from the queue or, if it has
//! already begun, continues in the background.
[[nodiscard]] QCoro::Task<bool> executeInPool(QThreadPool *pool, std::function<void()> work, CancelToken token);

//! \brief Like executeInPool(), for a `job()` that returns a value.
//! \return that value, or nullopt if the token fires first
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> runInPool(QThreadPool *pool, Job job, CancelToken token)
{
    using Answer = std::invoke_result_t<Job>;
    const auto answer = std::make_shared<std::optional<Answer>>(); // shared, because the job may outlive its caller
    const std::function<void()> work = [job = std::move(job), answer] { answer->emplace(job()); };
    const bool isDone = co_await executeInPool(pool, work, token);
    std::optional<Answer> result;
    if (isDone)
        result = std::move(*answer);
    co_return result;
}

//! Runs a job that may hang, such as a query to the file system or to the resolver of the operating system. See
//! runInPool().
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> runInBlockingPool(Job job, CancelToken token)
{
    return runInPool(&blockingPool(), std::move(job), std::move(token));
}

//! Runs a job that only computes and never hangs. Such jobs use Qt's pool, which therefore contains no hanging jobs. See
//! runInPool().
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> runInComputePool(Job job, CancelToken token)
{
    return runInPool(&computePool(), std::move(job), std::move(token));
}

// Waits for a background task with a time limit. The task continues when no coroutine waits for it any more. Works in any
// thread with an event loop.

//! Waits until the task finishes or the token fires. Several coroutines can wait for the same task. \return whether the task has
//! finished
template<typename T>
[[nodiscard]] QCoro::Task<bool> waitForFuture(QFuture<T> future, CancelToken token)
{
    OneShot done;
    QFutureWatcher<T> watcher;
    const CancelCallback stop(token, done.settler());
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, done.settler());
    watcher.setFuture(future);
    co_await done;
    co_return watcher.isFinished();
}

} // namespace watchkeeper
