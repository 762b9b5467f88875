// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/SmtpConnection.h"

#include "async/OneShot.h"
#include "model/base/CertificateNames.h"

#include <QNetworkProxy>

namespace watchkeeper {

QSslConfiguration mailTlsConfiguration(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!authorities.isEmpty()) // with an empty list, Qt would no longer load the system's CAs
        tls.setCaCertificates(authorities);
    return tls;
}

SmtpConnection::SmtpConnection(CancelToken token)
    : m_token(std::move(token))
{
    m_socket.setProxy(QNetworkProxy::NoProxy); // the configured proxies are for web requests only
    QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_socket, [this] { m_hasBadCertificate = true; });
}

SmtpConnection::~SmtpConnection()
{
    QObject::disconnect(&m_socket, nullptr, nullptr, nullptr); // the socket would otherwise emit signals during its destruction
    m_socket.abort();
}

QCoro::Task<> SmtpConnection::waitForActivity()
{
    OneShot done;
    const auto settle = done.settler();
    QObject waiting; // context object; the connections below end with this wait
    QObject::connect(&m_socket, &QSslSocket::connected, &waiting, settle);
    QObject::connect(&m_socket, &QSslSocket::encrypted, &waiting, settle);
    QObject::connect(&m_socket, &QSslSocket::readyRead, &waiting, settle);
    QObject::connect(&m_socket, &QSslSocket::disconnected, &waiting, settle);
    QObject::connect(&m_socket, &QSslSocket::errorOccurred, &waiting, settle);
    const CancelCallback stop(m_token, settle);
    co_await done;
}

QCoro::Task<bool> SmtpConnection::open(QString server, quint16 port, bool isTls, QList<QSslCertificate> authorities)
{
    m_socket.setSslConfiguration(mailTlsConfiguration(authorities));
    if (isTls)
        m_socket.connectToHostEncrypted(server, port);
    else
        m_socket.connectToHost(server, port);
    m_name = server.endsWith(u'.') ? server.chopped(1) : server; // SNI names have no trailing dot (RFC 6066, 3)
    m_socket.setPeerVerifyName(m_name);
    const auto isOpen = [this, isTls] {
        return isTls ? m_socket.isEncrypted() : m_socket.state() == QSslSocket::ConnectedState;
    };
    while (!isOpen() && m_socket.state() != QSslSocket::UnconnectedState && !m_token.isCancelled())
        co_await waitForActivity();
    const bool isUsable = isOpen() && (!isTls || acceptsCertificate());
    co_return isUsable;
}

bool SmtpConnection::acceptsCertificate()
{
    if (!isIssuedFor(m_socket.peerCertificate(), m_name))
        m_hasBadCertificate = true;
    return !m_hasBadCertificate;
}

QCoro::Task<bool> SmtpConnection::encrypt()
{
    if (!m_buffer.isEmpty() || m_socket.bytesAvailable() > 0) // an attacker may have injected this data (CVE-2011-0411)
        co_return false;
    m_socket.startClientEncryption();
    while (!m_socket.isEncrypted() && m_socket.state() == QSslSocket::ConnectedState && !m_token.isCancelled())
        co_await waitForActivity();
    const bool isUsable = m_socket.isEncrypted() && acceptsCertificate();
    co_return isUsable;
}

QCoro::Task<SmtpReply> SmtpConnection::read()
{
    for (;;) {
        m_buffer += m_socket.readAll();
        const std::optional<SmtpReply> reply = takeSmtpReply(&m_buffer);
        if (reply)
            co_return *reply;
        if (m_socket.state() != QSslSocket::ConnectedState || m_token.isCancelled())
            co_return SmtpReply();
        co_await waitForActivity();
    }
}

QCoro::Task<SmtpReply> SmtpConnection::sendCommand(QByteArray command)
{
    m_socket.write(command + "\r\n");
    const SmtpReply reply = co_await read();
    co_return reply;
}

} // namespace watchkeeper
