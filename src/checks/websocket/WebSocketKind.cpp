// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/websocket/WebSocketKind.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "checks/ShownUrl.h"
#include "checks/http/HttpCheck.h"
#include "checks/websocket/WebSocketHandshake.h"
#include "checks/websocket/WebSocketPlan.h"
#include "checks/websocket/WebSocketReport.h"

#include <QCoreApplication>
#include <QTimer>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// How long to wait for the server's close frame. A missing close frame isn't an error.
constexpr std::chrono::milliseconds kCloseTimeout{1'000};

//! The plan prepared for the target, or a new plan if placeholders in the fields have just been filled.
std::shared_ptr<const WebSocketPlan> webSocketPlanFor(const Fields &fields, const CheckContext &context)
{
    if (context.preparation())
        return std::static_pointer_cast<const WebSocketPlan>(context.preparation());
    return std::make_shared<WebSocketPlan>(fields);
}

QCoro::Task<> sendGoodbye(WebSocketDialogue *dialogue, CancelToken token)
{
    OneShot done;
    const CancelCallback stop(token, done.settler());
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &patience, done.settler());
    patience.start(kCloseTimeout);
    dialogue->sendGoodbye(done.settler());
    co_await done;
}

QCoro::Task<Observation> runWebSocket(Fields fields, CheckContext *context)
{
    const std::shared_ptr<const WebSocketPlan> plan = webSocketPlanFor(fields, *context);
    const QByteArray key = webSocketKey();
    HttpVisit visit(upgradePlan(plan->http, key, plan->subprotocol), context);
    const bool replied = co_await visitPage(&visit);
    Observation seen = visit.takeObservation();
    reportAddress(&seen);
    if (!replied)
        co_return seen;
    std::unique_ptr<QTcpSocket> socket = visit.takeUpgradedSocket();
    if (const auto error = handshakeError(visit, key, plan->subprotocol, seen)) {
        reportRejection(*error, &seen);
        co_return seen;
    }

    const double openAfter = context->elapsedMs();
    WebSocketDialogue dialogue(std::move(socket), plan->exchange);
    {
        OneShot done;
        const CancelCallback stop(context->token(), done.settler());
        dialogue.start(visit.reply().takeRest(), done.settler());
        co_await done;
    }
    reportExchange(dialogue, plan->exchange, context->requiredBodySize(), &seen);
    if (dialogue.end() == WebSocketDialogue::End::None)
        seen.error = context->stopped(exchangeProgress(dialogue, plan->exchange, openAfter));
    else if (dialogue.end() != WebSocketDialogue::End::Complete)
        seen.error = exchangeError(dialogue, plan->exchange);
    if (dialogue.end() == WebSocketDialogue::End::Complete) {
        const CancelToken &token = context->token();
        seen.durationMs =
            context->elapsedMs(); // doesn't include the closing handshake, because it isn't part of the response time
        co_await sendGoodbye(&dialogue, token);
        reportClose(dialogue, &seen);
    }
    co_return seen;
}

Kind makeWebSocketKind()
{
    Kind kind;
    kind.key = u"websocket"_s;
    kind.title = QCoreApplication::translate("WebSocket", "WebSocket");
    kind.help = QCoreApplication::translate(
        "WebSocket", "Opens a WebSocket and waits for a pong. Can also send a message and wait for a reply.");
    kind.fields = webSocketFields();
    kind.run = &runWebSocket;
    kind.host = [](const Fields &fields) { return fields.url(u"url"_s).host().toLower(); };
    kind.address = [](const Fields &fields) { return displayUrl(fields, u"url"_s); };
    kind.validate = &webSocketFieldProblems;
    kind.prepare = &prepareWebSocket;
    return kind;
}

} // namespace

const Kind *webSocketKind()
{
    static const Kind kind = makeWebSocketKind();
    return &kind;
}

} // namespace watchkeeper
