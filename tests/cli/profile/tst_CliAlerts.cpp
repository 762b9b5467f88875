// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/http/HttpFaultRoutes.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

namespace CliAlertsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests `alerts …` and `validate alerts.json` with the real program.
class tst_CliAlerts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsProviders();
    void documentsAProvider();
    void suggestsASimilarProvider();
    void listsChannelsWithoutSecrets();
    void schemaIsJson();
    void sends_data();
    void sends();
    void fillsSecretsFromTheEnvironment();
    void keychainRequiresTheWindow();
    void desktopAlertsRequireTheWindow();
    void reportsAMissingChannel();
    void reportsADamagedFile();
    void refusesInvalidArguments_data();
    void refusesInvalidArguments();
    void endsWhenInterrupted();
    void readsProvidersOfTheUser();
    void validates_data();
    void validates();

private:
    //! Runs the program while this process runs the server.
    int run(const QStringList &arguments);
    void writeAlerts(const QByteArray &channel);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
    std::unique_ptr<HttpFaults> m_server;
};

void tst_CliAlerts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_server = std::make_unique<HttpFaults>();
}

int tst_CliAlerts::run(const QStringList &arguments)
{
    m_cli->start(QStringList{u"--profile"_s, m_folder->path()} + arguments);
    if (!QTest::qWaitFor([this] { return m_cli->process().state() == QProcess::NotRunning; }, 30'000))
        return -1;
    return m_cli->wait();
}

void tst_CliAlerts::writeAlerts(const QByteArray &channel)
{
    writeFile(*m_folder, u"alerts.json"_s, "{\"version\": 1, \"channels\": [" + channel + "]}");
}

void tst_CliAlerts::listsProviders()
{
    QCOMPARE(run({u"alerts"_s, u"providers"_s}), 0);
    for (const char *key : {"slack ", "telegram ", "alertmanager ", "webhook "})
        QVERIFY2(m_cli->out().contains(QByteArray("\n") + key), key);
    CliRun json(m_folder->path());
    QCOMPARE(json.run({u"alerts"_s, u"providers"_s, u"--format"_s, u"json"_s}), 0);
    QVERIFY(QJsonDocument::fromJson(json.out()).array().size() >= 45);
}

void tst_CliAlerts::documentsAProvider()
{
    QCOMPARE(run({u"alerts"_s, u"providers"_s, u"webhook-text"_s}), 0);
    QVERIFY(m_cli->out().contains("webhook-text: Webhook (custom body)"));
    QVERIFY(m_cli->out().contains("  url  secret, required"));
    QVERIFY(m_cli->out().contains("{{title}}  one line of readable text"));
    QVERIFY(m_cli->out().contains("\"url\":\"${env:WEBHOOK_TEXT_URL}\""));
}

void tst_CliAlerts::suggestsASimilarProvider()
{
    QCOMPARE(run({u"alerts"_s, u"providers"_s, u"telegramm"_s}), 64);
    QVERIFY(m_cli->err().contains("Provider “telegramm” doesn't exist. Did you mean “telegram”?"));
}

void tst_CliAlerts::listsChannelsWithoutSecrets()
{
    writeAlerts(R"({"name": "Ours", "provider": "ntfy", "topic": "t", "token": "sEcReT", "paused": true})");
    QCOMPARE(run({u"alerts"_s, u"channels"_s}), 0);
    QVERIFY2(m_cli->out().contains("Ours") && m_cli->out().contains("paused"), m_cli->out());
    QVERIFY(!m_cli->out().contains("sEcReT"));
    CliRun json(m_folder->path());
    QCOMPARE(json.run({u"--profile"_s, m_folder->path(), u"alerts"_s, u"channels"_s, u"--format"_s, u"json"_s}), 0);
    QCOMPARE(QJsonDocument::fromJson(json.out()).array().first()[u"provider"_s].toString(), u"ntfy"_s);
    QVERIFY(!json.out().contains("sEcReT"));
}

void tst_CliAlerts::schemaIsJson()
{
    QCOMPARE(run({u"alerts"_s, u"schema"_s}), 0);
    QCOMPARE(QJsonDocument::fromJson(m_cli->out()).object().value(u"title"_s).toString(), u"Watchkeeper alerts"_s);
}

void tst_CliAlerts::sends_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("delivered") << QByteArray("200 OK") << QStringList() << 0
                               << QByteArray("Delivered: the server responded with 200.") << u"test"_s << u"up"_s;
    QTest::newRow("problem") << QByteArray("200 OK") << QStringList{u"--kind"_s, u"problem"_s} << 0 << QByteArray("Delivered")
                             << u"problem"_s << u"down"_s;
    QTest::newRow("degraded") << QByteArray("200 OK") << QStringList{u"--kind"_s, u"problem"_s, u"--outcome"_s, u"degraded"_s}
                              << 0 << QByteArray("Delivered") << u"problem"_s << u"degraded"_s;
    QTest::newRow("recovery") << QByteArray("200 OK") << QStringList{u"--kind"_s, u"recovery"_s} << 0 << QByteArray("Delivered")
                              << u"recovery"_s << u"up"_s;
    QTest::newRow("refused") << QByteArray("422 X") << QStringList() << 1
                             << QByteArray("The server rejected this alert (422). It replied: no such room") << u"test"_s
                             << u"up"_s;
    QTest::newRow("broken, as JSON") << QByteArray("401 X") << QStringList{u"--format"_s, u"json"_s} << 1
                                     << QByteArray("{\"verdict\":\"broken\",") << u"test"_s << u"up"_s;
}

void tst_CliAlerts::sends()
{
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QByteArray, out);
    QFETCH(QString, kind);
    QFETCH(QString, outcome);
    m_server->serve("hook", [answer](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, answer, "{\"message\": \"no such room\"}");
    });
    writeAlerts(R"({"name": "Ours", "provider": "webhook", "url": ")" + m_server->url(u"/hook/sEcReT"_s).toUtf8() + "\"}");
    QCOMPARE(run(QStringList{u"alerts"_s, u"test"_s, u"Ours"_s} + options), status);
    QVERIFY2(m_cli->out().contains(out), m_cli->out());
    QVERIFY(!(m_cli->out() + m_cli->err()).contains("sEcReT"));
    QCOMPARE(m_server->requests().size(), 1);
    const QJsonObject sent = QJsonDocument::fromJson(m_server->requests().first().body).object();
    QCOMPARE(sent.value(u"kind"_s).toString(), kind);
    QCOMPARE(sent.value(u"outcome"_s).toString(), outcome);
}

