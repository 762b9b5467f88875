// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/tcp/TcpKind.h"

#include "async/OneShot.h"
#include "checks/CheckServices.h"
#include "checks/SafeText.h"
#include "checks/network/Resolver.h"
#include "checks/network/TcpConnector.h"
#include "checks/tcp/TcpDialogue.h"
#include "checks/tcp/TcpText.h"
#include "model/ByteSize.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Tcp", text);
}

//! The target's own, else that of the settings.
Resolver::Family familyOf(const Fields &fields, const NetworkSettings &settings)
{
    const bool isOwn = fields.written().contains(u"ipFamily"_s);
    return Resolver::familyNamed(isOwn ? fields.text(u"ipFamily"_s) : settings.ipFamily);
}

QByteArray bytesOf(const Fields &fields, const QString &name)
{
    const Expected<QByteArray, QString> bytes = readEscapes(fields.text(name)); // validated before
    return bytes ? *bytes : QByteArray();
}

QRegularExpression patternOf(const Fields &fields)
{
    return QRegularExpression(fields.text(u"expectPattern"_s), QRegularExpression::MultilineOption);
}

TcpExpectation expectationOf(const Fields &fields)
{
    TcpExpectation expectation;
    expectation.bytes = bytesOf(fields, u"expect"_s);
    expectation.pattern = patternOf(fields);
    return expectation;
}

//! As it was written, for messages.
QString expectedText(const Fields &fields)
{
    return fields.has(u"expect"_s) ? fields.text(u"expect"_s) : fields.text(u"expectPattern"_s);
}

Observation failed(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    return observation;
}

CheckError wrongReply(const Fields &fields, const TcpDialogue &dialogue, const QHostAddress &peer)
{
    const QString reply = firstLine(QString::fromUtf8(dialogue.reply()));
    if (dialogue.end() == TcpDialogue::End::TooLong)
        return {ErrorType::Condition,
                say(QT_TRANSLATE_NOOP("Tcp", "The first %1 of the reply hold no “%2”. It began: %3"))
                    .arg(humanByteSize(dialogue.reply().size()), expectedText(fields), reply)};
    if (dialogue.reply().isEmpty())
        return {ErrorType::Network,
                say(QT_TRANSLATE_NOOP("Tcp", "%1 port %2 closed the connection without a reply."))
                    .arg(peer.toString(), QString::number(fields.integer(u"port"_s)))};
    return {ErrorType::Condition,
            say(QT_TRANSLATE_NOOP("Tcp", "The reply holds no “%1”. It began: %2")).arg(expectedText(fields), reply)};
}

QString waitedFor(const Fields &fields, const TcpDialogue &dialogue, double connectedAfter)
{
    const QString connected = say(QT_TRANSLATE_NOOP("Tcp", "connected after %1")).arg(humanDuration(connectedAfter));
    if (!dialogue.isSent())
        return say(QT_TRANSLATE_NOOP("Tcp", "%1, but it does not take what is sent")).arg(connected);
    const QString sent = fields.has(u"send"_s) ? say(QT_TRANSLATE_NOOP("Tcp", "%1, request sent")).arg(connected) : connected;
    if (dialogue.reply().isEmpty())
        return say(QT_TRANSLATE_NOOP("Tcp", "%1, then silence")).arg(sent);
    return say(QT_TRANSLATE_NOOP("Tcp", "%1, but no “%2” came within the %3 of the reply so far"))
        .arg(sent, expectedText(fields), humanByteSize(dialogue.reply().size()));
}

