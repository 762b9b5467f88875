// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AcknowledgementRequests.h"

#include "app/AcknowledgementJson.h"
#include "app/Monitor.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AcknowledgementRequestsText
{
    Q_DECLARE_TR_FUNCTIONS(Request)
};

} // namespace

AcknowledgementRequests::AcknowledgementRequests(Monitor *monitor, RequestServer *server)
    : QObject(server)
    , m_monitor(monitor)
{
    for (const AcknowledgementRequest::What what :
         {AcknowledgementRequest::What::Acknowledge, AcknowledgementRequest::What::Unacknowledge,
          AcknowledgementRequest::What::Snooze})
        server->handle(acknowledgementRequestName(what),
                       [this, what](const QJsonObject &request, const RequestServer::Answer &answer) {
                           handleAcknowledgement(what, request, answer);
                       });
    server->handle(u"comment"_s,
                   [this](const QJsonObject &request, const RequestServer::Answer &answer) { handleComment(request, answer); });
    connect(monitor, &Monitor::acknowledgementHandled, this, [this](const AcknowledgementReply &answer) {
        if (const RequestServer::Answer waiting = m_pendingAcknowledgements.take(answer.number))
            waiting(acknowledgementReplyToJson(answer));
    });
    connect(monitor, &Monitor::commentHandled, this, [this](quint64 number, const QString &refusal) {
        if (const RequestServer::Answer waiting = m_pendingComments.take(number))
            waiting(refusal.isEmpty() ? QJsonObject() : RequestServer::refusal(refusal));
    });
    connect(monitor, &Monitor::shuttingDown, this, [this] { m_isEnding = true; });
}

void AcknowledgementRequests::handleAcknowledgement(AcknowledgementRequest::What what, const QJsonObject &request,
                                                    const RequestServer::Answer &answer)
{
    const auto order = acknowledgementRequestFromJson(what, request);
    if (!order)
        return answer(RequestServer::refusal(order.error()));
    if (m_isEnding)
        return answer(RequestServer::refusal(AcknowledgementRequestsText::tr(
            "The program that monitors the profile is shutting down. Nothing was changed. Try again in a moment.")));
    quint64 number = 0;
    if (what == AcknowledgementRequest::What::Acknowledge)
        number = m_monitor->acknowledge(order->targets, order->acknowledgement);
    else if (what == AcknowledgementRequest::What::Unacknowledge)
        number = m_monitor->unacknowledge(order->targets);
    else
        number = m_monitor->snooze(order->targets, order->until);
    m_pendingAcknowledgements.insert(number, answer);
}

void AcknowledgementRequests::handleComment(const QJsonObject &request, const RequestServer::Answer &answer)
{
    const double incident = request.value(u"incident"_s).toDouble();
    const QString text = request.value(u"text"_s).toString();
    const QString author = request.value(u"author"_s).toString();
    constexpr double kMaximum = 9007199254740992.0; // 2^53; JSON numbers represent all integers up to this one exactly
    if (incident < 1 || incident > kMaximum)
        return answer(RequestServer::refusal(AcknowledgementRequestsText::tr("“incident” must be an incident number.")));
    if (text.isEmpty() || text.size() > kMaxAcknowledgementComment || author.size() > kMaxAcknowledgementName)
        return answer(
            RequestServer::refusal(AcknowledgementRequestsText::tr(
                                       "“text” must be a string of at most %1 characters, and “author” a string of at most %2.")
                                       .arg(kMaxAcknowledgementComment)
                                       .arg(kMaxAcknowledgementName)));
    m_pendingComments.insert(m_monitor->commentIncident(static_cast<qint64>(incident), author, text), answer);
}

} // namespace watchkeeper

#include "moc_AcknowledgementRequests.cpp"
