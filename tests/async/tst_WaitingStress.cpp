// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Alarm.h"
#include "async/Channel.h"
#include "async/RateLimiter.h"
#include "async/Semaphore.h"
#include "async/TaskGroup.h"

#include "async/Coroutines.h"

#include <QRandomGenerator>
#include <QTest>

#include <chrono>

namespace WaitingStressTest {

using namespace watchkeeper;
using std::chrono::milliseconds;

namespace {

//! The state that 2,000 coroutines share. All random numbers come from one seeded generator, so that a failing run can be repeated.
class SharedState
{
public:
    static constexpr int kPermits = 7;
    static constexpr int kPerKey = 3;

    explicit SharedState(quint32 seed)
        : dice(seed)
    {
    }
    int draw(int below) { return static_cast<int>(dice.bounded(static_cast<quint32>(below))); }

    QRandomGenerator dice;
    Semaphore semaphore{kPermits};
    KeyedLimit keyed{kPerKey};
    RateLimiter rate{50'000, std::chrono::seconds(1), 5};
    Channel<int> channel{5};
    QHash<QString, int> insideKey;
    int inside = 0;
    int broken = 0; // number of times a limit was exceeded
    int worked = 0;
    int stopped = 0;
    int sent = 0;
    int received = 0;
};

//! Takes the same path as a check: host limit, overall limit, rate limit, some work, and sending the result to a
//! channel. May be cancelled at any point.
QCoro::Task<bool> runLikeACheck(SharedState *crowd, CancelToken token)
{
    const QString key = QString::number(crowd->draw(4));
    const int priority = crowd->draw(3);
    const int work = crowd->draw(3);
    const Permit forKey = co_await crowd->keyed.acquire(key, priority, token);
    if (!forKey)
        co_return false;
    const Permit forAll = co_await crowd->semaphore.acquire(priority, token);
    if (!forAll)
        co_return false;
    const bool mayStart = co_await crowd->rate.acquire(token);
    if (!mayStart)
        co_return false;
    crowd->broken += ++crowd->inside > SharedState::kPermits;
    crowd->broken += ++crowd->insideKey[key] > SharedState::kPerKey;
    bool ended = true;
    if (work > 0)
        ended = co_await sleepFor(milliseconds(work - 1), token);
    --crowd->inside;
    --crowd->insideKey[key];
    if (!ended)
        co_return false;
    const bool sent = co_await crowd->channel.send(1, token, priority);
    crowd->sent += sent;
    co_return sent;
}

QCoro::Task<> member(SharedState *crowd, CancelToken group)
{
    const CoroutineCounter alive;
    const milliseconds limit(crowd->draw(4) == 0 ? crowd->draw(60) : 60'000);
    const Deadline deadline(limit, group);
    const bool done = co_await runLikeACheck(crowd, deadline.token());
    ++(done ? crowd->worked : crowd->stopped);
}

QCoro::Task<> collect(SharedState *crowd)
{
    const CoroutineCounter alive;
    for (;;) {
        const std::optional<int> value = co_await crowd->channel.receive(CancelToken());
        if (!value)
            co_return;
        ++crowd->received;
    }
}

//! Cancels at random times, in the same turns of the loop in which permits are passed on.
QCoro::Task<> cancelRandomly(SharedState *crowd, std::vector<CancelSource> *sources)
{
    const CoroutineCounter alive;
    for (int i = 0; i < 300; ++i) {
        co_await sleepFor(milliseconds(crowd->draw(2)), CancelToken());
        for (int one = 0; one < 3; ++one)
            (*sources)[static_cast<size_t>(crowd->draw(static_cast<int>(sources->size())))].cancel();
        crowd->semaphore.setLimit(1 + crowd->draw(SharedState::kPermits));
    }
    crowd->semaphore.setLimit(SharedState::kPermits);
}

} // namespace

class TestWaitingStress : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void limitsHoldAndNothingIsLost_data();
    void limitsHoldAndNothingIsLost();
};

void TestWaitingStress::limitsHoldAndNothingIsLost_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("cancelAll"); // whether all are cancelled in the middle of the run
    for (const quint32 seed : {1u, 20261120u, 4'000'000'007u}) {
        QTest::addRow("seed %u", seed) << seed << false;
        QTest::addRow("seed %u, all cancelled", seed) << seed << true;
    }
}

void TestWaitingStress::limitsHoldAndNothingIsLost()
{
    QFETCH(const quint32, seed);
    QFETCH(const bool, cancelAll);
    constexpr int kMembers = 2'000;
    SharedState crowd(seed);
    TaskGroup group;
    TaskGroup collectors;
    std::vector<CancelSource> sources;
    sources.reserve(kMembers);
    for (int i = 0; i < kMembers; ++i)
        sources.emplace_back(group.token());
    for (const CancelSource &source : sources)
        group.add(member(&crowd, source.token()));
    group.add(cancelRandomly(&crowd, &sources));
    collectors.add(collect(&crowd));
    if (cancelAll) {
        QVERIFY(runLoopUntil([&crowd] { return crowd.worked > kMembers / 4; }));
        group.cancel();
    }
    const QCoro::Task<> joined = group.join();
    QVERIFY(finishes(joined));
    crowd.channel.close();
    const QCoro::Task<> collected = collectors.join();
    QVERIFY(finishes(collected));

    QVERIFY(!group.firstError());
    QCOMPARE(crowd.broken, 0);
    QCOMPARE(crowd.worked + crowd.stopped, kMembers);
    QVERIFY(crowd.worked > 0);
    QVERIFY(crowd.stopped > 0);
    QCOMPARE(crowd.received, crowd.sent);
    QCOMPARE(crowd.inside, 0);
    QCOMPARE(crowd.semaphore.permitsInUse(), 0);
    QCOMPARE(crowd.semaphore.waiting(), 0);
    QCOMPARE(crowd.keyed.activeKeyCount(), 0);
    for (const CancelSource &source : sources)
        QCOMPARE(source.callbackCount(), 0);
}

QTEST_GUILESS_MAIN(TestWaitingStress)

} // namespace WaitingStressTest

#include "tst_WaitingStress.moc"
