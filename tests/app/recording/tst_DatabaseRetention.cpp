// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/EventRecorder.h"
#include "support/CpuClock.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>

namespace DatabaseRetentionTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests that old or excess data is deleted in small steps, and that required data is kept.
class tst_DatabaseRetention : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void endsWithNothingToDelete();
    void deletesOldData();
    void deletesExcessEvidence();
    void limitsRecordings();
    void shrinksTheFile();
    void stepsAreSmall();
    void aFaultEndsTheSweep();

private:
    //! \return the number of steps
    int sweep(const HistoryRetention &keep);
    qint64 count(const QString &table);
    qint64 number(const QString &sql);
    void addEvidence(int many, qint64 from, qsizetype size);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
    std::unique_ptr<SessionTable> m_sessions;
    const TargetId m_target = QUuid::createUuid();
};

namespace {

constexpr qint64 kDay = std::chrono::milliseconds(std::chrono::days(1)).count();
constexpr qint64 kNow = 10'000 * kDay;

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

HistoryRetention keeping(int changesDays, int evidenceDays, qint64 evidenceBytes)
{
    HistoryRetention keep;
    keep.changesDays = changesDays;
    keep.evidenceDays = evidenceDays;
    keep.evidenceBytes = evidenceBytes;
    return keep;
}

} // namespace

void tst_DatabaseRetention::init()
{
    m_sessions.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<HistoryDatabase>(m_folder->filePath(u"history.sqlite"_s), HistoryDatabase::Access::Write);
    m_sessions = std::make_unique<SessionTable>(m_database.get());
    QVERIFY(!m_database->open());
}

