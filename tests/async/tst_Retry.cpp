// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Retry.h"

#include "async/Coroutines.h"

#include <QTest>

#include <chrono>
#include <memory>
#include <stdexcept>

namespace RetryTest {

using namespace watchkeeper;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Clock = std::chrono::steady_clock;

//! A service that answers `good` from its n-th call on.
struct Service
{
    int goodFrom = 1;
    int throwsAt = 0;
    milliseconds needs{0};
    QList<int> calls;
    std::vector<Clock::time_point> at;
};

QCoro::Task<int> ask(Service *service, int number)
{
    const CoroutineCounter alive;
    service->calls.append(number);
    service->at.push_back(Clock::now());
    if (service->needs > 0ms)
        co_await sleepFor(service->needs, CancelToken());
    if (number == service->throwsAt)
        throw std::runtime_error("broken");
    co_return number >= service->goodFrom ? number : -number;
}

bool isGood(int value)
{
    return value > 0;
}

RetryPolicy policyWithAttempts(int attempts, milliseconds first = 0ms)
{
    RetryPolicy policy;
    policy.attempts = attempts;
    policy.first = first;
    policy.jitter = 0;
    return policy;
}

QCoro::Task<> run(RetryPolicy policy, Service *service, CancelToken token, int *result, QString *error)
{
    const CoroutineCounter alive;
    const auto attempt = [service](int number) { return ask(service, number); };
    try {
        *result = co_await retry(policy, attempt, isGood, token);
    } catch (const std::exception &exception) {
        *error = QString::fromLatin1(exception.what());
    }
}

QCoro::Task<std::unique_ptr<int>> askForOwned(int number)
{
    co_return std::make_unique<int>(number);
}

QCoro::Task<> runOwned(std::unique_ptr<int> *result)
{
    const auto isThird = [](const std::unique_ptr<int> &value) { return *value == 3; };
    auto task = retry(policyWithAttempts(5), askForOwned, isThird, CancelToken());
    *result = co_await task;
}

} // namespace

class TestRetry : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(CoroutineCounter::count(), 0); }
    void triesUntilFinal_data();
    void triesUntilFinal();
    void pausesByThePolicy();
    void jitterKeepsWithinBounds();
    void canBeCancelled_data();
    void canBeCancelled();
    void exceptionsEndRetriesAtOnce();
    void returnsValuesThatCannotBeCopied();
};

void TestRetry::triesUntilFinal_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("goodFrom");
    QTest::addColumn<int>("needsMs");
    QTest::addColumn<int>("calls");
    QTest::addColumn<int>("result");
    QTest::newRow("good at once") << 3 << 1 << 0 << 1 << 1;
    QTest::newRow("good at once, after a wait") << 3 << 1 << 1 << 1 << 1;
    QTest::newRow("good the second time") << 3 << 2 << 0 << 2 << 2;
    QTest::newRow("good the last time") << 3 << 3 << 1 << 3 << 3;
    QTest::newRow("never good") << 3 << 99 << 0 << 3 << -3;
    QTest::newRow("one attempt") << 1 << 99 << 0 << 1 << -1;
    QTest::newRow("no attempts count as one") << 0 << 99 << 0 << 1 << -1;
}

void TestRetry::triesUntilFinal()
{
    QFETCH(const int, attempts);
    QFETCH(const int, goodFrom);
    QFETCH(const int, needsMs);
    QFETCH(const int, calls);
    QFETCH(const int, result);
    Service service;
    service.goodFrom = goodFrom;
    service.needs = milliseconds(needsMs);
    int value = 0;
    QString error;
    const QCoro::Task<> task = run(policyWithAttempts(attempts), &service, {}, &value, &error);
    QVERIFY(finishes(task));
    QCOMPARE(value, result);
    QCOMPARE(service.calls.size(), calls);
    for (int i = 0; i < calls; ++i)
        QCOMPARE(service.calls.at(i), i + 1);
}

void TestRetry::pausesByThePolicy()
{
    Service service;
    service.goodFrom = 99;
    int value = 0;
    QString error;
    RetryPolicy policy = policyWithAttempts(5, 10ms);
    policy.ceiling = 40ms;
    const QCoro::Task<> task = run(policy, &service, {}, &value, &error);
    QVERIFY(finishes(task));
    const std::vector<milliseconds> pauses{10ms, 20ms, 40ms, 40ms};
    for (size_t i = 0; i < pauses.size(); ++i)
        QVERIFY(service.at[i + 1] - service.at[i] >= pauses[i]);
    QVERIFY(service.at.back() - service.at.front() < 5s); // much less than with the default delay of a second
}

void TestRetry::jitterKeepsWithinBounds()
{
    Service service;
    service.goodFrom = 99;
    int value = 0;
    QString error;
    RetryPolicy policy = policyWithAttempts(4, 20ms);
    policy.ceiling = 20ms;
    policy.jitter = 0.5;
    const QCoro::Task<> task = run(policy, &service, {}, &value, &error);
    QVERIFY(finishes(task));
    for (size_t i = 1; i < service.at.size(); ++i)
        QVERIFY(service.at[i] - service.at[i - 1] >= 10ms);
}

void TestRetry::canBeCancelled_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("calls");
    QTest::newRow("before") << QStringLiteral("before") << 1; // one attempt is always made, because a value must be returned
    QTest::newRow("while an attempt runs") << QStringLiteral("attempt") << 1;
    QTest::newRow("while pausing") << QStringLiteral("pause") << 1;
}

void TestRetry::canBeCancelled()
{
    QFETCH(const QString, when);
    QFETCH(const int, calls);
    Service service;
    service.goodFrom = 99;
    if (when == QStringLiteral("attempt"))
        service.needs = 5ms;
    CancelSource source;
    if (when == QStringLiteral("before"))
        source.cancel();
    int value = 0;
    QString error;
    const QCoro::Task<> task = run(policyWithAttempts(3, 1h), &service, source.token(), &value, &error);
    processQueuedEvents();
    source.cancel();
    QVERIFY(finishes(task));
    QCOMPARE(service.calls.size(), calls);
    QCOMPARE(value, -1);
    QCOMPARE(source.callbackCount(), 0);
}

void TestRetry::exceptionsEndRetriesAtOnce()
{
    Service service;
    service.goodFrom = 99;
    service.throwsAt = 2;
    int value = 0;
    QString error;
    const QCoro::Task<> task = run(policyWithAttempts(5), &service, {}, &value, &error);
    QVERIFY(finishes(task));
    QCOMPARE(error, QStringLiteral("broken"));
    QCOMPARE(service.calls.size(), 2);
}

void TestRetry::returnsValuesThatCannotBeCopied()
{
    std::unique_ptr<int> result;
    const QCoro::Task<> task = runOwned(&result);
    QVERIFY(finishes(task));
    QCOMPARE(*result, 3);
}

QTEST_GUILESS_MAIN(TestRetry)

} // namespace RetryTest

#include "tst_Retry.moc"
