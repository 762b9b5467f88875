// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A way to the PostgreSQL server of with_postgres.sh that can be cut, refused or made silent at will.

#include <QObject>
#include <QString>
#include <QThread>

#include <memory>

namespace watchkeeper::test {

//! \brief Listens on a port of loopback and passes on to the server's socket, in a thread of its own: who uses it may block.
class ServerProxy
{
public:
    enum class Mode {
        Open,
        Refusing, //!< whoever comes is sent away at once
        Silent    //!< whoever comes is taken, and nothing passes in either direction
    };

    ServerProxy();
    ~ServerProxy();
    ServerProxy(const ServerProxy &) = delete;
    ServerProxy &operator=(const ServerProxy &) = delete;

    //! The same database, by this way.
    QString through(const QString &url) const;
    //! What is connected loses its connection, unless it becomes silent.
    void setMode(Mode mode);
    //! Cuts what is connected, and whoever comes, when so many more bytes have come for the server. Open again by setMode().
    void cutAfter(qint64 bytes);
    //! Bytes that came for the server so far.
    qint64 bytes() const;
    //! How many came so far.
    int clients() const;

    class Passing;

private:
    QThread m_thread;
    std::unique_ptr<Passing> m_passing; //!< in that thread
    quint16 m_port = 0;
};

} // namespace watchkeeper::test
