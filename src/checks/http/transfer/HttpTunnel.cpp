// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/transfer/HttpExchange.h"

#include "checks/base/SafeText.h"
#include "checks/http/message/HttpStatus.h"
#include "model/base/ShortText.h"

#include <QHostAddress>
#include <QList>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxHeadSize = 64 * 1024;
constexpr qsizetype kMaxSocksTextLength = 255; // SOCKS5 encodes the length of a text in one byte

// RFC 1928
constexpr char kSocksVersion = 5;
constexpr char kNoAuthenticationMethod = 0;
constexpr char kPasswordMethod = 2;
constexpr char kConnectCommand = 1;
constexpr char kIpv4AddressType = 1;
constexpr char kDomainNameType = 3;
constexpr char kIpv6AddressType = 4;
// RFC 1929
constexpr char kPasswordMethodVersion = 1;

QByteArray lengthPrefixed(const QByteArray &text)
{
    return static_cast<char>(text.size()) + text;
}

template<typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

//! Encodes the address in SOCKS5 format, beginning with its type byte.
QByteArray socksAddress(const QByteArray &host)
{
    const QHostAddress literal(QString::fromLatin1(host));
    if (literal.protocol() == QAbstractSocket::IPv4Protocol)
        return kIpv4AddressType + bigEndian(literal.toIPv4Address());
    if (literal.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = literal.toIPv6Address();
        return kIpv6AddressType + QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
    }
    return kDomainNameType + lengthPrefixed(host);
}

//! Finds the empty line after a header. Some proxies end lines with a bare LF. \return the offset after the empty line, or -1
qsizetype endOfHead(QByteArrayView text, qsizetype from)
{
    for (qsizetype at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
        const QByteArrayView rest = text.sliced(at + 1);
        if (rest.startsWith('\n'))
            return at + 2;
        if (rest.startsWith("\r\n"))
            return at + 3;
    }
    return -1;
}

} // namespace

HttpTunnel::HttpTunnel(const QUrl &proxy, QByteArray host, quint16 port)
    : m_isSocks(proxy.scheme() == QLatin1String("socks5"))
    , m_user(proxy.userName(QUrl::FullyDecoded).toUtf8())
    , m_password(proxy.password(QUrl::FullyDecoded).toUtf8())
    , m_host(std::move(host))
    , m_port(port)
{
}

QByteArray HttpTunnel::openingMessage() const
{
    if (m_isSocks) {
        const QByteArray methods = m_user.isEmpty() ? QByteArray(1, kNoAuthenticationMethod) : QByteArray{"\0\2", 2};
        return kSocksVersion + lengthPrefixed(methods);
    }
    const QByteArray target = (m_host.contains(':') ? '[' + m_host + ']' : m_host) + ':' + QByteArray::number(m_port);
    QByteArray bytes = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    if (!m_user.isEmpty())
        bytes += "Proxy-Authorization: Basic " + (m_user + ':' + m_password).toBase64() + "\r\n";
    return bytes + "\r\n";
}

HttpTunnel::State HttpTunnel::feed(QByteArrayView bytes, QByteArray *reply)
{
    const qsizetype known = m_received.size();
    m_received.append(bytes.data(), bytes.size());
    return m_isSocks ? feedSocks(reply) : feedHttp(known);
}

HttpTunnel::State HttpTunnel::fail(QAbstractSocket::SocketError error, const QString &text)
{
    m_error = error;
    m_errorText = text;
    return State::Failed;
}

