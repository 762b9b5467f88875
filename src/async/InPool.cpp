// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/InPool.h"

#include "async/OneShot.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QRunnable>
#include <QSemaphore>
#include <QThreadPool>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace watchkeeper {

namespace {

//! That nothing hangs in. More jobs wait: what reads fast is done soon.
constexpr int kThreads = 8;
//! For threads to begin; one that the system refuses never does.
constexpr std::chrono::milliseconds kForThreads{2'000};

//! Each has a descriptor: where there are few of them, these are for checks.
int threadCount()
{
#ifdef Q_OS_UNIX
    constexpr rlim_t kFew = 256;
    rlimit limits{};
    if (getrlimit(RLIMIT_NOFILE, &limits) == 0 && limits.rlim_cur < kFew)
        return kThreads;
#endif
    return kThreads + kHangingPoolJobs;
}

//! Held by the pool until it has run, and by whoever waits for it.
class PoolWork : public QRunnable
{
public:
    PoolWork(QThreadPool *pool, std::function<void()> work)
        : m_pool(pool)
        , m_work(std::move(work))
    {
        setAutoDelete(false); // else its address may be that of another one by the time it is taken out of the queue
        m_promise.start();
    }

    static void start(const std::shared_ptr<PoolWork> &work)
    {
        work->m_self = work;
        work->m_pool->start(work.get());
    }

    //! Nothing where it has begun.
    void takeBack()
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
        m_work = nullptr; // before anybody hears of it: what it holds may belong to them
        m_promise.finish();
    }

private:
    QThreadPool *m_pool;
    std::function<void()> m_work;
    QPromise<void> m_promise;
    std::shared_ptr<PoolWork> m_self;
};

} // namespace

void startThreads(QThreadPool *pool)
{
    const int count = pool->maxThreadCount();
    const auto begun = std::make_shared<QSemaphore>();
    const auto mayEnd = std::make_shared<QSemaphore>(); // not before all have begun: else one thread does it all
    pool->setExpiryTimeout(-1);
    for (int thread = 0; thread < count; ++thread) {
        pool->start([begun, mayEnd] {
            begun->release();
            mayEnd->acquire();
        });
    }
    begun->tryAcquire(count, static_cast<int>(kForThreads.count())); // waits on purpose, before there is anything else to do
    mayEnd->release(count);
}

QThreadPool *newBlockingPool(int threads)
{
    auto *pool = new QThreadPool;
    pool->setMaxThreadCount(threads);
    startThreads(pool);
    return pool;
}

QThreadPool &blockingPool()
{
    static QThreadPool *const pool = newBlockingPool(threadCount());
    return *pool;
}

QThreadPool &computePool()
{
    return *QThreadPool::globalInstance();
}

QCoro::Task<bool> workInPool(QThreadPool *pool, std::function<void()> work, CancelToken token)
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
        job->takeBack();
        co_return false;
    }
    watcher.waitForFinished(); // does not wait: it throws what the work has thrown
    co_return true;
}

} // namespace watchkeeper
