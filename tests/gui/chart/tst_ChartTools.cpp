// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file What a user can do with a chart: freeze it, go to a time, mark a span, and fix the scale.
#include "gui/chart/ChartTab.h"
#include "gui/chart/FakeChartSource.h"
#include "gui/chart/FixedScale.h"
#include "gui/chart/plot/ChartPlot.h"

#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <memory>

namespace ChartToolsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Source = test::FakeChartSource;

class tst_ChartTools : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void freezesTheChart();
    void goesToATime();
    void marksASpanByMouse();
    void marksASpanByKeys();
    void keepsTheMarkForOtherTargets();
    void fixesTheScale();
    void asksAgainForAnInvalidEnd();
    void readsTheEndOfTheScale_data();
    void readsTheEndOfTheScale();

private:
    void answerAll(double value);
    ChartPlot *plot() const { return m_tab->findChild<ChartPlot *>(); }
    QToolButton *frozen() const { return m_tab->findChild<QToolButton *>(u"chartFrozen"_s); }
    QLabel *marked() const { return m_tab->findChild<QLabel *>(u"markedSpan"_s); }
    QAction *action(const QString &name) const { return m_tab->findChild<QAction *>(name); }
    QInputDialog *scaleDialog() const { return m_tab->findChild<QInputDialog *>(u"fixedScaleDialog"_s); }
    int darkPixelsAtTheUpperEdge() const;
    //! Returns a point in the plot. \param share  0 at the left end of the time axis, 1 at the right end
    QPoint place(double share) const;
    qint64 timeAt(double share) const;

    std::unique_ptr<Source> m_source;
    std::unique_ptr<ChartTab> m_tab;
    qsizetype m_answered = 0;
};

namespace {

constexpr qint64 kHour = 3'600'000;
const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);

} // namespace

void tst_ChartTools::init()
{
    m_source = std::make_unique<Source>();
    m_tab = std::make_unique<ChartTab>();
    m_tab->setSource(m_source.get());
    m_tab->resize(600, 400);
    m_tab->showTargets({{kShop, u"Shop"_s, {u"size"_s}}});
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
    QTRY_COMPARE(m_source->questions.size(), 1);
    m_answered = 0;
    answerAll(20);
    plot()->replot();
}

void tst_ChartTools::cleanup()
{
    m_tab.reset();
    m_source.reset();
}

void tst_ChartTools::answerAll(double value)
{
    while (m_answered < m_source->questions.size()) {
        const Source::Question question = m_source->questions.at(m_answered++);
        ChartData data = Source::answerTo(question.request, value);
        for (int i = 1; i <= 100; ++i)
            data.spread.add(i);
        data.spread.unit = Unit::Millisecond;
        emit m_source->answered(question.number, data);
    }
}

QPoint tst_ChartTools::place(double share) const
{
    const QRect area = plot()->axisRect()->rect();
    return {qRound(area.left() + share * area.width()), area.center().y()};
}

//! Returns the number of pixels at the upper edge of the plot that are as dark as a line.
int tst_ChartTools::darkPixelsAtTheUpperEdge() const
{
    constexpr int kArrow = 7; // [px] height of the arrow for a value above the scale
    constexpr int kDark = 150;
    const QRect area = plot()->axisRect()->rect();
    plot()->replot();
    const QImage picture = plot()->grab().toImage();
    int count = 0;
    for (int row = area.top(); row < area.top() + kArrow; ++row) {
        for (int column = area.left(); column < area.right(); ++column)
            count += QColor(picture.pixel(column, row)).lightness() < kDark ? 1 : 0;
    }
    return count;
}

qint64 tst_ChartTools::timeAt(double share) const
{
    return std::llround(plot()->xAxis->pixelToCoord(place(share).x()));
}

void tst_ChartTools::freezesTheChart()
{
    QVERIFY(frozen()->isHidden());
    plot()->setFocus();
    QTest::keyClick(plot(), Qt::Key_Space);
    QVERIFY(!frozen()->isHidden() && action(u"chartFreeze"_s)->isChecked());
    const qsizetype asked = m_source->questions.size();
    const ViewSpan before = plot()->view();
    emit m_source->historyExtended({kShop});
    // The timer that requests newer results would be running now.
    const auto timers = m_tab->findChildren<QTimer *>();
    QVERIFY(std::none_of(timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); }));
    QCOMPARE(m_source->questions.size(), asked);
    QCOMPARE(plot()->view().to(), before.to());
    frozen()->click();
    QVERIFY(frozen()->isHidden());
    QVERIFY(plot()->view().to() >= before.to());
    QTRY_VERIFY(m_source->questions.size() > asked);

    QTest::keyClick(plot(), Qt::Key_Space);
    QVERIFY(!frozen()->isHidden());
    QTest::keyClick(plot(), Qt::Key_Home); // shows the newest results
    QVERIFY(frozen()->isHidden());
}

