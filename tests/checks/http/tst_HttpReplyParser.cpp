// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests replies that are split at every position. The result must not depend on how packets are split.

#include "checks/http/message/HttpReplyParser.h"
#include "model/check/Observation.h"
#include "support/http/HttpFaultRoutes.h"

#include <QTest>

namespace HttpReplyParserTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

using State = HttpReplyParser::State;
using Fault = HttpReplyParser::Fault;

class TestHttpReplyParser : public QObject
{
    Q_OBJECT

private slots:
    void parsesReplies_data();
    void parsesReplies();
    void keepsAlive_data();
    void keepsAlive();
    void enforcesLimits();
    void stopsAfterTheHeaderOfARedirect_data();
    void stopsAfterTheHeaderOfARedirect();
    void extractsTheHead_data();
    void extractsTheHead();
    void keepsLongFields();
    void findsTheRemainingCoding_data();
    void findsTheRemainingCoding();
};

void TestHttpReplyParser::parsesReplies_data()
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
    // RFC 9112, 6.3: if a reply has no body, its Content-Length may have any value.
    for (const char *length : {"x", "-5", "5, 6", "", "99999999999999999999999"}) {
        const QByteArray field = "Content-Length: " + QByteArray(length) + "\r\n\r\n";
        row(qPrintable(u"204 with the length “%1”"_s.arg(QLatin1StringView(length))), "HTTP/1.1 204 No Content\r\n" + field,
            false, Fault::None, 204, "");
        row(qPrintable(u"304 with the length “%1”"_s.arg(QLatin1StringView(length))), "HTTP/1.1 304 Not Modified\r\n" + field,
            false, Fault::None, 304, "");
        row(qPrintable(u"interim with the length “%1”"_s.arg(QLatin1StringView(length))),
            "HTTP/1.1 100 Continue\r\n" + field + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", false, Fault::None, 200,
            "x");
    }
    row("204, chunked twice", "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked, chunked\r\n\r\n", false, Fault::None, 204,
        "");
    row("204, chunked in two fields",
        "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", false, Fault::None, 204,
        "");
    row("interim, then no status line", "HTTP/1.1 100 Continue\r\nContent-Length: 5\r\n\r\nhello", false, Fault::BadHeader, 0,
        "");
    row("a folded identity and a length",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding:\r\n identity\r\nContent-Length: 5\r\n\r\nhello", false, Fault::None, 200,
        "hello");
    row("an identity and a length", "HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\nContent-Length: 5\r\n\r\nhello", false,
        Fault::None, 200, "hello");
    row("a field without a name, folded", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n: x\r\n 2\r\n\r\nx", false, Fault::None, 200,
        "x");
    row("a fold after the status line", "HTTP/1.1 200 OK\r\n Content-Length: 1\r\n\r\nx", false, Fault::BadHeader, 0, "");
    const QByteArray chunks = "\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n";
    row("chunks and a length", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n" + chunks, false,
        Fault::None, 200, "hello");
    row("a length and chunks", "HTTP/1.1 200 OK\ncontent-length: 99\nTRANSFER-ENCODING: Chunked\n" + chunks, false, Fault::None,
        200, "hello");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    row("blanks behind the sizes of chunks", chunked + "2 \r\nhe\r\n3\t ;x=y\r\nllo\r\n0  \r\n\r\n", false, Fault::None, 200,
        "hello");
    row("chunked twice", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, Chunked\r\n\r\n2\r\nhe\r\n0\r\n\r\n", true,
        Fault::BadHeader, 200, "");
    // Numbers and fields too large for the types that Beast and our parser use.
    row("a length of 63 bits", "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nx", false, Fault::BadBody, 200,
        "");
    row("a length of 64 bits", "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775808\r\n\r\nx", false, Fault::BadBody, 200,
        "");
    row("the largest length", "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\nx", false, Fault::BadBody, 200,
        "");
    const QByteArray longValue(64 * 1024, 'x');
    row("a value of 64 KiB", "HTTP/1.1 200 OK\r\nX: " + longValue + "\r\nContent-Length: 1\r\n\r\nx", false, Fault::None, 200,
        "x");
    row("a value of 64 KiB in an interim reply",
        "HTTP/1.1 103 Early Hints\r\nX: " + longValue + "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", false,
        Fault::None, 200, "x");
    row("a value of 64 KiB with a zero byte", "HTTP/1.1 200 OK\r\nX: " + longValue + '\0' + "\r\n\r\n", false, Fault::BadHeader,
        0, "");
    row("a length of 64 KiB", "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray(64 * 1024, '0') + "\r\n\r\n", false,
        Fault::BadHeader, 0, "");
    row("a name of 64 KiB", "HTTP/1.1 200 OK\r\n" + QByteArray(64 * 1024, 'x') + ": y\r\n\r\n", false, Fault::BadHeader, 0, "");
    row("line feeds between chunks", chunked + "2\nhe\n3;x\nllo\n0\n\n", false, Fault::None, 200, "hello");
    row("leading zeros of a chunk", chunked + "0000005\r\nhello\r\n000\r\n\r\n", false, Fault::None, 200, "hello");
    row("a chunk that is longer than its size", chunked + "2\r\nhello\r\n0\r\n\r\n", false, Fault::BadBody, 200, "he");
    row("a chunk without a size", chunked + ";x\r\nhello\r\n", false, Fault::BadBody, 200, "");
    row("a negative chunk", chunked + "-5\r\nhello\r\n", false, Fault::BadBody, 200, "");
    row("two sizes of a chunk", chunked + "5 5\r\nhello\r\n", false, Fault::BadBody, 200, "");
    row("cut in the trailer", chunked + "5\r\nhello\r\n0\r\nT: v\r\n", true, Fault::TruncatedInBody, 200, "hello");
    const QByteArray zipped = test::compressed("hello");
    const QByteArray twice = test::compressed(zipped);
    const auto coded = [](const QByteArray &fields, const QByteArray &body) {
        return "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    };
    const auto inChunk = [](const QByteArray &fields, const QByteArray &body) {
        return "HTTP/1.1 200 OK\r\n" + fields + "\r\n" + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
    };
    row("gzip", coded("Content-Encoding: GZIP\r\n", zipped), false, Fault::None, 200, "hello");
    row("gzip twice", coded("Content-Encoding: gzip, gzip\r\n", twice), false, Fault::None, 200, "hello");
    row("gzip twice, in two fields", coded("Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n", twice), false, Fault::None,
        200, "hello");
    row("gzip and nothing", coded("Content-Encoding: gzip, identity\r\n", zipped), false, Fault::None, 200, "hello");
    row("deflate inside gzip", coded("Content-Encoding: deflate, gzip\r\n", test::compressed(test::compressed("hello", true))),
        false, Fault::None, 200, "hello");
    row("gzip by the transfer", inChunk("Transfer-Encoding: gzip, chunked\r\n", zipped), false, Fault::None, 200, "hello");
    row("gzip by the transfer and the content",
        inChunk("Transfer-Encoding: gzip, chunked\r\nContent-Encoding: gzip\r\n", twice), false, Fault::None, 200, "hello");
    row("gzip by the transfer until the end",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\n" + zipped, true, Fault::None, 200, "hello");
    row("gzip and a charset", coded("Content-Encoding: gzip, utf-8\r\n", zipped), false, Fault::None, 200, "hello");
    row("a coding that is unknown", coded("Content-Encoding: br\r\n", "coded"), false, Fault::None, 200, "coded");
    row("an unknown coding inside gzip", coded("Content-Encoding: br, gzip\r\n", test::compressed("coded")), false, Fault::None,
        200, "coded");
    row("gzip inside an unknown coding", coded("Content-Encoding: gzip, br\r\n", "coded"), false, Fault::None, 200, "coded");
    row("gzip only by its name", coded("Content-Encoding: gzip\r\n", "hello"), false, Fault::BadBody, 200, "");
    row("the outer gzip only", coded("Content-Encoding: gzip, gzip\r\n", zipped), false, Fault::BadBody, 200, "");
    row("gzip five times", coded("Content-Encoding: gzip, gzip, gzip, gzip, gzip\r\n", zipped), false, Fault::BadBody, 200, "");
    row("a blank before a colon", "HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\nhello", false, Fault::None, 200, "hello");
    row("a field without a name", "HTTP/1.1 200 OK\r\n: x\r\nContent-Length: 5\r\n\r\nhello", false, Fault::None, 200, "hello");
    row("two blanks before the status", "HTTP/1.1  200 OK\r\nContent-Length: 5\r\n\r\nhello", false, Fault::None, 200, "hello");
    row("two blanks before the reason", "HTTP/1.1 200  OK\r\nContent-Length: 5\r\n\r\nhello", false, Fault::None, 200, "hello");
    row("a later minor version", "HTTP/1.2 200 OK\r\nContent-Length: 5\r\n\r\nhello", false, Fault::None, 200, "hello");
    row("folded field", "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 1\r\n\r\nx", false, Fault::None, 200, "x");
    row("nothing", "", true, Fault::NoReply, 0, "");
    row("cut in the header", "HTTP/1.1 200 OK\r\nConte", true, Fault::TruncatedInHeader, 0, "");
    row("cut in the body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", true, Fault::TruncatedInBody, 200, "hello");
    row("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello", true, Fault::TruncatedInBody, 200,
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

void TestHttpReplyParser::parsesReplies()
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
        QCOMPARE(parser.feedEnd(), parser.state()); // a second end has no effect
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

void TestHttpReplyParser::enforcesLimits()
{
    HttpReplyParser announced(10, 10, false);
    QCOMPARE(announced.feed("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n"), State::Failed);
    QCOMPARE(announced.fault(), Fault::BadBody);

    HttpReplyParser headOnly(10, 10, true);
    QCOMPARE(headOnly.feed("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n"), State::Done);

    HttpReplyParser headWithOddLength(10, 10, true);
    QCOMPARE(headWithOddLength.feed("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n"), State::Done);

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

    const auto feedUntilItEnds = [](const QByteArray &begin, const QByteArray &again) {
        HttpReplyParser parser(1'000'000, 1'000'000, false);
        parser.feed(begin);
        for (int i = 0; i < 100'000 && parser.state() != State::Failed; ++i)
            parser.feed(again);
        return parser.received() < HttpReplyParser::kHeaderLimit + 2'000 ? parser.fault() : Fault::None;
    };
    const QByteArray chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    QCOMPARE(feedUntilItEnds({}, "HTTP/1.1 100 Continue\r\n\r\n"), Fault::HeaderTooLarge);
    QCOMPARE(feedUntilItEnds({}, "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"), Fault::HeaderTooLarge);
    QCOMPARE(feedUntilItEnds(chunks, "1;" + QByteArray(1'000, 'x') + "\r\nx\r\n"), Fault::ChunkHeadersTooLarge);
    QCOMPARE(feedUntilItEnds(chunks + "0\r\n", "X: y\r\n"), Fault::ChunkHeadersTooLarge);
    QCOMPARE(feedUntilItEnds(chunks, "0000000000"), Fault::ChunkHeadersTooLarge);

    // The input is limited, including input that decodes to no data, such as many empty gzip files.
    QByteArray nothing;
    for (int i = 0; i < 100'000; ++i)
        nothing += test::compressed({});
    HttpReplyParser inflated(1'000'000, 1'000'000, false);
    inflated.feed("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\n" + test::compressed(nothing));
    QCOMPARE(inflated.body().fault(), HttpBody::Fault::TooLargeDecoded);
}

void TestHttpReplyParser::stopsAfterTheHeaderOfARedirect_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("whole") << QByteArray("Content-Length: 4\r\n") << QByteArray("body") << true;
    QTest::newRow("not yet whole") << QByteArray("Content-Length: 500\r\n") << QByteArray("body") << false;
    QTest::newRow("larger than allowed") << QByteArray("Content-Length: 5000\r\n") << QByteArray() << false;
    QTest::newRow("not gzip") << QByteArray("Content-Encoding: gzip\r\nContent-Length: 4\r\n") << QByteArray("body") << false;
    QTest::newRow("not in chunks") << QByteArray("Transfer-Encoding: chunked\r\n") << QByteArray("body\r\n") << false;
    QTest::newRow("until the end") << QByteArray() << QByteArray("body") << false;
}

void TestHttpReplyParser::stopsAfterTheHeaderOfARedirect()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    QFETCH(bool, keeps);
    HttpReplyParser redirect(1'000, 1'000, false);
    redirect.stopAtRedirect();
    QCOMPARE(redirect.feed("HTTP/1.1 302 Found\r\nLocation: /x\r\n" + fields + "\r\n" + body), State::Done);
    QCOMPARE(redirect.fault(), Fault::None);
    QCOMPARE(redirect.keepsAlive(), keeps);
    QCOMPARE(redirect.header("Location"), "/x");

    // A redirect without a valid destination is treated as a page with a body.
    HttpReplyParser page(1'000, 1'000, false);
    page.stopAtRedirect();
    QCOMPARE(page.feed("HTTP/1.1 302 Found\r\n" + fields + "\r\n" + body) == State::Done, keeps);
}

void TestHttpReplyParser::extractsTheHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("head");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &head) {
        QTest::newRow(name) << bytes << head;
    };
    row("fields", "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\nA: b\nContent-Length: 0\n");
    row("trailers are none of them", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nX-Late: 1\r\n\r\n",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n");
    row("a folded length is left out whole",
        "HTTP/1.1 200 OK\r\nX-A: a\r\nContent-Length:\r\n 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\nX-A: a\nTransfer-Encoding: chunked\n");
    row("folded lines are joined", "HTTP/1.1 200 OK\r\nX-A: a\r\n\t b\r\n \r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\nX-A: a b\nContent-Length: 0\n");
    row("a status that has no name", "HTTP/1.1 520 \r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 520 \nContent-Length: 0\n");
    row("a later version is shown", "HTTP/1.2 200 OK\r\nContent-Length: 0\r\n\r\n", "HTTP/1.2 200 OK\nContent-Length: 0\n");
    row("a blank before a colon is not", "HTTP/1.1 200 OK\r\nContent-Length \t: 0\r\n\r\n",
        "HTTP/1.1 200 OK\nContent-Length: 0\n");
}

void TestHttpReplyParser::extractsTheHead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, head);
    HttpReplyParser parser(1'000, 1'000, false);
    QCOMPARE(parser.feed(bytes), State::Done);
    QCOMPARE(parser.head(1'000), head);
}

void TestHttpReplyParser::keepsLongFields()
{
    constexpr qsizetype kSize = 100'000;
    const QByteArray policy(kSize, 'p');
    HttpReplyParser parser(10, 10, false);
    parser.feed("HTTP/1.1 304 Not Modified\r\nSet-Cookie: a=b\r\nContent-Length: x\r\nPolicy:  " + policy
                + " \r\nset-cookie: c=" + policy + "\r\nServer: s\r\n\r\n");
    QCOMPARE(parser.state(), State::Done);
    QCOMPARE(parser.header("policy"), policy);
    QCOMPARE(parser.header("Server"), QByteArray("s"));
    QCOMPARE(parser.headers("Set-Cookie"), QList<QByteArray>({"a=b", "c=" + policy}));
    QVERIFY(parser.head(HttpReplyParser::kHeaderLimit).endsWith("\nset-cookie: c=" + policy + '\n'));
    QVERIFY(parser.head(100).size() < 2 * kSize);
}

void TestHttpReplyParser::findsTheRemainingCoding_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("coding");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("all decoded") << QByteArray("content-encoding: GZip , deflate\ntransfer-encoding: x-gzip, chunked\n")
                                 << QByteArray();
    for (const char *value : {"utf-8", "none", "identity", "aws-chunked", "binary", "gzip, utf-8", "UTF-8, gzip"})
        QTest::newRow(value) << QByteArray("Content-Encoding: ") + value + '\n' << QByteArray();
    QTest::newRow("br") << QByteArray("Content-Encoding: br\n") << QByteArray("br");
    QTest::newRow("gzip, then br") << QByteArray("Content-Encoding: gzip, BR\n") << QByteArray("br");
    QTest::newRow("br, then gzip") << QByteArray("Content-Encoding: br, gzip\n") << QByteArray("br");
    QTest::newRow("with a parameter") << QByteArray("Content-Encoding: gzip;q=1\n") << QByteArray();
    QTest::newRow("unknown, by the transfer") << QByteArray("Transfer-Encoding: foo, chunked\n") << QByteArray("foo");
    QTest::newRow("by the transfer") << QByteArray("Transfer-Encoding: compress, chunked\nContent-Encoding: br\n")
                                     << QByteArray("compress");
    QTest::newRow("another field") << QByteArray("X-Content-Encoding: br\nContent-Encoding-X: br\nContent-Encoding\n")
                                   << QByteArray();
}

void TestHttpReplyParser::findsTheRemainingCoding()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, coding);
    EvidenceData seen;
    seen.head = "HTTP/1.1 200 OK\n" + fields;
    QCOMPARE(seen.remainingCoding(), QByteArray()); // there is no body
    seen.body = "x";
    QCOMPARE(seen.remainingCoding(), coding);
}

QTEST_GUILESS_MAIN(TestHttpReplyParser)

} // namespace HttpReplyParserTest

#include "tst_HttpReplyParser.moc"
