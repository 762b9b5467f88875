// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests the `http` kind with misbehaving servers: the outcome, error type and message for each fault, and whether the
//! check ends in time.

#include "async/CancelToken.h"
#include "checks/HttpProbe.h"
#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpErrors.h"
#include "checks/http/transfer/HttpExchange.h"
#include "checks/network/NetworkPool.h"
#include "support/TcpFaults.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTest>

namespace HttpCheckTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

class TestHttpCheck : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server.clear(); }
    void reportsFaults_data();
    void reportsFaults();
    void timesOut_data();
    void timesOut();
    void reportsRefusedAndFullPorts();
    void reportsARequestThatIsNotRead();
    void reportsValues();
    void decodesCharsets_data();
    void decodesCharsets();
    void phasesAddUp();
    void countsTheHeader();
    void sendsUnsafeRequestsOnce_data();
    void sendsUnsafeRequestsOnce();
    void sendsTheConfiguredRequest();
    void dropsHeadersForOtherOrigins();
    void keepsHeadersForTheSameOrigin();
    void postBecomesGet_data();
    void postBecomesGet();
    void followsNoRedirectIfTurnedOff();
    void followsRedirectsToTheSamePage();
    void cookiesAreNotShared();
    void proxyOfTheEnvironmentIsIgnored();
    void plainProxyGetsTheFullUrl();
    void reusesKeptConnections();
    void opensANewConnectionByDefault();
    void replacesStaleConnections();
    void replacesConnectionsThatTimedOut();
    void readsAnEarlyReplyToALargeRequest();
    void readsFieldsAfterALargeHeader();
    void dotSegmentsAreResolved_data();
    void dotSegmentsAreResolved();
    void postNeverReusesAConnection();
    void cancelEndsAtOnce();
    void requiresTheConfiguredIpVersion();
    void followsRedirectsWithAnyBody_data();
    void followsRedirectsWithAnyBody();
    void abortsOnEndlessInterimReplies();
    void secondAddressIsTried();
    void controlCharactersAreNeutralised();
    void hundredsOfHeadersAreCapped();
    void showsAddressesUnchanged_data();
    void showsAddressesUnchanged();

private:
    HttpFaults m_server;
    HttpProbe m_probe;
};

void TestHttpCheck::reportsFaults_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("message");

    QTest::newRow("ok") << u"/ok"_s << QString() << u"200 OK, 13 B"_s << QString();
    QTest::newRow("503") << u"/status/503"_s << u"condition"_s << u"503 Service Unavailable"_s
                         << u"The server returned 503 Service Unavailable. Accepted: 200-299."_s;
    QTest::newRow("404") << u"/status/404"_s << u"condition"_s << u"404 Not Found"_s
                         << u"The server returned 404 Not Found. Accepted: 200-299."_s;
    QTest::newRow("204") << u"/status/204"_s << QString() << u"204 Of Some Kind, 0 B"_s << QString();
    QTest::newRow("slow") << u"/slow/100"_s << QString() << u"200 OK, 28 B"_s << QString();
    QTest::newRow("closed early") << u"/close"_s << u"network"_s
                                  << u"127.0.0.1 port PORT closed the connection without a reply"_s
                                  << u"127.0.0.1 port PORT closed the connection without a reply."_s;
    QTest::newRow("reset") << u"/reset"_s << u"network"_s << u"127.0.0.1 port PORT closed the connection without a reply"_s
                           << u"127.0.0.1 port PORT closed the connection without a reply."_s;
    QTest::newRow("cut short") << u"/cut"_s << u"network"_s
                               << u"The response was cut off: the connection was closed after 500 B of 1 kB"_s
                               << u"The response was cut off: the connection was closed after 500 B of 1 kB."_s;
    QTest::newRow("an error, cut short") << u"/cut/503"_s << u"condition"_s << u"503 Of Some Kind"_s
                                         << u"The server returned 503 Of Some Kind. Accepted: 200-299."_s;
    QTest::newRow("endless chunk header")
        << u"/endless-chunk-head"_s << u"protocol"_s
        << u"The chunk headers and trailers of the response are larger than 262 kB, which is more than clients accept"_s
        << u"The chunk headers and trailers of the response are larger than 262 kB, which is more than clients accept. Check the server."_s;
    QTest::newRow("reset at the end of the body")
        << u"/reset-body"_s << u"network"_s << u"The response was cut off: the connection was closed after 4 B of the body"_s
        << u"The response was cut off: the connection was closed after 4 B of the body."_s;
    QTest::newRow("cut in a chunk") << u"/cut-chunks"_s << u"network"_s
                                    << u"The response was cut off: the connection was closed after 11 B of the body"_s
                                    << u"The response was cut off: the connection was closed after 11 B of the body."_s;
    QTest::newRow("cut in the header") << u"/cut-header"_s << u"network"_s
                                       << u"The response header was cut off: the connection was closed after 27 B"_s
                                       << u"The response header was cut off: the connection was closed after 27 B."_s;
    QTest::newRow("redirect") << u"/redirect/3"_s << QString() << u"200 OK, 13 B"_s << QString();
    QTest::newRow("ten redirects") << u"/redirect/10"_s << QString() << u"200 OK, 13 B"_s << QString();
    QTest::newRow("eleven redirects")
        << u"/redirect/11"_s << u"protocol"_s
        << u"The server redirected more than 10 times, most recently to http://127.0.0.1:PORT/ok"_s
        << u"The server redirected more than 10 times, most recently to http://127.0.0.1:PORT/ok."_s;
    QTest::newRow("loop") << u"/loop/a"_s << u"protocol"_s
                          << u"The server redirects in a loop, back to http://127.0.0.1:PORT/loop/b"_s
                          << u"The server redirects in a loop, back to http://127.0.0.1:PORT/loop/b."_s;
    QTest::newRow("redirect to a file")
        << u"/redirect-file"_s << u"protocol"_s << u"The server redirects to file:///etc/passwd"_s
        << u"The server redirects to file:///etc/passwd. Only http and https addresses are followed."_s;
    QTest::newRow("gzip") << u"/gzip"_s << QString() << u"200 OK, 2.7 kB"_s << QString();
    QTest::newRow("raw deflate") << u"/deflate"_s << QString() << u"200 OK, 2.7 kB"_s << QString();
    QTest::newRow("gzip without its end") << u"/gzip-cut"_s << u"protocol"_s
                                          << u"The body is marked as compressed, but can't be decompressed"_s
                                          << u"The body is marked as compressed, but can't be decompressed."_s;
    QTest::newRow("body too large")
        << u"/large/2000001"_s << u"protocol"_s << u"The body is larger than 2 MB, the limit of this target"_s
        << u"The body is larger than 2 MB, the limit of this target. Raise “maxBody”, or check a smaller page."_s;
    QTest::newRow("body just not too large") << u"/large/2000000"_s << QString() << u"200 OK, 2 MB"_s << QString();
    QTest::newRow("not HTTP")
        << u"/garbage"_s << u"protocol"_s
        << u"The server at 127.0.0.1 port PORT doesn't speak HTTP: the response begins with “SSH-2.0-OpenSSH_9.2p1 Debian-2”"_s
        << u"The server at 127.0.0.1 port PORT doesn't speak HTTP: the response begins with “SSH-2.0-OpenSSH_9.2p1 Debian-2”."_s;
    QTest::newRow("bad header") << u"/bad-header"_s << u"protocol"_s << u"The response header isn't valid HTTP (bad field)"_s
                                << u"The response header isn't valid HTTP (bad field)."_s;
    QTest::newRow("bad chunks") << u"/bad-chunks"_s << u"protocol"_s << u"The body isn't valid HTTP: its chunks are malformed"_s
                                << u"The body isn't valid HTTP: its chunks are malformed."_s;
    QTest::newRow("invalid UTF-8") << u"/invalid-utf8"_s << QString() << u"200 OK, 15 B"_s << QString();
    QTest::newRow("chunks and a trailer") << u"/chunked"_s << QString() << u"200 OK, 13 B"_s << QString();
    QTest::newRow("bare line feeds") << u"/line-feeds"_s << QString() << u"200 OK, 3 B"_s << QString();
    QTest::newRow("no header field") << u"/bare"_s << QString() << u"200 OK, 13 B"_s << QString();
    QTest::newRow("100 and 103 first") << u"/hints"_s << QString() << u"200 OK, 13 B"_s << QString();
    QTest::newRow("101 header fields") << u"/headers/101"_s << QString() << u"200 OK, 9 B"_s << QString();
}

