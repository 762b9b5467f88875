// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/CancelToken.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

namespace CancelTokenTest {

using namespace watchkeeper;

namespace {

using Callbacks = std::vector<std::unique_ptr<CancelCallback>>;

} // namespace

class TestCancelToken : public QObject
{
    Q_OBJECT

private slots:
    void emptyTokenNeverFires();
    void firesOnceWithItsReason_data();
    void firesOnceWithItsReason();
    void callsInOrder();
    void callsAtOnceIfAlreadyFired();
    void doesNotCallDestroyedCallbacks();
    void callbackMayDestroy_data();
    void callbackMayDestroy();
    void callbackMayAddAnother();
    void droppedSourceDoesNotFire();
    void movedSourceFires();
    void childFiresWithParentsReason();
    void childOfFiredParentIsFired();
    void childDoesNotFireParent();
    void grandchildrenFire();
    void droppedChildrenLeaveNoCallbackInTheParent();
    void manyCallbacksAreCheap_data();
    void manyCallbacksAreCheap();
};

void TestCancelToken::emptyTokenNeverFires()
{
    const CancelToken token;
    int calls = 0;
    const CancelCallback callback(token, [&calls] { ++calls; });
    QVERIFY(!token.isCancelled());
    QCOMPARE(token.reason(), CancelReason::None);
    const CancelSource linked(token);
    QVERIFY(!linked.isCancelled());
    QCOMPARE(calls, 0);
}

void TestCancelToken::firesOnceWithItsReason_data()
{
    QTest::addColumn<CancelReason>("first");
    QTest::addColumn<CancelReason>("second");
    QTest::newRow("asked, then timeout") << CancelReason::Requested << CancelReason::Timeout;
    QTest::newRow("timeout, then asked") << CancelReason::Timeout << CancelReason::Requested;
    QTest::newRow("overdue twice") << CancelReason::Overdue << CancelReason::Overdue;
}

void TestCancelToken::firesOnceWithItsReason()
{
    QFETCH(const CancelReason, first);
    QFETCH(const CancelReason, second);
    CancelSource source;
    const CancelToken token = source.token();
    QVERIFY(!token.isCancelled());
    int calls = 0;
    const CancelCallback callback(token, [&calls] { ++calls; });
    source.cancel(first);
    source.cancel(second);
    QCOMPARE(token.reason(), first);
    QVERIFY(source.isCancelled());
    QCOMPARE(calls, 1);
}

void TestCancelToken::callsInOrder()
{
    CancelSource source;
    QList<int> order;
    Callbacks callbacks;
    for (int i = 0; i < 5; ++i)
        callbacks.push_back(std::make_unique<CancelCallback>(source.token(), [&order, i] { order.append(i); }));
    callbacks[2].reset();
    callbacks[0].reset();
    source.cancel();
    QCOMPARE(order, QList<int>({1, 3, 4}));
    QCOMPARE(source.callbackCount(), 0);
}

void TestCancelToken::callsAtOnceIfAlreadyFired()
{
    CancelSource source;
    source.cancel();
    int calls = 0;
    const CancelCallback callback(source.token(), [&calls] { ++calls; });
    QCOMPARE(calls, 1);
}

void TestCancelToken::doesNotCallDestroyedCallbacks()
{
    CancelSource source;
    int calls = 0;
    {
        const CancelCallback callback(source.token(), [&calls] { ++calls; });
    }
    source.cancel();
    QCOMPARE(calls, 0);
}

void TestCancelToken::callbackMayDestroy_data()
{
    QTest::addColumn<QList<int>>("victims"); // callbacks from 0 to 3 that callback 1 destroys
    QTest::addColumn<bool>("destroySource");
    QTest::addColumn<QList<int>>("called");
    QTest::newRow("itself") << QList<int>{1} << false << QList<int>{0, 1, 2, 3};
    QTest::newRow("the one before") << QList<int>{0} << false << QList<int>{0, 1, 2, 3};
    QTest::newRow("the next") << QList<int>{2} << false << QList<int>{0, 1, 3};
    QTest::newRow("the last") << QList<int>{3} << false << QList<int>{0, 1, 2};
    QTest::newRow("all") << QList<int>{0, 1, 2, 3} << false << QList<int>{0, 1};
    QTest::newRow("the source") << QList<int>{} << true << QList<int>{0, 1, 2, 3};
    QTest::newRow("itself and the source") << QList<int>{1} << true << QList<int>{0, 1, 2, 3};
    QTest::newRow("all and the source") << QList<int>{0, 1, 2, 3} << true << QList<int>{0, 1};
}

void TestCancelToken::callbackMayDestroy()
{
    QFETCH(const QList<int>, victims);
    QFETCH(const bool, destroySource);
    QFETCH(const QList<int>, called);
    auto source = std::make_unique<CancelSource>();
    QList<int> order;
    Callbacks callbacks(4);
    const auto destroy = [&] {
        for (const int victim : victims)
            callbacks[static_cast<size_t>(victim)].reset();
        if (destroySource)
            source.reset();
    };
    for (int i = 0; i < 4; ++i) {
        const QByteArray captured = "a string that lives in the action itself";
        callbacks[static_cast<size_t>(i)] = std::make_unique<CancelCallback>(source->token(), [&, i, captured] {
            if (i == 1)
                destroy();
            order.append(captured.isEmpty() ? -1 : i); // reads its captures even after its own destruction
        });
    }
    source->cancel();
    QCOMPARE(order, called);
}

void TestCancelToken::callbackMayAddAnother()
{
    CancelSource source;
    int late = 0;
    Callbacks callbacks;
    callbacks.push_back(std::make_unique<CancelCallback>(
        source.token(), [&] { callbacks.push_back(std::make_unique<CancelCallback>(source.token(), [&late] { ++late; })); }));
    source.cancel();
    QCOMPARE(late, 1);
}

void TestCancelToken::droppedSourceDoesNotFire()
{
    CancelToken token;
    int calls = 0;
    auto source = std::make_unique<CancelSource>();
    token = source->token();
    const CancelCallback callback(token, [&calls] { ++calls; });
    source.reset();
    QVERIFY(!token.isCancelled());
    QCOMPARE(calls, 0);
}

void TestCancelToken::movedSourceFires()
{
    CancelSource parent;
    CancelSource first(parent.token());
    const CancelToken token = first.token();
    CancelSource second(std::move(first));
    CancelSource third;
    third = std::move(second);
    QCOMPARE(parent.callbackCount(), 1);
    parent.cancel(CancelReason::Timeout);
    QCOMPARE(token.reason(), CancelReason::Timeout);
    QVERIFY(third.isCancelled());
}

void TestCancelToken::childFiresWithParentsReason()
{
    CancelSource parent;
    CancelSource child(parent.token());
    int calls = 0;
    const CancelCallback callback(child.token(), [&calls] { ++calls; });
    parent.cancel(CancelReason::Overdue);
    QCOMPARE(child.token().reason(), CancelReason::Overdue);
    QCOMPARE(calls, 1);
}

void TestCancelToken::childOfFiredParentIsFired()
{
    CancelSource parent;
    parent.cancel(CancelReason::Timeout);
    const CancelSource child(parent.token());
    QCOMPARE(child.token().reason(), CancelReason::Timeout);
}

void TestCancelToken::childDoesNotFireParent()
{
    CancelSource parent;
    CancelSource child(parent.token());
    CancelSource sibling(parent.token());
    child.cancel(CancelReason::Timeout);
    QVERIFY(!parent.isCancelled());
    QVERIFY(!sibling.isCancelled());
    parent.cancel(CancelReason::Requested);
    QCOMPARE(child.token().reason(), CancelReason::Timeout);
    QCOMPARE(sibling.token().reason(), CancelReason::Requested);
}

void TestCancelToken::grandchildrenFire()
{
    CancelSource root;
    std::vector<CancelSource> line;
    line.emplace_back(root.token());
    for (int i = 0; i < 10; ++i) {
        CancelSource next(line.back().token());
        line.push_back(std::move(next));
    }
    root.cancel(CancelReason::Requested);
    for (const CancelSource &source : line)
        QVERIFY(source.isCancelled());
}

void TestCancelToken::droppedChildrenLeaveNoCallbackInTheParent()
{
    CancelSource parent;
    for (int i = 0; i < 10'000; ++i) {
        CancelSource child(parent.token());
        if (i % 3 == 0)
            child.cancel(CancelReason::Timeout);
        QCOMPARE(parent.callbackCount(), 1);
    }
    QCOMPARE(parent.callbackCount(), 0);
}

void TestCancelToken::manyCallbacksAreCheap_data()
{
    QTest::addColumn<bool>("fire");
    QTest::newRow("fired") << true;
    QTest::newRow("dropped in random order") << false;
}

void TestCancelToken::manyCallbacksAreCheap()
{
    QFETCH(const bool, fire);
    constexpr int kMany = 200'000; // quadratic cost would take minutes
    CancelSource source;
    int calls = 0;
    Callbacks callbacks;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < kMany; ++i)
        callbacks.push_back(std::make_unique<CancelCallback>(source.token(), [&calls] { ++calls; }));
    if (fire) {
        source.cancel();
    } else {
        std::shuffle(callbacks.begin(), callbacks.end(), std::minstd_rand(1));
        callbacks.clear();
    }
    QCOMPARE(calls, fire ? kMany : 0);
    QCOMPARE(source.callbackCount(), 0);
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestCancelToken)

} // namespace CancelTokenTest

#include "tst_CancelToken.moc"
