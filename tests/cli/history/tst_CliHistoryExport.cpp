// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "history/StoredResultWriter.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <sys/resource.h>

namespace CliHistoryExportTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `watchkeeper-cli history export`, which exports either the complete history or nothing.
class tst_CliHistoryExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void exportsDuringMonitoring();
    void linesContainEverything();
    void documentContainsTheSame();
    void tableContainsTheSame();
    void exportsEveryIncidentOnce_data();
    void exportsEveryIncidentOnce();
    void filtersBySpanAndTarget();
    void exportsRemovedTargets();
    void exportsAnEmptyHistory();
    void doesNotReplaceAFileWithoutOverwrite();
    void acceptsPercentSignsInFolderNames();
    void refusesInvalidDestinations_data();
    void refusesInvalidDestinations();
    void reportsAFullDisk();
    void canBeInterrupted_data();
    void canBeInterrupted();
    void canBeInterruptedOnStandardOutput();
    void reportsADamagedDatabase();

private:
    QString profile() const { return m_folder->filePath(u"p"_s); }
    int cli(const QStringList &arguments)
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        return m_cli->run(QStringList{u"--profile"_s, profile()} + arguments);
    }
    int exported(const QStringList &arguments) { return cli(QStringList{u"history"_s, u"export"_s} + arguments); }
    void storeHistory();
    void storeManyResults();
    QStringList parts() const { return QDir(m_folder->path()).entryList({u"*.part"_s}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
};

namespace {

const TargetId kShop = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);
const TargetId kRemovedTarget = QUuid::fromString(u"22222222-2222-4222-8222-222222222222"_s);
const QByteArray kTargets = R"({"version":1,"targets":[
{"id":"11111111-1111-4111-8111-111111111111","name":"=Shop","kind":"simulated","tags":["a"]}]})";
constexpr qint64 kNoon = 1'732'104'000'000; // 2024-11-20T12:00:00Z

StoredResult resultAt(qint64 at, Outcome outcome = Outcome::Up)
{
    StoredResult result;
    result.at = at;
    result.outcome = outcome;
    result.durationMs = 12.5;
    result.phases.set(Phase::Wait, 10);
    result.values = {{u"size"_s, Unit::Byte, 512}};
    result.summary = u"-all, \"well\""_s;
    if (outcome == Outcome::Down) {
        result.errorType = ErrorType::Refused;
        result.errorMessage = u"Connection refused."_s;
    }
    return result;
}

QList<QJsonObject> linesOf(const QByteArray &text)
{
    QList<QJsonObject> lines;
    for (const QByteArray &line : text.trimmed().split('\n'))
        lines.append(QJsonDocument::fromJson(line).object());
    return lines;
}

QStringList typesOf(const QList<QJsonObject> &lines)
{
    QStringList types;
    for (const QJsonObject &line : lines)
        types.append(line.value(u"type"_s).toString());
    return types;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_CliHistoryExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(profile());
    writeFile(*m_folder, u"p/targets.json"_s, kTargets);
}

