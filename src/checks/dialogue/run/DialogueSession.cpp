// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/run/DialogueSession.h"

#include "checks/base/CheckServices.h"
#include "checks/base/SafeText.h"
#include "checks/dialogue/file/DialogueReader.h"
#include "checks/network/CommonFields.h"
#include "model/base/Quantity.h"
#include "model/base/ShortText.h"

#include <algorithm>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxExecutedSteps = 10'000; // includes the steps of every loop iteration
constexpr int kMaxDroppedMessages = 1'000;
constexpr int kMaxResends = 4;
constexpr char kSecretStep[] = "***\n"; // for display, instead of a step that reveals a secret
constexpr std::chrono::milliseconds kGoodbyeTimeout{200};

const DialogueTransport *selectedTransport(const Dialogue &dialogue, const Fields &fields)
{
    if (dialogue.transports.size() > 1) {
        const QString key = fields.text(u"transport"_s);
        for (const DialogueTransport &transport : dialogue.transports) {
            if (dialogueTransportKey(transport.over) == key)
                return &transport;
        }
    }
    return &dialogue.transports.first();
}

//! Returns the host as written in URLs and headers. An IPv6 address is in brackets (RFC 3986, 3.2.2) and has no zone, because
//! zones are only meaningful on this computer (RFC 6874, 1).
QByteArray hostAuthority(const QString &host)
{
    return host.contains(u':') ? u"[%1]"_s.arg(host.section(u'%', 0, 0)).toUtf8() : host.toUtf8();
}

} // namespace

DialogueSession::DialogueSession(const Dialogue *dialogue, DialogueOverrides overrides, const Fields &fields,
                                 CheckContext *context)
    : m_dialogue(dialogue)
    , m_transport(selectedTransport(*dialogue, fields))
    , m_overrides(std::move(overrides))
    , m_fields(fields)
    , m_context(context)
    , m_scope(dialogue, fields, m_transport->over)
    , m_wire(route(), context)
    , m_stepsLeft(kMaxExecutedSteps)
{
    const WireRoute to = route();
    m_scope.set(u"host"_s, to.host.toUtf8());
    m_scope.set(u"authorityHost"_s, hostAuthority(to.host));
    m_scope.set(u"port"_s, QByteArray::number(to.port));
    m_scope.set(u"program"_s, "Watchkeeper/" WATCHKEEPER_VERSION);
}

bool DialogueSession::hasField(const char *name) const
{
    return std::any_of(m_dialogue->allFields.begin(), m_dialogue->allFields.end(),
                       [name](const Field &field) { return field.name == QLatin1StringView(name); });
}

bool DialogueSession::flag(const char *name) const
{
    return hasField(name) && m_fields.flag(QString::fromLatin1(name));
}

WireRoute DialogueSession::route() const
{
    const NetworkSettings &settings = m_context->services().networkSettings();
    WireRoute to;
    to.maxReceivedSize = m_dialogue->byteLimit;
    if (m_transport->over == DialogueTransport::Over::Unix) {
        to.over = WireRoute::Over::Unix;
        to.path = m_fields.text(u"path"_s);
        return to;
    }
    to = wireRoute(m_fields, m_transport->port, settings);
    to.over = m_transport->over == DialogueTransport::Over::Udp ? WireRoute::Over::Udp : WireRoute::Over::Tcp;
    to.maxReceivedSize = m_dialogue->byteLimit;
    to.anyReplyPort = m_transport->anyReplyPort;
    to.alpn = m_transport->alpn;
    if (m_transport->supportsTls())
        addTls(m_fields, settings, &to);
    return to;
}

QCoro::Task<> DialogueSession::run()
{
    const Wire::OptionalError wireError = co_await m_wire.open();
    if (wireError) {
        fail(*wireError);
        recordConnection();
        co_return;
    }
    if (!m_wire.peer().isNull()) {
        m_observation.addValue(u"ip"_s, m_wire.peer().toString());
        m_scope.set(u"address"_s, m_wire.peer().toString().toLatin1());
    }
    m_scope.set(u"where"_s, m_wire.where().toUtf8());
    m_scope.set(u"localPort"_s, QByteArray::number(m_wire.localPort()));
    Flow flow = Flow::Continue;
    if (transport().over == DialogueTransport::Over::Tls)
        flow = co_await startTls();
    if (flow == Flow::Continue)
        co_await runSteps(&m_dialogue->steps);
    recordConnection();
    co_await sendGoodbye();
}

QCoro::Task<> DialogueSession::sendGoodbye()
{
    if (!m_wire.isOpen() || m_context->token().isCancelled())
        co_return;
    m_isRunningGoodbyeSteps = true;
    m_observation.durationMs = m_context->elapsedMs();
    co_await runSteps(&m_dialogue->goodbye);
}

