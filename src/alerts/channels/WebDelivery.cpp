// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/WebDelivery.h"

#include "async/Alarm.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class WebDeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(WebDelivery)
};

//! Mentions only the host, because the rest of the URL may be secret.
QString faultText(WebFault fault, const QString &host)
{
    switch (fault) {
    case WebFault::Refused:
        return WebDeliveryText::tr("%1 refused the connection.").arg(host);
    case WebFault::UnknownHost:
        return WebDeliveryText::tr("The host name %1 couldn't be resolved.").arg(host);
    case WebFault::HungUp:
        return WebDeliveryText::tr("%1 closed the connection before responding.").arg(host);
    case WebFault::Tls:
        return WebDeliveryText::tr("The encrypted connection to %1 failed: the server's certificate isn't valid, or the server "
                                   "doesn't support TLS.")
            .arg(host);
    case WebFault::Proxy:
        return WebDeliveryText::tr("The proxy blocked the connection to %1.").arg(host);
    case WebFault::None:
    case WebFault::Unreachable:
        break;
    }
    return WebDeliveryText::tr("%1 couldn't be reached.").arg(host);
}

Verdict stoppedVerdict(const CancelToken &token, const QString &host, std::chrono::milliseconds deadline)
{
    if (token.reason() == CancelReason::Timeout)
        return Verdict(Verdict::Code::RetryLater,
                       WebDeliveryText::tr("%1 didn't respond within %2.")
                           .arg(host, humanDuration(static_cast<double>(deadline.count()))));
    return Verdict(Verdict::Code::Cancelled, WebDeliveryText::tr("Cancelled."));
}

} // namespace

QCoro::Task<Verdict> sendByWeb(AlertRequest request, AnswerRules rules, QStringList secrets, WebTransport transport,
                               CancelToken token)
{
    const QString host = request.url.host();
    const Deadline deadline(transport.deadline, token);
    WebReply reply;
    reply.fault = WebFault::Unreachable;
    if (transport.send)
        reply = co_await transport.send(request, transport.userAgent, transport.deadline, deadline.token());
    if (deadline.token().isCancelled())
        co_return stoppedVerdict(deadline.token(), host, transport.deadline);
    if (reply.fault != WebFault::None)
        co_return Verdict(Verdict::Code::RetryLater, faultText(reply.fault, host));
    co_return evaluateAnswer(rules, reply.answer, QDateTime::currentDateTimeUtc(), secrets);
}

} // namespace watchkeeper
