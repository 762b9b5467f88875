// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WindowSession.h"
#include "gui/details/DetailsPane.h"
#include "gui/incidents/AcknowledgementActions.h"
#include "gui/incidents/IncidentsModel.h"
#include "gui/incidents/IncidentsPane.h"
#include "gui/table/HistorySamples.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "gui/travel/TimeTravelBar.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/RecordingTable.h"
#include "support/CpuClock.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

namespace IncidentsViewTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kBroken = "\"latency\": \"5ms\", \"attempts\": 1, \"every\": \"1h\", \"failureRate\": 100";

Incident incident(qint64 id, const QString &name, qint64 opened, std::optional<qint64> closed = {}, const QString &host = {})
{
    Incident one;
    one.id = id;
    one.target = QUuid::createUuid();
    one.targetName = name;
    one.began = opened;
    one.opened = opened;
    one.closed = closed;
    one.message = u"Refused by %1."_s.arg(name);
    one.traits.host = host;
    return one;
}

//! Returns one line per row with its state, title and number of targets, such as `Open What 2`.
QStringList shown(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto cell = [&](IncidentColumn column) { return model.index(row, static_cast<int>(column)).data().toString(); };
        lines.append(u"%1 %2 %3"_s.arg(cell(IncidentColumn::State), cell(IncidentColumn::What), cell(IncidentColumn::Targets)));
    }
    return lines;
}

QStringList linesOf(const QListWidget *list)
{
    QStringList lines;
    for (int i = 0; i < list->count(); ++i)
        lines.append(list->item(i)->text());
    return lines;
}

} // namespace

//! Tests the incidents view.
class tst_IncidentsView : public QObject
{
    Q_OBJECT

private slots:
    void listsOpenIncidentsFirst();
    void groupsIncidentsWithOneCause();
    void marksIncidentsInMaintenance();
    void remainingRowsKeepTheirSelection();
    void survivesAnyChange();
    void explainsAnEmptyList();
    void timesAreNeverCutOff();
    void showsTheTimeline();
    void addsAComment();
    void keepsARefusedComment();
    void keepsATypedCommentWhenRowsAreReplaced();
    void keepsATypedCommentWhenTheGroupChanges();
    void opensFromTheMenuAndShowsTheTarget();
    void opensTheTargetAtTheTimeOfTheIncident();
    void showsAThousandIncidentsQuickly();
};

void tst_IncidentsView::listsOpenIncidentsFirst()
{
    IncidentsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Incident seen = incident(3, u"Seen"_s, 1'000'000);
    seen.acknowledgedBy = u"Anna"_s;
    model.setIncidents({incident(1, u"Over"_s, 9'000'000, 9'500'000), incident(2, u"Old"_s, 2'000'000), seen,
                        incident(4, u"New"_s, 8'000'000)});
    QCOMPARE(shown(model), (QStringList{u"Open New 1"_s, u"Open Old 1"_s, u"Acknowledged Seen 1"_s, u"Closed Over 1"_s}));
    QCOMPARE(model.openCount(), 3);
    const QModelIndex by = model.index(2, static_cast<int>(IncidentColumn::By));
    QCOMPARE(by.data().toString(), u"Anna"_s);
    QCOMPARE(model.index(3, static_cast<int>(IncidentColumn::Duration)).data().toString(), u"8 min 20 s"_s);
}

