// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http/HttpFaultRoutes.h"

#include "support/http/DigestRoute.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

#include <zlib.h>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace watchkeeper::test {

namespace {

constexpr qint64 kWriteAhead = 256 * 1024;

void finish(QTcpSocket *socket)
{
    socket->disconnectFromHost(); // closes only after all data is written
}

//! Calls `step(n)` at intervals of `pause` until it returns false or the client disconnects.
void drip(QTcpSocket *socket, std::chrono::milliseconds pause, std::function<bool(int)> step)
{
    auto *timer = new QTimer(socket);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, socket, [timer, step = std::move(step), n = 0]() mutable {
        if (!step(n++))
            timer->stop();
    });
    timer->start(pause);
}

//! Writes the same bytes repeatedly, as fast as the client accepts them.
void flood(QTcpSocket *socket, const QByteArray &piece)
{
    const auto fill = [socket, piece] {
        while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < kWriteAhead)
            socket->write(piece);
    };
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, fill);
    fill();
}

void ok(QTcpSocket *socket, const FaultRequest &request, const QByteArray &)
{
    const QByteArray body = "All is well.\n";
    reply(socket, "200 OK", request.method == "HEAD" ? QByteArray() : body,
          request.method == "HEAD" ? "Content-Length: " + QByteArray::number(body.size()) + "\r\n" : QByteArray());
}

void status(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    const int code = argument.toInt();
    const QByteArray reason = code == 503 ? "Service Unavailable"
        : code == 404                     ? "Not Found"
        : code == 500                     ? "Internal Server Error"
                                          : "Of Some Kind";
    reply(socket, argument + ' ' + reason,
          code == 204 || code == 304 ? QByteArray() : QByteArray("This is " + argument + ".\n"));
}

void slow(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    QTimer::singleShot(std::chrono::milliseconds(argument.isEmpty() ? 300 : argument.toInt()), Qt::PreciseTimer, socket,
                       [socket] { reply(socket, "200 OK", "Sorry that you had to wait.\n"); });
}

void dripHeader(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\n");
    drip(socket, std::chrono::milliseconds(50), [socket](int n) {
        socket->write("X-Drip-" + QByteArray::number(n) + ": drop\r\n");
        return true;
    });
}

void dripBody(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    drip(socket, std::chrono::milliseconds(50), [socket](int) {
        socket->write(".");
        return true;
    });
}

void silent(QTcpSocket *, const FaultRequest &, const QByteArray &) { }

void closeEarly(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    finish(socket);
}

void cut(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    socket->write("HTTP/1.1 " + (argument.isEmpty() ? QByteArray("200 OK") : argument + " Of Some Kind")
                  + "\r\nContent-Length: 1000\r\n\r\n" + QByteArray(500, 'x'));
    finish(socket);
}

void cutChunks(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n10\r\nbroken");
    finish(socket);
}

void cutHeader(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Le");
    finish(socket);
}

