// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One request of an alert, and its answer.

#include "alerts/Verdict.h"
#include "alerts/providers/AlertRequest.h"
#include "async/CancelToken.h"

#include <QCoroTask>
#include <QNetworkProxy>
#include <QSslCertificate>

namespace watchkeeper {

//! \brief How the web is reached.
class WebWay
{
public:
    WebWay() { } // NOLINT(modernize-use-equals-default): not an aggregate, see style.md 5.1

    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QList<QSslCertificate> authorities; //!< all that are trusted; empty: the system's
    QByteArray userAgent = "Watchkeeper";
    std::chrono::milliseconds deadline = std::chrono::seconds(30); //!< for all of a request
};

//! \brief Sends once: never twice, though the server hangs up; follows nothing, keeps nothing. Logs neither address nor content.
//! \param secrets  not to be shown where the answer repeats them
[[nodiscard]] QCoro::Task<Verdict> sendByWeb(AlertRequest request, AnswerRules rules, QStringList secrets, WebWay way,
                                             CancelToken token);

} // namespace watchkeeper
