// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `udp` check type: sends a datagram and waits for a reply.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/network/CommonFields.h"
#include "checks/port/Expectation.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxReceivedBytes = 256 * 1024; // [bytes] total of all datagrams, including those that don't match

class UdpKindText
{
    Q_DECLARE_TR_FUNCTIONS(Udp)
};

//! Parses bytes in the form `00 ff 1a`. Returns nullopt for any other form.
std::optional<QByteArray> bytesFromHex(const QString &digits)
{
    QByteArray written = digits.toLatin1().toLower();
    written.replace(' ', "");
    const QByteArray bytes = QByteArray::fromHex(written);
    return bytes.toHex() == written ? std::optional(bytes) : std::nullopt;
}

QByteArray buildRequest(const Fields &fields)
{
    if (fields.has(u"sendHex"_s))
        return bytesFromHex(fields.text(u"sendHex"_s)).value_or(QByteArray()); // already validated
    const auto bytes = parseEscapes(fields.text(u"send"_s));
    return bytes ? *bytes : QByteArray();
}

//! How long to wait for an answer. The check must conclude before its timeout.
Milliseconds maxWaitTime(const Fields &fields, const CheckContext &context)
{
    constexpr Milliseconds kReservedTime{100};
    constexpr Milliseconds kMinWait{50};
    const Milliseconds elapsed(static_cast<qint64>(context.elapsedMs()));
    const Milliseconds left = context.timeout() - elapsed - kReservedTime;
    return std::max(kMinWait, std::min(fields.duration(u"wait"_s), left));
}

//! Treats the missing answer as a success, because no host reported the port as closed.
void acceptSilence(Observation *observation)
{
    observation->error.reset();
    observation->summary = UdpKindText::tr("no reply, but not closed");
}

CheckError unexpectedDatagramError(const Expectation &expectation, const QByteArray &reply)
{
    return {ErrorType::Condition,
            UdpKindText::tr("“%1” not found in the reply. It began: %2")
                .arg(expectation.written(), firstLine(QString::fromUtf8(reply)))};
}

void addReplyValues(const QByteArray &reply, Observation *observation)
{
    const QString line = firstLine(QString::fromUtf8(reply));
    const bool isText = !line.isEmpty() && !line.contains(QChar::ReplacementCharacter) && !reply.contains('\0');
    observation->summary = isText ? line : UdpKindText::tr("replied with %n byte(s)", nullptr, static_cast<int>(reply.size()));
    observation->addValue(u"reply"_s, isText ? line : QString::fromLatin1(reply.left(64).toHex(' ')));
    observation->addValue(u"size"_s, qlonglong(reply.size()));
}

QCoro::Task<Observation> runUdp(Fields fields, CheckContext *context)
{
    WireRoute route = wireRoute(fields, 0, context->services().networkSettings());
    route.over = WireRoute::Over::Udp;
    route.maxReceivedSize = kMaxReceivedBytes;
    route.anyReplyPort = fields.flag(u"anyReplyPort"_s);
    Wire wire(route, context);
    Observation observation;
    Wire::OptionalError error = co_await wire.open();
    if (!error) {
        observation.addValue(u"ip"_s, wire.peer().toString());
        const QByteArray request = buildRequest(fields);
        error = co_await wire.send(request);
    }
    const bool mayBeSilent = fields.flag(u"silenceIsFine"_s);
    std::optional<Milliseconds> patience;
    if (mayBeSilent)
        patience = maxWaitTime(fields, *context);
    const Expectation expectation(fields);
    WireReading reading(WireEnd::Failed);
    if (!error) {
        reading = co_await wire.read(MessageBoundary::anyData(), patience);
        error = reading.error();
    }
    observation.error = error;
    if (reading.end() == WireEnd::Message) {
        addReplyValues(reading.bytes(), &observation);
        if (!expectation.isEmpty() && !expectation.matches(reading.bytes()))
            observation.error = unexpectedDatagramError(expectation, reading.bytes());
    } else if (reading.end() == WireEnd::Silent) {
        acceptSilence(&observation);
    }
    addWireFacts(wire, 0, &observation);
    co_return observation;
}

