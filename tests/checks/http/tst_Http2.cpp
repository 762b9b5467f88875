// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests HTTP/2 in the `http` kind, byte by byte, with servers that follow or violate the protocol.

#include "checks/HttpProbe.h"
#include "checks/base/SafeText.h"
#include "checks/helpers/Processes.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/message/Http2Session.h"
#include "support/OpensslServer.h"
#include "support/TestCertificates.h"
#include "support/http/Http2Faults.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"
#include "support/http/ProxyFaults.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

namespace Http2Test {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

QByteArray window(quint32 stream, quint32 more)
{
    QByteArray payload(4, '\0');
    qToBigEndian(more, payload.data());
    return http2Frame(Http2Type::WindowUpdate, 0, stream, payload);
}

QByteArray code(quint32 number)
{
    QByteArray payload(4, '\0');
    qToBigEndian(number, payload.data());
    return payload;
}

//! Sends the same bytes repeatedly, as fast as the client accepts them.
void flood(QTcpSocket *socket, const QByteArray &piece)
{
    constexpr qint64 kAhead = 256 * 1024;
    const auto fill = [socket, piece] {
        while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < kAhead)
            socket->write(piece);
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, fill);
    fill();
}

} // namespace

// The sanitizer keeps 256 MiB of freed memory.
#if defined(__SANITIZE_ADDRESS__)
[[maybe_unused]] constexpr qint64 kMaxGrowth = 512 * 1024; // [KiB]
#else
[[maybe_unused]] constexpr qint64 kMaxGrowth = 40'000; // [KiB]
#endif

class TestHttp2 : public QObject
{
    Q_OBJECT

private slots:
    void readsAPage();
    void readsAPageOverTls();
    void sendsTheConfiguredRequest();
    void largeBodyIsSentInPortions();
    void reportsAWindowThatStaysClosed();
    void acceptsAReplyBeforeTheRequestIsSent();
    void connectsThroughAProxy();
    void redirectIsFollowed();
    void decompressesTheBody();
    void parsesReplies_data();
    void parsesReplies();
    void reportsProtocolErrors_data();
    void reportsProtocolErrors();
    void survivesFloods_data();
    void survivesFloods();
    void limitsUnreadAnswers();
    void timesOut();
    void reportsAServerWithoutHttp2_data();
    void reportsAServerWithoutHttp2();
    void survivesRandomChanges();
    void reportsProblems_data();
    void reportsProblems();

private:
    static QJsonObject fields(const QString &url, const QJsonObject &more = {})
    {
        QJsonObject all = more;
        all.insert(u"url"_s, url);
        all.insert(u"httpVersion"_s, u"2"_s);
        return all;
    }

    HttpProbe m_probe;
};

void TestHttp2::readsAPage()
{
    Http2Faults server([](QTcpSocket *socket) {
        socket->write(http2Reply("200", "All is well.\n", {{"content-type", "text/plain"}, {"server", "faults"}}));
    });
    const Observation seen = m_probe.check(fields(server.url(u"/ok"_s)));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.summary, u"200 OK, 13 B"_s);
    QCOMPARE(observationText(seen), u"All is well.\n"_s);
    QCOMPARE(seen.value(u"status"_s).toInt(), 200);
    QCOMPARE(seen.value(u"httpVersion"_s).toString(), u"2"_s);
    QCOMPARE(seen.value(u"server"_s).toString(), u"faults"_s);
    QCOMPARE(seen.evidence->head, QByteArray("HTTP/2 200 OK\ncontent-type: text/plain\nserver: faults\n"));
    QCOMPARE(seen.evidence->requestParts().statusLine(), "GET /ok HTTP/2");
    QVERIFY(seen.evidence->requestParts().header("Connection").isEmpty());
    for (const Phase phase : {Phase::Connect, Phase::Send, Phase::Wait, Phase::Receive})
        QVERIFY2(seen.phases.get(phase), qPrintable(phaseKey(phase)));
    QTRY_VERIFY(server.gotGoAway()); // the client announces the end of the connection
}

