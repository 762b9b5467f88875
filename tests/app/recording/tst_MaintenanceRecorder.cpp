// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/SpanRecorders.h"

#include "app/query/MonitoringGaps.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

namespace MaintenanceRecorderTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);
constexpr qint64 kHour = 3'600'000;

Maintenance entry(const QString &name, qint64 from, qint64 to)
{
    Maintenance made;
    made.name = name;
    made.zone = "UTC";
    made.from = QDateTime::fromMSecsSinceEpoch(from, Qt::UTC);
    made.to = QDateTime::fromMSecsSinceEpoch(to, Qt::UTC);
    return made;
}

MaintenanceInEffect current(const Maintenance &entry, const QList<TargetId> &targets)
{
    return {entry.name, entry.from.toMSecsSinceEpoch(), entry.to.toMSecsSinceEpoch(), targets.isEmpty(), targets};
}

StoredSpan span(std::optional<TargetId> target, qint64 from, std::optional<qint64> to, const QString &reason)
{
    return {SpanKind::Maintenance, target, from, to, reason};
}

} // namespace

//! Tests how maintenance is recorded in the database, including after a crash or sleep.
class tst_MaintenanceRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beginsAndEnds();
    void maintenanceOfAllTargetsIsOneSpan();
    void endsAtTheScheduledTime();
    void endsEarlyByHand();
    void continuesAcrossARestart();
    void continuesAfterACrash_data();
    void continuesAfterACrash();
    void removedEntryEndsNow();
    void storesOneSpanPerReason();
    void waitsForTheDatabase();
    void storesManyTargetsInFewTransactions();
    void spansEndWithTheSession();

private:
    QString file() const { return m_folder->filePath(u"history.sqlite"_s); }
    QList<StoredSpan> stored() const;
    //! Simulates one run of the program, in which `tell` calls the recorder.
    void session(qint64 begun, qint64 ended, bool isClean, const std::function<void(MaintenanceRecorder &)> &tell);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_MaintenanceRecorder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QList<StoredSpan> tst_MaintenanceRecorder::stored() const
{
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    const auto spans = SpanTable(&database).between(0, 1'000 * kHour);
    return spans ? *spans : QList<StoredSpan>();
}

void tst_MaintenanceRecorder::session(qint64 begun, qint64 ended, bool isClean,
                                      const std::function<void(MaintenanceRecorder &)> &tell)
{
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    SessionTable sessions(&database);
    MaintenanceRecorder recorder(&database);
    QVERIFY(!sessions.begin(begun));
    recorder.begin(begun);
    tell(recorder);
    QVERIFY(!recorder.write());
    QVERIFY(isClean ? !sessions.finish(ended) : !sessions.recordHeartbeat(ended));
}

void tst_MaintenanceRecorder::beginsAndEnds()
{
    const Maintenance backup = entry(u"Backup"_s, 2 * kHour, 3 * kHour);
    session(kHour, 9 * kHour, true, [&](MaintenanceRecorder &recorder) {
        recorder.set({}, {backup}, kHour);
        recorder.set({current(backup, {kShop, kMail})}, {backup}, 2 * kHour + 10);
        QVERIFY(!recorder.write());
        recorder.set({current(backup, {kMail})}, {backup}, 2 * kHour + 500); // one target is no longer in maintenance
        recorder.set({}, {backup}, 3 * kHour + 10);
    });
    QList<StoredSpan> spans = stored();
    std::sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) { return a.ended > b.ended; });
    QCOMPARE(spans,
             (QList<StoredSpan>{span(kMail, 2 * kHour, 3 * kHour, u"Backup"_s),
                                span(kShop, 2 * kHour, 2 * kHour + 500, u"Backup"_s)}));
}

void tst_MaintenanceRecorder::maintenanceOfAllTargetsIsOneSpan()
{
    const Maintenance all = entry(u"Move"_s, 2 * kHour, 4 * kHour);
    const Maintenance one = entry(u"Disk"_s, 2 * kHour, 3 * kHour);
    session(kHour, 9 * kHour, true, [&](MaintenanceRecorder &recorder) {
        recorder.set({current(all, {}), current(one, {kShop})}, {all, one}, 2 * kHour);
        recorder.set({current(all, {})}, {all, one}, 3 * kHour);
        recorder.set({}, {all, one}, 4 * kHour);
    });
    QList<StoredSpan> spans = stored();
    std::sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) { return a.ended < b.ended; });
    QCOMPARE(spans,
             (QList<StoredSpan>{span(kShop, 2 * kHour, 3 * kHour, u"Disk"_s), span({}, 2 * kHour, 4 * kHour, u"Move"_s)}));
}

