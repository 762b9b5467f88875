// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartPages.h"
#include "gui/chart/ChartTab.h"
#include "gui/chart/FakeChartSource.h"
#include "gui/chart/SpreadView.h"
#include "gui/chart/YearView.h"
#include "gui/chart/plot/ChartColours.h"
#include "gui/chart/plot/ChartPlot.h"
#include "gui/look/Colours.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace ChartTabTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Source = test::FakeChartSource;

//! Tests the requests of the chart tab and the display of the answers.
class tst_ChartTab : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void requestsTheVisibleData();
    void keepsTheChoiceWithoutMeasuredValues();
    void spansAreRadioButtons();
    void describesItselfInWords();
    void showsTheDistribution();
    void showsAYearAndOneOfItsDays();
    void requestsNothingWhileHidden();
    void onlyTheNewestRequestCounts();
    void wheelAndKeysMoveTheView();
    void comparesWithTheDayBefore();
    void explainsMissingData();
    void escapesTargetNames();
    void comparisonTableIsTheLegend();
    void comparisonHasNoOverlaps_data();
    void comparisonHasNoOverlaps();
    void marksShowTheirReason();
    void plotIsCalm_data();
    void plotIsCalm();
    void titleNamesTheNumbers();
    void keepsItsState();
    void survivesTheEndOfItsSource();

private:
    void answerLast(double value);
    void choose(int subject);
    ChartRequest last() const { return m_source->questions.last().request; }
    ChartPlot *plot() const { return m_tab->findChild<ChartPlot *>(); }
    QString state() const;

    std::unique_ptr<Source> m_source;
    std::unique_ptr<ChartTab> m_tab;
};

namespace {

enum SubjectTab : int { ResponseTime, PhasesOfTime, Distribution, Calendar, Values };

constexpr qint64 kHour = 3'600'000;
const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);

} // namespace

void tst_ChartTab::init()
{
    m_source = std::make_unique<Source>();
    m_tab = std::make_unique<ChartTab>();
    m_tab->setSource(m_source.get());
    m_tab->resize(600, 400);
    m_tab->showTargets({{kShop, u"Shop"_s, {u"size"_s}}});
    m_tab->show();
    QTRY_COMPARE(m_source->questions.size(), 1);
}

void tst_ChartTab::cleanup()
{
    m_tab.reset();
    m_source.reset();
}

void tst_ChartTab::answerLast(double value)
{
    const Source::Question question = m_source->questions.last();
    emit m_source->answered(question.number, Source::answerTo(question.request, value));
}

void tst_ChartTab::choose(int subject)
{
    m_tab->findChild<QTabBar *>(u"chartSubject"_s)->setCurrentIndex(subject);
}

QString tst_ChartTab::state() const
{
    const auto *label = m_tab->findChild<QLabel *>(u"chartState"_s);
    return label->isHidden() ? QString() : label->text();
}

void tst_ChartTab::requestsTheVisibleData()
{
    QCOMPARE(last().targets, QList<TargetId>{kShop});
    QCOMPARE(last().to - last().from, kHour);
    QCOMPARE(last().series, QStringList{u"duration"_s});
    QVERIFY(last().pixels > 300 && last().pixels < 600);
    answerLast(10);
    QVERIFY(state().isEmpty());
    QVERIFY(m_tab->findChild<ChartLegend *>()->text().contains("Response"_L1));
    choose(Values);
    QTRY_COMPARE(m_source->questions.size(), 2);
    QCOMPARE(last().series, QStringList{u"value:size"_s});
    choose(PhasesOfTime);
    QTRY_COMPARE(m_source->questions.size(), 3);
    QVERIFY(last().series.contains(u"phase:wait"_s));
}