void TestHttp2::readsAPageOverTls()
{
    const TestCertificates certificates;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QFile key(certificates.keyFile(u"good"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    configuration.setLocalCertificate(QSslCertificate::fromPath(certificates.certificateFile(u"good"_s)).value(0));
    configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({"h2"});
    auto *server = new QSslServer;
    server->setSslConfiguration(configuration);
    QVERIFY(server->listen(QHostAddress::LocalHost));
    const Http2Faults http(server, [](QTcpSocket *socket) { socket->write(http2Reply("204", {})); });
    const Observation seen = m_probe.check(fields(u"https://localhost:%1/"_s.arg(http.port()),
                                                  {{u"caFile"_s, certificates.caFile()}, {u"resolve"_s, u"127.0.0.1"_s}}));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.summary, u"204 No Content, 0 B"_s);
    QVERIFY(seen.phases.get(Phase::Tls));
    QCOMPARE(seen.value(u"certificateSubject"_s).toString(), u"localhost"_s);
}

void TestHttp2::sendsTheConfiguredRequest()
{
    Http2Faults server([](QTcpSocket *socket) { socket->write(http2Reply("200", "x")); });
    m_probe.check(fields(
        server.url(u"/a?b=c"_s),
        {{u"headers"_s,
          QJsonObject{{u"X-Key"_s, u"value-of-it"_s}, {u"Keep-Alive"_s, u"timeout=5"_s}, {u"Host"_s, u"shop.example"_s}}},
         {u"form"_s, QJsonObject{{u"q"_s, u"1"_s}}},
         {u"bearerToken"_s, u"t0ken"_s}}));
    QCOMPARE(server.bodySize(), 3);
    // The header is compressed, but strings that aren't in a table are sent literally. nghttp2 may use Huffman coding, so the
    // test can rely only on sizes and on absent strings.
    QVERIFY(!server.header().isEmpty());
    for (const char *unwanted : {"X-Key", "Host", "Connection", "keep-alive", "timeout=5"})
        QVERIFY2(!server.header().contains(unwanted), unwanted);
}

QString fileOfSize(const QTemporaryDir &folder, qint64 size)
{
    QFile file(folder.filePath(u"body"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 'x')) != size)
        qFatal("cannot write a file");
    return file.fileName();
}

void TestHttp2::largeBodyIsSentInPortions()
{
    const QTemporaryDir folder;
    Http2Faults server([](QTcpSocket *socket) { socket->write(http2Reply("200", "x")); });
    // RFC 9113, 6.9: the client may send more than 64 KiB only after the server has enlarged the windows.
    const QByteArray wide = QByteArray::fromHex("0004") + QByteArray::fromHex("7fffffff");
    server.greetWith(http2Frame(Http2Type::Settings, 0, 0, wide) + window(0, 100'000'000));
    const Observation seen =
        m_probe.check(fields(server.url(u"/"_s), {{u"files"_s, QJsonObject{{u"a"_s, fileOfSize(folder, 1'000'000)}}}}));
    QCOMPARE(errorMessage(seen), QString());
    QVERIFY2(server.bodySize() > 1'000'000, qPrintable(QString::number(server.bodySize())));
}