void reset(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
#ifdef Q_OS_UNIX
    const linger hard{1, 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
#endif
    socket->abort();
}

void resetBody(QTcpSocket *socket, const FaultRequest &request, const QByteArray &argument)
{
    socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhalf");
    socket->flush();
    reset(socket, request, argument);
}

void redirect(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    const int left = argument.isEmpty() ? 1 : argument.toInt();
    reply(socket, "302 Found", "", "Location: " + (left > 1 ? "/redirect/" + QByteArray::number(left - 1) : "/ok") + "\r\n");
}

//! Serves paths such as /redirect-to/307?http://elsewhere/path.
void redirectTo(QTcpSocket *socket, const FaultRequest &request, const QByteArray &argument)
{
    const QByteArray code = argument.isEmpty() ? QByteArray("302") : argument;
    reply(socket, code + " Elsewhere", "", "Location: " + request.path.mid(request.path.indexOf('?') + 1) + "\r\n");
}

void loop(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    reply(socket, "302 Found", "", QByteArray("Location: ") + (argument == "b" ? "/loop/a" : "/loop/b") + "\r\n");
}

void redirectFile(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    reply(socket, "302 Found", "", "Location: file:///etc/passwd\r\n");
}

void gzip(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    reply(socket, "200 OK", compressed(QByteArray("All is well, in few bytes. ").repeated(100)), "Content-Encoding: gzip\r\n");
}

void deflate(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    reply(socket, "200 OK", compressed(QByteArray("All is well, in few bytes. ").repeated(100), true),
          "Content-Encoding: deflate\r\n");
}

void gzipCut(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    const QByteArray whole = compressed(QByteArray("All is well, in few bytes. ").repeated(100));
    reply(socket, "200 OK", whole.first(whole.size() / 2), "Content-Encoding: gzip\r\n");
}

//! Sends a body that expands to 12 MB, which is 1000 or 30 times the size sent.
void bomb(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    static const QByteArray thousand = compressed(QByteArray(12'000'000, '\0'));
    static const QByteArray thirty = [] {
        QByteArray body;
        QRandomGenerator dice(1);
        for (int i = 0; i < 12'000; ++i) {
            for (int word = 0; word < 7; ++word) {
                const quint32 random = dice.generate();
                body.append(reinterpret_cast<const char *>(&random), sizeof(random));
            }
            body.append(972, '\0');
        }
        return compressed(body);
    }();
    reply(socket, "200 OK", argument == "30" ? thirty : thousand, "Content-Encoding: gzip\r\n");
}

void endless(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
    flood(socket, QByteArray(64 * 1024, 'e'));
}

void endlessHeader(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\n");
    flood(socket, ("X-Endless: " + QByteArray(1000, 'e') + "\r\n").repeated(60));
}

void endlessLine(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 ");
    flood(socket, QByteArray(64 * 1024, 'e'));
}

void endlessChunkHead(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;");
    flood(socket, QByteArray(64 * 1024, 'e'));
}

//! Serves /large/N: announces and sends N bytes.
void large(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    reply(socket, "200 OK", QByteArray(argument.toInt(), 'l'));
}

void headers(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    QByteArray fields;
    for (int i = 0; i < argument.toInt(); ++i)
        fields += "X-Field-" + QByteArray::number(i) + ": value\r\n";
    reply(socket, "200 OK", "So many.\n", fields);
}

void garbage(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
}

void badHeader(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\nthis is no field\r\n\r\n");
}

void invalidUtf8(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    reply(socket, "200 OK", "caf\xe9 \xff\xfe \xc3\x28 end\n", "Content-Type: text/plain; charset=utf-8\r\n");
}

//! Sends control characters: a right-to-left override in the reason phrase, and also colour codes and a bell in the body.
void controls(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    const QByteArray nasty = "a\x1b[31mred\x1b[0m \xe2\x80\xae"
                             "txt.exe\x07 end";
    reply(socket, "503 \xe2\x80\xaeNot Now", nasty);
}

void chunked(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n5;note=1\r\nAll i\r\n8\r\ns well.\n\r\n0\r\n"
        "X-Sum: 13\r\n\r\n");
}

void badChunks(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnot a chunk\r\n");
}

//! Ends lines with bare line feeds, and sends no reason phrase.
void lineFeeds(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.1 200\nContent-Type: text/plain\nContent-Length: 3\n\nok\n");
}

//! Sends no header fields, so the body ends when the connection closes.
void bare(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    socket->write("HTTP/1.0 200 OK\r\n\r\nAll is well.\n");
    finish(socket);
}

void hints(QTcpSocket *socket, const FaultRequest &request, const QByteArray &argument)
{
    socket->write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n");
    ok(socket, request, argument);
}

void cookie(QTcpSocket *socket, const FaultRequest &, const QByteArray &)
{
    reply(socket, "200 OK", "Have a cookie.\n", "Set-Cookie: sid=secret; Path=/\r\nSet-Cookie: other=1\r\n");
}

void json(QTcpSocket *socket, const FaultRequest &, const QByteArray &argument)
{
    const QByteArray items = QByteArray("1234567,").repeated(argument.toInt() / 8);
    reply(socket, "200 OK", "{\"state\":\"ok\",\"list\":[" + items + "7],\"last\":\"here\"}",
          "Content-Type: application/json\r\n");
}

