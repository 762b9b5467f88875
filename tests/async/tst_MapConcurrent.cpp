// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Event.h"
#include "async/MapConcurrent.h"
#include "async/Sleep.h"

#include "async/Coroutines.h"

#include <QTest>

#include <stdexcept>

using namespace watchkeeper;
using namespace std::chrono_literals;

namespace {

//! Work that is let go item by item.
class Bench
{
public:
    explicit Bench(int items)
        : gates(static_cast<size_t>(items))
    {
    }
    QCoro::Task<QString> work(int item)
    {
        const Alive alive;
        started.append(item);
        most = std::max(most, ++inside);
        co_await gates[static_cast<size_t>(item)].wait(CancelToken());
        --inside;
        if (item == throwsAt)
            throw std::runtime_error("broken");
        co_return QString::number(item);
    }
    void letGo(int item)
    {
        gates[static_cast<size_t>(item)].set();
        turnLoop();
    }
    void letAllGo()
    {
        for (Event &gate : gates)
            gate.set();
    }

    std::vector<Event> gates;
    QList<int> started;
    QStringList done;
    int inside = 0;
    int most = 0;
    int throwsAt = -1;
    QString doneThrowsAt;
};

QList<int> numbers(int count)
{
    QList<int> items;
    for (int i = 0; i < count; ++i)
        items.append(i);
    return items;
}

QCoro::Task<> run(Bench *bench, int items, int limit, CancelToken token, int *count, QString *error)
{
    const Alive alive;
    const auto work = [bench](int item) { return bench->work(item); };
    const auto done = [bench](QString result) {
        if (result == bench->doneThrowsAt)
            throw std::runtime_error("not wanted");
        bench->done.append(result);
    };
    try {
        *count = co_await mapConcurrent(numbers(items), limit, work, done, token);
    } catch (const std::exception &exception) {
        *error = QString::fromLatin1(exception.what());
    }
}

QCoro::Task<std::unique_ptr<int>> atOnce(int item)
{
    co_return std::make_unique<int>(item);
}

} // namespace

class TestMapConcurrent : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(Alive::count(), 0); }
    void honoursItsLimit_data();
    void honoursItsLimit();
    void tellsInOrderOfCompletion();
    void slowOneHoldsUpNoOther();
    void cancelled_data();
    void cancelled();
    void exception_data();
    void exception();
    void manyThatEndAtOnce();
    void keepsItsCallables();
};

void TestMapConcurrent::honoursItsLimit_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("limit");
    QTest::newRow("no items") << 0 << 5;
    QTest::newRow("one at a time") << 20 << 1;
    QTest::newRow("fewer items than the limit") << 3 << 10;
    QTest::newRow("many items") << 500 << 7;
}

void TestMapConcurrent::honoursItsLimit()
{
    QFETCH(const int, items);
    QFETCH(const int, limit);
    Bench bench(items);
    int count = -1;
    QString error;
    const QCoro::Task<> task = run(&bench, items, limit, {}, &count, &error);
    QCOMPARE(bench.started.size(), std::min(items, limit));
    bench.letAllGo();
    QVERIFY(finishes(task));
    QCOMPARE(count, items);
    QCOMPARE(bench.most, std::min(items, limit));
    QCOMPARE(bench.started, numbers(items));
    QCOMPARE(bench.done.size(), items);
    QVERIFY(error.isEmpty());
}

void TestMapConcurrent::tellsInOrderOfCompletion()
{
    Bench bench(5);
    int count = -1;
    QString error;
    const QCoro::Task<> task = run(&bench, 5, 3, {}, &count, &error);
    QCOMPARE(bench.started, QList<int>({0, 1, 2}));
    bench.letGo(1);
    QCOMPARE(bench.done, QStringList{QStringLiteral("1")}); // told at once, not at the end
    QCOMPARE(bench.started, QList<int>({0, 1, 2, 3}));
    bench.letGo(3);
    bench.letGo(0);
    bench.letGo(4);
    QVERIFY(!task.isReady());
    bench.letGo(2);
    QVERIFY(finishes(task));
    QCOMPARE(bench.done.join(QLatin1Char(' ')), QStringLiteral("1 3 0 4 2"));
    QCOMPARE(count, 5);
}

