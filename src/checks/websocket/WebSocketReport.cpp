// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/websocket/WebSocketReport.h"

#include "checks/base/SafeText.h"
#include "checks/http/message/HttpStatus.h"
#include "checks/websocket/WebSocketHandshake.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class WebSocketReportText
{
    Q_DECLARE_TR_FUNCTIONS(WebSocket)
};

QString shownText(const WebSocketMessage &message)
{
    if (message.type == WebSocketMessage::Type::Binary)
        return WebSocketReportText::tr("%1 of binary data").arg(humanByteSize(message.bytes.size()));
    return firstLine(QString::fromUtf8(message.bytes.left(HttpBody::kHeadSize)));
}

void setValue(Observation *observation, const QString &name, const QVariant &value)
{
    const auto found = std::find_if(observation->values.begin(), observation->values.end(),
                                    [&](const ObservedValue &known) { return known.name == name; });
    if (found == observation->values.end())
        observation->addValue(name, value);
    else
        found->value = value;
}

//! Returns the evidence of the handshake, with the received message as its body.
Evidence withMessage(const Evidence &handshake, const WebSocketMessage &message, qint64 requiredBodySize)
{
    EvidenceData data = *handshake.operator->();
    data.body = message.bytes.left(requiredBodySize);
    data.bodySize = message.bytes.size();
    data.isBodyTruncated = data.body.size() < data.bodySize;
    return Evidence(std::move(data));
}

QString frameError(WebSocketReader::Fault fault, const WebSocketExchange &exchange)
{
    switch (fault) {
    case WebSocketReader::Fault::Masked:
        return WebSocketReportText::tr(
            "The server violates the WebSocket protocol: it masks its frames, which only clients are allowed to do.");
    case WebSocketReader::Fault::Reserved:
        return WebSocketReportText::tr(
            "The server sent frames of a type that wasn't negotiated. Is a proxy on the route changing them?");
    case WebSocketReader::Fault::BadControl:
        return WebSocketReportText::tr("The server sent a control frame that is fragmented or too large.");
    case WebSocketReader::Fault::BadContinuation:
        return WebSocketReportText::tr("The server sent message fragments in an invalid order.");
    case WebSocketReader::Fault::BadLength:
        return WebSocketReportText::tr("The server announced a frame with an invalid length.");
    case WebSocketReader::Fault::NotUtf8:
        return WebSocketReportText::tr("The server sent text that isn't valid UTF-8.");
    case WebSocketReader::Fault::BadClose:
        return WebSocketReportText::tr("The server closed the WebSocket with a code that isn't allowed.");
    case WebSocketReader::Fault::TooLarge:
    case WebSocketReader::Fault::None:
        break;
    }
    return WebSocketReportText::tr(
               "A message is larger than %1, the limit of this target. If this size is expected, raise “maxMessage”.")
        .arg(humanByteSize(exchange.maxMessageBytes));
}

QString missingMessageText(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange)
{
    if (!exchange.expectsMessage())
        return WebSocketReportText::tr("The ping wasn't answered.");
    if (!dialogue.reply())
        return WebSocketReportText::tr("No message with “%1” arrived.").arg(exchange.shown);
    if (dialogue.abandonedMatches() > 0)
        return WebSocketReportText::tr("No message with “%1” arrived. Messages that were too long or took too long to match: "
                                       "%2. Use a simpler pattern.")
            .arg(exchange.shown, QString::number(dialogue.abandonedMatches()));
    return WebSocketReportText::tr("No message with “%1” arrived. The last one began: %2")
        .arg(exchange.shown, shownText(*dialogue.reply()));
}

} // namespace

void reportAddress(Observation *observation)
{
    const QString url = observation->value(u"url"_s).toString();
    if (url.startsWith("http"_L1))
        setValue(observation, u"url"_s, QString(u"ws"_s + url.sliced(4)));
}

std::optional<CheckError> handshakeError(HttpVisit &visit, const QByteArray &key, const QString &subprotocol,
                                         const Observation &seen)
{
    // The HTTP check's error describes credential problems more precisely.
    if (visit.plan().usesDigest && visit.reply().status() == httpstatus::kUnauthorized)
        return seen.error;
    return upgradeError(visit.reply(), visit.plan(), key, subprotocol);
}

void reportRejection(const CheckError &error, Observation *observation)
{
    observation->error = error;
    observation->warning.reset();
}

void reportExchange(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange, qint64 requiredBodySize,
                    Observation *observation)
{
    observation->summary = WebSocketReportText::tr("open");
    if (const auto pong = dialogue.pongAfter()) {
        observation->addValue(u"pongMs"_s, *pong);
        observation->summary = WebSocketReportText::tr("open, pong after %1").arg(humanDuration(*pong));
    }
    if (dialogue.messages() > 0)
        observation->addValue(u"messages"_s, dialogue.messages());
    if (const auto after = dialogue.replyAfter()) {
        observation->addValue(u"replyMs"_s, *after);
        observation->phases.set(Phase::Wait, observation->phases.get(Phase::Wait).value_or(0) + *after);
    }
    const std::optional<WebSocketMessage> &reply = dialogue.reply();
    if (!reply || !exchange.expectsMessage())
        return;
    observation->summary = shownText(*reply);
    observation->addValue(u"reply"_s, observation->summary);
    setValue(observation, u"size"_s, reply->bytes.size());
    observation->evidence = withMessage(observation->evidence, *reply, requiredBodySize);
}

void reportClose(const WebSocketDialogue &dialogue, Observation *observation)
{
    if (dialogue.close())
        observation->addValue(u"closeCode"_s, dialogue.close()->closeCode());
}

CheckError exchangeError(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange)
{
    if (dialogue.end() == WebSocketDialogue::End::ProtocolViolation)
        return CheckError(ErrorType::Protocol, frameError(dialogue.fault(), exchange));
    if (dialogue.end() == WebSocketDialogue::End::Broken)
        return CheckError(ErrorType::Network,
                          WebSocketReportText::tr("The connection ended without a close frame. %1")
                              .arg(missingMessageText(dialogue, exchange)),
                          dialogue.errorText());
    if (dialogue.end() == WebSocketDialogue::End::TooCostly)
        return CheckError(ErrorType::Condition,
                          WebSocketReportText::tr(
                              "Matching the server's messages against the pattern “%1” takes too long. Simplify the pattern.")
                              .arg(exchange.shown));
    const WebSocketMessage &close = *dialogue.close();
    const QString reason = firstLine(QString::fromUtf8(close.closeReason()));
    const QString code =
        reason.isEmpty() ? QString::number(close.closeCode()) : QString::number(close.closeCode()) + u' ' + reason;
    return CheckError(
        ErrorType::Condition,
        WebSocketReportText::tr("The server closed the WebSocket (%1). %2").arg(code, missingMessageText(dialogue, exchange)));
}

QString exchangeProgress(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange, double openAfter)
{
    const QString open = WebSocketReportText::tr("the WebSocket opened after %1").arg(humanDuration(openAfter));
    if (exchange.pings && !dialogue.pongAfter())
        return WebSocketReportText::tr("%1, but the ping wasn't answered").arg(open);
    if (!dialogue.reply())
        return WebSocketReportText::tr("%1, but no message arrived").arg(open);
    if (dialogue.abandonedMatches() > 0)
        return WebSocketReportText::tr(
                   "%1, but no message with “%2” arrived, and some messages took too long to match: simplify the pattern")
            .arg(open, exchange.shown);
    return WebSocketReportText::tr("%1, but no message with “%2” arrived").arg(open, exchange.shown);
}

} // namespace watchkeeper