void TestHttpCheck::reportsFaults()
{
    QFETCH(QString, path);
    QFETCH(QString, type);
    QFETCH(QString, summary);
    QFETCH(QString, message);
    const QString port = QString::number(m_server.port());

    const Observation seen = m_probe.check(m_server.url(path));

    QCOMPARE(errorMessage(seen), message.replace(u"PORT"_s, port));
    QCOMPARE(errorKey(seen), type);
    QCOMPARE(seen.summary, summary.replace(u"PORT"_s, port));
    QCOMPARE(outcomeOf(seen), type.isEmpty() ? Outcome::Up : Outcome::Down);
    QVERIFY2(m_probe.elapsedMs() < 10'000, "it must end by itself, not by the deadline");
}

void TestHttpCheck::followsRedirectsWithAnyBody_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("cut short") << QByteArray("Content-Length: 500\r\n\r\nhalf");
    QTest::newRow("not gzip") << QByteArray("Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nhalf");
    QTest::newRow("bad chunks") << QByteArray("Transfer-Encoding: chunked\r\n\r\nhalf\r\n");
    QTest::newRow("too large") << QByteArray("Content-Length: 99999999\r\n\r\n");
}

//! The body may be endless, because the server doesn't close the connection.
void TestHttpCheck::followsRedirectsWithAnyBody()
{
    QFETCH(QByteArray, rest);
    m_server.serve("moved", [rest](QTcpSocket *socket, const FaultRequest &) {
        socket->write("HTTP/1.1 302 Found\r\nLocation: /ok\r\n" + rest);
    });
    for (const bool keepAlive : {false, true}) {
        const Observation seen =
            m_probe.check({{u"url"_s, m_server.url(u"/moved"_s)}, {u"connection"_s, keepAlive ? u"keep-alive"_s : u"fresh"_s}});
        QCOMPARE(errorMessage(seen), QString());
        QCOMPARE(seen.summary, u"200 OK, 13 B"_s);
        QCOMPARE(seen.value(u"redirects"_s).toInt(), 1);
    }
}