void TestHttp2::reportsAWindowThatStaysClosed()
{
    const QTemporaryDir folder;
    Http2Faults server([](QTcpSocket *socket) { socket->write(http2Reply("200", "x")); });
    const Observation seen =
        m_probe.check(fields(server.url(u"/"_s), {{u"files"_s, QJsonObject{{u"a"_s, fileOfSize(folder, 100'000)}}}}),
                      std::chrono::seconds(2));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(errorMessage(seen).contains(u", then the server didn't accept the remaining "_s)
                 && errorMessage(seen).endsWith(u" kB of the request."_s),
             qPrintable(errorMessage(seen)));
    QCOMPARE(server.bodySize(), 65'535);
}

//! RFC 9113, 8.1: a server may answer before it has read the complete request.
void TestHttp2::acceptsAReplyBeforeTheRequestIsSent()
{
    const QTemporaryDir folder;
    Http2Faults server([](QTcpSocket *) {});
    server.greetWith(http2Frame(Http2Type::Settings, 0, 0, {}) + http2Reply("413", "too large"));
    const Observation seen = m_probe.check(
        fields(server.url(u"/"_s), {{u"files"_s, QJsonObject{{u"a"_s, fileOfSize(folder, 100'000)}}}, {u"accept"_s, u"413"_s}}),
        std::chrono::seconds(3));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"size"_s).toInt(), 9);
}

void TestHttp2::connectsThroughAProxy()
{
    Http2Faults server([](QTcpSocket *socket) { socket->write(http2Reply("200", "x")); });
    const ProxyFaults proxy(ProxyFaults::Protocol::Http);
    const Observation seen = m_probe.check(
        fields(u"http://localhost:%1/"_s.arg(server.port()), {{u"proxy"_s, proxy.address()}}), std::chrono::seconds(3));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(proxy.asked(), QStringList{u"CONNECT localhost:%1"_s.arg(server.port())});
}

void TestHttp2::redirectIsFollowed()
{
    int asked = 0;
    Http2Faults server([&](QTcpSocket *socket) {
        ++asked;
        if (asked == 1)
            socket->write(http2Reply("302", {}, {{"location", "/other"}, {"set-cookie", "a=1"}}));
        else
            socket->write(http2Reply("200", "there"));
    });
    const Observation seen = m_probe.check(fields(server.url(u"/one"_s)));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(asked, 2);
    QCOMPARE(seen.value(u"redirects"_s).toInt(), 1);
}

void TestHttp2::decompressesTheBody()
{
    const QByteArray body = compressed(QByteArray("fathom ").repeated(1'000));
    Http2Faults server([&](QTcpSocket *socket) { socket->write(http2Reply("200", body, {{"content-encoding", "gzip"}})); });
    const Observation seen = m_probe.check(fields(server.url(u"/"_s)));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"size"_s).toInt(), 7'000);
    QCOMPARE(seen.value(u"sizeOnWire"_s).toInt(), body.size());
}

void TestHttp2::parsesReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("summary");
    const QByteArray head = http2Headers({{":status", "200"}});
    const auto headers = [](quint8 flags, const QByteArray &block) { return http2Frame(Http2Type::Headers, flags, 1, block); };
    const auto data = [](quint8 flags, const QByteArray &bytes) { return http2Frame(Http2Type::Data, flags, 1, bytes); };
    QTest::newRow("no body") << http2Reply("200", {}) << u"200 OK, 0 B"_s;
    QTest::newRow("body in pieces") << headers(kEndHeaders, head) + data(0, "abc") + data(0, {}) + data(kEndStream, "def")
                                    << u"200 OK, 6 B"_s;
    QTest::newRow("end of its own") << headers(kEndHeaders, head) + data(0, "abc") + data(kEndStream, {}) << u"200 OK, 3 B"_s;
    QTest::newRow("length") << http2Reply("200", "abc", {{"content-length", "3"}}) << u"200 OK, 3 B"_s;
    QTest::newRow("blanks around a value") << http2Reply("200", "abc", {{"x-tag", " a\t"}}) << u"200 OK, 3 B"_s;
    QTest::newRow("header in pieces") << headers(0, head.first(3)) + http2Frame(Http2Type::Continuation, 0, 1, head.mid(3, 2))
            + http2Frame(Http2Type::Continuation, kEndHeaders, 1, head.mid(5))
            + data(kEndStream, "abc") << u"200 OK, 3 B"_s;
    QTest::newRow("from the table") << headers(kEndHeaders | kEndStream, QByteArray(1, '\x88')) << u"200 OK, 0 B"_s;
    QTest::newRow("trailers") << headers(kEndHeaders, head) + data(0, "abc")
            + headers(kEndHeaders | kEndStream, http2Headers({{"x-sum", "6"}}))
                              << u"200 OK, 3 B"_s;
    QTest::newRow("hints first") << headers(kEndHeaders, http2Headers({{":status", "103"}, {"link", "</a>"}}))
            + headers(kEndHeaders, head) + data(kEndStream, "abc")
                                 << u"200 OK, 3 B"_s;
    QTest::newRow("padding") << headers(kEndHeaders, head)
            + http2Frame(Http2Type::Data, kEndStream | 0x8, 1,
                         QByteArray("\x04"
                                    "abc\0\0\0\0",
                                    8))
                             << u"200 OK, 3 B"_s;
    QTest::newRow("ping and unknown frames between") << headers(kEndHeaders, head)
            + http2Frame(Http2Type::Ping, 0, 0, QByteArray(8, 'p')) + http2Frame(static_cast<Http2Type>(0xbe), 0, 0, "hello")
            + data(kEndStream, "abc") << u"200 OK, 3 B"_s;
    QTest::newRow("goodbye, then the reply")
        << http2Frame(Http2Type::GoAway, 0, 0, code(1) + code(0)) + http2Reply("200", "abc") << u"200 OK, 3 B"_s;
    QTest::newRow("done with the request") << http2Reply("200", "abc") + http2Frame(Http2Type::Reset, 0, 1, code(0))
                                           << u"200 OK, 3 B"_s;
}

void TestHttp2::parsesReplies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, summary);
    Http2Faults server([&](QTcpSocket *socket) { socket->write(bytes); });
    const Observation seen = m_probe.check(fields(server.url(u"/"_s)));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.summary, summary);
    QVERIFY2(m_probe.elapsedMs() < 15'000, "it must end by itself, not by the deadline");
}

void TestHttp2::reportsProtocolErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    const QString frames = u"The response header from 127.0.0.1 port PORT isn't valid HTTP/2, or is larger than 64 KiB."_s;
    const QString later = u"The server at 127.0.0.1 port PORT doesn't speak valid HTTP/2."_s; // after a valid header
    const QString closed = u"127.0.0.1 port PORT closed the connection without a reply."_s;
    const auto row = [](const char *name, const QByteArray &bytes, bool closes, const QString &type, const QString &message) {
        QTest::newRow(name) << bytes << closes << type << message;
    };
    const QByteArray head = http2Headers({{":status", "200"}});
    const QByteArray begun = http2Frame(Http2Type::Headers, kEndHeaders, 1, head);
    row("refuses", http2Frame(Http2Type::Reset, 0, 1, code(7)), false, u"network"_s,
        u"127.0.0.1 port PORT aborted the request (REFUSED_STREAM)."_s);
    row("breaks off in the body",
        begun + http2Frame(Http2Type::Data, 0, 1, "abc") + http2Frame(Http2Type::Reset, 0, 1, code(8)), false, u"network"_s,
        u"127.0.0.1 port PORT aborted the request (CANCEL)."_s);
    row("breaks off in the body, without an error",
        begun + http2Frame(Http2Type::Data, 0, 1, "abc") + http2Frame(Http2Type::Reset, 0, 1, code(0)), false, u"network"_s,
        u"127.0.0.1 port PORT aborted the request (NO_ERROR)."_s);
    row("goes away", http2Frame(Http2Type::GoAway, 0, 0, code(0) + code(0xb)), false, u"network"_s,
        u"127.0.0.1 port PORT aborted the request (ENHANCE_YOUR_CALM)."_s);
    row("goes away, and says why", http2Frame(Http2Type::GoAway, 0, 0, code(0) + code(0xb) + "too_many_pings"), false,
        u"network"_s, u"127.0.0.1 port PORT aborted the request (ENHANCE_YOUR_CALM: too_many_pings)."_s);
    row("goes away, and closes", http2Frame(Http2Type::GoAway, 0, 0, code(1) + code(2)), true, u"network"_s,
        u"127.0.0.1 port PORT aborted the request (INTERNAL_ERROR)."_s);
    row("goes away without an error", http2Frame(Http2Type::GoAway, 0, 0, code(0) + code(0)), false, u"network"_s,
        u"127.0.0.1 port PORT aborted the request (REFUSED_STREAM)."_s);
    row("closes", {}, true, u"network"_s, closed);
    row("closes in the body", begun + http2Frame(Http2Type::Data, 0, 1, "abc"), true, u"network"_s,
        u"The response was cut off: the connection was closed after 3 B of the body."_s);
    row("closes in a known body",
        http2Frame(Http2Type::Headers, kEndHeaders, 1, http2Headers({{":status", "200"}, {"content-length", "9"}}))
            + http2Frame(Http2Type::Data, 0, 1, "abc"),
        true, u"network"_s, u"The response was cut off: the connection was closed after 3 B of 9 B."_s);
    row("no status", http2Frame(Http2Type::Headers, kEndHeaders | kEndStream, 1, http2Headers({{"server", "x"}})), false,
        u"protocol"_s, frames);
    row("body first", http2Frame(Http2Type::Data, kEndStream, 1, "abc"), false, u"protocol"_s, frames);
    row("capitals", http2Reply("200", "x", {{"Server", "x"}}), false, u"protocol"_s, frames);
    row("line break in a value", http2Reply("200", "x", {{"server", "x\r\nx-evil: 1"}}), false, u"protocol"_s, frames);
    row("chunks", http2Reply("200", "x", {{"transfer-encoding", "chunked"}}), false, u"protocol"_s, frames);
    row("wrong length", http2Reply("200", "abc", {{"content-length", "2"}}), false, u"protocol"_s, later);
    row("frame too large", http2Frame(Http2Type::Data, 0, 1, QByteArray(20'000, 'x')), false, u"protocol"_s, frames);
    row("frame too small", http2Frame(Http2Type::Reset, 0, 1, "x"), false, u"protocol"_s, frames);
    row("rubbish for a header", http2Frame(Http2Type::Headers, kEndHeaders | kEndStream, 1, QByteArray(10, '\xff')), false,
        u"protocol"_s, frames);
    row("push",
        http2Frame(Http2Type::Settings, 0x1, 0, {}) + http2Frame(Http2Type::PushPromise, kEndHeaders, 1, code(2) + head), false,
        u"protocol"_s, frames);
    row("window overflows", window(0, 0x7fffffff) + window(0, 0x7fffffff), false, u"protocol"_s, frames);
    row("HTTP/1", "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", false, u"protocol"_s, frames);
    row("not HTTP at all", "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", false, u"protocol"_s, frames);
}

void TestHttp2::reportsProtocolErrors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, closes);
    QFETCH(QString, type);
    QFETCH(QString, message);
    Http2Faults server([&](QTcpSocket *socket) {
        socket->write(bytes);
        if (closes)
            socket->disconnectFromHost();
    });
    const Observation seen = m_probe.check(fields(server.url(u"/"_s)));
    QCOMPARE(errorMessage(seen), message.replace(u"PORT"_s, QString::number(server.port())));
    QCOMPARE(errorKey(seen), type);
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QVERIFY2(m_probe.elapsedMs() < 15'000, "it must end by itself, not by the deadline");
}

void TestHttp2::survivesFloods_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QString>("says"); // empty: the check runs until its deadline
    const QByteArray field = http2Headers({{"x-endless", QByteArray(1'000, 'e')}});
    const QByteArray head = http2Headers({{":status", "200"}});
    QTest::newRow("header without end") << http2Frame(Http2Type::Headers, 0, 1, head)
                                        << http2Frame(Http2Type::Continuation, 0, 1, field.repeated(10)) << u"HTTP/2"_s;
    // Each byte refers to a 4 KB field that is sent only once.
    QTest::newRow("header that unfolds") << http2Frame(
        Http2Type::Headers, 0, 1, head + '\x40' + QByteArray("\x01y") + QByteArray::fromHex("7f811e") + QByteArray(3'968, 'e'))
                                         << http2Frame(Http2Type::Continuation, 0, 1, QByteArray(16'000, '\xbe'))
                                         << u"The response header is larger"_s;
    QTest::newRow("body without end") << http2Frame(Http2Type::Headers, kEndHeaders, 1, head)
                                      << http2Frame(Http2Type::Data, 0, 1, QByteArray(16'000, 'e'))
                                      << u"The body is larger than 2 MB"_s;
    QTest::newRow("pings") << QByteArray() << http2Frame(Http2Type::Ping, 0, 0, QByteArray(8, 'p')).repeated(1'000)
                           << QString();
    QTest::newRow("settings") << QByteArray()
                              << http2Frame(Http2Type::Settings, 0, 0, QByteArray::fromHex("000300000064")).repeated(1'000)
                              << QString();
    QTest::newRow("empty frames") << http2Frame(Http2Type::Headers, kEndHeaders, 1, head)
                                  << http2Frame(Http2Type::Data, 0, 1, {}).repeated(1'000) << QString();
    QTest::newRow("unknown frames") << QByteArray() << http2Frame(static_cast<Http2Type>(0xbe), 0, 0, QByteArray(16'000, 'u'))
                                    << QString();
}

//! Endless input of any kind: the check ends, and its memory is freed.
void TestHttp2::survivesFloods()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, piece);
    QFETCH(QString, says);
    Http2Faults server([&](QTcpSocket *socket) {
        socket->write(begin);
        flood(socket, piece);
    });
#ifdef Q_OS_LINUX
    const qint64 before = peakMemory();
#endif
    const Observation seen =
        m_probe.check(fields(server.url(u"/"_s)), std::chrono::milliseconds(says.isEmpty() ? 700 : 10'000));
    QVERIFY(seen.error);
    QVERIFY2(m_probe.elapsedMs() < 15'000, qPrintable(QString::number(m_probe.elapsedMs())));
    QVERIFY2(errorMessage(seen).contains(says), qPrintable(errorMessage(seen)));
#ifdef Q_OS_LINUX
    QVERIFY2(peakMemory() - before < kMaxGrowth, qPrintable(u"%1 KiB more"_s.arg(peakMemory() - before)));
#endif
}

//! A server that doesn't read the answers to its pings makes them pile up in memory. It sends its pings too slowly to be
//! detected as a flood.
void TestHttp2::limitsUnreadAnswers()
{
    const QByteArray ping = http2Frame(Http2Type::Ping, 0, 0, QByteArray(8, 'p'));
    const QByteArray padding = http2Frame(static_cast<Http2Type>(0xbe), 0, 0, QByteArray(40, 'u'));
    Http2Faults server([&](QTcpSocket *socket) {
        QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
        socket->setReadBufferSize(1);
        flood(socket, (ping + padding).repeated(500));
    });
    const Observation seen = m_probe.check(fields(server.url(u"/"_s)), std::chrono::seconds(10));
    QCOMPARE(errorKey(seen), u"protocol"_s);
    QCOMPARE(seen.error->detail(), u"does not read what it asks for"_s);
}

void TestHttp2::timesOut()
{
    Http2Faults silent([](QTcpSocket *) {});
    const Observation seen = m_probe.check(fields(silent.url(u"/"_s)), std::chrono::seconds(1));
    QVERIFY2(errorMessage(seen).endsWith(u", request sent, then no response."_s), qPrintable(errorMessage(seen)));
    QVERIFY(seen.phases.get(Phase::Wait).value_or(0) > 200); // the server's SETTINGS frame doesn't count as a response
}

void TestHttp2::reportsAServerWithoutHttp2_data()
{
    QTest::addColumn<bool>("secure");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void TestHttp2::reportsAServerWithoutHttp2()
{
    QFETCH(bool, secure);
    const TestCertificates certificates;
    const HttpFaults plain;
    const OpensslServer tls(certificates.certificateFile(u"good"_s), certificates.keyFile(u"good"_s), {});
    const QString url = secure ? u"https://127.0.0.1:%1/"_s.arg(tls.port()) : plain.url(u"/ok"_s);
    const Observation seen = m_probe.check(fields(url, {{u"caFile"_s, certificates.caFile()}}));
    QCOMPARE(
        errorMessage(seen),
        u"The server at 127.0.0.1 port %1 doesn't offer HTTP/2. Set “httpVersion” to 1.1, or turn on HTTP/2 on the server."_s
            .arg(secure ? tls.port() : plain.port()));
    QCOMPARE(errorKey(seen), u"protocol"_s);
}

//! With randomly changed replies, the check always ends within its limits.
void TestHttp2::survivesRandomChanges()
{
    HttpRequest request;
    request.method = "GET";
    request.scheme = "http";
    request.authority = "a.example";
    request.target = "/";
    const QByteArray right = http2Frame(Http2Type::Settings, 0, 0, {})
        + http2Frame(Http2Type::Headers, 0, 1, http2Headers({{":status", "200"}}))
        + http2Frame(Http2Type::Continuation, kEndHeaders, 1, http2Headers({{"content-length", "6"}, {"server", "x"}}))
        + http2Frame(Http2Type::Data, 0, 1, "abc") + window(1, 10) + http2Frame(Http2Type::Ping, 0, 0, QByteArray(8, 'p'))
        + http2Frame(Http2Type::Data, kEndStream, 1, "def");
    QRandomGenerator dice(9113);
    int whole = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = right;
        for (int change = dice.bounded(4); change > 0; --change)
            bytes[dice.bounded(int(bytes.size()))] = static_cast<char>(dice.bounded(256));
        HttpReplyParser parser(1'000, 1'000, false);
        Http2Session session(request, &parser);
        QVERIFY(!session.takeOutput().isEmpty());
        for (qsizetype at = 0; at < bytes.size() && parser.state() < HttpReplyParser::State::Done;) {
            const qsizetype size = std::min<qsizetype>(1 + dice.bounded(20), bytes.size() - at);
            session.feed(QByteArrayView(bytes).sliced(at, size));
            QVERIFY(session.takeOutput().size() < 10'000);
            at += size;
        }
        session.feedEnd();
        QVERIFY(parser.state() == HttpReplyParser::State::Done || parser.state() == HttpReplyParser::State::Failed);
        whole += parser.body().head() == "abcdef" ? 1 : 0;
    }
    QVERIFY(whole > 4'000); // replies not damaged by the changes
}

void TestHttp2::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("field");
    QTest::newRow("2") << QJsonObject{{u"httpVersion"_s, u"2"_s}} << QString();
    QTest::newRow("1.1, kept") << QJsonObject{{u"httpVersion"_s, u"1.1"_s}, {u"connection"_s, u"keep-alive"_s}} << QString();
    QTest::newRow("kept") << QJsonObject{{u"httpVersion"_s, u"2"_s}, {u"connection"_s, u"keep-alive"_s}} << u"httpVersion"_s;
    QTest::newRow("3") << QJsonObject{{u"httpVersion"_s, u"3"_s}} << u"httpVersion"_s;
}

void TestHttp2::reportsProblems()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, field);
    more.insert(u"url"_s, u"https://a.example/"_s);
    const auto read = Fields::fromJson(findKind(u"http"_s)->fields, more);
    const QList<FieldProblem> problems = read ? httpFieldProblems(*read) : read.error();
    QCOMPARE(problems.isEmpty() ? QString() : problems.first().field, field);
}

QTEST_GUILESS_MAIN(TestHttp2)

} // namespace Http2Test

#include "tst_Http2.moc"
