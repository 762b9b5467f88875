// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! An alert sent as a mail, by SMTP (RFC 5321).

#include "alerts/Alert.h"
#include "alerts/Verdict.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QSslCertificate>

namespace watchkeeper {

//! \brief Where a mail goes out.
class MailWay
{
public:
    MailWay() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    enum class Security : quint8 { Tls, StartTls, None };

    QString server;
    quint16 port = 0; //!< 0: the usual one of the security
    Security security = Security::StartTls;
    QString user; //!< empty: without AUTH
    QString password;
    QString from;
    QStringList to;
    QStringList left;                                              //!< those of them that are still to get it; empty: all
    QStringList missed;                                            //!< those that an earlier try left out for good
    QList<QSslCertificate> authorities;                            //!< all that are trusted; empty: those of the system
    std::chrono::milliseconds deadline = std::chrono::seconds(30); //!< for all of it
};

//! \brief 4xx is Again, 5xx is Refused, but Broken where it is about the credentials; likewise where the server does not offer what is
//! asked for. Nothing that is secret goes over an open connection to another computer. Delivered where one recipient at least has got
//! it; Verdict::missed names the others.
[[nodiscard]] QCoro::Task<Verdict> sendByMail(MailWay way, Alert alert, CancelToken token);

} // namespace watchkeeper
