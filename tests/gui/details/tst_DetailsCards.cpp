// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "gui/GuiSamples.h"
#include "gui/chart/FakeChartSource.h"
#include "gui/chart/YearView.h"
#include "gui/details/DetailsPane.h"
#include "gui/details/events/EventsTab.h"
#include "gui/details/evidence/ConditionsTab.h"
#include "gui/details/overview/OverviewCards.h"
#include "gui/details/overview/ResultBars.h"
#include "gui/details/setup/SetupTab.h"
#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultsModel.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/values/SeriesSummary.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace DetailsCardsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 86'400'000;

//! Returns an incident that began `age` ms ago.
IncidentChange incident(const Target &target, qint64 age, const std::optional<qint64> &length, const QString &cause)
{
    IncidentChange change;
    Incident &one = change.incident;
    one.target = target.id;
    one.began = QDateTime::currentMSecsSinceEpoch() - age;
    one.opened = one.began + 1'000;
    if (length)
        one.closed = one.began + *length;
    one.message = cause;
    IncidentEntry opened;
    opened.at = one.opened;
    opened.event = IncidentEvent::Opened;
    opened.outcome = Outcome::Down;
    IncidentEntry comment;
    comment.at = one.opened + 5'000;
    comment.author = u"anna"_s;
    comment.text = u"on it"_s;
    change.entries = {opened, comment};
    return change;
}

} // namespace

//! Tests the cards of the overview, and the tabs Events and Setup.
class tst_DetailsCards : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void hidesCardsWithoutContent();
    void showsWhatIsWrongFirst();
    void textsAreLegibleOnTints_data();
    void textsAreLegibleOnTints();
    void foldsTheStepsOfAnAcknowledgedProblem();
    void readsTheHistoryOfTheShownTargetOnly();
    void readsNothingWhileTheOverviewIsHidden();
    void repeatsReadsRarely();
    void readsTheHistoryBeforeAMoment();
    void showsNumbersOfTheHistory();
    void theNewestResultIsAtTheRight_data();
    void theNewestResultIsAtTheRight();
    void conditionsHaveADistance();
    void leavesOutMaintenance();
    void theChartOpensItsTab_data();
    void theChartOpensItsTab();
    void aDayOfTheYearOpensTheChart();
    void tagsAreButtons();
    void disablesEventsWithoutIncidents();
    void listsTheNewestEvents();
    void showsTheMomentOfAnEvent();
    void listsNotesAmongTheEvents();
    void saysWhyEventsCannotBeRead();
    void readsEventsAgainOnRequest();
    void describesTheSettings();
    void buttonsOfTheSetupWork();

private:
    template<typename T>
    T *find(const QString &name) const
    {
        return m_pane->findChild<T *>(name);
    }
    bool isShown(const QString &card) const { return find<QWidget>(card)->isVisible(); }
    void give(const Result &result);
    //! Answers the latest request for this span. \return whether there is one
    bool answer(qint64 length, double value, const std::function<void(ChartData *)> &edit = {});
    void answerAll();
    int requests(qint64 length) const;
    void store(const QList<IncidentChange> &changes);
    //! Returns the number of days, of which today has only begun.
    static qint64 lengthOf(const ChartRequest &request) { return (request.to - request.from + kDay - 1) / kDay; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<FakeChartSource> m_charts;
    std::unique_ptr<EventSource> m_events;
    std::unique_ptr<DetailsPane> m_pane;
    QTabWidget *m_tabs = nullptr;
    Target m_shop;
    Target m_port;
    quint64 m_sequence = 0;
};