void addReply(const TcpDialogue &dialogue, Observation *observation)
{
    if (dialogue.sentAfter())
        observation->phases.set(Phase::Send, *dialogue.sentAfter());
    if (dialogue.firstByteAfter())
        observation->phases.set(Phase::Wait, *dialogue.firstByteAfter() - dialogue.sentAfter().value_or(0));
    if (dialogue.firstByteAfter() && dialogue.endAfter())
        observation->phases.set(Phase::Receive, *dialogue.endAfter() - *dialogue.firstByteAfter());
    observation->text = displayText(QString::fromUtf8(dialogue.reply()));
    observation->summary = firstLine(observation->text);
    if (dialogue.reply().isEmpty())
        return;
    observation->addValue(u"reply"_s, observation->summary);
    EvidenceData seen;
    seen.body = dialogue.reply();
    seen.bodySize = seen.body.size();
    observation->evidence = Evidence(std::move(seen));
}

//! \param peer  kept from when it was connected: a closed socket has forgotten it
std::optional<CheckError> judge(const Fields &fields, const TcpDialogue &dialogue, const QTcpSocket &socket,
                                const QHostAddress &peer)
{
    switch (dialogue.end()) {
    case TcpDialogue::End::None:
    case TcpDialogue::End::Met:
        return std::nullopt;
    case TcpDialogue::End::Closed:
    case TcpDialogue::End::TooLong:
        return wrongReply(fields, dialogue, peer);
    case TcpDialogue::End::Broken:
        break;
    }
    return connectionError(socket.error(), socket.errorString(), peer, static_cast<quint16>(fields.integer(u"port"_s)));
}

QCoro::Task<Observation> runTcp(Fields fields, CheckContext *context)
{
    const CancelToken &token = context->token();
    const QString host = fields.text(u"host"_s);
    const auto port = static_cast<quint16>(fields.integer(u"port"_s));
    const Resolver::Family family = familyOf(fields, context->services().networkSettings());
    Resolver &resolver = context->services().resolver();
    const Resolver::Answer answer = co_await resolver.resolve(host, family, token);
    if (token.isCancelled())
        co_return failed(context->stopped(say(QT_TRANSLATE_NOOP("Tcp", "the address of %1 was being looked up")).arg(host)));
    if (!answer)
        co_return failed(answer.error());

    Observation observation;
    const double resolvedAt = context->elapsedMs();
    observation.phases.set(Phase::Dns, resolvedAt);
    TcpConnector connector(*answer, port);
    OneShot connected;
    const CancelCallback stopConnecting(token, connected.settler());
    connector.start(connected.settler());
    co_await connected;

    const double connectedAt = context->elapsedMs();
    QTcpSocket *socket = connector.socket();
    if (!socket) {
        const QString until = say(QT_TRANSLATE_NOOP("Tcp", "connecting to %1 port %2"))
                                  .arg(connector.lastTried().toString(), QString::number(port));
        observation.error = token.isCancelled() ? context->stopped(until) : connector.error();
        co_return observation;
    }
    observation.phases.set(Phase::Connect, connectedAt - resolvedAt);
    const QHostAddress peer = connector.peer();
    observation.addValue(u"ip"_s, peer.toString());

    TcpDialogue dialogue(socket, bytesOf(fields, u"send"_s), expectationOf(fields), fields.size(u"maxReply"_s));
    OneShot ended;
    const CancelCallback stopTalking(token, ended.settler());
    dialogue.start(ended.settler());
    co_await ended;

    addReply(dialogue, &observation);
    observation.error = judge(fields, dialogue, *socket, peer);
    if (dialogue.end() == TcpDialogue::End::None)
        observation.error = context->stopped(waitedFor(fields, dialogue, connectedAt));
    else if (observation.summary.isEmpty() && !observation.error)
        observation.summary = say(QT_TRANSLATE_NOOP("Tcp", "open"));
    co_return observation;
}

QList<FieldProblem> validateTcp(const Fields &fields)
{
    QList<FieldProblem> problems;
    for (const QString &name : {u"send"_s, u"expect"_s}) {
        const Expected<QByteArray, QString> bytes = readEscapes(fields.text(name));
        if (!bytes)
            problems.append({name, bytes.error()});
    }
    const QRegularExpression pattern = patternOf(fields);
    if (!pattern.isValid())
        problems.append({u"expectPattern"_s,
                         say(QT_TRANSLATE_NOOP("Tcp", "This is not a regular expression: %1.")).arg(pattern.errorString())});
    if (fields.has(u"expect"_s) && fields.has(u"expectPattern"_s))
        problems.append({u"expectPattern"_s, say(QT_TRANSLATE_NOOP("Tcp", "Give either expect or expectPattern, not both."))});
    return problems;
}

