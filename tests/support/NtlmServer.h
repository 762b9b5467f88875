// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The server side of NTLM over HTTP (MS-NLMP, MS-NTHT): requires a login and verifies the NTLMv2 response.

#include "support/HttpFaults.h"

#include <QString>

namespace watchkeeper::test {

//! \brief Has one user. As NTLM requires, a login is valid for the connection.
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

    //! \return whether `request` may be served; otherwise, it was answered with a challenge or rejected
    bool admits(QTcpSocket *socket, const FaultRequest &request);

    //! Number of requests with a response to the challenge, valid or not.
    int logins() const { return m_logins; }
    //! The domain sent by the last client.
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