void tst_ChartTab::keepsTheChoiceWithoutMeasuredValues()
{
    const auto *tabs = m_tab->findChild<QTabBar *>(u"chartSubject"_s);
    auto *values = m_tab->findChild<QComboBox *>(u"chartValue"_s);
    QVERIFY(!values->isVisible());
    choose(Values);
    QVERIFY(!values->isVisible()); // there is only one
    QTRY_COMPARE(m_source->questions.size(), 2);
    answerLast(10);
    m_tab->showTargets({{kShop, u"Shop"_s, {}}}); // there are no values, as after a refused connection
    QCOMPARE(tabs->currentIndex(), Values);
    m_tab->showTargets({{kShop, u"Shop"_s, {u"age"_s, u"size"_s}}});
    QVERIFY(values->isVisible());
    QCOMPARE(values->count(), 2);
    QCOMPARE(values->currentText(), u"size"_s);
    QCOMPARE(last().series, QStringList{u"value:size"_s});
    values->setCurrentText(u"age"_s);
    emit values->activated(values->currentIndex());
    QTRY_COMPARE(last().series, QStringList{u"value:age"_s});
    m_tab->showTargets({{kMail, u"Mail"_s, {}}}); // this target has never measured the value
    QVERIFY(!tabs->isTabEnabled(Values));
    QVERIFY(!tabs->tabToolTip(Values).isEmpty());
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(!values->isVisible());
}

//! A set of radio buttons is one stop of the Tab key, and the arrow keys go through it.
void tst_ChartTab::spansAreRadioButtons()
{
    QApplication::setActiveWindow(m_tab.get());
    QVERIFY(QTest::qWaitForWindowActive(m_tab.get()));
    const auto buttons = m_tab->findChildren<QRadioButton *>();
    QCOMPARE(buttons.size(), 6);
    for (QRadioButton *button : buttons) {
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(spoken->role(), QAccessible::RadioButton);
        QVERIFY(spoken->text(QAccessible::Name).startsWith(u"The last"_s));
        QCOMPARE(spoken->state().checked != 0, button == buttons.first());
    }
    buttons[2]->click();
    QTRY_COMPARE(last().to - last().from, 24 * kHour);
    m_tab->findChild<QTabBar *>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), buttons[2]);
    QTest::keyClick(buttons[2], Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), buttons[3]);
    QVERIFY(buttons[3]->isChecked());
    QTRY_COMPARE(last().to - last().from, 7 * 24 * kHour);
    QTest::keyClick(buttons[3], Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"chartMenu"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), plot());
    QTest::keyClick(plot(), Qt::Key_Minus); // no button has this length
    QVERIFY(!buttons[3]->isChecked());
    QTest::keyClick(plot(), Qt::Key_Tab, Qt::ShiftModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), buttons[0]);
}

void tst_ChartTab::describesItselfInWords()
{
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(plot());
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QCOMPARE(spoken->text(QAccessible::Name), u"Chart: Shop · response time · 1 h"_s);
    QCOMPARE(spoken->text(QAccessible::Description), u"No data in this period."_s);
    const Source::Question question = m_source->questions.last();
    ChartData answer = Source::answerTo(question.request, 10);
    answer.spread.unit = Unit::Millisecond;
    answer.spread.add(20);
    const qint64 middle = question.request.from + kHour / 2;
    answer.ribbon = {{kShop, question.request.from, middle, Outcome::Up}, {kShop, middle, question.request.to, Outcome::Down}};
    answer.marks.append({ChartMark::Kind::Incident, middle, question.request.to, u"No answer"_s});
    emit m_source->answered(question.number, answer);
    const QString text = spoken->text(QAccessible::Description);
    QVERIFY2(text.contains(u"median 20"_s) && text.contains(u"uptime 50.0 %"_s) && text.contains(u"1 incident"_s),
             qPrintable(text));
    choose(Calendar);
    spoken = QAccessible::queryAccessibleInterface(m_tab->findChild<YearView *>());
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QVERIFY(spoken->text(QAccessible::Name).contains(u"Shop"_s));
}

void tst_ChartTab::showsTheDistribution()
{
    answerLast(10);
    choose(Distribution);
    QTRY_COMPARE(m_source->questions.size(), 2);
    QCOMPARE(last().spread, u"duration"_s);
    QVERIFY(last().series.isEmpty());
    QCOMPARE(last().to - last().from, kHour);
    ChartData answer;
    answer.request = last();
    answer.spread.unit = Unit::Millisecond;
    for (int i = 0; i < 100; ++i)
        answer.spread.add(i < 90 ? 10 : 1000);
    emit m_source->answered(m_source->questions.last().number, answer);
    const auto *spread = m_tab->findChild<SpreadView *>();
    QVERIFY(spread->isVisible());
    QVERIFY(!m_tab->findChild<QAction *>(u"chartLogarithmic"_s)->isEnabled());
    QVERIFY2(spread->textAt(24).contains("90 of 100 (90"_L1), qPrintable(spread->textAt(24)));
    QVERIFY2(spread->textAt(spread->width() - 24).contains("10 of 100 (10"_L1),
             qPrintable(spread->textAt(spread->width() - 24)));
    QVERIFY(spread->textAt(2).isEmpty());
    QVERIFY(spread->accessibleDescription().contains("p95"_L1));
}

