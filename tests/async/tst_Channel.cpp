// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Channel.h"

#include "async/Coroutines.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

namespace ChannelTest {

using namespace watchkeeper;

namespace {

QCoro::Task<> sendOne(Channel<int> *channel, int value, int priority, CancelToken token, QList<bool> *taken)
{
    const CoroutineCounter alive;
    const bool ok = co_await channel->send(value, token, priority);
    taken->append(ok);
}

QCoro::Task<> produce(Channel<int> *channel, int count, int *sent)
{
    const CoroutineCounter alive;
    for (int i = 0; i < count; ++i) {
        const bool ok = co_await channel->send(i, CancelToken());
        if (!ok)
            co_return;
        ++*sent;
    }
    channel->close();
}

constexpr int kNothing = -1;

QCoro::Task<> receiveOne(Channel<int> *channel, CancelToken token, QList<int> *received)
{
    const CoroutineCounter alive;
    const std::optional<int> value = co_await channel->receive(token);
    received->append(value.value_or(kNothing));
}

QCoro::Task<> consume(Channel<int> *channel, QList<int> *received)
{
    const CoroutineCounter alive;
    for (;;) {
        const std::optional<int> value = co_await channel->receive(CancelToken());
        if (!value)
            co_return;
        received->append(*value);
    }
}

using Owned = std::unique_ptr<int>;

QCoro::Task<> sendOwned(Channel<Owned> *channel, Owned value, bool *taken)
{
    const CoroutineCounter alive;
    *taken = co_await channel->send(std::move(value), CancelToken());
}

QCoro::Task<> receiveOwned(Channel<Owned> *channel, Owned *received)
{
    const CoroutineCounter alive;
    std::optional<Owned> value = co_await channel->receive(CancelToken());
    if (value)
        *received = std::move(*value);
}

} // namespace

class TestChannel : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void passesAllInOrder_data();
    void passesAllInOrder();
    void fullChannelBlocksSenders();
    void sortsByPriorityThenByOrderOfSending_data();
    void sortsByPriorityThenByOrderOfSending();
    void receiversAreServedInOrder();
    void noWaiterResumesInsideTheCall();
    void tryOperationsNeverWait();
    void closeKeepsTheContent();
    void closeWakesWaiters();
    void sendersCanBeCancelled_data();
    void sendersCanBeCancelled();
    void receiversCanBeCancelled_data();
    void receiversCanBeCancelled();
    void destructionWakesWaiters();
    void valueInTransitOutlivesTheChannel();
    void movesValuesThatCannotBeCopied();
    void manyWaitersAreCheap_data();
    void manyWaitersAreCheap();
};

void TestChannel::passesAllInOrder_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<bool>("receiverFirst");
    QTest::newRow("one place") << 1 << false;
    QTest::newRow("one place, receiver first") << 1 << true;
    QTest::newRow("ten places") << 10 << false;
    QTest::newRow("more places than values") << 10'000 << true;
}

void TestChannel::passesAllInOrder()
{
    QFETCH(const int, capacity);
    QFETCH(const bool, receiverFirst);
    constexpr int kCount = 1'000;
    Channel<int> channel(capacity);
    QList<int> received;
    int sent = 0;
    if (receiverFirst)
        consume(&channel, &received);
    produce(&channel, kCount, &sent);
    if (!receiverFirst)
        consume(&channel, &received);
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(sent, kCount);
    QCOMPARE(received.size(), kCount);
    for (int i = 0; i < kCount; ++i)
        QCOMPARE(received.at(i), i);
}

void TestChannel::fullChannelBlocksSenders()
{
    Channel<int> channel(3);
    int sent = 0;
    const QCoro::Task<> producer = produce(&channel, 10, &sent);
    processQueuedEvents();
    QCOMPARE(sent, 3);
    QCOMPARE(channel.size(), 3);
    QCOMPARE(channel.tryReceive(), std::optional<int>(0));
    processQueuedEvents();
    QCOMPARE(sent, 4); // one value was received, so one more was sent
    QCOMPARE(channel.size(), 3);
    for (int i = 1; i < 10; ++i) {
        QCOMPARE(channel.tryReceive(), std::optional<int>(i));
        processQueuedEvents();
    }
    QVERIFY(producer.isReady());
    QCOMPARE(channel.tryReceive(), std::nullopt);
}