void tst_DetailsCards::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = makeTarget(u"Shop"_s);
    m_port = makeTarget(u"Port"_s);
    m_model = std::make_unique<ResultsModel>();
    m_charts = std::make_unique<FakeChartSource>();
    m_events = std::make_unique<EventSource>(m_folder->filePath(u"history.sqlite"_s));
    m_pane = std::make_unique<DetailsPane>(m_model.get());
    m_pane->resize(400, 700);
    m_pane->setChartSource(m_charts.get());
    m_tabs = find<QTabWidget>(u"detailsTabs"_s);
    m_model->setTargets({m_shop, m_port});
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void tst_DetailsCards::cleanup()
{
    m_pane.reset();
    m_events.reset();
    m_charts.reset();
    m_model.reset();
}

void tst_DetailsCards::give(const Result &result)
{
    Result numbered = result;
    numbered.sequence = ++m_sequence;
    m_model->addResults({numbered});
    m_model->flush();
}

int tst_DetailsCards::requests(qint64 length) const
{
    return static_cast<int>(std::count_if(m_charts->questions.begin(), m_charts->questions.end(),
                                          [length](const auto &question) { return lengthOf(question.request) == length; }));
}

bool tst_DetailsCards::answer(qint64 length, double value, const std::function<void(ChartData *)> &edit)
{
    for (auto question = m_charts->questions.crbegin(); question != m_charts->questions.crend(); ++question) {
        if (lengthOf(question->request) != length)
            continue;
        ChartData data = FakeChartSource::answerTo(question->request, value);
        if (!question->request.spread.isEmpty()) {
            for (int i = 0; i < 100; ++i)
                data.spread.add(value + i);
        }
        if (edit)
            edit(&data);
        emit m_charts->answered(question->number, data);
        return true;
    }
    return false;
}

void tst_DetailsCards::answerAll()
{
    QTRY_VERIFY(requests(1) > 0 && requests(365) > 0);
    QVERIFY(answer(1, 50));
    QVERIFY(answer(365, 50));
}

void tst_DetailsCards::store(const QList<IncidentChange> &changes)
{
    HistoryDatabase history(m_folder->filePath(u"history.sqlite"_s), HistoryDatabase::Access::Write);
    QVERIFY(!history.open());
    QVERIFY(!IncidentTable(&history).put(changes));
}

void tst_DetailsCards::hidesCardsWithoutContent()
{
    m_pane->showTargets({m_shop.id});
    for (const QString &card : {u"problemCard"_s, u"numbersCard"_s, u"dayCard"_s, u"yearCard"_s, u"eventsCard"_s})
        QVERIFY2(!isShown(card), qPrintable(card));
    QVERIFY(isShown(u"facts"_s));
    give(makeResult(m_shop, Outcome::Up));
    QVERIFY(isShown(u"numbersCard"_s));
    QVERIFY(!isShown(u"problemCard"_s));
    answerAll();
    QVERIFY(isShown(u"dayCard"_s));
    QVERIFY(isShown(u"yearCard"_s));
    const auto removeResults = [](ChartData *data) {
        data->series.clear();
        data->ribbon.clear();
    };
    m_pane->showTargets({m_port.id});
    QVERIFY(!isShown(u"dayCard"_s)); // not that of the other target
    QTRY_COMPARE(requests(1), 2);
    QVERIFY(answer(1, 0, removeResults));
    QVERIFY(!isShown(u"dayCard"_s));
}

void tst_DetailsCards::showsWhatIsWrongFirst()
{
    give(makeResult(m_shop, Outcome::Down));
    m_pane->showTargets({m_shop.id});
    answerAll();
    const QStringList cards{u"problemCard"_s, u"numbersCard"_s, u"dayCard"_s, u"yearCard"_s, u"facts"_s};
    const auto topOf = [this](const QString &card) { return find<QWidget>(card)->mapToGlobal(QPoint()).y(); };
    QTRY_VERIFY(std::is_sorted(cards.begin(), cards.end(),
                               [&topOf](const QString &a, const QString &b) { return topOf(a) < topOf(b); }));
    QCOMPARE(find<QWidget>(u"problemCard"_s)->palette().color(QPalette::Base),
             stateTintColour(m_pane->palette(), MarkState::Down));
    QCOMPARE(find<QWidget>(u"numbersCard"_s)->palette().color(QPalette::Base), cardColour(m_pane->palette()));
}

