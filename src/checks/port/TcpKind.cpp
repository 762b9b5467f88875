// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `tcp` check type: connects to a port, sends data if configured, and waits for a reply if one is expected.
#include "checks/base/BuiltInKinds.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/network/CommonFields.h"
#include "checks/port/Expectation.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTcpWarnDays = 14; // default for `certificateDays`, as for web pages

class TcpKindText
{
    Q_DECLARE_TR_FUNCTIONS(Tcp)
};

WireRoute routeOf(const Fields &fields, const QList<TcpStep> &steps, const NetworkSettings &settings)
{
    WireRoute route = wireRoute(fields, 0, settings);
    route.maxReceivedSize = fields.size(u"maxReply"_s);
    const bool startsTls =
        std::any_of(steps.begin(), steps.end(), [](const TcpStep &step) { return step.type == TcpStep::Type::StartTls; });
    if (fields.flag(u"tls"_s) || startsTls)
        addTls(fields, settings, &route);
    return route;
}

CheckError unexpectedReplyError(const TcpStep &step, const WireReading &reading, const QString &where)
{
    const QString begin = firstLine(QString::fromUtf8(reading.bytes()));
    if (reading.end() == WireEnd::TooLong)
        return {ErrorType::Condition,
                TcpKindText::tr("“%2” not found in the first %1 of the reply. It began: %3")
                    .arg(humanByteSize(reading.bytes().size()), step.expectation.written(), begin)};
    if (reading.bytes().isEmpty())
        return {ErrorType::Network, TcpKindText::tr("%1 closed the connection without a reply.").arg(where)};
    return {ErrorType::Condition,
            TcpKindText::tr("“%1” not found in the reply. It began: %2").arg(step.expectation.written(), begin)};
}

QString waitDescription(const Wire &wire, const TcpStep &step, const WireReading &reading)
{
    if (reading.bytes().isEmpty())
        return wire.progress();
    return TcpKindText::tr("%1, but “%2” wasn't found in the first %3 of the reply")
        .arg(wire.connectionProgress(), step.expectation.written(), humanByteSize(reading.bytes().size()));
}

//! Returns the error for a read that returned no message.
Wire::OptionalError readingError(const Wire &wire, const TcpStep &step, const WireReading &reading, const CheckContext &context)
{
    switch (reading.end()) {
    case WireEnd::Message:
        return std::nullopt;
    case WireEnd::Failed:
        return context.token().isCancelled() ? context.stopped(waitDescription(wire, step, reading)) : *reading.error();
    default:
        return unexpectedReplyError(step, reading, wire.where());
    }
}

//! \brief Starts TLS after reading the rest of the current line. An expectation can match in the middle of a line, and the rest of that
//! line isn't part of the TLS handshake. In a protocol without lines, nothing is read.
QCoro::Task<Wire::OptionalError> startTls(Wire *wire, QByteArray lastReply)
{
    if (wire->received().contains('\n') && !lastReply.endsWith('\n')) {
        const WireReading rest = co_await wire->read(MessageBoundary::delimiter("\n"));
        if (rest.end() == WireEnd::Failed)
            co_return rest.error();
    }
    const Wire::OptionalError error = co_await wire->startTls();
    co_return error;
}

QCoro::Task<Wire::OptionalError> runSteps(Wire *wire, QList<TcpStep> steps, CheckContext *context)
{
    QList<QByteArray> groups;
    QByteArray reply;
    for (const TcpStep &step : steps) {
        Wire::OptionalError error;
        if (step.type == TcpStep::Type::Send) {
            const QByteArray bytes = tcpBytes(step, groups);
            error = co_await wire->send(bytes);
        } else if (step.type == TcpStep::Type::StartTls) {
            error = co_await startTls(wire, reply);
        } else {
            const MessageBoundary until = step.expectation.until();
            const WireReading reading = co_await wire->read(until);
            reply = reading.bytes();
            groups = step.expectation.groups(reply);
            error = readingError(*wire, step, reading, *context);
        }
        if (error)
            co_return error;
    }
    co_return std::nullopt;
}

void report(const Fields &fields, const Wire &wire, Observation *observation)
{
    if (!wire.peer().isNull())
        observation->addValue(u"ip"_s, wire.peer().toString());
    if (!wire.received().isEmpty())
        observation->addValue(u"reply"_s, firstLine(QString::fromUtf8(wire.received())));
    addWireFacts(wire, fields.number(u"certificateDays"_s), observation);
    if (!observation->phases.get(Phase::Send))
        observation->phases.set(Phase::Send, 0);
    observation->summary = firstLine(observation->text);
    if (observation->summary.isEmpty() && !observation->error)
        observation->summary = TcpKindText::tr("open");
}

