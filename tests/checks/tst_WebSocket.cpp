// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests the `websocket` kind with servers that follow or violate the protocol.

#include "checks/base/SafeText.h"
#include "checks/http/message/HttpReplyParser.h"
#include "checks/websocket/WebSocketDialogue.h"
#include "helpers/CheckBench.h"
#include "helpers/Processes.h"
#include "support/TcpFaults.h"
#include "support/TestCertificates.h"
#include "support/http/DigestRoute.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"
#include "support/http/ProxyFaults.h"
#include "support/http/WebSocketFaults.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSslKey>
#include <QSslServer>
#include <QTest>
#include <QTimer>

namespace WebSocketTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

using Type = WebSocketMessage::Type;
using Fault = WebSocketReader::Fault;

namespace {

//! Creates a listening TLS server for a WebSocketFaults object.
QTcpServer *tlsServer(const TestCertificates &certificates, const QString &name)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QFile key(certificates.keyFile(name));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key");
    configuration.setLocalCertificate(QSslCertificate::fromPath(certificates.certificateFile(name)).value(0));
    configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto *server = new QSslServer;
    server->setSslConfiguration(configuration);
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("no free port");
    return server;
}

//! Sends the same bytes repeatedly, as fast as the client accepts them.
void flood(QTcpSocket *socket, const QByteArray &piece)
{
    const auto *const tls = qobject_cast<QSslSocket *>(socket);
    const auto fill = [socket, tls, piece] {
        while (socket->state() == QAbstractSocket::ConnectedState
               && socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0) < 256 * 1024)
            socket->write(piece);
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, fill);
    if (tls)
        QObject::connect(tls, &QSslSocket::encryptedBytesWritten, socket, fill);
    fill();
}

} // namespace

// The sanitizer keeps 256 MiB of freed memory.
#if defined(__SANITIZE_ADDRESS__)
[[maybe_unused]] constexpr qint64 kMaxGrowth = 512 * 1024; // [KiB]
#else
[[maybe_unused]] constexpr qint64 kMaxGrowth = 20'000; // [KiB]
#endif

class TestWebSocket : public QObject
{
    Q_OBJECT

private slots:
    void writesFrames_data();
    void writesFrames();
    void readsFrames_data();
    void readsFrames();
    void refusesInvalidFrames_data();
    void refusesInvalidFrames();
    void survivesRandomChanges();
    void computesTheAcceptKey();

    void opensAConnection();
    void opensOverTls();
    void opensThroughAProxy_data();
    void opensThroughAProxy();
    void sendsTheConfiguredHandshake();
    void evaluatesHandshakes_data();
    void evaluatesHandshakes();
    void masksSecretsInRedirects_data();
    void masksSecretsInRedirects();
    void authenticatesWithAPassword();
    void reportsAnUnreachableServer();
    void evaluatesReplies_data();
    void evaluatesReplies();
    void reportsTheReply();
    void reportsProtocolErrors_data();
    void reportsProtocolErrors();
    void timesOut_data();
    void timesOut();
    void readsFramesSentWithTheHandshake();
    void readsByteByByte();
    void pingsAreAnswered();
    void survivesFloods_data();
    void survivesFloods();
    void limitsUnreadPongs_data();
    void limitsUnreadPongs();
    void abortsASlowPattern();
    void abortsManySlowMatches();
    void reportsAMessageTooLongForThePattern();
    void acceptsAnyGoodbye_data();
    void acceptsAnyGoodbye();
    void closesAreAnswered_data();
    void closesAreAnswered();
    void reportsProblems_data();
    void reportsProblems();

private:
    Observation check(const QString &url, const QJsonObject &more = {},
                      std::chrono::milliseconds timeout = std::chrono::seconds(20))
    {
        QJsonObject fields = more;
        fields.insert(u"url"_s, url);
        return m_bench.run(u"websocket"_s, fields, timeout);
    }

    CheckServices m_services;
    CheckBench m_bench{&m_services};
};

void TestWebSocket::writesFrames_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("begin"); // start of the frame, in hexadecimal
    // RFC 6455, 5.7
    QTest::newRow("Hello") << int(Type::Text) << QByteArray("Hello") << QByteArray("818537fa213d7f9f4d5158");
    QTest::newRow("pong") << int(Type::Pong) << QByteArray("Hello") << QByteArray("8a8537fa213d7f9f4d5158");
    QTest::newRow("empty ping") << int(Type::Ping) << QByteArray() << QByteArray("898037fa213d");
    QTest::newRow("125 bytes") << int(Type::Text) << QByteArray(125, '\0') << QByteArray("81fd37fa213d37fa213d");
    QTest::newRow("126 bytes") << int(Type::Text) << QByteArray(126, '\0') << QByteArray("81fe007e37fa213d37fa213d");
    QTest::newRow("65535 bytes") << int(Type::Text) << QByteArray(65535, '\0') << QByteArray("81feffff37fa213d37fa213d");
    QTest::newRow("65536 bytes") << int(Type::Text) << QByteArray(65536, '\0')
                                 << QByteArray("81ff000000000001000037fa213d37fa213d");
}

