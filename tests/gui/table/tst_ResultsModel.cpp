// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/look/Appearance.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultsModel.h"

#include <QAbstractItemModelTester>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace ResultsModelTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QString text(const ResultsModel &model, int row, ResultColumn column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role).toString();
}

QStringList names(const ResultsModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names.append(model.row(i).target->name);
    return names;
}

//! Flushes the model and waits for the next flush.
void settle(ResultsModel &model)
{
    model.flush();
}

} // namespace

class tst_ResultsModel : public QObject
{
    Q_OBJECT

private slots:
    void prependsStoredResults()
    {
        ResultsModel model;
        const Target target = makeTarget(u"a"_s);
        model.setTargets({target});
        Result live = makeResult(target, Outcome::Down, 7);
        live.at = QDateTime::currentDateTimeUtc();
        model.addResults({live});
        RecentHistory past;
        past.target = target.id;
        for (int i = 0; i < 3; ++i) { // the last one equals the live result
            StoredResult result;
            result.at = live.at.addSecs(30 * (i - 2)).toMSecsSinceEpoch();
            result.durationMs = i;
            result.outcome = Outcome::Down;
            past.results.append(result);
        }
        past.day = OutcomeTimeline(past.results, std::chrono::minutes(1));
        past.change = StoredTransition();
        past.change->after = Outcome::Down;
        past.change->since = live.at.addDays(-3).toMSecsSinceEpoch();
        RecentHistory stranger = past;
        stranger.target = QUuid::createUuid();
        model.prependHistory({past, stranger});
        const ResultRow &row = model.row(0);
        QCOMPARE(row.trend.size(), 3);
        QCOMPARE(row.trend.first().milliseconds, 0.0F);
        QCOMPARE(row.trend.last().milliseconds, 7.0F);
        QCOMPARE(model.history().of(target.id).size(), 3);
        QCOMPARE(row.since, live.at.addDays(-3));
        QVERIFY(row.uptime.share(live.at).value() < 0.01);
        QVERIFY(row.uptime.span(live.at) > 59'000);
    }
    void showsTheStoredStateUntilTheFirstResult_data()
    {
        QTest::addColumn<bool>("isPaused");
        QTest::addColumn<MarkState>("state");
        QTest::newRow("watched") << false << MarkState::Down;
        QTest::newRow("paused") << true << MarkState::Paused;
    }
    void showsTheStoredStateUntilTheFirstResult()
    {
        QFETCH(bool, isPaused);
        Target target = makeTarget(u"a"_s);
        target.paused = isPaused;
        m_model->setTargets({target});
        StoredResult stored;
        stored.at = QDateTime::currentDateTimeUtc().addSecs(-60).toMSecsSinceEpoch();
        stored.outcome = Outcome::Down;
        stored.durationMs = 5;
        stored.errorType = ErrorType::Refused;
        stored.errorMessage = u"Connection refused."_s;
        RecentHistory past;
        past.target = target.id;
        past.results.append(stored);
        m_model->prependHistory({past});
        settle(*m_model);
        const auto cell = [this](ResultColumn column) { return m_model->index(0, static_cast<int>(column)); };
        const QModelIndex mark = cell(ResultColumn::Mark);
        QTEST(static_cast<MarkState>(mark.data(ResultsModel::StateRole).toInt()), "state");
        QVERIFY(mark.data(ResultsModel::EarlierRunRole).toBool());
        QVERIFY(cell(ResultColumn::Result).data().toString().contains(u"Connection refused."_s));
        QCOMPARE(cell(ResultColumn::Time).data().toString(), u"5 ms"_s);
        QVERIFY(cell(ResultColumn::Checked).data().toString() != u"–"_s);
        QCOMPARE(cell(ResultColumn::Next).data().toString(), u"–"_s);
        m_model->addResults({makeResult(target, Outcome::Up)});
        settle(*m_model);
        QVERIFY(!mark.data(ResultsModel::EarlierRunRole).toBool());
        QCOMPARE(m_model->row(0).trend.size(), 2);
    }

    void init()
    {
        m_model = std::make_unique<ResultsModel>();
        m_tester =
            std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    //! Keeping an unchanged target from the previous list would keep all of that list in memory.
    void unchangedTargetsComeFromTheNewList()
    {
        const QList<Target> targets{makeTarget(u"a"_s), makeTarget(u"b"_s)};
        m_model->setTargets(targets);
        const std::weak_ptr<const Target> former = m_model->row(0).target;
        QVERIFY(!former.expired());
        m_model->setTargets(targets);
        QVERIFY(former.expired());
        QCOMPARE(m_model->row(0).target.get(), targets.constData());
    }

    void unreachableTargetsShowTheReason()
    {
        const Target shop = makeTarget(u"Shop"_s);
        const Target mail = makeTarget(u"Mail"_s);
        m_model->setTargets({shop, mail});
        m_model->addResults({makeResult(shop, Outcome::Up), makeResult(shop, Outcome::Down), makeResult(mail, Outcome::Up)});
        settle(*m_model);
        QCOMPARE(m_model->counts().count(MarkState::Down), 1);
        StateChange change;
        change.targetId = shop.id;
        change.state.unreachable = true;
        change.state.because = u"Office router"_s;
        StateChange stranger = change;
        stranger.targetId = QUuid::createUuid();
        QSignalSpy changed(m_model.get(), &ResultsModel::dataChanged);
        m_model->setReachability({change, stranger});
        settle(*m_model);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->counts().count(MarkState::Down), 0);
        QCOMPARE(m_model->counts().count(MarkState::Unreachable), 1);
        const QString words = u"Unreachable: Office router is down"_s;
        QCOMPARE(text(*m_model, 0, ResultColumn::Result), words);
        QCOMPARE(text(*m_model, 0, ResultColumn::Result, Qt::ToolTipRole).contains(words), true);
        QCOMPARE(text(*m_model, 0, ResultColumn::Mark, Qt::AccessibleTextRole), words);
        QCOMPARE(m_model->index(0, 0).data(ResultsModel::StateRole).toInt(), int(MarkState::Unreachable));
        QVERIFY(m_model->row(0).filterSubject().unreachable);
        QVERIFY(m_model->row(0).tintStrength() > 0);
        // Being unreachable doesn't change stored results.
        QCOMPARE(m_model->row(0).trend.last().outcome, Outcome::Down);
        m_model->addResults({makeResult(shop, Outcome::Down)});
        QCOMPARE(m_model->history().of(shop.id).last().outcome, Outcome::Down);
        QCOMPARE(m_model->history().of(shop.id).last().summary, m_model->row(0).observationText());
        QVERIFY(m_model->row(0).observationText() != words);
        // While you view the past, reachability is unknown.
        m_model->showMoment(QDateTime::currentDateTimeUtc(), {});
        QCOMPARE(m_model->row(0).markState(), MarkState::Pending);
        m_model->showNow();
        QCOMPARE(m_model->row(0).markState(), MarkState::Unreachable);
        change.state = TargetState();
        m_model->setReachability({change});
        settle(*m_model);
        QCOMPARE(m_model->counts().count(MarkState::Unreachable), 0);
        QCOMPARE(m_model->row(0).markState(), MarkState::Down);
        QCOMPARE(text(*m_model, 0, ResultColumn::Result), m_model->row(0).observationText());
    }
    //! After a start, the engine reports only changes. Targets behind a router that stays down must not count as down.
    void anUnreachableTargetStaysUnreachableAfterAStart()
    {
        const Target shop = makeTarget(u"Shop"_s);
        m_model->setTargets({shop});
        TargetState state;
        state.known = true;
        state.outcome = Outcome::Down;
        state.unreachable = true;
        state.because = u"Office router"_s;
        m_model->restoreStates({{shop.id, shop.name, state}, {QUuid::createUuid(), u"Gone"_s, state}});
        m_model->addResults({makeResult(shop, Outcome::Down)});
        settle(*m_model);
        QCOMPARE(m_model->counts().count(MarkState::Down), 0);
        QCOMPARE(m_model->row(0).markState(), MarkState::Unreachable);
        StateChange change;
        change.targetId = shop.id;
        m_model->setReachability({change});
        QCOMPARE(m_model->row(0).markState(), MarkState::Down);
    }
    void keepsTheStartOfAnEarlierFailure()
    {
        const Target shop = makeTarget(u"Shop"_s);
        m_model->setTargets({shop});
        TargetState state;
        state.known = true;
        state.outcome = Outcome::Down;
        state.since = QDateTime::currentDateTimeUtc().addDays(-1);
        m_model->setStates({{shop.id, shop.name, state}});
        m_model->addResults({makeResult(shop, Outcome::Down)});
        QCOMPARE(m_model->row(0).since, state.since);
        const Result good = makeResult(shop, Outcome::Up);
        m_model->addResults({good});
        QCOMPARE(m_model->row(0).since, good.at);
        Result earlier = makeResult(shop, Outcome::Up); // the clock was set back
        earlier.at = good.at.addDays(-2);
        m_model->addResults({earlier});
        QCOMPARE(m_model->row(0).since, earlier.at);
        m_model->addResults({good});
        QCOMPARE(m_model->row(0).since, earlier.at);
        m_model->addResults({makeResult(shop, Outcome::Down)});
        state.since = m_model->row(0).last->at;
        m_model->setStates({{shop.id, shop.name, state}});
        QCOMPARE(m_model->row(0).since, state.since);
    }
    void flappingIsShown()
    {
        const Target shop = makeTarget(u"Shop"_s);
        m_model->setTargets({shop});
        TargetState state;
        state.flapping = true;
        state.flaps = {0b1010'1010'1010, Outcome::Up};
        m_model->setStates({{shop.id, shop.name, state}, {QUuid::createUuid(), u"Gone"_s, state}});
        settle(*m_model);
        QVERIFY(!m_model->index(0, 0).data(ResultsModel::FlappingRole).toBool()); // only a state from an earlier run so far
        m_model->addResults({makeResult(shop, Outcome::Up)});
        QSignalSpy changed(m_model.get(), &ResultsModel::dataChanged);
        settle(*m_model);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_model->index(0, 0).data(ResultsModel::FlappingRole).toBool());
        const QString words = u"Up, flapping (32 %)"_s;
        QCOMPARE(m_model->row(0).outcomeText(), u"Up"_s);
        QCOMPARE(text(*m_model, 0, ResultColumn::Mark, Qt::AccessibleTextRole), words);
        QVERIFY(text(*m_model, 0, ResultColumn::Mark, Qt::ToolTipRole).contains(words));
        QCOMPARE(m_model->row(0).flappingText(),
                 u"The state changes too often (32 % state changes). Flapping ends at 25 % or below."_s);
        QVERIFY(m_model->row(0).filterSubject().flapping);
        QCOMPARE(m_model->counts().count(MarkState::Up), 1); // a flapping target is also counted under its state
        state.flaps.changes |= 1;
        m_model->setStates({{shop.id, shop.name, state}});
        QCOMPARE(m_model->row(0).stateText(), u"Up, flapping (38 %)"_s);
        m_model->showMoment(QDateTime::currentDateTimeUtc(), {}); // unknown while you view the past
        QVERIFY(!m_model->row(0).flapping());
        m_model->showNow();
        StateChange change;
        change.targetId = shop.id;
        change.state.because = u"Router"_s;
        m_model->setReachability({change}); // “unreachable” takes precedence
        QVERIFY(!m_model->row(0).flapping());
        change.state.because.clear();
        m_model->setReachability({change});
        state.flapping = false;
        m_model->setStates({{shop.id, shop.name, state}});
        QCOMPARE(m_model->row(0).stateText(), u"Up"_s);
        QVERIFY(m_model->row(0).flappingText().isEmpty());
    }