QList<Field> udpFields()
{
    constexpr double kMaxWait = 60'000;
    QList<Field> fields{hostField(),
                        {.name = u"port"_s,
                         .type = FieldType::Port,
                         .label = UdpKindText::tr("Port"),
                         .help = UdpKindText::tr("UDP port, 1 to 65535."),
                         .required = true},
                        {.name = u"send"_s,
                         .type = FieldType::Text,
                         .label = UdpKindText::tr("Send"),
                         .help = UdpKindText::tr("Content of the datagram. The escapes \\r, \\n, \\t, \\0, \\\\ and \\x41 "
                                                 "represent bytes. Most services reply only to requests they understand."),
                         .quoted = escapedValue},
                        {.name = u"sendHex"_s,
                         .type = FieldType::Text,
                         .label = UdpKindText::tr("Bytes to send"),
                         .help = UdpKindText::tr(
                             "Content of the datagram as pairs of hexadecimal digits, such as 00 ff 1a. Used instead of send."),
                         .advanced = true}};
    fields += expectationFields();
    fields += QList<Field>{
        {.name = u"silenceIsFine"_s,
         .type = FieldType::Bool,
         .label = UdpKindText::tr("Reply is optional"),
         .help = UdpKindText::tr("The target is down only if the host reports that the port is closed. If a firewall blocks "
                                 "that report, the check can't detect a closed port."),
         .defaultValue = false},
        {.name = u"wait"_s,
         .type = FieldType::Duration,
         .label = UdpKindText::tr("Wait time"),
         .help = UdpKindText::tr("How long to wait for an optional reply. The wait ends early if the check times out."),
         .defaultValue = u"1s"_s,
         .minimum = 1,
         .maximum = kMaxWait,
         .advanced = true},
        {.name = u"anyReplyPort"_s,
         .type = FieldType::Bool,
         .label = UdpKindText::tr("Replies from any port"),
         .help = UdpKindText::tr(
             "Also accepts replies from other ports of the host. Closed ports can't be detected with this option."),
         .defaultValue = false,
         .advanced = true},
        familyField()};
    return fields;
}

QList<FieldProblem> validateUdp(const Fields &fields)
{
    QList<FieldProblem> problems;
    if (const auto bytes = parseEscapes(fields.text(u"send"_s)); !bytes)
        problems.append({u"send"_s, bytes.error()});
    const QString digits = fields.text(u"sendHex"_s);
    if (!digits.contains("${"_L1) && !bytesFromHex(digits))
        problems.append({u"sendHex"_s, UdpKindText::tr("Use pairs of hexadecimal digits, such as 00 ff 1a.")});
    if (fields.has(u"send"_s) && fields.has(u"sendHex"_s))
        problems.append({u"sendHex"_s, UdpKindText::tr("Use either send or sendHex, not both.")});
    problems += expectationProblems(fields);
    if (fields.flag(u"silenceIsFine"_s) && fields.flag(u"anyReplyPort"_s))
        problems.append({u"silenceIsFine"_s,
                         UdpKindText::tr("This can't be combined with replies from any port: a closed port wouldn't be "
                                         "detected, so the target could never be down.")});
    return problems;
}

void addUdpExpectations(const Fields &fields, Expectations *expectations)
{
    const bool hasReply = expectations->value(u"reply"_s).isValid();
    const bool isClosed = expectations->failedBy(ErrorType::Refused);
    const bool hasEnded = expectations->seen() && !expectations->failed();
    if (fields.flag(u"silenceIsFine"_s)) {
        const bool isDecided = hasReply || hasEnded || isClosed;
        expectations->add(UdpKindText::tr("The port isn't closed"),
                          isDecided ? passOrFail(!isClosed) : ConditionStatus::NotReached);
    } else {
        const bool isDecided =
            hasReply || isClosed || expectations->failedBy(ErrorType::Timeout) || expectations->failedBy(ErrorType::Network);
        expectations->add(UdpKindText::tr("The port replies"), isDecided ? passOrFail(hasReply) : ConditionStatus::NotReached);
    }
    addReplyExpectations(fields, expectations->value(u"ip"_s).isValid(), expectations);
}

} // namespace

Kind makeUdpKind()
{
    Kind kind;
    kind.key = u"udp"_s;
    kind.title = UdpKindText::tr("UDP port");
    kind.help =
        UdpKindText::tr("Sends a datagram and waits for a reply. A host that reports “port unreachable” is down immediately.");
    kind.subject = KindSubject::Service;
    kind.fields = udpFields();
    kind.run = runUdp;
    kind.host = [](const Fields &fields) { return fields.text(u"host"_s).toLower(); };
    kind.address = [](const Fields &fields) { return hostAndPort(fields.text(u"host"_s), fields.integer(u"port"_s)); };
    kind.validate = validateUdp;
    kind.expectations = addUdpExpectations;
    return kind;
}

} // namespace watchkeeper
