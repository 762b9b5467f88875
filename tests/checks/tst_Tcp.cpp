// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/ScriptedServer.h"

#include "checks/network/TcpConnector.h"
#include "checks/port/Expectation.h"
#include "support/EventLoop.h"
#include "support/TcpFaults.h"
#include "support/dns/DnsFaults.h"

#include <QDir>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTest>

#include <functional>

#include <sys/socket.h>

namespace TcpTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! \brief Listens on loopback and passes each connection to a handler set by the test.
class Server
{
public:
    explicit Server(std::function<void(QTcpSocket *)> serve, const QHostAddress &address = QHostAddress::LocalHost)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, serve] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            serve(socket);
        });
        m_server.listen(address);
    }
    int port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

void nothing(QTcpSocket *) { }

std::function<void(QTcpSocket *)> says(const QByteArray &text)
{
    return [text](QTcpSocket *socket) { socket->write(text); };
}

//! Echoes received bytes between < and >.
void echo(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write("<" + socket->readAll() + ">"); });
}

void flood(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
        if (socket->bytesToWrite() < 100'000)
            socket->write(QByteArray(100'000, 'x'));
    });
    socket->write("x");
}

void closes(QTcpSocket *socket)
{
    socket->disconnectFromHost();
}

void resets(QTcpSocket *socket)
{
    const linger hard{1, 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket->abort();
}

//! Returns a port on which nothing listens.
int closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QJsonObject target(int port, QJsonObject more = {})
{
    more.insert(u"host"_s, more.value(u"host"_s).toString(u"127.0.0.1"_s));
    more.insert(u"port"_s, port);
    return more;
}

} // namespace

class tst_Tcp : public QObject
{
    Q_OBJECT

private slots:
    void validates_data();
    void validates();
    void readsEscapes_data();
    void readsEscapes();
    void meetsExpectations_data();
    void meetsExpectations();
    void fails_data();
    void fails();
    void timesOut_data();
    void timesOut();
    void connectsOverIpv6();
    void ignoresProxies();
    void triesTheNextAddress();
    void reportsTheFirstOfSeveralFailures();
#ifdef Q_OS_LINUX
    void failedAttemptsCloseTheirSockets();
    void successEndsOtherAttempts();
#endif
    void cancels();
    void describesItself();
    void followsConnectionSteps_data();
    void followsConnectionSteps();
    void expectsAClosedPort();
    void evaluatesClosedPorts_data();
    void evaluatesClosedPorts();
};

void tst_Tcp::validates_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("problem");
    QTest::newRow("right") << target(80, {{u"send"_s, u"PING\\r\\n"_s}, {u"expect"_s, u"PONG"_s}}) << QString();
    QTest::newRow("bad escape") << target(80, {{u"send"_s, u"a\\q"_s}})
                                << u"send: \\q isn't a valid escape. Valid escapes are \\r, \\n, \\t, \\0, \\\\ and \\x41."_s;
    QTest::newRow("bad pattern") << target(80, {{u"expectPattern"_s, u"("_s}})
                                 << u"expectPattern: This isn't a valid regular expression: missing closing parenthesis."_s;
    QTest::newRow("steps") << target(25, {{u"steps"_s, QJsonArray{u"match ^220"_s, u"send EHLO a\\r\\n"_s, u"starttls"_s}}})
                           << QString();
    QTest::newRow("no step") << target(25, {{u"steps"_s, QJsonArray{u"say x"_s}}})
                             << u"steps: “say x” isn't a valid step. Use send TEXT, expect TEXT, match PATTERN or starttls."_s;
    QTest::newRow("bad step")
        << target(25, {{u"steps"_s, QJsonArray{u"match ("_s, u"send \\q"_s}}})
        << u"steps: This isn't a valid regular expression: missing closing parenthesis.\nsteps: \\q isn't a valid escape. Valid escapes are \\r, \\n, \\t, \\0, \\\\ and \\x41."_s;
    QTest::newRow("steps and send") << target(25, {{u"steps"_s, QJsonArray{u"starttls"_s}}, {u"send"_s, u"x"_s}})
                                    << u"steps: Use either steps, or send and expect, not both."_s;
    QTest::newRow("talk to a closed port") << target(25, {{u"mustBeClosed"_s, true}, {u"send"_s, u"x"_s}})
                                           << u"mustBeClosed: Nothing can be sent to a port that must be closed."_s;
    QTest::newRow("bracket too many")
        << target(80, {{u"expectPattern"_s, u"a)(b"_s}})
        << u"expectPattern: This isn't a valid regular expression: unmatched closing parenthesis."_s;
    QTest::newRow("setting in a pattern")
        << target(80, {{u"expectPattern"_s, u"(*CRLF)a"_s}})
        << u"expectPattern: This isn't a valid regular expression: (*VERB) not recognized or malformed."_s;
    QTest::newRow("both") << target(80, {{u"expect"_s, u"a"_s}, {u"expectPattern"_s, u"b"_s}})
                          << u"expectPattern: Use either expect or expectPattern, not both."_s;
}

