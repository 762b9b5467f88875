// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/table/HistorySamples.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "model/filter/Filter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace ModelMomentTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const qint64 kMoment = 1'795'222'800'000;

QDateTime utc(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

//! Returns one result per minute, the last one shortly before `at`. Each letter is an outcome: u (up), d (down).
RecentHistory recentHistoryOf(const Target &target, QByteArrayView outcomes, qint64 at = kMoment)
{
    RecentHistory past;
    past.target = target.id;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        StoredResult result;
        result.at = at - 5'000 - (outcomes.size() - 1 - i) * kMinute;
        result.outcome = outcomes[i] == 'u' ? Outcome::Up : Outcome::Down;
        result.durationMs = 10 + double(i);
        result.summary = result.outcome == Outcome::Up ? u"well then"_s : QString();
        if (result.outcome == Outcome::Down) {
            result.errorType = ErrorType::Refused;
            result.errorMessage = u"Refused then."_s;
        }
        past.results.append(result);
    }
    return past;
}

int number(ResultColumn column)
{
    return static_cast<int>(column);
}

} // namespace

//! Tests the table as it was at an earlier moment.
class tst_ModelMoment : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_targets = makeTargets(4);
        m_model = std::make_unique<ResultsModel>();
        m_tester =
            std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setTargets(m_targets);
        for (const Target &target : std::as_const(m_targets))
            m_model->addResults({makeResult(target, Outcome::Up)});
        m_model->flush();
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void copiesOfARowHaveSeparateFilterTexts()
    {
        const ResultRow present = m_model->row(0);
        const QString before = present.filterSubject().texts.all;
        ResultRow past = present;
        past.add(makeResult(m_targets.first(), Outcome::Down));
        QVERIFY(past.filterSubject().texts.all != before);
        QCOMPARE(present.filterSubject().texts.all, before);
    }

    void everyColumnShowsThatMoment()
    {
        m_model->showMoment(utc(kMoment), {recentHistoryOf(m_targets[0], "uudddd"), recentHistoryOf(m_targets[1], "ddddu")});
        QCOMPARE(m_model->moment(), std::optional(utc(kMoment)));
        QCOMPARE(state(0), MarkState::Down);
        QCOMPARE(text(0, ResultColumn::Result), u"Refused then."_s);
        QCOMPARE(text(0, ResultColumn::Time), u"15 ms"_s);
        QCOMPARE(text(0, ResultColumn::Checked), u"5 s ago"_s);
        QCOMPARE(text(0, ResultColumn::Since), u"3 min 5 s"_s);
        QCOMPARE(text(0, ResultColumn::Next), u"in 55 s"_s);
        QCOMPARE(text(0, ResultColumn::Day), u"…"_s);
        QCOMPARE(m_model->row(0).trend.size(), 6);
        QCOMPARE(m_model->historyOf(m_targets[0].id).size(), 6);
        QCOMPARE(state(1), MarkState::Up);
        QCOMPARE(text(1, ResultColumn::Result), u"well then"_s);
        QCOMPARE(m_model->visibleCounts().count(MarkState::Down), 1);
        QVERIFY(!m_model->evidenceOf(m_targets[0].id));
    }

    void otherTargetsArePending()
    {
        m_model->showMoment(utc(kMoment), {recentHistoryOf(m_targets[0], "u")});
        QCOMPARE(state(2), MarkState::Pending);
        QCOMPARE(text(2, ResultColumn::Result), QString());
        QCOMPARE(text(2, ResultColumn::Time), u"–"_s);
        QCOMPARE(text(2, ResultColumn::Checked), u"–"_s);
        m_model->showMoment(utc(kMoment + kHour), {recentHistoryOf(m_targets[2], "u", kMoment + kHour)});
        QCOMPARE(state(0), MarkState::Pending); // the results of the previous moment are no longer shown
        QCOMPARE(state(2), MarkState::Up);
        QVERIFY(m_model->historyOf(m_targets[0].id).isEmpty());
    }

    void targetsWithoutRecentResultsAreUnobserved()
    {
        m_model->showMoment(utc(kMoment + 10 * kMinute), {recentHistoryOf(m_targets[0], "ud")});
        QCOMPARE(state(0), MarkState::Unobserved);
        QCOMPARE(text(0, ResultColumn::Checked), u"10 min ago"_s);
        const Filter down = *Filter::parse(u"is:down"_s);
        QVERIFY(!down.matches(m_model->row(0).filterSubject(), kMoment));
    }

    //! The filter uses the state at that moment, not the current one.
    void showsTargetsPausedThen()
    {
        m_targets[1].paused = true; // paused now
        m_model->setTargets(m_targets);
        const QSet<TargetId> paused{m_targets[0].id, m_targets[2].id};
        m_model->showMoment(utc(kMoment), {recentHistoryOf(m_targets[0], "ud"), recentHistoryOf(m_targets[1], "u")}, paused);
        QCOMPARE(state(0), MarkState::Paused);
        QCOMPARE(text(0, ResultColumn::Next), u"–"_s);
        QCOMPARE(state(1), MarkState::Up);
        QVERIFY(text(1, ResultColumn::Next) != u"–"_s);
        QCOMPARE(state(2), MarkState::Paused); // this target has been paused for so long that it has no result
        QCOMPARE(m_model->visibleCounts().count(MarkState::Paused), 2);
        QCOMPARE(columnValue(m_model->row(0), ResultColumn::Mark).toString(), u"paused"_s); // the value for export
        QCOMPARE(columnValue(m_model->row(1), ResultColumn::Mark).toString(), u"up"_s);
        const Filter isPaused = *Filter::parse(u"is:paused"_s);
        QVERIFY(isPaused.matches(m_model->row(0).filterSubject(), kMoment));
        QVERIFY(!isPaused.matches(m_model->row(1).filterSubject(), kMoment));
        m_model->addToMoment({recentHistoryOf(m_targets[0], "uud")}); // more results for the same moment
        QCOMPARE(state(0), MarkState::Paused);
        m_model->showMoment(utc(kMoment + 1), {recentHistoryOf(m_targets[0], "ud")});
        QCOMPARE(state(0), MarkState::Down);
    }

    void sinceIsTheTimeOfTheStateChange()
    {
        RecentHistory past = recentHistoryOf(m_targets[0], "dd");
        StoredTransition change;
        change.after = Outcome::Down;
        change.since = kMoment - 3 * kHour;
        past.change = change;
        m_model->showMoment(utc(kMoment), {past});
        QCOMPARE(text(0, ResultColumn::Since), u"3 h"_s);
    }

    void addsResultsToTheSameMoment()
    {
        m_model->showMoment(utc(kMoment), {recentHistoryOf(m_targets[0], "u"), recentHistoryOf(m_targets[1], "d")});
        const quint64 sequence = m_model->row(0).last->sequence;
        QSignalSpy changed(m_model.get(), &ResultsModel::momentChanged);
        m_model->addToMoment({recentHistoryOf(m_targets[0], "dduuu")});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->row(0).trend.size(), 5);
        QVERIFY(m_model->row(0).last->sequence != sequence); // a new sequence number indicates new data to views
        QCOMPARE(state(1), MarkState::Down);
        TargetUptimes counted;
        counted.target = m_targets[0].id;
        StoredResult result;
        result.at = kMoment - kHour;
        result.outcome = Outcome::Up;
        for (const int days : {1, 7})
            counted.uptimes.append(RunningUptime({kMoment - days * kDay, kMoment}, OutcomeTimeline({result}, 30min)));
        m_model->addToMoment({1, 7}, {counted});
        QCOMPARE(text(0, ResultColumn::Day), u"100 %"_s);
        QCOMPARE(text(0, ResultColumn::Week), u"100 %"_s);
        QCOMPARE(text(0, ResultColumn::Month), u"…"_s);
        const QString toolTip = m_model->index(0, number(ResultColumn::Day)).data(Qt::ToolTipRole).toString();
        QVERIFY2(toolTip.contains(u"No data for 23 h 30 min"_s), qPrintable(toolTip));
        m_model->addToMoment({recentHistoryOf(m_targets[0], "dduuuu")}); // the uptimes are kept
        QCOMPARE(text(0, ResultColumn::Day), u"100 %"_s);
        m_model->showMoment(utc(kMoment + 1), {recentHistoryOf(m_targets[0], "u")});
        QCOMPARE(text(0, ResultColumn::Day), u"…"_s);
    }

    void storesNewResultsWithoutShowingThem()
    {
        m_model->showMoment(utc(kMoment), {recentHistoryOf(m_targets[0], "u")});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy counts(m_model.get(), &ResultsModel::countsChanged);
        Result result = makeResult(m_targets[0], Outcome::Down);
        result.observation.summary = u"broken now"_s;
        m_model->addResults({result});
        m_model->markRunning({m_targets[1].id});
        m_model->flush();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(state(0), MarkState::Up);
        QCOMPARE(m_model->counts().count(MarkState::Down), 1); // current counts, as in the window title
        QCOMPARE(counts.size(), 1);
        QCOMPARE(m_model->visibleCounts().count(MarkState::Down), 0);
        m_model->showNow();
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_model->moment());
        QCOMPARE(state(0), MarkState::Down);
        QCOMPARE(text(0, ResultColumn::Result), u"broken now"_s);
        QCOMPARE(m_model->historyOf(m_targets[0].id).size(), 2);
        QCOMPARE(text(1, ResultColumn::Checked), u"checking…"_s);
    }

    void followsEditsOfTargets()
    {
        m_model->showMoment(utc(kMoment), {recentHistoryOf(m_targets[0], "d"), recentHistoryOf(m_targets[1], "u")});
        m_targets[0].name = u"another name"_s;
        m_targets[1].paused = true;
        m_targets.removeAt(3);
        m_targets.append(makeTarget(u"new"_s));
        m_model->setTargets(m_targets);
        QCOMPARE(text(0, ResultColumn::Name), u"another name"_s);
        QCOMPARE(state(0), MarkState::Down);
        QCOMPARE(state(1), MarkState::Up); // it is unknown whether this target was paused at that moment
        QVERIFY(m_model->row(1).target->paused);
        QCOMPARE(state(3), MarkState::Pending);
        m_model->showNow();
        QCOMPARE(state(1), MarkState::Paused);
    }

    void sortsAndFiltersAnotherMomentAtOnce()
    {
        ResultsProxy proxy(m_model.get());
        proxy.setFilter(*Filter::parse(u"is:down"_s));
        QCOMPARE(proxy.rowCount(), 0);
        proxy.setHeld(true); // as while a row is selected or the pointer is over the table
        m_model->showMoment(utc(kMoment), {recentHistoryOf(m_targets[0], "d"), recentHistoryOf(m_targets[2], "d")});
        QCOMPARE(proxy.rowCount(), 2);
        m_model->showMoment(utc(kMoment), {recentHistoryOf(m_targets[2], "d")});
        QCOMPARE(proxy.rowCount(), 1);
        QVERIFY(!proxy.isStale());
        m_model->showNow();
        QCOMPARE(proxy.rowCount(), 0);
    }

    void filtersUseAgesAtThatMoment()
    {
        ResultsProxy proxy(m_model.get());
        proxy.setFilter(*Filter::parse(u"since:<10m"_s));
        m_model->showMoment(utc(kMoment),
                            {recentHistoryOf(m_targets[0], "uud"), recentHistoryOf(m_targets[1], "uuuuuuuuuuuuuuuu")});
        QCOMPARE(proxy.rowCount(), 1);
        QCOMPARE(proxy.row(0).target->id, m_targets[0].id);
    }

    void tenThousandRowsAreQuick()
    {
        const QList<Target> targets = makeTargets(10'000);
        m_tester.reset(); // the tester checks every cell, which is slow
        m_model->setTargets(targets);
        QList<RecentHistory> histories;
        for (const Target &target : targets)
            histories.append(recentHistoryOf(target, "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"));
        m_model->showMoment(utc(kMoment), histories); // the first call creates the rows
        QBENCHMARK_ONCE
        {
            m_model->showMoment(utc(kMoment + 1), histories);
        }
        QCOMPARE(m_model->visibleCounts().count(MarkState::Up), 10'000);
    }

private:
    QString text(int row, ResultColumn column) const { return m_model->index(row, number(column)).data().toString(); }
    MarkState state(int row) const
    {
        return static_cast<MarkState>(m_model->index(row, 0).data(ResultsModel::StateRole).toInt());
    }

    QList<Target> m_targets;
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(tst_ModelMoment)

} // namespace ModelMomentTest

#include "tst_ModelMoment.moc"