void TestChannel::sortsByPriorityThenByOrderOfSending_data()
{
    QTest::addColumn<int>("capacity");
    for (const int capacity : {1, 2, 3, 8})
        QTest::addRow("%d places", capacity) << capacity; // waiting senders are served in the same order as queued values
}

void TestChannel::sortsByPriorityThenByOrderOfSending()
{
    QFETCH(const int, capacity);
    const QList<int> priorities{2, 1, 2, 0, 1, 0};
    Channel<int> channel(capacity);
    QList<bool> taken;
    for (int i = 0; i < priorities.size(); ++i)
        sendOne(&channel, i, priorities.at(i), {}, &taken);
    QList<int> received;
    while (const std::optional<int> value = channel.tryReceive())
        received.append(*value);
    QCOMPARE(received, QList<int>({3, 5, 1, 4, 0, 2}));
    processQueuedEvents();
    QCOMPARE(taken.count(true), priorities.size());
}

void TestChannel::receiversAreServedInOrder()
{
    Channel<int> channel(1);
    QList<int> first;
    QList<int> second;
    receiveOne(&channel, {}, &first);
    receiveOne(&channel, {}, &second);
    QVERIFY(channel.trySend(1));
    QVERIFY(channel.trySend(2));
    QCOMPARE(channel.size(), 0); // values are passed directly to the receivers
    processQueuedEvents();
    QCOMPARE(first, QList<int>{1});
    QCOMPARE(second, QList<int>{2});
}

void TestChannel::noWaiterResumesInsideTheCall()
{
    Channel<int> channel(1);
    QList<int> received;
    receiveOne(&channel, {}, &received);
    QVERIFY(channel.trySend(1));
    QVERIFY(received.isEmpty());
    QVERIFY(channel.trySend(2));
    QList<bool> taken;
    sendOne(&channel, 3, 0, {}, &taken);
    QCOMPARE(channel.tryReceive(), std::optional<int>(2));
    QVERIFY(taken.isEmpty());
    channel.close();
    QVERIFY(received.isEmpty());
    processQueuedEvents();
    QCOMPARE(received, QList<int>{1});
    QCOMPARE(taken, QList<bool>{true});
}

void TestChannel::tryOperationsNeverWait()
{
    Channel<int> channel(2);
    QCOMPARE(channel.tryReceive(), std::nullopt);
    QVERIFY(channel.trySend(1));
    QVERIFY(channel.trySend(2, -1));
    QVERIFY(!channel.trySend(3, -2));
    QCOMPARE(channel.tryReceive(), std::optional<int>(2));
    channel.close();
    QVERIFY(!channel.trySend(4));
}

void TestChannel::closeKeepsTheContent()
{
    Channel<int> channel(2);
    QVERIFY(channel.trySend(1));
    QVERIFY(channel.trySend(2));
    channel.close();
    channel.close();
    QList<bool> taken;
    sendOne(&channel, 3, 0, {}, &taken);
    QCOMPARE(taken, QList<bool>{false});
    QList<int> received;
    for (int i = 0; i < 3; ++i)
        receiveOne(&channel, {}, &received);
    QCOMPARE(received, QList<int>({1, 2, kNothing}));
}

void TestChannel::closeWakesWaiters()
{
    Channel<int> full(1);
    QVERIFY(full.trySend(1));
    QList<bool> taken;
    sendOne(&full, 2, 0, {}, &taken);
    Channel<int> empty(1);
    QList<int> received;
    receiveOne(&empty, {}, &received);
    full.close();
    empty.close();
    processQueuedEvents();
    QCOMPARE(taken, QList<bool>{false});
    QCOMPARE(received, QList<int>{kNothing});
    QCOMPARE(full.tryReceive(), std::optional<int>(1)); // the value of the sender that failed isn't in the channel
    QCOMPARE(full.tryReceive(), std::nullopt);
}

void TestChannel::sendersCanBeCancelled_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<bool>("taken");
    QTest::newRow("before") << QStringLiteral("before") << false;
    QTest::newRow("while waiting") << QStringLiteral("waiting") << false;
    QTest::newRow("taken, not gone on yet") << QStringLiteral("taken") << true;
}

