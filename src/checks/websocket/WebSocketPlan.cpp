// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/websocket/WebSocketPlan.h"

#include "checks/http/HttpFieldRules.h"
#include "checks/http/HttpFields.h"
#include "checks/http/HttpStatus.h"
#include "checks/network/CommonFields.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class WebSocketPlanText
{
    Q_DECLARE_TR_FUNCTIONS(WebSocket)
};

//! The URL of the handshake, which is an HTTP request (RFC 6455, 3).
QUrl httpAddress(QUrl url)
{
    url.setScheme(url.scheme() == "wss"_L1 ? u"https"_s : u"http"_s);
    return url;
}

WebSocketExchange readWebSocketExchange(const Fields &fields)
{
    WebSocketExchange exchange;
    if (fields.has(u"send"_s))
        exchange.message = fields.text(u"send"_s).toUtf8();
    exchange.pings = fields.flag(u"ping"_s);
    exchange.expected = fields.text(u"expect"_s).toUtf8();
    exchange.shown = fields.text(u"expect"_s);
    if (fields.has(u"expectPattern"_s)) {
        exchange.shown = fields.text(u"expectPattern"_s);
        if (const auto pattern = BoundedPattern::compile(exchange.shown)) // already validated
            exchange.pattern = *pattern;
    }
    exchange.maxMessageBytes = fields.size(u"maxMessage"_s);
    return exchange;
}

Field addressField()
{
    return {.name = u"url"_s,
            .type = FieldType::Url,
            .label = WebSocketPlanText::tr("Address"),
            .help = WebSocketPlanText::tr("Address of the WebSocket, such as wss://example.org/live."),
            .required = true,
            .schemes = {u"ws"_s, u"wss"_s}};
}

QList<Field> webSocketExchangeFields()
{
    constexpr double kMostMessage = 1e8;
    return {
        {.name = u"subprotocol"_s,
         .type = FieldType::Text,
         .label = WebSocketPlanText::tr("Subprotocol"),
         .help = WebSocketPlanText::tr("Subprotocol that the server must support, such as graphql-transport-ws. To accept any "
                                       "of several, separate them with commas.")},
        {.name = u"send"_s,
         .type = FieldType::Body,
         .label = WebSocketPlanText::tr("Send"),
         .help = WebSocketPlanText::tr("Text to send once the WebSocket is open.")},
        {.name = u"expect"_s,
         .type = FieldType::Text,
         .label = WebSocketPlanText::tr("Expected text"),
         .help = WebSocketPlanText::tr("Text that a message must contain. Earlier messages can contain anything. If empty, the "
                                       "check doesn't wait for a message.")},
        {.name = u"expectPattern"_s,
         .type = FieldType::Text,
         .label = WebSocketPlanText::tr("Expected pattern"),
         .help = WebSocketPlanText::tr("A regular expression that must match part of a message, used instead of expect."),
         .advanced = true},
        {.name = u"ping"_s,
         .type = FieldType::Bool,
         .label = WebSocketPlanText::tr("Wait for a pong"),
         .help = WebSocketPlanText::tr("Sends a ping and waits for the pong, to check that the server is alive. The protocol "
                                       "requires every server to answer pings."),
         .defaultValue = true,
         .advanced = true},
        {.name = u"maxMessage"_s,
         .type = FieldType::Size,
         .label = WebSocketPlanText::tr("Maximum message size"),
         .help = WebSocketPlanText::tr("Largest message to accept. The check fails if a message is larger."),
         .defaultValue = u"1MB"_s,
         .minimum = 1,
         .maximum = kMostMessage,
         .advanced = true},
        certificateDaysField(14),
    };
}

} // namespace

QList<Field> webSocketFields()
{
    return QList<Field>{addressField()} + webSocketExchangeFields() + QList<Field>{httpHeadersField()} + httpCredentialFields()
        + httpRouteFields();
}

WebSocketPlan::WebSocketPlan(const Fields &fields)
    : subprotocol(fields.text(u"subprotocol"_s))
    , exchange(readWebSocketExchange(fields))
{
    http.readAddress(fields);
    http.url = httpAddress(http.url);
    http.readConnection(fields);
    http.readCredentials(fields);
    http.certificateDays = fields.number(u"certificateDays"_s);
    constexpr int kGood = httpstatus::kSwitchingProtocols;
    http.accept = NumberSet::parse(QString::number(kGood), kGood, kGood).value();
}

std::shared_ptr<const CheckPreparation> prepareWebSocket(const Fields &fields)
{
    return std::make_shared<WebSocketPlan>(fields);
}

QList<FieldProblem> webSocketFieldProblems(const Fields &fields)
{
    HttpFieldRules rules(fields);
    rules.checkAddress({u"ws"_s, u"wss"_s});
    rules.checkHeaders();
    rules.checkCredentials();
    rules.checkRoute();
    for (const auto &[name, value] : fields.map(u"headers"_s)) {
        if (name.startsWith("sec-websocket-"_L1, Qt::CaseInsensitive))
            rules.add("headers", WebSocketPlanText::tr("Watchkeeper sets the header %1 automatically.").arg(name));
    }
    if (fields.text(u"subprotocol"_s).toLatin1().contains('\n') || fields.text(u"subprotocol"_s).contains(u'\r'))
        rules.add("subprotocol", WebSocketPlanText::tr("This must be a single line."));
    if (const auto pattern = BoundedPattern::compile(fields.text(u"expectPattern"_s)); !pattern)
        rules.add("expectPattern",
                  WebSocketPlanText::tr("This isn't a valid regular expression: %1.").arg(pattern.error().text));
    if (fields.has(u"expect"_s) && fields.has(u"expectPattern"_s))
        rules.add("expectPattern", WebSocketPlanText::tr("Use either expect or expectPattern, not both."));
    return rules.take();
}

} // namespace watchkeeper
