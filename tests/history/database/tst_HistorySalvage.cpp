// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistoryOpening.h"
#include "history/database/SqlConnection.h"
#include "history/tables/EvidenceTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

#include "targets/SmallDisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

namespace HistorySalvageTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Access = HistoryDatabase::Access;
using Kind = HistoryError::Kind;

//! Tests files with damaged pages. The damaged file is kept, and all readable rows are moved to a new file.
class tst_HistorySalvage : public QObject
{
    Q_OBJECT

private slots:
    void salvagesDamagedPages_data();
    void salvagesDamagedPages();
    void beginsAnewWithoutTheSchema_data();
    void beginsAnewWithoutTheSchema();
    void dropsRowsWithInvalidTypes();
    void lostTargetsKeepTheirRows();
    void lostPiecesKeepTheirEvidence();
    void keepsTheFileOnAFullDisk();
    void completesAnInterruptedReplacement();
    void survivesAMissingLog();
    void restoresDroppedTables_data();
    void restoresDroppedTables();
    void repairsIncorrectIndexes_data();
    void repairsIncorrectIndexes();
    void repairsDamageFoundByAStatement();
    void largeFilesAreInspectedWhileInUse();
};

namespace {

constexpr int kPageSize = 4096;
constexpr int kTransitions = 1500;
constexpr int kTargets = 20;

TargetId targetOf(int number)
{
    return QUuid::createUuidV5(QUuid(), QString::number(number % kTargets));
}

StoredTransition makeTransition(int number)
{
    StoredTransition transition;
    transition.target = targetOf(number);
    transition.targetName = u"Target %1"_s.arg(number % kTargets);
    transition.at = transition.since = 1'700'000'000'000 + number * 60'000LL;
    transition.after = number / kTargets % 2 ? Outcome::Up : Outcome::Down;
    transition.before = number / kTargets % 2 ? Outcome::Down : Outcome::Up;
    transition.summary = u"number %1, %2"_s.arg(number).arg(QString(100, u's'));
    transition.errorType = ErrorType::Timeout;
    transition.message = u"No answer within 10 s."_s;
    return transition;
}

Evidence evidenceOf(int number)
{
    EvidenceData data;
    data.head = "HTTP/1.1 503 Service Unavailable\n" + QByteArray::number(number);
    data.body = QByteArray::number(number).repeated(200);
    return Evidence(data);
}

HistoryFault fillTables(HistoryDatabase &database)
{
    TransitionTable transitions(&database);
    EvidenceTable evidence(&database);
    SpanTable spans(&database);
    for (int number = 0; number < kTransitions; ++number) {
        if (auto fault = transitions.add({makeTransition(number)}))
            return fault;
        if (number % 10)
            continue;
        if (auto fault = evidence.add({{targetOf(number), number, evidenceOf(number)}}))
            return fault;
        if (auto fault = spans.add({SpanKind::Paused, targetOf(number), number, number + 5, u"Lunch."_s}))
            return fault;
    }
    return SessionTable(&database).begin(1);
}

void fill(const QString &path)
{
    HistoryDatabase database(path, Access::Write);
    const auto fault = database.runInTransaction([&database] { return fillTables(database); });
    QVERIFY2(!fault, fault ? qPrintable(fault->detail()) : "");
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

//! Returns the damaged files that were kept, without SQLite's auxiliary files.
QStringList asideFiles(const QString &path)
{
    const QFileInfo file(path);
    return QDir(file.path()).entryList({file.fileName() + u".damaged-*Z"_s}, QDir::Files);
}

TransitionTable::Transitions transitionsIn(HistoryDatabase &database)
{
    const auto found = TransitionTable(&database).between(0, std::numeric_limits<qint64>::max());
    return found ? *found : TransitionTable::Transitions();
}

QString single(const QString &path, const QString &sql)
{
    SqliteConnection connection(path);
    if (const auto fault = connection.open(SqliteConnection::Mode::ReadWrite))
        return fault->detail();
    const auto answer = connection.queryValue(sql);
    return answer ? answer->toString() : answer.error().detail();
}

//! Returns the byte offset of the root page of a table or index.
qint64 rootOf(const QString &path, const QString &name)
{
    return (single(path, u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_s.arg(name)).toLongLong() - 1) * kPageSize;
}

} // namespace

namespace {

//! Returns an undamaged file, which is created only once.
const QByteArray &intactFile()
{
    static const QByteArray sound = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"history.sqlite"_s);
        fill(path);
        return contents(path);
    }();
    return sound;
}

} // namespace

