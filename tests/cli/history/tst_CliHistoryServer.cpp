// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "history/FreshHistory.h"
#include "history/ServerProxy.h"
#include "history/database/SqlConnection.h"
#include "history/server/ServerFetch.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <memory>

namespace CliHistoryServerTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests `watch` with a history server in its settings, and `history fetch` on a computer without a history.
class tst_CliHistoryServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fetchesTheStoredHistory();
    void copiesAndFetchesCrawls();
    void continuesACrawlsCopyAfterAKill();
    void selectsAHistory();
    void removesControlCharactersFromNames();
    void doesNotReplaceAHistory();
    void doesNotFetchDuringMonitoring();
    void reportsAnUnreachableServerOnce();
    void reportsErrors_data();
    void reportsErrors();

private:
    QString path(const QString &profile) const { return m_folder->filePath(profile); }
    int cli(const QString &profile, const QStringList &arguments)
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        return m_cli->run(QStringList{u"--profile"_s, path(profile)} + arguments);
    }
    int fetch(const QString &profile, const QStringList &more = {})
    {
        return cli(profile, QStringList{u"history"_s, u"fetch"_s, u"--server"_s, m_server} + more);
    }
    void makeProfile(const QString &name, const QString &server);
    //! Returns the result of a query on the only history of the server; -1 if there is none.
    qint64 number(const QString &sql) const;
    //! Monitors until each target has a result.
    void watchTargets(const QString &profile);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
    QString m_server;
};

namespace {

const QByteArray kTargets = R"({"version":1,"defaults":{"every":"1s","attempts":1},"targets":[
{"name":"Good","kind":"simulated","latency":"3ms","tags":["a"]},
{"name":"Bad","kind":"simulated","latency":"1ms","failureRate":100}]})";

} // namespace

void tst_CliHistoryServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = freshHistory(*m_folder, u"server"_s);
}

void tst_CliHistoryServer::makeProfile(const QString &name, const QString &server)
{
    QVERIFY(QDir().mkpath(path(name)));
    writeFile(*m_folder, name + u"/targets.json"_s, kTargets);
    writeFile(*m_folder, name + u"/settings.json"_s, QJsonDocument(QJsonObject{{u"historyServer"_s, server}}).toJson());
}

