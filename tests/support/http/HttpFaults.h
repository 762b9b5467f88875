// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An HTTP server whose request path selects how it misbehaves. For automated tests, watchkeeper-faults and manual tests.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <functional>

namespace watchkeeper::test {

struct FaultRequest
{
    QByteArray method;
    QByteArray path; //!< path, including the query
    QByteArray head; //!< request line and header fields
    QByteArray body;
};

//! \brief Serves on a plain or TLS QTcpServer, in the thread it lives in. faultRoutes() lists the paths.
class HttpFaults : public QObject
{
    Q_OBJECT

public:
    //! Listens on a free port of 127.0.0.1.
    explicit HttpFaults(QObject *parent = nullptr);
    //! Takes ownership of `server`, which doesn't have to be listening yet.
    explicit HttpFaults(QTcpServer *server, QObject *parent = nullptr);

    quint16 port() const { return m_server->serverPort(); }
    //! Returns `http://127.0.0.1:PORT` + path.
    QString url(const QString &path) const;

    //! Replaces the handling of paths that begin with `/name`.
    using Serve = std::function<void(QTcpSocket *socket, const FaultRequest &request)>;
    void serve(const QByteArray &name, const Serve &serve) { m_customRoutes.insert(name, serve); }

    //! Returns the requests in the order of arrival, including redirected ones.
    const QList<FaultRequest> &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    void clear();

private:
    void accept();
    void onReadable(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const FaultRequest &request);

    QTcpServer *m_server;
    QHash<QByteArray, Serve> m_customRoutes;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<FaultRequest> m_requests;
    int m_connections = 0;
};

} // namespace watchkeeper::test
