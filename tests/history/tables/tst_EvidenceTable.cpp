// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/FreshHistory.h"
#include "history/tables/EvidenceTable.h"

#include "history/tables/TransitionTable.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace EvidenceTableTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Access = HistoryDatabase::Access;

//! Tests that evidence is stored only once, can be read back, is contained in backups, and is deleted with its last reference.
class tst_EvidenceTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void evidenceCanBeReadBack();
    void cutsLargeEvidence();
    void observationsCanBeReadBack();
    void findsTheNewestBeforeAMoment();
    void storesEqualPartsOnce();
    void removesPartsWithTheLastReference();
    void measuresInSlices();
    void damagedBytesReadAsEmpty();
    void fileShrinksAfterRemovals();
    void slicesAreShort();
    void canBeBackedUp();
    void aFailedBackupKeepsTheFormerOne();

private:
    qint64 number(const QString &sql);
    qint64 keptBytes();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
};

namespace {

const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);

EvidenceData sample()
{
    EvidenceData data;
    data.head = "HTTP/1.1 503 Service Unavailable\nServer: x\n";
    data.body = QByteArray("\0\xff<html>", 8) + QByteArray(5000, 'b');
    data.bodySize = 9'000'000'000;
    data.errors = "line\n";
    data.areErrorsTruncated = true;
    data.request = QByteArray("POST / HTTP/1.1\r\n\r\n\0\xff", 21);
    data.requestOmitted = 9'000'000'000;
    data.redirects = {u"GET http://a.example/ (301)"_s, u"GET http://b.example/ö (302)"_s};
    data.tls.chain = {"certificate one", QByteArray("\0two", 4)};
    data.tls.protocol = u"TLS 1.3"_s;
    data.tls.cipher = u"TLS_AES_256_GCM_SHA384"_s;
    data.tls.peerName = u"shop.example"_s;
    data.tls.problems = {u"It has expired."_s, u"„Größe“"_s};
    data.tls.isVerified = false;
    return data;
}

Evidence withBody(const QByteArray &body)
{
    EvidenceData data;
    data.body = body;
    data.bodySize = body.size();
    return Evidence(data);
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return bytes;
}

//! Returns the times of the shop's evidence, oldest first.
QList<qint64> timesIn(HistoryDatabase *database)
{
    QList<qint64> times;
    (void)database->select(u"SELECT at FROM evidence WHERE target = (SELECT key FROM target WHERE id = ?) ORDER BY at"_s,
                           {kShop.toRfc4122()}, [&times](const QSqlQuery &row) { times.append(row.value(0).toLongLong()); });
    return times;
}

} // namespace

void tst_EvidenceTable::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<HistoryDatabase>(test::freshHistory(*m_folder, u"history.sqlite"_s), Access::Write);
    QVERIFY(!m_database->open());
}

void tst_EvidenceTable::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

qint64 tst_EvidenceTable::number(const QString &sql)
{
    qint64 answer = -1;
    (void)m_database->select(sql, {}, [&answer](const QSqlQuery &row) { answer = row.value(0).toLongLong(); });
    return answer;
}

qint64 tst_EvidenceTable::keptBytes()
{
    return number(u"SELECT coalesce(sum(length(envelope)), 0) FROM evidence"_s)
        + number(u"SELECT coalesce(sum(length(data)), 0) FROM piece"_s);
}

void tst_EvidenceTable::evidenceCanBeReadBack()
{
    EvidenceTable table(m_database.get());
    const EvidenceData data = sample();
    QVERIFY(!table.add({{kShop, 10, Evidence(data)}, {kShop, 20, Evidence()}, {kMail, 30, Evidence(EvidenceData())}}));
    const auto found = table.find(kShop, 10);
    QVERIFY(found && !found->isNull());
    const Evidence &evidence = *found;
    QCOMPARE(evidence->head, data.head);
    QCOMPARE(evidence->body, data.body);
    QCOMPARE(evidence->bodySize, data.bodySize);
    QCOMPARE(evidence->errors, data.errors);
    QCOMPARE(evidence->isBodyTruncated, false);
    QCOMPARE(evidence->areErrorsTruncated, true);
    QCOMPARE(evidence->request, data.request);
    QCOMPARE(evidence->requestOmitted, data.requestOmitted);
    QCOMPARE(evidence->redirects, data.redirects);
    QCOMPARE(evidence->tls.chain, data.tls.chain);
    QCOMPARE(evidence->tls.protocol, data.tls.protocol);
    QCOMPARE(evidence->tls.cipher, data.tls.cipher);
    QCOMPARE(evidence->tls.peerName, data.tls.peerName);
    QCOMPARE(evidence->tls.problems, data.tls.problems);
    QCOMPARE(evidence->tls.isVerified, false);
    QVERIFY(table.find(kShop, 20)->isNull());
    QVERIFY(table.find(kMail, 10)->isNull());
    QVERIFY(!table.find(kMail, 30)->isNull());
    QCOMPARE(timesIn(m_database.get()), QList<qint64>{10});
}