void tst_HistorySalvage::salvagesDamagedPages_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QByteArray>("bytes");
    for (int page = 2; page < 110; page += 7) {
        QTest::addRow("page %d is zeros", page) << page << QByteArray(kPageSize, '\0');
        QTest::addRow("page %d is odd", page) << page << QByteArray(kPageSize, '\xa5');
        QTest::addRow("page %d begins otherwise", page) << page << QByteArray("\x0d\x00\x00\xff\xff", 5);
    }
}

void tst_HistorySalvage::salvagesDamagedPages()
{
    const QByteArray &sound = intactFile();
    QFETCH(const int, page);
    QFETCH(const QByteArray, bytes);
    QVERIFY2(sound.size() > 110 * kPageSize, qPrintable(QString::number(sound.size() / kPageSize)));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    overwrite(path, 0, sound);
    overwrite(path, (page - 1) * kPageSize, bytes);
    const QByteArray damaged = contents(path);

    HistoryDatabase database(path, Access::Write);
    const auto fault = database.open();
    QVERIFY2(!fault, fault ? qPrintable(fault->detail()) : "");
    const QString notice = database.takeNotice();
    const auto found = transitionsIn(database);
    if (notice.isEmpty()) { // the damaged page isn't in use
        QCOMPARE(found.size(), kTransitions);
    } else {
        QCOMPARE(asideFiles(path).size(), 1);
        QVERIFY2(notice.contains(asideFiles(path).first()), qPrintable(notice));
        QVERIFY(contents(folder.filePath(asideFiles(path).first())) == damaged);
        QVERIFY2(found.size() >= kTransitions - 60, qPrintable(QString::number(found.size())));
    }
    for (const StoredTransition &transition : found) {
        StoredTransition expected = makeTransition(transition.summary.section(u',', 0, 0).mid(7).toInt());
        if (transition.targetName.isEmpty())
            expected.targetName.clear();
        QVERIFY(transition == expected);
    }
    QVERIFY(!TransitionTable(&database).add({makeTransition(kTransitions)}));
    QCOMPARE(transitionsIn(database).size(), found.size() + 1);
    database.close();
    QCOMPARE(single(path, u"PRAGMA integrity_check"_s), u"ok"_s);
    QCOMPARE(single(path, u"SELECT count(*) FROM pragma_foreign_key_check"_s), u"0"_s);
    QVERIFY(!QFile::exists(path + u".salvaged"_s));
}

void tst_HistorySalvage::beginsAnewWithoutTheSchema_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zeros") << 0 << QByteArray(kPageSize, '\0');
    QTest::newRow("odd") << 0 << QByteArray(kPageSize, '\xa5');
    QTest::newRow("all but the header") << 100 << QByteArray(kPageSize - 100, '\xa5');
}

//! SQLite can't list the tables, so nothing is readable. The damaged file is kept.
void tst_HistorySalvage::beginsAnewWithoutTheSchema()
{
    QFETCH(const int, at);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    overwrite(path, 0, intactFile());
    overwrite(path, at, bytes);
    const QByteArray damaged = contents(path);

    HistoryDatabase database(path, Access::Write);
    const auto fault = database.open();
    QVERIFY2(!fault, fault ? qPrintable(fault->detail()) : "");
    const QString notice = database.takeNotice();
    QCOMPARE(asideFiles(path).size(), 1);
    QVERIFY2(notice.contains(u"nothing in it could be read"_s), qPrintable(notice));
    QVERIFY(contents(folder.filePath(asideFiles(path).first())) == damaged);
    QVERIFY(!TransitionTable(&database).add({makeTransition(0)}));
    QCOMPARE(transitionsIn(database).size(), 1);
}

