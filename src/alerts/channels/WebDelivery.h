// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends the web request of an alert and receives the response.

#include "alerts/Verdict.h"
#include "alerts/providers/AlertRequest.h"
#include "alerts/providers/ResponseEvaluator.h"
#include "async/CancelToken.h"

#include <QCoroTask>

#include <functional>

namespace watchkeeper {

//! The reason why no response was received.
enum class WebFault : quint8 { None, Refused, UnknownHost, HungUp, Tls, Proxy, Unreachable };

//! \brief The result of one request.
class WebReply
{
public:
    WebReply() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    WebFault fault = WebFault::None;
    AlertAnswer answer; //!< empty after a fault
};

//! \brief Sends one request and never repeats it, even if the server closes the connection. Doesn't follow redirects and stores nothing.
//! Limits time and memory regardless of the server's response. Ends immediately when the token fires.
using WebSender = std::function<QCoro::Task<WebReply>(AlertRequest request, QByteArray userAgent,
                                                      std::chrono::milliseconds deadline, CancelToken token)>;

//! \brief The parameters for sending web requests.
class WebTransport
{
public:
    WebTransport() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    WebSender send; //!< null if web requests aren't available
    QByteArray userAgent = "Watchkeeper";
    std::chrono::milliseconds deadline = std::chrono::seconds(30); //!< limit for the whole request
};

//! \brief Sends the request once and never repeats it, even if the server closes the connection. Doesn't follow redirects and stores
//! nothing. Logs neither the address nor the content.
//! \param secrets  masked in the response
[[nodiscard]] QCoro::Task<Verdict> sendByWeb(AlertRequest request, AnswerRules rules, QStringList secrets,
                                             WebTransport transport, CancelToken token);

} // namespace watchkeeper