void tst_EvidenceTable::cutsLargeEvidence()
{
    EvidenceTable table(m_database.get());
    EvidenceData data;
    data.head = QByteArray(EvidenceTable::kMaxHeadBytes + 1, 'h');
    data.request = QByteArray(EvidenceTable::kMaxHeadBytes + 1, 'r');
    data.body = noise(EvidenceTable::kMaxContentBytes + 1);
    data.bodySize = data.body.size();
    data.errors = QByteArray(EvidenceTable::kMaxContentBytes, 'e');
    data.tls.chain = {QByteArray(40'000, '1'), QByteArray(40'000, '2'), QByteArray(10, '3')};
    QVERIFY(!table.add({{kShop, 10, Evidence(data)}}));
    const Evidence found = *table.find(kShop, 10);
    QCOMPARE(found->head.size(), EvidenceTable::kMaxHeadBytes);
    QCOMPARE(found->request.size(), EvidenceTable::kMaxHeadBytes);
    QCOMPARE(found->requestOmitted, 1);
    QCOMPARE(found->body, data.body.first(EvidenceTable::kMaxContentBytes));
    QCOMPARE(found->bodySize, data.bodySize);
    QVERIFY(found->isBodyTruncated);
    QCOMPARE(found->errors, data.errors);
    QVERIFY(!found->areErrorsTruncated);
    QCOMPARE(found->tls.chain, data.tls.chain.first(1));
}

//! The observation is stored even without a reply, for example after a refused connection.
void tst_EvidenceTable::observationsCanBeReadBack()
{
    const QDateTime ends(QDate(2027, 1, 4), QTime(12, 30, 1, 250), Qt::UTC);
    StoredEvidence stored{kShop, 10, {}};
    stored.outcome = Outcome::Down;
    Observation &seen = stored.seen;
    seen.summary = u"503 Größe"_s;
    seen.durationMs = 84.25;
    seen.phases.set(Phase::Connect, 32.5);
    seen.addValue(u"status"_s, 503);
    seen.addValue(u"share"_s, 0.5, Unit::Percent);
    seen.addValue(u"ip"_s, u"127.0.0.1"_s);
    seen.addValue(u"open"_s, true);
    seen.addValue(u"ends"_s, ends);
    seen.addValue(u"names"_s, QStringList{u"a"_s, u"b"_s});
    seen.values.append({u"/disk"_s, 7, Unit::Byte, ValueSource::Perfdata});
    seen.text = u"hop 1"_s;
    seen.error.emplace(ErrorType::Condition, u"Not as wanted."_s, u"raw"_s);
    seen.warning.emplace(ErrorType::Tls, u"It ends soon."_s);
    seen.isInconclusive = true;
    EvidenceTable table(m_database.get());
    QVERIFY(!table.add({stored}));
    const auto found = table.newest(kShop, 11, EvidenceTable::OutcomeFilter::NotUp);
    QVERIFY(found && *found);
    QCOMPARE((*found)->at, 10);
    QCOMPARE((*found)->outcome, Outcome::Down);
    QVERIFY((*found)->evidence.isNull());
    const Observation &back = (*found)->seen;
    QCOMPARE(back.summary, seen.summary);
    QCOMPARE(back.durationMs, seen.durationMs);
    QCOMPARE(back.phases.get(Phase::Connect), 32.5);
    QVERIFY(!back.phases.get(Phase::Dns));
    QCOMPARE(back.values.size(), seen.values.size());
    for (qsizetype i = 0; i < back.values.size(); ++i) {
        QCOMPARE(back.values[i].name, seen.values[i].name);
        QCOMPARE(back.values[i].value, seen.values[i].value);
        QCOMPARE(back.values[i].unit, seen.values[i].unit);
        QCOMPARE(back.values[i].source, seen.values[i].source);
    }
    QCOMPARE(back.text, seen.text);
    QCOMPARE(back.error->type(), ErrorType::Condition);
    QCOMPARE(back.error->message(), seen.error->message());
    QCOMPARE(back.error->detail(), seen.error->detail());
    QCOMPARE(back.warning->message(), seen.warning->message());
    QVERIFY(back.isInconclusive);
    const QByteArray bytes = packObservation(Outcome::Down, seen, 1 << 20);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        Outcome outcome = Outcome::Up;
        Observation cut;
        QVERIFY(!unpackObservation(bytes.first(size), &outcome, &cut));
    }
}