void tst_ChartTab::showsAYearAndOneOfItsDays()
{
    choose(Calendar);
    QTRY_COMPARE(m_source->questions.size(), 2);
    const ChartRequest year = last();
    QVERIFY(year.to - year.from > 364 * 24 * kHour && year.to - year.from < 366 * 24 * kHour);
    QVERIFY(year.to <= QDateTime::currentMSecsSinceEpoch()); // the rest of today is excluded
    QVERIFY(year.series.isEmpty());
    ChartData answer;
    answer.request = year;
    answer.ribbon.append({kShop, year.from, year.from + 36 * kHour, Outcome::Down});
    emit m_source->answered(m_source->questions.last().number, answer);
    auto *days = m_tab->findChild<YearView *>();
    QVERIFY(days->isVisible());
    QVERIFY(!m_tab->findChildren<QRadioButton *>().first()->isEnabled());
    QCOMPARE(days->dayAt(days->cellRect(1).center()), 1);
    QCOMPARE(days->dayAt(days->cellRect(364).center()), 364);
    QCOMPARE(days->dayAt({0, 0}), -1);
    QTest::mouseClick(days, Qt::LeftButton, {}, days->cellRect(1).center());
    QTRY_COMPARE(m_source->questions.size(), 3);
    QVERIFY(plot()->isVisible());
    QVERIFY(last().from > year.from && last().from < year.from + 26 * kHour);
    QVERIFY(last().to - last().from >= 23 * kHour && last().to - last().from <= 25 * kHour);
    choose(Calendar);
    days->setFocus();
    QSignalSpy chosen(days, &YearView::dayChosen);
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0); // there is no data yet
}

void tst_ChartTab::requestsNothingWhileHidden()
{
    m_tab->hide();
    emit m_source->historyExtended({kShop});
    m_tab->showTargets({{kMail, u"Mail"_s, {}}});
    m_tab->show();
    QTRY_COMPARE(m_source->questions.size(), 2);
    QCOMPARE(last().targets, QList<TargetId>{kMail});
}

void tst_ChartTab::onlyTheNewestRequestCounts()
{
    const Source::Question first = m_source->questions.first();
    m_tab->showTargets({{kMail, u"Mail"_s, {}}});
    QTRY_COMPARE(m_source->questions.size(), 2);
    QVERIFY(m_source->forgotten.contains(first.number));
    emit m_source->answered(first.number, Source::answerTo(first.request, 10));
    QVERIFY(m_tab->findChild<ChartLegend *>()->isHidden());
    answerLast(20);
    QVERIFY(!m_tab->findChild<ChartLegend *>()->isHidden());
}

void tst_ChartTab::wheelAndKeysMoveTheView()
{
    const qint64 end = plot()->view().to();
    QTest::keyClick(plot(), Qt::Key_Left);
    QCOMPARE(plot()->view().length(), kHour);
    QVERIFY(plot()->view().to() < end);
    QTest::keyClick(plot(), Qt::Key_Plus);
    QVERIFY(plot()->view().length() < kHour);
    QTest::keyClick(plot(), Qt::Key_Minus);
    QCOMPARE(plot()->view().length(), kHour);
    const qsizetype asked = m_source->questions.size();
    emit m_source->historyExtended({kShop}); // the visible span doesn't change
    QTest::keyClick(plot(), Qt::Key_Home);
    QVERIFY(plot()->view().to() >= end);
    QTRY_VERIFY(m_source->questions.size() > asked);
}

void tst_ChartTab::comparesWithTheDayBefore()
{
    const QList<QAction *> actions = m_tab->findChild<QToolButton *>(u"chartMenu"_s)->menu()->actions();
    const auto dayBefore = std::find_if(actions.begin(), actions.end(),
                                        [](const QAction *action) { return action->data().toLongLong() == 24 * kHour; });
    QVERIFY(dayBefore != actions.end());
    (*dayBefore)->trigger();
    QTRY_COMPARE(m_source->questions.size(), 3);
    QCOMPARE(m_source->questions[1].request.from - last().from, 24 * kHour);
}