void TestHttpCheck::abortsOnEndlessInterimReplies()
{
    m_server.serve("hints-for-ever", [](QTcpSocket *socket, const FaultRequest &) {
        const QByteArray hints = QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(1'000);
        const auto send = [socket, hints] { socket->write(hints); };
        QObject::connect(socket, &QIODevice::bytesWritten, socket, send);
        send();
    });
    const Observation seen = m_probe.check(m_server.url(u"/hints-for-ever"_s));
    QCOMPARE(errorKey(seen), u"protocol"_s);
    QVERIFY2(m_probe.elapsedMs() < 10'000, "it must end by itself, not by the deadline");
}

void TestHttpCheck::timesOut_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");

    QTest::newRow("never answers") << u"/silent"_s << u"No answer within 1 s: connected "_s
                                   << u", request sent, then no response."_s;
    QTest::newRow("drips its header") << u"/drip-header"_s << u"No answer within 1 s: connected "_s
                                      << u" of the response header."_s;
    QTest::newRow("drips its body") << u"/drip-body"_s << u"No answer within 1 s: connected "_s << u" of 1 MB received."_s;
    QTest::newRow("slow") << u"/slow/5000"_s << u"No answer within 1 s: connected "_s << u", request sent, then no response."_s;
    QTest::newRow("silent after a redirect")
        << u"/redirect-to?/silent"_s << u"No answer within 1 s: 1 redirect"_s << u", request sent, then no response."_s;
}

void TestHttpCheck::timesOut()
{
    QFETCH(QString, path);
    QFETCH(QString, begin);
    QFETCH(QString, end);

    const Observation seen = m_probe.check(m_server.url(path), std::chrono::seconds(1));

    QVERIFY2(errorMessage(seen).startsWith(begin), qPrintable(errorMessage(seen)));
    QVERIFY2(errorMessage(seen).endsWith(end), qPrintable(errorMessage(seen)));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(m_probe.elapsedMs() >= 995 && m_probe.elapsedMs() < 6'000, qPrintable(QString::number(m_probe.elapsedMs())));
    // The time is attributed to the phase in which the server hung.
    const double hung = seen.phases.get(Phase::Wait).value_or(0) + seen.phases.get(Phase::Receive).value_or(0);
    QVERIFY2(hung > 500, qPrintable(QString::number(hung)));
}

void TestHttpCheck::reportsRefusedAndFullPorts()
{
    const TcpFaults tcp;
    const Observation refused = m_probe.check(u"http://127.0.0.1:%1/"_s.arg(tcp.closed()));
    QCOMPARE(errorKey(refused), u"refused"_s);
    QCOMPARE(
        errorMessage(refused),
        u"Connection refused by 127.0.0.1 port %1. The host is reachable, but nothing is listening there. Is the service running?"_s
            .arg(tcp.closed()));
    QCOMPARE(refused.summary, u"Connection refused by 127.0.0.1 port %1"_s.arg(tcp.closed()));

#ifdef Q_OS_LINUX
    const Observation full = m_probe.check(u"http://127.0.0.1:%1/"_s.arg(tcp.full()), std::chrono::seconds(1));
    QCOMPARE(errorKey(full), u"timeout"_s);
    QCOMPARE(errorMessage(full), u"No answer within 1 s: 127.0.0.1 port %1 didn't accept the connection."_s.arg(tcp.full()));
    QVERIFY(m_probe.elapsedMs() < 6'000);
    QVERIFY(full.phases.get(Phase::Connect).value_or(0) > 250);
#endif

    const Observation greeting = m_probe.check(u"http://127.0.0.1:%1/"_s.arg(tcp.greeting()));
    QCOMPARE(errorKey(greeting), u"protocol"_s);
}

void TestHttpCheck::reportsARequestThatIsNotRead()
{
    QTcpServer deaf; // the system accepts the connection, but no program reads from it
    QVERIFY(deaf.listen(QHostAddress::LocalHost));
    deaf.pauseAccepting();
    const QJsonObject fields{{u"url"_s, u"http://127.0.0.1:%1/"_s.arg(deaf.serverPort())},
                             {u"method"_s, u"PUT"_s},
                             {u"body"_s, QString(20'000'000, u'x')}};
    const Observation seen = m_probe.check(fields, std::chrono::seconds(2));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(errorMessage(seen).contains(u", then the server didn't accept the remaining "_s)
                 && errorMessage(seen).endsWith(u" of the request."_s),
             qPrintable(errorMessage(seen)));
    QVERIFY(seen.phases.get(Phase::Send).has_value());
    QVERIFY(!seen.phases.get(Phase::Wait));
}

void TestHttpCheck::reportsValues()
{
    const Observation seen = m_probe.check(m_server.url(u"/redirect/2"_s));
    QCOMPARE(seen.value(u"status"_s).toInt(), 200);
    QCOMPARE(seen.value(u"size"_s).toLongLong(), 13);
    QCOMPARE(seen.value(u"ip"_s).toString(), u"127.0.0.1"_s);
    QCOMPARE(seen.value(u"redirects"_s).toInt(), 2);
    QCOMPARE(seen.value(u"url"_s).toString(), m_server.url(u"/ok"_s));
    QCOMPARE(seen.value(u"server"_s).toString(), u"faults"_s);
    QCOMPARE(displayHeaders(seen.evidence).value(u"content-length"_s).toString(), u"13"_s);
    QVERIFY(!seen.value(u"attempts"_s).isValid());
    QVERIFY(!seen.value(u"certificateDaysLeft"_s).isValid());
    QCOMPARE(observationText(seen), u"All is well.\n"_s);

    const Observation packed = m_probe.check(m_server.url(u"/gzip"_s));
    QCOMPARE(packed.value(u"size"_s).toLongLong(), 2700);
    QVERIFY(packed.value(u"sizeOnWire"_s).toLongLong() < 200);
    QVERIFY(observationText(packed).startsWith(u"All is well, in few bytes. All"_s));

    // Trailing zero bytes are ignored, but a further gzip member is decoded (RFC 1952, 2.2).
    const QByteArray member = compressed("whole");
    QByteArray body = member + QByteArray(3, '\0');
    m_server.serve("packed", [&](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, "200 OK", body, "Content-Encoding: gzip\r\n");
    });
    QCOMPARE(m_probe.check(m_server.url(u"/packed"_s)).summary, u"200 OK, 5 B"_s);
    body = member + member;
    QCOMPARE(m_probe.check(m_server.url(u"/packed"_s)).summary, u"200 OK, 10 B"_s);

    const Observation broken = m_probe.check(m_server.url(u"/invalid-utf8"_s));
    QCOMPARE(observationText(broken), u"caf\uFFFD \uFFFD\uFFFD \uFFFD( end\n"_s);
}

void TestHttpCheck::decodesCharsets_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body"); // body in hexadecimal
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &contentType, const QByteArray &body, const QString &text) {
        QTest::newRow(name) << contentType << body << text;
    };
    row("none said", {}, "67c3bc", u"gü"_s);
    row("UTF-8", "text/plain; charset=utf-8", "67c3bc", u"gü"_s);
    row("Latin-1", "text/plain; charset=ISO-8859-1", "67fc", u"gü"_s);
    row("quoted", "text/html;x=y ; Charset=\"latin1\"", "67fc", u"gü"_s);
    row("Windows", "text/plain; charset=windows-1252", "67fc", u"gü"_s);
    row("UTF-16", "text/plain; charset=utf-16", "6700fc00", u"gü"_s);
    row("UTF-16, big", "text/plain; charset=utf-16be", "006700fc", u"gü"_s);
    row("UTF-16, marked big", "text/plain; charset=utf-16", "feff006700fc", u"gü"_s);
    row("UTF-32", "text/plain; charset=utf-32le", "67000000fc000000", u"gü"_s);
    row("pair", "text/plain; charset=utf-16", "3dd800de", u"\U0001F600"_s);
    row("half a character", "text/plain; charset=utf-16", "670000d8", u"g\uFFFD"_s);
    row("mark against header", "text/plain; charset=iso-8859-1", "efbbbf67c3bc", u"gü"_s);
    row("Latin-1 is Windows-1252", "text/plain; charset=iso-8859-1", "80939899ff", u"€“˜™ÿ"_s);
    row("Latin-9", "text/plain; charset=iso-8859-15", "a4", u"€"_s);
    row("Russian", "text/plain; charset=KOI8-R", "f0d2c9d7c5d4", u"Привет"_s);
    row("Russian of Windows", "text/plain; charset=windows-1251", "cff0e8e2e5f2", u"Привет"_s);
    row("Japanese", "text/plain; charset=Shift_JIS", "93fa967b", u"日本"_s);
    row("Chinese", "text/plain; charset=gb2312", "d6d0cec4", u"中文"_s);
    row("said by the page", "text/html", QByteArray("<meta charset=\"koi8-r\"><p>").toHex() + "f0d2c9d7c5d4",
        u"<meta charset=\"koi8-r\"><p>Привет"_s);
    row("said by the page, the older way", "text/html",
        QByteArray("<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=Windows-1252'>").toHex() + "fc",
        u"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=Windows-1252'>ü"_s);
    row("said by XML", "text/xml", QByteArray("<?xml version='1.0' encoding='ISO-8859-1'?>").toHex() + "fc",
        u"<?xml version='1.0' encoding='ISO-8859-1'?>ü"_s);
    row("escapes", "text/html", QByteArray("<meta charset=iso-2022-jp>").toHex() + "1b2442467c4b5c1b2842",
        u"<meta charset=iso-2022-jp>日本"_s);
    row("header against page", "text/html; charset=utf-8", QByteArray("<meta charset=koi8-r>").toHex() + "c3bc",
        u"<meta charset=koi8-r>ü"_s);
    row("what reads as UTF-8 is", "text/html", QByteArray("<meta charset=koi8-r>").toHex() + "c3bc",
        u"<meta charset=koi8-r>ü"_s);
    row("said in the text", "text/html", QByteArray("<p>charset=koi8-r</p>").toHex() + "fc", u"<p>charset=koi8-r</p>\uFFFD"_s);
    const auto declared = [&](const QByteArray &declaration, const QByteArray &bytes, const QString &text) {
        row(declaration.constData(), "text/html", declaration.toHex() + bytes, QString::fromLatin1(declaration) + text);
    };
    declared("<meta charset = 'cp1251'>", "ff", u"я"_s);
    declared("<?xml version='1.0' encoding = \"latin5\" ?>", "dd", u"İ"_s);
    declared("<?xml version='1.0'?><meta charset=l5>", "dd", u"İ"_s);
    declared("<meta http-equiv=content-type content='text/html; charset = latin2'/>", "a3", u"Ł"_s);
    declared("<meta content=\"charset='latin2'; x\" http-equiv=Content-Type>", "a3", u"Ł"_s);
    declared("<meta name=description content='charset=koi8-r'><meta charset=latin2>", "a3", u"Ł"_s);
    declared("<meta name=description content='charset=koi8-r'>", "fc", u"\uFFFD"_s);
    declared("<meta data-charset=koi8-r charset=latin2>", "a3", u"Ł"_s);
    declared("<meta charset=latin2 charset=koi8-r>", "a3", u"Ł"_s);
    declared("<meta charset=klingon><meta charset=latin2>", "a3", u"Ł"_s);
    declared("<!doctype html><!-- > <meta charset=koi8-r> --><meta charset=latin2>", "a3", u"Ł"_s);
    declared("<!--><meta charset=latin2>", "a3", u"Ł"_s);
    declared("<!-- <meta charset=koi8-r>", "fc", u"\uFFFD"_s);
    declared("<p title='<meta charset=koi8-r>'>1 < 2</p><metal charset=koi8-r><meta charset=latin2>", "a3", u"Ł"_s);
    declared("<meta charset=koi8-r", "fc", u"\uFFFD"_s);
    declared("<meta charset=utf-16>", "fc", u"\uFFFD"_s);
    const auto label = [&](const char *name, const QByteArray &bytes, const QString &text) {
        row(name, QByteArray("text/plain; charset=") + name, bytes, text);
    };
    for (const char *name : {"l1", "ISO8859-1", "iso_8859-1:1987", "us-ascii", "cp1252", "cp819"})
        label(name, "80fc", u"€ü"_s);
    for (const char *name : {"iso-8859-9", "latin5", "windows-1254"})
        label(name, "80dd", u"€İ"_s);
    for (const char *name : {"latin2", "iso8859-2", "iso_8859-2"})
        label(name, "a3f3", u"Łó"_s);
    for (const char *name : {"latin9", "l9"})
        label(name, "a4", u"€"_s);
    for (const char *name : {"tis-620", "iso-8859-11"})
        label(name, "80a1", u"€ก"_s);
    for (const char *name : {"sjis", "x-sjis", "shift-jis", "windows-31j"})
        label(name, "93fa8740", u"日①"_s);
    for (const char *name : {"euc-kr", "ks_c_5601-1987", "windows-949"})
        label(name, "c7d18c63", u"한똠"_s);
    for (const char *name : {"gbk", "x-gbk", "GB_2312-80"})
        label(name, "d6d08140", u"中丂"_s);
    label("big5", "a7418740", u"你䏰"_s);
    label("cp1250", "a3", u"Ł"_s);
    label("cp1251", "ff", u"я"_s);
    label("cp866", "ef", u"я"_s);
    label("koi8", "d1", u"я"_s);
    label("x-mac-cyrillic", "df", u"я"_s);
    label("unicode", "fc00", u"ü"_s);
    label("unicode-1-1-utf-8", "c3bc", u"ü"_s);
    label("iso-8859-16", "fc", u"\uFFFD"_s); // not known to Qt
    row("XML without end", "text/xml", QByteArray("<?xml encoding='koi8-r'").toHex() + "fc",
        u"<?xml encoding='koi8-r'\uFFFD"_s);
    row("not for the web", "text/plain; charset=utf-7", "67fc", u"g\uFFFD"_s);
    row("not known", "text/plain; charset=klingon", "67fc", u"g\uFFFD"_s);
    row("not a name", "text/plain; charset=\"", "67fc", u"g\uFFFD"_s);
    row("that of this computer", "text/plain; charset=locale", "67fc", u"g\uFFFD"_s);
}