void tst_Tcp::validates()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, problem);
    QCOMPARE(CheckBench::problems(u"tcp"_s, object).join(u'\n'), problem);
}

void tst_Tcp::readsEscapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("plain") << u"grüße"_s
                           << QByteArray("gr\xC3\xBC\xC3\x9F"
                                         "e")
                           << true;
    QTest::newRow("all") << u"\\r\\n\\t\\0\\\\\\x41\\xfF"_s << QByteArray("\r\n\t\0\\A\xFF", 7) << true;
    QTest::newRow("at the end") << u"a\\"_s << QByteArray() << false;
    QTest::newRow("unknown") << u"\\q"_s << QByteArray() << false;
    QTest::newRow("short") << u"\\x4"_s << QByteArray() << false;
    QTest::newRow("not hex") << u"\\xg0"_s << QByteArray() << false;
}

void tst_Tcp::readsEscapes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isRight);
    const auto result = parseEscapes(text);
    QCOMPARE(result.hasValue(), isRight);
    if (result)
        QCOMPARE(*result, bytes);
}

using Serve = std::function<void(QTcpSocket *)>;

void tst_Tcp::meetsExpectations_data()
{
    QTest::addColumn<Serve>("serve");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("summary");
    QTest::newRow("open") << Serve(nothing) << QJsonObject() << u"open"_s;
    QTest::newRow("closes at once") << Serve(closes) << QJsonObject() << u"open"_s;
    QTest::newRow("sent only") << Serve(nothing) << QJsonObject{{u"send"_s, u"PING\\r\\n"_s}} << u"open"_s;
    QTest::newRow("banner") << Serve(says("SSH-2.0-x\r\n")) << QJsonObject{{u"expect"_s, u"SSH-2.0"_s}} << u"SSH-2.0-x"_s;
    QTest::newRow("reply") << Serve(echo) << QJsonObject{{u"send"_s, u"PING\\r\\n"_s}, {u"expect"_s, u"<PING\\r\\n>"_s}}
                           << u"<PING"_s;
    QTest::newRow("pattern") << Serve(says("220 a\r\n250-b\r\n250 c\r\n")) << QJsonObject{{u"expectPattern"_s, u"^250 \\w"_s}}
                             << u"220 a"_s;
    QTest::newRow("end of a line") << Serve(says("220 mail ready\r\n")) << QJsonObject{{u"expectPattern"_s, u"^220 .*ready$"_s}}
                                   << u"220 mail ready"_s;
    QTest::newRow("end of a line within the reply")
        << Serve(says("220 a\r\n250 b\n")) << QJsonObject{{u"expectPattern"_s, u"^220 a$"_s}} << u"220 a"_s;
    QTest::newRow("end of a line, with CR")
        << Serve(says("220 a\r\n")) << QJsonObject{{u"expectPattern"_s, u"^220 a\\r$"_s}} << u"220 a"_s;
    QTest::newRow("a verb") << Serve(says("220 a\r\n")) << QJsonObject{{u"expectPattern"_s, u"(*COMMIT)220 a$"_s}}
                            << u"220 a"_s;
    QTest::newRow("in a flood") << Serve(flood) << QJsonObject{{u"expectPattern"_s, u"x{5000}"_s}} << QString(199, u'x') + u'…';
}