void tst_DetailsCards::textsAreLegibleOnTints_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast") << Theme::HighContrast;
}

void tst_DetailsCards::textsAreLegibleOnTints()
{
    QFETCH(Theme, theme);
    m_pane->setPalette(themePalette(theme));
    give(makeResult(m_shop, Outcome::Down));
    m_pane->showTargets({m_shop.id});
    int seen = 0;
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QPalette colours = label->palette();
        const double contrast =
            contrastRatio(colours.color(label->foregroundRole()), label->parentWidget()->palette().color(QPalette::Window));
        QVERIFY2(contrast >= 4.5, qPrintable(u"%1: %2"_s.arg(label->text()).arg(contrast)));
        ++seen;
    }
    QVERIFY(seen > 8);
}

void tst_DetailsCards::foldsTheStepsOfAnAcknowledgedProblem()
{
    Result down = makeResult(m_shop, Outcome::Down);
    down.attempt = 3;
    give(down);
    m_pane->showTargets({m_shop.id});
    const auto *steps = find<QLabel>(u"steps"_s);
    auto *fold = find<QToolButton>(u"stepsFold"_s);
    QVERIFY(steps->isVisible());
    TargetState state;
    state.acknowledged = Acknowledgement();
    state.acknowledged->by = u"anna"_s;
    m_model->setStates({{m_shop.id, m_shop.name, state}});
    m_model->flush();
    QVERIFY(find<QLabel>(u"care"_s)->text().contains(u"anna"_s));
    QVERIFY(!steps->isVisible());
    QVERIFY(fold->isVisible());
    fold->click();
    QVERIFY(steps->isVisible());
    down.observation.durationMs = 99;
    give(down); // the user's choice stays
    QVERIFY(steps->isVisible());
}

void tst_DetailsCards::readsTheHistoryOfTheShownTargetOnly()
{
    m_pane->showTargets({m_shop.id});
    QTRY_COMPARE(m_charts->questions.size(), 2);
    for (const auto &question : m_charts->questions)
        QCOMPARE(question.request.targets, QList<TargetId>{m_shop.id});
    const quint64 late = m_charts->questions.first().number;
    m_pane->showTargets({m_port.id});
    QVERIFY(m_charts->forgotten.contains(late));
    QTRY_COMPARE(m_charts->questions.size(), 4);
    QCOMPARE(m_charts->questions.last().request.targets, QList<TargetId>{m_port.id});
    emit m_charts->answered(late, FakeChartSource::answerTo(m_charts->questions.first().request, 5));
    QVERIFY(!isShown(u"dayCard"_s));
    give(makeResult(m_port, Outcome::Up));
    m_pane->showTargets({m_port.id}); // still the same target
    answerAll();
    QCOMPARE(m_charts->questions.size(), 4);
}

void tst_DetailsCards::readsNothingWhileTheOverviewIsHidden()
{
    give(makeResult(m_shop, Outcome::Up));
    give(makeResult(m_port, Outcome::Up));
    m_pane->showTargets({m_shop.id});
    m_tabs->setCurrentIndex(DetailsPane::Setup);
    m_charts->questions.clear();
    m_pane->showTargets({m_port.id});
    emit m_charts->historyExtended({m_port.id});
    m_tabs->setCurrentIndex(DetailsPane::Overview);
    QTRY_COMPARE(m_charts->questions.size(), 2);
    for (const auto &question : m_charts->questions)
        QCOMPARE(question.request.targets, QList<TargetId>{m_port.id});
}