//! Stores two results for each of two targets, a change and a span. One of the targets has been removed.
void tst_CliHistoryExport::storeHistory()
{
    StoredResultWriter writer(profile() + u"/history"_s);
    for (const TargetId &target : {kShop, kRemovedTarget}) {
        writer.append(target, resultAt(kNoon));
        writer.append(target, resultAt(kNoon + 60'000, Outcome::Down));
    }
    QVERIFY(!writer.write(kNoon + 60'000));
    HistoryDatabase database(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
    StoredTransition change;
    change.target = kShop;
    change.targetName = u"=Shop"_s;
    change.at = change.since = kNoon + 60'000;
    change.before = Outcome::Up;
    change.after = Outcome::Down;
    change.message = u"Connection refused."_s;
    StoredTransition other = change;
    other.target = kRemovedTarget;
    other.targetName = u"Gone"_s;
    QVERIFY(!TransitionTable(&database).add({change, other}));
    QVERIFY(!SpanTable(&database).add({SpanKind::Maintenance, kShop, kNoon, kNoon + 1'000, u"New disk"_s}));
    QVERIFY(!SpanTable(&database).add({SpanKind::Unobserved, std::nullopt, kNoon + 5'000, kNoon + 6'000, {}}));
    const Note note{QUuid::createUuid(), kShop, u"=Shop"_s, kNoon + 2'000, kNoon + 2'000, u"Ben"_s, u"=Deployed"_s};
    QVERIFY(!NoteTable(&database).put(note));
    Incident incident;
    incident.target = kShop;
    incident.began = incident.opened = kNoon + 60'000;
    incident.closed = kNoon + 90'000;
    incident.errorType = ErrorType::Refused;
    incident.message = u"Connection refused."_s;
    const IncidentEntry seen{kNoon + 70'000, IncidentEvent::Acknowledged, u"Anna"_s, u"on it"_s, {}, {}};
    QVERIFY(!IncidentTable(&database).put({{incident, {seen}}}));
}

//! The incidents are older than any change, have no stored changes, or are years apart.
void tst_CliHistoryExport::exportsEveryIncidentOnce_data()
{
    QTest::addColumn<QList<qint64>>("opened"); // [days] after the first incident
    QTest::addColumn<QList<qint64>>("changes");
    QTest::addColumn<int>("expected");
    const QList<qint64> some{0, 1, 29, 30, 31, 60, 400};
    QTest::newRow("no change") << some << QList<qint64>() << 7;
    QTest::newRow("changes of all") << some << some << 7;
    QTest::newRow("changes of the middle") << some << QList<qint64>{30, 62} << 7;
    QTest::newRow("none") << QList<qint64>() << some << 0;
}

void tst_CliHistoryExport::exportsEveryIncidentOnce()
{
    QFETCH(QList<qint64>, opened);
    QFETCH(QList<qint64>, changes);
    QFETCH(int, expected);
    constexpr qint64 kDay = 86'400'000;
    HistoryDatabase database(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
    for (const qint64 day : opened) {
        Incident incident;
        incident.target = kShop;
        incident.targetName = u"=Shop"_s;
        incident.began = kNoon + day * kDay - 60'000;
        incident.opened = kNoon + day * kDay;
        incident.closed = incident.opened + 35 * kDay;
        QVERIFY(!IncidentTable(&database).put({{incident, {}}}));
    }
    for (const qint64 day : changes) {
        StoredTransition change;
        change.target = kShop;
        change.targetName = u"=Shop"_s;
        change.at = change.since = kNoon + day * kDay;
        QVERIFY(!TransitionTable(&database).add({change}));
    }
    QVERIFY(!database.open());
    QCOMPARE(exported({}), 0);
    QList<QString> began;
    const QList<QJsonObject> lines = linesOf(m_cli->out());
    for (const QJsonObject &line : lines) {
        if (line.value(u"type"_s) == "incident"_L1)
            began.append(line.value(u"began"_s).toString());
    }
    QCOMPARE(began.size(), expected);
    QCOMPARE(QSet<QString>(began.begin(), began.end()).size(), expected);
    QVERIFY(std::is_sorted(began.begin(), began.end()));
    QCOMPARE(lines.last().value(u"incidents"_s).toInt(), expected);
}

//! Stores enough results to make the export take a while.
void tst_CliHistoryExport::storeManyResults()
{
    StoredResultWriter writer(profile() + u"/history"_s);
    for (int i = 0; i < 60'000; ++i)
        writer.append(kShop, resultAt(kNoon + i * 1'000));
    QVERIFY(!writer.write(kNoon + 60'000'000));
}

void tst_CliHistoryExport::exportsDuringMonitoring()
{
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY(!m_cli->waitForOut("=Shop").isEmpty());
    CliRun reader(m_folder->path());
    const QStringList call{u"--profile"_s, profile(), u"history"_s, u"export"_s};
    const auto types = [&] { return reader.run(call) == 0 ? typesOf(linesOf(reader.out())) : QStringList(); };
    QTRY_VERIFY_WITH_TIMEOUT(types().contains(u"result"_s) && types().contains(u"change"_s), 30'000);
    QVERIFY(types().contains(u"session"_s));
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
}

void tst_CliHistoryExport::linesContainEverything()
{
    storeHistory();
    QCOMPARE(exported({}), 0);
    QCOMPARE(m_cli->err(), QByteArray());
    const QList<QJsonObject> lines = linesOf(m_cli->out());
    const QStringList expected{u"export"_s, u"target"_s,   u"target"_s, u"span"_s,   u"span"_s,   u"note"_s,   u"change"_s,
                               u"change"_s, u"incident"_s, u"result"_s, u"result"_s, u"result"_s, u"result"_s, u"end"_s};
    QCOMPARE(typesOf(lines), expected);
    QCOMPARE(lines[0].value(u"version"_s).toInt(), 1);
    QCOMPARE(lines[1].value(u"tags"_s).toArray(), QJsonArray{u"a"_s});
    QCOMPARE(lines[3].value(u"reason"_s).toString(), u"New disk"_s);
    QCOMPARE(lines[3].value(u"target"_s).toString(), u"=Shop"_s);
    QVERIFY(!lines[4].contains(u"target"_s)); // applies to all targets, so no target is named
    QCOMPARE(lines[5].value(u"text"_s).toString(), u"=Deployed"_s);
    QCOMPARE(lines[5].value(u"target"_s).toString(), u"=Shop"_s);
    QCOMPARE(lines[5].value(u"at"_s).toString(), u"2024-11-20T12:00:02.000Z"_s);
    QCOMPARE(lines[6].value(u"why"_s).toString(), u"Connection refused."_s);
    QCOMPARE(lines[8].value(u"target"_s).toString(), u"=Shop"_s);
    QCOMPARE(lines[8].value(u"durationMs"_s).toInt(), 30'000);
    QCOMPARE(lines[8].value(u"timeline"_s)[0][u"author"_s].toString(), u"Anna"_s);
    QCOMPARE(lines[10].value(u"error"_s).toObject().value(u"type"_s).toString(), u"refused"_s);
    QCOMPARE(lines[10].value(u"values"_s).toObject().value(u"size"_s).toInt(), 512);
    QCOMPARE(lines[10].value(u"phases"_s).toObject().value(u"wait"_s).toInt(), 10);
    QCOMPARE(lines.last().value(u"results"_s).toInt(), 4);
    QCOMPARE(lines.last().value(u"changes"_s).toInt(), 2);
    QCOMPARE(lines.last().value(u"complete"_s).toBool(), true);
}

void tst_CliHistoryExport::documentContainsTheSame()
{
    storeHistory();
    QCOMPARE(exported({u"--format"_s, u"json"_s}), 0);
    const QJsonObject all = QJsonDocument::fromJson(m_cli->out()).object();
    QCOMPARE(all.value(u"complete"_s).toBool(), true);
    QCOMPARE(all.value(u"targets"_s).toArray().size(), 2);
    QCOMPARE(all.value(u"sessions"_s).toArray().size(), 0);
    QCOMPARE(all.value(u"spans"_s).toArray().size(), 2);
    QCOMPARE(all.value(u"notes"_s)[0][u"author"_s].toString(), u"Ben"_s);
    QCOMPARE(all.value(u"changes"_s).toArray().size(), 2);
    QCOMPARE(all.value(u"incidents"_s)[0][u"timeline"_s].toArray().size(), 1);
    QCOMPARE(exported({}), 0);
    QJsonArray results;
    for (QJsonObject line : linesOf(m_cli->out())) {
        if (line.take(u"type"_s).toString() == "result"_L1)
            results.append(line);
    }
    QCOMPARE(all.value(u"results"_s).toArray(), results);
}

void tst_CliHistoryExport::tableContainsTheSame()
{
    storeHistory();
    QCOMPARE(exported({u"--format"_s, u"csv"_s}), 0);
    const QByteArrayList rows = m_cli->out().split('\n');
    QCOMPARE(rows.size(), 12); // header, 2 spans, a note, 2 changes, an incident, 4 results, the end
    QVERIFY2(rows[0].startsWith("type,at,until,target,id,kind,outcome,from,attempt,hard,durationMs,phase.queue"), rows[0]);
    QVERIFY2(rows[1].startsWith("maintenance,2024-11-20T12:00:00.000Z,2024-11-20T12:00:01.000Z,'=Shop,"), rows[1]);
    QVERIFY2(rows[3].startsWith("note,2024-11-20T12:00:02.000Z,,'=Shop,") && rows[3].contains("\"\"author\"\":\"\"Ben\"\"")
                 && rows[3].contains("'=Deployed"),
             rows[3]);
    QVERIFY2(
        rows[4].startsWith("change,2024-11-20T12:01:00.000Z,,'=Shop,11111111-1111-4111-8111-111111111111,simulated,down,up"),
        rows[4]);
    QVERIFY2(rows[6].startsWith("incident,2024-11-20T12:01:00.000Z,2024-11-20T12:01:30.000Z,'=Shop,")
                 && rows[6].contains(",down,,,,30000,") && rows[6].contains("\"\"acknowledgedBy\"\":\"\"Anna\"\""),
             rows[6]);
    QVERIFY2(rows[7].contains(",12.500,,,,,,10.000,,\"{\"\"size\"\":512}\",\"'-all, \"\"well\"\"\""), rows[7]);
    QVERIFY2(rows[8].endsWith(",refused,Connection refused.\r"), rows[8]);
}

void tst_CliHistoryExport::filtersBySpanAndTarget()
{
    storeHistory();
    QCOMPARE(exported({u"--from"_s, u"2024-11-20T12:00:30Z"_s, u"--to"_s, u"2024-11-20T13:00Z"_s, u"--only"_s, u"tag:a"_s}), 0);
    const QStringList expected{u"export"_s, u"target"_s, u"change"_s, u"incident"_s, u"result"_s, u"end"_s};
    QCOMPARE(typesOf(linesOf(m_cli->out())), expected);
    QCOMPARE(exported({u"Shop"_s}), 64);
    QCOMPARE(exported({u"--from"_s, u"2026-11-21"_s, u"--to"_s, u"2026-11-20"_s}), 64);
    QVERIFY2(m_cli->err().contains("--from must be before --to."), m_cli->err());
}

void tst_CliHistoryExport::exportsRemovedTargets()
{
    storeHistory();
    QCOMPARE(exported({u"gone"_s}), 0);
    const QList<QJsonObject> lines = linesOf(m_cli->out());
    QCOMPARE(lines[1].value(u"target"_s).toString(), u"Gone"_s);
    QCOMPARE(lines[1].value(u"removed"_s).toBool(), true);
    QCOMPARE(lines.last().value(u"results"_s).toInt(), 2);
    QCOMPARE(lines.last().value(u"changes"_s).toInt(), 1);
}

void tst_CliHistoryExport::exportsAnEmptyHistory()
{
    QCOMPARE(exported({u"--format"_s, u"json"_s}), 0);
    const QJsonObject all = QJsonDocument::fromJson(m_cli->out()).object();
    QVERIFY(all.value(u"results"_s).isArray() && all.value(u"results"_s).toArray().isEmpty());
    QVERIFY(all.value(u"complete"_s).toBool());
}

void tst_CliHistoryExport::doesNotReplaceAFileWithoutOverwrite()
{
    storeHistory();
    const QString file = m_folder->filePath(u"x.ndjson"_s);
    QCOMPARE(exported({u"--output"_s, file}), 0);
    QVERIFY2(m_cli->err().contains("4 results and 2 changes"), m_cli->err());
    const QByteArray first = contentOf(file);
    QCOMPARE(linesOf(first).last().value(u"complete"_s).toBool(), true);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    QCOMPARE(exported({u"gone"_s, u"--output"_s, file}), 74);
    QVERIFY2(m_cli->err().contains("already exists") && m_cli->err().contains("--overwrite"), m_cli->err());
    QCOMPARE(contentOf(file), first);
    QCOMPARE(exported({u"gone"_s, u"--output"_s, file, u"--overwrite"_s}), 0);
    QVERIFY(contentOf(file).size() < first.size());
    QCOMPARE(parts(), QStringList());
    QCOMPARE(exported({u"--overwrite"_s}), 64);
}

void tst_CliHistoryExport::acceptsPercentSignsInFolderNames()
{
    storeHistory();
    QVERIFY(QDir(m_folder->path()).mkdir(u"x%2Fy"_s));
    const QString file = m_folder->filePath(u"x%2Fy/o.ndjson"_s);
    QCOMPARE(exported({u"--output"_s, file}), 0);
    QCOMPARE(linesOf(contentOf(file)).last().value(u"complete"_s).toBool(), true);
}

void tst_CliHistoryExport::refusesInvalidDestinations_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("no folder") << u"none/x"_s;
    QTest::newRow("a folder") << u"p"_s;
    QTest::newRow("a device") << u"/dev/null"_s;
    QTest::newRow("read-only") << u"/proc/x"_s;
}

void tst_CliHistoryExport::refusesInvalidDestinations()
{
    QFETCH(const QString, file);
    storeHistory();
    QCOMPARE(exported({u"--overwrite"_s, u"--output"_s, QDir(m_folder->path()).filePath(file)}), 74);
    QVERIFY2(m_cli->err().contains(file.section(u'/', 0, 0).toUtf8()), m_cli->err());
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
    QCOMPARE(parts(), QStringList());
}

void tst_CliHistoryExport::reportsAFullDisk()
{
    storeManyResults();
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->process().setChildProcessModifier([] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{1'000'000, 1'000'000};
        ::setrlimit(RLIMIT_FSIZE, &small);
    });
    const QString file = m_folder->filePath(u"x.ndjson"_s);
    QCOMPARE(m_cli->run({u"--profile"_s, profile(), u"history"_s, u"export"_s, u"--output"_s, file}), 74);
    QVERIFY2(m_cli->err().contains("The disk doesn't have enough free space for"), m_cli->err());
    QVERIFY(!QFile::exists(file));
    QCOMPARE(parts(), QStringList());
}

void tst_CliHistoryExport::canBeInterrupted_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("parts");
    QTest::newRow("Ctrl-C") << SIGINT << 0;
    QTest::newRow("killed") << SIGKILL << 1; // a killed process can't remove its partial file
}

void tst_CliHistoryExport::canBeInterrupted()
{
    QFETCH(const int, number);
    QFETCH(const int, parts);
    storeManyResults();
    const QString file = m_folder->filePath(u"x.ndjson"_s);
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, profile(), u"history"_s, u"export"_s, u"--output"_s, file});
    QTRY_COMPARE_WITH_TIMEOUT(this->parts().size(), 1, 30'000);
    QVERIFY(m_cli->signalAndWait(number) >= 0);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(this->parts().size(), parts);
    if (number == SIGINT) {
        QCOMPARE(m_cli->process().exitCode(), 130);
        QVERIFY2(m_cli->err().contains("wasn't written"), m_cli->err());
    }
}

void tst_CliHistoryExport::canBeInterruptedOnStandardOutput()
{
    storeManyResults();
    m_cli = std::make_unique<CliRun>(m_folder->path());
    const QString file = m_folder->filePath(u"out.json"_s);
    m_cli->process().setStandardOutputFile(file);
    m_cli->start({u"--profile"_s, profile(), u"history"_s, u"export"_s, u"--format"_s, u"json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 0, 30'000);
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    QCOMPARE(m_cli->process().exitCode(), 130);
    const QJsonObject all = QJsonDocument::fromJson(contentOf(file)).object();
    QCOMPARE(all.value(u"complete"_s), QJsonValue(false));
}

void tst_CliHistoryExport::reportsADamagedDatabase()
{
    storeHistory();
    writeFile(*m_folder, u"p/history.sqlite"_s, QByteArray(8192, 'x'));
    QFile::remove(profile() + u"/history.sqlite-wal"_s);
    const QString file = m_folder->filePath(u"x"_s);
    QCOMPARE(exported({u"--output"_s, file}), 74);
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(tst_CliHistoryExport)

} // namespace CliHistoryExportTest

#include "tst_CliHistoryExport.moc"