void tst_ChartTab::explainsMissingData()
{
    emit m_source->answered(m_source->questions.last().number, ChartData());
    QVERIFY(state().contains("No data"_L1));
    plot()->setFocus();
    QTest::keyClick(plot(), Qt::Key_Left);
    QTRY_COMPARE(m_source->questions.size(), 2);
    QTRY_VERIFY(state().contains("Reading"_L1)); // shown only if reading takes a while
    emit m_source->failed(m_source->questions.last().number, u"The disk is gone."_s);
    QCOMPARE(state(), u"The disk is gone."_s);
}

void tst_ChartTab::escapesTargetNames()
{
    m_tab->showTargets({{kShop, u"<b>Shop</b>"_s, {}}, {kMail, u"Mail"_s, {}}});
    QTRY_COMPARE(m_source->questions.size(), 2);
    answerLast(3);
    const auto *table = m_tab->findChild<ComparisonTable *>();
    QCOMPARE(table->item(0, ComparisonTable::Name)->text(), u"<b>Shop</b>"_s);
    QVERIFY(table->item(0, ComparisonTable::Name)->toolTip().contains(u"&lt;b&gt;Shop"_s));
    m_tab->showTargets({{kShop, u"<b>Shop</b>"_s, {}}});
    choose(PhasesOfTime);
    QTRY_VERIFY(last().series.contains(u"phase:wait"_s));
    answerLast(3);
    QVERIFY(m_tab->findChild<ChartLegend *>()->isVisible());
    QVERIFY(!table->isVisible());
}

//! The table has a row for each target, also for one without numbers.
void tst_ChartTab::comparisonTableIsTheLegend()
{
    m_tab->showTargets({{kShop, u"Shop"_s, {}, MarkState::Up}, {kMail, u"Mail"_s, {}, MarkState::Down}});
    QTRY_COMPARE(m_source->questions.size(), 2);
    const Source::Question question = m_source->questions.last();
    ChartData answer = Source::answerTo(question.request, 10);
    answer.series.removeLast(); // Mail has no numbers
    answer.ribbon.last().outcome = Outcome::Down;
    SeriesSummary numbers;
    numbers.unit = Unit::Millisecond;
    for (int i = 0; i < 100; ++i)
        numbers.add(i < 90 ? 20 : 400);
    answer.summaries[kShop] = numbers;
    emit m_source->answered(question.number, answer);
    const auto *table = m_tab->findChild<ComparisonTable *>();
    const auto texts = [table](int row) {
        QStringList cells;
        for (int column = 0; column < ComparisonTable::ColumnCount; ++column)
            cells.append(table->item(row, column)->text());
        return cells.join(u'|');
    };
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(texts(0), u"Shop|Up|20 ms|399 ms|100 %|10 ms"_s);
    QCOMPARE(texts(1), u"Mail|Down|–|–|0 %|–"_s);
    const auto chip = [table](int row) { return table->item(row, 0)->icon().pixmap(16).toImage().pixelColor(8, 8); };
    QCOMPARE(chip(0), lineColour(0, m_tab->palette()));
    QCOMPARE(chip(1), lineColour(1, m_tab->palette()));
    QVERIFY(!m_tab->findChild<ChartLegend *>()->isVisible());
    m_tab->showTargets({{kShop, u"Shop"_s, {}, MarkState::Up}, {kMail, u"Mail"_s, {}, MarkState::Up}});
    QCOMPARE(texts(1), u"Mail|Up|–|–|0 %|–"_s); // the state follows without another request
    QCOMPARE(m_source->questions.size(), 2);
}

//! Returns the visible siblings below `parent` that overlap, or an empty text.
static QString overlap(const QWidget *parent)
{
    if (qobject_cast<const QTabBar *>(parent))
        return {}; // the borders of its two scroll buttons overlap in some styles
    QList<QWidget *> shown;
    for (QWidget *child : parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && !child->isWindow() && !child->testAttribute(Qt::WA_TransparentForMouseEvents))
            shown.append(child);
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (shown[i]->geometry().intersects(shown[j]->geometry()))
                return QString::fromLatin1(shown[i]->metaObject()->className()) + u" and "_s
                    + QString::fromLatin1(shown[j]->metaObject()->className());
        }
        if (const QString below = overlap(shown[i]); !below.isEmpty())
            return below;
    }
    return {};
}