void TestHttpCheck::decodesCharsets()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const QByteArray bytes = QByteArray::fromHex(body);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &contentType, &bytes] {
            socket->readAll();
            const QByteArray type = contentType.isEmpty() ? QByteArray() : "Content-Type: " + contentType + "\r\n";
            socket->write("HTTP/1.1 200 OK\r\n" + type + "\r\n" + bytes);
            socket->disconnectFromHost();
        });
    });
    const Observation seen = m_probe.check(u"http://127.0.0.1:%1/"_s.arg(server.serverPort()));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(observationText(seen), text);
}

void TestHttpCheck::phasesAddUp()
{
    const Observation seen = m_probe.check(m_server.url(u"/slow/100"_s));
    double sum = 0;
    for (const Phase phase : {Phase::Connect, Phase::Send, Phase::Wait, Phase::Receive}) {
        QVERIFY2(seen.phases.get(phase).has_value(), qPrintable(phaseKey(phase)));
        sum += *seen.phases.get(phase);
    }
    QVERIFY(!seen.phases.get(Phase::Dns)); // no name to resolve
    QVERIFY(!seen.phases.get(Phase::Tls));
    QVERIFY(*seen.phases.get(Phase::Wait) >= 99);
    QVERIFY2(sum <= m_probe.elapsedMs() + 0.01, qPrintable(QString::number(sum)));
}

