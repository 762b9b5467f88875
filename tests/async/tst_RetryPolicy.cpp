// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Retry.h"

#include <QTest>

namespace RetryPolicyTest {

using namespace watchkeeper;
using std::chrono::milliseconds;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void delaysGrowUpToTheCeiling_data();
    void delaysGrowUpToTheCeiling();
    void delaysStayWithinTheJitter();
};

void TestRetryPolicy::delaysGrowUpToTheCeiling_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("ceiling");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("expected");
    // A random value of 0.5 is the middle: no jitter.
    QTest::newRow("first") << 1'000 << 60'000 << 0.1 << 1 << 0.5 << 1'000;
    QTest::newRow("second is twice as long") << 1'000 << 60'000 << 0.1 << 2 << 0.5 << 2'000;
    QTest::newRow("third") << 1'000 << 60'000 << 0.1 << 3 << 0.5 << 4'000;
    QTest::newRow("sixth") << 1'000 << 60'000 << 0.1 << 6 << 0.5 << 32'000;
    QTest::newRow("ceiling") << 1'000 << 60'000 << 0.1 << 7 << 0.5 << 60'000;
    QTest::newRow("ceiling for ever") << 1'000 << 60'000 << 0.1 << 2'000'000'000 << 0.5 << 60'000;
    QTest::newRow("zero failures count as one") << 1'000 << 60'000 << 0.1 << 0 << 0.5 << 1'000;
    QTest::newRow("negative failures count as one") << 1'000 << 60'000 << 0.1 << -3 << 0.5 << 1'000;
    QTest::newRow("lowest dice") << 1'000 << 60'000 << 0.1 << 1 << 0.0 << 900;
    QTest::newRow("quarter") << 1'000 << 60'000 << 0.1 << 2 << 0.25 << 1'900;
    QTest::newRow("highest dice") << 1'000 << 60'000 << 0.1 << 1 << 0.999'999 << 1'100;
    QTest::newRow("jitter beyond the ceiling") << 1'000 << 60'000 << 0.1 << 9 << 0.999'999 << 66'000;
    QTest::newRow("no jitter") << 1'000 << 60'000 << 0.0 << 2 << 0.0 << 2'000;
    QTest::newRow("full jitter") << 1'000 << 60'000 << 1.0 << 1 << 0.0 << 0;
    QTest::newRow("no wait") << 0 << 60'000 << 0.1 << 5 << 0.9 << 0;
    QTest::newRow("ceiling is the first") << 500 << 500 << 0.0 << 4 << 0.5 << 500;
}

void TestRetryPolicy::delaysGrowUpToTheCeiling()
{
    QFETCH(const int, first);
    QFETCH(const int, ceiling);
    QFETCH(const double, jitter);
    QFETCH(const int, failures);
    QFETCH(const double, random);
    QFETCH(const int, expected);
    RetryPolicy policy;
    policy.first = milliseconds(first);
    policy.ceiling = milliseconds(ceiling);
    policy.jitter = jitter;
    QCOMPARE(static_cast<int>(policy.delay(failures, random).count()), expected);
}

void TestRetryPolicy::delaysStayWithinTheJitter()
{
    const RetryPolicy policy;
    for (int failures = 1; failures < 12; ++failures) {
        const double middle = static_cast<double>(std::min(1'000 << (failures - 1), 60'000));
        for (int dice = 0; dice < 1'000; ++dice) {
            const double wait = static_cast<double>(policy.delay(failures, dice / 1'000.0).count());
            QVERIFY(wait >= middle * 0.9 - 0.5);
            QVERIFY(wait <= middle * 1.1 + 0.5);
        }
    }
}

QTEST_GUILESS_MAIN(TestRetryPolicy)

} // namespace RetryPolicyTest

#include "tst_RetryPolicy.moc"