void tst_ChartTab::comparisonHasNoOverlaps_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("details below the table of a window of 900x600") << QSize(880, 230);
    QTest::newRow("details beside the table") << QSize(380, 480);
    QTest::newRow("wide") << QSize(1200, 700);
}

void tst_ChartTab::comparisonHasNoOverlaps()
{
    QFETCH(QSize, size);
    m_tab->resize(size);
    QList<ChartTarget> targets;
    for (int count = 1; count <= ChartTab::kMaxTargets; ++count) {
        targets.append({QUuid::createUuidV5(kShop, QString::number(count)),
                        u"A rather long name of target %1"_s.arg(count),
                        {},
                        MarkState::Up});
        const qsizetype asked = m_source->questions.size();
        m_tab->showTargets(targets);
        QTRY_VERIFY(m_source->questions.size() > asked);
        answerLast(10 * count);
        QTest::qWait(0); // lets the layouts settle
        plot()->replot();
        QVERIFY2(overlap(m_tab.get()).isEmpty(), qPrintable(u"%1 targets: "_s.arg(count) + overlap(m_tab.get())));
        const QRect area = plot()->axisRect(0)->outerRect();
        const QRect ribbons = plot()->axisRect(1)->outerRect();
        QVERIFY(!area.intersects(ribbons));
        QVERIFY(plot()->rect().contains(area) && plot()->rect().contains(ribbons));
        if (count == 1)
            continue;
        QVERIFY2(plot()->axisRect(0)->height() >= 160, qPrintable(QString::number(plot()->axisRect(0)->height())));
        QCPAxis *names = plot()->axisRect(1)->axis(QCPAxis::atLeft);
        QCOMPARE(names->ticker().dynamicCast<QCPAxisTickerText>()->ticks().size(), count);
        const double rowHeight = std::abs(names->coordToPixel(1) - names->coordToPixel(0));
        QVERIFY(rowHeight >= QFontMetrics(names->tickLabelFont()).ascent());
        const QList<QRectF> labels = plot()->findChild<EndLabelLayer *>()->places();
        QCOMPARE(labels.isEmpty(), size.width() < 560);
        for (qsizetype i = 1; i < labels.size(); ++i)
            QVERIFY(labels[i].top() >= labels[i - 1].bottom() && plot()->rect().contains(labels[i].toAlignedRect()));
        const auto *table = m_tab->findChild<ComparisonTable *>();
        QCOMPARE(table->rowCount(), count);
        QVERIFY(table->viewport()->rect().contains(table->visualItemRect(table->item(count - 1, 0)))); // all rows are visible
    }
}

void tst_ChartTab::marksShowTheirReason()
{
    const Source::Question question = m_source->questions.last();
    ChartData answer = Source::answerTo(question.request, 10);
    const qint64 from = question.request.from + kHour / 4;
    answer.marks.append({ChartMark::Kind::Paused, from, from + kHour / 4, u"<b>moving house</b>"_s});
    emit m_source->answered(question.number, answer);
    emit plot()->hoveredAt(from + kHour / 8);
    QVERIFY2(plot()->toolTip().contains(u"Paused, "_s), qPrintable(plot()->toolTip()));
    QVERIFY2(plot()->toolTip().contains(u": &lt;b&gt;moving house"_s), qPrintable(plot()->toolTip()));
    emit plot()->hoveredAt(from - kHour / 8);
    QVERIFY(plot()->toolTip().isEmpty());
}

void tst_ChartTab::plotIsCalm_data()
{
    QTest::addColumn<int>("theme");
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast})
        QTest::addRow("%d", int(theme)) << int(theme);
}

