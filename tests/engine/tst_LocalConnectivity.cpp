// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectivity/ConnectivityMonitor.h"

#include <QTest>

namespace LocalConnectivityTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Parses a string like `gateway:answered router:silent@10.0.0.1`. The probed address follows the @.
QList<ConnectivityObservation> observationsFrom(const QString &text)
{
    static const QHash<QString, ReferenceObservation> words{{u"answered"_s, ReferenceObservation::Answered},
                                                            {u"silent"_s, ReferenceObservation::Silent},
                                                            {u"cut"_s, ReferenceObservation::NoNetwork},
                                                            {u"unreachable"_s, ReferenceObservation::Unreachable},
                                                            {u"absent"_s, ReferenceObservation::Absent}};
    QList<ConnectivityObservation> list;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList halves = part.split(u'@');
        const QStringList names = halves[0].split(u':');
        list.append({names[0], halves.value(1), words.value(names[1])});
    }
    return list;
}

//! Runs connectivity checks with the references a and b. Each check takes one second.
class ProbeSeries
{
public:
    ProbeSeries() { link.setReferences({u"a"_s, u"b"_s}); }
    void observe(const QString &text)
    {
        now += 10s;
        link.recordCheckStart(now);
        now += 1s;
        link.recordCheckEnd(observationsFrom(text), now);
    }

    LocalConnectivity link;
    MonotonicTime now = 100s;
};

} // namespace

//! Tests when this computer is considered offline, and which failures are then not confirmed.
class tst_LocalConnectivity : public QObject
{
    Q_OBJECT

private slots:
    void isOfflineWhenAllReferencesFail_data();
    void isOfflineWhenAllReferencesFail();
    void withoutReferencesFailuresAreConfirmed();
    void aResultWaitsForALaterCheck();
    void failuresDuringTheLossAreNotConfirmed();
    void checksAreSpacedOut();
    void isOnlineAfterTwoAnswers();
    void aTargetContradictsASilentGateway();
    void forgetsRemovedReferences();
};

void tst_LocalConnectivity::isOfflineWhenAllReferencesFail_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("isGone");

    QTest::newRow("all silent that answered") << u"a:answered b:answered"_s << u"a:silent b:silent"_s << true;
    QTest::newRow("one of two silent") << u"a:answered b:answered"_s << u"a:silent b:answered"_s << false;
    QTest::newRow("one answered, the other not asked to its end") << u"a:answered"_s << u"b:answered"_s << false;
    QTest::newRow("never answered") << u"a:silent b:silent"_s << u"a:silent b:silent"_s << false;
    QTest::newRow("one of the silent ones had answered") << u"a:answered b:silent"_s << u"a:silent b:silent"_s << true;
    QTest::newRow("nobody was asked before") << u""_s << u"a:silent b:silent"_s << false;
    QTest::newRow("no way to any") << u""_s << u"a:cut b:cut"_s << true;
    QTest::newRow("no way to one, the other answers") << u""_s << u"a:cut b:answered"_s << false;
    QTest::newRow("no way to one, the other never answered") << u""_s << u"a:cut b:silent"_s << true;
    QTest::newRow("another gateway is silent") << u"a:answered@10.0.0.1"_s << u"a:silent@10.9.0.1"_s << false;
    QTest::newRow("the same gateway is silent") << u"a:answered@10.0.0.1"_s << u"a:silent@10.0.0.1"_s << true;
    QTest::newRow("there never was a gateway") << u"a:absent"_s << u"a:absent"_s << false;
    QTest::newRow("there is no gateway any more") << u"a:answered@10.0.0.1"_s << u"a:absent"_s << true;
    QTest::newRow("no gateway any more, and the other answers")
        << u"a:answered@10.0.0.1"_s << u"a:absent b:answered"_s << false;
    QTest::newRow("nothing is known") << u"a:answered"_s << u""_s << false;
}

void tst_LocalConnectivity::isOfflineWhenAllReferencesFail()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    QFETCH(bool, isGone);
    ProbeSeries series;
    if (!before.isEmpty())
        series.observe(before);
    QVERIFY(!series.link.isOffline());
    series.observe(now);
    QCOMPARE(series.link.isOffline(), isGone);
}

void tst_LocalConnectivity::withoutReferencesFailuresAreConfirmed()
{
    LocalConnectivity link;
    QVERIFY(!link.hasReferences());
    QCOMPARE(link.failureConfirmation(1s, 2s), LocalConnectivity::FailureConfirmation::Yes);
    link.requestCheck(2s);
    QVERIFY(!link.nextCheckAt());
    QVERIFY(!link.isOffline());
}

//! A connectivity check that started before the result arrived proves nothing, because connectivity may have been lost after
//! its start.
void tst_LocalConnectivity::aResultWaitsForALaterCheck()
{
    LocalConnectivity link;
    link.setReferences({u"a"_s});
    link.recordCheckStart(100s);
    link.recordCheckEnd(observationsFrom(u"a:answered"_s), 101s);
    QCOMPARE(link.failureConfirmation(90s, 100s), LocalConnectivity::FailureConfirmation::Yes);
    QCOMPARE(link.failureConfirmation(99s, 100s + 1ms), LocalConnectivity::FailureConfirmation::Later);
    link.requestCheck(100s + 1ms);
    link.recordCheckStart(102s);
    QCOMPARE(link.failureConfirmation(99s, 100s + 1ms), LocalConnectivity::FailureConfirmation::Later);
    link.recordCheckEnd(observationsFrom(u"a:answered"_s), 103s);
    QCOMPARE(link.failureConfirmation(99s, 100s + 1ms), LocalConnectivity::FailureConfirmation::Yes);
}

