// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends the web request for an alert, and receives and evaluates the response.

#include "alerts/alert/Alert.h"
#include "alerts/providers/AlertRequest.h"
#include "alerts/providers/Provider.h"
#include "async/CancelToken.h"

#include <QByteArray>
#include <QCoroTask>
#include <QDateTime>

#include <functional>

namespace watchkeeper {

// Evaluates the response from a service. Pure.

//! \brief A received response.
class AlertAnswer
{
public:
    AlertAnswer() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; //!< may be truncated
};

//! \param now      UTC; for responses that contain a point in time
//! \param secrets  masked in the response
Verdict evaluateAnswer(const AnswerRules &rules, const AlertAnswer &answer, const QDateTime &now,
                       const QStringList &secrets = {});

//! \brief Returns the value at a path such as `error.message` or `errors.0`, as a string. `@text` is the trimmed body, and
//! `@header:NAME` is a header. Returns nullopt if the path doesn't exist.
std::optional<QString> answerValue(const AlertAnswer &answer, const QString &path);

//! \brief Returns the pause from the Retry-After header, which contains seconds or a date (RFC 9110, 10.2.3). At most a day.
//! \param now  UTC
std::optional<std::chrono::milliseconds> retryAfter(const AlertAnswer &answer, const QDateTime &now);

//! The reason why no response was received.
enum class WebFault : quint8 { None, Refused, UnknownHost, HungUp, Tls, Proxy, Unreachable };

//! \brief The result of one request.
class WebReply
{
public:
    WebReply() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    WebFault fault = WebFault::None;
    AlertAnswer answer;      //!< empty if there was a fault
    bool isComplete = false; //!< whether the whole body was received
    bool isTooLarge = false; //!< whether the body exceeds the limit
    bool isTimedOut = false; //!< set by callers with a deadline
};

//! Returns a user-visible message about a fault. It names only the host, because the rest of the URL may be secret.
QString webFaultText(WebFault fault, const QString &host);
//! Returns a user-visible message about a host that didn't respond in time.
QString webTimeoutText(const QString &host, std::chrono::milliseconds limit);

//! \brief Sends one request and never repeats it, even if the server closes the connection. Doesn't follow redirects and stores
//! nothing. Limits time and memory, whatever the server sends. Ends immediately when the token fires.
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

//! \brief Sends the request once and never repeats it, even if the server closes the connection. Doesn't follow redirects and
//! stores nothing. Never logs the address or the content.
//! \param secrets  masked in the response
[[nodiscard]] QCoro::Task<Verdict> sendOverHttp(AlertRequest request, AnswerRules rules, QStringList secrets,
                                                WebTransport transport, CancelToken token);

} // namespace watchkeeper
