// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultTexts.h"

#include <QTest>

namespace DayUptimeTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime kStart(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);

} // namespace

class tst_DayUptime : public QObject
{
    Q_OBJECT

private slots:
    //! Results loaded from the history count as if they had been added before all others.
    void earlierResultsCountAsIfAddedFirst()
    {
        QList<StoredResult> all;
        for (int minute = 0; minute < 30 * 60; ++minute) { // longer than a day
            StoredResult result;
            result.at = kStart.addSecs(minute * 60).toMSecsSinceEpoch();
            result.outcome = minute % 50 < 7 ? Outcome::Down : Outcome::Up;
            all.append(result);
        }
        const auto addTo = [&](DayUptime *uptime, qsizetype from) {
            for (qsizetype i = from; i < all.size(); ++i)
                uptime->add(QDateTime::fromMSecsSinceEpoch(all[i].at, Qt::UTC), all[i].outcome, 2min);
        };
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(all.last().at + 60'000, Qt::UTC);
        DayUptime whole;
        addTo(&whole, 0);
        for (const qsizetype live : {all.size() - 1, all.size() - 10, all.size()}) {
            DayUptime late;
            addTo(&late, live);
            late.prependEarlier(OutcomeTimeline(all, 2min)); // overlaps with newer results
            QVERIFY(std::abs(*late.share(now) - *whole.share(now)) < 1e-3);
            QVERIFY(std::abs(late.span(now) - whole.span(now)) < 1);
        }
    }
    void weighsByTime_data()
    {
        QTest::addColumn<QString>("outcomes"); // one letter per minute: up, g (degraded), down, x (unknown), space (no check)
        QTest::addColumn<double>("share");
        QTest::newRow("first result") << u"u"_s << 1.0;
        QTest::newRow("first result, down") << u"d"_s << 0.0;
        QTest::newRow("always up") << u"uuuu"_s << 1.0;
        QTest::newRow("half") << u"uudd"_s << 2.0 / 3; // the last result doesn't cover any time
        QTest::newRow("a check less in between") << u"u uddd"_s << 3.0 / 5;
        QTest::newRow("degraded is up") << u"ggggd"_s << 1.0;
        QTest::newRow("unknown counts for neither") << u"uxxxd"_s << 1.0;
        QTest::newRow("only unknown") << u"xx"_s << -1.0;
        QTest::newRow("a gap counts only as far as it may") << u"d        uuu"_s << 2.0 / 4;
    }
    void weighsByTime()
    {
        QFETCH(QString, outcomes);
        QFETCH(double, share);
        DayUptime uptime;
        QDateTime now = kStart;
        for (const QChar letter : outcomes) {
            now = now.addSecs(60);
            if (letter == u'u')
                uptime.add(now, Outcome::Up, 2min);
            else if (letter == u'g')
                uptime.add(now, Outcome::Degraded, 2min);
            else if (letter == u'd')
                uptime.add(now, Outcome::Down, 2min);
            else if (letter == u'x')
                uptime.add(now, Outcome::Unknown, 2min);
        }
        QVERIFY2(qAbs(uptime.share(now).value_or(-1) - share) < 1e-4,
                 qPrintable(QString::number(uptime.share(now).value_or(-1))));
    }

    void isUnknownBeforeTheFirstResult()
    {
        const DayUptime uptime;
        QVERIFY(!uptime.share(kStart));
        QCOMPARE(uptime.span(kStart), 0.0);
    }

    void forgetsResultsOlderThanADay()
    {
        DayUptime uptime;
        QDateTime now = kStart;
        for (int minute = 0; minute < 60 * 60; ++minute, now = now.addSecs(60))
            uptime.add(now, minute < 40 * 60 ? Outcome::Down : Outcome::Up, 2min); // down 40 h, up 20 h
        const double share = uptime.share(now).value();
        QVERIFY2(share > 20.0 / 24 - 0.01 && share < 20.0 / 23.5 + 0.01, qPrintable(QString::number(share)));
        QVERIFY(uptime.span(now) <= 24 * 3'600'000.0);
        QVERIFY(uptime.span(now) > 23.4 * 3'600'000.0);
        QVERIFY(!uptime.share(now.addDays(3)) || uptime.share(now.addDays(3)) == 1.0); // only the last result may still count
    }

    void aClockThatIsSetBackDoesNoHarm()
    {
        DayUptime uptime;
        uptime.add(kStart, Outcome::Up, 2min);
        uptime.add(kStart.addDays(-2), Outcome::Up, 2min);
        uptime.add(kStart.addDays(-2).addSecs(60), Outcome::Down, 2min);
        uptime.add(kStart.addSecs(60), Outcome::Up, 2min);
        const double share = uptime.share(kStart.addSecs(120)).value();
        QVERIFY(share >= 0 && share <= 1);
    }

    void interruptionsDoNotCount()
    {
        DayUptime uptime;
        uptime.add(kStart, Outcome::Up, 10min);
        uptime.add(kStart.addSecs(60), Outcome::Down, 10min);
        uptime.interrupt();
        uptime.add(kStart.addSecs(600), Outcome::Up, 10min);
        QVERIFY(uptime.share(kStart.addSecs(660)).value() > 0.999);
    }

    void percentIsNeverRoundedUpTo100_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("all") << 1.0 << u"100 %"_s;
        QTest::newRow("nothing") << 0.0 << u"0 %"_s;
        QTest::newRow("one digit") << 0.9812 << u"98.1 %"_s;
        QTest::newRow("exactly one digit") << 0.981 << u"98.1 %"_s;
        QTest::newRow("half") << 0.5 << u"50.0 %"_s;
        QTest::newRow("two digits") << 0.9998 << u"99.98 %"_s;
        QTest::newRow("below 99.9") << 0.99899 << u"99.8 %"_s;
        QTest::newRow("three digits") << 0.99996 << u"99.996 %"_s;
        QTest::newRow("almost all") << 0.9999999 << u"99.999 %"_s;
        QTest::newRow("the last before all") << std::nextafter(1.0, 0.0) << u"99.999 %"_s;
        QTest::newRow("almost nothing") << 0.0000001 << u"0.1 %"_s;
    }
    void percentIsNeverRoundedUpTo100()
    {
        QFETCH(double, share);
        QFETCH(QString, text);
        QCOMPARE(percentText(share), text);
    }

    void roundsRemainingTimeUp_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("past") << qint64(-5000) << u"now"_s;
        QTest::newRow("now") << qint64(0) << u"now"_s;
        QTest::newRow("soon") << qint64(1) << u"in 1 s"_s;
        QTest::newRow("seconds") << qint64(12'000) << u"in 12 s"_s;
        QTest::newRow("minutes") << qint64(300'000) << u"in 5 min"_s;
        QTest::newRow("hours") << qint64(7'200'000) << u"in 2 h"_s;
        QTest::newRow("days") << qint64(86'400'000 * 3) << u"in 3 d"_s;
    }
    void roundsRemainingTimeUp()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(QString, text);
        QCOMPARE(untilText(kStart.addMSecs(milliseconds), kStart), text);
    }
};

QTEST_GUILESS_MAIN(tst_DayUptime)

} // namespace DayUptimeTest

#include "tst_DayUptime.moc"
