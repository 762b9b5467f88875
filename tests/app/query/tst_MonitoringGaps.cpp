// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/MonitoringGaps.h"

#include "app/query/Uptimes.h"
#include "app/recording/SpanRecorders.h"
#include "app/words/SpanReason.h"
#include "history/StoredResultWriter.h"

#include <QDir>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace MonitoringGapsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests periods without checks: how they and their reasons are recorded in the database, and how uptime treats them.
class tst_MonitoringGaps : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstSessionLeavesNoGap();
    void findsGapsBetweenSessions_data();
    void findsGapsBetweenSessions();
    void recordsPausedTargets();
    void pausesContinueAcrossSessions();
    void allPausedEndsWithTheSession();
    void recordsOfflineTargets();
    void offlineEndsWithTheSession_data();
    void offlineEndsWithTheSession();
    void offlineDoesNotCount();
    void waitsForTheDatabase();
    void findsTheGapSinceTheLastSession_data();
    void findsTheGapSinceTheLastSession();
    void reasonsCoverAllUncountedTime();
    void uptimeEndsWhereMonitoringStopped();
    void readsADatabaseBeingCreatedWithoutWarning();

private:
    QString file() const { return m_folder->filePath(u"history.sqlite"_s); }
    QList<StoredSpan> stored(HistoryDatabase *database) const;
    //! Stores a session with this start and end. \param isClean  false if the session crashed
    void session(qint64 begun, qint64 ended, bool isClean);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);
constexpr qint64 kHour = 3'600'000;

StoredSpan span(SpanKind kind, std::optional<TargetId> target, qint64 from, std::optional<qint64> to, const QString &reason)
{
    return {kind, target, from, to, reason};
}

} // namespace