//! A damaged row may contain a string instead of a time. Only this row is dropped.
void tst_HistorySalvage::dropsRowsWithInvalidTypes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    fill(path);
    {
        SqliteConnection connection(path);
        QVERIFY(!connection.open(SqliteConnection::Mode::ReadWrite));
        QVERIFY(!connection.execute(u"PRAGMA writable_schema = ON"_s));
        QVERIFY(!connection.execute(u"UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'transition'"_s));
    }
    QCOMPARE(single(path, u"UPDATE transition SET at = x'00' WHERE key = 7 RETURNING 1"_s), u"1"_s);
    QCOMPARE(single(path, u"UPDATE transition SET message = 5.5 WHERE key = 8 RETURNING typeof(message)"_s), u"text"_s);
    QCOMPARE(single(path, u"UPDATE transition SET summary = x'41' WHERE key = 9 RETURNING 1"_s), u"1"_s);
    overwrite(path, rootOf(path, u"transition_at"_s), QByteArray(kPageSize, '\0'));
    HistoryDatabase database(path, Access::Write);
    const auto fault = database.open();
    QVERIFY2(!fault, fault ? qPrintable(fault->detail()) : "");
    QVERIFY(!database.takeNotice().contains(u"All its contents were recovered into"_s));
    QCOMPARE(transitionsIn(database).size(), kTransitions - 2);
}

//! The target of a row can be recovered from an index.
void tst_HistorySalvage::lostTargetsKeepTheirRows()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    fill(path);
    overwrite(path, rootOf(path, u"target"_s), QByteArray(kPageSize, '\0'));
    HistoryDatabase database(path, Access::Write);
    QVERIFY(!database.open());
    QVERIFY(!database.takeNotice().isEmpty());
    const auto found = transitionsIn(database);
    QCOMPARE(found.size(), kTransitions);
    QCOMPARE(found.last().target, makeTransition(kTransitions - 1).target);
    QCOMPARE(found.last().targetName, QString(u""_s));
}

void tst_HistorySalvage::lostPiecesKeepTheirEvidence()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    fill(path);
    overwrite(path, rootOf(path, u"piece"_s), QByteArray(kPageSize, '\0'));
    HistoryDatabase database(path, Access::Write);
    QVERIFY(!database.open());
    const auto evidence = EvidenceTable(&database).find(targetOf(10), 10);
    QVERIFY(evidence);
    QCOMPARE(evidence->operator->()->head, evidenceOf(10)->head);
    QVERIFY(evidence->operator->()->body.isEmpty());
    QCOMPARE(transitionsIn(database).size(), kTransitions);
}

//! If the disk has no space for the readable rows, the damaged file stays in place, unchanged, until there is enough space.
void tst_HistorySalvage::keepsTheFileOnAFullDisk()
{
    SmallDisk disk(4 * 1024 * 1024);
    if (!disk.isMounted())
        return; // mounting isn't permitted, so there is no disk to fill
    const QString path = disk.path() + u"/history.sqlite"_s;
    fill(path);
    overwrite(path, 20 * kPageSize, QByteArray(kPageSize, '\0'));
    const QByteArray damaged = contents(path);
    HistoryDatabase database(path, Access::Write);
    for (const qint64 room : {0, 50, 100, 200}) {
        disk.leave(room * 1024);
        const auto fault = database.open();
        QVERIFY(fault);
        QVERIFY2(fault->kind() == Kind::DiskFull, qPrintable(fault->detail()));
        QVERIFY(contents(path) == damaged);
        QVERIFY(asideFiles(path).isEmpty());
        QVERIFY(!QFile::exists(path + u".salvaged"_s));
    }
    QVERIFY(QFile::remove(disk.path() + u"/ballast"_s));
    QVERIFY(!TransitionTable(&database).add({makeTransition(kTransitions)}));
    QVERIFY(!database.takeNotice().isEmpty());
    QVERIFY(transitionsIn(database).size() > kTransitions - 60);
    QCOMPARE(asideFiles(path).size(), 1);
}