void echo(QTcpSocket *socket, const FaultRequest &request, const QByteArray &)
{
    reply(socket, "200 OK", request.head + "\r\n" + request.body, "Content-Type: text/plain\r\n");
}

} // namespace

const QList<FaultRoute> &faultRoutes()
{
    static const QList<FaultRoute> routes{
        {"ok", "/ok", "200 and a short text", &ok},
        {"status", "/status/503", "that status", &status},
        {"slow", "/slow/300", "200 after so many milliseconds", &slow},
        {"drip-header", "/drip-header", "a header field every 50 ms, without end", &dripHeader},
        {"drip-body", "/drip-body", "a byte of the body every 50 ms", &dripBody},
        {"silent", "/silent", "takes the request and never answers", &silent},
        {"close", "/close", "takes the request and closes the connection", &closeEarly},
        {"cut", "/cut", "announces 1000 bytes, sends 500, closes (or /cut/503: with that status)", &cut},
        {"cut-chunks", "/cut-chunks", "closes in the middle of a chunk", &cutChunks},
        {"cut-header", "/cut-header", "closes in the middle of the header", &cutHeader},
        {"reset", "/reset", "resets the connection", &reset},
        {"reset-body", "/reset-body", "sends a body that the end of the connection ends, and resets it", &resetBody},
        {"redirect", "/redirect/3", "so many redirects, then /ok", &redirect},
        {"redirect-to", "/redirect-to/307?http://elsewhere/", "that status with that address", &redirectTo},
        {"loop", "/loop/a", "redirects in a loop", &loop},
        {"redirect-file", "/redirect-file", "redirects to file:///etc/passwd", &redirectFile},
        {"gzip", "/gzip", "a compressed body", &gzip},
        {"deflate", "/deflate", "a body in raw deflate", &deflate},
        {"gzip-cut", "/gzip-cut", "a compressed body without its second half", &gzipCut},
        {"bomb", "/bomb/1000", "12 MB in a thousandth (or /bomb/30: a thirtieth) of the bytes", &bomb},
        {"endless", "/endless", "an endless body", &endless},
        {"endless-header", "/endless-header", "header fields without end, as fast as they are taken", &endlessHeader},
        {"endless-line", "/endless-line", "a status line without end", &endlessLine},
        {"endless-chunk-head", "/endless-chunk-head", "a chunk that never begins", &endlessChunkHead},
        {"large", "/large/3000000", "a body of so many bytes", &large},
        {"json", "/json/300000", "JSON of about so many bytes", &json},
        {"headers", "/headers/200000", "so many header fields", &headers},
        {"garbage", "/garbage", "not HTTP at all", &garbage},
        {"bad-header", "/bad-header", "a header field without a colon", &badHeader},
        {"invalid-utf8", "/invalid-utf8", "bytes that are no UTF-8", &invalidUtf8},
        {"controls", "/controls", "503 with terminal sequences and turned-around text", &controls},
        {"chunked", "/chunked", "chunks, an extension and a trailer", &chunked},
        {"bad-chunks", "/bad-chunks", "chunks that are none", &badChunks},
        {"line-feeds", "/line-feeds", "lines that end with a bare line feed, no reason", &lineFeeds},
        {"bare", "/bare", "no header field, HTTP/1.0", &bare},
        {"hints", "/hints", "100 and 103 before the 200", &hints},
        {"cookie", "/cookie", "sets cookies", &cookie},
        {"digest", "/digest/sha-256", "digest authentication of “Mufasa” with “Circle of Life”", &serveDigest},
        {"echo", "/echo", "the request as it came", &echo},
    };
    return routes;
}

void reply(QTcpSocket *socket, const QByteArray &status, const QByteArray &body, const QByteArray &fields)
{
    QByteArray bytes = "HTTP/1.1 " + status + "\r\nServer: faults\r\n" + fields;
    if (!fields.contains("Content-Length"))
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    socket->write(bytes + "\r\n" + body);
}

QByteArray compressed(const QByteArray &body, bool raw)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw ? -MAX_WBITS : 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData())); // zlib doesn't modify the data
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace watchkeeper::test