void TestWebSocket::writesFrames()
{
    QFETCH(int, type);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, begin);
    const QByteArray frame = webSocketFrame(static_cast<Type>(type), payload, 0x37fa213d);
    QCOMPARE(frame.first(begin.size() / 2).toHex(), begin);
    QCOMPARE(frame.size(), payload.size() + (payload.size() < 126 ? 6 : payload.size() <= 0xffff ? 8 : 14));
}

void TestWebSocket::readsFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("messages"); // opcode and payload of each message
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("text") << QByteArray::fromHex("810548656c6c6f") << u"1:Hello"_s;
    QTest::newRow("in two pieces") << QByteArray::fromHex("010348656c80026c6f") << u"1:Hello"_s;
    QTest::newRow("ping between pieces") << serverFrame(0x01, "Hel") + serverFrame(0x89, "?") + serverFrame(0x00, "l")
            + serverFrame(0x80, "o") << u"9:? 1:Hello"_s;
    QTest::newRow("empty pieces") << serverFrame(0x02, {}) + serverFrame(0x00, {}) + serverFrame(0x80, "x") << u"2:x"_s;
    QTest::newRow("several") << serverFrame(0x81, "a") + serverFrame(0x82, "b") + serverFrame(0x8a, "c") << u"1:a 2:b 10:c"_s;
    QTest::newRow("letter across pieces") << serverFrame(0x01, "\xc3") + serverFrame(0x80, "\xbc") << u"1:ü"_s;
    QTest::newRow("close") << serverFrame(0x88, {}) << u"8:"_s;
    QTest::newRow("not yet") << QByteArray::fromHex("810548656c6c") << QString();
    QTest::newRow("head not yet") << QByteArray::fromHex("81fe").first(1) << QString();
}

void TestWebSocket::readsFrames()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, messages);
    for (const qsizetype step : {bytes.size(), qsizetype(1)}) {
        WebSocketReader reader(1'000);
        QStringList seen;
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            for (const WebSocketMessage &message : reader.feed(QByteArrayView(bytes).sliced(at, step)))
                seen.append(QString::number(int(message.type)) + u':' + QString::fromUtf8(message.bytes));
        }
        QCOMPARE(reader.fault(), Fault::None);
        QCOMPARE(seen.join(u' '), messages);
    }
}

void TestWebSocket::refusesInvalidFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("masked") << QByteArray::fromHex("818537fa213d7f9f4d5158") << Fault::Masked;
    QTest::newRow("reserved bit") << serverFrame(0xc1, "x") << Fault::Reserved;
    QTest::newRow("reserved opcode") << serverFrame(0x83, "x") << Fault::Reserved;
    QTest::newRow("reserved control") << serverFrame(0x8b, "x") << Fault::Reserved;
    QTest::newRow("ping in pieces") << serverFrame(0x09, "x") << Fault::BadControl;
    QTest::newRow("large ping") << serverFrame(0x89, QByteArray(126, 'x')) << Fault::BadControl;
    QTest::newRow("piece of nothing") << serverFrame(0x80, "x") << Fault::BadContinuation;
    QTest::newRow("message in a message") << serverFrame(0x01, "x") + serverFrame(0x81, "y") << Fault::BadContinuation;
    QTest::newRow("long way to say 5") << QByteArray::fromHex("817e000548656c6c6f") << Fault::BadLength;
    QTest::newRow("longer way to say 5") << QByteArray::fromHex("817f000000000000000548656c6c6f") << Fault::BadLength;
    QTest::newRow("negative") << QByteArray::fromHex("817fffffffffffffffff") << Fault::BadLength;
    QTest::newRow("too large, by its head") << QByteArray::fromHex("817f7fffffffffffffff") << Fault::TooLarge;
    QTest::newRow("too large") << serverFrame(0x81, QByteArray(1'001, 'x')) << Fault::TooLarge;
    QTest::newRow("too large together") << serverFrame(0x01, QByteArray(600, 'x')) + serverFrame(0x80, QByteArray(401, 'x'))
                                        << Fault::TooLarge;
    QTest::newRow("isn't UTF-8") << serverFrame(0x81, "\xff") << Fault::NotUtf8;
    QTest::newRow("half a letter") << serverFrame(0x81, "\xc3") << Fault::NotUtf8;
    QTest::newRow("half a pair") << serverFrame(0x81, "\xed\xa0\x80") << Fault::NotUtf8;
    QTest::newRow("close of one byte") << serverFrame(0x88, "x") << Fault::BadClose;
    QTest::newRow("close without a code") << serverClose(1005) << Fault::BadClose;
    QTest::newRow("close, broken") << serverClose(1006) << Fault::BadClose;
    QTest::newRow("close, low") << serverClose(999) << Fault::BadClose;
    QTest::newRow("close, high") << serverClose(5000) << Fault::BadClose;
    QTest::newRow("reason is not UTF-8") << serverClose(1000, "\xff") << Fault::NotUtf8;
}

void TestWebSocket::refusesInvalidFrames()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Fault, fault);
    for (const qsizetype step : {bytes.size(), qsizetype(1)}) {
        WebSocketReader reader(1'000);
        for (qsizetype at = 0; at < bytes.size(); at += step)
            QVERIFY(reader.feed(QByteArrayView(bytes).sliced(at, step)).isEmpty());
        QCOMPARE(reader.fault(), fault);
        QVERIFY(reader.feed(serverFrame(0x81, "x")).isEmpty()); // all further input is ignored
    }
}