//! New results don't cause a read each.
void tst_DetailsCards::repeatsReadsRarely()
{
    give(makeResult(m_shop, Outcome::Up));
    m_pane->showTargets({m_shop.id});
    answerAll();
    // A request that was made later is sent later, so all earlier ones have been sent then.
    ChartQuery other;
    other.setSource(m_charts.get());
    ChartRequest request;
    request.targets = {m_port.id};
    request.to = 5;
    for (int i = 0; i < 20; ++i)
        emit m_charts->historyExtended({m_shop.id});
    other.requestSoon(request, 0);
    QTRY_COMPARE(m_charts->questions.last().request, request);
    QCOMPARE(m_charts->questions.size(), 3);
    m_tabs->setCurrentIndex(DetailsPane::Setup);
    m_tabs->setCurrentIndex(DetailsPane::Overview);
    request.to = 6;
    other.requestSoon(request, 0);
    QTRY_COMPARE(m_charts->questions.last().request, request);
    QCOMPARE(m_charts->questions.size(), 4);
}

void tst_DetailsCards::readsTheHistoryBeforeAMoment()
{
    const QDateTime moment = QDateTime::currentDateTimeUtc().addDays(-7);
    m_model->showMoment(moment, {});
    m_pane->showTargets({m_shop.id});
    QTRY_COMPARE(m_charts->questions.size(), 2);
    for (const auto &question : m_charts->questions)
        QCOMPARE(question.request.to, moment.toMSecsSinceEpoch());
}

void tst_DetailsCards::showsNumbersOfTheHistory()
{
    give(makeResult(m_shop, Outcome::Up, 12));
    give(makeResult(m_shop, Outcome::Up, 12));
    m_pane->showTargets({m_shop.id});
    QCOMPARE(find<QLabel>(u"median"_s)->text(), u"12 ms"_s); // of the last results
    QVERIFY(!find<QLabel>(u"30 days"_s));
    QTRY_VERIFY(requests(365) > 0);
    const auto addOutage = [this](ChartData *data) {
        const qint64 end = data->request.to;
        data->ribbon = {{m_shop.id, data->request.from, end - 3 * kDay, Outcome::Up},
                        {m_shop.id, end - 3 * kDay, end, Outcome::Down}};
    };
    QVERIFY(answer(1, 100));
    QVERIFY(answer(365, 50, addOutage));
    QCOMPARE(find<QLabel>(u"30 days"_s)->text(), u"90.0 %"_s);
    const QString median = find<QLabel>(u"median"_s)->text();
    QVERIFY2(median.startsWith(u"14"_s) || median.startsWith(u"150"_s), qPrintable(median)); // of 24 hours
    QVERIFY(!find<QLabel>(u"median"_s)->toolTip().isEmpty());
    for (const QString &name : {u"24 h"_s, u"30 days"_s, u"median"_s, u"95 %"_s, u"last check"_s})
        QVERIFY2(find<QLabel>(name), qPrintable(name));
}

void tst_DetailsCards::theNewestResultIsAtTheRight_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

//! In every layout, as in the table and in charts.
void tst_DetailsCards::theNewestResultIsAtTheRight()
{
    QFETCH(const Qt::LayoutDirection, direction);
    HistoryStrip strip;
    strip.setLayoutDirection(direction);
    strip.resize(strip.sizeHint());
    HistoricalResult older;
    older.outcome = Outcome::Down;
    HistoricalResult newer;
    newer.outcome = Outcome::Degraded;
    strip.setResults({older, newer});
    const QImage picture = strip.grab().toImage();
    const auto placeOf = [&picture](Outcome outcome) {
        const QRgb colour = stateColour(markStateOf(outcome), false).rgb();
        int x = 0;
        while (x < picture.width() && picture.pixel(x, 1) != colour)
            ++x;
        return x;
    };
    QVERIFY(placeOf(Outcome::Down) < placeOf(Outcome::Degraded));
    QVERIFY(placeOf(Outcome::Degraded) < picture.width());
    QTest::keyClick(&strip, Qt::Key_Left);
    const QString newest = strip.descriptionText();
    QTest::keyClick(&strip, Qt::Key_Left);
    QVERIFY(strip.descriptionText() != newest);
}

