// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WindowSession.h"
#include "gui/table/HistorySamples.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "gui/travel/TimeTravelBar.h"
#include "gui/window/StatusLine.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

namespace TimeTravelTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray idField(const TargetId &id)
{
    return "\"id\": \"" + id.toByteArray(QUuid::WithoutBraces)
        + "\", \"latency\": \"5ms\", \"every\": \"10m\", \"objective\": 99.9";
}

StoredTransition change(const TargetId &target, qint64 at, Outcome after)
{
    StoredTransition change;
    change.target = target;
    change.at = change.since = at;
    change.after = after;
    change.summary = change.message = change.targetName = u""_s;
    return change;
}

} // namespace

//! Tests time travel in the window: files, pool threads, time travel bar, table.
class tst_TimeTravel : public QObject
{
    Q_OBJECT

private slots:
    //! Creates the targets: `pump` was down for an hour two days ago, `valve` was always up, and `new` has no stored results.
    void init()
    {
        m_now = QDateTime::currentMSecsSinceEpoch();
        m_down = (m_now - 2 * kDay) / kHour * kHour;
        m_session = std::make_unique<WindowSession>(
            QByteArrayList{simulated("pump", idField(m_pump)), simulated("valve", idField(m_valve)), simulated("new", "")});
        const auto pump = [this](qint64 at) { return at >= m_down && at < m_down + kHour ? Outcome::Down : Outcome::Up; };
        const auto valve = [](qint64) { return Outcome::Up; };
        QVERIFY(writeHistory(m_session->folder() + u"/history"_s, {{m_pump, pump}, {m_valve, valve}}, m_now - 3 * kDay, m_now,
                             10 * kMinute));
        HistoryDatabase history(m_session->folder() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
        QVERIFY(
            !TransitionTable(&history).add({change(m_pump, m_down, Outcome::Down), change(m_pump, m_down + kHour, Outcome::Up),
                                            change(m_valve, m_down + 5 * kHour, Outcome::Up),
                                            change(QUuid::createUuid(), m_down + 30 * kMinute, Outcome::Down)}));
    }
    void cleanup() { m_session.reset(); }

    void opensAndReturnsByKeyboard()
    {
        QVERIFY(openSession());
        QVERIFY(bar()->isHidden());
        QTest::keyClick(&m_session->window(), Qt::Key_H, Qt::ControlModifier);
        QVERIFY(!bar()->isHidden());
        QVERIFY(m_session->action(u"actionTimeTravel"_s)->isChecked());
        QTRY_VERIFY(model()->moment().has_value());
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"pastSlider"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QTRY_COMPARE(moment(), bar()->moment());
        QVERIFY(bar()->moment() < m_now - 3 * kDay + 20 * kMinute);
        QVERIFY(m_session->action(u"actionTimeTravel"_s)
                    ->toolTip()
                    .contains(u"Esc"_s)); // shown in the tooltip and the list of shortcuts
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(bar()->isHidden());
        QVERIFY(!model()->moment());
        QVERIFY(!m_session->action(u"actionTimeTravel"_s)->isChecked());
        QCOMPARE(QApplication::focusWidget(), view());
    }

    //! The sections of the incident and of the pause of all targets differ from the others.
    void sliderShowsWhatHappened()
    {
        {
            HistoryDatabase history(m_session->folder() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
            IncidentChange opened;
            opened.incident.target = m_pump;
            opened.incident.began = opened.incident.opened = m_down;
            opened.incident.closed = m_down + kHour;
            QVERIFY(!IncidentTable(&history).put({opened}));
            QVERIFY(!SpanTable(&history).add(
                {SpanKind::Paused, std::nullopt, m_down + 10 * kHour, m_down + 20 * kHour, u"paused"_s}));
        }
        QVERIFY(openSession());
        const auto spoken = [this](qint64 at) {
            bar()->setMoment(at);
            return bar()->findChild<QSlider *>(u"pastSlider"_s)->accessibleDescription().section(u": "_s, -1);
        };
        m_session->action(u"actionTimeTravel"_s)->trigger();
        QTRY_COMPARE(spoken(m_down + kHour / 2), u"Down"_s);
        QCOMPARE(spoken(m_down + 5 * kHour), u"Up"_s);
        QCOMPARE(spoken(m_down + 15 * kHour), u"No data"_s);
    }

    //! The focus must not move, because the history is read again every minute while it is empty.
    void readingDoesNotTakeTheFocus()
    {
        QVERIFY(openSession());
        m_session->action(u"actionTimeTravel"_s)->trigger();
        view()->setFocus(); // reading hasn't finished yet
        QTRY_VERIFY(model()->moment().has_value());
        QCOMPARE(QApplication::focusWidget(), view());
    }

    void tableShowsThatMoment()
    {
        QVERIFY(openSession());
        view()->setColumnShown(ResultColumn::Since, true);
        view()->setColumnShown(ResultColumn::Week, true);
        goTo(m_down + 35 * kMinute);
        QCOMPARE(text(m_pump, ResultColumn::Result), u"stored down"_s);
        QCOMPARE(state(m_pump), MarkState::Down);
        QCOMPARE(state(m_valve), MarkState::Up);
        QCOMPARE(state(m_session->ids({u"new"_s}).first()), MarkState::Pending);
        QCOMPARE(text(m_pump, ResultColumn::Since), u"35 min"_s);
        QTRY_COMPARE(model()->row(model()->rowOf(m_pump)).trend.size(), kTrendLength);
        QTRY_VERIFY(text(m_pump, ResultColumn::Week).endsWith(u'%'));
        QVERIFY(text(m_pump, ResultColumn::Day) != text(m_valve, ResultColumn::Day));
        QCOMPARE(text(m_valve, ResultColumn::Day), u"100 %"_s);
        QVERIFY(bar()->findChild<QLabel *>(u"pastHeadline"_s)->text().startsWith(u"View at"_s));
        QVERIFY(m_session->find<StatusLine>()->findChild<QLabel *>(u"status"_s)->text().startsWith(u"Now: "_s));
        goTo(m_down + 70 * kMinute);
        QCOMPARE(state(m_pump), MarkState::Up);
    }

    void showsTargetsPausedThen()
    {
        {
            HistoryDatabase history(m_session->folder() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
            QVERIFY(!SpanTable(&history).add({SpanKind::Paused, m_valve, m_down, m_down + kHour, u"paused"_s}));
        }
        QVERIFY(openSession());
        goTo(m_down + 35 * kMinute);
        QCOMPARE(state(m_valve), MarkState::Paused);
        QCOMPARE(state(m_pump), MarkState::Down);
        goTo(m_down + 70 * kMinute);
        QCOMPARE(state(m_valve), MarkState::Up);
    }

    void newResultsAppearOnReturn()
    {
        QVERIFY(openSession());
        goTo(m_down + 35 * kMinute);
        const qint64 before = m_now;
        m_session->monitor().checkNow({m_pump});
        QSignalSpy results(&m_session->monitor(), &Monitor::resultsReady);
        QVERIFY(results.wait(30'000));
        model()->flush();
        QCOMPARE(text(m_pump, ResultColumn::Result), u"stored down"_s);
        QTest::keyClick(view(), Qt::Key_Escape);
        const ResultRow &pump = model()->row(model()->rowOf(m_pump));
        QVERIFY(pump.last->at.toMSecsSinceEpoch() >= before);
        QCOMPARE(state(m_pump), MarkState::Up);
    }

    void disablesActionsOfThePresent()
    {
        QVERIFY(openSession());
        view()->selectIds({m_pump});
        const auto isEnabled = [this](const QString &name) { return m_session->action(name)->isEnabled(); };
        goTo(m_down);
        for (const QString &name : {u"actionCheckNow"_s, u"actionPause"_s, u"actionCancelSelected"_s})
            QVERIFY2(!isEnabled(name), qPrintable(name));
        auto *check = m_session->find<QToolButton>(u"checkTarget"_s);
        QVERIFY(!check->isEnabled());
        for (const QString &name : {u"actionEdit"_s, u"actionRemove"_s, u"actionAdd"_s})
            QVERIFY2(isEnabled(name), qPrintable(name));
        view()->selectIds({m_valve});
        QVERIFY(!isEnabled(u"actionPause"_s));
        m_session->action(u"actionTimeTravel"_s)->trigger();
        for (const QString &name : {u"actionCheckNow"_s, u"actionPause"_s, u"actionCancelSelected"_s})
            QVERIFY2(isEnabled(name), qPrintable(name));
        QVERIFY(check->isEnabled());
    }

    void stepsFromChangeToChange()
    {
        QVERIFY(openSession());
        view()->clearSelection();
        goTo(m_down + 10 * kHour);
        button(u"earlierChange"_s)->click();
        QCOMPARE(bar()->moment(), m_down + 5 * kHour);
        button(u"earlierChange"_s)->click();
        QCOMPARE(bar()->moment(), m_down + kHour);
        button(u"earlierChange"_s)->click(); // skips changes of removed targets
        QCOMPARE(bar()->moment(), m_down);
        QTRY_COMPARE(moment(), m_down);
        QCOMPARE(state(m_pump), MarkState::Down);
        QVERIFY(!button(u"earlierChange"_s)->isEnabled());
        button(u"laterChange"_s)->click();
        QCOMPARE(bar()->moment(), m_down + kHour);
        view()->selectIds({m_valve});
        button(u"laterChange"_s)->click();
        QCOMPARE(bar()->moment(), m_down + 5 * kHour);
        QVERIFY(!button(u"earlierChange"_s)->isEnabled()); // the selected target has no earlier change
        view()->clearSelection();
        QVERIFY(button(u"earlierChange"_s)->isEnabled());
    }

    void onlyTheLatestMomentCounts()
    {
        QVERIFY(openSession());
        goTo(m_down);
        auto *slider = bar()->findChild<QSlider *>(u"pastSlider"_s);
        QSignalSpy shown(model(), &ResultsModel::momentChanged);
        for (int i = 0; i < 200; ++i)
            slider->setValue(100 + i);
        QTRY_COMPARE(moment(), bar()->moment());
        QCOMPARE(slider->value(), 299);
        QVERIFY2(shown.size() < 50, qPrintable(QString::number(shown.size())));
        QTRY_COMPARE(model()->row(model()->rowOf(m_pump)).trend.size(), kTrendLength);
        QCOMPARE(moment(), bar()->moment()); // no outdated moment arrives afterwards
    }

    void closesWhileReading()
    {
        QVERIFY(openSession());
        goTo(m_down);
        bar()->findChild<QSlider *>(u"pastSlider"_s)->setValue(50);
        m_session->action(u"actionTimeTravel"_s)->trigger();
        QSignalSpy shown(model(), &ResultsModel::momentChanged);
        QVERIFY(!shown.wait(300));
        QVERIFY(!model()->moment());
        bar(); // leaves the bar open when the window closes
        m_session->action(u"actionTimeTravel"_s)->trigger();
    }

    void followsEditsOfTargets()
    {
        QVERIFY(openSession());
        goTo(m_down + 35 * kMinute);
        m_session->monitor().targets().remove({m_valve});
        QCOMPARE(model()->rowCount(), 2);
        QCOMPARE(state(m_pump), MarkState::Down);
        m_session->monitor().targets().undo();
        QCOMPARE(model()->rowCount(), 3);
        QTRY_COMPARE(state(m_valve), MarkState::Up); // the history is read for the restored row
    }

    void showsTheObjectiveAtThatMoment()
    {
        QVERIFY(openSession());
        view()->selectIds({m_pump});
        const auto *objective = m_session->find<QLabel>(u"objective"_s);
        goTo(m_down - kHour);
        QTRY_VERIFY2(objective->text().contains(u"left: 100 %"_s), qPrintable(objective->text()));
        goTo(m_down + 2 * kHour);
        QTRY_VERIFY2(!objective->text().contains(u"left: 100 %"_s), qPrintable(objective->text()));
    }

    void nothingIsStored()
    {
        m_session = std::make_unique<WindowSession>(QByteArrayList{simulated("pump", "\"latency\": \"5ms\"")});
        QVERIFY(openSession());
        m_session->action(u"actionTimeTravel"_s)->trigger();
        QTRY_COMPARE(bar()->findChild<QLabel *>(u"pastHeadline"_s)->text(), u"No history yet."_s);
        Transition now; // a transition whose result isn't stored yet
        now.targetId = model()->row(0).target->id;
        now.result.at = QDateTime::currentDateTimeUtc().addSecs(-60);
        emit m_session->monitor().transitionsReady({now});
        QVERIFY(!button(u"earlierChange"_s)->isEnabled() && !button(u"laterChange"_s)->isEnabled());
        QVERIFY(!model()->moment());
        QVERIFY(m_session->action(u"actionCheckNow"_s)->isEnabled());
        QTest::keyClick(button(u"backToNow"_s), Qt::Key_Escape);
        QVERIFY(bar()->isHidden());
    }

private:
    bool openSession()
    {
        return m_session->open()
            && QTest::qWaitFor([this] { return model()->rowCount() > 0 && model()->row(0).last.has_value(); });
    }
    void goTo(qint64 at)
    {
        if (bar()->isHidden()) {
            m_session->action(u"actionTimeTravel"_s)->trigger();
            QTRY_VERIFY(model()->moment().has_value());
        }
        bar()->findChild<QDateTimeEdit *>(u"pastField"_s)->setDateTime(QDateTime::fromMSecsSinceEpoch(at));
        QCOMPARE(bar()->moment(), at);
        QTRY_COMPARE(moment(), at);
    }
    TimeTravelBar *bar() const { return m_session->find<TimeTravelBar>(); }
    ResultsModel *model() const { return m_session->find<ResultsModel>(); }
    ResultsView *view() const { return m_session->find<ResultsView>(); }
    QToolButton *button(const QString &name) const { return bar()->findChild<QToolButton *>(name); }
    qint64 moment() const { return model()->moment().value_or(QDateTime()).toMSecsSinceEpoch(); }
    QModelIndex cell(const TargetId &id, ResultColumn column) const
    {
        return model()->index(model()->rowOf(id), static_cast<int>(column));
    }
    QString text(const TargetId &id, ResultColumn column) const { return cell(id, column).data().toString(); }
    MarkState state(const TargetId &id) const
    {
        return static_cast<MarkState>(cell(id, ResultColumn::Mark).data(ResultsModel::StateRole).toInt());
    }

    const TargetId m_pump = QUuid::createUuid();
    const TargetId m_valve = QUuid::createUuid();
    qint64 m_now = 0;
    qint64 m_down = 0;
    std::unique_ptr<WindowSession> m_session;
};

QTEST_MAIN(tst_TimeTravel)

} // namespace TimeTravelTest

#include "tst_TimeTravel.moc"
