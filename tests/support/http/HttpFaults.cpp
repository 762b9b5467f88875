// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http/HttpFaults.h"

#include "support/http/HttpFaultRoutes.h"

#include <QTcpSocket>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

qsizetype contentLength(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("\r\ncontent-length:");
    if (at < 0)
        return 0;
    const qsizetype begin = at + 17;
    return lower.mid(begin, lower.indexOf('\r', begin) - begin).trimmed().toLongLong();
}

} // namespace

HttpFaults::HttpFaults(QObject *parent)
    : HttpFaults(new QTcpServer, parent)
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(m_server->errorString()));
}

HttpFaults::HttpFaults(QTcpServer *server, QObject *parent)
    : QObject(parent)
    , m_server(server)
{
    server->setParent(this);
    server->setListenBacklogSize(500);
    connect(server, &QTcpServer::pendingConnectionAvailable, this, &HttpFaults::accept);
}

QString HttpFaults::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(port()).arg(path);
}

void HttpFaults::clear()
{
    m_requests.clear();
    m_connections = 0;
}

void HttpFaults::accept()
{
    while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            onReadable(socket);
    }
}

void HttpFaults::onReadable(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received.append(socket->readAll());
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    FaultRequest request;
    request.head = received.first(end + 2);
    const qsizetype length = contentLength(request.head);
    if (received.size() < end + 4 + length)
        return;
    request.body = received.mid(end + 4, length);
    received.remove(0, end + 4 + length);
    const QByteArrayList parts = request.head.first(request.head.indexOf('\r')).split(' ');
    request.method = parts.value(0);
    request.path = parts.value(1);
    m_requests.append(request);
    serve(socket, request);
}

void HttpFaults::serve(QTcpSocket *socket, const FaultRequest &request)
{
    // For example, "/status/503?x" is the route "status" with the argument "503".
    const QByteArray path = request.path.split('?').first().mid(1);
    const qsizetype slash = path.indexOf('/');
    const QByteArray name = slash < 0 ? path : path.first(slash);
    const QByteArray argument = slash < 0 ? QByteArray() : path.mid(slash + 1);
    if (const Serve own = m_customRoutes.value(name)) {
        own(socket, request);
        return;
    }
    for (const FaultRoute &route : faultRoutes()) {
        if (name == route.name) {
            route.serve(socket, request, argument);
            return;
        }
    }
    reply(socket, "404 Not Found", "Try /ok, or one of the paths in the list of this server.\n");
}

} // namespace watchkeeper::test