//! The computer slept past the end of the maintenance. The recorded end is the scheduled time.
void tst_MaintenanceRecorder::endsAtTheScheduledTime()
{
    const Maintenance backup = entry(u"Backup"_s, 2 * kHour, 3 * kHour);
    session(kHour, 9 * kHour, true, [&](MaintenanceRecorder &recorder) {
        recorder.set({current(backup, {kShop})}, {backup}, 2 * kHour);
        recorder.set({}, {backup}, 8 * kHour);
    });
    QCOMPARE(stored(), QList<StoredSpan>{span(kShop, 2 * kHour, 3 * kHour, u"Backup"_s)});
}

void tst_MaintenanceRecorder::endsEarlyByHand()
{
    Maintenance backup = entry(u"Backup"_s, 2 * kHour, 5 * kHour);
    session(kHour, 9 * kHour, true, [&](MaintenanceRecorder &recorder) {
        recorder.set({current(backup, {kShop})}, {backup}, 2 * kHour);
        backup.to = QDateTime::fromMSecsSinceEpoch(3 * kHour, Qt::UTC);
        recorder.set({}, {backup}, 3 * kHour + 400);
    });
    QCOMPARE(stored(), QList<StoredSpan>{span(kShop, 2 * kHour, 3 * kHour, u"Backup"_s)});
}

void tst_MaintenanceRecorder::continuesAcrossARestart()
{
    const Maintenance backup = entry(u"Backup"_s, 2 * kHour, 9 * kHour);
    session(kHour, 3 * kHour, true,
            [&](MaintenanceRecorder &recorder) { recorder.set({current(backup, {kShop})}, {backup}, 2 * kHour); });
    QCOMPARE(stored(), QList<StoredSpan>{span(kShop, 2 * kHour, {}, u"Backup"_s)});
    session(4 * kHour, 10 * kHour, true, [&](MaintenanceRecorder &recorder) {
        recorder.set({current(backup, {kShop})}, {backup}, 4 * kHour);
        QVERIFY(!recorder.write());
        QCOMPARE(stored(), QList<StoredSpan>{span(kShop, 2 * kHour, {}, u"Backup"_s)});
        recorder.set({}, {}, 8 * kHour); // removed in this session, so it ends now, not with the previous session
    });
    QCOMPARE(stored(), QList<StoredSpan>{span(kShop, 2 * kHour, 8 * kHour, u"Backup"_s)});
}

void tst_MaintenanceRecorder::continuesAfterACrash_data()
{
    QTest::addColumn<qint64>("restart");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<qint64>("ended"); // 0: still active
    QTest::newRow("before its end it goes on") << 4 * kHour << true << qint64(0);
    QTest::newRow("after its end, it ended when the calendar says") << 8 * kHour << true << 5 * kHour;
    QTest::newRow("its entry is gone: with the session") << 8 * kHour << false << 3 * kHour;
}

void tst_MaintenanceRecorder::continuesAfterACrash()
{
    QFETCH(qint64, restart);
    QFETCH(bool, isThere);
    QFETCH(qint64, ended);
    const Maintenance backup = entry(u"Backup"_s, 2 * kHour, 5 * kHour);
    session(kHour, 3 * kHour, false,
            [&](MaintenanceRecorder &recorder) { recorder.set({current(backup, {kShop})}, {backup}, 2 * kHour); });
    session(restart, 20 * kHour, true, [&](MaintenanceRecorder &recorder) {
        const bool isInEffect = isThere && restart < 5 * kHour;
        recorder.set(isInEffect ? QList{current(backup, {kShop})} : QList<MaintenanceInEffect>(),
                     isThere ? QList{backup} : QList<Maintenance>(), restart);
    });
    QCOMPARE(stored(), QList<StoredSpan>{span(kShop, 2 * kHour, ended ? std::optional(ended) : std::nullopt, u"Backup"_s)});
}

void tst_MaintenanceRecorder::removedEntryEndsNow()
{
    const Maintenance backup = entry(u"Backup"_s, 2 * kHour, 5 * kHour);
    session(kHour, 9 * kHour, true, [&](MaintenanceRecorder &recorder) {
        recorder.set({current(backup, {kShop})}, {backup}, 2 * kHour);
        recorder.set({}, {}, 4 * kHour);
    });
    QCOMPARE(stored(), QList<StoredSpan>{span(kShop, 2 * kHour, 4 * kHour, u"Backup"_s)});
}

