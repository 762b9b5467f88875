// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "cli/options/Moment.h"
#include "history/StoredResultReader.h"
#include "history/StoredResultWriter.h"
#include "history/tables/EvidenceTable.h"
#include "history/tables/RecordingTable.h"
#include "history/values/Rollup.h"
#include "targets/SmallDisk.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <memory>

namespace CliHistoryTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `watchkeeper-cli history` with results stored by `watch`.
class tst_CliHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsStoredResults();
    void queriesAllTimeQuickly();
    void printsChangesAndUptime();
    void uptimeCountsMaintenanceAsRequested();
    void uptimeExcludesTheFuture();
    void reportsAnOlderVersion();
    void printsEvidenceOfAFailure();
    void printsDiagnosticsOfAFailure();
    void pruneRemovesOldResults();
    void pruneKeepsDailySummaries();
    void conditionsUseStoredResults();
    void isReadWhileItIsWritten();
    void mayBeDeletedWhileItIsWritten();
    void storesPrintedChanges();
    void readsAndMonitorsAReadOnlyProfile_data();
    void readsAndMonitorsAReadOnlyProfile();
    void reportsWhatAFullDiskLost();
    void recognisesTargetsWithoutId();
    void storesNothingOfOtherFiles();
    void refusesInvalidArguments_data();
    void refusesInvalidArguments();
    void reportsAMissingProfile_data();
    void reportsAMissingProfile();
    void parsesTimes_data();
    void parsesTimes();

private:
    QString profile() const { return m_folder->filePath(u"p"_s); }
    int cli(const QStringList &arguments)
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        return m_cli->run(QStringList{u"--profile"_s, profile()} + arguments);
    }
    void watchTargets();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
};

namespace {

const QByteArray kTargets = R"({"version":1,"defaults":{"every":"1s","attempts":1},"targets":[
{"name":"Good","kind":"simulated","latency":"3ms","tags":["a"]},
{"name":"Bad","kind":"simulated","latency":"1ms","failureRate":100}]})";

} // namespace

void tst_CliHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cli = std::make_unique<CliRun>(m_folder->path());
    QDir().mkpath(profile());
    writeFile(*m_folder, u"p/targets.json"_s, kTargets);
}

//! Monitors until each target has a result.
void tst_CliHistory::watchTargets()
{
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY(!m_cli->waitForOut("Good").isEmpty());
    QVERIFY(!m_cli->waitForOut("Bad").isEmpty());
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
}

