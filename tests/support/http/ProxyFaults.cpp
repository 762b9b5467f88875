// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http/ProxyFaults.h"

#include <QHostAddress>
#include <QUrl>
#include <QtEndian>

#include <memory>

namespace watchkeeper::test {

namespace {

using namespace Qt::StringLiterals;

// Constants of RFC 1928 and 1929.
constexpr char kSocksVersion = 5;
constexpr char kNoCredentials = 0;
constexpr char kUserAndPassword = 2;
constexpr char kIpv4 = 1;
constexpr char kName = 3;

enum SocksStep { Greeting, Credentials, Request };

QByteArray headerField(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

void pump(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
}

} // namespace

ProxyFaults::ProxyFaults(Protocol sort, const QByteArray &credentials, QObject *parent)
    : QObject(parent)
    , m_protocol(sort)
    , m_credentials(credentials)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &ProxyFaults::accept);
}

QString ProxyFaults::address(const QString &credentials) const
{
    const QString scheme = m_protocol == Protocol::Http ? u"http://"_s : u"socks5://"_s;
    const QString user = credentials.isEmpty() ? QString() : credentials + u'@';
    return scheme + user + u"127.0.0.1:"_s + QString::number(port());
}

void ProxyFaults::accept()
{
    while (QTcpSocket *const client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        auto received = std::make_shared<QByteArray>();
        auto step = std::make_shared<int>(Greeting);
        const auto read = [this, client, received, step] {
            received->append(client->readAll());
            while (m_protocol == Protocol::Http ? handleHttp(client, received.get())
                                                : handleSocks(client, received.get(), step.get())) { }
        };
        connect(client, &QTcpSocket::readyRead, this, read);
        read();
    }
}

//! Handles one step of an HTTP connection. \return whether `received` may contain more data to process
bool ProxyFaults::handleHttp(QTcpSocket *client, QByteArray *received)
{
    const qsizetype end = received->indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = received->first(end + 2);
    received->remove(0, end + 4);
    const QByteArrayList line = head.first(head.indexOf('\r')).split(' ');
    m_asked.append(QString::fromLatin1(line.value(0) + ' ' + line.value(1)));
    if (!m_credentials.isEmpty() && headerField(head, "proxy-authorization") != "Basic " + m_credentials.toBase64()) {
        ++m_refused;
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return true;
    }
    const QUrl target(QString::fromLatin1(line.value(1)));
    if (line.value(0) == "CONNECT") {
        const auto port = line.value(1).mid(line.value(1).lastIndexOf(':') + 1).toUShort();
        relay(client, port, "HTTP/1.1 200 Connection established\r\n\r\n", *received);
    } else {
        QByteArray request = line.value(0) + ' ' + target.path(QUrl::FullyEncoded).toLatin1() + " HTTP/1.1\r\n";
        for (const QByteArray &field : head.mid(head.indexOf('\n') + 1).split('\n')) {
            if (!field.isEmpty() && !field.toLower().startsWith("proxy-"))
                request += field + '\n';
        }
        relay(client, static_cast<quint16>(target.port(80)), {}, request + "\r\n" + *received);
    }
    return false;
}

bool ProxyFaults::handleSocks(QTcpSocket *client, QByteArray *received, int *step)
{
    if (received->size() < 2)
        return false;
    if (*step == Request)
        return handleSocksRequest(client, received);
    if (*step == Greeting) {
        const qsizetype size = 2 + received->at(1);
        if (received->size() < size)
            return false;
        const char method = m_credentials.isEmpty() ? kNoCredentials : kUserAndPassword;
        const bool offered = received->mid(2, received->at(1)).contains(method);
        received->remove(0, size);
        *step = m_credentials.isEmpty() ? Request : Credentials;
        client->write(QByteArray{}.append(kSocksVersion).append(offered ? method : '\xff'));
        if (offered)
            return true;
        ++m_refused;
        client->disconnectFromHost();
        return false;
    }
    const qsizetype userSize = received->at(1);
    const qsizetype passwordSize = received->size() > 2 + userSize ? received->at(2 + userSize) : 255;
    if (received->size() < 3 + userSize + passwordSize)
        return false;
    const QByteArray given = received->mid(2, userSize) + ':' + received->mid(3 + userSize, passwordSize);
    received->remove(0, 3 + userSize + passwordSize);
    *step = Request;
    const bool right = given == m_credentials;
    client->write(QByteArray{}.append('\1').append(right ? '\0' : '\1'));
    if (right)
        return true;
    ++m_refused;
    client->disconnectFromHost();
    return false;
}

bool ProxyFaults::handleSocksRequest(QTcpSocket *client, QByteArray *received)
{
    if (received->size() < 5)
        return false;
    const bool isName = received->at(3) == kName;
    const qsizetype hostAt = isName ? 5 : 4;
    const qsizetype hostSize = isName ? received->at(4) : received->at(3) == kIpv4 ? 4 : 16;
    if (received->size() < hostAt + hostSize + 2)
        return false;
    const QByteArray host = received->mid(hostAt, hostSize);
    const auto port = qFromBigEndian<quint16>(received->constData() + hostAt + hostSize);
    received->remove(0, hostAt + hostSize + 2);
    m_asked.append(u"SOCKS5 %1:%2"_s.arg(QString::fromLatin1(isName ? host : host.toHex())).arg(port));
    QByteArray granted(10, '\0');
    granted[0] = kSocksVersion;
    granted[3] = kIpv4;
    relay(client, port, granted, *received);
    return false;
}

void ProxyFaults::relay(QTcpSocket *client, quint16 port, const QByteArray &toClient, const QByteArray &toServer)
{
    client->disconnect(this);
    auto *const server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server, toClient, toServer] {
        client->write(toClient);
        server->write(toServer);
        pump(client, server);
        pump(server, client);
    });
    connect(server, &QTcpSocket::errorOccurred, client, [client] { client->disconnectFromHost(); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace watchkeeper::test