    void unobservedTargetsShowTheReason()
    {
        const Target shop = makeTarget(u"Shop"_s);
        m_model->setTargets({shop});
        m_model->addResults({makeResult(shop, Outcome::Up)});
        const QDateTime before = m_model->row(0).since;
        Result none = makeResult(shop, Outcome::Unknown);
        none.observation.error = CheckError(ErrorType::Cancelled, u"Nothing could be observed."_s);
        m_model->setConnectivity({false, false, QDateTime::currentDateTimeUtc(), {}, true, {u"Router"_s}});
        m_model->addResults({none});
        StateChange change{shop.id, shop.name, QDateTime::currentDateTimeUtc(), TargetState(), StateAspect::Observation};
        change.state.unobserved = true;
        m_model->setReachability({change});
        settle(*m_model);
        QCOMPARE(m_model->counts().count(MarkState::Up), 0);
        QCOMPARE(m_model->counts().count(MarkState::Unobserved), 1);
        const QString words = text(*m_model, 0, ResultColumn::Result);
        QVERIFY2(words.startsWith(u"No data: this computer has been offline since "_s), qPrintable(words));
        QCOMPARE(text(*m_model, 0, ResultColumn::Mark, Qt::AccessibleTextRole), words);
        QVERIFY(text(*m_model, 0, ResultColumn::Checked) != u"cancelled"_s);
        QVERIFY(m_model->row(0).filterSubject().unobserved);
        QVERIFY(!m_model->row(0).filterSubject().unreachable);
        // While you view the past, only results count.
        m_model->showMoment(QDateTime::currentDateTimeUtc(), {});
        QCOMPARE(m_model->row(0).markState(), MarkState::Pending);
        QVERIFY(!m_model->row(0).filterSubject().unobserved);
        m_model->showNow();
        m_model->setConnectivity({});
        m_model->addResults({makeResult(shop, Outcome::Up)});
        change.state.unobserved = false;
        m_model->setReachability({change});
        settle(*m_model);
        QCOMPARE(m_model->row(0).markState(), MarkState::Up);
        QCOMPARE(m_model->row(0).since, before); // the state still has the same start time
        change.state.unobserved = true;
        m_model->setReachability({change});
        QVERIFY(m_model->row(0).summary().startsWith(u"No data: this computer was suspended at "_s));
        change.at = QDateTime(QDate(2026, 1, 31), QTime(21, 3), Qt::UTC);
        m_model->setReachability({change});
        QCOMPARE(m_model->row(0).summary(), u"No data: this computer was suspended at 2026-01-31 21:03"_s);
    }