void TestChannel::sendersCanBeCancelled()
{
    QFETCH(const QString, when);
    QFETCH(const bool, taken);
    Channel<int> channel(1);
    CancelSource source;
    if (when == QStringLiteral("before"))
        source.cancel();
    else
        QVERIFY(channel.trySend(1));
    QList<bool> results;
    sendOne(&channel, 2, 0, source.token(), &results);
    if (when == QStringLiteral("taken"))
        QCOMPARE(channel.tryReceive(), std::optional<int>(1));
    source.cancel();
    processQueuedEvents();
    QCOMPARE(results, QList<bool>{taken});
    QList<int> inside;
    while (const std::optional<int> value = channel.tryReceive())
        inside.append(*value);
    QCOMPARE(inside.contains(2), taken);
    QCOMPARE(source.callbackCount(), 0);
}

void TestChannel::receiversCanBeCancelled_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("received");
    QTest::newRow("before") << QStringLiteral("before") << kNothing;
    QTest::newRow("while waiting") << QStringLiteral("waiting") << kNothing;
    QTest::newRow("handed over, not gone on yet") << QStringLiteral("handed") << 7; // values passed on are never lost
}

void TestChannel::receiversCanBeCancelled()
{
    QFETCH(const QString, when);
    QFETCH(const int, received);
    Channel<int> channel(1);
    CancelSource source;
    if (when == QStringLiteral("before")) {
        QVERIFY(channel.trySend(7));
        source.cancel();
    }
    QList<int> results;
    receiveOne(&channel, source.token(), &results);
    if (when == QStringLiteral("handed"))
        QVERIFY(channel.trySend(7));
    source.cancel();
    if (when == QStringLiteral("waiting"))
        QVERIFY(channel.trySend(7)); // stays for the next receiver
    processQueuedEvents();
    QCOMPARE(results, QList<int>{received});
    QCOMPARE(channel.size(), received == kNothing ? 1 : 0);
    QCOMPARE(source.callbackCount(), 0);
}

void TestChannel::destructionWakesWaiters()
{
    auto full = std::make_unique<Channel<int>>(1);
    QVERIFY(full->trySend(1));
    auto empty = std::make_unique<Channel<int>>(1);
    CancelSource source;
    QList<bool> taken;
    QList<int> received;
    sendOne(full.get(), 2, 0, source.token(), &taken);
    sendOne(full.get(), 3, 0, {}, &taken);
    receiveOne(empty.get(), source.token(), &received);
    receiveOne(empty.get(), {}, &received);
    full.reset();
    empty.reset();
    source.cancel();
    processQueuedEvents();
    QCOMPARE(taken, QList<bool>({false, false}));
    QCOMPARE(received, QList<int>({kNothing, kNothing}));
}

void TestChannel::valueInTransitOutlivesTheChannel()
{
    auto channel = std::make_unique<Channel<int>>(1);
    QList<int> received;
    receiveOne(channel.get(), {}, &received);
    QVERIFY(channel->trySend(5));
    channel.reset();
    processQueuedEvents();
    QCOMPARE(received, QList<int>{5});
}

void TestChannel::movesValuesThatCannotBeCopied()
{
    Channel<Owned> channel(1);
    bool first = false;
    bool second = false;
    sendOwned(&channel, std::make_unique<int>(1), &first);
    sendOwned(&channel, std::make_unique<int>(2), &second);
    Owned one;
    Owned two;
    receiveOwned(&channel, &one);
    receiveOwned(&channel, &two);
    processQueuedEvents();
    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(*one, 1);
    QCOMPARE(*two, 2);
    QVERIFY(channel.trySend(std::make_unique<int>(3))); // destroyed with the channel
}

void TestChannel::manyWaitersAreCheap_data()
{
    QTest::addColumn<bool>("senders");
    QTest::newRow("senders") << true;
    QTest::newRow("receivers") << false;
}

void TestChannel::manyWaitersAreCheap()
{
    QFETCH(const bool, senders);
    constexpr int kMany = 50'000; // quadratic cost would take minutes
    Channel<int> channel(1);
    CancelSource source;
    QList<bool> taken;
    QList<int> received;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < kMany; ++i) {
        if (senders)
            sendOne(&channel, i, i % 4, source.token(), &taken);
        else
            receiveOne(&channel, source.token(), &received);
    }
    source.cancel();
    QVERIFY(runLoopUntil([] { return CoroutineCounter::count() == 0; }));
    QCOMPARE(senders ? taken.count(false) : received.count(kNothing), senders ? kMany - 1 : kMany);
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestChannel)

} // namespace ChannelTest

#include "tst_Channel.moc"