void tst_ChartTools::goesToATime()
{
    QSignalSpy chosen(m_tab.get(), &ChartTab::momentRequested);
    const qint64 at = timeAt(0.25);
    QTest::mouseDClick(plot(), Qt::LeftButton, {}, place(0.25));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toLongLong(), at);
    QTest::mouseDClick(plot(), Qt::LeftButton, {}, {1, 1}); // beside the time axis
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(plot(), Qt::Key_Left, Qt::ControlModifier); // moves the crosshair
    QTest::keyClick(plot(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    const ViewSpan view = plot()->view();
    QVERIFY(view.contains(chosen.at(1).at(0).toLongLong()));
}

void tst_ChartTools::marksASpanByMouse()
{
    const ViewSpan view = plot()->view();
    const qint64 from = timeAt(0.25);
    const qint64 to = timeAt(0.75);
    QTest::mousePress(plot(), Qt::LeftButton, Qt::ShiftModifier, place(0.75));
    QTest::mouseMove(plot(), place(0.25));
    QTest::mouseRelease(plot(), Qt::LeftButton, Qt::ShiftModifier, place(0.25));
    QCOMPARE(plot()->view().from(), view.from()); // the chart doesn't move
    QTRY_COMPARE(m_source->questions.size(), 2);
    const ChartRequest request = m_source->questions.last().request;
    QCOMPARE(request.from, from);
    QCOMPARE(request.to, to);
    QCOMPARE(request.targets, QList<TargetId>{kShop});
    answerAll(20);
    QVERIFY2(marked()->isVisible() && marked()->text().contains("median 49.9 ms"_L1), qPrintable(marked()->text()));
    QVERIFY2(marked()->text().contains("95 %: 94.6 ms"_L1) && marked()->text().contains("uptime 100 %"_L1),
             qPrintable(marked()->text()));
    m_tab->findChild<QToolButton *>(u"removeMarkedSpan"_s)->click();
    QVERIFY(!marked()->isVisible());
}

void tst_ChartTools::marksASpanByKeys()
{
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(plot(), Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(m_source->questions.size(), 2);
    const ChartRequest request = m_source->questions.last().request;
    const qint64 middle = (plot()->view().from() + plot()->view().to()) / 2;
    QCOMPARE(request.from, middle);
    QCOMPARE(request.to - request.from, kHour / 10); // 2 % a step
    QVERIFY(marked()->isVisible());
    QTest::keyClick(plot(), Qt::Key_Escape);
    QVERIFY(!marked()->isVisible());
}

void tst_ChartTools::keepsTheMarkForOtherTargets()
{
    QTest::keyClick(plot(), Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(m_source->questions.size(), 2);
    const ChartRequest first = m_source->questions.last().request;
    m_tab->showTargets({{kMail, u"Mail"_s, {}}});
    const auto asksForTheSpan = [&](const Source::Question &question) {
        return question.request.from == first.from && question.request.to == first.to
            && question.request.targets == QList<TargetId>{kMail};
    };
    QTRY_VERIFY(std::any_of(m_source->questions.begin(), m_source->questions.end(), asksForTheSpan));
}

void tst_ChartTools::fixesTheScale()
{
    QCOMPARE(darkPixelsAtTheUpperEdge(), 0);
    action(u"chartFixedScale"_s)->trigger();
    QVERIFY(scaleDialog());
    scaleDialog()->setTextValue(u"12 ms"_s);
    scaleDialog()->accept();
    QCOMPARE(plot()->yAxis->range().upper, 12.0); // below all values
    QVERIFY(darkPixelsAtTheUpperEdge() > 50);     // arrows
    QVERIFY(action(u"chartFixedScale"_s)->text().contains("12"_L1));
    const QByteArray kept = m_tab->saveState();
    action(u"chartAutomaticScale"_s)->trigger();
    QVERIFY(plot()->yAxis->range().upper > 20);
    m_tab->restoreState(kept);
    answerAll(20);
    QVERIFY(action(u"chartFixedScale"_s)->isChecked());
    QTRY_COMPARE(plot()->yAxis->range().upper, 12.0);
}

void tst_ChartTools::asksAgainForAnInvalidEnd()
{
    action(u"chartFixedScale"_s)->trigger();
    QPointer<QInputDialog> first = scaleDialog();
    first->setTextValue(u"soon"_s);
    first->accept();
    QTRY_VERIFY(!first);
    QVERIFY(scaleDialog());
    QVERIFY2(scaleDialog()->labelText().startsWith("This isn't a valid end"_L1), qPrintable(scaleDialog()->labelText()));
    QCOMPARE(scaleDialog()->textValue(), u"soon"_s);
    scaleDialog()->reject();
    QVERIFY(action(u"chartAutomaticScale"_s)->isChecked());
}

void tst_ChartTools::readsTheEndOfTheScale_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("number"); // 0 if invalid
    const auto row = [](const char *text, Unit unit, double number) {
        QTest::addRow("%s, %d", text, int(unit)) << QString::fromUtf8(text) << int(unit) << number;
    };
    row("500 ms", Unit::Millisecond, 500);
    row("1.5s", Unit::Millisecond, 1500);
    row("250", Unit::Millisecond, 250);
    row("2MB", Unit::Byte, 2e6);
    row("1 kB", Unit::Byte, 1000);
    row("80 %", Unit::Percent, 80);
    row("0.25", Unit::None, 0.25);
    row("0", Unit::None, 0);
    row("-5", Unit::None, 0);
    row("inf", Unit::None, 0);
    row("5 parsecs", Unit::Millisecond, 0);
    row("", Unit::Millisecond, 0);
}

void tst_ChartTools::readsTheEndOfTheScale()
{
    QFETCH(QString, text);
    QFETCH(int, unit);
    QFETCH(double, number);
    QCOMPARE(FixedScale::numberFromText(text, static_cast<Unit>(unit)).value_or(0), number);
}

QTEST_MAIN(tst_ChartTools)

} // namespace ChartToolsTest

#include "tst_ChartTools.moc"