    void targetsInMaintenanceAreNotDown()
    {
        const Target shop = makeTarget(u"Shop"_s);
        m_model->setTargets({shop});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Result good = makeResult(shop, Outcome::Up);
        good.at = now.addSecs(-100);
        Result bad = makeResult(shop, Outcome::Down);
        bad.at = now.addSecs(-50);
        m_model->addResults({good, bad});
        settle(*m_model);
        StateChange change;
        change.targetId = shop.id;
        change.at = now;
        change.part = StateAspect::Maintenance;
        change.state.inMaintenance = true;
        change.state.maintenance = u"New\ndisk"_s;
        change.state.maintenanceUntil = QDateTime(QDate(2099, 12, 24), QTime(13, 0), Qt::UTC);
        change.state.because = u"Router"_s; // maintenance takes precedence
        m_model->setReachability({change});
        settle(*m_model);
        QCOMPARE(m_model->counts().count(MarkState::Down), 0);
        QCOMPARE(m_model->counts().count(MarkState::Maintenance), 1);
        const QString words = u"Maintenance until 2099-12-24 13:00: New disk"_s;
        QCOMPARE(text(*m_model, 0, ResultColumn::Result), words);
        QCOMPARE(text(*m_model, 0, ResultColumn::Mark, Qt::AccessibleTextRole), words);
        QVERIFY(m_model->row(0).message().startsWith(words + u".\n"_s)); // followed by the result of the check
        QVERIFY(m_model->row(0).filterSubject().inMaintenance);
        QVERIFY(m_model->row(0).tintStrength() > 0);
        const auto share = m_model->row(0).dayUptime();
        QVERIFY(share && *share > 0.4 && *share < 0.6);
        m_model->addResults({makeResult(shop, Outcome::Down)});
        QCOMPARE(m_model->row(0).trend.last().outcome, Outcome::Down); // checks continue
        QCOMPARE(m_model->row(0).dayUptime(), share);                  // the checks don't count for the uptime
        QCOMPARE(m_model->row(0).markState(), MarkState::Maintenance);
        m_model->showMoment(QDateTime::currentDateTimeUtc(), {});
        QCOMPARE(m_model->row(0).markState(), MarkState::Pending);
        m_model->showNow();
        QCOMPARE(m_model->row(0).markState(), MarkState::Maintenance);
        change.state = TargetState();
        m_model->setReachability({change});
        settle(*m_model);
        QCOMPARE(m_model->row(0).markState(), MarkState::Down);
    }
    void maintenanceCountsIfConfigured()
    {
        const auto standard = qScopeGuard([] { setCountsMaintenance(false); });
        const Target shop = makeTarget(u"Shop"_s);
        m_model->setTargets({shop});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto resultAt = [&](int secondsAgo, Outcome outcome) {
            Result result = makeResult(shop, outcome);
            result.at = now.addSecs(-secondsAgo);
            return result;
        };
        m_model->addResults({resultAt(40, Outcome::Up)});
        StateChange change;
        change.targetId = shop.id;
        change.at = now.addSecs(-30);
        change.part = StateAspect::Maintenance;
        change.state.inMaintenance = true;
        m_model->setReachability({change});
        m_model->addResults({resultAt(20, Outcome::Down), resultAt(10, Outcome::Down)});
        QCOMPARE(m_model->row(0).dayUptime(), std::optional(1.0));
        setCountsMaintenance(true);
        RecentHistory past;
        past.target = shop.id;
        StoredResult stored;
        stored.at = now.addSecs(-40).toMSecsSinceEpoch();
        stored.outcome = Outcome::Up;
        past.results = {stored};
        past.day = OutcomeTimeline({stored}, std::chrono::minutes(2));
        m_model->recountDayUptime({past});
        const auto share = m_model->row(0).dayUptime();
        QVERIFY(share && *share > 0.45 && *share < 0.55); // 20 s up, 20 s down
        m_model->addResults({resultAt(0, Outcome::Down)});
        QVERIFY(*m_model->row(0).dayUptime() <= *share); // new results count too
        setCountsMaintenance(false);
        m_model->recountDayUptime({past});
        QCOMPARE(m_model->row(0).dayUptime(), std::optional<double>());
    }
    void pausedTargetsHaveNoOtherState()
    {
        Target shop = makeTarget(u"Shop"_s);
        m_model->setTargets({shop});
        m_model->addResults({makeResult(shop, Outcome::Down)});
        StateChange change;
        change.targetId = shop.id;
        change.state.because = u"Router"_s;
        m_model->setReachability({change});
        shop.paused = true;
        m_model->setTargets({shop});
        QCOMPARE(m_model->row(0).markState(), MarkState::Paused);
        QCOMPARE(m_model->row(0).stateText(), u"Paused"_s);
        QCOMPARE(m_model->row(0).summary(), m_model->row(0).observationText());
    }