void TestHttpCheck::countsTheHeader()
{
    const Observation seen = m_probe.check({{u"url"_s, m_server.url(u"/ok"_s)}, {u"method"_s, u"HEAD"_s}});
    QCOMPARE(seen.summary, u"200 OK, 0 B"_s);
    QCOMPARE(m_server.requests().first().method, QByteArray("HEAD"));
}

void TestHttpCheck::sendsUnsafeRequestsOnce_data()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("GET") << u"GET"_s;
    QTest::newRow("POST") << u"POST"_s;
}

void TestHttpCheck::sendsUnsafeRequestsOnce()
{
    QFETCH(QString, method);
    const Observation seen =
        m_probe.check({{u"url"_s, m_server.url(u"/close"_s)}, {u"method"_s, method}, {u"body"_s, u"x=1"_s}});
    QCOMPARE(errorKey(seen), u"network"_s);
    QCOMPARE(m_server.requests().size(), 1);
    QCOMPARE(m_server.connections(), 1);
}

void TestHttpCheck::sendsTheConfiguredRequest()
{
    const QJsonObject fields{
        {u"url"_s, m_server.url(u"/echo?a=b%20c"_s)},
        {u"method"_s, u"POST"_s},
        {u"headers"_s, QJsonObject{{u"X-One"_s, u"1"_s}, {u"user-agent"_s, u"mine"_s}}},
        {u"body"_s, u"{\"grüße\": 1}"_s},
        {u"username"_s, u"Aladdin"_s},
        {u"password"_s, u"open sesame"_s},
    };
    const Observation seen = m_probe.check(fields);
    QCOMPARE(errorMessage(seen), QString());
    const QByteArray head = m_server.requests().first().head;
    QVERIFY2(head.startsWith("POST /echo?a=b%20c HTTP/1.1\r\nHost: 127.0.0.1:"), head.constData());
    QVERIFY2(head.contains("\r\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n"), head.constData());
    QVERIFY2(head.contains("\r\nX-One: 1\r\n"), head.constData());
    QVERIFY2(head.contains("\r\nuser-agent: mine\r\n") && !head.contains("User-Agent"), head.constData());
    QVERIFY2(head.contains("\r\nContent-Type: application/json\r\n"), head.constData());
    QVERIFY2(head.contains("\r\nConnection: close\r\n"), head.constData());
    QVERIFY2(!head.contains("Upgrade") && !head.contains("HTTP2"), head.constData());
    QCOMPARE(m_server.requests().first().body, QByteArray("{\"grüße\": 1}"));

    m_probe.check({{u"url"_s, m_server.url(u"/echo"_s)}, {u"bearerToken"_s, u"t0ken"_s}, {u"userAgent"_s, u"probe/1"_s}});
    const QByteArray second = m_server.requests().last().head;
    QVERIFY2(second.contains("\r\nAuthorization: Bearer t0ken\r\n"), second.constData());
    QVERIFY2(second.contains("\r\nUser-Agent: probe/1\r\n"), second.constData());

    m_probe.check({{u"url"_s, u"http://user:p%40ss@127.0.0.1:%1/echo"_s.arg(m_server.port())}});
    const QByteArray third = m_server.requests().last().head;
    QVERIFY2(third.contains("\r\nAuthorization: Basic " + QByteArray("user:p@ss").toBase64() + "\r\n"), third.constData());
}