//! Valid frames with bytes changed, in pieces of any size: no message exceeds the limit, and none follows a fault.
void TestWebSocket::survivesRandomChanges()
{
    QRandomGenerator dice(6455);
    const QByteArray right = serverFrame(0x89, "ping") + serverFrame(0x01, "Hel") + serverFrame(0x80, "lo")
        + serverFrame(0x82, QByteArray(300, 'b')) + serverClose(1000, "bye");
    int whole = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = right;
        for (int change = dice.bounded(4); change > 0; --change)
            bytes[dice.bounded(int(bytes.size()))] = static_cast<char>(dice.bounded(256));
        WebSocketReader reader(1'000);
        int messages = 0;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype size = std::min<qsizetype>(1 + dice.bounded(50), bytes.size() - at);
            const bool wasWrong = reader.fault() != Fault::None;
            const QList<WebSocketMessage> read = reader.feed(QByteArrayView(bytes).sliced(at, size));
            QVERIFY(!wasWrong || read.isEmpty());
            for (const WebSocketMessage &message : read)
                QVERIFY(message.bytes.size() <= 1'000);
            messages += static_cast<int>(read.size());
            at += size;
        }
        whole += messages == 4 && reader.fault() == Fault::None ? 1 : 0;
    }
    QVERIFY(whole > 4'000); // frames not damaged by the changes
}

void TestWebSocket::computesTheAcceptKey()
{
    QCOMPARE(webSocketAccept("dGhlIHNhbXBsZSBub25jZQ=="), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")); // RFC 6455, 1.3
    QCOMPARE(QByteArray::fromBase64(webSocketKey()).size(), 16);
    QVERIFY(webSocketKey() != webSocketKey());
}

void TestWebSocket::opensAConnection()
{
    WebSocketFaults server;
    const Observation seen = check(server.url());
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(outcomeOf(seen), Outcome::Up);
    QVERIFY2(seen.summary.startsWith(u"open, pong after "_s), qPrintable(seen.summary));
    QCOMPARE(seen.value(u"status"_s).toInt(), 101);
    QVERIFY(seen.value(u"pongMs"_s).toDouble() > 0);
    QCOMPARE(seen.value(u"ip"_s).toString(), u"127.0.0.1"_s);
    QCOMPARE(seen.value(u"url"_s).toString(), server.url());
    QCOMPARE(seen.value(u"closeCode"_s).toInt(), 1000);
    for (const Phase phase : {Phase::Connect, Phase::Send, Phase::Wait})
        QVERIFY2(seen.phases.get(phase), qPrintable(phaseKey(phase)));
    QCOMPARE(seen.evidence->statusLine(), QByteArray("HTTP/1.1 101 Switching Protocols"));
    // The client has sent a masked ping and a close frame.
    QCOMPARE(server.frames().size(), 2);
    for (const WebSocketFrame &frame : server.frames())
        QVERIFY(frame.isMasked && frame.isFinal);
    QCOMPARE(server.frames().last().opcode, 0x8);
    QCOMPARE(server.frames().last().payload, QByteArray("\x03\xe8"));
}

void TestWebSocket::opensOverTls()
{
    const TestCertificates certificates;
    const WebSocketFaults server(tlsServer(certificates, u"ends-soon"_s));
    const QString url = u"wss://localhost:%1/live"_s.arg(server.port());
    const Observation seen = check(url, {{u"caFile"_s, certificates.caFile()}, {u"send"_s, u"hi"_s}, {u"expect"_s, u"hi"_s}});
    QVERIFY2(messageOf(seen).startsWith(u"The certificate expires in 5 days"_s), qPrintable(messageOf(seen)));
    QCOMPARE(outcomeOf(seen), Outcome::Degraded);
    QCOMPARE(seen.summary, u"hi"_s);
    QCOMPARE(seen.value(u"certificateDaysLeft"_s).toInt(), 5);
    const Observation distrusted = check(url);
    QCOMPARE(errorKey(distrusted), u"tls"_s);
}

void TestWebSocket::opensThroughAProxy_data()
{
    QTest::addColumn<bool>("isSocks");
    QTest::addColumn<QString>("asked");
    QTest::newRow("SOCKS5") << true << u"SOCKS5 localhost:%1"_s;
    // unlike a page, this needs a tunnel (RFC 6455, 4.1)
    QTest::newRow("HTTP") << false << u"CONNECT localhost:%1"_s;
}

void TestWebSocket::opensThroughAProxy()
{
    QFETCH(bool, isSocks);
    QFETCH(QString, asked);
    WebSocketFaults server;
    const ProxyFaults proxy(isSocks ? ProxyFaults::Protocol::Socks5 : ProxyFaults::Protocol::Http);
    const Observation seen = check(u"ws://localhost:%1/"_s.arg(server.port()), {{u"proxy"_s, proxy.address(QString())}});
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(proxy.asked(), QStringList{asked.arg(server.port())});
}

void TestWebSocket::sendsTheConfiguredHandshake()
{
    WebSocketFaults server;
    server.answerWith([](const QByteArray &head) { return upgradeReply(head, "Sec-WebSocket-Protocol: superchat\r\n"); });
    const Observation seen = check(server.url(u"/live?a=b"_s),
                                   {{u"subprotocol"_s, u"chat, superchat"_s},
                                    {u"headers"_s, QJsonObject{{u"Origin"_s, u"https://a.example"_s}}},
                                    {u"bearerToken"_s, u"t0ken"_s}});
    QCOMPARE(messageOf(seen), QString());
    const QByteArray &head = server.head();
    QVERIFY2(head.startsWith("GET /live?a=b HTTP/1.1\r\nHost: 127.0.0.1:"), head.constData());
    for (const char *line :
         {"Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Protocol: chat, superchat",
          "Origin: https://a.example", "Authorization: Bearer t0ken"})
        QVERIFY2(head.contains("\r\n" + QByteArray(line) + "\r\n"), line);
}

void TestWebSocket::evaluatesHandshakes_data()
{
    QTest::addColumn<QByteArray>("more");  // additional header lines in a valid reply
    QTest::addColumn<QByteArray>("whole"); // replaces the entire reply
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    const auto with = [](const char *name, const QByteArray &more, const QString &type, const QString &message) {
        QTest::newRow(name) << more << QByteArray() << type << message;
    };
    const auto reply = [](const char *name, const QByteArray &whole, const QString &type, const QString &message) {
        QTest::newRow(name) << QByteArray() << whole << type << message;
    };
    with("extension", "Sec-WebSocket-Extensions: permessage-deflate\r\n", u"protocol"_s,
         u"The server uses an extension that wasn't requested (permessage-deflate)."_s);
    with("other subprotocol", "Sec-WebSocket-Protocol: other\r\n", u"protocol"_s,
         u"The server chose the subprotocol “other”, which wasn't offered."_s);
    with("no subprotocol", {}, u"condition"_s, u"The server supports none of the subprotocols chat."_s);
    with("right", "Sec-WebSocket-Protocol: chat\r\n", QString(), QString());
    reply("not found", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", u"condition"_s,
          u"The server didn't open a WebSocket: it returned 404 Not Found."_s);
    reply("a page", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", u"condition"_s,
          u"The server didn't open a WebSocket: it returned 200 OK."_s);
    reply("a page without end", "HTTP/1.1 200 OK\r\n\r\nhello", u"condition"_s,
          u"The server didn't open a WebSocket: it returned 200 OK."_s);
    reply("a large page", "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", u"condition"_s,
          u"The server didn't open a WebSocket: it returned 200 OK."_s);
    reply(
        "elsewhere", "HTTP/1.1 301 Moved Permanently\r\nLocation: https://b.example/\r\nContent-Length: 0\r\n\r\n",
        u"condition"_s,
        u"The server didn't open a WebSocket: it returned 301 Moved Permanently and redirects to https://b.example/. Use that address instead."_s);
    const QString unproved =
        u"The server returned 101, but its Sec-WebSocket-Accept header is missing or wrong. The server doesn't speak WebSocket, or a cache returned an old response."_s;
    reply("no proof", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", u"protocol"_s,
          unproved);
    reply("wrong proof",
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
          "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n",
          u"protocol"_s, unproved);
    const QString unsaid = u"The server returned 101, but didn't confirm the switch to WebSocket."_s;
    reply("no upgrade", "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n\r\n", u"protocol"_s, unsaid);
    reply("other upgrade", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n", u"protocol"_s,
          unsaid);
    reply("no connection", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", u"protocol"_s, unsaid);
    reply("not HTTP", "SSH-2.0-OpenSSH_9.2p1\r\n", u"protocol"_s,
          u"The server at 127.0.0.1 port PORT doesn't speak HTTP: the response begins with “SSH-2.0-OpenSSH_9.2p1”."_s);
}

void TestWebSocket::evaluatesHandshakes()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, whole);
    QFETCH(QString, type);
    QFETCH(QString, message);
    WebSocketFaults server;
    server.answerWith([&](const QByteArray &head) { return whole.isEmpty() ? upgradeReply(head, more) : whole; });
    const Observation seen = check(server.url(), {{u"subprotocol"_s, u"chat"_s}});
    QCOMPARE(messageOf(seen), message.replace(u"PORT"_s, QString::number(server.port())));
    QCOMPARE(errorKey(seen), type);
    QCOMPARE(outcomeOf(seen), type.isEmpty() ? Outcome::Up : Outcome::Down);
}

void TestWebSocket::masksSecretsInRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("shown");
    QTest::newRow("elsewhere") << QByteArray("https://b.example/?key=hunter2") << u"redirects to https://b.example."_s;
    QTest::newRow("to what is none") << QByteArray("foo:hunter2") << u"redirects to …."_s;
}