void tst_MaintenanceRecorder::storesOneSpanPerReason()
{
    const Maintenance backup = entry(u"Backup"_s, 2 * kHour, 4 * kHour);
    const Maintenance update = entry(u"Update"_s, 3 * kHour, 5 * kHour);
    session(kHour, 9 * kHour, true, [&](MaintenanceRecorder &recorder) {
        recorder.set({current(backup, {kShop})}, {backup, update}, 2 * kHour);
        recorder.set({current(backup, {kShop}), current(update, {kShop})}, {backup, update}, 3 * kHour);
        recorder.set({current(update, {kShop})}, {backup, update}, 4 * kHour);
        recorder.set({}, {backup, update}, 5 * kHour);
    });
    QCOMPARE(
        stored(),
        (QList<StoredSpan>{span(kShop, 2 * kHour, 4 * kHour, u"Backup"_s), span(kShop, 3 * kHour, 5 * kHour, u"Update"_s)}));
}

void tst_MaintenanceRecorder::waitsForTheDatabase()
{
    const Maintenance backup = entry(u"Backup"_s, 2 * kHour, 4 * kHour);
    QVERIFY(QDir().mkpath(file())); // a folder in place of the database
    {
        HistoryDatabase database(file(), HistoryDatabase::Access::Write);
        MaintenanceRecorder recorder(&database);
        recorder.begin(kHour);
        recorder.set({current(backup, {kShop})}, {backup}, 2 * kHour);
        recorder.set({}, {backup}, 4 * kHour);
        QVERIFY(recorder.write());
        QVERIFY(recorder.write());
        QVERIFY(QDir().rmdir(file()));
        QVERIFY(!recorder.write());
    }
    QCOMPARE(stored(), QList<StoredSpan>{span(kShop, 2 * kHour, 4 * kHour, u"Backup"_s)});
}

//! Each transaction waits for the disk, so one transaction writes two hundred spans.
void tst_MaintenanceRecorder::storesManyTargetsInFewTransactions()
{
    QList<TargetId> targets;
    for (int i = 0; i < 450; ++i)
        targets.append(QUuid::createUuidV5(QUuid(), QString::number(i)));
    const Maintenance move = entry(u"Move"_s, 2 * kHour, 4 * kHour);
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    QVERIFY(!database.open());
    QVERIFY(!database.execute(u"CREATE TEMP TRIGGER stop BEFORE INSERT ON span WHEN new.target = 250"
                              " BEGIN SELECT raise(ABORT, 'no'); END"_s));
    MaintenanceRecorder recorder(&database);
    recorder.begin(kHour);
    recorder.set({current(move, targets)}, {move}, 2 * kHour);
    QVERIFY(recorder.write());
    QCOMPARE(stored().size(), 200); // the second batch of two hundred was rolled back
    database.close();               // also removes the trigger
    QVERIFY(!recorder.write());
    recorder.set({}, {move}, 4 * kHour);
    QVERIFY(!recorder.write());
    const QList<StoredSpan> spans = stored();
    QCOMPARE(spans.size(), 450);
    QVERIFY(std::all_of(spans.begin(), spans.end(), [](const StoredSpan &one) { return one.ended == 4 * kHour; }));
}

//! The span ends with the session, because readers don't know how long the maintenance continued afterwards.
void tst_MaintenanceRecorder::spansEndWithTheSession()
{
    const Maintenance backup = entry(u"Backup"_s, 2 * kHour, 4 * kHour);
    session(kHour, 3 * kHour, true,
            [&](MaintenanceRecorder &recorder) { recorder.set({current(backup, {kShop})}, {backup}, 2 * kHour); });
    const auto spans = MonitoringGaps::read(file(), {0, 100 * kHour}, 50 * kHour);
    QVERIFY(spans);
    QCOMPARE(spans->of(kShop, 100 * kHour).first(), (MonitoringSpan{SpanKind::Maintenance, {2 * kHour, 3 * kHour}}));
}

QTEST_GUILESS_MAIN(tst_MaintenanceRecorder)

} // namespace MaintenanceRecorderTest

#include "tst_MaintenanceRecorder.moc"