//! Without a distance, two conditions on several lines would look like one.
void tst_DetailsCards::conditionsHaveADistance()
{
    ConditionsTab tab;
    tab.resize(300, 300);
    tab.show({EvaluatedCondition{u"The response has the status 200, 201 or 204, and a body"_s, {}}});
    auto *table = tab.findChild<QTableWidget *>(u"conditions"_s);
    table->resizeRowsToContents();
    const int height = table->rowHeight(0);
    table->setItemDelegate(new QStyledItemDelegate(table)); // the usual one
    table->resizeRowsToContents();
    const QFontMetrics metrics = table->fontMetrics();
    QCOMPARE(height - table->rowHeight(0), lineHeight(metrics) - metrics.height());
}

void tst_DetailsCards::leavesOutMaintenance()
{
    const bool before = countsMaintenance();
    const auto restore = qScopeGuard([before] { setCountsMaintenance(before); });
    const auto addPlannedOutage = [this](ChartData *data) {
        const qint64 end = data->request.to;
        data->ribbon = {{m_shop.id, data->request.from, end - 3 * kDay, Outcome::Up},
                        {m_shop.id, end - 3 * kDay, end, Outcome::Down}};
        data->marks = {{ChartMark::Kind::Maintenance, end - 3 * kDay, end, u"New disk"_s}};
    };
    for (const bool counts : {false, true}) {
        setCountsMaintenance(counts);
        m_charts->questions.clear();
        m_pane->showTargets({m_port.id});
        m_pane->showTargets({m_shop.id});
        QTRY_VERIFY(requests(365) > 0);
        QVERIFY(answer(365, 50, addPlannedOutage));
        QCOMPARE(find<QLabel>(u"30 days"_s)->text(), counts ? u"90.0 %"_s : u"100 %"_s);
    }
}

void tst_DetailsCards::theChartOpensItsTab_data()
{
    QTest::addColumn<int>("key"); // 0 for a click
    QTest::newRow("click") << 0;
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("space") << int(Qt::Key_Space);
}

void tst_DetailsCards::theChartOpensItsTab()
{
    QFETCH(int, key);
    give(makeResult(m_shop, Outcome::Up));
    m_pane->showTargets({m_shop.id});
    answerAll();
    auto *chart = find<DayChart>(u"dayChart"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(chart)->role(), QAccessible::PushButton);
    QVERIFY(chart->accessibleDescription().startsWith(u"Median "_s));
    if (key)
        QTest::keyClick(chart, Qt::Key(key));
    else
        QTest::mouseClick(chart, Qt::LeftButton);
    QCOMPARE(m_tabs->currentIndex(), int(DetailsPane::Chart));
}

void tst_DetailsCards::aDayOfTheYearOpensTheChart()
{
    give(makeResult(m_shop, Outcome::Up));
    m_pane->showTargets({m_shop.id});
    answerAll();
    auto *year = find<YearView>(u"yearStrip"_s);
    QVERIFY(year->height() < 120);
    QVERIFY(year->rect().contains(year->cellRect(0)) && year->rect().contains(year->cellRect(364)));
    m_charts->questions.clear();
    QTest::mouseClick(year, Qt::LeftButton, {}, year->cellRect(100).center());
    QCOMPARE(m_tabs->currentIndex(), int(DetailsPane::Chart));
    const QDate day = QDate::currentDate().addDays(100 - 364);
    QTRY_VERIFY(!m_charts->questions.isEmpty());
    QTRY_COMPARE(QDateTime::fromMSecsSinceEpoch(m_charts->questions.last().request.from).date(), day);
}