void tst_IncidentsView::groupsIncidentsWithOneCause()
{
    IncidentsModel model;
    Incident first = incident(1, u"Shop"_s, 1'000'000, {}, u"h.example"_s);
    Incident second = incident(2, u"Mail"_s, 1'010'000, {}, u"h.example"_s);
    first.acknowledgedBy = u"Anna"_s;
    model.setIncidents({first, second});
    QCOMPARE(shown(model), QStringList{u"Open 2 targets on h.example 2"_s});
    QCOMPARE(model.row(0).unacknowledgedTargets(), QList{second.target});
    second.acknowledgedBy = u"Ben"_s;
    model.setIncidents({first, second});
    QCOMPARE(shown(model), QStringList{u"Acknowledged 2 targets on h.example 2"_s});
    QCOMPARE(model.row(0).acknowledgedBy(), u"Anna, Ben"_s);
    first.closed = 1'020'000;
    model.setIncidents({first, second});
    QCOMPARE(model.row(0).stage(), IncidentStage::Acknowledged);
    second.closed = 1'030'000;
    model.setIncidents({first, second});
    QCOMPARE(model.row(0).stage(), IncidentStage::Closed);
    QCOMPARE(model.row(0).duration(9'000'000), 30'000);
}

void tst_IncidentsView::marksIncidentsInMaintenance()
{
    IncidentsModel model;
    Incident first = incident(1, u"Shop"_s, 1'000'000, {}, u"h.example"_s);
    Incident second = incident(2, u"Mail"_s, 1'010'000, {}, u"h.example"_s);
    first.inMaintenance = true;
    model.setIncidents({first, second});
    QCOMPARE(shown(model), QStringList{u"Open 2 targets on h.example 2"_s}); // one of them isn't in maintenance
    second.acknowledgedBy = u"Anna"_s;
    model.setIncidents({first, second});
    QCOMPARE(shown(model), QStringList{u"In maintenance 2 targets on h.example 2"_s});
    QCOMPARE(model.row(0).unacknowledgedTargets(), QList{first.target});
    QCOMPARE(model.openCount(), 1);
    first.closed = 1'020'000;
    first.inMaintenance = false;
    model.setIncidents({first, second});
    QCOMPARE(model.row(0).stage(), IncidentStage::Acknowledged);
}

void tst_IncidentsView::remainingRowsKeepTheirSelection()
{
    IncidentsModel model;
    QItemSelectionModel selection(&model);
    const Incident old = incident(1, u"Old"_s, 1'000'000);
    model.setIncidents({old});
    selection.setCurrentIndex(model.index(0, 0), QItemSelectionModel::SelectCurrent);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setIncidents({incident(2, u"New"_s, 2'000'000), old});
    QCOMPARE(selection.currentIndex().row(), 1);
    Incident worse = old;
    worse.outcome = Outcome::Degraded;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setIncidents({worse});
    QCOMPARE(selection.currentIndex().row(), 0);
    QCOMPARE(changed.size(), 1);
    QVERIFY(reset.isEmpty());
}

void tst_IncidentsView::survivesAnyChange()
{
    IncidentsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator dice(7);
    QList<Incident> all;
    for (int i = 0; i < 12; ++i)
        all.append(incident(i + 1, QString::number(i), 1'000'000LL * (i + 1)));
    for (int round = 0; round < 300; ++round) {
        QList<Incident> some;
        for (Incident &one : all) {
            if (dice.bounded(8) == 0)
                one.closed = one.closed ? std::nullopt : std::optional(one.opened + 5);
            if (dice.bounded(4) != 0)
                some.append(one);
        }
        model.setIncidents(some);
        QList<IncidentRow> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.append(model.row(row));
        QVERIFY(rows == incidentRows(some));
    }
}

void tst_IncidentsView::explainsAnEmptyList()
{
    WindowSession session({simulated("Good", "\"latency\": \"5ms\"")});
    QVERIFY(session.open());
    session.action(u"actionShowIncidents"_s)->trigger();
    auto *note = session.find<QLabel>(u"incidentsNote"_s);
    QTRY_VERIFY(note->isVisible() && note->text().startsWith(u"No incidents yet."_s));
    QVERIFY(!session.find<QTableView>(u"incidents"_s)->isVisible());
}

void tst_IncidentsView::timesAreNeverCutOff()
{
    WindowSession session({simulated("Good", "\"latency\": \"5ms\"")});
    QVERIFY(session.open());
    const auto *view = session.find<QTableView>(u"incidents"_s);
    QStyleOptionViewItem option;
    option.initFrom(view);
    const int margins = 2 * (view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, view) + 1);
    for (const auto &[column, text] : {std::pair(IncidentColumn::Since, u"2026-11-22 20:58"_s),
                                       std::pair(IncidentColumn::Duration, humanDuration(23.97 * 3'600'000))}) {
        const int needed = view->fontMetrics().horizontalAdvance(text) + margins;
        QVERIFY2(view->columnWidth(static_cast<int>(column)) >= needed, qPrintable(text));
    }
}

