// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartPages.h"
#include "gui/chart/SpreadView.h"
#include "gui/chart/YearView.h"
#include "gui/look/Colours.h"

#include <QFocusEvent>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ChartViewsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the histogram and the calendar: the content of each bar and cell.
class tst_ChartViews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void countsEveryNumberInItsBar();
    void equalNumbersFormOneBar();
    void countsZeroAndNegativeSeparately();
    void hasNoBarsWithoutData();
    void everyMillisecondBelongsToItsDay();
    void daysMayHave23Or25Hours();
    void todayEndsNow();
    void todayIsDownSoFar();
    void labelsDontCrossLinesOfOthers();
    void describesDays_data();
    void describesDays();
    void exportsCsv();
    void everyDayIsVisible_data();
    void everyDayIsVisible();
    void keysSelectDays_data();
    void keysSelectDays();
    void keysSelectBars();
    void barsStayVisibleWithLargeFonts();
};

namespace {

constexpr qint64 kHour = 3'600'000;
const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);

SeriesSummary summaryOf(const QList<double> &numbers)
{
    SeriesSummary summary;
    summary.unit = Unit::Millisecond;
    for (const double number : numbers)
        summary.add(number);
    return summary;
}

//! Returns 365 days, each with slightly more downtime than the day before.
QList<DayCell> someDays()
{
    QList<DayCell> days;
    for (int i = 0; i < 365; ++i) {
        DayCell day{QDate(2026, 1, 1).addDays(i), {i * 24 * kHour, (i + 1) * 24 * kHour}, {}};
        day.times[static_cast<size_t>(Outcome::Up)] = 24 * kHour - i * 60'000;
        day.times[static_cast<size_t>(Outcome::Down)] = i * 60'000;
        days.append(day);
    }
    return days;
}

quint64 sumOf(const HistogramBars &bars)
{
    return std::accumulate(bars.counts.begin(), bars.counts.end(), bars.notPositive);
}

} // namespace

void tst_ChartViews::countsEveryNumberInItsBar()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 50; ++round) {
        QList<double> numbers;
        for (int i = 0; i < 500; ++i)
            numbers.append(std::exp(random.generateDouble() * random.bounded(1, 12)));
        const int most = random.bounded(1, 80);
        const HistogramBars bars = histogramBars(summaryOf(numbers), most);
        QVERIFY(bars.counts.size() <= most);
        QCOMPARE(sumOf(bars), quint64(500));
        QVERIFY(bars.counts.first() > 0 && bars.counts.last() > 0);
        for (const double number : numbers) {
            const qsizetype bar = bars.barIndex(std::clamp(number, bars.from, bars.to()));
            QVERIFY(bar >= 0 && number >= bars.beginOf(bar) * 0.97 && number <= bars.beginOf(bar + 1) * 1.03);
        }
    }
}

void tst_ChartViews::equalNumbersFormOneBar()
{
    const HistogramBars bars = histogramBars(summaryOf({10, 10, 10}), 40);
    QCOMPARE(bars.counts, QList<quint64>{3});
    QVERIFY(bars.from <= 10 && bars.to() >= 10);
}

void tst_ChartViews::countsZeroAndNegativeSeparately()
{
    const HistogramBars bars = histogramBars(summaryOf({-5, 0, 0, 10, 1000}), 10);
    QCOMPARE(bars.notPositive, quint64(3));
    QCOMPARE(sumOf(bars), quint64(5));
}

void tst_ChartViews::hasNoBarsWithoutData()
{
    QVERIFY(histogramBars({}, 10).counts.isEmpty());
    QCOMPARE(histogramBars({}, 10).barIndex(3), -1);
}

