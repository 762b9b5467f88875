// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/ServerProxy.h"

#include "history/database/SqlConnection.h"

#include <QLocalSocket>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <atomic>
#include <limits>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

QString serverSocket()
{
    const auto server = HistoryServerLocation::fromUrl(qEnvironmentVariable("WATCHKEEPER_TEST_SERVER"));
    return server->host() + "/.s.PGSQL.5432"_L1;
}

} // namespace

class ServerProxy::Forwarder : public QObject
{
public:
    void listen()
    {
        m_listener = new QTcpServer(this);
        connect(m_listener, &QTcpServer::newConnection, this, [this] { take(m_listener->nextPendingConnection()); });
        if (!m_listener->listen(QHostAddress::LocalHost))
            qFatal("no port");
        m_socket = serverSocket();
    }
    quint16 port() const { return m_listener->serverPort(); }

    void setMode(Mode mode)
    {
        m_mode = mode;
        m_remainingBytes = kNever;
        if (mode != Mode::Silent)
            dropAll();
    }
    void cutAfter(qint64 left) { m_remainingBytes = left; }

    std::atomic<qint64> bytes = 0;
    std::atomic<int> clients = 0;

private:
    void dropAll()
    {
        const auto sockets = findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets) {
            socket->abort();
            socket->deleteLater();
        }
    }

    void take(QTcpSocket *client)
    {
        ++clients;
        client->setParent(this);
        if (m_mode == Mode::Refusing || m_remainingBytes == 0) {
            client->abort();
            return client->deleteLater();
        }
        auto *server = new QLocalSocket(client);
        connect(client, &QTcpSocket::readyRead, server, [this, client, server] { passOn(client, server); });
        connect(server, &QLocalSocket::readyRead, client, [this, client, server] {
            if (m_mode == Mode::Open)
                client->write(server->readAll());
        });
        connect(server, &QLocalSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        server->connectToServer(m_socket);
    }

    void passOn(QTcpSocket *client, QLocalSocket *server)
    {
        if (m_mode != Mode::Open)
            return;
        const QByteArray data = client->read(std::min(client->bytesAvailable(), m_remainingBytes));
        bytes += data.size();
        server->write(data);
        if (m_remainingBytes != kNever)
            m_remainingBytes -= data.size();
        if (m_remainingBytes == 0) {
            server->flush();
            dropAll();
        }
    }

    QTcpServer *m_listener = nullptr;
    QString m_socket;
    Mode m_mode = Mode::Open;
    qint64 m_remainingBytes = kNever;
};

ServerProxy::ServerProxy()
    : m_forwarder(std::make_unique<Forwarder>())
{
    m_forwarder->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_forwarder.get(), [this] { m_forwarder->listen(); }, Qt::BlockingQueuedConnection);
    m_port = m_forwarder->port();
}

ServerProxy::~ServerProxy()
{
    setMode(Mode::Refusing);
    QMetaObject::invokeMethod(
        m_forwarder.get(), [this] { m_forwarder.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString ServerProxy::proxiedUrl(const QString &given) const
{
    QUrl url(given);
    url.setQuery(QString());
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url.toString(QUrl::FullyEncoded);
}

void ServerProxy::setMode(Mode mode)
{
    QMetaObject::invokeMethod(
        m_forwarder.get(), [this, mode] { m_forwarder->setMode(mode); }, Qt::BlockingQueuedConnection);
}

void ServerProxy::cutAfter(qint64 bytes)
{
    QMetaObject::invokeMethod(
        m_forwarder.get(), [this, bytes] { m_forwarder->cutAfter(bytes); }, Qt::BlockingQueuedConnection);
}

qint64 ServerProxy::bytes() const
{
    return m_forwarder->bytes;
}

int ServerProxy::clients() const
{
    return m_forwarder->clients;
}

} // namespace watchkeeper::test
