// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One web request of an alert, and its answer.

#include "alerts/Verdict.h"
#include "alerts/providers/AlertRequest.h"
#include "alerts/providers/ResponseEvaluator.h"
#include "async/CancelToken.h"

#include <QCoroTask>

#include <functional>

namespace watchkeeper {

//! Why there is no answer.
enum class WebFault : quint8 { None, Refused, UnknownHost, HungUp, Tls, Proxy, Unreachable };

//! \brief The result of one request.
class WebReply
{
public:
    WebReply() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    WebFault fault = WebFault::None;
    AlertAnswer answer; //!< only without a fault
};

//! \brief Sends one request, and never repeats it, even if the server closes the connection. Follows no redirects and stores nothing. Time
//! and memory are limited whatever the server sends. Ends immediately when the token fires.
using WebSender = std::function<QCoro::Task<WebReply>(AlertRequest request, QByteArray userAgent,
                                                      std::chrono::milliseconds deadline, CancelToken token)>;

//! \brief How to send web requests.
class WebTransport
{
public:
    WebTransport() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    WebSender send; //!< null: not available
    QByteArray userAgent = "Watchkeeper";
    std::chrono::milliseconds deadline = std::chrono::seconds(30); //!< for the whole request
};

//! \brief Sends once: never repeats, even if the server closes the connection. Follows no redirects and stores nothing. Logs neither
//! address nor content.
//! \param secrets  masked if the answer repeats them
[[nodiscard]] QCoro::Task<Verdict> sendByWeb(AlertRequest request, AnswerRules rules, QStringList secrets, WebTransport way,
                                             CancelToken token);

} // namespace watchkeeper
