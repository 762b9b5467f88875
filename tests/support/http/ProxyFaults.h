// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Small proxies on loopback: HTTP with CONNECT (RFC 9110, 9.3.6) and SOCKS5 (RFC 1928, 1929).

#include <QObject>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>

namespace watchkeeper::test {

//! \brief Always connects to 127.0.0.1 on the requested port, whichever host is requested. Supports one request per connection.
class ProxyFaults : public QObject
{
    Q_OBJECT

public:
    enum class Protocol { Http, Socks5 };
    //! \param credentials  `user:password` that the proxy requires; empty for none
    explicit ProxyFaults(Protocol sort, const QByteArray &credentials = {}, QObject *parent = nullptr);

    quint16 port() const { return m_server.serverPort(); }
    //! Returns `http://127.0.0.1:PORT` or `socks5://…`, with `user:password@` if credentials are given.
    QString address(const QString &credentials = {}) const;

    //! Returns the requested destinations: `GET http://host/path`, `CONNECT host:port`, `SOCKS5 host:port`.
    const QStringList &asked() const { return m_asked; }
    //! Returns the number of requests with missing or wrong credentials.
    int refused() const { return m_refused; }

private:
    void accept();
    bool handleHttp(QTcpSocket *client, QByteArray *received);
    bool handleSocks(QTcpSocket *client, QByteArray *received, int *step);
    bool handleSocksRequest(QTcpSocket *client, QByteArray *received);
    void relay(QTcpSocket *client, quint16 port, const QByteArray &toClient, const QByteArray &toServer);

    Protocol m_protocol;
    QByteArray m_credentials;
    QTcpServer m_server;
    QStringList m_asked;
    int m_refused = 0;
};

} // namespace watchkeeper::test