void tst_ChartViews::everyMillisecondBelongsToItsDay()
{
    QRandomGenerator random(2);
    const QTimeZone zone("Europe/Berlin");
    const qint64 begin = QDateTime(QDate(2026, 3, 20), QTime(0, 0), zone).toMSecsSinceEpoch();
    for (int round = 0; round < 30; ++round) {
        QList<OutcomeSpan> ribbon;
        std::array<qint64, 4> expected{};
        qint64 at = begin;
        for (int i = 0; i < 40; ++i) {
            const qint64 from = at + random.bounded(5 * kHour);
            const auto outcome = static_cast<Outcome>(random.bounded(4));
            at = from + 1 + random.bounded(60 * kHour);
            ribbon.append({kShop, from, at, outcome});
            expected[static_cast<size_t>(outcome)] += at - from;
        }
        std::array<qint64, 4> found{};
        for (const DayCell &day : dayCells(ribbon, {begin, at}, zone)) {
            qint64 sum = 0;
            for (size_t i = 0; i < found.size(); ++i) {
                found[i] += day.times[i];
                sum += day.times[i];
            }
            QVERIFY(sum <= day.span.length());
        }
        QVERIFY(found == expected);
    }
}

void tst_ChartViews::daysMayHave23Or25Hours()
{
    const QTimeZone zone("Europe/Berlin");
    const qint64 begin = QDateTime(QDate(2026, 1, 1), QTime(0, 0), zone).toMSecsSinceEpoch();
    const qint64 end = QDateTime(QDate(2027, 1, 1), QTime(0, 0), zone).toMSecsSinceEpoch();
    const QList<DayCell> days = dayCells({{kShop, begin, end, Outcome::Up}}, {begin, end}, zone);
    QCOMPARE(days.size(), 365);
    for (const DayCell &day : days) {
        const int hours = day.date == QDate(2026, 3, 29) ? 23 : day.date == QDate(2026, 10, 25) ? 25 : 24;
        QCOMPARE(day.timeOf(Outcome::Up), hours * kHour);
        QCOMPARE(day.uptimeShare(), std::optional(1.0));
    }
}

//! Future time counts neither as observed nor as missing.
void tst_ChartViews::todayEndsNow()
{
    const QTimeZone zone("Europe/Berlin");
    const qint64 begin = QDateTime(QDate(2026, 11, 19), QTime(0, 0), zone).toMSecsSinceEpoch();
    const qint64 now = begin + 34 * kHour;
    const QList<DayCell> days = dayCells({{kShop, begin, begin + 48 * kHour, Outcome::Up}}, {begin, now}, zone);
    QCOMPARE(days.size(), 2);
    QCOMPARE(days.last().span, (TimeSpan{begin + 24 * kHour, now}));
    QCOMPARE(days.last().timeOf(Outcome::Up), 10 * kHour);
    QVERIFY(days.first().isOver && !days.last().isOver);
    QCOMPARE(watchkeeper::dayText(days.last()), u"Friday, 20 November 2026: up 100 % so far"_s);
}

//! A target that is down since last evening isn't down all day when the day is 105 minutes old.
void tst_ChartViews::todayIsDownSoFar()
{
    const QTimeZone zone("Europe/Berlin");
    const qint64 begin = QDateTime(QDate(2026, 11, 19), QTime(0, 0), zone).toMSecsSinceEpoch();
    const qint64 now = begin + 24 * kHour + 105 * 60'000;
    const QList<OutcomeSpan> ribbon{{kShop, begin, begin + 20 * kHour, Outcome::Up},
                                    {kShop, begin + 20 * kHour, now, Outcome::Down}};
    const QList<DayCell> days = dayCells(ribbon, {begin, now}, zone);
    QCOMPARE(watchkeeper::dayText(days.last()), u"Friday, 20 November 2026: down so far (1 h 45 min)"_s);
    const QList<DayCell> atMidnight =
        dayCells({{kShop, begin, begin + 24 * kHour, Outcome::Down}}, {begin, begin + 24 * kHour}, zone);
    QVERIFY(atMidnight.last().isOver);
    YearView view;
    view.resize(600, 300);
    DayCell whole = days.last();
    whole.isOver = true;
    view.show({whole, days.last()});
    const QImage image = view.grab().toImage();
    const auto colourAt = [&](qsizetype day, const QPoint &within) {
        return image.pixelColor(view.cellRect(day).topLeft() + within);
    };
    const QColor down = stateColour(MarkState::Down, isDark(view.palette()));
    const int middle = view.cellRect(0).width() / 2;
    QCOMPARE(colourAt(0, {1, 1}), down);
    QVERIFY(colourAt(1, {1, 1}) != down);
    QCOMPARE(colourAt(1, {middle, middle}), down);
}

