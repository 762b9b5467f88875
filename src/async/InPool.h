// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Work that blocks, such as reading a file, or takes a while, done in a thread and awaited.

#include "async/CancelToken.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

class QThreadPool;

namespace watchkeeper {

//! \brief Starts all threads a pool may have, and keeps them: about a millisecond, once.
//!
//! Each thread of Qt begins with a descriptor for its event loop, and ends the program where there is none left: no thread may start
//! when it is needed first, among a thousand open sockets. Where the system refuses some of them it goes on after two seconds.
void startThreads(QThreadPool *pool);

//! \brief Few threads for work that may hang, all begun. Never to be destroyed, since that would wait for them.
[[nodiscard]] QThreadPool *newBlockingPool(int threads);

//! Jobs of inPool() that hang and that nobody waits for any more: so many take nothing from the others. None where descriptors are few.
inline constexpr int kHangingPoolJobs = 24;

//! \brief The threads of inPool(): few, but for those that may hang, and not those of Qt's own pool.
//!
//! A dead network folder holds a thread for as long as it likes. In Qt's pool the profile is read and saved and conditions are judged:
//! that must not be among what it can use up. For the same reason nobody waits for these threads at the end: see endProcess().
QThreadPool &blockingPool();

//! \brief The threads of inComputePool(): Qt's own.
QThreadPool &computePool();

//! \brief Runs `work` in `pool`; it must hold by value all that it uses.
//! \return whether it was done. Not when the token fires first: then it is taken out of the queue, or, where it has begun, runs to its
//! end and nobody hears of it.
[[nodiscard]] QCoro::Task<bool> workInPool(QThreadPool *pool, std::function<void()> work, CancelToken token);

//! \brief The same for `job()`, which gives an answer.
//! \return the answer; nothing where the token fires first
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> answerInPool(QThreadPool *pool, Job job, CancelToken token)
{
    using Answer = std::invoke_result_t<Job>;
    const auto answer = std::make_shared<std::optional<Answer>>(); // outlives whoever stops waiting
    const std::function<void()> work = [job = std::move(job), answer] { answer->emplace(job()); };
    const bool isDone = co_await workInPool(pool, work, token);
    std::optional<Answer> result;
    if (isDone)
        result = std::move(*answer);
    co_return result;
}

//! For a job that may hang: it asks the file system, or the system's resolver. See answerInPool().
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> inPool(Job job, CancelToken token)
{
    return answerInPool(&blockingPool(), std::move(job), std::move(token));
}

//! For a job that only computes, and ends by itself: in Qt's pool, where nothing hangs before it. See answerInPool().
template<typename Job>
[[nodiscard]] QCoro::Task<std::optional<std::invoke_result_t<Job>>> inComputePool(Job job, CancelToken token)
{
    return answerInPool(&computePool(), std::move(job), std::move(token));
}

} // namespace watchkeeper
