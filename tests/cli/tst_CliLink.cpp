// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/network/LinkedNetworks.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using test::LinkedNetworks;

namespace {

QString s_whyNoNamespace; // the reason if no namespace is available; empty: this process runs in its own namespace

constexpr int kMany = 500;

using Cut = std::function<void(LinkedNetworks *networks, bool isCut)>;

} // namespace

//! Tests `watchkeeper-cli watch` on a computer whose cable is unplugged. Uses real interfaces, routes and servers in network
//! namespaces.
class tst_CliLink : public QObject
{
    Q_OBJECT

    //! Writes a profile with servers that are reachable while the network is up, and a command that needs no network.
    void writeProfile(int count)
    {
        QJsonArray targets{QJsonObject{{u"name"_s, u"Sign"_s},
                                       {u"kind"_s, u"command"_s},
                                       {u"command"_s, QString(u"test -e "_s + sign())},
                                       {u"timeout"_s, u"60s"_s}}};
        for (int i = 0; i < count; ++i)
            targets.append(QJsonObject{{u"name"_s, u"Server %1"_s.arg(i)},
                                       {u"kind"_s, u"tcp"_s},
                                       {u"host"_s, LinkedNetworks::kServer},
                                       {u"port"_s, m_server.serverPort()}});
        const QJsonObject defaults{{u"every"_s, u"2s"_s}, {u"timeout"_s, u"1s"_s}, {u"attempts"_s, 1}};
        const QJsonObject document{{u"version"_s, 1}, {u"defaults"_s, defaults}, {u"targets"_s, targets}};
        writeFile(*m_folder, u"targets.json"_s, QJsonDocument(document).toJson());
        writeFile(*m_folder, u"settings.json"_s, R"({"perHost":500,"maxConcurrent":500})");
    }
    QString sign() const { return m_folder->filePath(u"sign"_s); }
    void setSign(bool isThere) const
    {
        if (isThere)
            writeFile(*m_folder, u"sign"_s, "");
        else
            QFile::remove(sign());
    }
    void startOnOtherComputer(CliRun *cli, const QStringList &arguments) const
    {
        m_networks->startOnOtherComputer(&cli->process());
        cli->start(QStringList{u"--profile"_s, m_folder->path()} + arguments);
    }
    //! Waits with a running event loop, because the servers run in this process.
    static bool waitFor(const std::function<bool()> &isSo) { return QTest::qWaitFor(isSo, 60'000); }
    //! Returns the kinds of the alerts received by the command of a channel, without duplicates.
    QByteArrayList receivedKinds() const
    {
        QFile file(m_folder->filePath(u"told"_s));
        QByteArrayList alerts;
        while ((file.isOpen() || file.open(QIODevice::ReadOnly)) && !file.atEnd()) {
            const QByteArray alert = file.readLine().trimmed(); // the kind and the ID of the alert
            if (!alerts.contains(alert))
                alerts.append(alert);
        }
        for (QByteArray &alert : alerts)
            alert.truncate(alert.indexOf(' '));
        return alerts;
    }
    //! Returns true if the target “Sign”, which depends only on a file, is still checked while the other targets aren't. Each
    //! change takes one interval of all targets.
    bool isSignStillChecked(CliRun *cli)
    {
        for (const bool isThere : {false, true}) {
            const qsizetype before = cli->out().count("\"target\":\"Sign\"");
            setSign(isThere);
            if (!waitFor([&] { return cli->out().count("\"target\":\"Sign\"") > before; }))
                return false;
        }
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LinkedNetworks> m_networks;
    QTcpServer m_server;

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void unpluggedCableIsNotAnOutage_data();
    void unpluggedCableIsNotAnOutage();
    void reportsOutagesWithoutTheConnectivityCheck();
    void serverThatIsDownIsReported();
    void reportsBeingOfflineFromTheStart();
    void printsTextForPeople();
    void sendsConnectivityAlertsAcrossARestart();
};

void tst_CliLink::initTestCase()
{
    QVERIFY2(s_whyNoNamespace.isEmpty(),
             qPrintable(u"Network namespaces are needed, and the current user may not have them: "_s + s_whyNoNamespace));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromHost();
        }
    });
}

void tst_CliLink::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_networks = std::make_unique<LinkedNetworks>();
    const QString problem = m_networks->connect();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY2(m_server.listen(QHostAddress(LinkedNetworks::kServer)), qPrintable(m_server.errorString()));
    setSign(true);
}

