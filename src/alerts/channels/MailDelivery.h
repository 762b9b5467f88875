// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends an alert as a mail, by SMTP (RFC 5321).

#include "alerts/Alert.h"
#include "alerts/Verdict.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QSslCertificate>

namespace watchkeeper {

//! \brief The mail server and how to use it.
class MailTransport
{
public:
    MailTransport() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    enum class Security : quint8 { Tls, StartTls, None };

    QString server;
    quint16 port = 0; //!< 0: the usual port for the security mode
    Security security = Security::StartTls;
    QString user; //!< empty: without AUTH
    QString password;
    QString from;
    QStringList to;
    QStringList left;                                              //!< recipients that still have to get it; empty: all
    QStringList missed;                                            //!< recipients that an earlier attempt gave up on
    QList<QSslCertificate> authorities;                            //!< all that are trusted; empty: the system's
    std::chrono::milliseconds deadline = std::chrono::seconds(30); //!< for the whole delivery
};

//! \brief 4xx is Again. 5xx is Refused, but Broken if it is about the credentials or the server doesn't offer a required feature. No secret
//! is sent over an unencrypted connection to another computer. Delivered if at least one recipient got it; Verdict::missed names the
//! others.
[[nodiscard]] QCoro::Task<Verdict> sendByMail(MailTransport way, Alert alert, CancelToken token);

} // namespace watchkeeper
