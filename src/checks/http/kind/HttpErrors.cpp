// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/kind/HttpErrors.h"

#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/network/TcpConnector.h"
#include "checks/network/tls/CertificateFacts.h"
#include "model/base/Quantity.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace watchkeeper {

namespace {

class HttpErrorsText
{
    Q_DECLARE_TR_FUNCTIONS(HttpErrors)
};

QString endpointText(const HttpExchangeFacts &exchange, const QUrl &url)
{
    if (!exchange.address.isNull())
        return addressAndPort(exchange.address, exchange.port);
    return HttpErrorsText::tr("%1 port %2").arg(url.host(), QString::number(exchange.port));
}

QString proxyName(const QUrl &proxy)
{
    return proxy.host() + QLatin1Char(':') + QString::number(proxy.port());
}

CheckError connectError(const HttpExchangeFacts &exchange, const QUrl &url, const QUrl &proxy)
{
    const QString where = proxy.isEmpty() ? endpointText(exchange, url)
                                          : HttpErrorsText::tr("%1 port %2").arg(proxy.host(), QString::number(proxy.port()));
    const QString detail = exchange.errorText;
    const auto error = [&](ErrorType type, const QString &message) { return CheckError(type, message, detail); };
    switch (exchange.socketError) {
    case QAbstractSocket::ConnectionRefusedError:
        if (!proxy.isEmpty())
            return error(ErrorType::Network,
                         HttpErrorsText::tr("The proxy %1 refused the connection. Is it running?").arg(proxyName(proxy)));
        return error(
            ErrorType::Refused,
            HttpErrorsText::tr(
                "Connection refused by %1. The host is reachable, but nothing is listening there. Is the service running?")
                .arg(where));
    case QAbstractSocket::HostNotFoundError:
        return error(ErrorType::Dns,
                     HttpErrorsText::tr("The host %1 wasn't found. Is the name spelled correctly?").arg(url.host()));
    case QAbstractSocket::ProxyNotFoundError:
        return error(
            ErrorType::Dns,
            HttpErrorsText::tr("The host of the proxy %1 wasn't found. Is the name spelled correctly?").arg(proxyName(proxy)));
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return httpProxyCredentialsError(proxy, detail);
    case QAbstractSocket::RemoteHostClosedError:
        if (proxy.isEmpty())
            return error(ErrorType::Network, HttpErrorsText::tr("%1 closed the connection without a reply.").arg(where));
        [[fallthrough]];
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::ProxyConnectionClosedError:
        return error(ErrorType::Network,
                     HttpErrorsText::tr("The proxy %1 didn't open a connection to %2.").arg(proxyName(proxy), url.host()));
    default:
        break;
    }
    if (exchange.address.isNull())
        return error(ErrorType::Network, HttpErrorsText::tr("Couldn't connect to %1: %2.").arg(where, detail));
    return connectionError(exchange.socketError, detail, exchange.address, exchange.port);
}

QString replyBeginning(const HttpReplyParser &reply)
{
    return textStart(firstLine(QString::fromUtf8(reply.beginning())), 40);
}

//! Returns the error for an oversized reply to a request whose size limits aren't fields of the target, such as a request for a
//! token or a list of servers.
CheckError tooLargeError(const HttpBody &body)
{
    const qint64 limit = body.fault() == HttpBody::Fault::TooLargeDecoded ? body.maxDecoded() : body.maxWire();
    return CheckError(ErrorType::Protocol,
                      HttpErrorsText::tr("The response is unexpectedly large: more than %1. Is the address correct?")
                          .arg(humanByteSize(limit)));
}

CheckError bodyError(const HttpReplyParser &reply, bool hasLimitFields)
{
    const HttpBody &body = reply.body();
    switch (body.fault()) {
    case HttpBody::Fault::TooLargeDecoded:
        if (!hasLimitFields)
            return tooLargeError(body);
        return CheckError(ErrorType::Protocol,
                          HttpErrorsText::tr("The decompressed body exceeds %1, the limit of this target (compressed: %2). If "
                                             "this size is expected, raise “maxDecompressed”.")
                              .arg(humanByteSize(body.maxDecoded()), humanByteSize(body.wireSize())));
    case HttpBody::Fault::Damaged:
        return CheckError(ErrorType::Protocol,
                          HttpErrorsText::tr("The body is marked as compressed, but can't be decompressed."));
    case HttpBody::Fault::TooLarge:
        break;
    case HttpBody::Fault::None:
        if (reply.declaredSize() <= body.maxWire())
            return CheckError(ErrorType::Protocol, HttpErrorsText::tr("The body isn't valid HTTP: its chunks are malformed."),
                              QString::fromUtf8(reply.detail()));
    }
    if (!hasLimitFields)
        return tooLargeError(body);
    return CheckError(
        ErrorType::Protocol,
        HttpErrorsText::tr("The body is larger than %1, the limit of this target. Raise “maxBody”, or check a smaller page.")
            .arg(humanByteSize(body.maxWire())));
}

CheckError replyError(const HttpExchangeFacts &exchange, const HttpReplyParser &reply, const QUrl &url, bool hasLimitFields)
{
    const QString where = endpointText(exchange, url);
    switch (reply.fault()) {
    case HttpReplyParser::Fault::NotHttp:
        if (reply.beginning().startsWith("\x15\x03"))
            return CheckError(
                ErrorType::Protocol,
                HttpErrorsText::tr("The server at %1 requires TLS. Use an address that starts with https://.").arg(where));
        if (const qsizetype at = reply.beginning().indexOf("HTTP/"); at > 0)
            return CheckError(ErrorType::Protocol,
                              HttpErrorsText::tr("The response from %1 isn't valid HTTP: found %n byte(s) before “HTTP/”.",
                                                 nullptr, static_cast<int>(at))
                                  .arg(where));
        return CheckError(ErrorType::Protocol,
                          HttpErrorsText::tr("The server at %1 doesn't speak HTTP: the response begins with “%2”.")
                              .arg(where, replyBeginning(reply)));
    case HttpReplyParser::Fault::HeaderTooLarge:
        return CheckError(
            ErrorType::Protocol,
            HttpErrorsText::tr("The response header is larger than %1, which is more than clients accept. Check the server.")
                .arg(humanByteSize(HttpReplyParser::kHeaderLimit)));
    case HttpReplyParser::Fault::ChunkHeadersTooLarge:
        return CheckError(ErrorType::Protocol,
                          HttpErrorsText::tr("The chunk headers and trailers of the response are larger than %1, which is more "
                                             "than clients accept. Check the server.")
                              .arg(humanByteSize(HttpReplyParser::kHeaderLimit)));
    case HttpReplyParser::Fault::BadHeader:
        return CheckError(
            ErrorType::Protocol,
            HttpErrorsText::tr("The response header isn't valid HTTP (%1).").arg(QString::fromUtf8(reply.detail())));
    case HttpReplyParser::Fault::BadBody:
        return bodyError(reply, hasLimitFields);
    case HttpReplyParser::Fault::NoReply:
        if (exchange.isQtExchange) // Qt discards data that it can't parse, so none can be shown
            return CheckError(
                ErrorType::Network,
                HttpErrorsText::tr("%1 closed the connection without a response, or doesn't speak HTTP.").arg(where),
                exchange.errorText);
        return CheckError(ErrorType::Network, HttpErrorsText::tr("%1 closed the connection without a reply.").arg(where),
                          exchange.errorText);
    case HttpReplyParser::Fault::TruncatedInHeader:
        return CheckError(ErrorType::Network,
                          HttpErrorsText::tr("The response header was cut off: the connection was closed after %1.")
                              .arg(humanByteSize(reply.received())));
    case HttpReplyParser::Fault::UnreadableInterim:
        return CheckError(ErrorType::Protocol,
                          HttpErrorsText::tr("The server sends an interim response (%1) first, which Qt's HTTP client doesn't "
                                             "support. Set “client” to own.")
                              .arg(QString::fromLatin1(reply.detail())));
    case HttpReplyParser::Fault::NotHttp2:
        return http2UnavailableError(where);
    case HttpReplyParser::Fault::BadFrames:
        return CheckError(ErrorType::Protocol,
                          (reply.hasHeader() ? HttpErrorsText::tr("The server at %1 doesn't speak valid HTTP/2.")
                                             : HttpErrorsText::tr(
                                                 "The response header from %1 isn't valid HTTP/2, or is larger than 64 KiB."))
                              .arg(where),
                          QString::fromUtf8(reply.detail()));
    case HttpReplyParser::Fault::StreamEnded:
        return CheckError(
            ErrorType::Network,
            reply.detail().isEmpty()
                ? HttpErrorsText::tr("%1 closed the connection without a reply.").arg(where)
                : HttpErrorsText::tr("%1 aborted the request (%2).").arg(where, QString::fromUtf8(reply.detail())));
    case HttpReplyParser::Fault::TruncatedInBody:
    case HttpReplyParser::Fault::None:
        break;
    }
    const QString got = humanByteSize(reply.body().wireSize());
    if (reply.declaredSize() < 0)
        return CheckError(
            ErrorType::Network,
            HttpErrorsText::tr("The response was cut off: the connection was closed after %1 of the body.").arg(got));
    return CheckError(ErrorType::Network,
                      HttpErrorsText::tr("The response was cut off: the connection was closed after %1 of %2.")
                          .arg(got, humanByteSize(reply.declaredSize())));
}

} // namespace

