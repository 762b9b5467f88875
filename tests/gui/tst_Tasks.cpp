// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The task view, which lists running, waiting and recently finished checks.

#include "app/language/Language.h"
#include "app/monitor/PauseControl.h"
#include "engine/core/EngineCore.h"
#include "gui/GuiSamples.h"
#include "gui/WindowSession.h"
#include "gui/filter/FilterBox.h"
#include "gui/table/view/ResultsView.h"
#include "gui/tasks/TasksModel.h"
#include "gui/tasks/TasksPane.h"
#include "support/CpuClock.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

namespace TasksTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kForEver = "\"latency\": \"1h\", \"timeout\": \"1h\"";
const QByteArray kQuick = "\"latency\": \"5ms\"";

TaskRow makeRow(TaskStage stage, const TargetId &id = QUuid::createUuid())
{
    TaskRow row;
    row.stage = stage;
    row.targetId = id;
    row.sequence = stage == TaskStage::Finished ? 1 : 0;
    return row;
}

QList<TargetId> idsIn(const QAbstractItemModel &model)
{
    QList<TargetId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(TasksModel::IdRole).toUuid());
    return ids;
}

//! Returns one line per task, with its state and its name.
QStringList shown(const QTableView *view)
{
    QStringList lines;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        lines.append(view->model()->index(row, 0).data().toString() + u' ' + view->model()->index(row, 1).data().toString());
    return lines;
}

QString detailOf(const QTableView *view, int row)
{
    return view->model()->index(row, static_cast<int>(TaskColumn::Detail)).data().toString();
}

} // namespace