void tst_CliHistoryServer::watchTargets(const QString &profile)
{
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, path(profile), u"watch"_s});
    QVERIFY(!m_cli->waitForOut("Good").isEmpty());
    QVERIFY(!m_cli->waitForOut("Bad").isEmpty());
    const auto place = HistoryServerLocation::fromUrl(m_server);
    const QString folder = path(profile);
    const auto isThere = [&place, &folder] {
        const auto origins = listOrigins(*place);
        return origins && std::any_of(origins->begin(), origins->end(), [&folder](const HistoryOrigin &origin) {
                   return origin.name.endsWith(folder);
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20'000);
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    QVERIFY2(!m_cli->err().contains("server"), m_cli->err());
}

void tst_CliHistoryServer::fetchesTheStoredHistory()
{
    makeProfile(u"old"_s, m_server);
    watchTargets(u"old"_s);
    QVERIFY(QDir().mkpath(path(u"new"_s)));
    QVERIFY(QFile::copy(path(u"old/targets.json"_s), path(u"new/targets.json"_s)));
    QCOMPARE(fetch(u"new"_s), 0);
    QVERIFY2(m_cli->out().startsWith("Fetched the history of ") && m_cli->out().contains(path(u"old"_s).toUtf8()),
             m_cli->out());
    for (const QString &what : {u"query"_s, u"changes"_s}) {
        QCOMPARE(cli(u"old"_s, {u"history"_s, what, u"--format"_s, u"ndjson"_s}), 0);
        const QByteArray wanted = m_cli->out();
        QVERIFY(wanted.contains("Good"));
        QCOMPARE(cli(u"new"_s, {u"history"_s, what, u"--format"_s, u"ndjson"_s}), 0);
        QCOMPARE(m_cli->out(), wanted);
    }
}

qint64 tst_CliHistoryServer::number(const QString &sql) const
{
    const auto place = HistoryServerLocation::fromUrl(m_server);
    const auto origins = listOrigins(*place);
    if (!origins || origins->size() != 1)
        return -1;
    PostgresConnection connection(place->inSchema(origins->first().schema()));
    if (connection.open(PostgresConnection::Mode::ReadOnly))
        return -1;
    const auto answer = connection.queryValue(sql);
    return answer ? answer->toLongLong() : -1;
}

//! A run that ended while no program monitored the profile, and one during monitoring.
void tst_CliHistoryServer::copiesAndFetchesCrawls()
{
    const QString count = u"SELECT count(*) FROM crawl_run WHERE whole = 1"_s;
    makeProfile(u"old"_s, m_server);
    QCOMPARE(cli(u"old"_s, {u"crawl"_s, u"http://127.0.0.1:1/"_s, u"--retries"_s, u"1"_s}), 2);
    CliRun watcher(m_folder->path());
    watcher.start({u"--profile"_s, path(u"old"_s), u"watch"_s});
    QTRY_COMPARE_WITH_TIMEOUT(number(count), 1, 20'000);
    QCOMPARE(cli(u"old"_s, {u"crawl"_s, u"http://127.0.0.1:1/two"_s, u"--retries"_s, u"1"_s}), 2);
    QTRY_COMPARE_WITH_TIMEOUT(number(count), 2, 20'000);
    QVERIFY(watcher.signalAndWait(SIGINT) >= 0);
    QVERIFY2(!watcher.err().contains("server"), watcher.err());

    QCOMPARE(cli(u"old"_s, {u"crawls"_s, u"list"_s, u"--format"_s, u"json"_s}), 0);
    const QByteArray runs = m_cli->out();
    QCOMPARE(cli(u"old"_s, {u"crawls"_s, u"show"_s, u"1"_s, u"--format"_s, u"json"_s}), 2);
    const QByteArray findings = m_cli->out();
    QVERIFY2(findings.contains("broken"), findings);
    QCOMPARE(fetch(u"new"_s), 0);
    QVERIFY2(m_cli->out().endsWith(", 2 crawls.\n"), m_cli->out());
    QCOMPARE(cli(u"new"_s, {u"crawls"_s, u"list"_s, u"--format"_s, u"json"_s}), 0);
    QCOMPARE(m_cli->out(), runs);
    QCOMPARE(cli(u"new"_s, {u"crawls"_s, u"show"_s, u"1"_s, u"--format"_s, u"json"_s}), 2);
    QCOMPARE(m_cli->out(), findings);

    QCOMPARE(cli(u"third"_s, {u"crawl"_s, u"http://127.0.0.1:1/"_s, u"--retries"_s, u"1"_s}), 2);
    QCOMPARE(fetch(u"third"_s), 0);
    QVERIFY2(m_cli->err().contains("weren't fetched"), m_cli->err());
    QVERIFY2(!m_cli->out().contains("crawl"), m_cli->out());
    QCOMPARE(cli(u"third"_s, {u"crawls"_s, u"show"_s, u"2"_s}), 74);
}

void tst_CliHistoryServer::continuesACrawlsCopyAfterAKill()
{
    makeProfile(u"old"_s, m_server);
    QCOMPARE(cli(u"old"_s, {u"crawl"_s, u"http://127.0.0.1:1/"_s, u"--retries"_s, u"1"_s}), 2);
    constexpr qint64 kLinks = 60'000;
    {
        SqliteConnection file(path(u"old/crawls.sqlite"_s));
        QVERIFY(!file.open(SqliteConnection::Mode::ReadWrite));
        QVERIFY(!file.execute(
            u"INSERT INTO links(id, source, target, use, place, line, col, text) WITH RECURSIVE n(i) AS "
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT (1 << 40) + 1000 + i, 1 << 40, 1 << 40, "
            "0, 'a href', i, 1, 'text' FROM n"_s.arg(kLinks)));
    }
    const QString links = u"SELECT count(*) FROM crawl_link"_s;
    for (int time = 0; time < 2; ++time) {
        CliRun watcher(m_folder->path());
        watcher.start({u"--profile"_s, path(u"old"_s), u"watch"_s});
        QTRY_VERIFY_WITH_TIMEOUT(number(links) > 2'000 + 10'000 * time, 30'000);
        QVERIFY(watcher.signalAndWait(SIGKILL) >= 0);
        QVERIFY(number(links) < kLinks);
    }
    CliRun watcher(m_folder->path());
    watcher.start({u"--profile"_s, path(u"old"_s), u"watch"_s});
    QTRY_COMPARE_WITH_TIMEOUT(number(u"SELECT count(*) FROM crawl_run WHERE whole = 1"_s), 1, 60'000);
    QVERIFY(watcher.signalAndWait(SIGINT) >= 0);
    QCOMPARE(number(links), kLinks);
    QCOMPARE(number(u"SELECT count(DISTINCT line) FROM crawl_link"_s), kLinks);
    QCOMPARE(number(u"SELECT count(*) FROM crawl_run"_s), 1);
}

void tst_CliHistoryServer::selectsAHistory()
{
    for (const QString &name : {u"one"_s, u"two"_s}) {
        makeProfile(name, m_server);
        watchTargets(name);
    }
    QCOMPARE(fetch(u"new"_s), 64);
    QVERIFY2(m_cli->err().contains("--as") && m_cli->err().contains(path(u"one"_s).toUtf8())
                 && m_cli->err().contains(path(u"two"_s).toUtf8()),
             m_cli->err());
    QVERIFY(!QFile::exists(path(u"new/history.sqlite"_s)));
    const auto origins = listOrigins(*HistoryServerLocation::fromUrl(m_server));
    QVERIFY(origins && origins->size() == 2);
    QCOMPARE(fetch(u"new"_s, {u"--as"_s, u"three"_s}), 64);
    QCOMPARE(fetch(u"new"_s, {u"--as"_s, origins->last().name}), 0);
    QCOMPARE(fetch(u"newer"_s, {u"--as"_s, QString::fromLatin1(origins->first().id.toHex().first(8))}), 0);
    QVERIFY2(m_cli->out().contains(path(u"one"_s).toUtf8()), m_cli->out());
}

//! Another user with write access to the server has given a history a name that contains terminal control sequences.
void tst_CliHistoryServer::removesControlCharactersFromNames()
{
    makeProfile(u"old"_s, m_server);
    watchTargets(u"old"_s);
    const auto place = HistoryServerLocation::fromUrl(m_server);
    const auto origins = listOrigins(*place);
    QVERIFY(origins && origins->size() == 1);
    {
        PostgresConnection connection(place->inSchema(origins->first().schema()));
        QVERIFY(!connection.open(PostgresConnection::Mode::ReadWrite));
        QVERIFY(!connection.execute(u"UPDATE origin SET name = E'desk\\x1b[2J\\nFetched: all is well'"_s));
    }
    QCOMPARE(fetch(u"new"_s, {u"--as"_s, u"none"_s}), 64);
    QVERIFY2(m_cli->err().contains("desk") && !m_cli->err().contains('\x1b'), m_cli->err());
    QCOMPARE(m_cli->err().trimmed().count('\n'), 1); // the error, and one line for the history that exists
    QCOMPARE(fetch(u"new"_s), 0);
    QVERIFY2(m_cli->out().startsWith("Fetched the history of desk") && !m_cli->out().contains('\x1b'), m_cli->out());
    QCOMPARE(m_cli->out().count('\n'), 1);
}

void tst_CliHistoryServer::doesNotReplaceAHistory()
{
    makeProfile(u"old"_s, m_server);
    watchTargets(u"old"_s);
    QCOMPARE(fetch(u"old"_s), 74);
    QVERIFY2(m_cli->err().contains("already exists"), m_cli->err());
}

//! The command is refused because the monitoring program writes the history. The help documents this.
void tst_CliHistoryServer::doesNotFetchDuringMonitoring()
{
    makeProfile(u"old"_s, m_server);
    CliRun watcher(m_folder->path());
    watcher.start({u"--profile"_s, path(u"old"_s), u"watch"_s});
    QVERIFY(!watcher.waitForOut("Good").isEmpty());
    QCOMPARE(fetch(u"old"_s), 74);
    QVERIFY2(m_cli->err().contains("already monitors the profile"), m_cli->err());
    QVERIFY(watcher.signalAndWait(SIGINT) >= 0);
}

void tst_CliHistoryServer::reportsAnUnreachableServerOnce()
{
    ServerProxy proxy;
    proxy.setMode(ServerProxy::Mode::Refusing);
    makeProfile(u"old"_s, proxy.proxiedUrl(m_server));
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start({u"--profile"_s, path(u"old"_s), u"watch"_s});
    QVERIFY(!m_cli->waitForOut("Good").isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(proxy.clients() >= 2, 20'000);
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    QCOMPARE(m_cli->err().count("Part of the history hasn't been copied to its server yet. "), 1);
    QVERIFY2(m_cli->err().contains("couldn't be reached"), m_cli->err());
}

void tst_CliHistoryServer::reportsErrors_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a password") << u"postgresql://keeper:sesame@127.0.0.1/watch"_s << 64 << QByteArray("~/.pgpass");
    QTest::newRow("no URL") << u"db.example"_s << 64 << QByteArray("This isn't a valid URL. Use a form like");
    QTest::newRow("nobody there") << u"postgresql://keeper@127.0.0.1:1/watch"_s << 74 << QByteArray("couldn't be reached");
    QTest::newRow("a server without history") << QString() << 66 << QByteArray("No history found on ");
}

void tst_CliHistoryServer::reportsErrors()
{
    QFETCH(const QString, server);
    QFETCH(const QByteArray, words);
    QTEST(cli(u"new"_s, {u"history"_s, u"fetch"_s, u"--server"_s, server.isEmpty() ? m_server : server}), "status");
    QVERIFY2(m_cli->err().contains(words), m_cli->err());
    QVERIFY(!m_cli->err().contains("sesame"));
    QVERIFY(!QFile::exists(path(u"new/history.sqlite"_s)));
    QVERIFY(!QFile::exists(path(u"new/history"_s)));
}

QTEST_GUILESS_MAIN(tst_CliHistoryServer)

} // namespace CliHistoryServerTest

#include "tst_CliHistoryServer.moc"
