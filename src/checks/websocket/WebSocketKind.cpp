// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `websocket` check type: opens a WebSocket, and expects an answer to a ping and, if configured, to a message.
#include "checks/base/BuiltInKinds.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "checks/base/Kind.h"
#include "checks/http/kind/HttpCheck.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/http/message/HttpStatus.h"
#include "checks/network/CommonFields.h"
#include "checks/websocket/WebSocketDialogue.h"
#include "checks/websocket/WebSocketHandshake.h"
#include "checks/websocket/WebSocketReport.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace watchkeeper {

//! \brief The settings of a target's checks. Computed once per target.
class WebSocketPlan : public CheckPreparation
{
public:
    explicit WebSocketPlan(const Fields &fields);

    HttpPlan http; //!< the handshake request, without the headers that each check adds
    QString subprotocol;
    WebSocketExchange exchange;
};

namespace {

class WebSocketPlanText
{
    Q_DECLARE_TR_FUNCTIONS(WebSocket)
};

//! Returns the URL of the handshake, which is an HTTP request (RFC 6455, 3).
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

QList<Field> webSocketFields()
{
    return QList<Field>{addressField()} + webSocketExchangeFields() + QList<Field>{httpHeadersField()} + httpCredentialFields()
        + httpRouteFields();
}

} // namespace

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

namespace {

std::shared_ptr<const CheckPreparation> prepareWebSocket(const Fields &fields)
{
    return std::make_shared<WebSocketPlan>(fields);
}

//! Returns the problems in combinations of fields.
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

// How long to wait for the server's close frame. A missing close frame isn't an error.
constexpr std::chrono::milliseconds kCloseTimeout{1'000};

//! Returns the plan prepared for the target, or a new plan if placeholders in the fields have just been filled.
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

void addWebSocketExpectations(const Fields &fields, Expectations *expectations)
{
    const QVariant status = expectations->value(u"status"_s);
    const bool isSwitched = status.toInt() == httpstatus::kSwitchingProtocols;
    const bool hasEnded = expectations->seen() && !expectations->failed();
    const bool hasPong = expectations->value(u"pongMs"_s).isValid();
    const QVariant reply = expectations->value(u"reply"_s);
    const auto add = [&](const QString &text, bool isDecided, bool passes, const QString &actual = {}) {
        expectations->add(text, isDecided ? passOrFail(passes) : ConditionStatus::NotReached, actual);
    };
    add(WebSocketPlanText::tr("The server switches to WebSocket (status 101)"), status.isValid(), isSwitched,
        status.toString());
    if (fields.url(u"url"_s).scheme() == "wss"_L1)
        addCertificateExpectations(fields, expectations);
    const bool hasSubprotocol = fields.has(u"subprotocol"_s);
    const bool isRefused = expectations->failedBy(ErrorType::Condition) && hasSubprotocol;
    const bool hasReceived = hasPong || reply.isValid() || expectations->value(u"messages"_s).isValid();
    const bool isInterrupted = expectations->failedBy(ErrorType::Network) || expectations->failedBy(ErrorType::Timeout)
        || expectations->failedBy(ErrorType::Condition);
    // A failure says something about pings and messages only if the WebSocket was open.
    const bool isOpen = isSwitched && (hasEnded || hasReceived || (isInterrupted && !isRefused));
    if (hasSubprotocol)
        add(WebSocketPlanText::tr("The server supports the subprotocol %1").arg(fields.text(u"subprotocol"_s)),
            isOpen || (isSwitched && isRefused), isOpen);
    const bool isUnanswered = isOpen && expectations->failed() && !expectations->failedBy(ErrorType::Cancelled);
    if (fields.flag(u"ping"_s))
        add(WebSocketPlanText::tr("The server answers a ping"), hasPong || isUnanswered, hasPong);
    const bool isDecided = hasEnded || (isUnanswered && (hasPong || !fields.flag(u"ping"_s)));
    if (fields.has(u"expect"_s))
        add(WebSocketPlanText::tr("A message contains “%1”").arg(fields.text(u"expect"_s).trimmed()), isDecided, hasEnded,
            reply.toString());
    if (fields.has(u"expectPattern"_s))
        add(WebSocketPlanText::tr("A message matches the pattern %1").arg(fields.text(u"expectPattern"_s).trimmed()), isDecided,
            hasEnded, reply.toString());
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
    kind.endpoint = &webEndpoint;
    kind.expectations = &addWebSocketExpectations;
    return kind;
}

} // namespace

const Kind *webSocketKind()
{
    static const Kind kind = makeWebSocketKind();
    return &kind;
}

} // namespace watchkeeper