void tst_Tcp::meetsExpectations()
{
    QFETCH(Serve, serve);
    QFETCH(QJsonObject, more);
    QFETCH(QString, summary);
    const Server server(serve);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"tcp"_s, target(server.port(), more));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, summary);
    QCOMPARE(seen.value(u"ip"_s).toString(), u"127.0.0.1"_s);
    QVERIFY(seen.phases.get(Phase::Dns) && seen.phases.get(Phase::Connect) && seen.phases.get(Phase::Send));
    QCOMPARE(seen.phases.get(Phase::Receive).has_value(), summary != u"open"_s);
}

void tst_Tcp::fails_data()
{
    QTest::addColumn<Serve>("serve");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("message");
    const QJsonObject expects{{u"expect"_s, u"220"_s}};
    QTest::newRow("refused")
        << Serve() << QJsonObject() << u"refused"_s
        << u"Connection refused by 127.0.0.1 port %1. The host is reachable, but nothing is listening there. Is the service running?"_s;
    QTest::newRow("closed without a word") << Serve(closes) << expects << u"network"_s
                                           << u"127.0.0.1 port %1 closed the connection without a reply."_s;
    QTest::newRow("reset") << Serve(resets) << expects << u"network"_s << QString();
    QTest::newRow("wrong banner") << Serve([](QTcpSocket *socket) {
        socket->write("554 no\r\nmore\r\n");
        socket->disconnectFromHost();
    }) << expects << u"condition"_s
                                  << u"“220” not found in the reply. It began: 554 no"_s;
    QTest::newRow("too long") << Serve(flood) << QJsonObject{{u"expect"_s, u"220"_s}, {u"maxReply"_s, u"10KB"_s}}
                              << u"condition"_s << u"“220” not found in the first 10 kB of the reply. It began: xxx"_s;
}

void tst_Tcp::fails()
{
    QFETCH(Serve, serve);
    QFETCH(QJsonObject, more);
    QFETCH(QString, error);
    QFETCH(QString, message);
    std::unique_ptr<Server> server = serve ? std::make_unique<Server>(serve) : nullptr;
    const int port = server ? server->port() : closedPort();
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"tcp"_s, target(port, more));
    QCOMPARE(errorKey(seen), error);
    const QString expected = message.contains(u"%1"_s) ? message.arg(port) : message;
    QVERIFY2(messageOf(seen).startsWith(expected), qPrintable(messageOf(seen)));
    QCOMPARE(outcomeOf(seen), Outcome::Down);
}

void tst_Tcp::timesOut_data()
{
    QTest::addColumn<Serve>("serve");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("pattern");
    const QJsonObject expects{{u"expect"_s, u"220"_s}};
    QTest::newRow("silence") << Serve(nothing) << expects << u"^No answer within 1 s: connected after .*, then no reply\\.$"_s;
    QTest::newRow("silence after a request") << Serve(nothing) << QJsonObject{{u"send"_s, u"x"_s}, {u"expect"_s, u"220"_s}}
                                             << u"connected after .*, request sent, then no reply\\.$"_s;
    QTest::newRow("half a reply") << Serve(says("22")) << expects
                                  << u"but “220” wasn't found in the first 2 B of the reply\\.$"_s;
}

void tst_Tcp::timesOut()
{
    QFETCH(Serve, serve);
    QFETCH(QJsonObject, more);
    QFETCH(QString, pattern);
    const Server server(serve);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"tcp"_s, target(server.port(), more), 1s);
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(QRegularExpression(pattern).match(messageOf(seen)).hasMatch(), qPrintable(messageOf(seen)));
    QVERIFY(bench.elapsed() >= 1'000 && bench.elapsed() < 6'000);
}

void tst_Tcp::connectsOverIpv6()
{
    const Server server(nothing, QHostAddress::LocalHostIPv6);
    CheckServices services;
    CheckBench bench(&services);
    const Observation seen = bench.run(u"tcp"_s, target(server.port(), {{u"host"_s, u"::1"_s}, {u"ipFamily"_s, u"ipv6"_s}}));
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"ip"_s).toString(), u"::1"_s);
}

