// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "history/tables/TransitionTable.h"

#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <memory>

namespace CliStatesTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests that the states of targets are restored after `watch` is killed at any time.
class tst_CliStates : public QObject
{
    Q_OBJECT

    QString profile() const { return m_folder->filePath(u"p"_s); }
    QString sign() const { return m_folder->filePath(u"sign"_s); }
    //! Writes a target whose command is up while a file exists, and counts its runs.
    void writeTargets(const QByteArray &more) const
    {
        writeFile(*m_folder, u"p/targets.json"_s,
                  R"({"version":1,"targets":[{"name":"File","kind":"command","shell":true,"command":"echo >> )"
                      + m_folder->filePath(u"looks"_s).toUtf8() + "; test -e " + sign().toUtf8() + R"(","every":"1s",)" + more
                      + "}]}");
    }
    qint64 checkCount() const { return QFileInfo(m_folder->filePath(u"looks"_s)).size(); }
    std::unique_ptr<CliRun> watching() const
    {
        auto run = std::make_unique<CliRun>(m_folder->path());
        run->start({u"--profile"_s, profile(), u"watch"_s});
        return run;
    }
    std::optional<StoredState> state() const;
    QList<Outcome> changes() const;

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir().mkpath(profile());
        writeFile(*m_folder, u"sign"_s, "");
    }

    //! No change is reported twice, and none is lost.
    void killedAtManyPointsOfAnOutage()
    {
        writeTargets(R"("attempts":3,"retryEvery":"100ms")");
        for (int kill = 0; kill < 18; ++kill) {
            if (kill == 4)
                QVERIFY(QFile::remove(sign()));
            if (kill == 11)
                writeFile(*m_folder, u"sign"_s, "");
            const auto run = watching();
            const qint64 before = checkCount();
            QTRY_VERIFY_WITH_TIMEOUT(checkCount() > before + kill % 4, 30'000);
            if (kill == 3 || kill == 10) // this change must be stored before the next event
                QTRY_COMPARE_WITH_TIMEOUT(changes().size(), kill == 3 ? 1 : 2, 30'000);
            QVERIFY(run->signalAndWait(SIGKILL) >= 0);
            const QList<Outcome> reported = changes();
            const std::optional<StoredState> stored = state();
            if (!reported.isEmpty()) {
                QVERIFY(stored && stored->state.hardOutcome);
                QCOMPARE(*stored->state.hardOutcome, reported.last());
            }
        }
        const auto last = watching();
        QTRY_COMPARE_WITH_TIMEOUT(changes(), (QList<Outcome>{Outcome::Up, Outcome::Down, Outcome::Up}), 30'000);
        QVERIFY(last->signalAndWait(SIGINT) >= 0);
        QCOMPARE(changes().size(), 3);
    }

    //! A target is still down in the next run, and its recovery is reported.
    void statesContinueInTheNextRun()
    {
        writeTargets(R"("attempts":1)");
        QVERIFY(QFile::remove(sign()));
        {
            const auto run = watching();
            QVERIFY(!run->waitForOut("Pending → Down").isEmpty());
            QTRY_VERIFY_WITH_TIMEOUT(state(), 20'000);
            QVERIFY(run->signalAndWait(SIGKILL) >= 0);
        }
        const auto run = watching();
        QVERIFY2(!run->waitForErr("States when last monitored: 1 down.").isEmpty(), run->err());
        QVERIFY2(!run->waitForErr("✖ File      Down since 20").isEmpty(), run->err());
        const qint64 before = checkCount();
        QTRY_VERIFY_WITH_TIMEOUT(checkCount() > before + 2, 20'000);
        QCOMPARE(run->out(), QByteArray()); // an unchanged state isn't reported
        writeFile(*m_folder, u"sign"_s, "");
        QVERIFY(!run->waitForOut("Down → Up").isEmpty());
        QVERIFY(run->signalAndWait(SIGINT) >= 0);
        QVERIFY2(run->err().contains("1 change. Now: 1 up"), run->err());
        QCOMPARE(changes(), (QList<Outcome>{Outcome::Down, Outcome::Up}));
    }

    void attemptsContinueInTheNextRun()
    {
        writeTargets(R"("attempts":5,"retryEvery":"1s")");
        {
            const auto run = watching();
            QVERIFY(!run->waitForOut("Pending → Up").isEmpty());
            QVERIFY(QFile::remove(sign()));
            QTRY_VERIFY_WITH_TIMEOUT(state() && state()->state.outcome == Outcome::Down && state()->state.attempt >= 3, 30'000);
            QVERIFY(run->signalAndWait(SIGKILL) >= 0);
        }
        QCOMPARE(changes(), QList<Outcome>{Outcome::Up});
        const qint64 before = checkCount();
        const auto run = watching();
        QVERIFY(!run->waitForOut("Up → Down").isEmpty());
        QVERIFY2(checkCount() - before <= 3, QByteArray::number(checkCount() - before)); // fewer than five attempts
        QVERIFY(run->signalAndWait(SIGINT) >= 0);
    }

    //! Another program locks the database for a long time.
    void hangingDatabaseDoesNotPreventMonitoring()
    {
        writeTargets(R"("attempts":1)");
        {
            const auto run = watching();
            QVERIFY(!run->waitForOut("Pending → Up").isEmpty());
            QTRY_VERIFY_WITH_TIMEOUT(state(), 20'000);
            QVERIFY(run->signalAndWait(SIGINT) >= 0);
        }
        HistoryDatabase holder(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
        const auto fault = holder.runInTransaction([this]() -> HistoryFault {
            const auto run = watching();
            [&] { QVERIFY2(!run->waitForOut("Pending → Up").isEmpty(), run->err()); }();
            run->signalAndWait(SIGKILL);
            return {};
        });
        QVERIFY(!fault);
    }
};

std::optional<StoredState> tst_CliStates::state() const
{
    HistoryDatabase reader(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Read);
    const auto all = StateTable(&reader).all();
    return all && !all->isEmpty() ? std::optional(all->first()) : std::nullopt;
}

QList<Outcome> tst_CliStates::changes() const
{
    HistoryDatabase reader(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Read);
    QList<Outcome> outcomes;
    if (const auto all = TransitionTable(&reader).between(0, std::numeric_limits<qint64>::max())) {
        for (const StoredTransition &transition : *all)
            outcomes.append(transition.after);
    }
    return outcomes;
}

QTEST_GUILESS_MAIN(tst_CliStates)

} // namespace CliStatesTest

#include "tst_CliStates.moc"