//! The plot has only horizontal grid lines. An incident is a tint with a mark at its start, not a line over the full height.
void tst_ChartTab::plotIsCalm()
{
    QFETCH(int, theme);
    const QPalette palette = themePalette(static_cast<Theme>(theme));
    m_tab->setPalette(palette);
    const Source::Question question = m_source->questions.last();
    ChartData answer = Source::answerTo(question.request, 10);
    for (ChartSeries &series : answer.series)
        series.buckets.resize(1); // leaves the rest of the plot empty
    const qint64 from = question.request.from + kHour / 2;
    answer.marks.append({ChartMark::Kind::Incident, from, from + kHour / 4, u"No answer"_s});
    emit m_source->answered(question.number, answer);
    QTest::qWait(0);
    plot()->replot(QCustomPlot::rpImmediateRefresh);
    const QImage image = plot()->grab().toImage();
    const QRect area = plot()->axisRect()->rect();
    const auto pixelsUnlike = [&](qint64 at, const QColor &background) {
        int count = 0;
        const int x = qRound(plot()->xAxis->coordToPixel(double(at)));
        for (int y = area.top() - 1; y <= area.bottom() + 1; ++y)
            count += image.pixelColor(x, y) == background ? 0 : 1;
        return count;
    };
    const qint64 quiet = question.request.from + kHour / 3;
    const int lines = pixelsUnlike(quiet, palette.color(QPalette::Base));
    QVERIFY2(lines >= 4 && lines <= 5, qPrintable(QString::number(lines)));
    const int end = qRound(plot()->xAxis->coordToPixel(double(question.request.from) + double(kHour) * 5 / 12));
    for (int x = qRound(plot()->xAxis->coordToPixel(double(question.request.from) + double(kHour) / 6)); x < end; ++x)
        QCOMPARE(image.pixelColor(x, area.bottom() - 4), palette.color(QPalette::Base)); // no vertical line at any time
    const int right = qRound(plot()->xAxis->coordToPixel(double(from) + double(kHour) / 5));
    const QColor tint = image.pixelColor(right, area.center().y() + 3);
    QVERIFY(tint != palette.color(QPalette::Base));
    QVERIFY(contrastRatio(tint, palette.color(QPalette::Base)) < 1.6);
    QVERIFY(pixelsUnlike(from + kHour / 5, tint) <= 5);
    const int atStart = pixelsUnlike(from + kHour / 60, tint);
    QVERIFY2(atStart > 6 && atStart < 24, qPrintable(QString::number(atStart))); // the mark
}

void tst_ChartTab::titleNamesTheNumbers()
{
    const Source::Question question = m_source->questions.last();
    QCOMPARE(question.request.spread, u"duration"_s);
    ChartData answer = Source::answerTo(question.request, 10);
    answer.spread.unit = Unit::Millisecond;
    for (int i = 0; i < 100; ++i)
        answer.spread.add(i < 90 ? 20 : 400);
    emit m_source->answered(question.number, answer);
    QCOMPARE(plot()->title(), u"Shop · response time · 1 h"_s);
    QVERIFY2(plot()->titleNumbers().startsWith(u"median 20"_s), qPrintable(plot()->titleNumbers()));
    QVERIFY2(plot()->titleNumbers().contains(u" · p95 399 ms"_s), qPrintable(plot()->titleNumbers()));
    QTest::keyClick(plot(), Qt::Key_PageUp);
    QVERIFY2(plot()->title().contains(u" to "_s), qPrintable(plot()->title())); // the span no longer ends now
}

void tst_ChartTab::keepsItsState()
{
    QTest::keyClick(plot(), Qt::Key_Minus);
    const qint64 length = plot()->view().length();
    const QByteArray kept = m_tab->saveState();
    ChartTab other;
    const auto marked = [&other] {
        const auto buttons = other.findChildren<QRadioButton *>();
        return std::count_if(buttons.begin(), buttons.end(), [](const QRadioButton *button) { return button->isChecked(); });
    };
    QCOMPARE(marked(), 1); // the default hour
    other.restoreState(kept);
    QCOMPARE(marked(), 0); // no preset has that length
    QCOMPARE(other.findChild<ChartPlot *>()->view().length(), length);
    other.restoreState(
        QByteArray::fromHex("0000000005265c00010000000005265c00")); // 24 h, logarithmic, the day before: version 0.1
    QCOMPARE(other.findChild<ChartPlot *>()->view().length(), 24 * kHour);
    QCOMPARE(marked(), 1);
    QVERIFY(other.findChild<QAction *>(u"chartLogarithmic"_s)->isChecked());
    other.restoreState(kept);
    other.restoreState("nonsense");
    QCOMPARE(other.findChild<ChartPlot *>()->view().length(), length);
}

void tst_ChartTab::survivesTheEndOfItsSource()
{
    m_tab->setSource(nullptr);
    QTest::keyClick(plot(), Qt::Key_Left);
    m_source.reset();
    QTest::keyClick(plot(), Qt::Key_Left);
}

QTEST_MAIN(tst_ChartTab)

} // namespace ChartTabTest

#include "tst_ChartTab.moc"