void tst_IncidentsView::showsTheTimeline()
{
    WindowSession session({simulated("Bad", kBroken)});
    session.keepHistory();
    QVERIFY(session.open());
    session.action(u"actionShowIncidents"_s)->trigger();
    auto *view = session.find<QTableView>(u"incidents"_s);
    auto *timeline = session.find<QListWidget>(u"timeline"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(*view->model()), QStringList{u"Open Bad 1"_s}, 10'000);
    QTRY_COMPARE(timeline->count(), 1);
    QVERIFY2(linesOf(timeline).first().contains(u"Changed to down: "_s), qPrintable(linesOf(timeline).first()));
    QVERIFY(session.find<QLabel>(u"incidentCause"_s)->text().size() > 5);
    auto *acknowledge = session.find<QPushButton>(u"incidentAcknowledge"_s);
    QVERIFY(acknowledge->isEnabled());
    acknowledge->click();
    session.find<AcknowledgeDialog>()->findChild<QPushButton *>(u"acknowledge"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown(*view->model()), QStringList{u"Acknowledged Bad 1"_s}, 10'000);
    QTRY_COMPARE(timeline->count(), 2);
    QTRY_VERIFY(!acknowledge->isEnabled());
}

void tst_IncidentsView::addsAComment()
{
    WindowSession session({simulated("Bad", kBroken)});
    session.keepHistory();
    QVERIFY(session.open());
    session.action(u"actionShowIncidents"_s)->trigger();
    auto *timeline = session.find<QListWidget>(u"timeline"_s);
    QTRY_COMPARE_WITH_TIMEOUT(timeline->count(), 1, 10'000);
    auto *comment = session.find<QLineEdit>(u"incidentComment"_s);
    auto *add = session.find<QPushButton>(u"incidentAdd"_s);
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(comment, u"a <b>new</b> disk"_s);
    QVERIFY(add->isEnabled());
    QTest::keyClick(comment, Qt::Key_Return);
    QCOMPARE(comment->text(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(timeline->count(), 2, 10'000);
    QVERIFY2(linesOf(timeline).last().contains(u"a <b>new</b> disk"_s), qPrintable(linesOf(timeline).last()));
}

//! Regression test: a comment that couldn't be saved disappeared without a message.
void tst_IncidentsView::keepsARefusedComment()
{
    WindowSession session({simulated("Bad", kBroken)});
    session.keepHistory();
    QVERIFY(session.open());
    session.action(u"actionShowIncidents"_s)->trigger();
    auto *timeline = session.find<QListWidget>(u"timeline"_s);
    QTRY_COMPARE_WITH_TIMEOUT(timeline->count(), 1, 10'000);
    auto *comment = session.find<QLineEdit>(u"incidentComment"_s);
    auto *refusal = session.find<QLabel>(u"incidentRefusal"_s);
    QTest::keyClicks(comment, u"a new disk"_s);
    QTest::keyClick(comment, Qt::Key_Return);
    emit session.monitor().commentHandled(1, u"The disk is full."_s); // 1 is the first comment of this run
    QCOMPARE(comment->text(), u"a new disk"_s);
    QVERIFY(refusal->isVisible());
    QCOMPARE(refusal->text(), u"The disk is full."_s);
    QTest::keyClicks(comment, u"s"_s);
    QVERIFY(!refusal->isVisible());
    emit session.monitor().commentHandled(7, u"Of another hand."_s);
    QCOMPARE(comment->text(), u"a new disks"_s);
}

//! The rows are removed and added again in another order, so the first row becomes the last.
void tst_IncidentsView::keepsATypedCommentWhenRowsAreReplaced()
{
    WindowSession session({simulated("Good", "\"latency\": \"5ms\"")});
    const auto put = [&session](const QList<IncidentChange> &changes) {
        HistoryDatabase history(session.folder() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
        return !IncidentTable(&history).put(changes);
    };
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    Incident newest = incident(0, u"New"_s, now - kHour);
    QVERIFY(put({{newest, {}}, {incident(0, u"Mid"_s, now - 2 * kHour), {}}, {incident(0, u"Old"_s, now - 3 * kHour), {}}}));
    QVERIFY(session.open());
    session.action(u"actionShowIncidents"_s)->trigger();
    auto *view = session.find<QTableView>(u"incidents"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(*view->model()), (QStringList{u"Open New 1"_s, u"Open Mid 1"_s, u"Open Old 1"_s}), 10'000);
    view->selectRow(1);
    auto *comment = session.find<QLineEdit>(u"incidentComment"_s);
    QTest::keyClicks(comment, u"a new disk is"_s);
    newest.closed = now;
    QVERIFY(put({{newest, {}}}));
    emit session.monitor().incidentsChanged();
    QTRY_COMPARE_WITH_TIMEOUT(shown(*view->model()), (QStringList{u"Open Mid 1"_s, u"Open Old 1"_s, u"Closed New 1"_s}),
                              10'000);
    QCOMPARE(view->currentIndex().row(), 0);
    QCOMPARE(session.find<QLabel>(u"incidentTitle"_s)->text(), u"Mid"_s);
    QCOMPARE(comment->text(), u"a new disk is"_s);
    view->selectRow(1);
    QCOMPARE(comment->text(), QString()); // the comment was for another incident
}

//! If an incident opens later but began earlier, it becomes the first of the group, and the row uses its key.
void tst_IncidentsView::keepsATypedCommentWhenTheGroupChanges()
{
    WindowSession session({simulated("Good", "\"latency\": \"5ms\"")});
    const auto put = [&session](const QList<IncidentChange> &changes) {
        HistoryDatabase history(session.folder() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
        return !IncidentTable(&history).put(changes);
    };
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(put({{incident(0, u"New"_s, now - kHour), {}}, {incident(0, u"Web"_s, now - 2 * kHour, {}, u"h.example"_s), {}}}));
    QVERIFY(session.open());
    session.action(u"actionShowIncidents"_s)->trigger();
    auto *view = session.find<QTableView>(u"incidents"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(*view->model()), (QStringList{u"Open New 1"_s, u"Open Web 1"_s}), 10'000);
    view->selectRow(1);
    auto *comment = session.find<QLineEdit>(u"incidentComment"_s);
    QTest::keyClicks(comment, u"a new disk is"_s);
    QVERIFY(put({{incident(0, u"Ping"_s, now - 2 * kHour - 10'000, {}, u"h.example"_s), {}}}));
    emit session.monitor().incidentsChanged();
    QTRY_COMPARE_WITH_TIMEOUT(shown(*view->model()), (QStringList{u"Open New 1"_s, u"Open 2 targets on h.example 2"_s}),
                              10'000);
    QCOMPARE(view->currentIndex().row(), 1);
    QCOMPARE(comment->text(), u"a new disk is"_s);
}

void tst_IncidentsView::opensFromTheMenuAndShowsTheTarget()
{
    WindowSession session({simulated("Good", "\"latency\": \"5ms\""), simulated("Bad", kBroken)});
    session.keepHistory();
    QVERIFY(session.open());
    auto *dock = session.find<IncidentsDock>();
    QVERIFY(!dock->isVisible());
    QTest::keyClick(&session.window(), Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(dock->isVisible());
    auto *view = session.find<QTableView>(u"incidents"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, 10'000);
    view->setFocus();
    QTRY_COMPARE(view->currentIndex().row(), 0);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(session.find<ResultsView>()->selectedIds(), session.ids({u"Bad"_s}));
}

//! For a closed incident, the table shows the time when the incident began. For an open incident, it shows the current
//! results.
void tst_IncidentsView::opensTheTargetAtTheTimeOfTheIncident()
{
    Incident over = incident(0, u"pump"_s, (QDateTime::currentMSecsSinceEpoch() - 2 * kDay) / kHour * kHour);
    over.closed = over.opened + kHour;
    const QByteArray id = over.target.toByteArray(QUuid::WithoutBraces);
    WindowSession session({simulated("pump", "\"id\": \"" + id + R"(", "latency": "5ms", "every": "10m")"),
                           simulated("Bad", kBroken), simulated("Good", "\"latency\": \"5ms\"")});
    session.keepHistory();
    const auto pump = [&over](qint64 at) { return at >= over.opened && at < *over.closed ? Outcome::Down : Outcome::Up; };
    QVERIFY(writeHistory(session.folder() + u"/history"_s, {{over.target, pump}}, over.opened - kDay,
                         QDateTime::currentMSecsSinceEpoch(), 10 * kMinute));
    {
        HistoryDatabase history(session.folder() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
        DiagnosticsRecording recording;
        recording.target = over.target;
        recording.at = over.opened;
        recording.message = u"It hung then."_s;
        QVERIFY(!IncidentTable(&history).put({{over, {}}}));
        QVERIFY(!RecordingTable(&history).add({recording}));
    }
    QVERIFY(session.open());
    session.action(u"actionShowIncidents"_s)->trigger();
    auto *view = session.find<QTableView>(u"incidents"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(*view->model()), (QStringList{u"Open Bad 1"_s, u"Closed pump 1"_s}), 10'000);
    auto *tabs = session.find<QTabWidget>(u"detailsTabs"_s);
    const auto *bar = session.find<TimeTravelBar>();
    const auto *elsewhere = session.find<QWidget>(u"elsewhere"_s);
    session.find<ResultsView>()->selectIds(session.ids({u"Good"_s}));
    tabs->setCurrentIndex(DetailsPane::Setup);
    view->selectRow(1);
    session.find<QPushButton>(u"incidentEvidence"_s)->click();
    QVERIFY(bar->isVisible());
    QCOMPARE(session.find<ResultsView>()->selectedIds(), session.ids({u"pump"_s}));
    QCOMPARE(tabs->currentIndex(), int(DetailsPane::Overview));
    const auto *model = session.find<ResultsModel>();
    QTRY_COMPARE_WITH_TIMEOUT(model->moment(), QDateTime::fromMSecsSinceEpoch(over.opened, Qt::UTC), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!elsewhere->isHidden(), 10'000);
    view->selectRow(0);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(!bar->isVisible());
    QVERIFY(!model->moment());
    QCOMPARE(session.find<ResultsView>()->selectedIds(), session.ids({u"Bad"_s}));
    session.find<QPushButton>(u"incidentTarget"_s)->click();
    QVERIFY(!bar->isVisible());
    // The same from the list of the target's events.
    session.find<ResultsView>()->selectIds(session.ids({u"pump"_s}));
    auto *events = session.find<QTreeWidget>(u"events"_s);
    tabs->setCurrentIndex(DetailsPane::Events);
    QTRY_COMPARE_WITH_TIMEOUT(events->topLevelItemCount(), 1, 10'000);
    events->setFocus();
    QTest::keyClick(events, Qt::Key_Return);
    QVERIFY(bar->isVisible());
    QCOMPARE(tabs->currentIndex(), int(DetailsPane::Overview));
    QTRY_COMPARE_WITH_TIMEOUT(model->moment(), QDateTime::fromMSecsSinceEpoch(over.opened, Qt::UTC), 10'000);
}

void tst_IncidentsView::showsAThousandIncidentsQuickly()
{
    QList<Incident> many;
    for (int i = 0; i < 1'000; ++i)
        many.append(incident(i + 1, u"Target %1"_s.arg(i), 1'000'000LL + i * 700,
                             i % 3 ? std::optional<qint64>(2'000'000'000) : std::nullopt, u"h%1"_s.arg(i % 50)));
    IncidentsModel model;
    QTableView view;
    view.setModel(&model);
    view.show();
    const test::CpuClock clock;
    model.setIncidents(many);
    model.setIncidents(many);
    model.updateDurations();
    view.viewport()->repaint();
    QVERIFY2(clock.elapsedMs() < 1'000, qPrintable(QString::number(clock.elapsedMs())));
    QVERIFY(model.rowCount() > 0);
}

QTEST_MAIN(tst_IncidentsView)

} // namespace IncidentsViewTest

#include "tst_IncidentsView.moc"
