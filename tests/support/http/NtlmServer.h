// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The server side of NTLM over HTTP (MS-NLMP, MS-NTHT): requires a login and verifies the NTLMv2 response.

#include "support/http/HttpFaults.h"

#include <QString>

namespace watchkeeper::test {

//! \brief Has one user. A login is valid for its connection, as NTLM requires.
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

    //! \return whether `request` may be served; if not, it has been answered with a challenge or rejected
    bool authenticates(QTcpSocket *socket, const FaultRequest &request);

    //! Returns the number of requests with a response to the challenge, valid or not.
    int logins() const { return m_logins; }
    //! Returns the domain sent by the last client.
    const QString &domain() const { return m_domain; }

private:
    bool isProofValid(const QByteArray &message, const QByteArray &challenge);

    QString m_user;
    QString m_password;
    QString m_domain;
    Role m_role;
    int m_logins = 0;
};

} // namespace watchkeeper::test