void tst_EvidenceTable::findsTheNewestBeforeAMoment()
{
    using OutcomeFilter = EvidenceTable::OutcomeFilter;
    EvidenceTable table(m_database.get());
    const auto at = [](qint64 time, Outcome outcome) {
        StoredEvidence stored{kShop, time, withBody(QByteArray::number(time))};
        stored.outcome = outcome;
        return stored;
    };
    QVERIFY(!table.add({at(10, Outcome::Up), at(20, Outcome::Degraded), at(30, Outcome::Down), at(40, Outcome::Up),
                        at(50, Outcome::Unknown)}));
    const auto timeOf = [&table](qint64 before, OutcomeFilter filter) {
        const auto found = table.newest(kShop, before, filter);
        return found && *found ? (*found)->at : -1;
    };
    QCOMPARE(timeOf(100, OutcomeFilter::NotUp), 50);
    QCOMPARE(timeOf(50, OutcomeFilter::NotUp), 30);
    QCOMPARE(timeOf(50, OutcomeFilter::Up), 40);
    QCOMPARE(timeOf(30, OutcomeFilter::Up), 10);
    QCOMPARE(timeOf(10, OutcomeFilter::Up), -1);
    QCOMPARE((*table.newest(kShop, 100, OutcomeFilter::NotUp))->evidence->body, "50");
    QVERIFY(!*table.newest(kMail, 100, OutcomeFilter::NotUp));
}