HttpTunnel::State HttpTunnel::feedHttp(qsizetype known)
{
    // Earlier bytes don't contain the empty line, except possibly its beginning.
    const qsizetype end = endOfHead(m_received, std::max<qsizetype>(0, known - 2));
    if (end < 0 && m_received.size() < kMaxHeadSize)
        return State::Negotiating;
    const QByteArray line = m_received.split('\n').first().trimmed();
    const QString shown = textStart(firstLine(QString::fromUtf8(line)), 100);
    const int status = line.startsWith("HTTP/1.") ? line.mid(9, 3).toInt() : 0;
    if (end < 0 || status < 200 || status > 299)
        return fail(status == httpstatus::kProxyAuthenticationRequired ? QAbstractSocket::ProxyAuthenticationRequiredError
                                                                       : QAbstractSocket::ProxyProtocolError,
                    shown);
    // No request has been sent to the server behind the proxy yet, so bytes after the header can't be a reply from that server.
    if (m_received.size() > end)
        return fail(QAbstractSocket::ProxyProtocolError, shown);
    return State::Open;
}

HttpTunnel::State HttpTunnel::feedSocks(QByteArray *reply)
{
    if (m_received.size() < 2)
        return State::Negotiating;
    switch (m_step) {
    case Step::Method:
        return handleMethodReply(reply);
    case Step::Credentials:
        return handleCredentialsReply(reply);
    case Step::Request:
        break;
    }
    return handleRequestReply();
}

HttpTunnel::State HttpTunnel::handleMethodReply(QByteArray *reply)
{
    const QByteArray answer = std::exchange(m_received, {});
    if (answer.size() > 2 || answer.at(0) != kSocksVersion)
        return fail(QAbstractSocket::ProxyProtocolError, QStringLiteral("not SOCKS5"));
    if (answer.at(1) == kNoAuthenticationMethod) {
        m_step = Step::Request;
        *reply = socksRequest();
        return m_host.size() <= kMaxSocksTextLength ? State::Negotiating : fail(QAbstractSocket::ProxyProtocolError, {});
    }
    const bool fits = m_user.size() <= kMaxSocksTextLength && m_password.size() <= kMaxSocksTextLength;
    if (answer.at(1) != kPasswordMethod || m_user.isEmpty() || !fits)
        return fail(QAbstractSocket::ProxyAuthenticationRequiredError, QStringLiteral("SOCKS5: no acceptable methods"));
    m_step = Step::Credentials;
    *reply = kPasswordMethodVersion + lengthPrefixed(m_user) + lengthPrefixed(m_password);
    return State::Negotiating;
}

HttpTunnel::State HttpTunnel::handleCredentialsReply(QByteArray *reply)
{
    const QByteArray answer = std::exchange(m_received, {});
    if (answer.size() > 2 || answer.at(1) != 0)
        return fail(QAbstractSocket::ProxyAuthenticationRequiredError, QStringLiteral("SOCKS5: credentials refused"));
    m_step = Step::Request;
    *reply = socksRequest();
    return m_host.size() <= kMaxSocksTextLength ? State::Negotiating : fail(QAbstractSocket::ProxyProtocolError, {});
}

QByteArray HttpTunnel::socksRequest() const
{
    return QByteArray{}.append(kSocksVersion).append(kConnectCommand).append('\0') + socksAddress(m_host) + bigEndian(m_port);
}

HttpTunnel::State HttpTunnel::handleRequestReply()
{
    // The reply contains the version, the result, a reserved byte and the proxy's own address. Only the length of this address matters.
    if (m_received.at(0) != kSocksVersion || m_received.at(1) != 0)
        return fail(QAbstractSocket::ProxyProtocolError,
                    QStringLiteral("SOCKS5: reply %1").arg(static_cast<quint8>(m_received.at(1))));
    if (m_received.size() < 5)
        return State::Negotiating;
    const char sort = m_received.at(3);
    const qsizetype address = sort == kIpv4AddressType ? 4
        : sort == kIpv6AddressType                     ? 16
                                                       : 1 + static_cast<quint8>(m_received.at(4));
    const qsizetype size = 4 + address + 2;
    if (m_received.size() < size)
        return State::Negotiating;
    return m_received.size() == size ? State::Open : fail(QAbstractSocket::ProxyProtocolError, {});
}

} // namespace watchkeeper
