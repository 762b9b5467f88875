// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/http/HttpFaultRoutes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <memory>

namespace CliImportTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests `import` and `export` on a profile.
class tst_CliImport : public QObject
{
    Q_OBJECT

    QString targetsFile() const { return m_folder->filePath(u"p/targets.json"_s); }
    int cli(const QStringList &arguments)
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        m_cli->setEnvironment(u"HOST"_s, u"a.example"_s);
        return m_cli->run(QStringList{u"--profile"_s, m_folder->filePath(u"p"_s)} + arguments);
    }
    QJsonArray targets() const
    {
        QFile file(targetsFile());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value(u"targets"_s).toArray()
                                              : QJsonArray();
    }

    //! Starts an import from a service on this server, with the token in an environment variable.
    void startFetching(const HttpFaults &server, const QStringList &more = {})
    {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        m_cli->setEnvironment(u"ROBOT_KEY"_s, u"u1-canary"_s);
        m_cli->start(QStringList{u"--profile"_s, m_folder->filePath(u"p"_s), u"import"_s, u"--from"_s, u"uptimerobot"_s,
                                 u"--address"_s, server.url({}), u"--token"_s, u"${env:ROBOT_KEY}"_s}
                     + more);
    }
    //! Waits for the end of the program, while the server in this process answers.
    int fetched()
    {
        const bool hasEnded = QTest::qWaitFor([this] { return m_cli->process().state() == QProcess::NotRunning; }, 60'000);
        return hasEnded ? m_cli->wait() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void importsAndUpdates()
    {
        const QString file = writeFile(*m_folder, u"g.yaml"_s,
                                       "endpoints:\n"
                                       "  - {name: shop, url: 'tcp://$HOST:443', conditions: ['[CONNECTED] == true']}\n"
                                       "  - {name: mail, url: 'sctp://a.example:25', conditions: ['[CONNECTED] == true']}\n");
        QCOMPARE(cli({u"import"_s, file, u"--dry-run"_s}), 0);
        const QByteArray preview = m_cli->out();
        QVERIFY2(preview.contains("add     shop  tcp   a.example:443"), preview.constData());
        QVERIFY2(preview.contains("Not supported: mail: “mail” wasn't imported"), preview.constData());
        QVERIFY(targets().isEmpty());

        QCOMPARE(cli({u"import"_s, file}), 0);
        QCOMPARE(m_cli->out(), preview);
        QCOMPARE(targets().size(), 1);
        const QString id = targets().first().toObject().value(u"id"_s).toString();

        QCOMPARE(cli({u"import"_s, file}), 0);
        QVERIFY(m_cli->err().contains("Nothing to import."));
        writeFile(*m_folder, u"g.yaml"_s,
                  "endpoints: [{name: shop, url: 'tcp://b.example:443', conditions: ['[CONNECTED] == true']}]\n");
        QCOMPARE(cli({u"import"_s, file, u"--yes"_s}), 0);
        QVERIFY(m_cli->out().contains("update  shop"));
        QCOMPARE(targets().size(), 1);
        QCOMPARE(targets().first().toObject().value(u"id"_s).toString(), id);
        QCOMPARE(targets().first().toObject().value(u"host"_s).toString(), u"b.example"_s);
    }

    void writesJson()
    {
        const QString file = writeFile(*m_folder, u"g.yaml"_s,
                                       "endpoints:\n  - name: a\n    url: https://u:secret@a.example\n    colour: red\n    "
                                       "conditions: ['[STATUS] == 200']\n");
        QCOMPARE(cli({u"import"_s, file, u"--dry-run"_s, u"--output"_s, u"json"_s}), 0);
        const QByteArray out = m_cli->out();
        const QJsonObject plan = QJsonDocument::fromJson(out).object();
        QCOMPARE(plan.value(u"targets"_s)[0][u"action"_s].toString(), u"add"_s);
        QCOMPARE(plan.value(u"targets"_s)[0][u"target"_s][u"name"_s].toString(), u"a"_s);
        QCOMPARE(plan.value(u"remarks"_s)[0][u"severity"_s].toString(), u"notSupported"_s);
        QCOMPARE(plan.value(u"remarks"_s)[0][u"line"_s].toInt(), 4);
        QVERIFY(!out.contains("secret"));
    }

    void rejects_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no file") << QStringList{} << 64 << QByteArray("FILE");
        QTest::newRow("missing") << QStringList{u"/missing"_s} << 66 << QByteArray("/missing doesn't exist");
        QTest::newRow("unknown format") << QStringList{u"notes"_s} << 65 << QByteArray("format of the files isn't known");
        QTest::newRow("another format") << QStringList{u"notes"_s, u"--format"_s, u"cacti"_s} << 64 << QByteArray("--format");
        QTest::newRow("broken") << QStringList{u"broken"_s} << 65 << QByteArray("broken:2: This isn't valid YAML");
    }
    void rejects()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        writeFile(*m_folder, u"notes"_s, "hello\n");
        writeFile(*m_folder, u"broken"_s, "endpoints: [\n");
        if (!arguments.isEmpty() && !arguments.first().startsWith(u'/'))
            arguments[0] = m_folder->filePath(arguments[0]);
        QTEST(cli(QStringList{u"import"_s} + arguments), "status");
        QVERIFY2(m_cli->err().contains(says), m_cli->err().constData());
        QVERIFY(targets().isEmpty());
    }

    void importsFromAService()
    {
        HttpFaults server;
        server.serve("v2", [](QTcpSocket *socket, const FaultRequest &request) {
            if (!request.body.startsWith("api_key=u1-canary&"))
                return reply(socket, "200 OK", R"({"stat":"fail","error":{"parameter_name":"api_key"}})");
            reply(socket, "200 OK",
                  R"({"stat":"ok","pagination":{"total":1},"monitors":[)"
                  R"({"id":1,"friendly_name":"Shop","url":"https:\/\/a.example","type":1,"status":2}]})");
        });
        startFetching(server, {u"--dry-run"_s});
        QCOMPARE(fetched(), 0);
        QVERIFY2(m_cli->out().contains("add     Shop  http  https://a.example"), m_cli->out().constData());
        QVERIFY(targets().isEmpty());

        startFetching(server);
        QCOMPARE(fetched(), 0);
        QCOMPARE(targets().size(), 1);
        startFetching(server, {u"--output"_s, u"json"_s});
        QCOMPARE(fetched(), 0);
        QVERIFY2(m_cli->err().contains("Nothing to import."), m_cli->err().constData());
        QVERIFY(!m_cli->out().contains("canary") && !m_cli->err().contains("canary"));
        for (QDirIterator it(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains("canary"));
        }

        m_cli->setEnvironment(u"ROBOT_KEY"_s, u"wrong"_s);
        m_cli->start(m_cli->process().arguments());
        QCOMPARE(fetched(), 74);
        QVERIFY2(m_cli->err().contains("Nothing was imported. The token was rejected by UptimeRobot."),
                 m_cli->err().constData());
    }

    void readsTheTokenFromAFile()
    {
        HttpFaults server;
        server.serve("api", [](QTcpSocket *socket, const FaultRequest &request) {
            const bool isKnown = request.head.contains("X-Api-Key: u1-canary\r\n");
            reply(socket, isKnown ? "200 OK" : "401 No", R"({"checks":[{"name":"Backup"}]})");
        });
        const QString file = writeFile(*m_folder, u"token.txt"_s, "u1-canary\n");
        m_cli = std::make_unique<CliRun>(m_folder->path());
        m_cli->start({u"--profile"_s, m_folder->filePath(u"p"_s), u"import"_s, u"--from"_s, u"healthchecks"_s, u"--address"_s,
                      server.url({}), u"--token"_s, u"${file:%1}"_s.arg(file)});
        QCOMPARE(fetched(), 0);
        QVERIFY2(m_cli->out().contains("“Backup” wasn't imported"), m_cli->out().constData());
    }

    void stopsFetching()
    {
        HttpFaults server;
        server.serve("v2", [](QTcpSocket *, const FaultRequest &) {}); // never answers
        startFetching(server);
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);
        const qint64 duration = m_cli->signalAndWait(SIGINT);
        QVERIFY2(duration >= 0 && duration < 10'000, qPrintable(QString::number(duration)));
        QCOMPARE(m_cli->process().exitCode(), 130);
        QVERIFY2(!m_cli->err().contains("Nothing was imported"), m_cli->err().constData());
    }

    void rejectsServices_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const QStringList robot{u"--from"_s, u"uptimerobot"_s};
        const QStringList token{u"--token"_s, u"${env:HOST}"_s};
        QTest::newRow("with a file") << QStringList{u"a.json"_s} + robot + token << QByteArray("--from: Use it without FILE");
        QTest::newRow("with a format") << robot + token + QStringList{u"--format"_s, u"gatus"_s}
                                       << QByteArray("--from sets the format");
        QTest::newRow("unknown") << QStringList{u"--from"_s, u"pingdom"_s} + token << QByteArray("--from");
        QTest::newRow("no token") << robot << QByteArray("--token: Use '${env:NAME}' or '${file:PATH}'");
        QTest::newRow("plain token") << robot + QStringList{u"--token"_s, u"u1-canary"_s}
                                     << QByteArray("--token: Use '${env:NAME}' or '${file:PATH}'");
        QTest::newRow("half a token") << robot + QStringList{u"--token"_s, u"${env:HOST}canary"_s}
                                      << QByteArray("--token: Use '${env:NAME}' or '${file:PATH}'");
        QTest::newRow("token for a file") << QStringList{u"a.json"_s} + token << QByteArray("--from");
        QTest::newRow("no such variable") << robot + QStringList{u"--token"_s, u"${env:NO_SUCH_KEY}"_s}
                                          << QByteArray("NO_SUCH_KEY");
        QTest::newRow("no such file") << robot + QStringList{u"--token"_s, u"${file:/missing}"_s} << QByteArray("/missing");
        QTest::newRow("plain http") << robot + token + QStringList{u"--address"_s, u"http://a.example"_s}
                                    << QByteArray("The address must begin with https://");
    }
    void rejectsServices()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        QCOMPARE(cli(QStringList{u"import"_s} + arguments), 64);
        QVERIFY2(m_cli->err().contains(says), m_cli->err().constData());
        QVERIFY2(!m_cli->err().contains("canary"), m_cli->err().constData());
    }

    void exports()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"p"_s));
        writeFile(
            *m_folder, u"p/targets.json"_s,
            R"({"version": 1, "targets": [{"name": "shop", "kind": "tcp", "host": "a.example", "port": 443, "tags": ["x"]},
                      {"name": "memory", "kind": "memory"}]})");
        QCOMPARE(cli({u"export"_s, u"--format"_s, u"gatus"_s}), 0);
        QVERIFY2(m_cli->out().startsWith("endpoints:\n  - name: shop\n"), m_cli->out().constData());
        QVERIFY2(m_cli->err().contains("memory: Not exported") && m_cli->err().contains("Exported: 1 target. Remarks: 1."),
                 m_cli->err().constData());
        QCOMPARE(cli({u"export"_s, u"--format"_s, u"gatus"_s, u"--only"_s, u"tag:none"_s}), 0);
        QVERIFY(m_cli->err().contains("Exported: 0 targets. Remarks: 0."));

        const QString folder = m_folder->filePath(u"new/folder"_s);
        const QStringList all{u"export"_s, u"--format"_s, u"prometheus"_s, u"--output"_s, folder};
        QCOMPARE(cli(all), 0);
        QCOMPARE(m_cli->out(), QByteArray());
        QCOMPARE(QDir(folder).entryList(QDir::Files),
                 (QStringList{u"blackbox.yml"_s, u"prometheus.yml"_s, u"watchkeeper-targets.json"_s}));
        QCOMPARE(cli(all), 74);
        QVERIFY(m_cli->err().contains("already exists"));
        QCOMPARE(cli(all + QStringList{u"--overwrite"_s}), 0);
        QCOMPARE(cli({u"export"_s, u"--format"_s, u"prometheus"_s}), 64);
        QCOMPARE(cli({u"export"_s}), 64);
        QCOMPARE(cli({u"export"_s, u"--format"_s, u"nagios"_s}), 64);
        QCOMPARE(cli({u"export"_s, u"--format"_s, u"gatus"_s, u"--output"_s, u"/proc/none/x"_s}), 74);
    }
};

QTEST_GUILESS_MAIN(tst_CliImport)

} // namespace CliImportTest

#include "tst_CliImport.moc"
