// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/SingleFlight.h"

#include "async/Coroutines.h"

#include <QTest>

#include <vector>

namespace SingleFlightTest {

using namespace watchkeeper;

namespace {

//! Fetches a number, or gets the number that another caller is fetching.
QCoro::Task<> fetchOrWait(SingleFlight<int> *flights, Event *gate, int answer, CancelToken token, QList<int> *got, int *fetches)
{
    const CoroutineCounter alive;
    while (const auto flight = flights->find("key")) {
        const bool landed = co_await flight->landed.wait(token);
        if (!landed) {
            got->append(-1);
            co_return;
        }
        if (flight->answer) {
            got->append(*flight->answer);
            co_return;
        }
    }
    const SingleFlight<int>::LeaderGuard lead(flights, "key");
    ++*fetches;
    const bool opened = co_await gate->wait(token);
    if (opened)
        lead.share(answer);
    got->append(opened ? answer : -1);
}

} // namespace

class TestSingleFlight : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void oneCallerFetchesForAll();
    void nextCallerFetchesIfTheFirstIsCancelled();
    void waitersCanBeCancelled();
    void flightsMayOutliveTheirOwner();
};

void TestSingleFlight::oneCallerFetchesForAll()
{
    SingleFlight<int> flights;
    Event gate;
    QList<int> got;
    int fetches = 0;
    std::vector<QCoro::Task<>> tasks;
    for (int i = 1; i <= 5; ++i)
        tasks.push_back(fetchOrWait(&flights, &gate, i, CancelToken(), &got, &fetches));
    gate.set();
    QVERIFY(runLoopUntil([&] { return got.size() == 5; }));
    QCOMPARE(got, QList<int>({1, 1, 1, 1, 1}));
    QCOMPARE(fetches, 1);
    QVERIFY(!flights.find("key")); // a finished flight is removed
}

void TestSingleFlight::nextCallerFetchesIfTheFirstIsCancelled()
{
    SingleFlight<int> flights;
    Event gate;
    QList<int> got;
    int fetches = 0;
    CancelSource first;
    std::vector<QCoro::Task<>> tasks;
    tasks.push_back(fetchOrWait(&flights, &gate, 1, first.token(), &got, &fetches));
    tasks.push_back(fetchOrWait(&flights, &gate, 2, CancelToken(), &got, &fetches));
    tasks.push_back(fetchOrWait(&flights, &gate, 3, CancelToken(), &got, &fetches));
    first.cancel();
    QVERIFY(runLoopUntil([&] { return fetches == 2; }));
    gate.set();
    QVERIFY(runLoopUntil([&] { return got.size() == 3; }));
    QCOMPARE(got, QList<int>({-1, 2, 2}));
    QCOMPARE(fetches, 2);
}

void TestSingleFlight::waitersCanBeCancelled()
{
    SingleFlight<int> flights;
    Event gate;
    QList<int> got;
    int fetches = 0;
    CancelSource second;
    std::vector<QCoro::Task<>> tasks;
    tasks.push_back(fetchOrWait(&flights, &gate, 1, CancelToken(), &got, &fetches));
    tasks.push_back(fetchOrWait(&flights, &gate, 2, second.token(), &got, &fetches));
    second.cancel();
    QVERIFY(runLoopUntil([&] { return got.size() == 1; }));
    gate.set();
    QVERIFY(runLoopUntil([&] { return got.size() == 2; }));
    QCOMPARE(got, QList<int>({-1, 1}));
}

void TestSingleFlight::flightsMayOutliveTheirOwner()
{
    auto flights = std::make_unique<SingleFlight<int>>();
    Event gate;
    QList<int> got;
    int fetches = 0;
    const QCoro::Task<> task = fetchOrWait(flights.get(), &gate, 1, CancelToken(), &got, &fetches);
    flights.reset();
    gate.set();
    QVERIFY(runLoopUntil([&] { return got.size() == 1; }));
}

QTEST_GUILESS_MAIN(TestSingleFlight)

} // namespace SingleFlightTest

#include "tst_SingleFlight.moc"