void tst_ChartViews::labelsDontCrossLinesOfOthers()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 2000; ++round) {
        const int width = 240 + random.bounded(600);
        QList<int> lines;
        QList<int> widths;
        for (int i = 0; i < 3; ++i) {
            // Every second time, the lines are close to each other.
            lines.append(16
                         + (round % 2 == 0 || i == 0 ? random.bounded(width - 32)
                                                     : std::min(width - 48, lines.last() - 16 + random.bounded(30))));
            widths.append(50 + random.bounded(40));
        }
        std::sort(lines.begin(), lines.end());
        const QList<LineLabel> labels = placeLineLabels(lines, widths, 0, width);
        QCOMPARE(labels.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const int from = labels[i].isRight ? lines[i] + 4 : lines[i] - widths[i] + 4;
            const int to = from + widths[i] - 8;
            QVERIFY2(from >= 0 && to <= width, qPrintable(QString::number(round)));
            for (int other = 0; other < 3; ++other) {
                if (other == i)
                    continue;
                QVERIFY(labels[other].row != labels[i].row);
                const bool isCrossed = labels[other].row < labels[i].row && lines[other] >= from && lines[other] <= to;
                QVERIFY2(!isCrossed, qPrintable(QString::number(round)));
            }
        }
    }
}

void tst_ChartViews::describesDays_data()
{
    QTest::addColumn<qint64>("up");
    QTest::addColumn<qint64>("degraded");
    QTest::addColumn<qint64>("down");
    QTest::addColumn<QString>("text");
    QTest::newRow("up") << 24 * kHour << qint64(0) << qint64(0) << u"Friday, 20 November 2026: up 100 %"_s;
    QTest::newRow("down") << 18 * kHour << qint64(0) << 6 * kHour << u"Friday, 20 November 2026: up 75.0 %, down 6 h"_s;
    QTest::newRow("half a day") << 6 * kHour << 6 * kHour << qint64(0)
                                << u"Friday, 20 November 2026: up 100 %, degraded 6 h, no data 12 h"_s;
    QTest::newRow("nothing") << qint64(0) << qint64(0) << qint64(0) << u"Friday, 20 November 2026: no data"_s;
}

void tst_ChartViews::describesDays()
{
    QFETCH(const qint64, up);
    QFETCH(const qint64, degraded);
    QFETCH(const qint64, down);
    DayCell day{QDate(2026, 11, 20), {0, 24 * kHour}, {}};
    day.times[static_cast<size_t>(Outcome::Up)] = up;
    day.times[static_cast<size_t>(Outcome::Degraded)] = degraded;
    day.times[static_cast<size_t>(Outcome::Down)] = down;
    QTEST(watchkeeper::dayText(day), "text");
}

void tst_ChartViews::exportsCsv()
{
    const QByteArray spread = histogramCsv(summaryOf({10, 10, 0}));
    QVERIFY2(spread.startsWith("unit,from,to,count\r\nmilliseconds,0,0,1\r\n"), spread.constData());
    QVERIFY(spread.trimmed().endsWith(",2"));
    DayCell day{QDate(2026, 11, 20), {0, 24 * kHour}, {}};
    day.times[static_cast<size_t>(Outcome::Down)] = 1500;
    QCOMPARE(daysCsv({day}), "date,up,degraded,down,unknown\r\n2026-11-20,0,0,1.5,0\r\n");
}

void tst_ChartViews::everyDayIsVisible_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("isWide");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("small") << 9 << false << Qt::LeftToRight;
    QTest::newRow("large letters") << 24 << false << Qt::LeftToRight;
    QTest::newRow("wide") << 9 << true << Qt::LeftToRight;
    QTest::newRow("right to left") << 9 << false << Qt::RightToLeft;
    QTest::newRow("wide, right to left") << 9 << true << Qt::RightToLeft;
}