QCoro::Task<DialogueSession::Flow> DialogueSession::runSteps(const QList<DialogueStep> *steps)
{
    for (const DialogueStep &step : *steps) {
        if (!m_scope.passes(step.condition))
            continue;
        const DialogueStep *const next = &step;
        const Flow flow = co_await runStep(next);
        if (flow == Flow::Stop)
            co_return Flow::Stop;
    }
    co_return Flow::Continue;
}

QCoro::Task<DialogueSession::Flow> DialogueSession::runStep(const DialogueStep *step)
{
    if (--m_stepsLeft < 0)
        co_return fail(
            {ErrorType::Protocol,
             DialogueText::tr("The exchange didn't finish because %1 sent more data than expected.").arg(m_wire.where())});
    Flow flow = Flow::Continue;
    switch (step->type) {
    case DialogueStep::Type::Send:
        flow = co_await send(step);
        break;
    case DialogueStep::Type::Read:
        flow = co_await read(step);
        break;
    case DialogueStep::Type::StartTls:
        if (transport().over == DialogueTransport::Over::StartTls)
            flow = co_await startTls();
        break;
    case DialogueStep::Type::Loop:
        flow = co_await runLoop(step);
        break;
    case DialogueStep::Type::Set:
        flow = captureValues(*step);
        break;
    case DialogueStep::Type::Judge:
        flow = evaluateRules(step->rules);
        break;
    }
    co_return flow;
}

QCoro::Task<DialogueSession::Flow> DialogueSession::runLoop(const DialogueStep *step)
{
    for (int round = 0; round < step->most; ++round) {
        const Flow flow = co_await runSteps(&step->steps);
        if (flow == Flow::Stop)
            co_return Flow::Stop;
        if (m_scope.passes(step->until))
            co_return Flow::Continue;
    }
    co_return fail({ErrorType::Protocol,
                    DialogueText::tr("After %1 messages, the exchange with %2 still hadn't finished.")
                        .arg(QString::number(step->most), m_wire.where())});
}

//! Whether others on the network could read a secret that is sent now. False if the user has allowed this.
bool DialogueSession::wouldExposeSecret() const
{
    const bool isPrivate =
        m_wire.isEncrypted() || transport().over == DialogueTransport::Over::Unix || m_wire.peer().isLoopback();
    return !isPrivate && !flag("plainSecrets");
}

QCoro::Task<DialogueSession::Flow> DialogueSession::send(const DialogueStep *step)
{
    const bool revealsSecret = m_scope.revealsSecret(step->send);
    if (revealsSecret && wouldExposeSecret())
        co_return fail({ErrorType::Permission,
                        DialogueText::tr("The password was not sent to %1: the connection isn't encrypted. Use TLS, or "
                                         "allow unencrypted passwords with “plainSecrets”.")
                            .arg(m_wire.where())});
    const std::optional<QByteArray> bytes = m_scope.expand(step->send);
    if (!bytes)
        co_return fail(
            {ErrorType::Protocol,
             DialogueText::tr("The reply from %1 lacks data that the next request needs (step at line %2 of the dialogue).")
                 .arg(m_wire.where(), QString::number(step->line))});
    std::optional<QByteArray> shown;
    if (revealsSecret) // the mask doesn't know every form in which protocols send passwords
        shown = kSecretStep;
    const Wire::OptionalError wireError = co_await m_wire.send(*bytes, shown);
    recordTimes();
    co_return wireError ? fail(*wireError) : Flow::Continue;
}

void DialogueSession::recordTimes()
{
    m_scope.set(u"sentAt"_s, QByteArray::number(m_wire.sentAt(), 'f', 3));
    m_scope.set(u"receivedAt"_s, QByteArray::number(m_wire.receivedAt(), 'f', 3));
}

QCoro::Task<DialogueSession::Flow> DialogueSession::startTls()
{
    const Wire::OptionalError wireError = co_await m_wire.startTls();
    if (wireError)
        co_return fail(*wireError);
    m_scope.setEncrypted(true);
    co_return Flow::Continue;
}

std::optional<MessageBoundary> DialogueSession::boundaryOf(const DialogueReading &reading) const
{
    switch (reading.until) {
    case DialogueReading::EndCondition::Some:
        return MessageBoundary::anyData();
    case DialogueReading::EndCondition::Line:
        return MessageBoundary::delimiter("\n");
    case DialogueReading::EndCondition::Closed:
        return MessageBoundary::connectionClose();
    case DialogueReading::EndCondition::Match:
        return MessageBoundary::patternMatch(reading.pattern);
    case DialogueReading::EndCondition::Length:
        return MessageBoundary::lengthField(*reading.form, reading.at, reading.adds);
    case DialogueReading::EndCondition::Mark: {
        const auto mark = m_scope.expand(reading.mark);
        return mark && !mark->isEmpty() ? std::optional(MessageBoundary::delimiter(*mark)) : std::nullopt;
    }
    case DialogueReading::EndCondition::Bytes:
        break;
    }
    const auto digits = m_scope.expand(*reading.count);
    bool isNumber = false;
    const qint64 count = digits ? digits->toLongLong(&isNumber) : 0;
    constexpr qint64 kMaxByteCount = 1LL << 40; // only prevents an overflow, since the limit of a reply is much lower
    if (!isNumber || count < 0 || count > kMaxByteCount || count + reading.adds < 0)
        return std::nullopt;
    return MessageBoundary::bytes(count + reading.adds);
}