void tst_CliLink::cleanup()
{
    m_server.close();
    m_networks.reset();
}

void tst_CliLink::unpluggedCableIsNotAnOutage_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Cut>("cut");
    QTest::addColumn<bool>("isConnected");

    QTest::newRow("the interface is down") << kMany << Cut([](LinkedNetworks *networks, bool isCut) {
        networks->setInterfaceUp(!isCut);
    }) << false;
    QTest::newRow("the cable is out") << 20
                                      << Cut([](LinkedNetworks *networks, bool isCut) { networks->setCablePlugged(!isCut); })
                                      << false;
    QTest::newRow("the router is mute") << 20
                                        << Cut([](LinkedNetworks *networks, bool isCut) { networks->setRouterSilent(isCut); })
                                        << true;
}

void tst_CliLink::unpluggedCableIsNotAnOutage()
{
    QFETCH(int, count);
    QFETCH(Cut, cut);
    QFETCH(bool, isConnected);
    writeProfile(count);
    CliRun cli(m_folder->path());
    startOnOtherComputer(&cli, {u"watch"_s, u"--format"_s, u"ndjson"_s});
    QVERIFY2(waitFor([&] { return cli.out().count("\"to\":\"up\"") == count + 1; }), cli.err());

    cut(m_networks.get(), true);
    QVERIFY2(waitFor([&] { return cli.out().contains("\"link\":\"offline\""); }), cli.out().right(500));
    const QByteArray word = isConnected ? "\"connected\":true" : "\"connected\":false";
    QVERIFY2(cli.out().contains(word), cli.out().right(500));
    QVERIFY(isSignStillChecked(&cli));
    QVERIFY(!cli.out().contains("\"link\":\"online\""));

    cut(m_networks.get(), false);
    QVERIFY2(waitFor([&] { return cli.out().contains("\"link\":\"online\""); }), cli.out().right(500));
    QVERIFY(isSignStillChecked(&cli));
    QVERIFY2(m_networks->problem().isEmpty(), qPrintable(m_networks->problem()));
    QVERIFY(cli.signalAndWait(SIGINT) >= 0);
    const QByteArray out = cli.out();
    QCOMPARE(out.count('\n'), count + 1 + 2 + 4); // initial states, connectivity changes, and changes to “Sign”
    QCOMPARE(out.count("\"to\":\"down\""), 2);    // only the target “Sign”
    QCOMPARE(out.count("\"link\":"), 2);

    CliRun uptime(m_folder->path());
    QCOMPARE(uptime.run({u"--profile"_s, m_folder->path(), u"history"_s, u"uptime"_s, u"Server 7"_s, u"--from"_s, u"1h"_s,
                         u"--format"_s, u"json"_s}),
             0);
    QVERIFY2(uptime.out().contains("\"reason\":\"offline\"") || uptime.out().contains("this computer was offline"),
             uptime.out());
    QVERIFY2(uptime.out().contains("\"down\":0"), uptime.out());
}

//! If the connectivity check is turned off, the targets are reported as down.
void tst_CliLink::reportsOutagesWithoutTheConnectivityCheck()
{
    writeProfile(1);
    writeFile(*m_folder, u"settings.json"_s, R"({"watchLink":false})");
    CliRun cli(m_folder->path());
    startOnOtherComputer(&cli, {u"watch"_s, u"--format"_s, u"ndjson"_s});
    QVERIFY2(waitFor([&] { return cli.out().count("\"to\":\"up\"") == 2; }), cli.err());
    m_networks->setInterfaceUp(false);
    QVERIFY2(waitFor([&] { return cli.out().contains("\"to\":\"down\""); }), cli.out());
    QVERIFY(!cli.out().contains("\"link\":"));
    QVERIFY(cli.signalAndWait(SIGINT) >= 0);
}

//! The gateway still answers, so this computer is online.
void tst_CliLink::serverThatIsDownIsReported()
{
    writeProfile(1);
    CliRun cli(m_folder->path());
    startOnOtherComputer(&cli, {u"watch"_s, u"--format"_s, u"ndjson"_s});
    QVERIFY2(waitFor([&] { return cli.out().count("\"to\":\"up\"") == 2; }), cli.err());
    m_networks->setServerReachable(false);
    QVERIFY2(waitFor([&] { return cli.out().contains("\"to\":\"down\""); }), cli.out());
    QVERIFY(!cli.out().contains("\"link\":"));
    QVERIFY(cli.signalAndWait(SIGINT) >= 0);
}