//! Tags without room are in a menu.
void tst_DetailsCards::tagsAreButtons()
{
    m_shop.tags = QStringList{u"prod"_s, u"a long tag"_s, u"another long tag"_s, u"one more long tag"_s, u"and the last one"_s};
    m_model->setTargets({m_shop, m_port});
    m_pane->showTargets({m_shop.id});
    auto *chips = find<TagChips>(u"tags"_s);
    QVERIFY(chips);
    QTRY_VERIFY(!chips->findChildren<QAbstractButton *>().isEmpty());
    const QList<QAbstractButton *> buttons = chips->findChildren<QAbstractButton *>();
    QSignalSpy clicked(m_pane.get(), &DetailsPane::tagClicked);
    QCOMPARE(buttons.first()->accessibleName(), u"Show only targets with the tag “prod”"_s);
    QTest::keyClick(buttons.first(), Qt::Key_Space);
    QCOMPARE(clicked.takeFirst().first().toString(), u"prod"_s);
    QVERIFY(buttons.size() < 5);
    QCOMPARE(buttons.last()->text(), u'+' + QString::number(6 - buttons.size()));
    buttons.last()->click();
    chips->findChild<QMenu *>(u"tagMenu"_s)->actions().last()->trigger();
    QCOMPARE(clicked.takeFirst().first().toString(), u"and the last one"_s);
}

void tst_DetailsCards::disablesEventsWithoutIncidents()
{
    store({incident(m_shop, kDay, kMinute, u"refused"_s)});
    m_pane->setEventSource(m_events.get());
    m_pane->showTargets({m_port.id});
    QTRY_VERIFY(!m_tabs->isTabEnabled(DetailsPane::Events));
    QCOMPARE(m_tabs->tabToolTip(DetailsPane::Events), u"No events: this target has had no incidents, and has no notes."_s);
    m_pane->showTargets({m_shop.id});
    QTRY_VERIFY(isShown(u"eventsCard"_s));
    QVERIFY(m_tabs->isTabEnabled(DetailsPane::Events));
    m_tabs->setCurrentIndex(DetailsPane::Events);
    m_pane->showTargets({m_port.id});
    QTRY_COMPARE(m_tabs->currentIndex(), int(DetailsPane::Overview));
    m_pane->showTargets({m_shop.id}); // the user's tab is shown again
    QCOMPARE(m_tabs->currentIndex(), int(DetailsPane::Events));
}

void tst_DetailsCards::listsTheNewestEvents()
{
    QList<IncidentChange> changes;
    for (int i = 0; i < 7; ++i)
        changes.append(incident(m_shop, (i + 1) * kDay, (i + 1) * kMinute, u"cause %1"_s.arg(i)));
    changes[0].incident.closed.reset();
    changes[0].incident.acknowledgedBy = u"anna"_s;
    store(changes);
    m_pane->setEventSource(m_events.get());
    m_pane->showTargets({m_shop.id});
    QTRY_VERIFY(isShown(u"eventsCard"_s));
    QList<EventLine *> lines = m_pane->findChildren<EventLine *>();
    lines.removeIf([](const EventLine *line) { return !line->isVisible(); });
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[0]->text().startsWith(u"For 1 d so far · "_s) && lines[0]->text().endsWith(u"cause 0"_s),
             qPrintable(lines[0]->text()));
    QVERIFY2(lines[1]->text().startsWith(u"Lasted 2 min · "_s), qPrintable(lines[1]->text()));
    QVERIFY2(lines[1]->accessibleName().startsWith(u"Down. Lasted 2 min · "_s), qPrintable(lines[1]->accessibleName()));
    QTest::keyClick(lines[2], Qt::Key_Return);
    QCOMPARE(m_tabs->currentIndex(), int(DetailsPane::Events));
    const auto *list = find<QTreeWidget>(u"events"_s);
    QCOMPARE(list->topLevelItemCount(), 7);
    QCOMPARE(list->indexOfTopLevelItem(list->currentItem()), 2);
    QCOMPARE(list->topLevelItem(0)->text(2), u"cause 0 (acknowledged by anna)"_s);
    QCOMPARE(list->topLevelItem(6)->text(1), u"7 min"_s);
    const QTreeWidgetItem *second = list->topLevelItem(1);
    QCOMPARE(second->childCount(), 1); // the line of the incident says when it opened
    QVERIFY2(second->child(0)->text(0).endsWith(u"anna: on it"_s), qPrintable(second->child(0)->text(0)));
    QVERIFY(second->isExpanded());
}