void tst_CliAlerts::fillsSecretsFromTheEnvironment()
{
    m_server->serve("message", [](QTcpSocket *socket, const FaultRequest &) { reply(socket, "200 OK", "{}"); });
    writeAlerts(R"({"name": "Ours", "provider": "gotify", "token": "${env:OUR_TOKEN}", "server": ")"
                + m_server->url(QString()).toUtf8() + "\"}");
    m_cli->setEnvironment(u"OUR_TOKEN"_s, u"sEcReT"_s);
    QCOMPARE(run({u"alerts"_s, u"test"_s, u"Ours"_s}), 0);
    QVERIFY(m_server->requests().first().head.contains("X-Gotify-Key: sEcReT\r\n"));
}

void tst_CliAlerts::keychainRequiresTheWindow()
{
    writeAlerts(R"({"name": "Ours", "provider": "slack", "url": "${keychain:slack}"})");
    m_cli->start({u"--profile"_s, m_folder->path(), u"alerts"_s, u"test"_s, u"Ours"_s});
    QVERIFY(QTest::qWaitFor([this] { return m_cli->process().state() == QProcess::NotRunning; }, 30'000));
    QCOMPARE(m_cli->wait(), 1);
    QVERIFY2(m_cli->out().contains("${keychain:slack} can't be expanded"), m_cli->out());
}

void tst_CliAlerts::desktopAlertsRequireTheWindow()
{
    writeAlerts(R"({"name": "Desk", "provider": "desktop"})");
    QCOMPARE(run({u"alerts"_s, u"channels"_s}), 0);
    QVERIFY2(m_cli->out().contains("Desktop notification"), m_cli->out());
    QCOMPARE(run({u"alerts"_s, u"test"_s, u"Desk"_s, u"--format"_s, u"json"_s}), 1);
    QVERIFY2(m_cli->out().contains("{\"verdict\":\"refused\",\"text\":\"Notifications and sounds require the window, but no "
                                   "window is open for this profile. Start watchkeeper, then try again.\""),
             m_cli->out());
}

void tst_CliAlerts::reportsAMissingChannel()
{
    writeAlerts(R"({"name": "Ours", "provider": "slack", "url": "x"})");
    QCOMPARE(run({u"alerts"_s, u"test"_s, u"ours"_s}), 66);
    QVERIFY2(m_cli->err().contains("Channel “ours” doesn't exist in alerts.json. Did you mean “Ours”?"), m_cli->err());
}

void tst_CliAlerts::reportsADamagedFile()
{
    const QString path = writeFile(*m_folder, u"alerts.json"_s, "{\n\"channels\": 1}");
    QCOMPARE(run({u"alerts"_s, u"channels"_s}), 65);
    QVERIFY2(m_cli->err().contains(path.toUtf8() + ":2: channels: "), m_cli->err());
}

void tst_CliAlerts::refusesInvalidArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("kind") << QStringList{u"test"_s, u"a"_s, u"--kind"_s, u"odd"_s}
                          << QByteArray("“odd” isn't a valid kind of alert.");
    QTest::newRow("outcome") << QStringList{u"test"_s, u"a"_s, u"--outcome"_s, u"odd"_s}
                             << QByteArray("“odd” isn't a valid outcome.");
    QTest::newRow("no channel") << QStringList{u"test"_s} << QByteArray("CHANNEL");
}

void tst_CliAlerts::refusesInvalidArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    QCOMPARE(run(QStringList{u"alerts"_s} + arguments), 64);
    QVERIFY2(m_cli->err().contains(says), m_cli->err());
}