ClosedPortObservation observationFrom(const Wire &wire, const Wire::OptionalError &error)
{
    ClosedPortObservation attempt;
    attempt.where = wire.where();
    attempt.error = error;
    attempt.wasConnecting = wire.wasConnecting();
    attempt.wasRejectedByNetwork = wire.wasRejectedByNetwork();
    return attempt;
}

QCoro::Task<Observation> runTcp(Fields fields, CheckContext *context)
{
    const QList<TcpStep> steps = tcpSteps(fields);
    Wire wire(routeOf(fields, steps, context->services().networkSettings()), context);
    Wire::OptionalError error = co_await wire.open();
    Observation observation;
    if (fields.flag(u"mustBeClosed"_s)) {
        observation = evaluateClosedPort(observationFrom(wire, error));
        observation.phases = wire.phases();
        co_return observation;
    }
    if (error) {
        observation.phases = wire.phases();
        observation.error = error;
        co_return observation;
    }
    if (fields.flag(u"tls"_s))
        error = co_await wire.startTls();
    if (!error)
        error = co_await runSteps(&wire, steps, context);
    observation.error = error;
    report(fields, wire, &observation);
    co_return observation;
}

QList<Field> tcpDialogueFields()
{
    QList<Field> fields{{.name = u"send"_s,
                         .type = FieldType::Text,
                         .label = TcpKindText::tr("Send"),
                         .help = TcpKindText::tr(
                             "Text to send after connecting. The escapes \\r, \\n, \\t, \\0, \\\\ and \\x41 represent bytes."),
                         .advanced = true,
                         .quoted = escapedValue}};
    fields += expectationFields();
    fields.append({.name = u"steps"_s,
                   .type = FieldType::List,
                   .label = TcpKindText::tr("Steps"),
                   .help = TcpKindText::tr(
                       "Steps to run in order, instead of send and expect: “send TEXT”, “expect TEXT”, “match PATTERN”, "
                       "“starttls”. In the text to send, ${1} is replaced by the first group of the last match."),
                   .advanced = true,
                   .quoted = escapedInStep});
    return fields;
}

QList<Field> tcpFields()
{
    constexpr double kMaxReplySize = 16.0 * 1024 * 1024;
    QList<Field> fields{hostField(),
                        {.name = u"port"_s,
                         .type = FieldType::Port,
                         .label = TcpKindText::tr("Port"),
                         .help = TcpKindText::tr("TCP port, 1 to 65535."),
                         .required = true}};
    fields += tcpDialogueFields();
    fields.append({.name = u"maxReply"_s,
                   .type = FieldType::Size,
                   .label = TcpKindText::tr("Maximum reply size"),
                   .help = TcpKindText::tr("How much of the reply to search for the expected text."),
                   .defaultValue = u"64KiB"_s,
                   .minimum = 1,
                   .maximum = kMaxReplySize,
                   .advanced = true});
    fields.append({.name = u"tls"_s,
                   .type = FieldType::Bool,
                   .label = TcpKindText::tr("TLS from the start"),
                   .help = TcpKindText::tr("Encrypts the connection before anything is sent."),
                   .defaultValue = false,
                   .advanced = true});
    fields += wireTlsFields(kTcpWarnDays);
    fields.append({.name = u"mustBeClosed"_s,
                   .type = FieldType::Bool,
                   .label = TcpKindText::tr("Must be closed"),
                   .help = TcpKindText::tr("Inverts the check: the target is up if nothing is listening, or if a firewall "
                                           "rejects or ignores the connection."),
                   .defaultValue = false,
                   .advanced = true});
    fields.append(familyField());
    return fields;
}

EvaluatedCondition connectionCondition(const Expectations &expectations)
{
    const QVariant ip = expectations.value(u"ip"_s);
    EvaluatedCondition condition{TcpKindText::tr("The port accepts connections"), ip.toString()};
    if (ip.isValid() || expectations.failedBy(ErrorType::Refused) || expectations.failedBy(ErrorType::Network)
        || expectations.failedBy(ErrorType::Timeout))
        condition.status = passOrFail(ip.isValid());
    return condition;
}

