// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file
//! Replies in every cut: what is read must not depend on how it arrives.

#include "checks/http/HttpReplyParser.h"

#include <QTest>

namespace HttpReplyParserTest {

using namespace watchkeeper;

using State = HttpReplyParser::State;
using Fault = HttpReplyParser::Fault;

class TestHttpReplyParser : public QObject
{
    Q_OBJECT

private slots:
    void replies_data();
    void replies();
    void keepsAlive_data();
    void keepsAlive();
    void limits();
};

void TestHttpReplyParser::replies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("endsByClosing");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const auto row = [](const char *name, const QByteArray &bytes, bool closes, Fault fault, int status,
                        const QByteArray &body) { QTest::newRow(name) << bytes << closes << fault << status << body; };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", false, Fault::None, 200, "hello");
    row("length 0", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false, Fault::None, 200, "");
    row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nT: v\r\n\r\n", false,
        Fault::None, 200, "hello");
    row("until close", "HTTP/1.0 200 OK\r\n\r\nhello", true, Fault::None, 200, "hello");
    row("no reason, no space", "HTTP/1.1 204\r\nX: y\r\n\r\n", false, Fault::None, 204, "");
    row("no reason", "HTTP/1.1 204 \r\nX: y\r\n\r\n", false, Fault::None, 204, "");
    row("line feeds", "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello", false, Fault::None, 200, "hello");
    row("line feeds until close", "HTTP/1.0 200 OK\n\nhello", true, Fault::None, 200, "hello");
    row("mixed line ends", "HTTP/1.1 200 OK\r\nContent-Length: 5\n\r\nhello", false, Fault::None, 200, "hello");
    row("interim", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\nno", false,
        Fault::None, 404, "no");
    row("switching protocols", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", false, Fault::None, 101, "");
    row("304", "HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n", false, Fault::None, 304, "");
    row("304 of a large page", "HTTP/1.1 304 Not Modified\r\nContent-Length: 99999999999\r\n\r\n", false, Fault::None, 304, "");
    row("204 that tells a length", "HTTP/1.1 204 No Content\r\nContent-Length: 5000000\r\n\r\n", false, Fault::None, 204, "");
    row("interim that tells a length",
        "HTTP/1.1 103 Early Hints\r\nContent-Length: 5000000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", false,
        Fault::None, 200, "x");
    const QByteArray chunks = "\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n";
    row("chunks and a length", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n" + chunks, false,
        Fault::None, 200, "hello");
    row("a length and chunks", "HTTP/1.1 200 OK\ncontent-length: 99\nTRANSFER-ENCODING: gzip, Chunked\n" + chunks, false,
        Fault::None, 200, "hello");
    row("folded field", "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 1\r\n\r\nx", false, Fault::None, 200, "x");
    row("nothing", "", true, Fault::NoReply, 0, "");
    row("cut in the header", "HTTP/1.1 200 OK\r\nConte", true, Fault::BrokeOffInHeader, 0, "");
    row("cut in the body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", true, Fault::BrokeOffInBody, 200, "hello");
    row("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello", true, Fault::BrokeOffInBody, 200,
        "hello");
    row("not HTTP", "SSH-2.0-x\r\n", false, Fault::NotHttp, 0, "");
    row("nearly HTTP", "HTTQ/1.1 200 OK\r\n\r\n", false, Fault::NotHttp, 0, "");
    row("HTTP/2", "HTTP/2 200\r\n\r\n", false, Fault::BadHeader, 0, "");
    row("no status", "HTTP/1.1 abc OK\r\n\r\n", false, Fault::BadHeader, 0, "");
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", false, Fault::BadHeader, 0, "");
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx", false, Fault::BadHeader, 0, "");
    row("huge length", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nx", false, Fault::BadHeader, 0, "");
    row("no chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", false, Fault::BadBody, 200, "");
    row("huge chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", false, Fault::BadBody, 200,
        "");
    row("zero byte in a field", QByteArray("HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n", 28), false, Fault::BadHeader, 0, "");
}

void TestHttpReplyParser::replies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, endsByClosing);
    QFETCH(Fault, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, body);

    for (const qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), qsizetype(64), qsizetype(4096)}) {
        HttpReplyParser parser(1'000, 1'000, false);
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            parser.feed(bytes.mid(at, piece));
        if (endsByClosing)
            parser.feedEnd();
        QCOMPARE(parser.fault(), fault);
        QCOMPARE(parser.state(), fault == Fault::None ? State::Done : State::Failed);
        if (status != 0)
            QCOMPARE(parser.status(), status);
        QCOMPARE(parser.body().head(), body);
        QCOMPARE(parser.feedEnd(), parser.state()); // a second end changes nothing
    }
}

void TestHttpReplyParser::keepsAlive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n")
                                    << true;
    QTest::newRow("chunks and a length") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n")
                                         << false;
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << true;
    QTest::newRow("more than asked for") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n")
                                         << false;
}

void TestHttpReplyParser::keepsAlive()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keeps);
    HttpReplyParser parser(1'000, 1'000, false);
    QCOMPARE(parser.feed(bytes), State::Done);
    QCOMPARE(parser.keepsAlive(), keeps);
}

void TestHttpReplyParser::limits()
{
    HttpReplyParser announced(10, 10, false);
    QCOMPARE(announced.feed("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n"), State::Failed);
    QCOMPARE(announced.fault(), Fault::BadBody);

    HttpReplyParser headOnly(10, 10, true);
    QCOMPARE(headOnly.feed("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n"), State::Done);

    HttpReplyParser unannounced(10, 10, false);
    unannounced.feed("HTTP/1.1 200 OK\r\n\r\n0123456789");
    QCOMPARE(unannounced.state(), State::Body);
    QCOMPARE(unannounced.feed("x"), State::Failed);
    QCOMPARE(unannounced.body().fault(), HttpBody::Fault::TooLarge);

    HttpReplyParser largeHeader(10, 10, false);
    largeHeader.feed("HTTP/1.1 200 OK\r\nX: ");
    for (int i = 0; i < 300 && largeHeader.state() == State::Header; ++i)
        largeHeader.feed(QByteArray(1'000, 'x'));
    QCOMPARE(largeHeader.fault(), Fault::HeaderTooLarge);
    QVERIFY(largeHeader.received() < HttpReplyParser::kHeaderLimit + 2'000);
}

QTEST_GUILESS_MAIN(TestHttpReplyParser)

} // namespace HttpReplyParserTest

#include "tst_HttpReplyParser.moc"