void tst_ChartViews::everyDayIsVisible()
{
    QFETCH(const int, points);
    QFETCH(const bool, isWide);
    QFETCH(const Qt::LayoutDirection, direction);
    YearView view;
    QFont font = view.font();
    font.setPointSize(points);
    view.setFont(font);
    view.setLayoutDirection(direction);
    view.resize(isWide ? QSize(1200, 400) : view.minimumSizeHint());
    view.show(someDays());
    for (qsizetype day = 0; day < 365; ++day) {
        const QRect cell = view.cellRect(day);
        QVERIFY2(view.rect().contains(cell), qPrintable(QString::number(day)));
        QCOMPARE(view.dayAt(cell.center()), day);
    }
    QCOMPARE(view.cellRect(0).left() > view.cellRect(364).left(), direction == Qt::RightToLeft);
}

void tst_ChartViews::keysSelectDays_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<Qt::Key>("earlier");
    QTest::addColumn<Qt::Key>("later");
    QTest::newRow("left to right") << Qt::LeftToRight << Qt::Key_Left << Qt::Key_Right;
    QTest::newRow("right to left") << Qt::RightToLeft << Qt::Key_Right << Qt::Key_Left;
}

void tst_ChartViews::keysSelectDays()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const Qt::Key, earlier);
    QFETCH(const Qt::Key, later);
    YearView view;
    view.setLayoutDirection(direction);
    view.resize(600, 300);
    const QList<DayCell> days = someDays();
    view.show(days);
    QSignalSpy chosen(&view, &YearView::dayChosen);
    QFocusEvent byTab(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&view, &byTab);
    const auto current = [&] { return view.accessibleDescription(); };
    const auto text = [&](int day) { return watchkeeper::dayText(days[day]); };
    QCOMPARE(current(), text(364));
    QTest::keyClick(&view, earlier);
    QCOMPARE(current(), text(357));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(current(), text(356));
    QTest::keyClick(&view, later);
    QCOMPARE(current(), text(363));
    QTest::keyClick(&view, later);
    QCOMPARE(current(), text(364)); // stays at the last day
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(current(), text(1));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.first().first().value<TimeSpan>() == days[1].span);
    view.show(days.first(1));
    QCOMPARE(current(), text(0));
}

void tst_ChartViews::keysSelectBars()
{
    SpreadView view;
    view.resize(600, 300);
    view.show(summaryOf({10, 10, 10, 1000}));
    const auto spoken = [&] { return view.accessibleDescription(); };
    const QString all = spoken();
    QVERIFY(all.contains(u"p95"_s));
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY2(spoken().contains(u"3 of 4 (75.0 %)"_s), qPrintable(spoken()));
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY2(spoken().contains(u"1 of 4 (25.0 %), 75.0 % below"_s), qPrintable(spoken()));
    view.show(summaryOf({10}));
    QVERIFY2(spoken().contains(u"1 of 1"_s), qPrintable(spoken())); // clamped to the last bar
    QFocusEvent gone(QEvent::FocusOut);
    QCoreApplication::sendEvent(&view, &gone);
    QVERIFY(spoken().startsWith(u"p50"_s));
    view.show({});
    QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(spoken().isEmpty());
}

void tst_ChartViews::barsStayVisibleWithLargeFonts()
{
    SpreadView view;
    QFont font = view.font();
    font.setPointSize(24);
    view.setFont(font);
    view.resize(view.minimumSizeHint());
    view.show(summaryOf({10}));
    const QImage image = view.grab().toImage();
    int high = 0;
    for (int y = 0; y < image.height(); ++y)
        high += image.pixelColor(image.width() / 4, y).rgb() == accentColour(view.palette()).rgb() ? 1 : 0;
    QVERIFY2(high >= 30, qPrintable(QString::number(high)));
}

QTEST_MAIN(tst_ChartViews)

} // namespace ChartViewsTest

#include "tst_ChartViews.moc"