//! Returns the maximum time to wait for data; nullopt if only the deadline of the check applies.
std::optional<Milliseconds> DialogueSession::readTimeout(const DialogueReading &reading) const
{
    if (m_isRunningGoodbyeSteps)
        return kGoodbyeTimeout;
    if (!reading.ifSilent)
        return std::nullopt;
    // Silence must be detected before the deadline of the check. Otherwise the check times out and the verdict is lost.
    constexpr double kShareOfRemainingTime = 0.9;
    const double left = (static_cast<double>(m_context->timeout().count()) - m_context->elapsedMs()) * kShareOfRemainingTime;
    const Milliseconds most(std::max(qint64(1), static_cast<qint64>(left)));
    return std::min(reading.within.value_or(most), most);
}

QCoro::Task<WireReading> DialogueSession::readMessage(const DialogueReading *reading)
{
    const std::optional<MessageBoundary> until = boundaryOf(*reading);
    if (!until)
        co_return WireReading(WireEnd::Invalid);
    const std::optional<Milliseconds> limit = readTimeout(*reading);
    if (transport().over != DialogueTransport::Over::Udp || !m_dialogue->resendInterval) {
        WireReading whole = co_await m_wire.read(*until, limit);
        co_return whole;
    }
    Milliseconds pause = *m_dialogue->resendInterval; // doubled after each repetition, as in RFC 8489, 6.2.1
    std::optional<Milliseconds> left = limit;
    for (int i = 0; i < kMaxResends && (!left || pause < *left); ++i) {
        WireReading part = co_await m_wire.read(*until, pause);
        if (part.end() != WireEnd::Silent)
            co_return part;
        if (left)
            left = *left - pause;
        m_wire.retransmit();
        pause *= 2;
    }
    WireReading last = co_await m_wire.read(*until, left);
    co_return last;
}

QCoro::Task<DialogueSession::Flow> DialogueSession::read(const DialogueStep *step)
{
    for (int dropped = 0; dropped <= kMaxDroppedMessages; ++dropped) {
        const WireReading reading = co_await readMessage(&step->read);
        recordTimes();
        if (reading.end() != WireEnd::Message)
            co_return handleIncompleteRead(*step, reading);
        QByteArray reply = reading.bytes();
        while (step->read.until == DialogueReading::EndCondition::Line && (reply.endsWith('\n') || reply.endsWith('\r')))
            reply.chop(1);
        m_scope.setReply(reply);
        if (!m_scope.passes(step->read.only))
            continue;
        const Flow flow = captureValues(*step);
        co_return flow == Flow::Continue && !step->rules.isEmpty() ? evaluateRules(step->rules) : flow;
    }
    co_return fail({ErrorType::Protocol,
                    DialogueText::tr("%1 sent %2 messages that didn't answer the request.")
                        .arg(m_wire.where(), QString::number(kMaxDroppedMessages))});
}

Observation DialogueSession::takeObservation()
{
    return std::move(m_observation);
}

QCoro::Task<Observation> runDialogue(const Dialogue *dialogue, DialogueOverrides overrides, Fields fields,
                                     CheckContext *context)
{
    DialogueSession session(dialogue, std::move(overrides), fields, context);
    co_await session.run();
    Observation observation = session.takeObservation();
    co_return observation;
}

//! Handles a read that ended without a complete message.
DialogueSession::Flow DialogueSession::handleIncompleteRead(const DialogueStep &step, const WireReading &reading)
{
    m_scope.setReply(reading.bytes());
    const QString where = m_wire.where();
    switch (reading.end()) {
    case WireEnd::Closed:
        if (step.read.ifClosed)
            return applyRule(*step.read.ifClosed);
        if (reading.bytes().isEmpty())
            return fail({ErrorType::Network, DialogueText::tr("%1 closed the connection without a reply.").arg(where)});
        return fail({ErrorType::Network,
                     DialogueText::tr("%1 closed the connection in the middle of its reply. The reply begins: %2")
                         .arg(where, displayBytes(reading.bytes()))});
    case WireEnd::Silent:
        if (step.read.ifSilent)
            return applyRule(*step.read.ifSilent, ErrorType::Timeout);
        return Flow::Stop; // without `ifSilent`, only goodbye steps have a time limit
    case WireEnd::TooLong:
        return fail({ErrorType::Protocol,
                     DialogueText::tr("%1 sent more than %2, which is too much for this type of service.")
                         .arg(where, humanByteSize(m_dialogue->byteLimit))});
    case WireEnd::Invalid:
    case WireEnd::Message:
        return fail({ErrorType::Protocol,
                     DialogueText::tr("%1 sent data that doesn't match the protocol. It begins: %2")
                         .arg(where, displayBytes(reading.bytes()))});
    case WireEnd::Failed:
        break;
    }
    return fail(*reading.error());
}