//! No target has a known state. This must not be reported as if all targets were up.
void tst_CliLink::reportsBeingOfflineFromTheStart()
{
    writeProfile(1);
    m_networks->setInterfaceUp(false);
    CliRun cli(m_folder->path());
    startOnOtherComputer(&cli, {u"watch"_s, u"--for"_s, u"20s"_s});
    QVERIFY2(waitFor([&] { return cli.out().contains("This computer is offline") && cli.out().contains("Sign"); }), cli.out());
    QCOMPARE(cli.wait(), 3);
    QVERIFY2(cli.err().contains("Now: 1 up · 1 without data"), cli.err());
}

//! The reference is a selected server instead of the gateway.
void tst_CliLink::printsTextForPeople()
{
    writeProfile(1);
    const QJsonObject settings{{u"linkGateway"_s, false}, {u"linkReferences"_s, QJsonArray{u"Server 0"_s, u"no such thing"_s}}};
    writeFile(*m_folder, u"settings.json"_s, QJsonDocument(settings).toJson());
    CliRun cli(m_folder->path());
    startOnOtherComputer(&cli, {u"watch"_s});
    QVERIFY2(waitFor([&] { return cli.out().contains("Server 0"); }), cli.err());
    QVERIFY2(
        waitFor([&] { return cli.err().contains("“no such thing” can't be used to tell whether this computer is online."); }),
        cli.err());
    m_networks->setRouterSilent(true);
    QVERIFY2(waitFor([&] { return cli.out().contains("This computer is offline: Server 0 doesn't respond."); }), cli.out());
    m_networks->setRouterSilent(false);
    QVERIFY2(waitFor([&] { return cli.out().contains("This computer is online again, after "); }), cli.out());
    QVERIFY(cli.signalAndWait(SIGINT) >= 0);
    QVERIFY2(!cli.out().contains("Down"), cli.out());
}

//! An alert is sent when connectivity is lost, when it returns in another run, and when it is lost again. If the end of a run
//! interrupts an alert, the next run sends it again with the same ID.
void tst_CliLink::sendsConnectivityAlertsAcrossARestart()
{
    writeProfile(1);
    writeFile(*m_folder, u"settings.json"_s, R"({"linkGateway":false,"linkReferences":["Server 0"]})");
    const QString reported = m_folder->filePath(u"told"_s);
    const QJsonArray arguments{u"-c"_s, QString(u"echo \"$WATCHKEEPER_KIND $WATCHKEEPER_ID\" >> "_s + reported)};
    const QJsonObject channel{
        {u"name"_s, u"x"_s}, {u"provider"_s, u"command"_s}, {u"command"_s, u"sh"_s}, {u"arguments"_s, arguments}};
    const QJsonObject rule{{u"name"_s, u"R"_s}, {u"on"_s, QJsonArray{u"link"_s}}, {u"channels"_s, QJsonArray{u"x"_s}}};
    const QJsonObject document{{u"version"_s, 1}, {u"channels"_s, QJsonArray{channel}}, {u"rules"_s, QJsonArray{rule}}};
    writeFile(*m_folder, u"alerts.json"_s, QJsonDocument(document).toJson());
    const auto hasReceived = [this](const QByteArrayList &kinds) { return waitFor([&] { return receivedKinds() == kinds; }); };
    QByteArrayList kinds;
    for (const bool wasLost : {false, true}) {
        CliRun cli(m_folder->path());
        m_networks->setRouterSilent(false);
        startOnOtherComputer(&cli, {u"watch"_s});
        if (wasLost)
            kinds.append("link-back");
        const bool isThere = wasLost ? hasReceived(kinds) : waitFor([&] { return cli.out().contains("Server 0"); });
        QVERIFY2(isThere, cli.err() + receivedKinds().join(' '));
        m_networks->setRouterSilent(true);
        kinds.append("link-lost");
        QVERIFY2(hasReceived(kinds), cli.err() + receivedKinds().join(' '));
        QVERIFY(cli.signalAndWait(SIGINT) >= 0);
    }
}

int main(int argc, char **argv)
{
    s_whyNoNamespace = LinkedNetworks::enter(); // called before any thread is started
    QCoreApplication app(argc, argv);
    tst_CliLink test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_CliLink.moc"
