// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs the openssl program as a server on loopback. The destructor stops it.

#include <QProcess>
#include <QStringList>

namespace watchkeeper::test {

//! \brief `openssl s_server -www`: returns a page with status 200 for every path. The arguments define the handshake.
class OpensslServer
{
public:
    //! \param more  arguments in addition to the port, the certificate and its key
    OpensslServer(const QString &certificate, const QString &key, const QStringList &more);
    ~OpensslServer();
    Q_DISABLE_COPY_MOVE(OpensslServer)

    quint16 port() const { return m_port; }

private:
    QProcess m_program;
    quint16 m_port = 0;
};

} // namespace watchkeeper::test