void tst_CliHistory::readsStoredResults()
{
    watchTargets();
    QCOMPARE(cli({u"history"_s, u"query"_s, u"--from"_s, u"1h"_s, u"--format"_s, u"ndjson"_s}), 0);
    QHash<QString, QJsonObject> last;
    for (const QByteArray &line : m_cli->out().trimmed().split('\n')) {
        const QJsonObject result = QJsonDocument::fromJson(line).object();
        last.insert(result.value(u"target"_s).toString(), result);
    }
    QCOMPARE(last.size(), 2);
    QCOMPARE(last[u"Good"_s].value(u"outcome"_s).toString(), u"up"_s);
    QCOMPARE(last[u"Good"_s].value(u"kind"_s).toString(), u"simulated"_s);
    QVERIFY(last[u"Good"_s].value(u"durationMs"_s).toDouble() > 0);
    QCOMPARE(last[u"Bad"_s].value(u"outcome"_s).toString(), u"down"_s);
    QVERIFY(!last[u"Bad"_s].value(u"error"_s).toObject().value(u"message"_s).toString().isEmpty());

    QCOMPARE(cli({u"history"_s, u"query"_s, u"good"_s}), 0);
    QVERIFY2(m_cli->out().contains("Good") && !m_cli->out().contains("Bad"), m_cli->out());
    QVERIFY2(m_cli->out().startsWith(QByteArray::number(QDate::currentDate().year())), m_cli->out());
    QCOMPARE(cli({u"history"_s, u"query"_s, u"--only"_s, u"-tag:a"_s, u"--format"_s, u"csv"_s}), 0);
    QVERIFY2(m_cli->out().startsWith("target,id,kind,outcome,at") && !m_cli->out().contains("Good"), m_cli->out());
    QCOMPARE(cli({u"history"_s, u"query"_s, u"--from"_s, u"2d"_s, u"--to"_s, u"1d"_s, u"--format"_s, u"json"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray("[\n]\n"));
}

//! If the query visited each hour since the year 1, it would take minutes.
void tst_CliHistory::queriesAllTimeQuickly()
{
    const QStringList all{u"history"_s,           u"query"_s,    u"--from"_s, u"0001-01-01T00:00Z"_s, u"--to"_s,
                          u"9999-12-31T00:00Z"_s, u"--format"_s, u"ndjson"_s};
    QCOMPARE(cli(all), 0);
    QCOMPARE(m_cli->out(), QByteArray());
    watchTargets();
    QCOMPARE(cli(all), 0);
    const QByteArray found = m_cli->out();
    QVERIFY2(found.contains("Good") && found.contains("Bad"), found);
    QCOMPARE(cli({u"history"_s, u"query"_s, u"--from"_s, u"1h"_s, u"--format"_s, u"ndjson"_s}), 0);
    QCOMPARE(m_cli->out(), found);
}

void tst_CliHistory::printsChangesAndUptime()
{
    watchTargets();
    QCOMPARE(cli({u"history"_s, u"changes"_s, u"--format"_s, u"ndjson"_s}), 0);
    QHash<QString, QJsonObject> changes;
    for (const QByteArray &line : m_cli->out().trimmed().split('\n')) {
        const QJsonObject change = QJsonDocument::fromJson(line).object();
        changes.insert(change.value(u"target"_s).toString(), change);
    }
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[u"Bad"_s].value(u"from"_s).toString(), u"pending"_s);
    QCOMPARE(changes[u"Bad"_s].value(u"to"_s).toString(), u"down"_s);
    QVERIFY(!changes[u"Bad"_s].value(u"why"_s).toString().isEmpty());
    QCOMPARE(cli({u"history"_s, u"changes"_s, u"Good"_s}), 0);
    QVERIFY2(m_cli->out().contains("✔ Good") && m_cli->out().contains("Pending → Up"), m_cli->out());
    QVERIFY2(!m_cli->out().contains("Bad"), m_cli->out());
    QCOMPARE(cli({u"history"_s, u"changes"_s, u"--from"_s, u"2d"_s, u"--to"_s, u"1d"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray());

    QCOMPARE(cli({u"history"_s, u"uptime"_s, u"--from"_s, u"1h"_s, u"--objective"_s, u"99"_s, u"--format"_s, u"ndjson"_s}), 0);
    const QByteArrayList lines = m_cli->out().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject good = QJsonDocument::fromJson(lines[0]).object();
    const QJsonObject bad = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(good.value(u"uptime"_s).toDouble(-1), 1.0);
    QCOMPARE(bad.value(u"uptime"_s).toDouble(-1), 0.0);
    QVERIFY(bad.value(u"objective"_s).toObject().value(u"burnRate"_s).toDouble() > 99);
    const QJsonObject times = good.value(u"timesMs"_s).toObject();
    double sum = 0;
    for (const QJsonValue &time : times)
        sum += time.toDouble();
    QCOMPARE(sum, 3'600'000.0);
    double uncounted = 0;
    QStringList reasons;
    for (const QJsonValue &part : good.value(u"notCounted"_s).toArray()) {
        uncounted += part[u"ms"_s].toDouble();
        reasons.append(part[u"reason"_s].toString());
    }
    QCOMPARE(uncounted, times[u"unobserved"_s].toDouble());
    QVERIFY2(reasons.contains(u"notRunning"_s), lines[0]); // no program was running before this test
    QCOMPARE(cli({u"history"_s, u"uptime"_s, u"--from"_s, u"1h"_s, u"--objective"_s, u"99.99995"_s, u"--format"_s, u"csv"_s}),
             0);
    QVERIFY2(m_cli->out().contains(",99.99995,"), m_cli->out()); // isn't rounded to 100
    QCOMPARE(cli({u"history"_s, u"uptime"_s, u"--from"_s, u"1h"_s}), 0);
    QVERIFY2(m_cli->out().contains("Watchkeeper wasn't running"), m_cli->out());
    QCOMPARE(cli({u"history"_s, u"uptime"_s, u"--from"_s, u"2d"_s, u"--to"_s, u"1d"_s}), 0);
    QVERIFY2(m_cli->out().contains("Good") && m_cli->out().contains("–"), m_cli->out()); // no data
}

//! Maintenance is excluded or counted as requested; by default, as set in the settings. The same applies to reports.
void tst_CliHistory::uptimeCountsMaintenanceAsRequested()
{
    QCOMPARE(cli({u"maintenance"_s, u"start"_s, u"Bad"_s, u"--for"_s, u"1h"_s}), 0);
    watchTargets();
    const auto uptime = [this](const QStringList &more) {
        cli(QStringList{u"history"_s, u"uptime"_s, u"Bad"_s, u"--from"_s, u"1h"_s, u"--format"_s, u"ndjson"_s} + more);
        return QJsonDocument::fromJson(m_cli->out()).object();
    };
    QCOMPARE(uptime({}).value(u"uptime"_s), QJsonValue());
    QVERIFY(uptime({}).value(u"timesMs"_s)[u"maintenance"_s].toDouble() > 0);
    const QJsonObject seen = uptime({u"--maintenance"_s, u"as-seen"_s});
    QCOMPARE(seen.value(u"uptime"_s).toDouble(-1), 0.0);
    QCOMPARE(seen.value(u"timesMs"_s)[u"maintenance"_s].toDouble(-1), 0.0);
    QCOMPARE(seen.value(u"outages"_s).toArray().size(), 1);
    writeFile(*m_folder, u"p/settings.json"_s, R"({"maintenanceInUptime":"as-seen"})");
    QCOMPARE(uptime({}).value(u"uptime"_s).toDouble(-1), 0.0);
    QCOMPARE(uptime({u"--maintenance"_s, u"left-out"_s}).value(u"uptime"_s), QJsonValue());
    const auto report = [this](const QStringList &more) {
        const QString file = m_folder->filePath(u"report.html"_s);
        cli(QStringList{u"history"_s, u"report"_s, u"--from"_s, u"1h"_s, u"--output"_s, file, u"--overwrite"_s} + more);
        QFile page(file);
        return page.open(QIODevice::ReadOnly) ? page.readAll() : QByteArray();
    };
    QVERIFY(report({}).contains("Time in maintenance is included like any other time."));
    QVERIFY(report({u"--maintenance"_s, u"left-out"_s}).contains("Time in maintenance counts neither as up nor as down."));
}

//! A result is valid until the next result of its target, but not beyond the present.
void tst_CliHistory::uptimeExcludesTheFuture()
{
    writeFile(*m_folder, u"p/targets.json"_s, R"({"version":1,"targets":[
{"id":"11111111-1111-4111-8111-111111111111","name":"Slow","kind":"simulated","every":"1h"}]})");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    StoredResult result;
    result.at = now.toMSecsSinceEpoch() - 600'000;
    result.outcome = Outcome::Down;
    {
        StoredResultWriter writer(profile() + u"/history"_s);
        writer.append(QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s), result);
        QVERIFY(!writer.write(result.at));
    }
    const QString tomorrow = now.addDays(1).toString(Qt::ISODate);
    QCOMPARE(cli({u"history"_s, u"uptime"_s, u"--from"_s, u"1d"_s, u"--to"_s, tomorrow, u"--format"_s, u"ndjson"_s}), 0);
    const QJsonObject reported = QJsonDocument::fromJson(m_cli->out()).object();
    const double down = reported.value(u"timesMs"_s)[u"down"_s].toDouble();
    QVERIFY2(down >= 600'000 && down <= double(QDateTime::currentMSecsSinceEpoch() - result.at), m_cli->out());
    const QStringList report{u"history"_s, u"report"_s, u"--from"_s, tomorrow, u"--to"_s, now.addDays(2).toString(Qt::ISODate)};
    QCOMPARE(cli(report + QStringList{u"--output"_s, m_folder->filePath(u"r.html"_s)}), 64);
    QVERIFY2(m_cli->err().contains("--from is in the future."), m_cli->err());
    QCOMPARE(cli({u"history"_s, u"query"_s, u"--from"_s, tomorrow, u"--to"_s, now.addDays(2).toString(Qt::ISODate)}), 0);
}

void tst_CliHistory::reportsAnOlderVersion()
{
    const QString file = profile() + u"/history.sqlite"_s;
    {
        HistoryDatabase former(file, HistoryDatabase::Access::Write, historyMigrations().first(1));
        QVERIFY(!former.open());
    }
    const QByteArray says = "The history “" + file.toUtf8()
        + "” was written by an older version of Watchkeeper. It will be upgraded the next time Watchkeeper monitors with this "
          "profile.";
    for (const QString &part : {u"changes"_s, u"evidence"_s, u"export"_s}) {
        QCOMPARE(cli({u"history"_s, part}), 74);
        QVERIFY2(m_cli->err().contains(says), m_cli->err());
    }
    QCOMPARE(cli({u"history"_s, u"uptime"_s}), 0); // results aren't stored in the database
    QVERIFY2(m_cli->err().contains("The reasons for gaps are unknown. " + says), m_cli->err());
    QCOMPARE(cli({u"history"_s, u"query"_s}), 0);
    QCOMPARE(m_cli->err(), QByteArray());
    watchTargets();
    QCOMPARE(cli({u"history"_s, u"changes"_s}), 0);
    QVERIFY2(m_cli->out().contains("Pending → Up"), m_cli->out());
}

//! Tests the evidence of failures, and the changes that preceded them.
void tst_CliHistory::printsEvidenceOfAFailure()
{
    const TargetId shop = QUuid::createUuidV5(QUuid(), u"shop"_s);
    writeFile(*m_folder, u"p/targets.json"_s,
              R"({"version":1,"targets":[{"id":")" + shop.toByteArray(QUuid::WithoutBraces)
                  + R"(","name":"Shop","kind":"http","url":"http://localhost:9/"}, {"name":"Other","kind":"simulated"}]})");
    {
        HistoryDatabase database(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const auto answer = [&](qint64 at, Outcome outcome, int status, const QByteArray &body) {
            EvidenceData data;
            data.head = "HTTP/1.1 " + QByteArray::number(status) + " x\nServer: a\nX-Node: " + body + '\n';
            data.body = "first\n" + body + "\n";
            data.request = "GET /last HTTP/1.1\nHost: localhost\n\n";
            data.redirects = {u"GET http://localhost:9/ (301)"_s};
            StoredEvidence stored{shop, at, Evidence(data)};
            stored.outcome = outcome;
            stored.seen.summary = u"%1 x"_s.arg(status);
            stored.seen.durationMs = 40;
            stored.seen.addValue(u"status"_s, status);
            stored.seen.addValue(u"ip"_s, u"127.0.0.1"_s);
            return stored;
        };
        StoredEvidence failed = answer(now - 60'000, Outcome::Down, 503, "two");
        failed.seen.error.emplace(ErrorType::Condition, u"It says 503."_s);
        QVERIFY(!EvidenceTable(&database).add({answer(now - 120'000, Outcome::Up, 200, "one"), failed}));
    }
    QCOMPARE(cli({u"history"_s, u"evidence"_s, u"Shop"_s}), 0);
    const QByteArray text = m_cli->out();
    QVERIFY2(text.contains("✖ Shop: Down on ") && text.contains("It says 503."), text);
    QVERIFY2(text.contains("Status") && text.contains("200 ") && text.contains("503"), text);
    QVERIFY2(text.contains("X-Node") && text.contains("Body, line 2"), text);
    QVERIFY2(text.contains("Unchanged or nearly unchanged: IP address, Server, timings."), text);
    QVERIFY2(text.contains("HTTP/1.1 503 x") && text.contains("first\ntwo"), text);
    QVERIFY2(text.contains("Request:\nGET http://localhost:9/ (301)\nGET /last HTTP/1.1\nHost: localhost\n\nHTTP/1.1 503"),
             text);
    QCOMPARE(cli({u"history"_s, u"evidence"_s, u"--format"_s, u"json"_s}), 0);
    const QJsonArray all = QJsonDocument::fromJson(m_cli->out()).array();
    QCOMPARE(all.size(), 2);
    const QJsonObject shopJson = all[0].toObject();
    QCOMPARE(shopJson[u"target"_s].toString(), u"Shop"_s);
    QCOMPARE(shopJson[u"failure"_s][u"outcome"_s].toString(), u"down"_s);
    QCOMPARE(shopJson[u"failure"_s][u"evidence"_s][u"body"_s].toString(), u"first\ntwo\n"_s);
    QVERIFY(shopJson[u"failure"_s][u"evidence"_s][u"request"_s].toString().startsWith(u"GET /last HTTP/1.1\n"_s));
    QCOMPARE(shopJson[u"failure"_s][u"evidence"_s][u"redirects"_s].toArray().size(), 1);
    QCOMPARE(shopJson[u"before"_s][u"values"_s][u"status"_s].toInt(), 200);
    QCOMPARE(shopJson[u"differences"_s].toArray().size(), 4);
    QCOMPARE(shopJson[u"same"_s].toArray().size(), 3);
    QVERIFY(all[1].toObject()[u"failure"_s].isNull());
    QCOMPARE(cli({u"history"_s, u"evidence"_s, u"Shop"_s, u"--at"_s, u"90s"_s}), 0);
    QCOMPARE(m_cli->out(), "Shop: no stored evidence of a failure.\n");
}

//! Failure diagnostics are also stored for a problem that was never confirmed.
void tst_CliHistory::printsDiagnosticsOfAFailure()
{
    const TargetId shop = QUuid::createUuidV5(QUuid(), u"shop"_s);
    writeFile(*m_folder, u"p/targets.json"_s,
              R"({"version":1,"targets":[{"id":")" + shop.toByteArray(QUuid::WithoutBraces)
                  + R"(","name":"Shop","kind":"http","url":"https://localhost:9/"}]})");
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    RecordedProbe connection;
    connection.angle = DiagnosticProbeType::Ipv4;
    connection.where = u"localhost:9"_s;
    connection.outcome = ProbeOutcome::Failure;
    connection.errorType = ErrorType::Refused;
    connection.seen = u"Connection refused by 127.0.0.1 port 9."_s;
    connection.durationMs = 1.5;
    RecordedProbe ping;
    ping.angle = DiagnosticProbeType::Ping;
    ping.outcome = ProbeOutcome::Success;
    ping.seen = u"3 of 3, 0.04 ms"_s;
    ping.values = {{u"ip"_s, u"127.0.0.1"_s}};
    RecordedProbe path;
    path.angle = DiagnosticProbeType::Path;
    path.outcome = ProbeOutcome::NotObserved;
    path.lines = {u"1  192.0.2.1"_s, u"2  *"_s};
    DiagnosticsRecording recording;
    recording.target = shop;
    recording.at = now - 60'000;
    recording.errorType = ErrorType::Refused;
    recording.message = u"Connection refused."_s;
    recording.port = 9;
    recording.totalDurationMs = 40;
    recording.angles = {connection, ping, path};
    recording.lastSuccessAt = now - 120'000;
    recording.differences = {{AnswerPart::Value, {u"ip"_s, u"192.0.2.5"_s}, {u"ip"_s, u"127.0.0.1"_s}}};
    DiagnosticsRecording leftOut = recording;
    leftOut.at = now - 30'000;
    leftOut.isOmitted = true;
    leftOut.angles.clear();
    {
        HistoryDatabase database(profile() + u"/history.sqlite"_s, HistoryDatabase::Access::Write);
        QVERIFY(!RecordingTable(&database).add({recording, leftOut}));
    }
    QCOMPARE(cli({u"history"_s, u"evidence"_s, u"--at"_s, u"45s"_s}), 0);
    const QByteArray text = m_cli->out();
    for (const char *part : {"Shop: no stored evidence of a confirmed failure.", "Failure diagnostics at ",
                             "The host answers pings, but port 9 is closed.", "Connection refused.", "✖ TCP over IPv4",
                             "✔ Ping", "? Route", "Connection refused by 127.0.0.1 port 9.", "1.5 ms", "3 of 3, 0.04 ms",
                             "not checked", "Route:\n  1  192.0.2.1", "IP address", "192.0.2.5"})
        QVERIFY2(text.contains(part), (QByteArray(part) + " isn't in " + text).constData());
    QCOMPARE(cli({u"history"_s, u"evidence"_s}), 0);
    QVERIFY2(m_cli->out().contains("too many targets failed at the same time"), m_cli->out());
    QCOMPARE(cli({u"history"_s, u"evidence"_s, u"--at"_s, u"45s"_s, u"--format"_s, u"ndjson"_s}), 0);
    const QJsonObject json = QJsonDocument::fromJson(m_cli->out()).object()[u"recording"_s].toObject();
    QCOMPARE(json[u"conclusion"_s].toString(), u"The host answers pings, but port 9 is closed."_s);
    QCOMPARE(json[u"errorType"_s].toString(), u"refused"_s);
    QCOMPARE(json[u"angles"_s].toArray().size(), 3);
    QCOMPARE(json[u"angles"_s][0][u"angle"_s].toString(), u"ipv4"_s);
    QCOMPARE(json[u"angles"_s][0][u"sight"_s].toString(), u"bad"_s);
    QCOMPARE(json[u"angles"_s][1][u"values"_s][u"ip"_s].toString(), u"127.0.0.1"_s);
    QCOMPARE(json[u"differences"_s][0][u"before"_s].toString(), u"192.0.2.5"_s);
    QVERIFY(json[u"at"_s].toString().endsWith(u'Z'));
    QCOMPARE(json[u"leftOut"_s].toBool(true), false);
}

void tst_CliHistory::pruneRemovesOldResults()
{
    const qint64 day = 86'400'000;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const TargetId target = QUuid::createUuid();
    for (const int days : {40, 20}) {
        StoredResultWriterOptions options;
        options.rollup = [](const TargetId &, const QList<StoredResult> &rows) {
            return Rollup(rows, std::chrono::hours(1)).packed();
        };
        options.mergeRollups = &Rollup::merged;
        StoredResultWriter writer(profile() + u"/history"_s, options);
        StoredResult result;
        result.at = now - days * day;
        writer.append(target, result);
        QVERIFY(!writer.write(result.at));
        qint64 at = result.at + day;
        for (int idle = 0; idle < 3; at += 1000) { // the tail is removed a second later, and a day file is written
            const auto isMore = writer.compact(at);
            QVERIFY(isMore.hasValue());
            idle = *isMore ? 0 : idle + 1;
        }
    }
    const auto daysKept = [&] { return QDir(profile() + u"/history"_s).entryList({u"*.day"_s}).size(); };
    QCOMPARE(daysKept(), 2);
    const auto kept = [&] { return StoredResultReader(profile() + u"/history"_s).read(target, 0, now).results.size(); };
    QCOMPARE(kept(), 2);
    CliRun watcher(m_folder->path());
    watcher.start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY(!watcher.waitForOut("Good").isEmpty());
    QCOMPARE(cli({u"history"_s, u"prune"_s, u"--before"_s, u"30d"_s}), 74); // the running program prunes automatically
    QCOMPARE(kept(), 2);
    QVERIFY(watcher.signalAndWait(SIGINT) >= 0);
    QCOMPARE(cli({u"history"_s, u"prune"_s, u"--before"_s, u"30d"_s}), 0);
    QVERIFY2(m_cli->out().startsWith("Removed 1 result file"), m_cli->out());
    QCOMPARE(kept(), 1);
    QCOMPARE(daysKept(), 2); // daily summaries are small, so they are kept for years by default
    QCOMPARE(cli({u"history"_s, u"prune"_s, u"--before"_s, u"30d"_s, u"--daily"_s}), 0);
    QVERIFY2(m_cli->out().startsWith("Removed 1 result file"), m_cli->out());
    QCOMPARE(daysKept(), 1);
    QCOMPARE(kept(), 1);
    QCOMPARE(m_cli->run({u"--profile"_s, m_folder->filePath(u"none"_s), u"history"_s, u"prune"_s, u"--before"_s, u"1d"_s}), 66);
}

//! No program was running at the end of the first day, so `prune` summarises that day. The second day hasn't ended.
void tst_CliHistory::pruneKeepsDailySummaries()
{
    constexpr qint64 kHour = 3'600'000;
    constexpr qint64 kDay = 24 * kHour;
    const qint64 today = QDateTime::currentMSecsSinceEpoch() / kDay * kDay;
    const TargetId target = QUuid::createUuid();
    for (const qint64 at : {today - 2 * kDay + 10 * kHour, today - 2 * kDay + 11 * kHour, today + 2 * kDay + 10 * kHour}) {
        StoredResultWriter writer(profile() + u"/history"_s);
        StoredResult result;
        result.at = at;
        writer.append(target, result);
        QVERIFY(!writer.write(at));
        QVERIFY(!writer.compactAll(at + kHour));
    }
    const auto countOf = [this](const QString &names) { return QDir(profile() + u"/history"_s).entryList({names}).size(); };
    QCOMPARE(countOf(u"*.segment"_s), 3);
    QCOMPARE(countOf(u"*.day"_s), 0);
    const QString before = QDateTime::currentDateTime().addDays(5).toString(u"yyyy-MM-dd"_s);
    QCOMPARE(cli({u"history"_s, u"prune"_s, u"--before"_s, before}), 0);
    QVERIFY2(m_cli->out().startsWith("Removed 2 result files") && m_cli->out().contains("\n1 file is kept"), m_cli->out());
    QCOMPARE(countOf(u"*.segment"_s), 1);
    const StoredResultReader reader(profile() + u"/history"_s);
    QCOMPARE(reader.read(target, 0, today + 9 * kDay).results.size(), 1);
    const auto rolledUpResults = reader.rolledUpResults(target, 0, today, RollupGrain::Day);
    QCOMPARE(rolledUpResults.rollups.size(), 1);
    QVERIFY(rolledUpResults.rollups.first().isDaily);
    const auto day = Rollup::unpacked(rolledUpResults.rollups.first().content);
    QVERIFY(day);
    QCOMPARE(day->count(), quint64(2));
    QCOMPARE(cli({u"history"_s, u"prune"_s, u"--before"_s, before, u"--daily"_s}), 0);
    QVERIFY2(m_cli->out().startsWith("Removed 2 result files"), m_cli->out());
    QVERIFY2(!m_cli->out().contains("stay"), m_cli->out());
}

//! The first check waits for the stored results of its target, so that a restart doesn't send another recovery.
void tst_CliHistory::conditionsUseStoredResults()
{
    const TargetId target = QUuid::createUuid();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    {
        StoredResultWriter writer(profile() + u"/history"_s);
        for (int minutes = 50; minutes > 0; --minutes) {
            StoredResult result;
            result.at = now - minutes * 60'000;
            result.durationMs = 6'000;
            writer.append(target, result);
            for (int i = 0; i < 2'000; ++i) // reading takes longer than a check
                writer.append(i % 2 ? target : QUuid::createUuidV5(target, QString::number(i)), result);
        }
        QVERIFY(!writer.write(now));
    }
    writeFile(
        *m_folder, u"p/targets.json"_s,
        R"({"version":1,"defaults":{"every":"1h","attempts":1},"targets":[{"id":")" + target.toByteArray(QUuid::WithoutBraces)
            + R"(","name":"Slow before","kind":"simulated","latency":"0ms","conditions":["max(1h) < 5s","max(1d) < 5s"]}]})");
    QCOMPARE(cli({u"check"_s, u"--format"_s, u"ndjson"_s}), 2);
    QVERIFY2(m_cli->out().contains(R"("shown":"max(1h) (6s) < 5s")"), m_cli->out());
    QVERIFY2(m_cli->out().contains("max(1d) can't be evaluated yet: results go back only 50 min"), m_cli->out());
    QVERIFY2(m_cli->out().contains("but at least 6 h is required.\",\"skipped\":true"), m_cli->out());
    QCOMPARE(cli({u"check"_s, u"--format"_s, u"junit"_s}), 2);
    QVERIFY2(m_cli->out().contains("max(1d) &lt; 5s: not enough data yet: max(1d) can't be evaluated yet"), m_cli->out());
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, profile(), u"watch"_s});
    const QByteArray reported = m_cli->waitForOut("Slow before");
    QVERIFY2(reported.contains("Pending → Down"), reported);
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
}