void tst_HistorySalvage::completesAnInterruptedReplacement()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    fill(path);
    // Interrupted between the two renames:
    QVERIFY(QFile::rename(path, path + u".salvaged"_s));
    {
        HistoryDatabase database(path, Access::Write);
        QCOMPARE(transitionsIn(database).size(), kTransitions);
    }
    // Interrupted before the renames, with a truncated copy:
    QVERIFY(QFile::copy(path, path + u".salvaged"_s));
    QVERIFY(QFile::resize(path + u".salvaged"_s, 10'000));
    overwrite(path, 20 * kPageSize, QByteArray(kPageSize, '\0'));
    HistoryDatabase database(path, Access::Write);
    QVERIFY(!database.open());
    QVERIFY(transitionsIn(database).size() > kTransitions - 60);
    QVERIFY(!QFile::exists(path + u".salvaged"_s));
}

void tst_HistorySalvage::survivesAMissingLog()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    fill(path);
    {
        HistoryDatabase database(path, Access::Write);
        for (int i = 0; i < 50; ++i)
            QVERIFY(!TransitionTable(&database).add({makeTransition(kTransitions + i)}));
        QVERIFY(QFileInfo(path + u"-wal"_s).size() > 0);
        QVERIFY(QFile::copy(path, copy)); // without the write-ahead log
    }
    HistoryDatabase database(copy, Access::Write);
    QVERIFY(!database.open());
    QCOMPARE(transitionsIn(database).size(), kTransitions);
    QVERIFY(!TransitionTable(&database).add({makeTransition(5000)}));
    database.close();
    QCOMPARE(single(copy, u"PRAGMA integrity_check"_s), u"ok"_s);
}

namespace {

//! Returns the names of all objects in the schema.
QString objectsOf(const QString &path)
{
    return single(path, u"SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema ORDER BY name)"_s);
}

//! \brief Changes the time of a row in an index only. The pages themselves stay valid.
//! \return the number of the transition
int corruptTime(const QString &path, const QString &index)
{
    const qint64 root = rootOf(path, index);
    const QByteArray page = contents(path).mid(root, kPageSize);
    for (int number = 0; number < kTransitions; ++number) {
        QByteArray stored(8, '\0');
        qToBigEndian(makeTransition(number).at, stored.data());
        const qsizetype at = page.indexOf(stored.last(6));
        if (at < 0)
            continue;
        overwrite(path, root + at + 5, QByteArray(1, static_cast<char>(stored.back() ^ 1)));
        return number;
    }
    return -1;
}

//! Makes the file so large that its indexes aren't checked when it is opened.
void makeLarge(const QString &path)
{
    QCOMPARE(single(path, u"INSERT INTO piece (hash, data) VALUES (x'00', zeroblob(9000000)) RETURNING 1"_s), u"1"_s);
}

} // namespace

void tst_HistorySalvage::restoresDroppedTables_data()
{
    QTest::addColumn<QString>("dropped");
    QTest::addColumn<qsizetype>("left");
    for (const char *table : {"session", "standing", "incident_entry", "outbox"})
        QTest::newRow(table) << QLatin1StringView(table).toString() << qsizetype(kTransitions);
    QTest::newRow("transition") << u"transition"_s << qsizetype(0);
    QTest::newRow("target") << u"target"_s << qsizetype(0); // without this table, it is unknown to which targets rows belong
    for (const char *index : {"transition_once", "transition_at", "evidence_body", "span_open"})
        QTest::newRow(index) << QLatin1StringView(index).toString() << qsizetype(kTransitions);
}

