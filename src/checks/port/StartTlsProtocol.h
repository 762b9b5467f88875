// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The messages that start TLS in several protocols, and their exchange.

#include "checks/network/Wire.h"
#include "checks/network/message/MessageBoundary.h"

#include <QStringList>

namespace watchkeeper {

//! \brief A message to send, and the expected answer.
struct StartTlsStep
{
    QByteArray send;             //!< the message to send; empty if the server sends first
    MessageBoundary until;       //!< the rule for the end of the answer
    QRegularExpression accepted; //!< pattern that the answer must match; otherwise TLS can't be started
};

//! \brief A protocol that can start TLS, and the messages for it.
struct StartTlsProtocol
{
    QString key; //!< such as `smtp`
    quint16 port;
    QList<StartTlsStep> lines;
};

//! The supported protocols: smtp (RFC 3207), imap and pop3 (RFC 2595, 8314), ftp (RFC 4217), ldap (RFC 4511, 4.14), postgresql, mysql, xmpp
//! (RFC 6120, 5), sieve (RFC 5804).
QStringList startTlsKeys();

//! \param name  the server's name, for protocols whose messages contain it
//! \return the messages; empty for an unknown key
StartTlsProtocol startTlsProtocol(const QString &key, const QString &name);

//! Exchanges the messages that the protocol requires before TLS.
[[nodiscard]] QCoro::Task<Wire::OptionalError> requestTls(Wire *wire, StartTlsProtocol protocol);

} // namespace watchkeeper
