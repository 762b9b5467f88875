// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"

#include "checks/simulated/SimulatedKind.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace SimulatedTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Simulated : public QObject
{
    Q_OBJECT

private slots:
    void latenciesFollowTheDistribution_data();
    void latenciesFollowTheDistribution();
    void reachesTheConfiguredRates();
    void seriesRepeats();
    void outagesHaveABeginningAndAnEnd();
    void returnsTheConfiguredOutcome_data();
    void returnsTheConfiguredOutcome();
    void returnsTheConfiguredReply();
    void timesOut();
    void cancels();
    void validates();
};

void tst_Simulated::latenciesFollowTheDistribution_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    QTest::addColumn<double>("least");
    QTest::newRow("constant") << Distribution::Constant << 100.0 << 0.0 << 100.0;
    QTest::newRow("uniform") << Distribution::Uniform << 100.0 << 20 / std::sqrt(3.0) << 80.0;
    QTest::newRow("normal") << Distribution::Normal << 100.0 << 20.0 << 0.0;
    QTest::newRow("exponential") << Distribution::Exponential << 120.0 << 20.0 << 100.0;
}

//! The mean and standard deviation of 20,000 samples differ from those of the distribution by less than 3 %.
void tst_Simulated::latenciesFollowTheDistribution()
{
    QFETCH(Distribution, distribution);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    QFETCH(double, least);
    constexpr int kDraws = 20'000;
    double sum = 0;
    double squares = 0;
    for (quint64 turn = 0; turn < kDraws; ++turn) {
        SimulatedRandom dice(7, turn);
        const double latency = drawLatency(&dice, distribution, 100, 20);
        QVERIFY(latency >= least);
        sum += latency;
        squares += latency * latency;
    }
    const double seenMean = sum / kDraws;
    QVERIFY2(std::abs(seenMean - mean) < 0.03 * mean, qPrintable(QString::number(seenMean)));
    const double seenDeviation = std::sqrt(std::max(0.0, squares / kDraws - seenMean * seenMean));
    QVERIFY2(std::abs(seenDeviation - deviation) <= 0.03 * deviation + 1e-3, qPrintable(QString::number(seenDeviation)));
}

void tst_Simulated::reachesTheConfiguredRates()
{
    constexpr int kDraws = 20'000;
    QHash<SimulatedResult, int> counts;
    for (quint64 turn = 0; turn < kDraws; ++turn) {
        SimulatedRandom dice(1, turn);
        ++counts[drawSimulatedResult(&dice, 10, 20, 30)];
    }
    const auto isNear = [&counts](SimulatedResult result, double share) {
        return std::abs(counts[result] - share * kDraws) < 0.015 * kDraws;
    };
    QVERIFY(isNear(SimulatedResult::Timeout, 0.1));
    QVERIFY(isNear(SimulatedResult::Failure, 0.2));
    QVERIFY(isNear(SimulatedResult::Degraded, 0.3));
    QVERIFY(isNear(SimulatedResult::Success, 0.4));
    SimulatedRandom dice(1, 0);
    QCOMPARE(drawSimulatedResult(&dice, 0, 0, 0), SimulatedResult::Success);
    QCOMPARE(drawSimulatedResult(&dice, 100, 0, 0), SimulatedResult::Timeout);
    QCOMPARE(drawSimulatedResult(&dice, 0, 0, 100), SimulatedResult::Degraded);
}

void tst_Simulated::seriesRepeats()
{
    const auto series = [](int seed) {
        CheckServices services;
        CheckBench bench(&services);
        const QJsonObject object{{u"latency"_s, u"1ms"_s},
                                 {u"jitter"_s, u"1ms"_s},
                                 {u"distribution"_s, u"uniform"_s},
                                 {u"failureRate"_s, 50},
                                 {u"seed"_s, seed}};
        QStringList seen;
        for (int n = 0; n < 20; ++n) {
            const Observation one = bench.run(u"simulated"_s, object);
            seen += errorKey(one) + one.value(u"latency"_s).toString();
        }
        return seen;
    };
    const QStringList first = series(1);
    QCOMPARE(series(1), first);
    QVERIFY(series(2) != first);
    QVERIFY(QSet<QString>(first.begin(), first.end()).size() > 10);
}