void tst_HistorySalvage::restoresDroppedTables()
{
    QFETCH(const QString, dropped);
    QFETCH(const qsizetype, left);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    overwrite(path, 0, intactFile());
    const QString whole = objectsOf(path);
    const bool isTable = rootOf(path, dropped) > 0
        && single(path, u"SELECT type FROM sqlite_schema WHERE name = '%1'"_s.arg(dropped)) == "table"_L1;
    single(path, u"DROP %1 %2"_s.arg(isTable ? u"TABLE"_s : u"INDEX"_s, dropped));
    QVERIFY(objectsOf(path) != whole);
    QCOMPARE(single(path, u"PRAGMA integrity_check"_s), u"ok"_s);

    HistoryDatabase database(path, Access::Write);
    const auto fault = database.open();
    QVERIFY2(!fault, fault ? qPrintable(fault->detail()) : "");
    const QString notice = database.takeNotice();
    QCOMPARE(notice.contains(u"These tables and all their contents were missing: %1."_s.arg(dropped)), isTable);
    QCOMPARE(notice.contains(u"All its contents were recovered into"_s), !isTable);
    QCOMPARE(asideFiles(path).size(), 1);
    QCOMPARE(transitionsIn(database).size(), left);
    QVERIFY(!TransitionTable(&database).add({makeTransition(kTransitions)}));
    database.close();
    QCOMPARE(objectsOf(path), whole);
    QVERIFY(!database.open());
    QVERIFY(database.takeNotice().isEmpty());
}

void tst_HistorySalvage::repairsIncorrectIndexes_data()
{
    QTest::addColumn<QString>("index");
    QTest::newRow("one that finds") << u"transition_at"_s;
    QTest::newRow("one that forbids") << u"transition_once"_s;
}

void tst_HistorySalvage::repairsIncorrectIndexes()
{
    QFETCH(const QString, index);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    overwrite(path, 0, intactFile());
    QVERIFY(corruptTime(path, index) >= 0);
    QCOMPARE(single(path, u"PRAGMA quick_check"_s), u"ok"_s);

    HistoryDatabase database(path, Access::Write);
    const auto fault = database.open();
    QVERIFY2(!fault, fault ? qPrintable(fault->detail()) : "");
    QVERIFY(database.takeNotice().contains(u"All its contents were recovered into"_s));
    QCOMPARE(transitionsIn(database).size(), kTransitions);
    database.close();
    QCOMPARE(single(path, u"PRAGMA integrity_check"_s), u"ok"_s);
}

//! Damage found by a statement is repaired immediately, and the next statement succeeds.
void tst_HistorySalvage::repairsDamageFoundByAStatement()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    overwrite(path, 0, intactFile());
    makeLarge(path);
    const int number = corruptTime(path, u"transition_at"_s);
    HistoryDatabase database(path, Access::Write);
    QVERIFY(!database.open());
    QVERIFY(database.takeNotice().isEmpty());
    const QString remove = u"DELETE FROM transition WHERE +at = %1"_s.arg(makeTransition(number).at);
    const auto fault = database.execute(remove);
    QVERIFY(fault);
    QCOMPARE(fault->kind(), Kind::Damaged);
    QVERIFY(!database.execute(remove));
    QVERIFY(database.takeNotice().contains(u"All its contents were recovered into"_s));
    QCOMPARE(transitionsIn(database).size(), kTransitions - 1);
}

void tst_HistorySalvage::largeFilesAreInspectedWhileInUse()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    overwrite(path, 0, intactFile());
    makeLarge(path);
    QVERIFY(!inspectIndexes(path, [] { return false; }));
    QVERIFY(corruptTime(path, u"transition_once"_s) >= 0);
    HistoryDatabase database(path, Access::Write);
    QVERIFY(!database.open());
    QVERIFY(database.takeNotice().isEmpty());
    QVERIFY(!inspectIndexes(path, [] { return true; }));
    const auto fault = inspectIndexes(path, [] { return false; });
    QVERIFY(fault);
    QCOMPARE(fault->kind(), Kind::Damaged);
    database.requestDamageCheck();
    QCOMPARE(transitionsIn(database).size(), kTransitions);
    QVERIFY(database.takeNotice().contains(u"All its contents were recovered into"_s));
    QVERIFY(!inspectIndexes(path, [] { return false; }));
}

QTEST_GUILESS_MAIN(tst_HistorySalvage)

} // namespace HistorySalvageTest

#include "tst_HistorySalvage.moc"
