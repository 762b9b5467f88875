// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The openssl program as a server on loopback, gone with the object.

#include <QProcess>
#include <QStringList>

namespace watchkeeper::test {

//! \brief `openssl s_server -www`: a page that says 200 to every path, behind a handshake as the arguments ask for.
class OpensslServer
{
public:
    //! \param more  besides the port, the certificate and its key
    OpensslServer(const QString &certificate, const QString &key, const QStringList &more);
    ~OpensslServer();
    Q_DISABLE_COPY_MOVE(OpensslServer)

    quint16 port() const { return m_port; }

private:
    QProcess m_program;
    quint16 m_port = 0;
};

} // namespace watchkeeper::test