void tst_Simulated::outagesHaveABeginningAndAnEnd()
{
    QVERIFY(!isInOutage(0s, std::nullopt, 2min));
    QVERIFY(!isInOutage(19s, 20s, 2min));
    QVERIFY(isInOutage(20s, 20s, 2min));
    QVERIFY(isInOutage(139s, 20s, 2min));
    QVERIFY(!isInOutage(140s, 20s, 2min));
    SimulatedSeries series;
    QVERIFY(series.age(1) < series.age(1) + 1ms); // the first call begins the series
    QVERIFY(series.age(1) >= 0ms);
}

void tst_Simulated::returnsTheConfiguredOutcome_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("message");
    QTest::newRow("fine") << QJsonObject() << Outcome::Up << QString();
    QTest::newRow("outage") << QJsonObject{{u"outageAfter"_s, u"0s"_s}, {u"message"_s, u"No answer"_s}} << Outcome::Down
                            << u"No answer"_s;
    QTest::newRow("before the outage") << QJsonObject{{u"outageAfter"_s, u"1h"_s}} << Outcome::Up << QString();
    QTest::newRow("failure") << QJsonObject{{u"failureRate"_s, 100}} << Outcome::Down
                             << u"The simulated service reports a failure."_s;
    QTest::newRow("own failure") << QJsonObject{{u"failureRate"_s, 100}, {u"message"_s, u"disk full"_s}} << Outcome::Down
                                 << u"disk full"_s;
    QTest::newRow("degraded") << QJsonObject{{u"degradedRate"_s, 100}} << Outcome::Degraded
                              << u"The simulated service is degraded."_s;
}

void tst_Simulated::returnsTheConfiguredOutcome()
{
    QFETCH(QJsonObject, object);
    QFETCH(Outcome, outcome);
    QFETCH(QString, message);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"simulated"_s, object);
    QCOMPARE(outcomeOf(seen), outcome);
    QCOMPARE(messageOf(seen), message);
    QCOMPARE(errorKey(seen), outcome == Outcome::Down ? u"condition"_s : QString());
    QVERIFY(bench.elapsed() >= 50); // includes the default latency
    QCOMPARE(seen.value(u"latency"_s).toDouble(), 50.0);
}

void tst_Simulated::returnsTheConfiguredReply()
{
    CheckServices services;
    CheckBench bench(&services);
    QCOMPARE(bench.run(u"simulated"_s, {{u"latency"_s, u"1ms"_s}, {u"reply"_s, u"200 OK"_s}}).summary, u"200 OK"_s);
    QCOMPARE(bench.run(u"simulated"_s, {{u"latency"_s, u"1ms"_s}}).summary, u"simulated reply"_s);
}

void tst_Simulated::timesOut()
{
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"simulated"_s, {{u"timeoutRate"_s, 100}}, 100ms);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QCOMPARE(messageOf(seen), u"No answer within 100 ms: the simulated service didn't reply."_s);
    const Observation slow = bench.run(u"simulated"_s, {{u"latency"_s, u"1h"_s}}, 100ms);
    QCOMPARE(messageOf(slow), u"No answer within 100 ms: the simulated reply hadn't arrived yet."_s);
    QVERIFY(bench.elapsed() < 5'000);
}

void tst_Simulated::cancels()
{
    CheckServices services;
    CancelSource source;
    const auto task = CheckBench::check(&services, u"simulated"_s, {{u"timeoutRate"_s, 100}}, 60s, source.token());
    source.cancel();
    const Observation seen = QCoro::waitFor(task);
    QCOMPARE(errorKey(seen), u"cancelled"_s);
}

void tst_Simulated::validates()
{
    QCOMPARE(CheckBench::problems(u"simulated"_s, {{u"failureRate"_s, 60}, {u"timeoutRate"_s, 50}}),
             QStringList{u"failureRate: The rates of failures, degraded replies and timeouts add up to more than 100 %."_s});
    QCOMPARE(CheckBench::problems(u"simulated"_s, {{u"failureRate"_s, 60}, {u"timeoutRate"_s, 40}}), QStringList());
    QCOMPARE(CheckBench::problems(u"simulated"_s, {{u"distribution"_s, u"gauss"_s}}).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Simulated)

} // namespace SimulatedTest

#include "tst_Simulated.moc"
