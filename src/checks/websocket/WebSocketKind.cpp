// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `websocket` check type: opens a WebSocket, and expects an answer to a ping and, if configured, to a message.
#include "async/Alarm.h"
#include "async/OneShot.h"
#include "checks/base/BuiltInKinds.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpKind.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/http/kind/HttpVisit.h"
#include "checks/http/message/HttpStatus.h"
#include "checks/network/CommonFields.h"
#include "checks/websocket/WebSocketDialogue.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

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

QString shownText(const WebSocketMessage &message)
{
    if (message.type == WebSocketMessage::Type::Binary)
        return WebSocketPlanText::tr("%1 of binary data").arg(humanByteSize(message.bytes.size()));
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
        return WebSocketPlanText::tr(
            "The server violates the WebSocket protocol: it masks its frames, which only clients are allowed to do.");
    case WebSocketReader::Fault::Reserved:
        return WebSocketPlanText::tr(
            "The server sent frames of a type that wasn't negotiated. Is a proxy on the route changing them?");
    case WebSocketReader::Fault::BadControl:
        return WebSocketPlanText::tr("The server sent a control frame that is fragmented or too large.");
    case WebSocketReader::Fault::BadContinuation:
        return WebSocketPlanText::tr("The server sent message fragments in an invalid order.");
    case WebSocketReader::Fault::BadLength:
        return WebSocketPlanText::tr("The server announced a frame with an invalid length.");
    case WebSocketReader::Fault::NotUtf8:
        return WebSocketPlanText::tr("The server sent text that isn't valid UTF-8.");
    case WebSocketReader::Fault::BadClose:
        return WebSocketPlanText::tr("The server closed the WebSocket with a code that isn't allowed.");
    case WebSocketReader::Fault::TooLarge:
    case WebSocketReader::Fault::None:
        break;
    }
    return WebSocketPlanText::tr(
               "A message is larger than %1, the limit of this target. If this size is expected, raise “maxMessage”.")
        .arg(humanByteSize(exchange.maxMessageBytes));
}

QString missingMessageText(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange)
{
    if (!exchange.expectsMessage())
        return WebSocketPlanText::tr("The ping wasn't answered.");
    if (!dialogue.reply())
        return WebSocketPlanText::tr("No message with “%1” arrived.").arg(exchange.shown);
    if (dialogue.abandonedMatches() > 0)
        return WebSocketPlanText::tr("No message with “%1” arrived. Messages that were too long or took too long to match: "
                                     "%2. Use a simpler pattern.")
            .arg(exchange.shown, QString::number(dialogue.abandonedMatches()));
    return WebSocketPlanText::tr("No message with “%1” arrived. The last one began: %2")
        .arg(exchange.shown, shownText(*dialogue.reply()));
}

//! Replaces the HTTP address of the handshake with the target's own address.
void reportAddress(Observation *observation)
{
    const QString url = observation->value(u"url"_s).toString();
    if (url.startsWith("http"_L1))
        setValue(observation, u"url"_s, QString(u"ws"_s + url.sliced(4)));
}

//! Returns the error if the server's reply didn't open a WebSocket, otherwise nullopt.
//! \param seen  the observation of the handshake
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

//! \brief Adds `pongMs`, `reply`, `replyMs`, `messages`, the summary and, as evidence, the reply itself.
//! \param requiredBodySize  [bytes] the maximum size of the reply to keep
void reportExchange(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange, qint64 requiredBodySize,
                    Observation *observation)
{
    observation->summary = WebSocketPlanText::tr("open");
    if (const auto pong = dialogue.pongAfter()) {
        observation->addValue(u"pongMs"_s, *pong);
        observation->summary = WebSocketPlanText::tr("open, pong after %1").arg(humanDuration(*pong));
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

//! Adds `closeCode` if the server closed with a close frame.
void reportClose(const WebSocketDialogue &dialogue, Observation *observation)
{
    if (dialogue.close())
        observation->addValue(u"closeCode"_s, dialogue.close()->closeCode());
}

//! Returns the error with which the dialogue ended. Call it only if end() is neither None nor Complete.
CheckError exchangeError(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange)
{
    if (dialogue.end() == WebSocketDialogue::End::ProtocolViolation)
        return CheckError(ErrorType::Protocol, frameError(dialogue.fault(), exchange));
    if (dialogue.end() == WebSocketDialogue::End::Broken)
        return CheckError(
            ErrorType::Network,
            WebSocketPlanText::tr("The connection ended without a close frame. %1").arg(missingMessageText(dialogue, exchange)),
            dialogue.errorText());
    if (dialogue.end() == WebSocketDialogue::End::TooCostly)
        return CheckError(ErrorType::Condition,
                          WebSocketPlanText::tr(
                              "Matching the server's messages against the pattern “%1” takes too long. Simplify the pattern.")
                              .arg(exchange.shown));
    const WebSocketMessage &close = *dialogue.close();
    const QString reason = firstLine(QString::fromUtf8(close.closeReason()));
    const QString code =
        reason.isEmpty() ? QString::number(close.closeCode()) : QString::number(close.closeCode()) + u' ' + reason;
    return CheckError(
        ErrorType::Condition,
        WebSocketPlanText::tr("The server closed the WebSocket (%1). %2").arg(code, missingMessageText(dialogue, exchange)));
}

//! Describes the progress for CheckContext::stopped(): the completed steps, and the step for which the check was waiting.
//! \param openAfter  [ms] time until the WebSocket was open
QString exchangeProgress(const WebSocketDialogue &dialogue, const WebSocketExchange &exchange, double openAfter)
{
    const QString open = WebSocketPlanText::tr("the WebSocket opened after %1").arg(humanDuration(openAfter));
    if (exchange.pings && !dialogue.pongAfter())
        return WebSocketPlanText::tr("%1, but the ping wasn't answered").arg(open);
    if (!dialogue.reply())
        return WebSocketPlanText::tr("%1, but no message arrived").arg(open);
    if (dialogue.abandonedMatches() > 0)
        return WebSocketPlanText::tr(
                   "%1, but no message with “%2” arrived, and some messages took too long to match: simplify the pattern")
            .arg(open, exchange.shown);
    return WebSocketPlanText::tr("%1, but no message with “%2” arrived").arg(open, exchange.shown);
}

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
    constexpr double kMaxMessageSize = 1e8;
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
         .maximum = kMaxMessageSize,
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
    constexpr int kExpectedStatus = httpstatus::kSwitchingProtocols;
    http.accept = NumberSet::parse(QString::number(kExpectedStatus), kExpectedStatus, kExpectedStatus).value();
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
    // A failure affects the conditions for pings and messages only if the WebSocket was open.
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

} // namespace

Kind makeWebSocketKind()
{
    Kind kind;
    kind.key = u"websocket"_s;
    kind.title = QCoreApplication::translate("WebSocket", "WebSocket");
    kind.help = QCoreApplication::translate(
        "WebSocket", "Opens a WebSocket and waits for a pong. Can also send a message and wait for a reply.");
    kind.subject = KindSubject::Web;
    kind.fields = webSocketFields();
    kind.run = &runWebSocket;
    kind.host = [](const Fields &fields) { return fields.url(u"url"_s).host().toLower(); };
    kind.hasBody = true;
    kind.address = [](const Fields &fields) { return displayUrl(fields, u"url"_s); };
    kind.validate = &webSocketFieldProblems;
    kind.prepare = &prepareWebSocket;
    kind.endpoint = &webEndpoint;
    kind.expectations = &addWebSocketExpectations;
    return kind;
}

} // namespace watchkeeper