void TestWebSocket::masksSecretsInRedirects()
{
    QFETCH(QByteArray, location);
    QFETCH(QString, shown);
    m_services.setSecrets({{u"shop"_s, u"hunter2"_s}});
    WebSocketFaults server;
    server.answerWith([&](const QByteArray &) {
        return "HTTP/1.1 301 Moved Permanently\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    });
    const QString address = server.url() + u"?key=${keychain:shop}"_s;
    const Observation seen = m_bench.runWithDefaults(u"websocket"_s, {{u"url"_s, address}});
    QVERIFY2(messageOf(seen).contains(shown), qPrintable(messageOf(seen)));
    QCOMPARE(seen.value(u"url"_s).toString(), address);
}

void TestWebSocket::authenticatesWithAPassword()
{
    HttpFaults server;
    server.serve("live", [](QTcpSocket *socket, const FaultRequest &request) {
        // The route answers 401 until digest authentication succeeds. Then it upgrades the connection.
        if (request.head.contains("\r\nAuthorization: Digest "))
            socket->write(upgradeReply(request.head) + serverClose(1000));
        else
            serveDigest(socket, request, "sha-256");
    });
    QJsonObject fields{{u"username"_s, QString::fromLatin1(kDigestUser)},
                       {u"password"_s, QString::fromLatin1(kDigestPassword)},
                       {u"authentication"_s, u"digest"_s},
                       {u"ping"_s, false}};
    const Observation seen = check(u"ws://127.0.0.1:%1/live"_s.arg(server.port()), fields);
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(server.requests().size(), 2);
    const Observation refused =
        check(u"ws://127.0.0.1:%1/digest/md5"_s.arg(server.port()),
              {{u"username"_s, u"x"_s}, {u"password"_s, u"wr0ng"_s}, {u"authentication"_s, u"digest"_s}});
    QVERIFY2(messageOf(refused).startsWith(u"The server rejected the user name and password"_s),
             qPrintable(messageOf(refused)));
}

void TestWebSocket::reportsAnUnreachableServer()
{
    const TcpFaults tcp;
    QCOMPARE(errorKey(check(u"ws://127.0.0.1:%1/"_s.arg(tcp.closed()))), u"refused"_s);
    const Observation silent = check(u"ws://127.0.0.1:%1/"_s.arg(tcp.silent()), {}, std::chrono::seconds(1));
    QVERIFY2(messageOf(silent).endsWith(u", request sent, then no response."_s), qPrintable(messageOf(silent)));
}

void TestWebSocket::evaluatesReplies_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("answer"); // answer to the text message
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text"); // summary, or error message
    const QJsonObject hello{{u"send"_s, u"hello"_s}, {u"expect"_s, u"world"_s}};
    const QJsonObject pattern{{u"send"_s, u"hello"_s}, {u"expectPattern"_s, u"^w.*d$"_s}};
    QTest::newRow("reply") << hello << serverFrame(0x81, "the world") << QString() << u"the world"_s;
    QTest::newRow("reply by pattern") << pattern << serverFrame(0x81, "world") << QString() << u"world"_s;
    QTest::newRow("reply in pieces") << hello << serverFrame(0x01, "wor") + serverFrame(0x80, "ld") << QString() << u"world"_s;
    QTest::newRow("after others") << hello << serverFrame(0x81, "one") + serverFrame(0x82, "two") + serverFrame(0x81, "world")
                                  << QString() << u"world"_s;
    QTest::newRow("binary") << hello << serverFrame(0x82, "\x01world\xff") << QString() << u"7 B of binary data"_s;
    QTest::newRow("long reply") << hello << serverFrame(0x81, QByteArray(70'000, 'x') + "world") << QString()
                                << QString(199, u'x') + u'…';
    QTest::newRow("closes instead")
        << hello << serverClose(1011, "out of order") << u"condition"_s
        << u"The server closed the WebSocket (1011 out of order). No message with “world” arrived."_s;
    QTest::newRow("closes after something else")
        << pattern << serverFrame(0x81, "nothing here") + serverClose(1000) << u"condition"_s
        << u"The server closed the WebSocket (1000). No message with “^w.*d$” arrived. The last one began: nothing here"_s;
    QTest::newRow("closes without a code") << hello << serverFrame(0x88, {}) << u"condition"_s
                                           << u"The server closed the WebSocket (1005). No message with “world” arrived."_s;
}

void TestWebSocket::evaluatesReplies()
{
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, answer);
    QFETCH(QString, type);
    QFETCH(QString, text);
    WebSocketFaults server;
    server.serveWith([&](QTcpSocket *socket, const WebSocketFrame &frame) {
        if (frame.opcode == 0x1)
            socket->write(answer);
        else
            WebSocketFaults::echo(socket, frame);
    });
    const Observation seen = check(server.url(), more);
    QCOMPARE(errorKey(seen), type);
    QCOMPARE(type.isEmpty() ? seen.summary : messageOf(seen), text);
    QVERIFY2(m_bench.elapsed() < 15'000, "it must end by itself, not by the deadline");
}

void TestWebSocket::reportsTheReply()
{
    WebSocketFaults server;
    const Observation seen = check(server.url(), {{u"send"_s, u"{\"a\": 1}"_s}, {u"expect"_s, u"\"a\""_s}});
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(observationText(seen), u"{\"a\": 1}"_s);
    QCOMPARE(seen.evidence->body, QByteArray("{\"a\": 1}"));
    QCOMPARE(seen.evidence->bodySize, 8);
    QCOMPARE(seen.value(u"size"_s).toInt(), 8);
    QCOMPARE(seen.value(u"messages"_s).toInt(), 1);
    QVERIFY(seen.value(u"replyMs"_s).toDouble() > 0);
    QVERIFY(seen.phases.get(Phase::Wait).value_or(0) >= seen.value(u"replyMs"_s).toDouble());
}

void TestWebSocket::reportsProtocolErrors_data()
{
    QTest::addColumn<QByteArray>("answer"); // answer to the ping
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    const QString protocol = u"protocol"_s;
    QTest::newRow("masks")
        << QByteArray::fromHex("8a8037fa213d") << false << protocol
        << u"The server violates the WebSocket protocol: it masks its frames, which only clients are allowed to do."_s;
    QTest::newRow("compresses unasked")
        << serverFrame(0xc1, "x") << false << protocol
        << u"The server sent frames of a type that wasn't negotiated. Is a proxy on the route changing them?"_s;
    QTest::newRow("huge message")
        << QByteArray::fromHex("827f0000000100000000") << false << protocol
        << u"A message is larger than 1 MB, the limit of this target. If this size is expected, raise “maxMessage”."_s;
    QTest::newRow("mixed up") << serverFrame(0x80, "x") << false << protocol
                              << u"The server sent message fragments in an invalid order."_s;
    QTest::newRow("isn't UTF-8") << serverFrame(0x81, "\xff") << false << protocol
                                 << u"The server sent text that isn't valid UTF-8."_s;
    QTest::newRow("HTTP again")
        << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << false << protocol
        << u"The server sent frames of a type that wasn't negotiated. Is a proxy on the route changing them?"_s;
    QTest::newRow("disconnects") << QByteArray() << true << u"network"_s
                                 << u"The connection ended without a close frame. The ping wasn't answered."_s;
    QTest::newRow("hangs up in a frame") << QByteArray::fromHex("8a05") << true << u"network"_s
                                         << u"The connection ended without a close frame. The ping wasn't answered."_s;
    QTest::newRow("closes") << serverClose(1001, "going away") << true << u"condition"_s
                            << u"The server closed the WebSocket (1001 going away). The ping wasn't answered."_s;
}

void TestWebSocket::reportsProtocolErrors()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    QFETCH(QString, type);
    QFETCH(QString, message);
    WebSocketFaults server;
    server.serveWith([&](QTcpSocket *socket, const WebSocketFrame &) {
        socket->write(answer);
        if (closes)
            socket->disconnectFromHost();
    });
    const Observation seen = check(server.url());
    QCOMPARE(messageOf(seen), message);
    QCOMPARE(errorKey(seen), type);
    QVERIFY2(m_bench.elapsed() < 15'000, "it must end by itself, not by the deadline");
}

void TestWebSocket::timesOut_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QByteArray>("answer"); // answer to any message
    QTest::addColumn<QString>("end");
    const QJsonObject hello{{u"send"_s, u"hello"_s}, {u"expect"_s, u"world"_s}, {u"ping"_s, false}};
    QTest::newRow("no pong") << QJsonObject() << QByteArray() << u", but the ping wasn't answered."_s;
    QTest::newRow("pong of another ping") << QJsonObject() << serverFrame(0x8a, "other")
                                          << u", but the ping wasn't answered."_s;
    QTest::newRow("no reply") << hello << QByteArray() << u", but no message arrived."_s;
    QTest::newRow("another reply") << hello << serverFrame(0x81, "x") << u", but no message with “world” arrived."_s;
}

void TestWebSocket::timesOut()
{
    QFETCH(QJsonObject, more);
    QFETCH(QByteArray, answer);
    QFETCH(QString, end);
    WebSocketFaults server;
    server.serveWith([&](QTcpSocket *socket, const WebSocketFrame &) { socket->write(answer); });
    const Observation seen = check(server.url(), more, std::chrono::seconds(1));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(messageOf(seen).startsWith(u"No answer within 1 s: the WebSocket opened after "_s), qPrintable(messageOf(seen)));
    QVERIFY2(messageOf(seen).endsWith(end), qPrintable(messageOf(seen)));
    QVERIFY(m_bench.elapsed() < 5'000);
}

void TestWebSocket::readsFramesSentWithTheHandshake()
{
    WebSocketFaults server;
    server.answerWith([](const QByteArray &head) { return upgradeReply(head) + serverFrame(0x81, "welcome"); });
    const Observation seen = check(server.url(), {{u"expect"_s, u"welcome"_s}});
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, u"welcome"_s);
}

void TestWebSocket::readsByteByByte()
{
    WebSocketFaults server;
    server.serveWith([](QTcpSocket *socket, const WebSocketFrame &frame) {
        if (frame.opcode != 0x1)
            return WebSocketFaults::echo(socket, frame);
        const QByteArray bytes = serverFrame(0x01, "wor") + serverFrame(0x80, "ld");
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [timer, socket, bytes, at = 0]() mutable {
            socket->write(bytes.mid(at, 1));
            socket->flush();
            if (++at == bytes.size())
                timer->stop();
        });
        timer->start(1);
    });
    const Observation seen = check(server.url(), {{u"send"_s, u"hello"_s}, {u"expect"_s, u"world"_s}});
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.summary, u"world"_s);
}

