// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/PoolTasks.h"

#include "async/Coroutines.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <stdexcept>

namespace PoolTasksTest {

using namespace watchkeeper;

namespace {

//! A result type without a default constructor.
class Answer
{
public:
    explicit Answer(Qt::HANDLE where)
        : thread(where)
    {
    }
    Qt::HANDLE thread;
};

std::atomic<int> begun; //!< jobs that have started

QCoro::Task<> ask(QSemaphore *gate, CancelToken token, std::optional<Answer> *answer, bool *ended)
{
    const CoroutineCounter alive;
    const auto job = [gate] {
        ++begun;
        gate->acquire();
        return Answer(QThread::currentThreadId());
    };
    *answer = co_await runInBlockingPool(job, token);
    *ended = true;
}

QCoro::Task<> awaitFailingJob(QString *text, bool *ended)
{
    const CoroutineCounter alive;
    const auto job = []() -> int { throw std::runtime_error("trouble"); };
    try {
        const std::optional<int> answer = co_await runInBlockingPool(job, CancelToken());
        *text = QString::number(answer.value_or(0));
    } catch (const std::exception &error) {
        *text = QString::fromUtf8(error.what());
    }
    *ended = true;
}

} // namespace

class TestPoolTasks : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void returnsTheResultOfTheJob();
    void stopsWaitingWhenCancelled_data();
    void stopsWaitingWhenCancelled();
    void rethrowsExceptionsOfTheJob();
    void hangingJobsBlockNothingElse();
    void abandonedJobsDoNotBlockLaterOnes();
#ifdef Q_OS_UNIX // Windows gives every thread a stack that is large enough
    void failedThreadCreationBlocksNothing();
#endif
};

void TestPoolTasks::returnsTheResultOfTheJob()
{
    QSemaphore gate(1);
    std::optional<Answer> answer;
    bool ended = false;
    const QCoro::Task<> task = ask(&gate, CancelToken(), &answer, &ended);
    QVERIFY(!ended); // the job runs in another thread, and its end arrives via the event loop
    QVERIFY(runLoopUntil([&] { return ended; }));
    QVERIFY(answer);
    QVERIFY(answer->thread != QThread::currentThreadId());
}

void TestPoolTasks::stopsWaitingWhenCancelled_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("before it started") << true;
    QTest::newRow("while it runs") << false;
}

void TestPoolTasks::stopsWaitingWhenCancelled()
{
    QFETCH(bool, before);
    QSemaphore gate;
    CancelSource source;
    if (before)
        source.cancel();
    std::optional<Answer> answer;
    bool ended = false;
    const QCoro::Task<> task = ask(&gate, source.token(), &answer, &ended);
    source.cancel();
    QVERIFY(runLoopUntil([&] { return ended; }));
    QVERIFY(!answer);
    gate.release(); // the waiting coroutine has ended before the job
    QVERIFY(blockingPool().waitForDone(20'000));
}

void TestPoolTasks::rethrowsExceptionsOfTheJob()
{
    QString text;
    bool ended = false;
    const QCoro::Task<> task = awaitFailingJob(&text, &ended);
    QVERIFY(runLoopUntil([&] { return ended; }));
    QCOMPARE(text, QStringLiteral("trouble"));
}

//! All threads that read a dead network folder hang. Cancelled waits must not accumulate.
void TestPoolTasks::hangingJobsBlockNothingElse()
{
    QSemaphore gate;
    CancelSource source;
    constexpr int many = 50;
    std::vector<std::optional<Answer>> answers(many);
    std::array<bool, many> ended{};
    std::vector<QCoro::Task<>> tasks;
    tasks.reserve(many);
    begun = 0;
    for (int i = 0; i < many; ++i)
        tasks.push_back(ask(&gate, source.token(), &answers[i], &ended[i]));
    QVERIFY(QTest::qWaitFor([] { return begun == blockingPool().maxThreadCount(); }));
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    source.cancel();
    QVERIFY(runLoopUntil([&] { return std::all_of(ended.begin(), ended.end(), [](bool end) { return end; }); }));
    gate.release(blockingPool().maxThreadCount()); // enough for the jobs that have started: no other job is queued
    QVERIFY(blockingPool().waitForDone(20'000));
    QCOMPARE(gate.available(), 0);
}

//! Hanging jobs of cancelled checks don't keep later jobs from finding a thread.
void TestPoolTasks::abandonedJobsDoNotBlockLaterOnes()
{
    QSemaphore gate;
    const auto continueWork = qScopeGuard([&gate] {
        gate.release(kMaxHangingPoolJobs);
        blockingPool().waitForDone(20'000);
    });
    CancelSource source;
    std::vector<std::optional<Answer>> nothing(kMaxHangingPoolJobs);
    std::array<bool, kMaxHangingPoolJobs> gone{};
    std::vector<QCoro::Task<>> tasks;
    begun = 0;
    for (size_t i = 0; i < gone.size(); ++i)
        tasks.push_back(ask(&gate, source.token(), &nothing[i], &gone[i]));
    QVERIFY(QTest::qWaitFor([] { return begun == kMaxHangingPoolJobs; }));
    source.cancel();
    QVERIFY(runLoopUntil([&] { return std::all_of(gone.begin(), gone.end(), [](bool isGone) { return isGone; }); }));

    QSemaphore open(1);
    std::optional<Answer> answer;
    bool ended = false;
    tasks.push_back(ask(&open, CancelToken(), &answer, &ended));
    QVERIFY(runLoopUntil([&] { return ended; }));
    QVERIFY(answer);
}

#ifdef Q_OS_UNIX
void TestPoolTasks::failedThreadCreationBlocksNothing()
{
    static auto *const pool = new QThreadPool; // never deleted: the destructor would wait for its threads
    pool->setStackSize(1);                     // less than the minimum stack of a thread
    pool->setMaxThreadCount(2);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!startThreads(pool));
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}
#endif

QTEST_GUILESS_MAIN(TestPoolTasks)

} // namespace PoolTasksTest

#include "tst_PoolTasks.moc"