class tst_Tasks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void movingRowsKeepTheirSelection()
    {
        TasksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const TargetId a = QUuid::createUuid();
        const TargetId b = QUuid::createUuid();
        const TargetId c = QUuid::createUuid();
        model.setOutstanding({makeRow(TaskStage::Running, a), makeRow(TaskStage::Waiting, b), makeRow(TaskStage::Waiting, c)});
        const QPersistentModelIndex place = model.index(2, 1);
        model.setOutstanding({makeRow(TaskStage::Running, c), makeRow(TaskStage::Waiting, b)});
        QCOMPARE(place.row(), 0);
        QCOMPARE(idsIn(model), (QList<TargetId>{c, b}));
        model.setOutstanding({});
        QVERIFY(!place.isValid());
        QCOMPARE(reset.count(), 0);
    }

    void toolTipsShowServerTextUnchanged()
    {
        TasksModel model;
        TaskRow row = makeRow(TaskStage::Finished);
        row.summary = u"<img src=\"http://127.0.0.1:9/x\">"_s;
        model.addFinished({row});
        model.setOutstanding({});
        const QString toolTip = model.index(0, int(TaskColumn::Detail)).data(Qt::ToolTipRole).toString();
        QVERIFY2(toolTip.contains(u"&lt;img src="_s) && !toolTip.contains(u"<img"_s), qPrintable(toolTip));
    }

    void followsAnyChangeOfTheList()
    {
        QRandomGenerator dice(7);
        TasksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<TargetId> all;
        for (int i = 0; i < 40; ++i)
            all.append(QUuid::createUuid());
        for (int turn = 0; turn < 200; ++turn) {
            std::shuffle(all.begin(), all.end(), dice);
            const QList<TargetId> wanted = all.first(dice.bounded(all.size()));
            std::vector<TaskRow> rows;
            for (const TargetId &id : wanted)
                rows.push_back(makeRow(TaskStage::Waiting, id));
            model.setOutstanding(std::move(rows));
            QCOMPARE(idsIn(model), wanted);
        }
    }

    void keepsAHundredFinishedTasksNewestFirst()
    {
        TasksModel model;
        for (quint64 sequence = 1; sequence <= 250; ++sequence) {
            TaskRow row = makeRow(TaskStage::Finished);
            row.sequence = sequence;
            model.addFinished({row});
        }
        model.setOutstanding({makeRow(TaskStage::Running)});
        QCOMPARE(model.rowCount(), 101);
        QCOMPARE(model.row(1).sequence, quint64(250));
        QCOMPARE(model.row(100).sequence, quint64(151));
        QCOMPARE(model.count(TaskStage::Finished), kMaxFinishedTasks);
    }

    void updatesAThousandWaitingTasksQuickly()
    {
        TasksModel model;
        std::vector<TaskRow> rows;
        for (int i = 0; i < 1000; ++i)
            rows.push_back(makeRow(TaskStage::Waiting));
        model.setOutstanding(rows);
        const test::CpuClock clock;
        for (int turn = 0; turn < 10; ++turn) {
            rows.erase(rows.begin(), rows.begin() + 20);
            for (int i = 0; i < 20; ++i)
                rows.push_back(makeRow(TaskStage::Waiting));
            model.setOutstanding(rows);
        }
        QVERIFY2(clock.elapsedMs() < 500,
                 qPrintable(QString::number(clock.elapsedMs()))); // 50 ms per update, on a slow computer
    }

    void describesTheState_data()
    {
        QTest::addColumn<TaskRow>("row");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("detail");
        TaskRow running = makeRow(TaskStage::Running);
        running.milliseconds = 2'900;
        running.timeoutMs = 10'000;
        running.reason = CheckReason::Retry;
        QTest::newRow("running") << running << u"Running"_s << u"2 s of 10 s"_s << u"Retry after a failure"_s;
        TaskRow young = running;
        young.milliseconds = 200;
        QTest::newRow("just begun") << young << u"Running"_s << u"under 1 s of 10 s"_s << u"Retry after a failure"_s;
        const auto waiting = [](const char *name, WaitReason reason, const QString &why) {
            TaskRow row = makeRow(TaskStage::Waiting);
            row.milliseconds = 61'500;
            row.place = 12;
            row.reason = CheckReason::OnDemand;
            row.waitingFor = reason;
            QTest::newRow(name) << row << u"Waiting"_s << u"1 min 1 s"_s << u"No. 12 in the queue. Manual check. "_s + why;
        };
        waiting("host", WaitReason::Host, u"The host has reached its limit on concurrent checks."_s);
        waiting("kind", WaitReason::Kind, u"The check type has reached its limit on concurrent checks."_s);
        waiting("limit", WaitReason::Limit, u"The limit on concurrent checks has been reached."_s);
        waiting("members", WaitReason::Members, u"This target evaluates other targets, which are checked first."_s);
        waiting("rate", WaitReason::Rate, u"The limit on checks started per second has been reached."_s);
        TaskRow finished = makeRow(TaskStage::Finished);
        finished.milliseconds = 84.2;
        finished.outcome = Outcome::Down;
        finished.summary = u"503 Service Unavailable"_s;
        finished.at = QDateTime::fromSecsSinceEpoch(1'000'000 - 3, Qt::UTC);
        QTest::newRow("finished") << finished << u"Down"_s << u"84.2 ms"_s << u"3 s ago: 503 Service Unavailable"_s;
        TaskRow cancelled = finished;
        cancelled.cancelled = true;
        QTest::newRow("cancelled") << cancelled << u"Cancelled"_s << u"84.2 ms"_s << u"3 s ago: 503 Service Unavailable"_s;
    }
    void describesTheState()
    {
        QFETCH(TaskRow, row);
        QTEST(taskStateText(row), "state");
        QTEST(taskTimeText(row), "time");
        QTEST(taskDetailText(row, QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC)), "detail");
    }

    void showsHowMuchOfTheTimeoutIsUsed()
    {
        TaskRow row = makeRow(TaskStage::Running);
        row.timeoutMs = 10'000;
        row.milliseconds = 2'500;
        QCOMPARE(taskProgress(row), 0.25);
        row.milliseconds = 11'000;
        QCOMPARE(taskProgress(row), 1.0);
        row.stage = TaskStage::Waiting;
        QVERIFY(taskProgress(row) < 0);
    }

    void comparesTheRunWithSequentialChecks_data()
    {
        QTest::addColumn<RunSnapshot>("round");
        QTest::addColumn<QString>("sentence");
        RunSnapshot round;
        QTest::newRow("none yet") << round << QString();
        round = {1, 124, 124, 1'900, 41'000, true, false};
        QTest::newRow("finished") << round << u"Last run: 1.9 s, 22× faster than one by one (41 s)."_s;
        round.cancelled = true;
        QTest::newRow("cancelled") << round << u"Last run cancelled after 1.9 s. Checking one by one would have taken 41 s."_s;
        round.finished = false;
        QTest::newRow("running") << round << u"This run has taken 1.9 s so far. Checking one by one would have taken 41 s."_s;
        round = {1, 1, 1, 84, 84, true, false};
        QTest::newRow("a single check") << round << QString();
    }
    void comparesTheRunWithSequentialChecks()
    {
        QFETCH(RunSnapshot, round);
        QFETCH(QString, sentence);
        RunBars picture;
        picture.setRunSnapshot(round);
        QCOMPARE(runSummary(round), sentence);
        QCOMPARE(picture.accessibleDescription(), sentence);
        QCOMPARE(picture.isHidden(), sentence.isEmpty());
    }

    void showsRunningAndWaitingTasks()
    {
        WindowSession session({simulated("A", kForEver), simulated("B", kForEver), simulated("C", kForEver)});
        QVERIFY(session.open(EngineLimits{2, {}, 6, 0}));
        auto *view = session.find<QTableView>(u"tasks"_s);
        QVERIFY(!view->isVisible());
        QTest::keyClick(&session.window(), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(view->isVisible());
        QTRY_COMPARE(shown(view), (QStringList{u"Running A"_s, u"Running B"_s, u"Waiting C"_s}));
        QCOMPARE(detailOf(view, 2), u"No. 1 in the queue. Manual check. The limit on concurrent checks has been reached."_s);
        auto *stages = session.find<QTabBar>(u"taskStages"_s);
        QCOMPARE(stages->tabText(1), u"Running (2)"_s);
        QCOMPARE(stages->tabText(2), u"Waiting (1)"_s);
    }

    void cancelsSelectedTasks_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("Delete") << u"Delete"_s;
        QTest::newRow("Esc") << u"Esc"_s;
        QTest::newRow("button") << u"button"_s;
    }
    void cancelsSelectedTasks()
    {
        QFETCH(QString, how);
        WindowSession session({simulated("A", kForEver), simulated("B", kForEver), simulated("C", kForEver)});
        QVERIFY(session.open(EngineLimits{2, {}, 6, 0}));
        session.monitor().pauses().pause(); // prevents a second check by the schedule
        session.action(u"actionShowTasks"_s)->trigger();
        auto *view = session.find<QTableView>(u"tasks"_s);
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(0, 1)).center());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          view->visualRect(view->model()->index(2, 1)).center());
        if (how == "button"_L1)
            QTest::mouseClick(session.find<QAbstractButton>(u"cancelTasks"_s), Qt::LeftButton);
        else
            QTest::keySequence(view, QKeySequence(how));
        QTRY_COMPARE(shown(view).first(1), QStringList{u"Running B"_s});
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QStringList finished = shown(view).mid(1);
        finished.sort();
        QCOMPARE(finished, (QStringList{u"Cancelled A"_s, u"Cancelled C"_s}));
        QCOMPARE(session.monitor().targets().document().targets.size(), 3); // the targets themselves weren't removed
    }

    void cancelsAll()
    {
        WindowSession session({simulated("A", kForEver), simulated("B", kForEver)});
        QVERIFY(session.open());
        session.monitor().pauses().pause();
        session.action(u"actionShowTasks"_s)->trigger();
        auto *view = session.find<QTableView>(u"tasks"_s);
        auto *button = session.find<QAbstractButton>(u"cancelAllTasks"_s);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(view->model()->rowCount(), 2);
        QTRY_VERIFY(shown(view).first().startsWith(u"Cancelled"_s) && shown(view).last().startsWith(u"Cancelled"_s));
        QTRY_VERIFY(!button->isEnabled());
    }

    void filtersByStageAndWords()
    {
        WindowSession session(
            {simulated("North gate", kForEver), simulated("South gate", kForEver), simulated("Pump", kQuick)});
        QVERIFY(session.open());
        session.action(u"actionShowTasks"_s)->trigger();
        auto *view = session.find<QTableView>(u"tasks"_s);
        QTRY_COMPARE(shown(view), (QStringList{u"Running North gate"_s, u"Running South gate"_s, u"Up Pump"_s}));
        auto *stages = session.find<QTabBar>(u"taskStages"_s);
        QTest::mouseClick(stages, Qt::LeftButton, {}, stages->tabRect(3).center());
        QCOMPARE(shown(view), QStringList{u"Up Pump"_s});
        QTest::mouseClick(stages, Qt::LeftButton, {}, stages->tabRect(0).center());
        auto *filter = session.find<QLineEdit>(u"taskFilter"_s);
        QTest::keyClicks(filter, u"GATE south"_s);
        QCOMPARE(shown(view), QStringList{u"Running South gate"_s});
    }

    void aClickShowsTheTarget()
    {
        WindowSession session({simulated("A", kForEver), simulated("B", kForEver)});
        QVERIFY(session.open());
        session.action(u"actionShowTasks"_s)->trigger();
        auto *view = session.find<QTableView>(u"tasks"_s);
        QTRY_COMPARE(view->model()->rowCount(), 2);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(1, 1)).center());
        QCOMPARE(session.find<ResultsView>()->selectedIds(), session.ids({u"B"_s}));
    }

    void aClickShowsATargetThatTheFilterHides()
    {
        WindowSession session({simulated("A", kForEver), simulated("B", kForEver)});
        QVERIFY(session.open());
        auto *filter = session.find<FilterBox>();
        filter->setFilterText(u"name:A"_s);
        session.action(u"actionShowTasks"_s)->trigger();
        auto *view = session.find<QTableView>(u"tasks"_s);
        QTRY_COMPARE(view->model()->rowCount(), 2);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(1, 1)).center());
        QCOMPARE(session.find<ResultsView>()->selectedIds(), session.ids({u"B"_s}));
        QCOMPARE(filter->text(), QString());
    }

    void requestsTasksOnlyWhileVisible()
    {
        WindowSession session({simulated("A", kForEver)});
        QVERIFY(session.open());
        QSignalSpy listed(&session.monitor(), &Monitor::tasksListed);
        session.action(u"actionShowTasks"_s)->trigger();
        QTRY_VERIFY(listed.count() >= 3);
        session.action(u"actionShowTasks"_s)->trigger();
        QTRY_VERIFY(!session.find<QTableView>(u"tasks"_s)->isVisible());
        session.monitor().post([](EngineCore &core) { core.listTasks(1); }); // answered after all earlier requests
        const int before = listed.count();
        QTRY_VERIFY(listed.count() > before);
        const int after = listed.count();
        QVERIFY(!listed.wait(600)); // enough time for two more polls
        QCOMPARE(listed.count(), after);
    }

    void isShownAgainAfterARestart()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        session.action(u"actionShowTasks"_s)->trigger();
        QVERIFY(session.close());
        QVERIFY(session.open());
        QVERIFY(session.find<QTableView>(u"tasks"_s)->isVisible());
    }
};

QTEST_MAIN(tst_Tasks)

} // namespace TasksTest

#include "tst_Tasks.moc"