void tst_EvidenceTable::storesEqualPartsOnce()
{
    EvidenceTable table(m_database.get());
    const QByteArray body = noise(20'000);
    QVERIFY(!table.add({{kShop, 10, withBody(body)}}));
    const qint64 once = keptBytes();
    QVERIFY(once > 20'000);
    QList<StoredEvidence> more;
    for (qint64 at = 11; at < 61; ++at)
        more.append({at % 2 == 0 ? kShop : kMail, at, withBody(body)});
    QVERIFY(!table.add(more));
    QVERIFY(!table.add(more)); // repeated after an unknown fault
    QCOMPARE(number(u"SELECT count(*) FROM piece"_s), 1);
    QCOMPARE(number(u"SELECT count(*) FROM evidence"_s), 51);
    QVERIFY(keptBytes() < once + 50 * 200);
    QVERIFY(!table.add({{kShop, 10, withBody("other")}})); // the first evidence stays, and no extra rows remain
    QCOMPARE(table.find(kShop, 10)->operator->()->body, body);
    QCOMPARE(number(u"SELECT count(*) FROM piece"_s), 1);
}

void tst_EvidenceTable::removesPartsWithTheLastReference()
{
    EvidenceTable table(m_database.get());
    EvidenceData both;
    both.body = both.errors = "the same twice";
    QVERIFY(!table.add(
        {{kShop, 10, withBody("a")}, {kShop, 20, withBody("a")}, {kShop, 30, withBody("b")}, {kShop, 40, Evidence(both)}}));
    QCOMPARE(number(u"SELECT count(*) FROM piece"_s), 3);
    QCOMPARE(*table.removeBefore(20, 100), 1);
    QCOMPARE(number(u"SELECT count(*) FROM piece"_s), 3);
    QCOMPARE(table.find(kShop, 20)->operator->()->body, "a");
    QCOMPARE(*table.removeBefore(100, 2), 2);
    QCOMPARE(number(u"SELECT count(*) FROM piece"_s), 1);
    QCOMPARE(*table.removeBefore(100, 2), 1);
    QCOMPARE(number(u"SELECT count(*) FROM piece"_s), 0);
    QCOMPARE(keptBytes(), 0);
}

void tst_EvidenceTable::measuresInSlices()
{
    EvidenceTable table(m_database.get());
    QList<StoredEvidence> batch;
    for (qint64 at = 0; at < 25; ++at)
        batch.append({kShop, at, withBody(noise(1'000 + at))});
    QVERIFY(!table.add(batch));
    EvidenceTable::MeasurementProgress measured;
    int slices = 0;
    for (; !measured.isComplete && slices < 100; ++slices)
        measured = *table.measure(measured, 10);
    QCOMPARE(slices, 4);
    QCOMPARE(measured.bytes, keptBytes());
    const auto removed = table.removeOldest(10);
    QCOMPARE(removed->rows, 10);
    QCOMPARE(measured.bytes - removed->bytes, keptBytes());
    QCOMPARE(timesIn(m_database.get()).first(), 10);
}

void tst_EvidenceTable::damagedBytesReadAsEmpty()
{
    QCOMPARE(decompressed(compressed("text"), 4), "text");
    QCOMPARE(decompressed(compressed("text"), 3), "");
    QCOMPARE(decompressed(QByteArray::fromHex("ffffffff789c"), 1 << 20), "");
    QCOMPARE(decompressed("abc", 1 << 20), "");
    EvidenceBytes bytes = evidenceBytes(Evidence(sample()), 1 << 20, 1 << 20);
    for (qsizetype size = 0; size < bytes.envelope.size(); ++size) {
        const Evidence cut =
            unpackEvidence({bytes.envelope.first(size), {}, {}, bytes.chain.first(std::min(size, bytes.chain.size()))});
        QVERIFY(!cut.isNull());
        QVERIFY(cut->tls.chain.isEmpty() || size >= bytes.chain.size());
    }
    for (qsizetype at = 0; at < bytes.envelope.size(); ++at) {
        for (const char byte : {'\0', '\x7f', '\xff', '\xbf', '\x5b'}) {
            EvidenceBytes changed = bytes;
            changed.envelope[at] = byte;
            changed.chain[at % changed.chain.size()] = byte;
            QVERIFY(!unpackEvidence(changed).isNull());
        }
    }
}

void tst_EvidenceTable::fileShrinksAfterRemovals()
{
    EvidenceTable table(m_database.get());
    QList<StoredEvidence> batch;
    for (qint64 at = 0; at < 60; ++at)
        batch.append({kShop, at, withBody(noise(30'000))});
    QVERIFY(!table.add(batch));
    const qint64 pages = number(u"PRAGMA page_count"_s);
    QVERIFY(*table.removeBefore(60, 100) == 60);
    QCOMPARE(number(u"PRAGMA page_count"_s), pages);
    const auto left = m_database->shrink(100);
    QVERIFY(left && *left > 100);
    QVERIFY(number(u"PRAGMA page_count"_s) <= pages - 100);
    while (*m_database->shrink(100) > 0) { }
    QVERIFY(number(u"PRAGMA page_count"_s) < pages / 10);
}

//! Counts pages, because CPU time doesn't reflect the cost on a busy disk. Each slice accesses only its own rows, regardless of
//! the total number of rows.
void tst_EvidenceTable::slicesAreShort()
{
    QStringList plans;
    const QStringList all{u"DELETE FROM evidence WHERE key IN (SELECT key FROM evidence WHERE at < 5 ORDER BY at LIMIT 9)"_s,
                          u"DELETE FROM piece WHERE key = 1 AND NOT EXISTS (SELECT 1 FROM evidence WHERE body = piece.key)"
                          " AND NOT EXISTS (SELECT 1 FROM evidence WHERE errors = piece.key)"
                          " AND NOT EXISTS (SELECT 1 FROM evidence WHERE chain = piece.key)"_s,
                          u"SELECT 1 FROM piece WHERE hash = x'00'"_s};
    for (const QString &sql : all)
        QVERIFY(!m_database->select(u"EXPLAIN QUERY PLAN "_s + sql, {},
                                    [&plans](const QSqlQuery &row) { plans.append(row.value(3).toString()); }));
    QVERIFY(plans.size() >= all.size());
    for (const QString &plan : plans)
        QVERIFY2(!plan.startsWith("SCAN"_L1), qPrintable(plan));
}

void tst_EvidenceTable::canBeBackedUp()
{
    EvidenceTable table(m_database.get());
    QVERIFY(!table.add({{kShop, 10, Evidence(sample())}}));
    const QString copy = m_folder->filePath(u"it's a copy.sqlite"_s);
    HistoryDatabase reader(m_database->path(), Access::Read);
    QVERIFY(!reader.backupTo(copy));
    QVERIFY(!table.add({{kShop, 20, Evidence(sample())}}));
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFileInfo(copy).permissions() & others));
    {
        HistoryDatabase copied(copy, Access::Write);
        QVERIFY(!copied.open());
        QVERIFY(copied.takeNotice().isEmpty());
        QCOMPARE(timesIn(&copied), QList<qint64>{10});
    }
    QVERIFY(!reader.backupTo(copy)); // replaces the former backup
    HistoryDatabase copied(copy, Access::Write);
    QCOMPARE(timesIn(&copied), (QList<qint64>{10, 20}));
}

void tst_EvidenceTable::aFailedBackupKeepsTheFormerOne()
{
    QVERIFY(!EvidenceTable(m_database.get()).add({{kShop, 10, Evidence(sample())}}));
    QVERIFY(m_database->backupTo(m_folder->filePath(u"no such folder/copy"_s)));
    QVERIFY(QDir(m_folder->path()).mkpath(u"copy/in the way"_s));
    QVERIFY(m_database->backupTo(m_folder->filePath(u"copy"_s)));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"copy.part"_s)));
    QVERIFY(QFileInfo(m_folder->filePath(u"copy/in the way"_s)).isDir());
    QCOMPARE(timesIn(m_database.get()), QList<qint64>{10});
}

QTEST_GUILESS_MAIN(tst_EvidenceTable)

} // namespace EvidenceTableTest

#include "tst_EvidenceTable.moc"
