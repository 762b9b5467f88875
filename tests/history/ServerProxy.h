// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A connection to the PostgreSQL server of with_postgres.sh that the test can cut, refuse or make silent.

#include <QObject>
#include <QString>
#include <QThread>

#include <memory>

namespace watchkeeper::test {

//! \brief Listens on a port of loopback and forwards to the server's socket, in its own thread, so that callers may block.
class ServerProxy
{
public:
    enum class Mode {
        Open,
        Refusing, //!< connections are closed immediately
        Silent    //!< connections are accepted, but nothing passes in either direction
    };

    ServerProxy();
    ~ServerProxy();
    ServerProxy(const ServerProxy &) = delete;
    ServerProxy &operator=(const ServerProxy &) = delete;

    //! The same database, via this proxy.
    QString through(const QString &url) const;
    //! Open connections are cut, unless the new mode is silent.
    void setMode(Mode mode);
    //! Cuts all connections, and new ones, after that many more bytes for the server. setMode() opens it again.
    void cutAfter(qint64 bytes);
    //! Bytes received for the server so far.
    qint64 bytes() const;
    //! The number of connections so far.
    int clients() const;

    class Passing;

private:
    QThread m_thread;
    std::unique_ptr<Passing> m_passing; //!< in that thread
    quint16 m_port = 0;
};

} // namespace watchkeeper::test