DialogueSession::Flow DialogueSession::captureValues(const DialogueStep &step)
{
    for (const auto &[name, from] : step.captures) {
        const auto pinned = m_overrides.constFind(name);
        const std::optional<QByteArray> value =
            pinned == m_overrides.constEnd() ? m_scope.extract(from) : std::optional(*pinned);
        if (value)
            m_scope.set(name, *value, from);
        else
            m_scope.remove(name);
    }
    return Flow::Continue;
}

DialogueSession::Flow DialogueSession::evaluateRules(const QList<DialogueRule> &rules)
{
    for (const DialogueRule &rule : rules) {
        if (m_scope.passes(rule.condition))
            return applyRule(rule);
    }
    return fail({ErrorType::Protocol,
                 DialogueText::tr("The reply from %1 doesn't look like %2. The reply begins: %3")
                     .arg(m_wire.where(), m_dialogue->title, displayBytes(m_scope.reply()))});
}

DialogueSession::Flow DialogueSession::applyRule(const DialogueRule &rule, ErrorType type)
{
    if (m_isRunningGoodbyeSteps)
        return Flow::Continue;
    const QString text = rule.say ? m_scope.text(*rule.say) : QString();
    switch (rule.verdict) {
    case DialogueVerdict::Up:
        if (!text.isEmpty())
            m_lastMessage = text;
        break;
    case DialogueVerdict::Degraded:
        if (!m_observation.warning)
            m_observation.warning = CheckError(ErrorType::Condition, text);
        break;
    case DialogueVerdict::Auth:
        m_rejectionMessage = text;
        m_observation.addValue(u"authRefused"_s, true);
        if (flag("authIsDown"))
            return fail({ErrorType::Condition, text});
        return Flow::Stop;
    case DialogueVerdict::Down:
        return fail({type, text});
    case DialogueVerdict::Unknown:
        m_observation.isInconclusive = true;
        return fail({type, text});
    }
    return rule.ends ? Flow::Stop : Flow::Continue;
}

DialogueSession::Flow DialogueSession::fail(const CheckError &error)
{
    if (!m_isRunningGoodbyeSteps && !m_observation.error)
        m_observation.error = error;
    return Flow::Stop;
}

void DialogueSession::recordConnection()
{
    addValues();
    addWireFacts(m_wire, transport().supportsTls() ? m_fields.number(u"certificateDays"_s) : 0, &m_observation);
    if (!m_observation.error)
        m_observation.summary = summary();
}

void DialogueSession::addValues()
{
    constexpr qsizetype kMaxLength = 1000;
    for (const DialogueValue &value : m_dialogue->values) {
        const std::optional<QByteArray> bytes = m_scope.expand(value.from);
        if (!bytes || bytes->isEmpty())
            continue;
        if (!value.isNumber) {
            m_observation.addValue(value.name, textStart(displayText(QString::fromUtf8(*bytes)).trimmed(), kMaxLength));
            continue;
        }
        bool isWholeNumber = false;
        bool isNumber = false;
        const qlonglong whole = bytes->trimmed().toLongLong(&isWholeNumber);
        const double number = bytes->trimmed().toDouble(&isNumber);
        if (isWholeNumber)
            m_observation.addValue(value.name, whole, value.unit);
        else if (isNumber && std::isfinite(number))
            m_observation.addValue(value.name, number, value.unit);
    }
}

//! One line of user-visible text for a check without errors.
QString DialogueSession::summary() const
{
    if (!m_rejectionMessage.isEmpty())
        return m_rejectionMessage;
    if (!m_lastMessage.isEmpty())
        return m_lastMessage;
    for (const DialogueTemplate &from : m_dialogue->summaries) {
        if (const auto expanded = m_scope.expand(from))
            return firstLine(QString::fromUtf8(*expanded));
    }
    const QString line = firstLine(QString::fromUtf8(m_scope.reply()));
    const bool isText = !line.isEmpty() && !line.contains(QChar::ReplacementCharacter) && !m_scope.reply().contains('\0');
    return isText ? line : DialogueText::tr("responding");
}

} // namespace watchkeeper
