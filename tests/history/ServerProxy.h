// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A proxy for the PostgreSQL server of with_postgres.sh that can cut, refuse or stall connections.

#include <QObject>
#include <QString>
#include <QThread>

#include <memory>

namespace watchkeeper::test {

//! \brief Listens on a loopback port and forwards to the server's socket. Runs in its own thread, so that callers may block.
class ServerProxy
{
public:
    enum class Mode {
        Open,
        Refusing, //!< closes connections immediately
        Silent    //!< accepts connections, but forwards nothing in either direction
    };

    ServerProxy();
    ~ServerProxy();
    ServerProxy(const ServerProxy &) = delete;
    ServerProxy &operator=(const ServerProxy &) = delete;

    //! Returns the URL of the same database, accessed through this proxy.
    QString proxiedUrl(const QString &url) const;
    //! Sets the mode and cuts open connections, unless the new mode is Silent.
    void setMode(Mode mode);
    //! After this many more bytes to the server, cuts all connections and refuses new ones until setMode() is called.
    void cutAfter(qint64 bytes);
    //! Returns the number of bytes received from clients so far.
    qint64 bytes() const;
    //! Returns the number of connections so far.
    int clients() const;

    class Forwarder;

private:
    QThread m_thread;
    std::unique_ptr<Forwarder> m_forwarder; //!< lives in the proxy's thread
    quint16 m_port = 0;
};

} // namespace watchkeeper::test
