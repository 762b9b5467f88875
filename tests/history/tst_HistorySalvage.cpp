// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/EvidenceTable.h"
#include "history/database/SessionTable.h"
#include "history/database/SpanTable.h"
#include "history/database/SqliteConnection.h"
#include "history/database/TransitionTable.h"

#include "targets/SmallDisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Access = HistoryDatabase::Access;
using Kind = HistoryError::Kind;

//! A file with damaged pages: it is kept, and all that can be read of it goes on.
class tst_HistorySalvage : public QObject
{
    Q_OBJECT

private slots:
    void damagedPages_data();
    void damagedPages();
    void lostTargetsKeepTheirRows();
    void lostPiecesLeaveTheirEvidence();
    void fullDisk();
    void stoppedWhileReplacing();
    void missingLog();
};

namespace {

constexpr int kPageSize = 4096;
constexpr int kTransitions = 1500;
constexpr int kTargets = 20;

TargetId targetOf(int number)
{
    return QUuid::createUuidV5(QUuid(), QString::number(number % kTargets));
}

StoredTransition transitionOf(int number)
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
        if (auto fault = transitions.add({transitionOf(number)}))
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
    const auto fault = database.inTransaction([&database] { return fillTables(database); });
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

//! Without what SQLite keeps beside them.
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
    const auto answer = connection.single(sql);
    return answer ? answer->toString() : answer.error().detail();
}

//! The first page of a table or an index, in bytes from the begin of the file.
qint64 rootOf(const QString &path, const QString &name)
{
    return (single(path, u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_s.arg(name)).toLongLong() - 1) * kPageSize;
}

} // namespace

void tst_HistorySalvage::damagedPages_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QByteArray>("bytes");
    for (int page = 2; page < 110; page += 7) {
        QTest::addRow("page %d is zeros", page) << page << QByteArray(kPageSize, '\0');
        QTest::addRow("page %d is odd", page) << page << QByteArray(kPageSize, '\xa5');
        QTest::addRow("page %d begins otherwise", page) << page << QByteArray("\x0d\x00\x00\xff\xff", 5);
    }
}

void tst_HistorySalvage::damagedPages()
{
    static const QByteArray sound = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"history.sqlite"_s);
        fill(path);
        return contents(path);
    }();
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
    if (notice.isEmpty()) { // a page that is not in use
        QCOMPARE(found.size(), kTransitions);
    } else {
        QCOMPARE(asideFiles(path).size(), 1);
        QVERIFY2(notice.contains(asideFiles(path).first()), qPrintable(notice));
        QVERIFY(contents(folder.filePath(asideFiles(path).first())) == damaged);
        const bool isOfSchema =
            sound.mid((page - 1) * kPageSize, kPageSize).contains("CREATE INDEX"); // no table is known without
        QVERIFY2(isOfSchema || found.size() >= kTransitions - 60, qPrintable(QString::number(found.size())));
    }
    for (const StoredTransition &transition : found) {
        StoredTransition expected = transitionOf(transition.summary.section(u',', 0, 0).mid(7).toInt());
        if (transition.targetName.isEmpty())
            expected.targetName.clear();
        QVERIFY(transition == expected);
    }
    QVERIFY(!TransitionTable(&database).add({transitionOf(kTransitions)}));
    QCOMPARE(transitionsIn(database).size(), found.size() + 1);
    database.close();
    QCOMPARE(single(path, u"PRAGMA integrity_check"_s), u"ok"_s);
    QCOMPARE(single(path, u"SELECT count(*) FROM pragma_foreign_key_check"_s), u"0"_s);
    QVERIFY(!QFile::exists(path + u".salvaged"_s));
}

//! Whose rows they are stands in an index as well.
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
    QCOMPARE(found.last().target, transitionOf(kTransitions - 1).target);
    QCOMPARE(found.last().targetName, QString(u""_s));
}

void tst_HistorySalvage::lostPiecesLeaveTheirEvidence()
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

//! No room for what can be read: the damaged file stays what and where it is until there is.
void tst_HistorySalvage::fullDisk()
{
    SmallDisk disk(4 * 1024 * 1024);
    if (!disk.isMounted())
        return; // this user may not mount: nothing to fill
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
    QVERIFY(!TransitionTable(&database).add({transitionOf(kTransitions)}));
    QVERIFY(!database.takeNotice().isEmpty());
    QVERIFY(transitionsIn(database).size() > kTransitions - 60);
    QCOMPARE(asideFiles(path).size(), 1);
}

void tst_HistorySalvage::stoppedWhileReplacing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    fill(path);
    // Between the two renamings:
    QVERIFY(QFile::rename(path, path + u".salvaged"_s));
    {
        HistoryDatabase database(path, Access::Write);
        QCOMPARE(transitionsIn(database).size(), kTransitions);
    }
    // Before both, the copy being cut off:
    QVERIFY(QFile::copy(path, path + u".salvaged"_s));
    QVERIFY(QFile::resize(path + u".salvaged"_s, 10'000));
    overwrite(path, 20 * kPageSize, QByteArray(kPageSize, '\0'));
    HistoryDatabase database(path, Access::Write);
    QVERIFY(!database.open());
    QVERIFY(transitionsIn(database).size() > kTransitions - 60);
    QVERIFY(!QFile::exists(path + u".salvaged"_s));
}

void tst_HistorySalvage::missingLog()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.sqlite"_s);
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    fill(path);
    {
        HistoryDatabase database(path, Access::Write);
        for (int i = 0; i < 50; ++i)
            QVERIFY(!TransitionTable(&database).add({transitionOf(kTransitions + i)}));
        QVERIFY(QFileInfo(path + u"-wal"_s).size() > 0);
        QVERIFY(QFile::copy(path, copy)); // but not its log
    }
    HistoryDatabase database(copy, Access::Write);
    QVERIFY(!database.open());
    QCOMPARE(transitionsIn(database).size(), kTransitions);
    QVERIFY(!TransitionTable(&database).add({transitionOf(5000)}));
    database.close();
    QCOMPARE(single(copy, u"PRAGMA integrity_check"_s), u"ok"_s);
}

QTEST_GUILESS_MAIN(tst_HistorySalvage)
#include "tst_HistorySalvage.moc"