void tst_Tcp::ignoresProxies()
{
    int asked = 0;
    const Server proxy([&asked](QTcpSocket *) { ++asked; });
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, static_cast<quint16>(proxy.port())));
    const auto reset = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    const Server server(nothing);
    CheckServices services;
    CheckBench bench(&services);
    QCOMPARE(messageOf(bench.run(u"tcp"_s, target(server.port()))), QString());
    QCOMPARE(asked, 0);
}

void tst_Tcp::triesTheNextAddress()
{
    const Server server(nothing, QHostAddress::LocalHost); // doesn't listen on ::1
    TcpConnector connector({QHostAddress::LocalHostIPv6, QHostAddress::LocalHost}, static_cast<quint16>(server.port()));
    int done = 0;
    connector.start([&done] { ++done; });
    QTRY_COMPARE(done, 1);
    QVERIFY(connector.socket());
    QCOMPARE(connector.socket()->peerAddress(), QHostAddress(QHostAddress::LocalHost));
}

void tst_Tcp::reportsTheFirstOfSeveralFailures()
{
    TcpConnector connector({QHostAddress::LocalHostIPv6, QHostAddress::LocalHost}, static_cast<quint16>(closedPort()));
    int done = 0;
    connector.start([&done] { ++done; });
    QTRY_COMPARE(done, 1);
    QVERIFY(!connector.socket());
    QVERIFY(connector.error()->message().startsWith(u"Connection refused by ::1 port "_s));
}

#ifdef Q_OS_LINUX

