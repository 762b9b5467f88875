// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Threads that may be blocked: files are looked at in them, and a network share that is gone can hold a thread for ever. They are
//! apart from Qt's global pool, in which targets.json is saved.

#include "async/CancelToken.h"
#include "async/OneShot.h"

#include <QCoroTask>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief What a job and the one who waits for it tell each other. Both threads use it.
class FileProgress
{
public:
    //! Nobody waits any more: end soon.
    std::atomic_bool isStopped = false;
    //! [bytes] read so far, for a sentence about a check that was stopped.
    std::atomic<qint64> bytes = 0;
};

//! \brief Owner of the threads. Engine thread.
class FilePool
{
public:
    static constexpr int kThreads = 8;

    FilePool();
    //! Jobs that run have been told to stop; a thread that is stuck in the system is left behind.
    ~FilePool();
    FilePool(const FilePool &) = delete;
    FilePool &operator=(const FilePool &) = delete;

    QThreadPool *threads() { return m_threads; }

private:
    QThreadPool *m_threads;
};

//! \brief Runs a job that blocks.
//! \param progress  told to stop when the token fires
//! \return what it found; null when the token fired first
template<typename Answer>
[[nodiscard]] QCoro::Task<std::shared_ptr<Answer>> inFilePool(FilePool *pool, std::function<Answer()> job,
                                                              std::shared_ptr<FileProgress> progress, CancelToken token)
{
    OneShot done;
    QFutureWatcher<std::shared_ptr<Answer>> watcher;
    const CancelCallback stop(token, done.settler());
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, done.settler());
    watcher.setFuture(QtConcurrent::run(pool->threads(), [job = std::move(job)] { return std::make_shared<Answer>(job()); }));
    co_await done;
    progress->isStopped = true;
    if (!watcher.isFinished())
        co_return std::shared_ptr<Answer>();
    co_return watcher.result();
}

} // namespace watchkeeper