void TestHttpCheck::dropsHeadersForOtherOrigins()
{
    // Another port is another origin. Headers dropped at that origin aren't sent again, including after a redirect back to the
    // first origin.
    HttpFaults other;
    const QJsonObject fields{
        {u"url"_s, m_server.url(u"/redirect-to/307?"_s) + other.url(u"/redirect-to/307?"_s) + m_server.url(u"/echo"_s)},
        {u"method"_s, u"POST"_s},
        {u"body"_s, u"x=1"_s},
        {u"headers"_s,
         QJsonObject{{u"Cookie"_s, u"sid=secret"_s}, {u"X-Api-Key"_s, u"secret"_s}, {u"Host"_s, u"secret.example"_s}}},
        {u"bearerToken"_s, u"secret"_s},
    };
    const Observation seen = m_probe.check(fields);
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(m_server.requests().size(), 2);
    QCOMPARE(other.requests().size(), 1);
    QVERIFY(m_server.requests().first().head.contains("X-Api-Key: secret"));
    QVERIFY2(!other.requests().first().head.contains("secret"), other.requests().first().head.constData());
    QVERIFY2(!m_server.requests().last().head.contains("secret"), m_server.requests().last().head.constData());

    QJsonObject within = fields;
    within.insert(u"url"_s, m_server.url(u"/redirect-to/307?"_s) + other.url(u"/redirect/2"_s));
    other.clear();
    QCOMPARE(errorMessage(m_probe.check(within)), QString());
    QCOMPARE(other.requests().size(), 3);
    for (const FaultRequest &request : other.requests())
        QVERIFY2(!request.head.contains("secret"), request.head.constData());
}

void TestHttpCheck::keepsHeadersForTheSameOrigin()
{
    m_probe.check({{u"url"_s, m_server.url(u"/redirect/1"_s)}, {u"bearerToken"_s, u"t0ken"_s}});
    QCOMPARE(m_server.requests().size(), 2);
    QVERIFY(m_server.requests().last().head.contains("Bearer t0ken"));
}

void TestHttpCheck::postBecomesGet_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("301") << u"301"_s << QByteArray("GET") << QByteArray();
    QTest::newRow("302") << u"302"_s << QByteArray("GET") << QByteArray();
    QTest::newRow("303") << u"303"_s << QByteArray("GET") << QByteArray();
    QTest::newRow("307") << u"307"_s << QByteArray("POST") << QByteArray("x=1");
    QTest::newRow("308") << u"308"_s << QByteArray("POST") << QByteArray("x=1");
}

void TestHttpCheck::postBecomesGet()
{
    QFETCH(QString, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    m_probe.check(
        {{u"url"_s, m_server.url(u"/redirect-to/"_s + status + u"?/echo"_s)}, {u"method"_s, u"POST"_s}, {u"body"_s, u"x=1"_s}});
    QCOMPARE(m_server.requests().size(), 2);
    QCOMPARE(m_server.requests().last().method, method);
    QCOMPARE(m_server.requests().last().body, body);
}

void TestHttpCheck::followsNoRedirectIfTurnedOff()
{
    const Observation seen =
        m_probe.check({{u"url"_s, m_server.url(u"/redirect/1"_s)}, {u"followRedirects"_s, false}, {u"accept"_s, u"302"_s}});
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"status"_s).toInt(), 302);
    QCOMPARE(m_server.requests().size(), 1);
}

void TestHttpCheck::followsRedirectsToTheSamePage()
{
    m_server.serve("waits", [this](QTcpSocket *socket, const FaultRequest &) {
        if (m_server.requests().size() < 4)
            reply(socket, "302 Found", "", "Location: /waits\r\n");
        else
            reply(socket, "200 OK", "Ready.\n");
    });
    const Observation seen = m_probe.check(m_server.url(u"/waits"_s));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"redirects"_s).toInt(), 3);
}

void TestHttpCheck::cookiesAreNotShared()
{
    for (const QString &connection : {u"fresh"_s, u"keep-alive"_s}) {
        m_probe.check({{u"url"_s, m_server.url(u"/cookie"_s)}, {u"connection"_s, connection}});
        m_probe.check({{u"url"_s, m_server.url(u"/echo"_s)}, {u"connection"_s, connection}});
        QVERIFY(!m_server.requests().last().head.toLower().contains("cookie"));
    }
    const Observation seen = m_probe.check(m_server.url(u"/cookie"_s));
    QCOMPARE(displayHeaders(seen.evidence).value(u"set-cookie"_s).toString(), u"sid=secret; Path=/, other=1"_s);
}

void TestHttpCheck::proxyOfTheEnvironmentIsIgnored()
{
    HttpFaults proxy;
    const QByteArray address = proxy.url({}).toLatin1();
    for (const char *name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        qputenv(name, address);
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port()));
    const Observation seen = m_probe.check(m_server.url(u"/ok"_s));
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    for (const char *name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(proxy.connections(), 0);
    QCOMPARE(m_server.requests().size(), 1);

    // Qt doesn't use its proxies for loopback addresses, so the proxy of the socket itself is tested.
    HttpRoute route;
    route.addresses = {QHostAddress(QHostAddress::LocalHost)};
    route.port = m_server.port();
    HttpReplyParser parser(1'000, 1'000, false);
    HttpExchange exchange(route, "GET /ok HTTP/1.1\r\nHost: x\r\n\r\n", &parser);
    exchange.start();
    QTRY_VERIFY(exchange.isFinished());
    QCOMPARE(exchange.takeSocket()->proxy().type(), QNetworkProxy::NoProxy);
}