void tst_CliAlerts::endsWhenInterrupted()
{
    m_server->serve("hook", [](QTcpSocket *, const FaultRequest &) {});
    writeAlerts(R"({"name": "Ours", "provider": "webhook", "url": ")" + m_server->url(u"/hook"_s).toUtf8() + "\"}");
    m_cli->start({u"--profile"_s, m_folder->path(), u"alerts"_s, u"test"_s, u"Ours"_s});
    QVERIFY(QTest::qWaitFor([this] { return !m_server->requests().isEmpty(); }, 20'000));
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    QCOMPARE(m_cli->wait(), 130);
}

void tst_CliAlerts::readsProvidersOfTheUser()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"providers"_s));
    writeFile(
        *m_folder, u"providers/ours.json"_s,
        R"({"provider": 1, "key": "ours", "title": "Our pager", "help": "Calls.", "fields": [{"name": "server", "type": "url",
                  "label": "Server", "help": "Of the pager.", "required": true}],
                  "request": {"url": "{{server}}/calls", "form": {"text": "{{title}}"}}})");
    m_server->serve("calls", [](QTcpSocket *socket, const FaultRequest &) { reply(socket, "200 OK", "{}"); });
    writeAlerts(R"({"name": "Ours", "provider": "ours", "server": ")" + m_server->url(QString()).toUtf8() + "\"}");
    QCOMPARE(run({u"alerts"_s, u"test"_s, u"Ours"_s}), 0);
    QVERIFY(m_server->requests().first().body.startsWith("text=Watchkeeper%20test"));
}

void tst_CliAlerts::validates_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("alerts") << QByteArray("{\"channels\": []}") << 0 << QByteArray("is a valid alerts.json.");
    QTest::newRow("wrong alerts") << QByteArray("{\"channels\": [\n{\"name\": \"a\", \"provider\": \"slack\"}]}") << 65
                                  << QByteArray(":2: channels[0].url: ");
    const QByteArray provider = R"({"provider": 1, "key": "KEY", "title": "A", "help": "B.", "request": {"url": "URL"}})";
    QTest::newRow("provider") << QByteArray(provider).replace("KEY", "ours") << 0 << QByteArray("is a valid provider.");
    QTest::newRow("taken") << QByteArray(provider).replace("KEY", "slack") << 65
                           << QByteArray("Provider “slack” already exists.");
    QTest::newRow("wrong provider") << QByteArray(provider).replace("KEY", "ours").replace("URL", "{{nowhere}}") << 65
                                    << QByteArray(":1: request.url: “nowhere” doesn't exist here.");
    QTest::newRow("programs are for us") << QByteArray(provider).replace("KEY", "ours").replace("{\"url\"", "{\"over\"") << 65
                                         << QByteArray("request.over: Unknown key.");
}

void tst_CliAlerts::validates()
{
    QFETCH(QByteArray, file);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const QString path = writeFile(*m_folder, u"file.json"_s, file);
    QCOMPARE(run({u"validate"_s, path}), status);
    QVERIFY2((m_cli->out() + m_cli->err()).contains(says), m_cli->out() + m_cli->err());
}

QTEST_GUILESS_MAIN(tst_CliAlerts)

} // namespace CliAlertsTest

#include "tst_CliAlerts.moc"