void TestMapConcurrent::slowOneHoldsUpNoOther()
{
    Bench bench(50);
    int count = -1;
    QString error;
    const QCoro::Task<> task = run(&bench, 50, 2, {}, &count, &error);
    for (int i = 1; i < 50; ++i)
        bench.letGo(i);
    QCOMPARE(bench.done.size(), 49);
    QVERIFY(!task.isReady());
    bench.letGo(0);
    QVERIFY(finishes(task));
}

void TestMapConcurrent::cancelled_data()
{
    QTest::addColumn<int>("letGoBefore"); // -1: cancelled before the start
    QTest::addColumn<int>("worked");
    QTest::newRow("before") << -1 << 0;
    QTest::newRow("with the first ones running") << 0 << 3;
    QTest::newRow("after two have ended") << 2 << 5;
    QTest::newRow("after all have ended") << 10 << 10;
}

void TestMapConcurrent::cancelled()
{
    QFETCH(const int, letGoBefore);
    QFETCH(const int, worked);
    Bench bench(10);
    CancelSource source;
    if (letGoBefore < 0)
        source.cancel();
    int count = -1;
    QString error;
    const QCoro::Task<> task = run(&bench, 10, 3, source.token(), &count, &error);
    for (int i = 0; i < letGoBefore; ++i)
        bench.letGo(i);
    source.cancel();
    bench.letAllGo(); // what runs sees the token itself; here it just ends
    QVERIFY(finishes(task));
    QCOMPARE(count, worked);
    QCOMPARE(bench.started.size(), worked);
    QCOMPARE(bench.done.size(), worked);
}

void TestMapConcurrent::exception_data()
{
    QTest::addColumn<int>("workThrowsAt");
    QTest::addColumn<QString>("doneThrowsAt");
    QTest::addColumn<QString>("error");
    QTest::newRow("of the work") << 1 << QString() << QStringLiteral("broken");
    QTest::newRow("of the reception") << -1 << QStringLiteral("1") << QStringLiteral("not wanted");
}

void TestMapConcurrent::exception()
{
    QFETCH(const int, workThrowsAt);
    QFETCH(const QString, doneThrowsAt);
    Bench bench(10);
    bench.throwsAt = workThrowsAt;
    bench.doneThrowsAt = doneThrowsAt;
    int count = -1;
    QString error;
    const QCoro::Task<> task = run(&bench, 10, 3, {}, &count, &error);
    bench.letGo(1);
    QVERIFY(!task.isReady()); // what runs is waited for
    bench.letAllGo();
    QVERIFY(finishes(task));
    QTEST(error, "error");
    QCOMPARE(bench.started, QList<int>({0, 1, 2})); // no more started
    QCOMPARE(bench.done.size(), 2);
}

void TestMapConcurrent::manyThatEndAtOnce()
{
    constexpr int kMany = 100'000; // one resumption inside the other would overflow the stack
    int sum = 0;
    const auto done = [&sum](std::unique_ptr<int> value) { sum += *value % 2; };
    const QCoro::Task<int> task = mapConcurrent(numbers(kMany), 4, atOnce, done, CancelToken());
    QVERIFY(finishes(task));
    QCOMPARE(sum, kMany / 2);
}

void TestMapConcurrent::keepsItsCallables()
{
    // The callables are temporaries with captures of their own, gone here long before the work ends.
    QCoro::Task<int> task;
    auto results = std::make_shared<QStringList>();
    {
        const QString prefix = QStringLiteral("a prefix too long to be stored in place: ");
        const auto pauseThen = [](QString text) -> QCoro::Task<QString> {
            co_await sleepFor(1ms, CancelToken());
            co_return text;
        };
        task = mapConcurrent(
            numbers(3), 2, [prefix, pauseThen](int item) { return pauseThen(prefix + QString::number(item)); },
            [results](QString text) { results->append(text); }, CancelToken());
    }
    QVERIFY(finishes(task));
    QCOMPARE(results->size(), 3);
    QCOMPARE(results->at(2), QStringLiteral("a prefix too long to be stored in place: 2"));
}

QTEST_GUILESS_MAIN(TestMapConcurrent)
#include "tst_MapConcurrent.moc"
