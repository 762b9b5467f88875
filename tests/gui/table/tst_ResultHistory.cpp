// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/table/model/ResultHistory.h"

#include <QTest>

namespace ResultHistoryTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_ResultHistory : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLastFiftyResults_data()
    {
        QTest::addColumn<int>("added");
        QTest::addColumn<int>("first");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one") << 1 << 0;
        QTest::newRow("just full") << 50 << 0;
        QTest::newRow("one more") << 51 << 1;
        QTest::newRow("twice around") << 120 << 70;
    }
    void keepsTheLastFiftyResults()
    {
        QFETCH(int, added);
        QFETCH(int, first);
        ResultHistory past;
        const Target target = makeTarget(u"a"_s);
        for (int i = 0; i < added; ++i) {
            Result result = makeResult(target, i % 3 == 0 ? Outcome::Down : Outcome::Up, i);
            result.at = QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC).addSecs(i);
            result.hard = i % 2 == 0;
            past.add(target.id, result, u"result %1"_s.arg(i));
        }
        const QList<HistoricalResult> list = past.of(target.id);
        QCOMPARE(list.size(), added - first);
        for (int i = 0; i < list.size(); ++i) {
            const HistoricalResult &one = list.at(i);
            const int number = first + i;
            QCOMPARE(one.milliseconds, double(number));
            QCOMPARE(one.summary, u"result %1"_s.arg(number));
            QCOMPARE(one.outcome, number % 3 == 0 ? Outcome::Down : Outcome::Up);
            QCOMPARE(one.hard, number % 2 == 0);
            QCOMPARE(one.at, QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC).addSecs(number));
        }
    }

    void prependsEarlierResults()
    {
        const Target target = makeTarget(u"a"_s);
        QList<HistoricalResult> earlier;
        for (int i = 0; i < 60; ++i)
            earlier.append({QDateTime::fromSecsSinceEpoch(i, Qt::UTC), double(i), Outcome::Up, true, u"earlier"_s});
        ResultHistory past;
        for (int i = 0; i < 10; ++i)
            past.add(target.id, makeResult(target, Outcome::Down, 100 + i), u"live"_s);
        past.prependEarlier(target.id, earlier);
        const QList<HistoricalResult> list = past.of(target.id);
        QCOMPARE(list.size(), kHistoryLength);
        QCOMPARE(list.first().milliseconds, 20.0);
        QCOMPARE(list[39].milliseconds, 59.0);
        QCOMPARE(list[40].milliseconds, 100.0);
        QCOMPARE(list.last().summary, u"live"_s);
        past.remove(target.id);
        QCOMPARE(past.textBytes(), 0);
    }

    void storesEqualSummariesOnce()
    {
        ResultHistory past;
        const QList<Target> targets = makeTargets(100);
        for (const Target &target : targets) {
            for (int i = 0; i < kHistoryLength; ++i)
                past.add(target.id, makeResult(target, Outcome::Up), u"200 OK"_s);
        }
        QVERIFY2(past.textBytes() < 200, qPrintable(QString::number(past.textBytes())));
    }

    void limitsUniqueSummaries()
    {
        ResultHistory past;
        const QList<Target> targets = makeTargets(2'000);
        int number = 0;
        for (const Target &target : targets) {
            for (int i = 0; i < kHistoryLength; ++i)
                past.add(target.id, makeResult(target, Outcome::Up, i), QString::number(++number).rightJustified(110, u'x'));
        }
        QVERIFY(past.textBytes() <= ResultHistory::kMaxTextBytes);
        QCOMPARE(past.of(targets.first().id).first().summary.size(), 110);
        const QList<HistoricalResult> last = past.of(targets.last().id);
        QCOMPARE(last.size(), kHistoryLength); // all results are kept, but without summaries
        QCOMPARE(last.last().milliseconds, double(kHistoryLength - 1));
        QVERIFY(last.last().summary.isEmpty());
    }

    void removedResultsFreeTheirMemory()
    {
        ResultHistory past;
        const Target a = makeTarget(u"a"_s);
        const Target b = makeTarget(u"b"_s);
        for (int i = 0; i < 200; ++i) {
            past.add(a.id, makeResult(a, Outcome::Up), u"of a %1"_s.arg(i));
            past.add(b.id, makeResult(b, Outcome::Up), u"of both"_s);
        }
        past.add(a.id, makeResult(a, Outcome::Up), u"of both"_s);
        past.remove(a.id);
        QVERIFY(past.of(a.id).isEmpty());
        QCOMPARE(past.of(b.id).last().summary, u"of both"_s);
        past.remove(b.id);
        QCOMPARE(past.textBytes(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ResultHistory)

} // namespace ResultHistoryTest

#include "tst_ResultHistory.moc"
