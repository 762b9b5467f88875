// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/support/SiteServer.h"

#include <QTimer>

#include <algorithm>

namespace watchkeeper::test {

SitePage htmlPage(const QByteArray &content, const QByteArray &title)
{
    return {200,
            "<!doctype html><html><head><title>" + title + "</title><meta name=\"description\" content=\"About " + title
                + "\"></head><body>\n" + content + "\n</body></html>"};
}

SitePage redirectTo(const QByteArray &location, int status)
{
    return {status, {}, "text/html", "Location: " + location + "\r\n"};
}

SiteServer::SiteServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &SiteServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port is free");
}

SiteServer::~SiteServer()
{
    const auto sockets = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *const socket : sockets)
        socket->disconnect(this); // it would report its end to a server without members
}

void SiteServer::accept()
{
    while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
    }
}

void SiteServer::read(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    for (qsizetype end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
        const QByteArrayList words = received.first(received.indexOf("\r\n")).split(' ');
        m_lastHead = received.first(end);
        received.remove(0, end + 4);
        m_requests.append(words.value(0) + ' ' + words.value(1));
        ++m_counts[words.value(1)];
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_underWay);
        const auto reply = [this, socket, words, head = m_lastHead] {
            --m_underWay;
            answer(socket, head, words.value(0), words.value(1));
        };
        if (m_delay > 0)
            QTimer::singleShot(m_delay, socket, reply);
        else
            reply();
    }
}

void SiteServer::answer(QTcpSocket *socket, const QByteArray &head, const QByteArray &method, const QByteArray &path)
{
    if (const auto raw = m_raw.value(path))
        return raw(socket);
    SitePage page{404, "Not here", "text/plain"};
    if (const auto refusal = m_gate ? m_gate(head) : std::nullopt)
        page = *refusal;
    else if (const auto found = m_pages.find(path); found != m_pages.end())
        page = *found;
    else if (const auto made = m_fallback ? m_fallback(path, m_counts.value(path)) : std::nullopt)
        page = *made;
    socket->write("HTTP/1.1 " + QByteArray::number(page.status) + " Status\r\nContent-Type: " + page.type + "\r\n"
                  + page.headers + "Content-Length: " + QByteArray::number(page.body.size()) + "\r\n\r\n");
    if (method != "HEAD")
        socket->write(page.body);
}

} // namespace watchkeeper::test