void tst_CliHistory::isReadWhileItIsWritten()
{
    m_cli->start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY(!m_cli->waitForOut("Good").isEmpty());
    const auto lines = [this] {
        CliRun reader(m_folder->path());
        const int status = reader.run({u"--profile"_s, profile(), u"history"_s, u"query"_s, u"Good"_s});
        return status == 0 ? reader.out().count('\n') : -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(lines() >= 2, 30'000);
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
}

//! The history may be deleted by a clean-up script, or by a failed restore.
void tst_CliHistory::mayBeDeletedWhileItIsWritten()
{
    m_cli->start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY(!m_cli->waitForOut("Good").isEmpty());
    QVERIFY(!m_cli->waitForOut("Bad").isEmpty());
    const auto hasResults = [this] { return !QDir(profile() + u"/history"_s).isEmpty(); };
    const QString database = profile() + u"/history.sqlite"_s;
    QTRY_VERIFY_WITH_TIMEOUT(hasResults() && QFile::exists(database), 20'000);
    QVERIFY(QDir(profile() + u"/history"_s).removeRecursively());
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(database + ending);

    QVERIFY2(!m_cli->waitForErr("history.sqlite” was deleted or replaced").isEmpty(), m_cli->err());
    QVERIFY2(!m_cli->waitForErr("were deleted while Watchkeeper was running").isEmpty(), m_cli->err());
    QTRY_VERIFY_WITH_TIMEOUT(hasResults() && QFile::exists(database), 20'000);
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    QCOMPARE(cli({u"history"_s, u"query"_s, u"--from"_s, u"1h"_s, u"--format"_s, u"ndjson"_s}), 0);
    QVERIFY2(m_cli->out().contains("Good") && m_cli->out().contains("Bad"), m_cli->out());
    QCOMPARE(cli({u"history"_s, u"changes"_s}), 0);
}

//! The program is killed as soon as it prints a change. The change is already in the history.
void tst_CliHistory::storesPrintedChanges()
{
    QByteArrayList targets;
    for (int i = 0; i < 30; ++i)
        targets.append(R"({"name":"T)" + QByteArray::number(i) + R"(","kind":"simulated","latency":"1ms"})");
    for (int run = 0; run < 4; ++run) {
        init();
        writeFile(*m_folder, u"p/targets.json"_s,
                  R"({"version":1,"defaults":{"every":"1s","attempts":1},"targets":[)" + targets.join(',') + "]}");
        m_cli->start({u"--profile"_s, profile(), u"watch"_s, u"--format"_s, u"ndjson"_s});
        QVERIFY(!m_cli->waitForOut("\"T").isEmpty());
        m_cli->signalAndWait(SIGKILL);
        QSet<QString> printed;
        for (const QByteArray &line : m_cli->out().split('\n')) {
            if (const QString name = QJsonDocument::fromJson(line).object().value(u"target"_s).toString(); !name.isEmpty())
                printed.insert(name);
        }
        QVERIFY(!printed.isEmpty());
        QCOMPARE(cli({u"history"_s, u"changes"_s, u"--format"_s, u"ndjson"_s}), 0);
        for (const QByteArray &line : m_cli->out().split('\n'))
            printed.remove(QJsonDocument::fromJson(line).object().value(u"target"_s).toString());
        QCOMPARE(printed, QSet<QString>());
    }
}

void tst_CliHistory::readsAndMonitorsAReadOnlyProfile_data()
{
    QTest::addColumn<bool>("isProtected");
    QTest::newRow("write-protected") << true; // such as a snapshot or a write-protected USB stick
    QTest::newRow("no room for another file") << false;
}

void tst_CliHistory::readsAndMonitorsAReadOnlyProfile()
{
    QFETCH(const bool, isProtected);
    SmallDisk disk(32 * 1024 * 1024);
    if (!isProtected && !disk.isMounted())
        QSKIP("This user can't mount a disk.");
    const QString profile = disk.path() + u"/p"_s;
    QVERIFY(QDir().mkpath(profile));
    QVERIFY(QFile::copy(this->profile() + u"/targets.json"_s, profile + u"/targets.json"_s));
    const auto watch = [this, &profile] {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        m_cli->start({u"--profile"_s, profile, u"watch"_s});
        QVERIFY(!m_cli->waitForOut("Good").isEmpty());
        QVERIFY(!m_cli->waitForOut("Bad").isEmpty());
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    };
    watch();
    QVERIFY2(!m_cli->err().contains("can't be written"), m_cli->err());
    QVERIFY(isProtected ? disk.makeReadOnly() : disk.useAllInodes());

    for (const QStringList &command : {QStringList{u"history"_s, u"changes"_s}, QStringList{u"incidents"_s},
                                       QStringList{u"history"_s, u"query"_s}, QStringList{u"history"_s, u"uptime"_s}}) {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        QVERIFY2(m_cli->run(QStringList{u"--profile"_s, profile} + command) == 0, m_cli->err());
        QVERIFY2(m_cli->out().contains("Bad"), m_cli->out());
    }
    watch();
    QVERIFY2(m_cli->err().contains("can't be written to. Its targets are monitored"), m_cli->err());
}

void tst_CliHistory::reportsWhatAFullDiskLost()
{
    SmallDisk disk(4 * 1024 * 1024);
    if (!disk.isMounted())
        QSKIP("This user can't mount a disk.");
    const QString profile = disk.path() + u"/p"_s;
    QVERIFY(QDir().mkpath(profile));
    QVERIFY(QFile::copy(this->profile() + u"/targets.json"_s, profile + u"/targets.json"_s));
    disk.leave(0);
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, profile, u"watch"_s});
    QVERIFY(!m_cli->waitForOut("Good").isEmpty());
    QVERIFY(!m_cli->waitForErr("Results can't currently be stored.").isEmpty());
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    QVERIFY2(m_cli->err().count("missing from the history because they couldn't be stored") == 2,
             m_cli->err()); // once for results, once for state changes
    QVERIFY2(!m_cli->err().contains("still being stored"), m_cli->err());
}

void tst_CliHistory::recognisesTargetsWithoutId()
{
    watchTargets();
    CliRun again(m_folder->path());
    again.start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY2(!again.waitForErr("States when last monitored: 1 up · 1 down.").isEmpty(),
             again.err()); // the stored states were read
    const auto results = [this] { return cli({u"history"_s, u"query"_s, u"Good"_s}) == 0 ? m_cli->out().count('\n') : -1; };
    QTRY_VERIFY_WITH_TIMEOUT(results() >= 2, 30'000);
    QVERIFY(again.signalAndWait(SIGINT) >= 0);
    QFile file(profile() + u"/targets.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), kTargets);
}

void tst_CliHistory::storesNothingOfOtherFiles()
{
    const QString file = writeFile(*m_folder, u"other.json"_s, kTargets);
    QCOMPARE(cli({u"watch"_s, file, u"--for"_s, u"500ms"_s}) & ~3, 0);
    QCOMPARE(cli({u"check"_s}), 2);
    QVERIFY(!QDir(profile() + u"/history"_s).exists());
    QVERIFY(!QFile::exists(profile() + u"/history.sqlite"_s));
    QCOMPARE(cli({u"history"_s, u"changes"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray());
    QCOMPARE(cli({u"history"_s, u"query"_s, u"--format"_s, u"ndjson"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray());
}

void tst_CliHistory::refusesInvalidArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QString query = u"query"_s;
    QTest::newRow("nothing") << QStringList{} << QByteArray("history --help");
    QTest::newRow("no such part") << QStringList{u"quary"_s} << QByteArray("quary");
    QTest::newRow("no such target") << QStringList{query, u"Goood"_s}
                                    << QByteArray("Target “Goood” not found. Did you mean “Good”?");
    QTest::newRow("no match") << QStringList{query, u"--only"_s, u"tag:z"_s} << QByteArray("No target matches --only tag:z.");
    QTest::newRow("no time") << QStringList{query, u"--from"_s, u"yesterday"_s}
                             << QByteArray("“yesterday” isn't a valid time.");
    QTest::newRow("prune all") << QStringList{u"prune"_s} << QByteArray("--before is required");
    QTest::newRow("no objective") << QStringList{u"uptime"_s, u"--objective"_s, u"101"_s}
                                  << QByteArray("percentage above 0 and up to 100");
    QTest::newRow("no maintenance") << QStringList{u"uptime"_s, u"--maintenance"_s, u"never"_s} << QByteArray("--maintenance");
    QTest::newRow("no degraded") << QStringList{u"uptime"_s, u"--degraded"_s, u"sideways"_s} << QByteArray("--degraded");
    QTest::newRow("backwards") << QStringList{query, u"--from"_s, u"1h"_s, u"--to"_s, u"2h"_s}
                               << QByteArray("--from must be before --to.");
    QTest::newRow("both") << QStringList{query, u"Good"_s, u"--only"_s, u"tag:a"_s} << QByteArray("can't be used together");
}

void tst_CliHistory::refusesInvalidArguments()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    QCOMPARE(cli(QStringList{u"history"_s} + arguments), 64);
    QVERIFY2(m_cli->err().contains(says), m_cli->err());
}

void tst_CliHistory::reportsAMissingProfile_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &part : {u"query"_s, u"changes"_s, u"uptime"_s, u"evidence"_s, u"export"_s})
        QTest::newRow(qPrintable(part)) << QStringList{u"history"_s, part};
    QTest::newRow("report") << QStringList{u"history"_s, u"report"_s, u"--output"_s, u"report.html"_s};
    QTest::newRow("backtest") << QStringList{u"alerts"_s, u"backtest"_s, u"--rules"_s, u"rules.json"_s};
}

//! A mistyped folder must not look like an empty history.
void tst_CliHistory::reportsAMissingProfile()
{
    QFETCH(const QStringList, arguments);
    const QString none = m_folder->filePath(u"none"_s);
    m_cli->process().setWorkingDirectory(m_folder->path());
    QCOMPARE(m_cli->run(QStringList{u"--profile"_s, none} + arguments), 66);
    QVERIFY2(m_cli->err().contains(none.toUtf8() + " contains no profile."), m_cli->err());
    QCOMPARE(m_cli->out(), QByteArray());
    QVERIFY(!QFile::exists(none) && !QFile::exists(m_folder->filePath(u"report.html"_s)));
}

void tst_CliHistory::parsesTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const QString &text, const QString &utc) { QTest::newRow(qPrintable(text)) << text << utc; };
    row(u"now"_s, u"2026-03-29T12:00:00Z"_s);
    row(u"90m"_s, u"2026-03-29T10:30:00Z"_s);
    row(u"7d"_s, u"2026-03-22T12:00:00Z"_s);
    row(u"2026-03-29"_s, u"2026-03-28T23:00:00Z"_s);
    row(u"2026-03-30"_s, u"2026-03-29T22:00:00Z"_s); // after the start of daylight saving time
    row(u"2026-03-29T08:00"_s, u"2026-03-29T06:00:00Z"_s);
    row(u"2026-03-29 01:00:30"_s, u"2026-03-29T00:00:30Z"_s);
    row(u"2026-03-29T08:00Z"_s, u"2026-03-29T08:00:00Z"_s);
    row(u"2026-03-29T08:00+05:30"_s, u"2026-03-29T02:30:00Z"_s);
    row(u"2026-03-29T08:00+0530"_s, u"2026-03-29T02:30:00Z"_s);
    row(u"2026-03-29T08:00+05"_s, u"2026-03-29T03:00:00Z"_s);
    row(u"2026-03-29T08:00-05"_s, u"2026-03-29T13:00:00Z"_s);
    row(u"2026-03-29T08:00z"_s, u"2026-03-29T08:00:00Z"_s);
    row(u"2026-03-29t08:00Z"_s, u"2026-03-29T08:00:00Z"_s);
    row(u"2026-03-29t08:00"_s, u"2026-03-29T06:00:00Z"_s);
    for (const QString &text : {u""_s, u"yesterday"_s, u"2026-02-30"_s, u"2026-03-29T25:00"_s, u"-1h"_s, u"12"_s})
        row(text, {});
}

void tst_CliHistory::parsesTimes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const auto moment = parseMoment(text, QDateTime(QDate(2026, 3, 29), QTime(12, 0), Qt::UTC));
    qputenv("TZ", zone);
    tzset();
    QCOMPARE(moment ? moment->toString(Qt::ISODate) : QString(), utc);
}

QTEST_GUILESS_MAIN(tst_CliHistory)

} // namespace CliHistoryTest

#include "tst_CliHistory.moc"