void TestHttpCheck::plainProxyGetsTheFullUrl()
{
    HttpFaults proxy;
    const QString address = u"http://me:pw@127.0.0.1:%1"_s.arg(proxy.port());
    const Observation seen = m_probe.check({{u"url"_s, u"http://nowhere.example/echo"_s}, {u"proxy"_s, address}});
    QCOMPARE(proxy.requests().size(), 1);
    const QByteArray head = proxy.requests().first().head;
    QVERIFY2(head.startsWith("GET http://nowhere.example/echo HTTP/1.1\r\nHost: nowhere.example\r\n"), head.constData());
    QVERIFY2(head.contains("\r\nProxy-Authorization: Basic " + QByteArray("me:pw").toBase64()), head.constData());
    QVERIFY(!seen.value(u"ip"_s).isValid());

    const TcpFaults tcp;
    for (const QString &scheme : {u"http"_s, u"socks5"_s}) {
        const Observation down = m_probe.check(
            {{u"url"_s, u"https://nowhere.example/"_s}, {u"proxy"_s, u"%1://127.0.0.1:%2"_s.arg(scheme).arg(tcp.closed())}});
        QCOMPARE(errorKey(down), u"network"_s);
        QCOMPARE(errorMessage(down), u"The proxy 127.0.0.1:%1 refused the connection. Is it running?"_s.arg(tcp.closed()));
    }
}

void TestHttpCheck::reusesKeptConnections()
{
    HttpProbe probe;
    const QJsonObject fields{{u"url"_s, m_server.url(u"/ok"_s)}, {u"connection"_s, u"keep-alive"_s}};
    for (int i = 0; i < 3; ++i) {
        const Observation seen = probe.check(fields);
        QCOMPARE(seen.summary, u"200 OK, 13 B"_s);
        QCOMPARE(seen.phases.get(Phase::Connect).has_value(), i == 0);
        QCOMPARE(seen.value(u"ip"_s).toString(), u"127.0.0.1"_s);
    }
    QCOMPARE(m_server.connections(), 1);
    QCOMPARE(probe.services().get<NetworkPool>().idleConnections(), 1);
}

void TestHttpCheck::opensANewConnectionByDefault()
{
    for (int i = 0; i < 3; ++i)
        m_probe.check(m_server.url(u"/ok"_s));
    QCOMPARE(m_server.connections(), 3);
}

void TestHttpCheck::replacesStaleConnections()
{
    HttpProbe probe;
    const QJsonObject fields{{u"url"_s, m_server.url(u"/ok"_s)}, {u"connection"_s, u"keep-alive"_s}};
    probe.check(fields);
    QCOMPARE(probe.services().get<NetworkPool>().idleConnections(), 1);
    // If a server closes a connection while it is being reused, the request is repeated once on a new connection.
    const QJsonObject closing{{u"url"_s, m_server.url(u"/close"_s)}, {u"connection"_s, u"keep-alive"_s}};
    const Observation seen = probe.check(closing);
    QCOMPARE(errorKey(seen), u"network"_s);
    QCOMPARE(seen.value(u"attempts"_s).toInt(), 2);
    QCOMPARE(m_server.requests().size(), 3);
    QCOMPARE(probe.services().get<NetworkPool>().idleConnections(), 0);
}

//! Some servers send a 408 before they close a timed-out connection (RFC 9110, 15.5.9).
void TestHttpCheck::replacesConnectionsThatTimedOut()
{
    HttpProbe probe;
    const QJsonObject timedOut{{u"url"_s, m_server.url(u"/status/408"_s)}, {u"connection"_s, u"keep-alive"_s}};
    QCOMPARE(probe.check(timedOut).value(u"attempts"_s).toInt(), 0); // on a new connection, the 408 is the reply
    QCOMPARE(m_server.requests().size(), 1);
    probe.check({{u"url"_s, m_server.url(u"/ok"_s)}, {u"connection"_s, u"keep-alive"_s}});
    QCOMPARE(probe.services().get<NetworkPool>().idleConnections(), 1);
    m_server.clear();
    const Observation seen = probe.check(timedOut);
    QCOMPARE(seen.value(u"attempts"_s).toInt(), 2);
    QCOMPARE(m_server.requests().size(), 2);
}

//! The server replies and closes the connection, although it has read only the beginning of the request. The client can't send the rest.
void TestHttpCheck::readsAnEarlyReplyToALargeRequest()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *const socket = server.nextPendingConnection();
        socket->setReadBufferSize(2'000);
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 413 Content Too Large\r\nContent-Length: 5\r\n\r\nlarge");
            socket->flush();
            socket->abort(); // with unread data, this resets the connection
            socket->deleteLater();
        });
    });
    const QJsonObject fields{{u"url"_s, u"http://127.0.0.1:%1/"_s.arg(server.serverPort())},
                             {u"method"_s, u"POST"_s},
                             {u"body"_s, QString(3'000'000, u'x')},
                             {u"accept"_s, u"413"_s}};
    for (int run = 0; run < 20; ++run) {
        const Observation seen = m_probe.check(fields);
        QCOMPARE(errorMessage(seen), QString());
        QCOMPARE(seen.value(u"status"_s).toInt(), 413);
    }
}

