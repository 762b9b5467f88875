// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/WhoisExchange.h"

#include "async/OneShot.h"
#include "checks/CheckServices.h"
#include "checks/http/HttpPlan.h"
#include "checks/network/Resolver.h"
#include "checks/network/TcpConnector.h"
#include "model/base/HostName.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

using Reply = Expected<QString, CheckError>;

constexpr quint16 kWhoisPort = 43;

class WhoisExchangeText
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

struct WhoisServer
{
    QString host;
    quint16 port = kWhoisPort;
};

WhoisServer parseServerAddress(const QString &written)
{
    const qsizetype colon = written.lastIndexOf(u':');
    const bool hasPort = colon > 0 && written.count(u':') == 1;
    WhoisServer server;
    server.host = hasPort ? written.first(colon) : written;
    if (hasPort)
        server.port = written.sliced(colon + 1).toUShort();
    return server;
}

//! Reads until the server closes the connection, which marks the end of the reply.
class ReplyReader
{
public:
    explicit ReplyReader(QTcpSocket *socket)
        : m_socket(socket)
    {
    }
    ~ReplyReader() { QObject::disconnect(m_socket, nullptr, m_socket, nullptr); }
    Q_DISABLE_COPY_MOVE(ReplyReader)

    template<typename Done>
    void start(Done done)
    {
        QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this, done] {
            readAvailable();
            if (m_bytes.size() >= kMaxWhoisReplyBytes)
                done();
        });
        QObject::connect(m_socket, &QTcpSocket::errorOccurred, m_socket, [this, done] {
            readAvailable();
            done();
        });
        readAvailable();
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            done();
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    void readAvailable() { m_bytes += m_socket->read(kMaxWhoisReplyBytes - m_bytes.size()); }

    QTcpSocket *m_socket;
    QByteArray m_bytes;
};

} // namespace

QCoro::Task<Reply> queryWhois(QString server, QString query, CheckContext *context)
{
    const WhoisServer to = parseServerAddress(server);
    const CancelToken &token = context->token();
    if (to.port == 0 || !hostProblem(to.host).isEmpty())
        co_return Unexpected(
            CheckError(ErrorType::Protocol, WhoisExchangeText::tr("“%1” isn't a valid WHOIS server.").arg(server.left(100))));
    const Resolver::Family family = Resolver::familyFromName(context->services().networkSettings().ipFamily);
    const Resolver::Answer addresses = co_await context->services().resolver().resolve(to.host, family, token);
    if (token.isCancelled())
        co_return Unexpected(context->stopped(WhoisExchangeText::tr("the name %1 was still being resolved").arg(to.host)));
    if (!addresses)
        co_return Unexpected(addresses.error());

    TcpConnector connector(*addresses, to.port);
    {
        OneShot connected;
        const CancelCallback stop(token, connected.settler());
        connector.start(connected.settler());
        co_await connected;
    }
    QTcpSocket *const socket = connector.socket();
    if (!socket && token.isCancelled())
        co_return Unexpected(
            context->stopped(WhoisExchangeText::tr("the WHOIS server %1 didn't accept the connection").arg(server)));
    if (!socket)
        co_return Unexpected(*connector.error());

    ReplyReader reader(socket);
    OneShot ended;
    const CancelCallback stop(token, ended.settler());
    socket->write(query.toLatin1() + "\r\n");
    reader.start(ended.settler());
    co_await ended;
    if (token.isCancelled())
        co_return Unexpected(
            context->stopped(WhoisExchangeText::tr("the WHOIS server %1 didn't finish its reply").arg(server)));
    co_return QString::fromUtf8(reader.bytes());
}

} // namespace watchkeeper
