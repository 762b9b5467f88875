// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How to start TLS in several protocols. Tables, no network.

#include "checks/network/MessageBoundary.h"

#include <QStringList>

namespace watchkeeper {

//! \brief One message to send, and the expected answer.
struct StartTlsStep
{
    QByteArray send;             //!< empty: the server sends first
    MessageBoundary until;       //!< the end of the answer
    QRegularExpression accepted; //!< the answer must match this, otherwise TLS can't start
};

//! \brief A protocol that can start TLS.
struct StartTlsProtocol
{
    QString key; //!< `smtp`
    quint16 port;
    QList<StartTlsStep> lines;
};

//! smtp (RFC 3207), imap and pop3 (RFC 2595, 8314), ftp (RFC 4217), ldap (RFC 4511, 4.14), postgresql, mysql, xmpp (RFC 6120, 5), sieve (RFC 5804).
QStringList startTlsKeys();

//! \param name  of the server, for protocols that address it
//! \return no lines for an unknown key
StartTlsProtocol startTlsProtocol(const QString &key, const QString &name);

} // namespace watchkeeper