QList<Field> tcpFields()
{
    constexpr double kMostReply = 16.0 * 1024 * 1024;
    return {
        {.name = u"host"_s,
         .type = FieldType::Host,
         .label = say(QT_TRANSLATE_NOOP("Tcp", "Host")),
         .help = say(QT_TRANSLATE_NOOP("Tcp", "Name or address.")),
         .required = true},
        {.name = u"port"_s,
         .type = FieldType::Port,
         .label = say(QT_TRANSLATE_NOOP("Tcp", "Port")),
         .help = say(QT_TRANSLATE_NOOP("Tcp", "TCP port, 1 to 65535.")),
         .required = true},
        {.name = u"send"_s,
         .type = FieldType::Text,
         .label = say(QT_TRANSLATE_NOOP("Tcp", "Send")),
         .help =
             say(QT_TRANSLATE_NOOP("Tcp", "What is sent once connected; \\r, \\n, \\t, \\0, \\\\ and \\x41 stand for bytes.")),
         .advanced = true},
        {.name = u"expect"_s,
         .type = FieldType::Text,
         .label = say(QT_TRANSLATE_NOOP("Tcp", "Expect")),
         .help = say(QT_TRANSLATE_NOOP("Tcp", "What the reply must hold, with the same escapes. Empty: no reply is awaited.")),
         .advanced = true},
        {.name = u"expectPattern"_s,
         .type = FieldType::Text,
         .label = say(QT_TRANSLATE_NOOP("Tcp", "Expect a match of")),
         .help = say(QT_TRANSLATE_NOOP("Tcp",
                                       "A regular expression that the reply must match somewhere, in place of expect. ^ and $ "
                                       "match at each line.")),
         .advanced = true},
        {.name = u"maxReply"_s,
         .type = FieldType::Size,
         .label = say(QT_TRANSLATE_NOOP("Tcp", "Longest reply")),
         .help = say(QT_TRANSLATE_NOOP("Tcp", "How much of the reply is read in search of what is expected.")),
         .defaultValue = u"64KiB"_s,
         .minimum = 1,
         .maximum = kMostReply,
         .advanced = true},
        {.name = u"ipFamily"_s,
         .type = FieldType::Choice,
         .label = say(QT_TRANSLATE_NOOP("Tcp", "IP version")),
         .help = say(
             QT_TRANSLATE_NOOP("Tcp", "any: whichever answers first. ipv4, ipv6: only that. Not given: as in the settings.")),
         .defaultValue = u"any"_s,
         .choices = {u"any"_s, u"ipv4"_s, u"ipv6"_s},
         .advanced = true},
    };
}

QString hostOf(const Fields &fields)
{
    return fields.text(u"host"_s).toLower();
}

QString addressOf(const Fields &fields)
{
    const QString host = fields.text(u"host"_s);
    const QString form = host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s;
    return form.arg(host, QString::number(fields.integer(u"port"_s)));
}

Kind makeKind()
{
    Kind kind;
    kind.key = u"tcp"_s;
    kind.title = say(QT_TRANSLATE_NOOP("Tcp", "TCP port"));
    kind.help = say(QT_TRANSLATE_NOOP("Tcp", "Connects to a port; sends a text and waits for a reply where told to."));
    kind.fields = tcpFields();
    kind.run = runTcp;
    kind.host = hostOf;
    kind.address = addressOf;
    kind.validate = validateTcp;
    return kind;
}

} // namespace

const Kind *tcpKind()
{
    static const Kind kind = makeKind();
    return &kind;
}

} // namespace watchkeeper