    void appliesEveryChangeOfTheTargets_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("first load") << u""_s << u"abc"_s;
        QTest::newRow("nothing changes") << u"abc"_s << u"abc"_s;
        QTest::newRow("all go") << u"abc"_s << u""_s;
        QTest::newRow("append") << u"abc"_s << u"abcd"_s;
        QTest::newRow("prepend") << u"abc"_s << u"xabc"_s;
        QTest::newRow("insert in two places") << u"abcd"_s << u"axbcyzd"_s;
        QTest::newRow("remove in two places") << u"abcdef"_s << u"adf"_s;
        QTest::newRow("swap") << u"ab"_s << u"ba"_s;
        QTest::newRow("move, remove, insert") << u"abcdef"_s << u"fxcya"_s;
        QTest::newRow("all others") << u"abc"_s << u"xyz"_s;
    }
    void appliesEveryChangeOfTheTargets()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QHash<QChar, Target> known;
        const auto targetsFor = [&known](const QString &letters) {
            QList<Target> targets;
            for (const QChar letter : letters) {
                if (!known.contains(letter))
                    known.insert(letter, makeTarget(letter));
                targets.append(known.value(letter));
            }
            return targets;
        };
        m_model->setTargets(targetsFor(before));
        QHash<QString, QPersistentModelIndex> kept;
        for (int i = 0; i < m_model->rowCount(); ++i)
            kept.insert(m_model->row(i).target->name, m_model->index(i, 0));
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);

        m_model->setTargets(targetsFor(after));

        QCOMPARE(names(*m_model).join(QString()), after);
        for (const QChar letter : after) {
            QCOMPARE(m_model->rowOf(known.value(letter).id), after.indexOf(letter));
            if (before.contains(letter))
                QCOMPARE(kept.value(letter).row(), after.indexOf(letter));
        }
        QCOMPARE(resets.count(), 0);
    }

    void toolTipsShowServerTextUnchanged()
    {
        const Target target = makeTarget(u"<b>name</b>"_s);
        m_model->setTargets({target});
        Result result = makeResult(target, Outcome::Down);
        result.observation.error = CheckError(ErrorType::Condition, u"<img src=\"http://127.0.0.1:9/x\">"_s);
        m_model->addResults({result});
        settle(*m_model);
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QString toolTip = text(*m_model, 0, static_cast<ResultColumn>(column), Qt::ToolTipRole);
            QVERIFY2(!toolTip.contains(u"<img"_s) && !toolTip.contains(u"<b>"_s), qPrintable(toolTip));
        }
        QVERIFY(text(*m_model, 0, ResultColumn::Result, Qt::ToolTipRole).contains(u"&lt;img src="_s));
    }

    void aRenamedTargetKeepsItsResult()
    {
        QList<Target> targets{makeTarget(u"b"_s), makeTarget(u"c"_s)};
        m_model->setTargets(targets);
        m_model->addResults({makeResult(targets.at(0), Outcome::Down)});
        targets[0].name = u"z"_s;
        m_model->setTargets(targets);
        QCOMPARE(text(*m_model, 0, ResultColumn::Name), u"z"_s);
        QCOMPARE(m_model->row(0).markState(), MarkState::Down);
        QVERIFY(m_model->row(0).nameRank > m_model->row(1).nameRank);
    }

    void namesSortNumerically()
    {
        m_model->setTargets({makeTarget(u"host 10"_s), makeTarget(u"host 9"_s), makeTarget(u"Host 1"_s)});
        const auto rank = [this](int row) { return m_model->row(row).nameRank; };
        QCOMPARE(rank(2), 0);
        QCOMPARE(rank(1), 1);
        QCOMPARE(rank(0), 2);
    }

    void aBurstIsReportedAsOneRange()
    {
        const QList<Target> targets = makeTargets(1000);
        m_model->setTargets(targets);
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        for (int i = 100; i < 900; ++i)
            m_model->addResults({makeResult(targets.at(i), Outcome::Up)});
        m_model->markRunning({targets.at(950).id});
        QVERIFY(changes.wait());
        QCOMPARE(changes.count(), 1);
        const auto topLeft = changes.first().at(0).toModelIndex();
        const auto bottomRight = changes.first().at(1).toModelIndex();
        QCOMPARE(topLeft.row(), 100);
        QCOMPARE(bottomRight.row(), 950);
        QCOMPARE(topLeft.column(), static_cast<int>(kFirstLiveColumn));
        QCOMPARE(bottomRight.column(), m_model->columnCount() - 1);
    }

    void reportsAtMostThirtyTimesASecond()
    {
        const QList<Target> targets = makeTargets(50);
        m_model->setTargets(targets);
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        QElapsedTimer clock;
        clock.start();
        qint64 previous = -1;
        int next = 0;
        while (changes.count() < 12) {
            const int before = static_cast<int>(changes.count());
            m_model->addResults({makeResult(targets.at(next++ % 50), Outcome::Up)});
            QCoreApplication::processEvents();
            if (changes.count() == before)
                continue;
            if (previous >= 0)
                QVERIFY2(clock.elapsed() - previous >= 33, qPrintable(QString::number(clock.elapsed() - previous)));
            previous = clock.elapsed();
        }
    }

    void addingOrRemovingRowsFlushesFirst()
    {
        QList<Target> targets = makeTargets(4);
        m_model->setTargets(targets);
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->addResults({makeResult(targets.at(3), Outcome::Up)});
        const Target gone = targets.takeFirst();
        m_model->setTargets(targets);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(m_model->row(2).markState(), MarkState::Up);
        m_model->addResults({makeResult(gone, Outcome::Up)}); // this result arrived after the target was removed
        settle(*m_model);
        QCOMPARE(changes.count(), 1);
    }

    void stateHasAnAccessibleText_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<bool>("hard");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("up") << Outcome::Up << true << false << u"Up"_s;
        QTest::newRow("degraded") << Outcome::Degraded << true << false << u"Degraded"_s;
        QTest::newRow("unknown") << Outcome::Unknown << true << false << u"Unknown"_s;
        QTest::newRow("down") << Outcome::Down << true << false << u"Down"_s;
        QTest::newRow("recovering") << Outcome::Up << false << false << u"Up, successful result 2 of 4"_s;
        QTest::newRow("soft") << Outcome::Down << false << false << u"Down, attempt 2 of 3"_s;
        QTest::newRow("paused") << Outcome::Down << false << true << u"Paused"_s;
    }
    void stateHasAnAccessibleText()
    {
        QFETCH(Outcome, outcome);
        QFETCH(bool, hard);
        QFETCH(bool, paused);
        QFETCH(QString, spoken);
        Target target = makeTarget(u"a"_s);
        target.paused = paused;
        target.schedule.successes = 4;
        m_model->setTargets({target});
        QCOMPARE(text(*m_model, 0, ResultColumn::Mark, Qt::AccessibleTextRole), paused ? u"Paused"_s : u"Pending"_s);
        Result result = makeResult(target, outcome);
        result.hard = hard;
        result.attempt = 2;
        m_model->addResults({result});
        QCOMPARE(text(*m_model, 0, ResultColumn::Mark, Qt::AccessibleTextRole), spoken);
        QCOMPARE(text(*m_model, 0, ResultColumn::Name, Qt::AccessibleTextRole), u"a, "_s + spoken);
        QCOMPARE(m_model->index(0, 2).data(ResultsModel::SoftRole).toBool(), !hard && !paused);
        const bool isUp = outcome == Outcome::Up;
        QCOMPARE(text(*m_model, 0, ResultColumn::Attempt), isUp && hard ? u"–"_s : isUp ? u"2 of 4"_s : u"2 of 3"_s);
    }

    void aCancelledCheckKeepsTheState()
    {
        const Target seen = makeTarget(u"seen"_s);
        const Target unseen = makeTarget(u"unseen"_s);
        m_model->setTargets({seen, unseen});
        m_model->addResults({makeResult(seen, Outcome::Up)});
        m_model->markRunning({seen.id, unseen.id});
        QCOMPARE(text(*m_model, 0, ResultColumn::Checked), u"checking…"_s);
        m_model->addResults({makeCancelled(seen), makeCancelled(unseen)});
        QCOMPARE(m_model->row(0).markState(), MarkState::Up);
        QCOMPARE(m_model->row(1).markState(), MarkState::Pending);
        for (int row : {0, 1}) {
            QCOMPARE(text(*m_model, row, ResultColumn::Checked), u"cancelled"_s);
            QVERIFY(!m_model->row(row).running);
        }
        QCOMPARE(text(*m_model, 1, ResultColumn::Time), u"–"_s);
    }

    void sinceIsTheFirstOfEqualOutcomes()
    {
        const Target target = makeTarget(u"a"_s);
        m_model->setTargets({target});
        const QDateTime start(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
        const Outcome outcomes[]{Outcome::Up, Outcome::Down, Outcome::Down, Outcome::Down};
        for (int i = 0; i < 4; ++i) {
            Result result = makeResult(target, outcomes[i]);
            result.at = start.addSecs(60 * i);
            m_model->addResults({result});
        }
        QCOMPARE(m_model->row(0).since, start.addSecs(60));
    }

    void trendKeepsTheLastThirtyResults()
    {
        const Target target = makeTarget(u"a"_s);
        m_model->setTargets({target});
        for (int i = 0; i < 40; ++i)
            m_model->addResults({makeResult(target, i < 35 ? Outcome::Up : Outcome::Down, i)});
        const QList<TrendPoint> trend = m_model->row(0).trend;
        QCOMPARE(trend.size(), 30);
        QCOMPARE(trend.first().milliseconds, 10.0F);
        QCOMPARE(trend.last(), (TrendPoint{39, Outcome::Down}));
        QCOMPARE(columnNumber(m_model->row(0), ResultColumn::Trend), 5.0);
    }

    void exportedValuesAreTyped()
    {
        const Target target = makeTarget(u"a"_s);
        m_model->setTargets({target});
        const auto value = [this](ResultColumn column) { return columnValue(m_model->row(0), column); };
        QCOMPARE(value(ResultColumn::Time), QJsonValue());
        QCOMPARE(value(ResultColumn::Checked), QJsonValue());
        QCOMPARE(value(ResultColumn::Mark), QJsonValue(u"pending"_s));
        Result result = makeResult(target, Outcome::Down, 1234.5);
        result.at = QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);
        result.observation.phases.set(Phase::Connect, 7);
        result.observation.addValue(u"status"_s, 503);
        m_model->addResults({result});
        QCOMPARE(value(ResultColumn::Time), QJsonValue(1234.5));
        QCOMPARE(value(ResultColumn::Checked), QJsonValue(u"2026-01-31T08:00:00.000Z"_s));
        QCOMPARE(value(ResultColumn::Mark), QJsonValue(u"down"_s));
        QCOMPARE(value(ResultColumn::Connect), QJsonValue(7.0));
        QCOMPARE(value(ResultColumn::Tls), QJsonValue());
        QCOMPARE(value(ResultColumn::Status), QJsonValue(503.0));
        QCOMPARE(text(*m_model, 0, ResultColumn::Time), u"1.23 s"_s);
        QCOMPARE(text(*m_model, 0, ResultColumn::Status), u"503"_s);
        QCOMPARE(text(*m_model, 0, ResultColumn::Tls), u"–"_s);
    }

    void freshRowsAreTheChangedRows()
    {
        const QList<Target> targets = makeTargets(100);
        m_model->setTargets(targets);
        std::vector<int> fresh;
        connect(m_model.get(), &QAbstractItemModel::dataChanged, this, [&] { fresh = m_model->freshRows(); });
        m_model->addResults({makeResult(targets.at(90), Outcome::Up), makeResult(targets.at(3), Outcome::Up)});
        m_model->markRunning({targets.at(90).id});
        m_model->flush();
        std::sort(fresh.begin(), fresh.end());
        QCOMPARE(fresh, (std::vector<int>{3, 90}));
        QVERIFY(m_model->freshRows().empty());
    }

    void aChangedOutcomeIsTintedForTwoSeconds()
    {
        const Target target = makeTarget(u"a"_s);
        m_model->setTargets({target});
        m_model->addResults({makeResult(target, Outcome::Up)});
        QCOMPARE(m_model->row(0).tintStrength(), 0.0F); // the first result isn't a state change
        m_model->addResults({makeResult(target, Outcome::Up)});
        QCOMPARE(m_model->row(0).tintStrength(), 0.0F);
        QElapsedTimer clock;
        clock.start();
        m_model->addResults({makeResult(target, Outcome::Down)});
        QVERIFY(m_model->row(0).tintStrength() > 0.5F);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->row(0).tintStrength(), 0.0F, 20'000);
        QVERIFY(clock.elapsed() > 1500);
    }

    void countsFollowTheResults()
    {
        QList<Target> targets = makeTargets(5);
        const QSignalSpy changes(m_model.get(), &ResultsModel::countsChanged);
        m_model->setTargets(targets);
        QCOMPARE(m_model->counts().count(MarkState::Pending), 5);
        m_model->addResults({makeResult(targets.at(0), Outcome::Down), makeResult(targets.at(1), Outcome::Up)});
        settle(*m_model);
        QCOMPARE(m_model->counts().count(MarkState::Down), 1);
        QCOMPARE(m_model->counts().count(MarkState::Pending), 3);
        targets[0].paused = true;
        m_model->setTargets(targets);
        QCOMPARE(m_model->counts().count(MarkState::Down), 0);
        QCOMPARE(m_model->counts().count(MarkState::Paused), 1);
        QCOMPARE(changes.count(), 3);
    }

    void discardsLargeEvidenceToSaveMemory()
    {
        const QList<Target> targets = makeTargets(200);
        m_model->setTargets(targets);
        for (const Target &target : targets)
            m_model->addResults({makeResultWithBody(target, QByteArray(1024 * 1024, 'x'))});
        QVERIFY(!m_model->evidenceOf(targets.first().id));
        QCOMPARE(m_model->evidenceOf(targets.last().id).value_or(Evidence())->body.size(), 1024 * 1024);
        int kept = 0;
        for (const Target &target : targets)
            kept += m_model->evidenceOf(target.id) ? 1 : 0;
        QVERIFY2(kept > 20 && kept <= 32, qPrintable(QString::number(kept)));
    }

    void rowsContainNoEvidence()
    {
        const Target target = makeTarget(u"a"_s);
        m_model->setTargets({target});
        Result result = makeResultWithBody(target, QByteArray(1024, 'x'));
        result.observation.text = QString(1024, u'x');
        m_model->addResults({result});
        const Observation &kept = m_model->row(0).last->observation;
        QVERIFY(kept.text.isEmpty());
        QVERIFY(kept.evidence.isNull());
        QCOMPARE(m_model->evidenceOf(target.id).value_or(Evidence())->body.size(), 1024);
    }

    void aCancelledCheckKeepsTheEvidence()
    {
        const Target target = makeTarget(u"a"_s);
        m_model->setTargets({target});
        m_model->addResults({makeResultWithBody(target, "seen"), makeCancelled(target)});
        QCOMPARE(m_model->evidenceOf(target.id).value_or(Evidence())->body, "seen");
        QCOMPARE(m_model->history().of(target.id).size(), 1);
    }

    void makesHostileTextSafe()
    {
        const Target target = makeTarget(u"a"_s);
        m_model->setTargets({target});
        Result result = makeResult(target, Outcome::Up);
        result.observation.summary = u"good\nbad \u202Eevil\u001B[31m"_s;
        m_model->addResults({result});
        const QString shown = text(*m_model, 0, ResultColumn::Result);
        QVERIFY(!shown.contains(u'\n'));
        QVERIFY(!shown.contains(QChar(0x202E)));
        QVERIFY(!shown.contains(QChar(0x1B)));
    }

    void failedConditionsAreShownAsTheResult()
    {
        const Target target = makeTarget(u"a"_s);
        m_model->setTargets({target});
        Result result = makeResult(target, Outcome::Down);
        result.observation.summary = u"200 OK, 139 B"_s;
        result.observation.error = CheckError(ErrorType::Condition, u"[BODY] (\u202ebad) == ok fails."_s);
        ConditionResult failed;
        failed.passes = false;
        result.conditions = {failed};
        m_model->addResults({result});
        QCOMPARE(text(*m_model, 0, ResultColumn::Result), u"[BODY] (bad) == ok fails."_s);

        result.conditions.first().passes = true; // the conditions passed, so the failure comes from the kind
        m_model->addResults({result});
        QCOMPARE(text(*m_model, 0, ResultColumn::Result), u"200 OK, 139 B"_s);
    }

    void everyColumnHasAnAccessibleTitle()
    {
        for (int column = 0; column < kResultColumnCount; ++column)
            QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
    }

private:
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(tst_ResultsModel)

} // namespace ResultsModelTest

#include "tst_ResultsModel.moc"
