// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The server's side of NTLM over HTTP (MS-NLMP, MS-NTHT): asks for a login and verifies the NTLMv2 response.

#include "support/HttpFaults.h"

#include <QString>

namespace watchkeeper::test {

//! \brief Knows one user. A login holds for the connection, as NTLM has it.
class NtlmServer
{
public:
    enum class Role { Server, Proxy };
    NtlmServer(QString user, QString password, Role role = Role::Server)
        : m_user(std::move(user))
        , m_password(std::move(password))
        , m_role(role)
    {
    }

    //! \return whether `request` may be served; else it has been answered: with a challenge, or because the login is wrong
    bool admits(QTcpSocket *socket, const FaultRequest &request);

    //! Requests with a response to the challenge, right or wrong.
    int logins() const { return m_logins; }
    //! As the last client has sent it.
    const QString &domain() const { return m_domain; }

private:
    bool isProved(const QByteArray &message, const QByteArray &challenge);

    QString m_user;
    QString m_password;
    QString m_domain;
    Role m_role;
    int m_logins = 0;
};

} // namespace watchkeeper::test