void tst_DetailsCards::showsTheMomentOfAnEvent()
{
    store({incident(m_shop, kDay, kMinute, u"refused"_s)});
    m_pane->setEventSource(m_events.get());
    m_pane->showTargets({m_shop.id});
    m_tabs->setCurrentIndex(DetailsPane::Events);
    auto *list = find<QTreeWidget>(u"events"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    const QSignalSpy incidents(m_pane.get(), &DetailsPane::evidenceRequested);
    const QSignalSpy moments(m_pane.get(), &DetailsPane::momentRequested);
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(incidents.size(), 1);
    const auto chosen = incidents.first().first().value<Incident>();
    QCOMPARE(chosen.target, m_shop.id);
    list->setCurrentItem(list->topLevelItem(0)->child(0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(moments.size(), 1);
    QCOMPARE(moments.first().first().toLongLong(), chosen.opened + 5'000);
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    list->setFocus();
    list->selectAll();
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 2);
    QVERIFY2(copied.first().endsWith(u"\t1 min\trefused"_s), qPrintable(copied.first()));
}

void tst_DetailsCards::listsNotesAmongTheEvents()
{
    store({incident(m_shop, kDay, std::nullopt, u"open"_s), incident(m_shop, 3 * kDay, kMinute, u"refused"_s)});
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 between = now - 2 * kDay;
    {
        HistoryDatabase history(m_folder->filePath(u"history.sqlite"_s), HistoryDatabase::Access::Write);
        NoteTable notes(&history);
        QVERIFY(!notes.put({QUuid::createUuid(), m_shop.id, {}, between, between + 60 * kMinute, {}, u"between"_s}));
        QVERIFY(!notes.put({QUuid::createUuid(), {}, {}, now - kMinute, now - kMinute, u"anna"_s, u"newest"_s}));
    }
    m_pane->setEventSource(m_events.get());
    m_pane->showTargets({m_shop.id});
    m_tabs->setCurrentIndex(DetailsPane::Events);
    auto *list = find<QTreeWidget>(u"events"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 4);
    const auto cause = [list](int item) { return list->topLevelItem(item)->text(2); };
    QCOMPARE((QStringList{cause(0), cause(1), cause(2), cause(3)}),
             (QStringList{u"newest (anna)"_s, u"open"_s, u"between"_s, u"refused"_s}));
    QCOMPARE(list->topLevelItem(2)->text(1), u"1 h"_s);
    QVERIFY(list->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString().startsWith(u"Note, "_s));
    const QSignalSpy moments(m_pane.get(), &DetailsPane::momentRequested);
    list->setCurrentItem(list->topLevelItem(2));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(moments.size(), 1);
    QCOMPARE(moments.first().first().toLongLong(), between);
    find<EventsTab>({})->updateDurations(QDateTime::currentMSecsSinceEpoch() + 100 * kDay);
    QCOMPARE(list->topLevelItem(1)->text(1), u"101 d"_s); // the open incident
    QCOMPARE(list->topLevelItem(0)->text(1), QString());
    m_pane->showTargets({m_port.id}); // has no incidents, but a note about all targets
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QVERIFY(m_tabs->isTabEnabled(DetailsPane::Events));
}

void tst_DetailsCards::saysWhyEventsCannotBeRead()
{
    QFile file(m_folder->filePath(u"history.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    m_pane->setEventSource(m_events.get());
    m_pane->showTargets({m_shop.id});
    QTRY_VERIFY(!m_tabs->isTabEnabled(DetailsPane::Events));
    QVERIFY2(m_tabs->tabToolTip(DetailsPane::Events).startsWith(u"Events can't be read. "_s),
             qPrintable(m_tabs->tabToolTip(DetailsPane::Events)));
}

void tst_DetailsCards::readsEventsAgainOnRequest()
{
    store({});
    m_pane->setEventSource(m_events.get());
    m_pane->showTargets({m_shop.id});
    QTRY_VERIFY(!m_tabs->isTabEnabled(DetailsPane::Events));
    store({incident(m_shop, kMinute, std::nullopt, u"refused"_s)});
    m_pane->refreshEvents();
    QTRY_VERIFY(m_tabs->isTabEnabled(DetailsPane::Events));
    QVERIFY(isShown(u"eventsCard"_s));
    m_pane->hide();
    store({incident(m_shop, kDay, kMinute, u"refused"_s)});
    m_pane->refreshEvents(); // ignored, because the pane is hidden
    m_pane->show();
    m_tabs->setCurrentIndex(DetailsPane::Events);
    QTRY_COMPARE(find<QTreeWidget>(u"events"_s)->topLevelItemCount(), 2);
}

void tst_DetailsCards::describesTheSettings()
{
    Target page = makeTarget(u"Page"_s);
    page.kind = u"http"_s;
    page.fields =
        *Fields::fromJson(findKind(u"http"_s)->fields,
                          {{u"url"_s, u"https://bob:hunter2@shop.example/"_s},
                           {u"verifyTls"_s, false},
                           {u"headers"_s, QJsonObject{{u"Accept"_s, u"text/html"_s}, {u"X-Api-Key"_s, u"hunter2"_s}}}});
    page.conditions = {{u"[STATUS] == 200"_s, Outcome::Down}, {u"[RESPONSE_TIME] < 1s"_s, Outcome::Degraded}};
    page.schedule.every = Milliseconds(300'000);
    page.tags = {u"prod"_s, u"shop"_s};
    page.dependsOn = {{m_shop.id.toString(QUuid::WithoutBraces)}, {u"A"_s, u"B"_s}};
    page.objective = Objective();
    const auto nameOf = [this](const QString &written) {
        return QUuid::fromString(written) == m_shop.id ? m_shop.name : written;
    };
    QStringList lines;
    const QList<SetupSection> sections = setupSections(page, Schedule(), nameOf);
    for (const SetupSection &section : sections) {
        for (const Fact &fact : section.facts)
            lines.append(u"%1 / %2: %3"_s.arg(section.title, fact.label, fact.value));
    }
    const QString all = lines.join(u'\n');
    for (const QString &line :
         {u"Check / Type: Web page or API"_s, u"Check / Verify TLS certificate: off"_s,
          u"Conditions / All must pass: [STATUS] == 200\n[RESPONSE_TIME] < 1s, else degraded"_s,
          u"Schedule / Interval: 5 min"_s, u"Schedule / Timeout: 10 s (default)"_s, u"Schedule / Attempts: 3 (default)"_s,
          u"Objective / Objective: 99.9 %"_s, u"Grouping / Tags: prod, shop"_s, u"Grouping / Depends on: Shop, A or B"_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u"\n\n"_s + all));
    QVERIFY2(!all.contains(u"hunter2"_s), qPrintable(all));
    QVERIFY2(all.contains(u"X-Api-Key: ***"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"Paused"_s), qPrintable(all)); // only what is set
}

void tst_DetailsCards::buttonsOfTheSetupWork()
{
    m_pane->showTargets({m_shop.id});
    m_tabs->setCurrentIndex(DetailsPane::Setup);
    const QSignalSpy edits(m_pane.get(), &DetailsPane::editRequested);
    auto *edit = find<QPushButton>(u"editTarget"_s);
    edit->click();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits.first().first().value<QList<TargetId>>(), QList<TargetId>{m_shop.id});
    m_pane->setEditable(false);
    QVERIFY(!edit->isEnabled());
}

QTEST_MAIN(tst_DetailsCards)

} // namespace DetailsCardsTest

#include "tst_DetailsCards.moc"