QString addressAndPort(const QHostAddress &address, quint16 port)
{
    return HttpErrorsText::tr("%1 port %2").arg(address.toString(), QString::number(port));
}

CheckError http2UnavailableError(const QString &where)
{
    return CheckError(
        ErrorType::Protocol,
        HttpErrorsText::tr("The server at %1 doesn't offer HTTP/2. Set “httpVersion” to 1.1, or turn on HTTP/2 on the server.")
            .arg(where));
}

CheckError httpExchangeError(const HttpExchangeFacts &exchange, const HttpReplyParser &reply, const QUrl &url,
                             const QUrl &proxy, const HttpPlan &plan)
{
    const bool isOldTls = exchange.tlsErrors.isEmpty() && isTlsVersionError(exchange.errorText);
    if (exchange.fault == HttpExchangeFacts::Fault::Tls && isOldTls && plan.tlsMinimum == "1.3")
        return CheckError(ErrorType::Tls,
                          HttpErrorsText::tr("The server at %1 doesn't support TLS 1.3, which “tlsMinimum” requires.")
                              .arg(endpointText(exchange, url)),
                          exchange.errorText);
    if (exchange.fault == HttpExchangeFacts::Fault::Tls)
        return tlsError(exchange.tlsErrors, exchange.certificate, url.host(), endpointText(exchange, url), exchange.errorText,
                        QDateTime::currentDateTimeUtc());
    if (exchange.fault == HttpExchangeFacts::Fault::NoHttp2)
        return http2UnavailableError(endpointText(exchange, url));
    if (exchange.fault == HttpExchangeFacts::Fault::Reply)
        return replyError(exchange, reply, url, plan.hasLimitFields);
    if (exchange.stage == HttpExchangeFacts::Stage::Connecting)
        return connectError(exchange, url, proxy);
    return CheckError(
        ErrorType::Network,
        HttpErrorsText::tr("The connection to %1 failed: %2.").arg(endpointText(exchange, url), exchange.errorText),
        exchange.errorText);
}