//! Conditions read the entire header that the client accepts.
void TestHttpCheck::readsFieldsAfterALargeHeader()
{
    m_server.serve("large-header", [](QTcpSocket *socket, const FaultRequest &) {
        QByteArray fields;
        for (int i = 0; i < 100; ++i)
            fields += "X-" + QByteArray::number(i) + ": " + QByteArray(1'000, 'a') + "\r\n";
        reply(socket, "200 OK", "ok", fields + "X-Last: 1\r\n");
    });
    const Observation seen = m_probe.check(m_server.url(u"/large-header"_s));
    QCOMPARE(seen.evidence->header("x-last"), QByteArray("1"));
}

void TestHttpCheck::dotSegmentsAreResolved_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("up") << u"/a/../ok"_s << QByteArray("/ok");
    QTest::newRow("here") << u"/./ok/."_s << QByteArray("/ok/");
    QTest::newRow("above the root") << u"/../../ok"_s << QByteArray("/ok");
    QTest::newRow("escaped, as browsers read it") << u"/a/%2e%2E/ok"_s << QByteArray("/ok");
    QTest::newRow("in the query") << u"/ok?a=/../b"_s << QByteArray("/ok?a=/../b");
    QTest::newRow("no segment of its own") << u"/a..b/...?x"_s << QByteArray("/a..b/...?x");
    QTest::newRow("escaped slash") << u"/a%2F..%2Fok"_s << QByteArray("/a%2F..%2Fok");
    QTest::newRow("no escape") << u"/a%zz/./b?100%"_s << QByteArray("/a%zz/b?100%");
    QTest::newRow("empty first segment") << u"//ok"_s << QByteArray("//ok");
    QTest::newRow("empty segments") << u"///a//b/../c//"_s << QByteArray("///a//c//");
    QTest::newRow("up to an empty segment") << u"//a/../../ok"_s << QByteArray("/ok");
    QTest::newRow("only up") << u"/a/.."_s << QByteArray("/");
}

void TestHttpCheck::dotSegmentsAreResolved()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, sent);
    m_server.clear();
    m_probe.check(m_server.url(path));
    QCOMPARE(m_server.requests().size(), 1);
    QCOMPARE(m_server.requests().first().path, sent);
}

void TestHttpCheck::postNeverReusesAConnection()
{
    HttpProbe probe;
    probe.check({{u"url"_s, m_server.url(u"/ok"_s)}, {u"connection"_s, u"keep-alive"_s}});
    const QJsonObject fields{{u"url"_s, m_server.url(u"/close"_s)},
                             {u"connection"_s, u"keep-alive"_s},
                             {u"method"_s, u"POST"_s},
                             {u"body"_s, u"x=1"_s}};
    const Observation seen = probe.check(fields);
    QCOMPARE(errorKey(seen), u"network"_s);
    QCOMPARE(m_server.requests().size(), 2); // only one of them is a POST
    QCOMPARE(m_server.connections(), 2);
}

void TestHttpCheck::cancelEndsAtOnce()
{
    const auto fields = Fields::fromJson(findKind(u"http"_s)->fields, {{u"url"_s, m_server.url(u"/silent"_s)}});
    CancelSource source;
    auto task = HttpProbe::run(*fields, std::chrono::seconds(60), source.token(), &m_probe.services());
    QTRY_COMPARE(m_server.requests().size(), 1);
    QElapsedTimer clock;
    clock.start();
    source.cancel();
    const Observation seen = QCoro::waitFor(task);
    QCOMPARE(errorKey(seen), u"cancelled"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Unknown);
    QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));

    CancelSource fired;
    fired.cancel();
    const Observation before =
        QCoro::waitFor(HttpProbe::run(*fields, std::chrono::seconds(60), fired.token(), &m_probe.services()));
    QCOMPARE(errorKey(before), u"cancelled"_s);
}

void TestHttpCheck::requiresTheConfiguredIpVersion()
{
    const Observation seen = m_probe.check({{u"url"_s, u"http://127.0.0.1:1/"_s}, {u"ipFamily"_s, u"ipv6"_s}});
    QCOMPARE(errorKey(seen), u"dns"_s);
    QCOMPARE(errorMessage(seen), u"127.0.0.1 isn't an IPv6 address, but this target requires one."_s);
}

void TestHttpCheck::secondAddressIsTried()
{
    // localhost resolves to ::1 and 127.0.0.1, but the server listens only on 127.0.0.1.
    const Observation seen = m_probe.check(u"http://localhost:%1/ok"_s.arg(m_server.port()));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.value(u"ip"_s).toString(), u"127.0.0.1"_s);
    QVERIFY(seen.phases.get(Phase::Dns).has_value());
    QVERIFY2(m_server.requests().first().head.contains("Host: localhost:"), m_server.requests().first().head.constData());
}

void TestHttpCheck::controlCharactersAreNeutralised()
{
    const Observation seen = m_probe.check(m_server.url(u"/controls"_s));
    QCOMPARE(seen.summary, u"503 Not Now"_s);
    QCOMPARE(errorMessage(seen), u"The server returned 503 Not Now. Accepted: 200-299."_s);
    QCOMPARE(observationText(seen), u"ared txt.exe end"_s);
}

void TestHttpCheck::hundredsOfHeadersAreCapped()
{
    const Observation seen = m_probe.check(m_server.url(u"/headers/1000"_s));
    QCOMPARE(seen.summary, u"200 OK, 9 B"_s);
    QVERIFY(displayHeaders(seen.evidence).size() <= 100);
}

void TestHttpCheck::showsAddressesUnchanged_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << u"192.0.2.1"_s;
    QTest::newRow("IPv6") << u"2001:db8::1"_s;
    QTest::newRow("a zone that is a name") << u"fe80::1%eth0"_s;
    QTest::newRow("a zone that is a number") << u"fe80::1%2"_s;
}

void TestHttpCheck::showsAddressesUnchanged()
{
    QFETCH(QString, address);
    QCOMPARE(addressAndPort(QHostAddress(address), 443), QString(address + u" port 443"_s));
}

QTEST_GUILESS_MAIN(TestHttpCheck)

} // namespace HttpCheckTest

#include "tst_HttpCheck.moc"
