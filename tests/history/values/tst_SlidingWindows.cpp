// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SlidingWindow.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace SlidingWindowsTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

//! Tests that sliding windows return the same values as a calculation from the complete list.
class tst_SlidingWindows : public QObject
{
    Q_OBJECT

private slots:
    void summaryMatchesTheWindow_data();
    void summaryMatchesTheWindow();
    void lineMatchesTheWindow_data();
    void lineMatchesTheWindow();
    void changeMatchesTheWindow();
    void countersMayBeReset();
    void mergesEarlierAndLaterResults();
    void survivesAWrongClock();
    void staysSmall();
};

namespace {

constexpr qint64 kStart = 1'795'222'800'000;

struct Point
{
    qint64 at = 0;
    double number = 0;
};

void windowColumns()
{
    QTest::addColumn<qint64>("span");
    QTest::addColumn<qint64>("every");
    const auto row = [](const char *name, std::chrono::milliseconds span, std::chrono::milliseconds every) {
        QTest::newRow(name) << qint64(span.count()) << qint64(every.count());
    };
    row("1 min", 1min, 1s);
    row("1 h", 1h, 30s);
    row("7 d", 7 * 24h, 5min);
    row("400 d", 400 * 24h, 6h);
}

//! Returns response times with a long tail, including zeros and negative numbers. Some arrive late, and some are far apart.
QList<Point> somePoints(QRandomGenerator &dice, qint64 span, qint64 every)
{
    QList<Point> points;
    qint64 at = kStart + dice.bounded(100'000);
    for (int i = 0; i < 1500; ++i) {
        at += dice.bounded(200) == 0 ? dice.bounded(span * 2) : every / 2 + dice.bounded(every);
        const bool isLate = dice.bounded(10) == 0;
        const double number = std::exp(dice.generateDouble() * 8 - 2) * (dice.bounded(20) == 0 ? -1 : 1);
        points.append({isLate ? at - dice.bounded(span / 4) : at, dice.bounded(50) == 0 ? 0 : number});
    }
    return points;
}

//! Returns the points in the window. It begins with the step that was current one span ago.
QList<Point> inWindow(const QList<Point> &points, qint64 now, qint64 step)
{
    const qint64 from = (now / step - SlidingSlots<int>::kSteps) * step;
    QList<Point> found;
    for (const Point &point : points) {
        if (point.at >= from)
            found.append(point);
    }
    return found;
}

bool isNear(double a, double b, double share)
{
    return std::abs(a - b) <= share * std::abs(b) + 1e-9;
}

} // namespace

void tst_SlidingWindows::summaryMatchesTheWindow_data()
{
    windowColumns();
}

void tst_SlidingWindows::summaryMatchesTheWindow()
{
    QFETCH(qint64, span);
    QFETCH(qint64, every);
    for (quint32 seed = 1; seed <= 3; ++seed) {
        QRandomGenerator dice(seed);
        const QList<Point> points = somePoints(dice, span, every);
        SlidingSummary window{std::chrono::milliseconds(span)};
        const qint64 step = SlidingSlots<int>(std::chrono::milliseconds(span)).step();
        qint64 now = 0;
        for (qsizetype i = 0; i < points.size(); ++i) {
            now = std::max(now, points[i].at);
            window.summary(now);
            window.add(points[i].at, points[i].number, Unit::None);
            if (i % 37 != 0)
                continue;
            QList<double> numbers;
            for (const Point &point : inWindow(points.first(i + 1), now, step))
                numbers.append(point.number);
            std::sort(numbers.begin(), numbers.end());
            const SeriesSummary &all = window.summary(now);
            QCOMPARE(all.count(), quint64(numbers.size()));
            QCOMPARE(*all.min(), numbers.first());
            QCOMPARE(*all.max(), numbers.last());
            double sum = 0;
            for (const double number : std::as_const(numbers))
                sum += number;
            QVERIFY(std::abs(*all.mean() - sum / double(numbers.size())) < 1e-5 * (1 + std::abs(numbers.last())));
            for (const double q : {0.01, 0.5, 0.9, 0.95, 0.999}) {
                const auto rank = qsizetype(std::floor(q * double(numbers.size() - 1)));
                QVERIFY2(isNear(*all.quantile(q), numbers[rank], 0.01001), qPrintable(QString::number(q)));
            }
        }
    }
}

void tst_SlidingWindows::lineMatchesTheWindow_data()
{
    windowColumns();
}

//! The line is compared with the least-squares formula, calculated in long double.
void tst_SlidingWindows::lineMatchesTheWindow()
{
    QFETCH(qint64, span);
    QFETCH(qint64, every);
    QRandomGenerator dice(7);
    const QList<Point> points = somePoints(dice, span, every);
    SlidingLine window{std::chrono::milliseconds(span)};
    const qint64 step = SlidingSlots<int>(std::chrono::milliseconds(span)).step();
    qint64 now = 0;
    for (qsizetype i = 0; i < points.size(); ++i) {
        now = std::max(now, points[i].at);
        window.add(points[i].at, points[i].number);
        const LineFit fit = window.fit(now);
        const QList<Point> known = inWindow(points.first(i + 1), now, step);
        QCOMPARE(fit.count(), quint64(known.size()));
        if (known.size() < 3 || i % 37 != 0)
            continue;
        long double n = 0, x = 0, y = 0, xx = 0, xy = 0;
        for (const Point &point : known) {
            const long double at = static_cast<long double>(point.at - now) / 1000;
            n += 1;
            x += at;
            y += point.number;
            xx += at * at;
            xy += at * point.number;
        }
        const long double slope = (n * xy - x * y) / (n * xx - x * x);
        const long double ahead = static_cast<long double>(span) / 1000;
        const auto wanted = double((y - slope * x) / n + slope * ahead);
        const double size = std::abs(double(slope * ahead)) + std::abs(double(y / n)) + 1;
        QVERIFY(std::abs(fit.perSecond() - double(slope)) <= 1e-6 * size / double(ahead));
        QVERIFY(std::abs(*fit.valueAt(now + span) - wanted) <= 1e-6 * size);
    }
}

void tst_SlidingWindows::changeMatchesTheWindow()
{
    QRandomGenerator dice(11);
    SlidingChange window(5min);
    const qint64 step = SlidingSlots<int>(5min).step();
    QList<Point> points;
    qint64 now = kStart;
    for (int i = 0; i < 3000; ++i) {
        now += 1 + dice.bounded(20'000);
        const bool isLate = dice.bounded(8) == 0 && !points.isEmpty();
        const Point point{isLate ? now - dice.bounded(60'000) : now, dice.generateDouble() * 100};
        points.append(point);
        window.add(point.at, point.number);
        const ValueChange change = window.change(now);
        QList<Point> known = inWindow(points, now, step);
        std::stable_sort(known.begin(), known.end(), [](const Point &a, const Point &b) { return a.at < b.at; });
        QCOMPARE(change.count(), quint64(known.size()));
        if (known.last().at <= known.first().at)
            continue;
        const double wanted = (known.last().number - known.first().number) * 1000 / double(known.last().at - known.first().at);
        QVERIFY(std::abs(*change.perSecond(false) - wanted) < 1e-9);
    }
    QVERIFY(!window.change(now + 3'600'000).perSecond(false));
}

//! A counter increases by 10 per second and is reset to zero. The increase before the reset isn't lost, even if a late number
//! arrives in between.
void tst_SlidingWindows::countersMayBeReset()
{
    SlidingChange window(10min);
    for (int i = 0; i <= 20; ++i)
        window.add(kStart + i * 10'000, i <= 10 ? 5'000 + i * 100 : (i - 10) * 100);
    QCOMPARE(*window.change(kStart + 200'000).perSecond(true), 10.0);
    window.add(kStart + 55'000, 5'550);
    QCOMPARE(*window.change(kStart + 200'000).perSecond(true), 10.0);
}

//! Merging history later results in the same window as adding everything in order.
void tst_SlidingWindows::mergesEarlierAndLaterResults()
{
    QRandomGenerator dice(3);
    SlidingSummary whole(1h), before(1h), after(1h), onwards(1h);
    SlidingLine wholeLine(1h), beforeLine(1h), afterLine(1h);
    SlidingChange wholeChange(1h), beforeChange(1h), afterChange(1h);
    double number = 100;
    for (int i = 0; i < 200; ++i) {
        const qint64 at = kStart + i * 20'000;
        number += dice.generateDouble() * 10;
        whole.add(at, number, Unit::Counter);
        if (i == 110)
            onwards.merge(before); // into a window that is still empty
        if (i >= 110)
            onwards.add(at, number, Unit::Counter);
        wholeLine.add(at, number);
        wholeChange.add(at, number);
        (i < 110 ? before : after).add(at, number, Unit::Counter);
        (i < 110 ? beforeLine : afterLine).add(at, number);
        (i < 110 ? beforeChange : afterChange).add(at, number);
    }
    const qint64 now = kStart + 200 * 20'000;
    after.merge(before);
    afterLine.merge(beforeLine);
    afterChange.merge(beforeChange);
    QCOMPARE(after.summary(now).count(), whole.summary(now).count());
    QCOMPARE(after.summary(now).quantile(0.9), whole.summary(now).quantile(0.9));
    QCOMPARE(onwards.summary(now), whole.summary(now));
    QVERIFY(isNear(*afterLine.fit(now).valueAt(now), *wholeLine.fit(now).valueAt(now), 1e-9));
    QCOMPARE(*afterChange.change(now).perSecond(true), *wholeChange.change(now).perSecond(true));
}

void tst_SlidingWindows::survivesAWrongClock()
{
    SlidingSummary window(1h);
    const qint64 year = 365LL * 86'400'000;
    window.add(kStart, 1, Unit::None);
    window.add(kStart + year, 2, Unit::None); // the clock was wrong for a single check
    QCOMPARE(window.summary(kStart + 60'000).count(), quint64(1));
    window.add(kStart + 60'000, 3, Unit::None);
    QCOMPARE(window.summary(kStart + 61'000).count(), quint64(2));
    QCOMPARE(*window.summary(kStart + 61'000).max(), 3.0);
    QCOMPARE(window.summary(kStart + year).count(), quint64(0));
}

//! The memory used depends only on the number of steps, not on the number of values.
void tst_SlidingWindows::staysSmall()
{
    SlidingSlots<int> steps(7 * 24h);
    for (qint64 at = kStart; at < kStart + 100LL * 86'400'000; at += 600'000) {
        steps.moveTo(at);
        steps.slot(steps.indexOf(at));
        QVERIFY(steps.entries().size() <= SlidingSlots<int>::kSteps + 1);
    }
}

QTEST_GUILESS_MAIN(tst_SlidingWindows)

} // namespace SlidingWindowsTest

#include "tst_SlidingWindows.moc"