int tst_DatabaseRetention::sweep(const HistoryRetention &keep)
{
    DatabaseRetention retention(m_database.get(), m_sessions.get());
    retention.begin(keep, kNow);
    int steps = 1;
    auto isMore = retention.step();
    for (; isMore && *isMore && steps < 10'000; ++steps)
        isMore = retention.step();
    return isMore ? steps : -1;
}

qint64 tst_DatabaseRetention::count(const QString &table)
{
    return number(u"SELECT count(*) FROM "_s + table);
}

qint64 tst_DatabaseRetention::number(const QString &sql)
{
    qint64 answer = -1;
    (void)m_database->select(sql, {}, [&answer](const QSqlQuery &row) { answer = row.value(0).toLongLong(); });
    return answer;
}

void tst_DatabaseRetention::addEvidence(int many, qint64 from, qsizetype size)
{
    QList<StoredEvidence> batch;
    for (int i = 0; i < many; ++i) {
        EvidenceData data;
        data.body = noise(size);
        batch.append({m_target, from + i, Evidence(data)});
    }
    QVERIFY(!EvidenceTable(m_database.get()).add(batch));
}

void tst_DatabaseRetention::endsWithNothingToDelete()
{
    QCOMPARE(sweep({}), 12);
    DatabaseRetention retention(m_database.get(), m_sessions.get());
    QVERIFY(!*retention.step()); // no sweep was started
}

void tst_DatabaseRetention::deletesOldData()
{
    SpanTable spans(m_database.get());
    TransitionTable transitions(m_database.get());
    const qint64 old = kNow - 100 * kDay;
    const qint64 recent = kNow - 10 * kDay;
    for (const qint64 at : {old, recent}) {
        addEvidence(30, at, 100);
        QVERIFY(!SessionTable(m_database.get()).begin(at));
        QVERIFY(!spans.add({SpanKind::Unobserved, {}, at, at + 10, {}}));
        QList<StoredTransition> changes;
        for (int i = 0; i < 250; ++i)
            changes.append({m_target, u"Shop"_s, at + i, {}, Outcome::Down, at + i, 1, {}, {}, {}});
        QVERIFY(!transitions.add(changes));
    }
    Incident incident;
    incident.target = m_target;
    incident.opened = old - kDay;
    QVERIFY(!IncidentTable(m_database.get()).put({{incident, {}}})); // the incident is still open
    for (const qint64 at : {old, recent}) {
        incident.opened = at;
        incident.closed = at + 10;
        QVERIFY(!IncidentTable(m_database.get()).put({{incident, {{at, IncidentEvent::Opened, {}, {}, {}, {}}}}}));
    }
    for (const qint64 at : {old, recent})
        QVERIFY(!NoteTable(m_database.get()).put({QUuid::createUuid(), m_target, {}, at, at, {}, u"a note"_s}));
    QVERIFY(!spans.add({SpanKind::Paused, m_target, old, {}, {}})); // the pause continues
    QVERIFY(!m_sessions->begin(old));                               // the current session
    QVERIFY(sweep(keeping(200, 50, 1 << 30)) > 6);
    QCOMPARE(count(u"evidence"_s), 30);
    QCOMPARE(count(u"transition"_s), 500);
    QVERIFY(sweep(keeping(50, 50, 1 << 30)) > 6);
    QCOMPARE(count(u"transition"_s), 251); // the last change before the limit is kept: it determines the state at the limit
    QCOMPARE(count(u"span"_s), 2);
    QCOMPARE(count(u"session"_s), 2);
    QCOMPARE(count(u"incident"_s), 2);
    QCOMPARE(count(u"incident_entry"_s), 1);
    QCOMPARE(count(u"note"_s), 1);
    QCOMPARE(number(u"SELECT min(at) FROM evidence"_s), recent);
}

void tst_DatabaseRetention::deletesExcessEvidence()
{
    addEvidence(100, kNow - 10 * kDay, 1'000);
    const qint64 all = EvidenceTable(m_database.get()).measure({}, 1'000)->bytes;
    QVERIFY(sweep(keeping(1, 50, all / 2)) > 0);
    const qint64 left = count(u"evidence"_s);
    QVERIFY2(left >= 30 && left <= 50, qPrintable(QString::number(left)));
    QCOMPARE(number(u"SELECT max(at) FROM evidence"_s), kNow - 10 * kDay + 99); // the oldest were deleted
    QVERIFY(sweep(keeping(1, 50, 1)) > 0);                                      // a limit smaller than one result
    QCOMPARE(count(u"evidence"_s), 0);
    QCOMPARE(count(u"piece"_s), 0);
}

//! Recordings are kept as long as evidence, and use at most a tenth of its space.
void tst_DatabaseRetention::limitsRecordings()
{
    RecordingTable table(m_database.get());
    QList<DiagnosticsRecording> batch;
    for (int i = 0; i < 300; ++i) {
        DiagnosticsRecording recording;
        recording.target = m_target;
        recording.at = kNow - (i < 150 ? 100 : 10) * kDay + i;
        recording.message = QString::fromLatin1(noise(200).toHex());
        batch.append(recording);
    }
    QVERIFY(!table.add(batch));
    QVERIFY(sweep(keeping(1, 50, 1 << 30)) > 0);
    QCOMPARE(count(u"recording"_s), 150);
    const auto all = table.measure(*table.measure({}, 100), 100);
    QVERIFY(all && all->bytes > 150 * 200 && !all->isComplete);
    QVERIFY(sweep(keeping(1, 50, 5 * all->bytes)) > 0);
    const qint64 left = count(u"recording"_s);
    QVERIFY2(left >= 50 && left <= 75, qPrintable(QString::number(left)));
    QCOMPARE((*table.newest(m_target, 0, kNow))->at, kNow - 10 * kDay + 299); // the oldest were deleted
    QVERIFY(sweep(keeping(1, 50, 1)) > 0);
    QCOMPARE(count(u"recording"_s), 0);
}

void tst_DatabaseRetention::shrinksTheFile()
{
    addEvidence(100, kNow - 10 * kDay, 30'000);
    QVERIFY(sweep({}) > 0);
    qint64 pages = 0;
    const auto pageCount = [&] {
        (void)m_database->select(u"PRAGMA page_count"_s, {},
                                 [&pages](const QSqlQuery &row) { pages = row.value(0).toLongLong(); });
        return pages;
    };
    const qint64 before = pageCount();
    QVERIFY(sweep(keeping(1, 5, 1 << 30)) > 0);
    QVERIFY2(pageCount() < before / 5, qPrintable(QString::number(pages)));
}

//! Other writes may be blocked for at most 50 ms; measured in CPU time, because the computer may be busy.
void tst_DatabaseRetention::stepsAreSmall()
{
    addEvidence(300, kNow - 100 * kDay, 60'000);
    DatabaseRetention retention(m_database.get(), m_sessions.get());
    retention.begin(keeping(1, 50, 1 << 30), kNow);
    QList<qint64> times;
    bool isMore = true;
    while (isMore) {
        const test::CpuClock clock;
        const auto more = retention.step();
        QVERIFY(more.hasValue());
        isMore = *more;
        times.append(clock.elapsedMs());
    }
    std::sort(times.begin(), times.end());
    qInfo("%lld steps, half within %lld ms, longest %lld ms", static_cast<long long>(times.size()),
          static_cast<long long>(times[times.size() / 2]), static_cast<long long>(times.last()));
    QVERIFY(times.size() > 30);
    QVERIFY(times[times.size() / 2] < 50);
    QCOMPARE(count(u"evidence"_s), 0);
}

void tst_DatabaseRetention::aFaultEndsTheSweep()
{
    m_database->close();
    QVERIFY(QFile::remove(m_database->path()));
    QVERIFY(QDir().mkpath(m_database->path()));
    DatabaseRetention retention(m_database.get(), m_sessions.get());
    retention.begin({}, kNow);
    QVERIFY(!retention.step());
    QVERIFY(!*retention.step());
}

QTEST_GUILESS_MAIN(tst_DatabaseRetention)

} // namespace DatabaseRetentionTest

#include "tst_DatabaseRetention.moc"
