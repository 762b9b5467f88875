// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/PoolTasks.h"

#include <QPromise>
#include <QRunnable>
#include <QSemaphore>
#include <QThreadPool>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace watchkeeper {

namespace {

//! The number of threads for jobs that don't hang. If all are busy, further jobs wait in a queue. This is acceptable, since
//! file reads are short.
constexpr int kBlockingThreads = 8;
//! The time to wait until all threads have started. A thread that the system refuses never starts.
constexpr std::chrono::milliseconds kThreadsTimeout{2'000};
constexpr uint kStackSize = 1024 * 1024;

//! The number of threads in the pool. Each thread needs a descriptor. If few descriptors are available, the pool is smaller, so
//! that checks get enough of them.
int threadCount()
{
#ifdef Q_OS_UNIX
    constexpr rlim_t kFew = 256;
    rlimit limits{};
    if (getrlimit(RLIMIT_NOFILE, &limits) == 0 && limits.rlim_cur < kFew)
        return kBlockingThreads;
#endif
    return kBlockingThreads + kMaxHangingPoolJobs;
}

//! A job, owned by the pool until it has run, and by the coroutine that waits for it.
class PoolWork : public QRunnable
{
public:
    PoolWork(QThreadPool *pool, std::function<void()> work)
        : m_pool(pool)
        , m_work(std::move(work))
    {
        setAutoDelete(false); // otherwise removeFromQueue() could remove another job that was created at the same address
        m_promise.start();
    }

    static void start(const std::shared_ptr<PoolWork> &work)
    {
        work->m_self = work;
        work->m_pool->start(work.get());
    }

    //! Removes the job from the queue. Does nothing if the job has already begun.
    void removeFromQueue()
    {
        if (m_pool->tryTake(this))
            m_self.reset();
    }

    QFuture<void> future() const { return m_promise.future(); }

    void run() override
    {
        const std::shared_ptr<PoolWork> self = std::move(m_self);
        try {
            m_work();
        } catch (...) {
            m_promise.setException(std::current_exception());
        }
        m_work = nullptr; // destroyed before the coroutine is notified, because the work may hold objects of that coroutine
        m_promise.finish();
    }

private:
    QThreadPool *m_pool;
    std::function<void()> m_work;
    QPromise<void> m_promise;
    std::shared_ptr<PoolWork> m_self;
};

} // namespace

bool startThreads(QThreadPool *pool)
{
    const int count = pool->maxThreadCount();
    const auto started = std::make_shared<QSemaphore>();
    // The jobs end only after all threads have started. Otherwise one thread could run them all.
    const auto mayEnd = std::make_shared<QSemaphore>();
    pool->setExpiryTimeout(-1);
    for (int thread = 0; thread < count; ++thread) {
        pool->start([started, mayEnd] {
            started->release();
            mayEnd->acquire();
        });
    }
    const int timeout = static_cast<int>(kThreadsTimeout.count());
    const bool areAllStarted = started->tryAcquire(count, timeout); // blocks deliberately, since nothing else is running yet
    const bool isUsable = areAllStarted || started->available() > 0;
    mayEnd->release(count);
    return isUsable;
}

QThreadPool *createBlockingPool(int threads)
{
    auto *pool = new QThreadPool;
    pool->setMaxThreadCount(threads);
    pool->setStackSize(kStackSize);
    startThreads(pool);
    return pool;
}

QThreadPool &blockingPool()
{
    static QThreadPool *const pool = createBlockingPool(threadCount());
    return *pool;
}

QThreadPool &computePool()
{
    return *QThreadPool::globalInstance();
}

QCoro::Task<bool> executeInPool(QThreadPool *pool, std::function<void()> work, CancelToken token)
{
    OneShot done;
    const auto job = std::make_shared<PoolWork>(pool, std::move(work));
    QFutureWatcher<void> watcher;
    const CancelCallback stop(token, done.settler());
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, done.settler());
    watcher.setFuture(job->future());
    PoolWork::start(job);
    co_await done;
    if (!watcher.isFinished()) {
        job->removeFromQueue();
        co_return false;
    }
    watcher.waitForFinished(); // the work has finished, so this doesn't block; it rethrows any exception of the work
    co_return true;
}

} // namespace watchkeeper