//! A condition for a port that should be closed. A port that doesn't respond is also considered closed.
EvaluatedCondition portClosedCondition(const Expectations &expectations)
{
    EvaluatedCondition condition{TcpKindText::tr("The port is closed"), {}};
    if (expectations.seen() && (!expectations.failed() || expectations.failedBy(ErrorType::Condition)))
        condition.status = passOrFail(!expectations.failed());
    return condition;
}

void addTcpExpectations(const Fields &fields, Expectations *expectations)
{
    if (fields.flag(u"mustBeClosed"_s)) {
        expectations->add(portClosedCondition(*expectations));
        return;
    }
    expectations->add(connectionCondition(*expectations));
    const bool isEncrypted = !fields.flag(u"tls"_s) || expectations->value(u"tlsProtocol"_s).isValid();
    addReplyExpectations(fields, expectations->value(u"ip"_s).isValid() && isEncrypted, expectations);
}

QString tcpAddress(const Fields &fields)
{
    return hostAndPort(fields.text(u"host"_s), fields.integer(u"port"_s));
}

QString tcpSignature(const Fields &fields)
{
    return tcpAddress(fields).toLower() + u'\n' + writtenText(fields, {u"send"_s, u"steps"_s, u"ipFamily"_s});
}

//! Returns the fields of a target for the web page that this port probably serves.
QJsonObject pageFieldsFor(const Fields &fields)
{
    QUrl url;
    const int port = fields.integer(u"port"_s);
    url.setScheme(port == 443 || port == 8443 ? u"https"_s : u"http"_s);
    url.setHost(fields.text(u"host"_s));
    url.setPort(port == 443 || port == 80 ? -1 : port);
    url.setPath(u"/"_s);
    return {{u"url"_s, url.toString(QUrl::FullyEncoded)}};
}

ServiceEndpoint tcpEndpoint(const Fields &fields, const QUrl & /*proxy*/)
{
    ServiceEndpoint endpoint;
    endpoint.host = fields.text(u"host"_s);
    endpoint.port = fields.integer(u"port"_s);
    endpoint.isStream = true;
    endpoint.isTls = fields.flag(u"tls"_s);
    applyTlsFields(fields, &endpoint);
    return endpoint;
}

QList<KindAdvice> tcpAdvice(const Fields &fields)
{
    using enum ErrorType;
    QList<KindAdvice> advice{
        {Timeout,
         TcpKindText::tr("Try it manually: “nc -v {host} {port}”. If that hangs too, a firewall is dropping the packets or the "
                         "host is down.")},
        {Protocol, TcpKindText::tr("The Reply tab shows what was received. Is that the right service?")},
    };
    if (fields.flag(u"mustBeClosed"_s)) {
        advice += {
            {Condition,
             TcpKindText::tr("Check what is listening on port {port} of {host}: “ss -ltnp” on Linux shows the program.")},
            {Condition,
             TcpKindText::tr("If no other computer needs the service, stop it or configure it to listen only on 127.0.0.1.")},
            {Condition,
             TcpKindText::tr("If some other computers need the service, block port {port} for the rest in the firewall. Ask "
                             "the administrator of {host}.")},
            {Condition, TcpKindText::tr("If the port is supposed to be open, turn off “Must be closed” for this target.")},
        };
    } else {
        advice +=
            {{Condition,
              TcpKindText::tr("The Reply tab shows what was received instead. Did an update change the service's greeting?")}};
    }
    return advice;
}

} // namespace

Kind makeTcpKind()
{
    Kind kind;
    kind.key = u"tcp"_s;
    kind.title = TcpKindText::tr("TCP port");
    kind.help = TcpKindText::tr("Connects to a port. Can also send text and wait for a reply.");
    kind.subject = KindSubject::Service;
    kind.fields = tcpFields();
    kind.run = runTcp;
    kind.host = [](const Fields &fields) { return fields.text(u"host"_s).toLower(); };
    kind.address = tcpAddress;
    kind.validate = tcpStepProblems;
    kind.expectations = addTcpExpectations;
    kind.endpoint = tcpEndpoint;
    kind.hasEditableAddress = true;
    kind.successText = [](const Fields &, const QString &timeout) {
        return TcpKindText::tr("Success: a connection within %1.").arg(timeout);
    };
    kind.signature = tcpSignature;
    kind.alternatives.insert(u"http"_s, pageFieldsFor);
    kind.advice = tcpAdvice;
    return kind;
}

} // namespace watchkeeper