void tst_LocalConnectivity::failuresDuringTheLossAreNotConfirmed()
{
    ProbeSeries series;
    series.observe(u"a:answered"_s);        // 110 s - 111 s
    series.observe(u"a:silent b:silent"_s); // 121 s - 122 s
    QCOMPARE(series.link.failureConfirmation(115s, 120s), LocalConnectivity::FailureConfirmation::No);
    QCOMPARE(series.link.failureConfirmation(123s, 125s), LocalConnectivity::FailureConfirmation::No);
    series.observe(u"a:answered"_s);
    QCOMPARE(series.link.failureConfirmation(123s, 125s), LocalConnectivity::FailureConfirmation::No); // still not restored
    series.observe(u"a:answered"_s);                                                                   // 143 s - 144 s
    QCOMPARE(series.link.failureConfirmation(123s, 125s), LocalConnectivity::FailureConfirmation::No);
    QCOMPARE(series.link.failureConfirmation(143s + 500ms, 150s), LocalConnectivity::FailureConfirmation::No);
    QCOMPARE(series.link.failureConfirmation(144s, 150s), LocalConnectivity::FailureConfirmation::Later);
    series.observe(u"a:answered"_s);
    QCOMPARE(series.link.failureConfirmation(144s, 150s), LocalConnectivity::FailureConfirmation::Yes);
}

void tst_LocalConnectivity::checksAreSpacedOut()
{
    LocalConnectivity link;
    link.setReferences({u"a"_s});
    QVERIFY(!link.nextCheckAt());
    link.requestCheck(100s);
    QCOMPARE(*link.nextCheckAt(), MonotonicTime(100s));
    link.recordCheckStart(100s);
    link.requestCheck(100s + 10ms);
    link.requestCheck(100s + 20ms);
    QVERIFY(!link.nextCheckAt()); // only one connectivity check at a time
    link.recordCheckEnd(observationsFrom(u"a:answered"_s), 100s + 30ms);
    QCOMPARE(*link.nextCheckAt(), MonotonicTime(101s)); // both requests share one check
    link.recordCheckStart(101s);
    link.recordCheckEnd(observationsFrom(u"a:silent"_s), 102s);
    QVERIFY(link.isOffline());
    QCOMPARE(*link.nextCheckAt(), MonotonicTime(104s)); // scheduled without a request
    link.recordCheckStart(104s);
    link.recordCheckEnd(observationsFrom(u"a:answered"_s), 104s + 10ms);
    QCOMPARE(*link.nextCheckAt(), MonotonicTime(105s)); // the first sign of recovery must be confirmed soon
    link.recordCheckStart(105s);
    link.recordCheckEnd(observationsFrom(u"a:answered"_s), 105s + 10ms);
    QVERIFY(!link.isOffline());
    QVERIFY(!link.nextCheckAt());
}

void tst_LocalConnectivity::isOnlineAfterTwoAnswers()
{
    ProbeSeries series;
    series.observe(u"a:answered"_s);
    series.observe(u"a:silent"_s);
    series.observe(u"a:answered"_s);
    QVERIFY(series.link.isOffline());
    series.observe(u"a:silent"_s);
    series.observe(u"a:answered"_s);
    QVERIFY(series.link.isOffline());
    series.observe(u"a:answered"_s);
    QVERIFY(!series.link.isOffline());
}

void tst_LocalConnectivity::aTargetContradictsASilentGateway()
{
    ProbeSeries series;
    series.observe(u"a:answered"_s);
    series.observe(u"a:silent"_s);
    QVERIFY(series.link.isOffline());
    series.link.recordContradiction(series.now);
    QVERIFY(!series.link.isOffline());
    QCOMPARE(series.link.failureConfirmation(series.now - 1s, series.now), LocalConnectivity::FailureConfirmation::No);
    series.observe(u"a:silent"_s);
    QVERIFY(!series.link.isOffline());
    series.observe(u"a:unreachable"_s); // the “unreachable” report may come from the reference itself
    QVERIFY(!series.link.isOffline());
    series.observe(u"a:cut"_s);
    QVERIFY(series.link.isOffline());
    series.link.recordContradiction(series.now);
    series.observe(u"a:answered"_s); // the reference answers again, so its silence counts again
    series.observe(u"a:silent"_s);
    QVERIFY(series.link.isOffline());
    series.observe(u"a:answered"_s);
    series.observe(u"a:answered"_s);
    series.observe(u"a:unreachable"_s);
    QVERIFY(series.link.isOffline());
}

void tst_LocalConnectivity::forgetsRemovedReferences()
{
    ProbeSeries series;
    series.observe(u"a:answered"_s);
    series.link.setReferences({u"b"_s});
    series.link.setReferences({u"a"_s});
    series.observe(u"a:silent"_s);
    QVERIFY(!series.link.isOffline());
    series.observe(u"a:answered"_s);
    series.observe(u"a:silent"_s);
    QVERIFY(series.link.isOffline());
    series.link.setReferences({});
    QVERIFY(!series.link.isOffline());
    QVERIFY(!series.link.nextCheckAt());
}

QTEST_APPLESS_MAIN(tst_LocalConnectivity)

} // namespace LocalConnectivityTest

#include "tst_LocalConnectivity.moc"