namespace {

int openDescriptors()
{
    return static_cast<int>(QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

} // namespace

//! A name may resolve to hundreds of addresses, and hundreds of checks run in parallel. Failed attempts must close their
//! sockets.
void tst_Tcp::failedAttemptsCloseTheirSockets()
{
    QList<QHostAddress> many;
    for (quint32 i = 1; i <= 200; ++i)
        many.append(QHostAddress(0x7f000000U + i));
    many.append(QHostAddress::LocalHostIPv6);
    TcpConnector connector(many, static_cast<quint16>(closedPort()));
    const int before = openDescriptors();
    int after = -1;
    connector.start([&after] { after = openDescriptors(); });
    QTRY_VERIFY(after >= 0);
    QVERIFY2(after <= before, qPrintable(u"%1, then %2"_s.arg(before).arg(after)));
    QVERIFY(connector.error()->message().startsWith(u"Connection refused by 127.0.0.1 port "_s));
    QCOMPARE(connector.lastTried(), QHostAddress(0x7f000009U)); // the last of ten attempts, one of which used the IPv6 address
}

void tst_Tcp::successEndsOtherAttempts()
{
    const Server server(nothing);
    QTcpServer full;
    TcpFaults::listenFull(&full, QHostAddress(u"127.0.0.2"_s), static_cast<quint16>(server.port()));
    const int before = openDescriptors();
    TcpConnector connector({QHostAddress(u"127.0.0.2"_s), QHostAddress::LocalHost}, static_cast<quint16>(server.port()));
    bool done = false;
    connector.start([&done] { done = true; });
    QTRY_VERIFY(done);
    QTRY_COMPARE(openDescriptors(), before + 2); // both ends of the successful connection
    QCOMPARE(connector.peer(), QHostAddress(QHostAddress::LocalHost));
    QVERIFY(!connector.error());
}

#endif

void tst_Tcp::cancels()
{
    const Server server(nothing);
    CheckServices services;
    CancelSource source;
    const auto task =
        CheckBench::check(&services, u"tcp"_s, target(server.port(), {{u"expect"_s, u"x"_s}}), 60s, source.token());
    processPendingEvents();
    source.cancel();
    const Observation seen = QCoro::waitFor(task);
    QCOMPARE(errorKey(seen), u"cancelled"_s);
}

void tst_Tcp::describesItself()
{
    const Kind *kind = findKind(u"tcp"_s);
    const Fields name = CheckBench::fields(u"tcp"_s, target(443, {{u"host"_s, u"Example.org"_s}}));
    QCOMPARE(kind->host(name), u"example.org"_s);
    QCOMPARE(kind->address(name), u"Example.org:443"_s);
    const Fields literal = CheckBench::fields(u"tcp"_s, target(443, {{u"host"_s, u"::1"_s}}));
    QCOMPARE(kind->address(literal), u"[::1]:443"_s);
}

using Script = QList<ScriptedLine>;

namespace {

ScriptedLine server(const QByteArray &bytes)
{
    ScriptedLine line;
    line.isServer = true;
    line.bytes = bytes;
    return line;
}

ScriptedLine client(const QByteArray &bytes)
{
    ScriptedLine line;
    line.bytes = bytes;
    line.known = bytes.size();
    return line;
}

ScriptedLine handshake()
{
    ScriptedLine line;
    line.startsTls = true;
    return line;
}

} // namespace

void tst_Tcp::followsConnectionSteps_data()
{
    QTest::addColumn<QString>("over");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("says");

    QTest::newRow("several") << u"tcp"_s
                             << QStringList{u"expect 220"_s, u"send EHLO me\\r\\n"_s, u"match ^250 "_s, u"send QUIT\\r\\n"_s,
                                            u"expect 221"_s}
                             << Script{server("220 a\r\n"), client("EHLO me\r\n"), server("250-a\r\n250 b\r\n"),
                                       client("QUIT\r\n"), server("221\r\n")}
                             << QString();
    QTest::newRow("ends of lines") << u"tcp"_s << QStringList{u"match ^250 (.*)$"_s, u"send <${1}>"_s, u"match ^221 bye$"_s}
                                   << Script{server("250-a\r\n250 b\r\n"), client("<b>"), server("221 bye\r\n")} << QString();
    QTest::newRow("no line between CR and LF")
        << u"tcp"_s << QStringList{u"match ^[^2]"_s} << Script{server("220-a\r\n220 b\r\n")}
        << u"“^[^2]” not found in the reply. It began: "_s;
    QTest::newRow("a group of a match") << u"tcp"_s
                                        << QStringList{u"match ^nonce (\\w+)-(\\d+)"_s, u"send \\x3c${2} ${1}\\n"_s,
                                                       u"expect ok"_s}
                                        << Script{server("nonce abc-77\n"), client("<77 abc\n"), server("ok")} << QString();
    QTest::newRow("a placeholder's backslashes and groups")
        << u"tcp"_s
        << QStringList{u"match ^(220)"_s, u"send ${env:WATCHKEEPER_TEST_RAW}\\r\\n"_s, u"expect ${env:WATCHKEEPER_TEST_RAW}"_s,
                       u"send x"_s, u"match ^>${env:WATCHKEEPER_TEST_PATTERN}$"_s}
        << Script{server("220\n"), client("p\\nq\\z${1}\r\n"), server("<p\\nq\\z${1}>"), client("x"), server("77\n")}
        << QString();
    QTest::newRow("STARTTLS") << u"starttls"_s << QStringList{u"expect 220"_s, u"send STARTTLS\\n"_s, u"expect go"_s,
                                                              u"starttls"_s,   u"send hi"_s,          u"expect there"_s}
                              << Script{server("220 hi\r\n"), client("STARTTLS\n"), server("220 go on\r\n"),
                                        handshake(),          client("hi"),         server("there")}
                              << QString();
    QTest::newRow("wrong in the middle") << u"tcp"_s << QStringList{u"expect 220"_s, u"send a"_s, u"match ^250"_s}
                                         << Script{server("220 a\r\n"), client("a"), server("554 no\r\n")}
                                         << u"“^250” not found in the reply. It began: "_s;
}

void tst_Tcp::followsConnectionSteps()
{
    QFETCH(QString, over);
    QFETCH(QStringList, steps);
    QFETCH(Script, script);
    QFETCH(QString, says);
    ScriptedServer::Options options;
    options.over = over;
    options.closesAtEnd = !says.isEmpty();
    ScriptedServer scripted(script, options);
    QVERIFY(scripted.listen());
    QJsonObject object{{u"steps"_s, QJsonArray::fromStringList(steps)}};
    scripted.addAddress(&object);
    qputenv("WATCHKEEPER_TEST_RAW", "p\\nq\\z${1}");
    qputenv("WATCHKEEPER_TEST_PATTERN", "\\d+");
    CheckServices services;
    const Observation seen = QCoro::waitFor(CheckBench::fillAndCheck(&services, u"tcp"_s, object));
    QCOMPARE(scripted.mismatch(), QString());
    QVERIFY2(says.isEmpty() ? messageOf(seen).isEmpty() : messageOf(seen).startsWith(says), qPrintable(messageOf(seen)));
    QCOMPARE(!seen.evidence->tls.chain.isEmpty(), over == u"starttls"_s);
}

void tst_Tcp::expectsAClosedPort()
{
    test::DnsFaults names;
    NetworkSettings settings;
    settings.nameServers = {names.nameServer()};
    CheckServices services(settings);
    CheckBench bench(&services);
    const QJsonObject closed{{u"mustBeClosed"_s, true}};
    const Observation refused = bench.run(u"tcp"_s, target(closedPort(), closed));
    QCOMPARE(messageOf(refused), QString());
    QCOMPARE(refused.summary, u"closed"_s);
    const Server server(nothing);
    const Observation open = bench.run(u"tcp"_s, target(server.port(), closed));
    QCOMPARE(errorKey(open), u"condition"_s);
    QVERIFY2(messageOf(open).contains(u"is open, but must be closed"_s), qPrintable(messageOf(open)));
    // A name that isn't found doesn't prove that the port is closed.
    const Observation nowhere =
        bench.run(u"tcp"_s, {{u"host"_s, u"nobody.test"_s}, {u"port"_s, 1}, {u"mustBeClosed"_s, true}}, 2s);
    QCOMPARE(outcomeOf(nowhere), Outcome::Down);
}

void tst_Tcp::evaluatesClosedPorts_data()
{
    QTest::addColumn<int>("trouble"); // error of the connection; -1: no error
    QTest::addColumn<bool>("wasConnecting");
    QTest::addColumn<bool>("wasRejectedByNetwork");
    QTest::addColumn<QString>("summary"); // empty: the result stays an error
    const auto row = [](const char *name, int trouble, bool wasConnecting, bool wasRejectedByNetwork, const QString &summary) {
        QTest::newRow(name) << trouble << wasConnecting << wasRejectedByNetwork << summary;
    };
    const auto number = [](ErrorType type) { return static_cast<int>(type); };
    const QString silent = u"no response: filtered by a firewall, or the host is off"_s;
    const QString refused = u"refused by a firewall, or the host is off"_s;
    row("open", -1, false, false, {});
    row("refused", number(ErrorType::Refused), true, false, u"closed"_s);
    row("silent, by the deadline or by the system's own", number(ErrorType::Timeout), true, false, silent);
    row("time over while the name is looked up", number(ErrorType::Timeout), false, false, {});
    row("host prohibited", number(ErrorType::Network), true, true, refused);
    row("prohibited, of version 6", number(ErrorType::Permission), true, true, refused);
    row("no way there", number(ErrorType::Network), true, false, {});
    row("not allowed here", number(ErrorType::Permission), true, false, {});
    row("name not found", number(ErrorType::Dns), false, false, {});
    row("cancelled", number(ErrorType::Cancelled), true, true, {});
}

void tst_Tcp::evaluatesClosedPorts()
{
    QFETCH(int, trouble);
    QFETCH(bool, wasConnecting);
    QFETCH(bool, wasRejectedByNetwork);
    QFETCH(QString, summary);
    ClosedPortObservation attempt;
    attempt.where = u"192.0.2.1 port 25"_s;
    if (trouble >= 0)
        attempt.error = CheckError(static_cast<ErrorType>(trouble), u"what happened"_s);
    attempt.wasConnecting = wasConnecting;
    attempt.wasRejectedByNetwork = wasRejectedByNetwork;
    const Observation seen = evaluateClosedPort(attempt);
    QCOMPARE(seen.summary, summary);
    QCOMPARE(seen.error.has_value(), summary.isEmpty());
    if (seen.error && attempt.error)
        QCOMPARE(seen.error->message(), attempt.error->message());
}

QTEST_GUILESS_MAIN(tst_Tcp)

} // namespace TcpTest

#include "tst_Tcp.moc"