void TestWebSocket::pingsAreAnswered()
{
    WebSocketFaults server;
    server.serveWith([](QTcpSocket *socket, const WebSocketFrame &frame) {
        if (frame.opcode == 0x9)
            socket->write(serverFrame(0x89, "are you there?")); // instead of a pong
        else if (frame.opcode == 0xa)
            socket->write(serverFrame(0x81, "pong came: " + frame.payload));
        else
            WebSocketFaults::echo(socket, frame);
    });
    const Observation seen = check(server.url(), {{u"expect"_s, u"pong came: are you there?"_s}}, std::chrono::seconds(1));
    QVERIFY2(messageOf(seen).contains(u"the ping wasn't answered"_s), qPrintable(messageOf(seen)));
    QCOMPARE(seen.summary, u"pong came: are you there?"_s);
}

void TestWebSocket::survivesFloods_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("pings") << serverFrame(0x89, QByteArray(125, 'p')).repeated(100);
    QTest::newRow("empty pings") << serverFrame(0x89, {}).repeated(10'000);
    QTest::newRow("messages") << serverFrame(0x81, "no").repeated(1'000);
    QTest::newRow("empty pieces") << serverFrame(0x00, {}).repeated(10'000);
}

//! Endless input of any kind: the check ends at its deadline, and the engine stays responsive.
void TestWebSocket::survivesFloods()
{
    QFETCH(QByteArray, piece);
    WebSocketFaults server;
    server.serveWith([&](QTcpSocket *socket, const WebSocketFrame &frame) {
        if (frame.opcode != 0x9 || socket->property("floods").toBool())
            return;
        socket->setProperty("floods", true);
        if (piece.startsWith('\0'))
            socket->write(serverFrame(0x01, {}));
        flood(socket, piece);
    });
    const Observation seen = check(server.url(), {{u"expect"_s, u"yes"_s}}, std::chrono::milliseconds(500));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(m_bench.elapsed() < 10'000, qPrintable(QString::number(m_bench.elapsed())));
}

void TestWebSocket::limitsUnreadPongs_data()
{
    QTest::addColumn<bool>("secure");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

//! Pongs that the server doesn't read would pile up in our memory.
void TestWebSocket::limitsUnreadPongs()
{
    QFETCH(bool, secure);
    const TestCertificates certificates;
    WebSocketFaults plain;
    WebSocketFaults tls(tlsServer(certificates, u"good"_s));
    WebSocketFaults &server = secure ? tls : plain;
    server.serveWith([](QTcpSocket *socket, const WebSocketFrame &) {
        QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
        socket->setReadBufferSize(1);
        flood(socket, serverFrame(0x89, QByteArray(125, 'p')).repeated(100));
    });
#ifdef Q_OS_LINUX
    QFile peak(u"/proc/self/clear_refs"_s);
    QVERIFY(peak.open(QIODevice::WriteOnly) && peak.write("5") == 1 && peak.flush()); // resets the peak memory of earlier tests
    const qint64 before = peakMemory();
#endif
    const QString url = u"%1://localhost:%2/"_s.arg(secure ? u"wss"_s : u"ws"_s).arg(server.port());
    const Observation seen = check(url, {{u"caFile"_s, certificates.caFile()}}, std::chrono::seconds(secure ? 4 : 1));
    QCOMPARE(errorKey(seen), u"timeout"_s);
#ifdef Q_OS_LINUX
    QVERIFY2(peakMemory() - before < kMaxGrowth, qPrintable(u"%1 KiB more"_s.arg(peakMemory() - before)));
#endif
}

void TestWebSocket::abortsASlowPattern()
{
    WebSocketFaults server;
    const QString hard = QString(5'000, u'a') + u'!';
    const Observation seen =
        check(server.url(), {{u"send"_s, hard}, {u"expectPattern"_s, u"^(a+)+$"_s}}, std::chrono::seconds(2));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(messageOf(seen).endsWith(
                 u", but no message with “^(a+)+$” arrived, and some messages took too long to match: simplify the pattern."_s),
             qPrintable(messageOf(seen)));
    QVERIFY2(m_bench.elapsed() < 10'000, qPrintable(QString::number(m_bench.elapsed())));
}

//! Each message is short and quick to match, but matching all of them would delay other checks.
void TestWebSocket::abortsManySlowMatches()
{
    WebSocketFaults server;
    server.serveWith([](QTcpSocket *socket, const WebSocketFrame &) {
        socket->write(serverFrame(0x81, QByteArray(40, 'a') + '!').repeated(2'000));
    });
    const Observation seen =
        check(server.url(), {{u"send"_s, u"go"_s}, {u"ping"_s, false}, {u"expectPattern"_s, u"^(a+)+$"_s}});
    QCOMPARE(messageOf(seen),
             u"Matching the server's messages against the pattern “^(a+)+$” takes too long. Simplify the pattern."_s);
    QCOMPARE(errorKey(seen), u"condition"_s);
    QVERIFY2(m_bench.elapsed() < 15'000, qPrintable(QString::number(m_bench.elapsed())));
}

void TestWebSocket::reportsAMessageTooLongForThePattern()
{
    WebSocketFaults server;
    server.serveWith([](QTcpSocket *socket, const WebSocketFrame &frame) {
        if (frame.opcode == 0x1)
            socket->write(serverFrame(0x81, QByteArray(900'000, 'x') + "end") + serverClose(1000));
        else
            WebSocketFaults::echo(socket, frame);
    });
    const Observation seen = check(server.url(), {{u"send"_s, u"go"_s}, {u"expectPattern"_s, u"(end)$"_s}});
    QCOMPARE(
        messageOf(seen),
        u"The server closed the WebSocket (1000). No message with “(end)$” arrived. Messages that were too long or took too long to match: 1. Use a simpler pattern."_s);
}

void TestWebSocket::acceptsAnyGoodbye_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<int>("code");
    QTest::newRow("the same") << serverClose(1000) << false << 1000;
    QTest::newRow("disconnects") << QByteArray() << true << 0;
    QTest::newRow("silent") << QByteArray() << false << 0;
    QTest::newRow("talks on") << serverFrame(0x81, "wait") + serverClose(4001, "own") << false << 4001;
    QTest::newRow("lies at last") << serverFrame(0x83, "x") << false << 0;
}

//! The target is up regardless of how the server closes the connection, since the expected answer has arrived.
void TestWebSocket::acceptsAnyGoodbye()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    QFETCH(int, code);
    WebSocketFaults server;
    server.serveWith([&](QTcpSocket *socket, const WebSocketFrame &frame) {
        if (frame.opcode != 0x8)
            return WebSocketFaults::echo(socket, frame);
        socket->write(answer);
        if (closes)
            socket->disconnectFromHost();
    });
    const Observation seen = check(server.url());
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"closeCode"_s).toInt(), code);
    QVERIFY(seen.durationMs > 0); // the goodbye isn't included
    QVERIFY2(m_bench.elapsed() < 10'000, qPrintable(QString::number(m_bench.elapsed())));
}

void TestWebSocket::closesAreAnswered_data()
{
    QTest::addColumn<bool>("pongs"); // whether the server answers the ping before it closes
    QTest::addColumn<QByteArray>("close");
    QTest::addColumn<QByteArray>("payload"); // payload of the answer, in hexadecimal
    QTest::addColumn<QString>("type");
    const QString condition = u"condition"_s;
    QTest::newRow("with a reason") << false << serverClose(1001, "going away") << QByteArray("03e9") << condition;
    QTest::newRow("without a code") << false << serverFrame(0x88, {}) << QByteArray() << condition;
    QTest::newRow("twice") << false << serverClose(1001) + serverClose(1000) << QByteArray("03e9") << condition;
    QTest::newRow("before a ping") << false << serverClose(1001) + serverFrame(0x89, "?") << QByteArray("03e9") << condition;
    QTest::newRow("behind the pong") << true << serverClose(1001) << QByteArray("03e9") << QString();
}

//! RFC 6455, 5.5.1: the answer is one masked close frame with the same code, and nothing else.
void TestWebSocket::closesAreAnswered()
{
    QFETCH(bool, pongs);
    QFETCH(QByteArray, close);
    QFETCH(QByteArray, payload);
    QFETCH(QString, type);
    WebSocketFaults server;
    server.serveWith([&](QTcpSocket *socket, const WebSocketFrame &frame) {
        if (frame.opcode == 0x9)
            socket->write((pongs ? serverFrame(0x8a, frame.payload) : QByteArray()) + close);
    });
    QCOMPARE(errorKey(check(server.url())), type);
    QTRY_COMPARE(server.frames().size(), 2); // the first frame is the ping
    const WebSocketFrame &answer = server.frames().last();
    QCOMPARE(answer.opcode, 0x8);
    QVERIFY(answer.isMasked);
    QCOMPARE(answer.payload.toHex(), payload);
}

void TestWebSocket::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("field");
    const auto with = [](const QString &name, const QJsonValue &value) {
        QJsonObject fields{{u"url"_s, u"wss://a.example/live"_s}};
        fields.insert(name, value);
        return fields;
    };
    QTest::newRow("address") << with(u"url"_s, u"ws://a.example:8080/live?x=y"_s) << QString();
    QTest::newRow("a page") << with(u"url"_s, u"https://a.example/"_s) << u"url"_s;
    QTest::newRow("no host") << with(u"url"_s, u"ws:///live"_s) << u"url"_s;
    QTest::newRow("port 0") << with(u"url"_s, u"ws://a.example:0/"_s) << u"url"_s;
    QTest::newRow("own key") << with(u"headers"_s, QJsonObject{{u"sec-websocket-key"_s, u"x"_s}}) << u"headers"_s;
    QTest::newRow("own upgrade") << with(u"headers"_s, QJsonObject{{u"Upgrade"_s, u"x"_s}}) << u"headers"_s;
    QTest::newRow("pattern") << with(u"expectPattern"_s, u"a(b"_s) << u"expectPattern"_s;
    QTest::newRow("bracket too many") << with(u"expectPattern"_s, u"a)(b"_s) << u"expectPattern"_s;
    QTest::newRow("swallows its end") << with(u"expectPattern"_s, u"(?x)a # comment"_s) << u"expectPattern"_s;
    QJsonObject both = with(u"expectPattern"_s, u"a"_s);
    both.insert(u"expect"_s, u"b"_s);
    QTest::newRow("text and pattern") << both << u"expectPattern"_s;
    QTest::newRow("no limit") << with(u"maxMessage"_s, u"0B"_s) << u"maxMessage"_s;
    QTest::newRow("key without a certificate") << with(u"clientKey"_s, u"a"_s) << u"clientKey"_s;
    QTest::newRow("digest without a name") << with(u"authentication"_s, u"digest"_s) << u"authentication"_s;
}

void TestWebSocket::reportsProblems()
{
    QFETCH(QJsonObject, fields);
    QFETCH(QString, field);
    const QStringList problems = CheckBench::problems(u"websocket"_s, fields);
    QCOMPARE(problems.value(0).section(u':', 0, 0), field);
}

QTEST_GUILESS_MAIN(TestWebSocket)

} // namespace WebSocketTest

#include "tst_WebSocket.moc"
