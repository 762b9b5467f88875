// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends an alert as an email over SMTP (RFC 5321).

#include "alerts/Alert.h"
#include "alerts/Verdict.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QSslCertificate>

namespace watchkeeper {

//! \brief A mail server and the parameters of a delivery.
class MailTransport
{
public:
    MailTransport() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    enum class Security : quint8 { Tls, StartTls, None };

    QString server;
    quint16 port = 0; //!< 0 for the default port of the security mode
    Security security = Security::StartTls;
    QString user; //!< empty if AUTH isn't used
    QString password;
    QString from;
    QStringList to;
    QStringList pendingRecipients;                                 //!< recipients still to be reached; if empty, all in `to`
    QStringList missed;                                            //!< recipients that an earlier attempt gave up on
    QList<QSslCertificate> authorities;                            //!< complete list of trusted CAs; if empty, the system's CAs
    std::chrono::milliseconds deadline = std::chrono::seconds(30); //!< limit for the whole delivery
};

//! \brief Sends the mail. 4xx replies give RetryLater. 5xx replies give Refused, or Broken if they concern the credentials or the server
//! doesn't offer a required feature. No secret is sent over an unencrypted connection to another computer. The verdict is Delivered if at
//! least one recipient was reached; Verdict::missed lists the others.
[[nodiscard]] QCoro::Task<Verdict> sendByMail(MailTransport transport, Alert alert, CancelToken token);

} // namespace watchkeeper
