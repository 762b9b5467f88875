// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One request of an alert, and its answer.

#include "alerts/Verdict.h"
#include "alerts/providers/AlertRequest.h"
#include "alerts/providers/ResponseEvaluator.h"
#include "async/CancelToken.h"

#include <QCoroTask>

#include <functional>

namespace watchkeeper {

//! Why there is no answer.
enum class WebFault : quint8 { None, Refused, UnknownHost, HungUp, Tls, Proxy, Unreachable };

//! \brief What came of one request.
class WebReply
{
public:
    WebReply() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    WebFault fault = WebFault::None;
    AlertAnswer answer; //!< only without a fault
};

//! \brief Asks once, never again though the server hangs up. Follows nothing and keeps nothing. Whatever the server sends, and however much,
//! it takes little time and memory, and ends at once with the token.
using WebSend = std::function<QCoro::Task<WebReply>(AlertRequest request, QByteArray userAgent,
                                                    std::chrono::milliseconds deadline, CancelToken token)>;

//! \brief How the web is reached.
class WebWay
{
public:
    WebWay() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    WebSend send; //!< null: not at all
    QByteArray userAgent = "Watchkeeper";
    std::chrono::milliseconds deadline = std::chrono::seconds(30); //!< for all of a request
};

//! \brief Sends once: never twice, though the server hangs up; follows nothing, keeps nothing. Logs neither address nor content.
//! \param secrets  not to be shown where the answer repeats them
[[nodiscard]] QCoro::Task<Verdict> sendByWeb(AlertRequest request, AnswerRules rules, QStringList secrets, WebWay way,
                                             CancelToken token);

} // namespace watchkeeper