void tst_MonitoringGaps::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QList<StoredSpan> tst_MonitoringGaps::stored(HistoryDatabase *database) const
{
    const auto spans = SpanTable(database).between(0, 1'000 * kHour);
    return spans ? *spans : QList<StoredSpan>();
}

void tst_MonitoringGaps::session(qint64 begun, qint64 ended, bool isClean)
{
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    SessionTable sessions(&database);
    QVERIFY(!sessions.begin(begun));
    QVERIFY(isClean ? !sessions.finish(ended) : !sessions.recordHeartbeat(ended));
}

void tst_MonitoringGaps::theFirstSessionLeavesNoGap()
{
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    GapRecorder recorder(&database);
    recorder.begin(100 * kHour);
    QVERIFY(!recorder.write());
    QVERIFY(stored(&database).isEmpty());
}

void tst_MonitoringGaps::findsGapsBetweenSessions_data()
{
    QTest::addColumn<bool>("isClean");
    QTest::addColumn<qint64>("next");
    QTest::addColumn<QString>("reason");
    QTest::newRow("it was closed") << true << 5 * kHour << u"notRunning"_s;
    QTest::newRow("it crashed") << false << 5 * kHour << u"crashed"_s;
    QTest::newRow("it was started anew at once") << true << 2 * kHour + 500 << QString();
    QTest::newRow("the clock was set back") << true << kHour + 1 << QString();
}

void tst_MonitoringGaps::findsGapsBetweenSessions()
{
    QFETCH(bool, isClean);
    QFETCH(qint64, next);
    QFETCH(QString, reason);
    session(kHour / 2, kHour * 3 / 4, true);
    session(kHour, 2 * kHour, isClean);
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    SessionTable sessions(&database);
    QVERIFY(!sessions.begin(next));
    GapRecorder recorder(&database);
    recorder.begin(next);
    QVERIFY(!recorder.write());
    QVERIFY(!recorder.write()); // the gap is stored only once
    const auto wanted =
        reason.isEmpty() ? QList<StoredSpan>() : QList<StoredSpan>{span(SpanKind::Unobserved, {}, 2 * kHour, next, reason)};
    QCOMPARE(stored(&database), wanted);
}

void tst_MonitoringGaps::recordsPausedTargets()
{
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    GapRecorder recorder(&database);
    recorder.setPaused({kShop}, 10);
    recorder.setPaused({kShop, kMail}, 20);
    QVERIFY(!recorder.write());
    recorder.setPaused({kMail}, 30);
    recorder.setPaused({kShop, kMail}, 40);
    recorder.setPaused({}, 50);
    QVERIFY(!recorder.write());
    QCOMPARE(stored(&database),
             (QList<StoredSpan>{span(SpanKind::Paused, kShop, 10, 30, u"paused"_s),
                                span(SpanKind::Paused, kMail, 20, 50, u"paused"_s),
                                span(SpanKind::Paused, kShop, 40, 50, u"paused"_s)}));
}

//! A paused target stays paused across sessions. If a target was resumed in the file between sessions, its pause ends at the
//! start.
void tst_MonitoringGaps::pausesContinueAcrossSessions()
{
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    {
        GapRecorder recorder(&database);
        recorder.setPaused({kShop, kMail}, 10);
        QVERIFY(!recorder.write());
    }
    GapRecorder recorder(&database);
    recorder.setPaused({kShop}, 100);
    QVERIFY(!recorder.write());
    QList<StoredSpan> spans = stored(&database);
    std::sort(spans.begin(), spans.end(), [](const auto &a, const auto &) { return a.target == kShop; });
    QCOMPARE(spans,
             (QList<StoredSpan>{span(SpanKind::Paused, kShop, 10, {}, u"paused"_s),
                                span(SpanKind::Paused, kMail, 10, 100, u"paused"_s)}));
}

void tst_MonitoringGaps::allPausedEndsWithTheSession()
{
    session(kHour, 2 * kHour, false);
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    {
        GapRecorder recorder(&database);
        recorder.setAllPaused(u"allPaused"_s, kHour + 10);
        QVERIFY(!recorder.write());
    }
    GapRecorder recorder(&database);
    recorder.begin(5 * kHour);
    QVERIFY(!recorder.write());
    QCOMPARE(stored(&database),
             (QList<StoredSpan>{span(SpanKind::Paused, {}, kHour + 10, 2 * kHour, u"allPaused"_s),
                                span(SpanKind::Unobserved, {}, 2 * kHour, 5 * kHour, u"crashed"_s)}));
}

void tst_MonitoringGaps::recordsOfflineTargets()
{
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    GapRecorder recorder(&database);
    recorder.begin(5);
    recorder.applyConnectivity({{kShop, 10, false}, {kMail, 10, false}});
    QVERIFY(!recorder.write());
    recorder.applyConnectivity({{kShop, 20, true}});
    QVERIFY(!recorder.write());
    QList<ConnectivityStep> many;
    for (int i = 0; i < 1'000; ++i)
        many.append({QUuid::createUuid(), 30, false});
    recorder.applyConnectivity(many);
    QVERIFY(!recorder.write());
    const QList<StoredSpan> spans = stored(&database);
    QCOMPARE(spans.size(), 1'002);
    QVERIFY(spans.contains(span(SpanKind::Unobserved, kShop, 10, 20, u"offline"_s)));
    QVERIFY(spans.contains(span(SpanKind::Unobserved, kMail, 10, {}, u"offline"_s)));
}

void tst_MonitoringGaps::offlineEndsWithTheSession_data()
{
    QTest::addColumn<bool>("isClean");
    QTest::newRow("closed") << true;
    QTest::newRow("crashed") << false;
}

//! An offline span isn't continued in the next session, because that session determines the connectivity again.
void tst_MonitoringGaps::offlineEndsWithTheSession()
{
    QFETCH(bool, isClean);
    session(kHour, 2 * kHour, isClean);
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    QVERIFY(!SpanTable(&database).add(span(SpanKind::Unobserved, kShop, kHour + 10, {}, u"offline"_s)));
    GapRecorder recorder(&database);
    if (isClean) {
        recorder.endOfflineSpans(2 * kHour);
    } else {
        QVERIFY(!SessionTable(&database).begin(5 * kHour));
        recorder.begin(5 * kHour);
    }
    QVERIFY(!recorder.write());
    QCOMPARE(stored(&database).value(0), span(SpanKind::Unobserved, kShop, kHour + 10, 2 * kHour, u"offline"_s));
}

//! Offline time counts neither as up nor as down.
void tst_MonitoringGaps::offlineDoesNotCount()
{
    const MonitoringGaps spans({span(SpanKind::Unobserved, kShop, kHour, 3 * kHour, u"offline"_s)});
    const TimeSpan whole{0, 4 * kHour};
    StoredResult result;
    result.outcome = Outcome::Up;
    const OutcomeTimeline up({result}, std::chrono::hours(24));
    const Uptime shop(statesDuring(whole, up, spans.of(kShop, whole.to)), DegradedAccounting::AsUp);
    QCOMPARE(shop.upMs(), 2 * kHour);
    QCOMPARE(shop.downMs(), 0);
    QCOMPARE(shop.time(MonitoringState::Unobserved), 2 * kHour);
    QCOMPARE(shop.share(), 1.0);
    const Uptime mail(statesDuring(whole, up, spans.of(kMail, whole.to)), DegradedAccounting::AsUp);
    QCOMPARE(mail.upMs(), 4 * kHour); // a target that doesn't need the network
    QCOMPARE(spanReasonText(u"offline"_s), u"this computer was offline"_s);
}

void tst_MonitoringGaps::waitsForTheDatabase()
{
    QVERIFY(QDir().mkpath(file())); // a folder in place of the database
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    GapRecorder recorder(&database);
    recorder.begin(5);
    recorder.setPaused({kShop}, 10);
    recorder.setAllPaused(u"allPaused"_s, 20);
    recorder.add(span(SpanKind::Unobserved, {}, 30, 40, u"slept"_s));
    QVERIFY(recorder.write());
    QVERIFY(recorder.write());
    QVERIFY(QDir().rmdir(file()));
    QVERIFY(!recorder.write());
    QCOMPARE(stored(&database).size(), 3);
}

void tst_MonitoringGaps::findsTheGapSinceTheLastSession_data()
{
    QTest::addColumn<bool>("isClean");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QString>("reason");
    QTest::newRow("closed") << true << 2 * kHour + 1 << u"notRunning"_s;
    QTest::newRow("it may still run") << false << 2 * kHour + 100'000 << QString();
    QTest::newRow("crashed") << false << 2 * kHour + 130'000 << u"crashed"_s;
}

void tst_MonitoringGaps::findsTheGapSinceTheLastSession()
{
    QFETCH(bool, isClean);
    QFETCH(qint64, now);
    QFETCH(QString, reason);
    session(kHour, 2 * kHour, isClean);
    const auto spans = MonitoringGaps::read(file(), {0, 9 * kHour}, now);
    QVERIFY(spans.hasValue());
    const auto wanted =
        reason.isEmpty() ? QList<MonitoringSpan>() : QList<MonitoringSpan>{{SpanKind::Unobserved, {2 * kHour, 9 * kHour}}};
    QCOMPARE(spans->of(kShop, 9 * kHour), wanted);
    QVERIFY(MonitoringGaps::read(file() + u"-not-there"_s, {0, 1}, 1)->of(kShop, 1).isEmpty());
}

void tst_MonitoringGaps::reasonsCoverAllUncountedTime()
{
    const MonitoringGaps spans({span(SpanKind::Unobserved, {}, 10, 30, u"slept"_s),
                                span(SpanKind::Unobserved, {}, 20, 40, u"crashed"_s), // partly covered by another span
                                span(SpanKind::Paused, kMail, 0, 100, u"paused"_s),   // another target
                                span(SpanKind::Paused, kShop, 60, {}, u"paused"_s)});
    const QList<StateSpan> states{
        {MonitoringState::Unobserved, {0, 45}}, {MonitoringState::Up, {45, 60}}, {MonitoringState::Paused, {60, 100}}};
    QCOMPARE(spans.reasons(kShop, states),
             (QList<ExcludedTime>{{MonitoringState::Paused, u"paused"_s, 40},
                                  {MonitoringState::Unobserved, u"slept"_s, 20},
                                  {MonitoringState::Unobserved, {}, 15},
                                  {MonitoringState::Unobserved, u"crashed"_s, 10}}));
}

//! A result is valid for two intervals plus its timeout, but not while no checks run.
void tst_MonitoringGaps::uptimeEndsWhereMonitoringStopped()
{
    const QString folder = m_folder->filePath(u"history"_s);
    Target target;
    target.id = kShop;
    target.schedule.every = std::chrono::minutes(1);
    const qint64 begin = 1'000 * kHour;
    {
        StoredResultWriter writer(folder);
        for (int minute = 0; minute < 10; ++minute) {
            StoredResult result;
            result.at = begin + minute * 60'000;
            result.outcome = Outcome::Up;
            writer.append(kShop, result);
        }
        QVERIFY(!writer.write(begin + kHour));
    }
    const TimeSpan whole{begin, begin + kHour};
    const StoredResultReader reader(folder);
    const TargetUptime plain = readUptime(reader, target, whole, DegradedAccounting::AsUp);
    QVERIFY(plain.uptime.time(MonitoringState::Up) > 600'000);
    QCOMPARE(plain.excluded.size(), 1);
    QCOMPARE(plain.excluded.first().reason, QString());
    const qint64 paused = begin + 550'000; // ten seconds after the last result
    const MonitoringGaps spans({span(SpanKind::Unobserved, {}, begin + 30'000, begin + 40'000, u"slept"_s),
                                span(SpanKind::Paused, kShop, paused, {}, u"paused"_s)});
    const TargetUptime cut = readUptime(reader, target, whole, DegradedAccounting::AsUp, spans);
    QCOMPARE(cut.uptime.time(MonitoringState::Up), 540'000);
    QCOMPARE(cut.uptime.time(MonitoringState::Paused), whole.to - paused);
    QCOMPARE(cut.excluded,
             (QList<ExcludedTime>{{MonitoringState::Paused, u"paused"_s, whole.to - paused},
                                  {MonitoringState::Unobserved, u"slept"_s, 10'000}}));
    QVERIFY(spanReasonText(u"slept"_s) != u"slept"_s);
    QCOMPARE(spanReasonText(u"Moving house"_s), u"Moving house"_s);
}

//! The first start: the window reads while the tables are being created.
void tst_MonitoringGaps::readsADatabaseBeingCreatedWithoutWarning()
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"first"_s);
        database.setDatabaseName(file());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE first (one INTEGER)"_s));
    }
    QSqlDatabase::removeDatabase(u"first"_s);
    QTest::failOnWarning(QRegularExpression(u"."_s));
    QVERIFY(MonitoringGaps::readOrEmpty(file(), {0, kHour}, kHour).of(kShop, kHour).isEmpty());
}

QTEST_GUILESS_MAIN(tst_MonitoringGaps)

} // namespace MonitoringGapsTest

#include "tst_MonitoringGaps.moc"
