// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AcknowledgementRequests.h"

#include "app/AcknowledgementJson.h"
#include "app/Watch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AcknowledgementRequestsText
{
    Q_DECLARE_TR_FUNCTIONS(Request)
};

} // namespace

AcknowledgementRequests::AcknowledgementRequests(Watch *watch, RequestServer *server)
    : QObject(server)
    , m_watch(watch)
{
    for (const AcknowledgementOrder::What what :
         {AcknowledgementOrder::What::Acknowledge, AcknowledgementOrder::What::Unacknowledge,
          AcknowledgementOrder::What::Snooze})
        server->handle(careRequestName(what), [this, what](const QJsonObject &request, const RequestServer::Answer &answer) {
            take(what, request, answer);
        });
    server->handle(u"comment"_s,
                   [this](const QJsonObject &request, const RequestServer::Answer &answer) { comment(request, answer); });
    connect(watch, &Watch::careTaken, this, [this](const AcknowledgementAnswer &answer) {
        if (const RequestServer::Answer waiting = m_waiting.take(answer.number))
            waiting(careReply(answer));
    });
    connect(watch, &Watch::commentTaken, this, [this](quint64 number, const QString &refusal) {
        if (const RequestServer::Answer waiting = m_comments.take(number))
            waiting(refusal.isEmpty() ? QJsonObject() : RequestServer::refusal(refusal));
    });
    connect(watch, &Watch::shuttingDown, this, [this] { m_isEnding = true; });
}

void AcknowledgementRequests::take(AcknowledgementOrder::What what, const QJsonObject &request,
                                   const RequestServer::Answer &answer)
{
    const auto order = acknowledgementOrder(what, request);
    if (!order)
        return answer(RequestServer::refusal(order.error()));
    if (m_isEnding)
        return answer(RequestServer::refusal(AcknowledgementRequestsText::tr(
            "The program that monitors the profile is shutting down. Nothing was changed. Try again in a moment.")));
    quint64 number = 0;
    if (what == AcknowledgementOrder::What::Acknowledge)
        number = m_watch->acknowledge(order->targets, order->acknowledgement);
    else if (what == AcknowledgementOrder::What::Unacknowledge)
        number = m_watch->unacknowledge(order->targets);
    else
        number = m_watch->snooze(order->targets, order->until);
    m_waiting.insert(number, answer);
}

void AcknowledgementRequests::comment(const QJsonObject &request, const RequestServer::Answer &answer)
{
    const double incident = request.value(u"incident"_s).toDouble();
    const QString text = request.value(u"text"_s).toString();
    const QString author = request.value(u"author"_s).toString();
    constexpr double kMost = 9007199254740992.0; // JSON counts exactly up to 2^53
    if (incident < 1 || incident > kMost)
        return answer(RequestServer::refusal(AcknowledgementRequestsText::tr("“incident” must be an incident number.")));
    if (text.isEmpty() || text.size() > kLongestCareComment || author.size() > kLongestCareName)
        return answer(RequestServer::refusal(
            AcknowledgementRequestsText::tr("“text” must be a string of at most %1 characters, and “author” one of at most %2.")
                .arg(kLongestCareComment)
                .arg(kLongestCareName)));
    m_comments.insert(m_watch->commentIncident(static_cast<qint64>(incident), author, text), answer);
}

} // namespace watchkeeper

#include "moc_AcknowledgementRequests.cpp"