QString httpProgressText(const HttpExchangeFacts &exchange, const HttpReplyParser &reply, int redirects)
{
    QStringList parts;
    if (redirects > 0)
        parts.append(QCoreApplication::translate("HttpErrors", "%n redirect(s) followed", nullptr, redirects));
    if (const auto time = exchange.connectMs)
        parts.append(*time < 1 ? HttpErrorsText::tr("connected immediately")
                               : HttpErrorsText::tr("connected after %1").arg(humanDuration(std::round(*time))));
    if (const auto time = exchange.tlsMs)
        parts.append(HttpErrorsText::tr("TLS after another %1").arg(humanDuration(std::ceil(*time))));
    switch (exchange.stage) {
    case HttpExchangeFacts::Stage::Connecting:
        if (exchange.isQtExchange)
            parts.append(HttpErrorsText::tr("no connection yet"));
        else
            parts.append(exchange.address.isNull() ? HttpErrorsText::tr("the proxy didn't open a connection")
                                                   : HttpErrorsText::tr("%1 didn't accept the connection")
                                                         .arg(addressAndPort(exchange.address, exchange.port)));
        break;
    case HttpExchangeFacts::Stage::Securing:
        parts.append(HttpErrorsText::tr("then the TLS handshake didn't finish"));
        break;
    case HttpExchangeFacts::Stage::Sending:
        parts.append(HttpErrorsText::tr("then the server didn't accept the remaining %1 of the request")
                         .arg(humanByteSize(exchange.bytesLeftToSend)));
        break;
    case HttpExchangeFacts::Stage::Waiting:
        parts.append(HttpErrorsText::tr("request sent"));
        parts.append(HttpErrorsText::tr("then no response"));
        break;
    case HttpExchangeFacts::Stage::Receiving:
        parts.append(HttpErrorsText::tr("request sent"));
        if (reply.hasHeader() && reply.status() / 100 != 2)
            parts.append(HttpErrorsText::tr("response %1").arg(reply.status()));
        if (reply.state() == HttpReplyParser::State::Header)
            parts.append(HttpErrorsText::tr("then only %1 of the response header").arg(humanByteSize(reply.received())));
        else if (reply.declaredSize() >= 0)
            parts.append(HttpErrorsText::tr("then only %1 of %2 received")
                             .arg(humanByteSize(reply.body().wireSize()), humanByteSize(reply.declaredSize())));
        else
            parts.append(HttpErrorsText::tr("then %1 of a body of unknown size").arg(humanByteSize(reply.body().wireSize())));
        break;
    }
    return parts.join(QStringLiteral(", "));
}

