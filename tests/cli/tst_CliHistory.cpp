// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "cli/Moment.h"
#include "history/StoredResultReader.h"
#include "history/StoredResultWriter.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! `watchkeeper-cli history`: what `watch` has seen.
class tst_CliHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatWasWatchedCanBeRead();
    void changesAndUptime();
    void pruneRemovesWhatIsOlder();
    void isReadWhileItIsWritten();
    void aTargetWithoutIdIsTheSameInTheNextRun();
    void nothingIsKeptOfWhatIsNotTheProfiles();
    void wrongCalls_data();
    void wrongCalls();
    void moments_data();
    void moments();

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

//! Until each target was seen.
void tst_CliHistory::watchTargets()
{
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY(!m_cli->waitForOut("Good").isEmpty());
    QVERIFY(!m_cli->waitForOut("Bad").isEmpty());
    QVERIFY(m_cli->signalAndWait(SIGINT) < 1000);
}

void tst_CliHistory::whatWasWatchedCanBeRead()
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

void tst_CliHistory::changesAndUptime()
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
    QCOMPARE(cli({u"history"_s, u"uptime"_s, u"--from"_s, u"2d"_s, u"--to"_s, u"1d"_s}), 0);
    QVERIFY2(m_cli->out().contains("Good") && m_cli->out().contains("–"), m_cli->out()); // nobody looked
}

void tst_CliHistory::pruneRemovesWhatIsOlder()
{
    const qint64 day = 86'400'000;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const TargetId target = QUuid::createUuid();
    for (const int days : {40, 20}) {
        StoredResultWriter writer(profile() + u"/history"_s);
        StoredResult result;
        result.at = now - days * day;
        writer.append(target, result);
        QVERIFY(!writer.write(result.at));
        auto isMore = writer.compact(result.at + day);
        while (isMore && *isMore)
            isMore = writer.compact(result.at + day);
        QVERIFY(isMore.hasValue());
    }
    const auto kept = [&] { return StoredResultReader(profile() + u"/history"_s).read(target, 0, now).results.size(); };
    QCOMPARE(kept(), 2);
    CliRun watcher(m_folder->path());
    watcher.start({u"--profile"_s, profile(), u"watch"_s});
    QVERIFY(!watcher.waitForOut("Good").isEmpty());
    QCOMPARE(cli({u"history"_s, u"prune"_s, u"--before"_s, u"30d"_s}), 74); // that one prunes by itself
    QCOMPARE(kept(), 2);
    QVERIFY(watcher.signalAndWait(SIGINT) < 1000);
    QCOMPARE(cli({u"history"_s, u"prune"_s, u"--before"_s, u"30d"_s}), 0);
    QVERIFY2(m_cli->out().startsWith("Removed 1 file of results"), m_cli->out());
    QCOMPARE(kept(), 1);
    QCOMPARE(m_cli->run({u"--profile"_s, m_folder->filePath(u"none"_s), u"history"_s, u"prune"_s, u"--before"_s, u"1d"_s}), 66);
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
    QVERIFY(m_cli->signalAndWait(SIGINT) < 1000);
}

//! Its file is left as it is: watching is no edit.
void tst_CliHistory::aTargetWithoutIdIsTheSameInTheNextRun()
{
    watchTargets();
    watchTargets();
    QCOMPARE(cli({u"history"_s, u"query"_s, u"Good"_s}), 0);
    QVERIFY2(m_cli->out().count('\n') >= 2, m_cli->out());
    QFile file(profile() + u"/targets.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), kTargets);
}

void tst_CliHistory::nothingIsKeptOfWhatIsNotTheProfiles()
{
    const QString file = writeFile(*m_folder, u"other.json"_s, kTargets);
    QCOMPARE(cli({u"watch"_s, file, u"--for"_s, u"500ms"_s}) & ~2, 0);
    QCOMPARE(cli({u"check"_s}), 2);
    QVERIFY(!QDir(profile() + u"/history"_s).exists());
    QVERIFY(!QFile::exists(profile() + u"/history.sqlite"_s));
    QCOMPARE(cli({u"history"_s, u"changes"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray());
    QCOMPARE(cli({u"history"_s, u"query"_s, u"--format"_s, u"ndjson"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray());
}

void tst_CliHistory::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QString query = u"query"_s;
    QTest::newRow("nothing") << QStringList{} << QByteArray("history --help");
    QTest::newRow("no such part") << QStringList{u"quary"_s} << QByteArray("quary");
    QTest::newRow("no such target") << QStringList{query, u"Goood"_s}
                                    << QByteArray("There is no target “Goood”. Did you mean “Good”?");
    QTest::newRow("no match") << QStringList{query, u"--only"_s, u"tag:z"_s} << QByteArray("No target matches --only tag:z.");
    QTest::newRow("no time") << QStringList{query, u"--from"_s, u"yesterday"_s} << QByteArray("“yesterday” is no time.");
    QTest::newRow("prune all") << QStringList{u"prune"_s} << QByteArray("--before is required");
    QTest::newRow("no objective") << QStringList{u"uptime"_s, u"--objective"_s, u"101"_s}
                                  << QByteArray("percentage above 0, up to 100");
    QTest::newRow("no degraded") << QStringList{u"uptime"_s, u"--degraded"_s, u"sideways"_s} << QByteArray("--degraded");
    QTest::newRow("backwards") << QStringList{query, u"--from"_s, u"1h"_s, u"--to"_s, u"2h"_s}
                               << QByteArray("--from is not before --to.");
    QTest::newRow("both") << QStringList{query, u"Good"_s, u"--only"_s, u"tag:a"_s} << QByteArray("not both");
}

void tst_CliHistory::wrongCalls()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    QCOMPARE(cli(QStringList{u"history"_s} + arguments), 64);
    QVERIFY2(m_cli->err().contains(says), m_cli->err());
}

void tst_CliHistory::moments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const QString &text, const QString &utc) { QTest::newRow(qPrintable(text)) << text << utc; };
    row(u"now"_s, u"2026-03-29T12:00:00Z"_s);
    row(u"90m"_s, u"2026-03-29T10:30:00Z"_s);
    row(u"7d"_s, u"2026-03-22T12:00:00Z"_s);
    row(u"2026-03-29"_s, u"2026-03-28T23:00:00Z"_s);
    row(u"2026-03-30"_s, u"2026-03-29T22:00:00Z"_s); // summer has begun
    row(u"2026-03-29T08:00"_s, u"2026-03-29T06:00:00Z"_s);
    row(u"2026-03-29 01:00:30"_s, u"2026-03-29T00:00:30Z"_s);
    row(u"2026-03-29T08:00Z"_s, u"2026-03-29T08:00:00Z"_s);
    row(u"2026-03-29T08:00+05:30"_s, u"2026-03-29T02:30:00Z"_s);
    for (const QString &text : {u""_s, u"yesterday"_s, u"2026-02-30"_s, u"2026-03-29T25:00"_s, u"-1h"_s, u"12"_s})
        row(text, {});
}

void tst_CliHistory::moments()
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
#include "tst_CliHistory.moc"
