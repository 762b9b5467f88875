// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/ChartSubject.h"

#include <QLocale>
#include <QTest>

namespace ChartAxesTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests axis labels, and zooming and moving the view.
class tst_ChartAxes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void limitsTheTimeTicks_data();
    void limitsTheTimeTicks();
    void ticksStayOnWholeHoursWhenTheClockChanges();
    void usesUtcWithoutATimeZone();
    void placesValueTicks_data();
    void placesValueTicks();
    void formatsNumbers_data();
    void formatsNumbers();
    void zoomKeepsTheTimeUnderThePointer();
    void viewStaysWithinItsLimits();
};

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kNow = 1'795'222'800'000;

} // namespace

void tst_ChartAxes::limitsTheTimeTicks_data()
{
    QTest::addColumn<qint64>("length");
    for (qint64 length = kMinute; length < 20 * 366 * kDay; length = length * 7 / 3)
        QTest::addRow("%lld s", length / 1000) << length;
}

void tst_ChartAxes::limitsTheTimeTicks()
{
    QFETCH(qint64, length);
    for (const int most : {2, 5, 9, 20}) {
        const QList<TimeTick> ticks = timeTicks(kNow - length, kNow, most, QTimeZone("Europe/Berlin"));
        QVERIFY(ticks.size() <= most);
        QVERIFY(most < 5 || !ticks.isEmpty());
        for (qsizetype i = 0; i < ticks.size(); ++i) {
            QVERIFY(ticks[i].at >= kNow - length && ticks[i].at <= kNow);
            QVERIFY(i == 0 || ticks[i].at > ticks[i - 1].at);
            QVERIFY(!ticks[i].label.isEmpty());
        }
    }
}

//! On 2026-10-25 in Berlin, the hour from 2 to 3 occurs twice.
void tst_ChartAxes::ticksStayOnWholeHoursWhenTheClockChanges()
{
    const QTimeZone zone("Europe/Berlin");
    const qint64 from = QDateTime(QDate(2026, 10, 24), QTime(12, 0), zone).toMSecsSinceEpoch();
    const qint64 to = QDateTime(QDate(2026, 10, 25), QTime(18, 0), zone).toMSecsSinceEpoch();
    const QList<TimeTick> ticks = timeTicks(from, to, 8, zone);
    QVERIFY(ticks.size() > 3);
    for (const TimeTick &tick : ticks) {
        const QTime time = QDateTime::fromMSecsSinceEpoch(tick.at, zone).time();
        QVERIFY2(time.minute() == 0 && time.hour() % 6 == 0, qPrintable(time.toString()));
    }
}

//! On a computer without a database of time zones, the window was stuck while it painted the first chart.
void tst_ChartAxes::usesUtcWithoutATimeZone()
{
    for (const qint64 length : {qint64(3'600'000), qint64(86'400'000), qint64(30) * 86'400'000})
        QCOMPARE(timeTicks(kNow - length, kNow, 8, QTimeZone()), timeTicks(kNow - length, kNow, 8, QTimeZone::utc()));
}

void tst_ChartAxes::placesValueTicks_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<ValueScale>("scale");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("plain") << 0.0 << 10.0 << Unit::None << ValueScale::Linear << QList<double>{0, 2, 4, 6, 8, 10};
    QTest::newRow("below zero") << -3.0 << 3.0 << Unit::Celsius << ValueScale::Linear << QList<double>{-2, 0, 2};
    QTest::newRow("minutes") << 0.0 << 300e3 << Unit::Millisecond << ValueScale::Linear
                             << QList<double>{0, 60e3, 120e3, 180e3, 240e3, 300e3};
    QTest::newRow("decades") << 1.0 << 1e6 << Unit::None << ValueScale::Logarithmic << QList<double>{1, 100, 1e4, 1e6};
    QTest::newRow("no room") << 5.0 << 5.0 << Unit::None << ValueScale::Linear << QList<double>();
}

void tst_ChartAxes::placesValueTicks()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(Unit, unit);
    QFETCH(ValueScale, scale);
    QFETCH(QList<double>, expected);
    QCOMPARE(valueTicks(from, to, 6, unit, scale), expected);
}

void tst_ChartAxes::formatsNumbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ms") << 84.0 << Unit::Millisecond << u"84 ms"_s;
    QTest::newRow("s") << 1.5 << Unit::Second << u"1.5 s"_s;
    QTest::newRow("percent") << 71.43 << Unit::Percent << u"71.4 %"_s;
    QTest::newRow("none") << 200.0 << Unit::None << u"200"_s;
    QTest::newRow("cold") << -4.5 << Unit::Celsius << u"-4.5 °C"_s;
}

void tst_ChartAxes::formatsNumbers()
{
    QFETCH(double, number);
    QFETCH(Unit, unit);
    QTEST(chartNumberText(number, unit), "expected");
}

void tst_ChartAxes::zoomKeepsTheTimeUnderThePointer()
{
    const ViewSpan view(kNow - 10 * kHour, kNow - 2 * kHour);
    const qint64 around = kNow - 4 * kHour; // three quarters of the way through the view
    const ViewSpan nearer = view.zoomed(0.5, around, kNow);
    QCOMPARE(nearer.length(), 4 * kHour);
    QCOMPARE(around - nearer.from(), 3 * kHour);
}

void tst_ChartAxes::viewStaysWithinItsLimits()
{
    const ViewSpan view = ViewSpan::endingNow(kHour, kNow);
    QCOMPARE(view.zoomed(1e-9, kNow, kNow).length(), kMinViewLength);
    QCOMPARE(view.zoomed(1e12, kNow, kNow).length(), kMaxViewLength);
    QVERIFY(view.moved(kDay, kNow).from() < kNow); // the view is never entirely in the future
    QCOMPARE(view.moved(-kDay, kNow).to(), kNow - kDay);
    QVERIFY(!view.contains(view.to()) && view.contains(view.from()));
}

QTEST_GUILESS_MAIN(tst_ChartAxes)

} // namespace ChartAxesTest

#include "tst_ChartAxes.moc"