CheckError httpProxyCredentialsError(const QUrl &proxy, const QString &detail)
{
    return CheckError(ErrorType::Permission,
                      HttpErrorsText::tr("The proxy %1 requires a user name and password. Add them to the proxy's address, in "
                                         "this target or in the network settings.")
                          .arg(proxyName(proxy)),
                      detail);
}

CheckError httpDigestUnsupportedError(DigestFault fault)
{
    switch (fault) {
    case DigestFault::UnknownAlgorithm:
        return CheckError(ErrorType::Protocol,
                          HttpErrorsText::tr("The server requests digest authentication with an unsupported algorithm. "
                                             "Watchkeeper supports MD5, SHA-256 and SHA-512/256."));
    case DigestFault::UnknownQop:
        return CheckError(ErrorType::Protocol,
                          HttpErrorsText::tr("The server requests digest authentication with an unsupported quality of "
                                             "protection. Watchkeeper supports “auth” and “auth-int”."));
    case DigestFault::NoNonce:
        return CheckError(ErrorType::Protocol,
                          HttpErrorsText::tr("The server requests digest authentication without the required nonce. Check the "
                                             "configuration of the server."));
    case DigestFault::NotRequested:
        break;
    }
    return CheckError(ErrorType::Protocol,
                      HttpErrorsText::tr(
                          "The server doesn't request digest authentication. Set “authentication” to the method it requests."));
}

CheckError httpStaleNoncesError(const QString &statusText)
{
    return CheckError(ErrorType::Condition,
                      HttpErrorsText::tr("The server returned %1 and rejected each of its own nonces as stale. If several "
                                         "servers share the address, they must also share their nonces.")
                          .arg(statusText));
}

CheckError httpPasswordRejectedError(const QString &statusText)
{
    return CheckError(ErrorType::Condition,
                      HttpErrorsText::tr("The server rejected the user name and password (%1). Check both.").arg(statusText));
}

CheckError httpStatusError(int status, const QString &reason, const QString &accepted)
{
    const QString shown = reason.isEmpty() ? QString::number(status) : QString::number(status) + u' ' + reason;
    return CheckError(ErrorType::Condition, HttpErrorsText::tr("The server returned %1. Accepted: %2.").arg(shown, accepted));
}

} // namespace watchkeeper
