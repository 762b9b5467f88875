// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Converts the outcome of a conversation to the verdict, the values and the summary.
#include "checks/SafeText.h"
#include "checks/dialogue/DialogueJson.h"
#include "checks/dialogue/DialogueSession.h"
#include "checks/network/WireFields.h"
#include "model/ByteSize.h"

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class DialogueSessionVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(Dialogue)
};

} // namespace

//! Handles a read that ended without a complete message.
DialogueSession::Flow DialogueSession::settle(const DialogueStep &step, const WireReading &reading)
{
    m_scope.setReply(reading.bytes());
    const QString where = m_wire.where();
    switch (reading.end()) {
    case WireEnd::Closed:
        if (step.read.ifClosed)
            return apply(*step.read.ifClosed);
        if (reading.bytes().isEmpty())
            return fail(
                {ErrorType::Network, DialogueSessionVerdictText::tr("%1 closed the connection without a reply.").arg(where)});
        return fail({ErrorType::Network,
                     DialogueSessionVerdictText::tr("%1 closed the connection in the middle of its reply. The reply begins: %2")
                         .arg(where, displayBytes(reading.bytes()))});
    case WireEnd::Silent:
        if (step.read.ifSilent)
            return apply(*step.read.ifSilent, ErrorType::Timeout);
        return Flow::Ends; // only for a goodbye step
    case WireEnd::TooLong:
        return fail({ErrorType::Protocol,
                     DialogueSessionVerdictText::tr("%1 sent more than %2, which is too much for this type of service.")
                         .arg(where, humanByteSize(m_dialogue->byteLimit))});
    case WireEnd::Invalid:
    case WireEnd::Message:
        return fail({ErrorType::Protocol,
                     DialogueSessionVerdictText::tr("%1 sent data that doesn't match the protocol. It begins: %2")
                         .arg(where, displayBytes(reading.bytes()))});
    case WireEnd::Failed:
        break;
    }
    return fail(*reading.error());
}

DialogueSession::Flow DialogueSession::capture(const DialogueStep &step)
{
    for (const auto &[name, from] : step.captures) {
        const auto pinned = m_overrides.constFind(name);
        const std::optional<QByteArray> value = pinned == m_overrides.constEnd() ? m_scope.pick(from) : std::optional(*pinned);
        if (value)
            m_scope.set(name, *value, from);
        else
            m_scope.forget(name);
    }
    return Flow::GoesOn;
}

DialogueSession::Flow DialogueSession::judge(const QList<DialogueRule> &rules)
{
    for (const DialogueRule &rule : rules) {
        if (m_scope.holds(rule.condition))
            return apply(rule);
    }
    return fail({ErrorType::Protocol,
                 DialogueSessionVerdictText::tr("The reply from %1 doesn't look like %2. The reply begins: %3")
                     .arg(m_wire.where(), m_dialogue->title, displayBytes(m_scope.reply()))});
}

DialogueSession::Flow DialogueSession::apply(const DialogueRule &rule, ErrorType type)
{
    if (m_isClosing)
        return Flow::GoesOn;
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
        m_refusal = text;
        m_observation.addValue(u"authRefused"_s, true);
        if (flag("authIsDown"))
            return fail({ErrorType::Condition, text});
        return Flow::Ends;
    case DialogueVerdict::Down:
        return fail({type, text});
    case DialogueVerdict::Unknown:
        m_observation.isInconclusive = true;
        return fail({type, text});
    }
    return rule.ends ? Flow::Ends : Flow::GoesOn;
}

DialogueSession::Flow DialogueSession::fail(const CheckError &error)
{
    if (!m_isClosing && !m_observation.error)
        m_observation.error = error;
    return Flow::Ends;
}

void DialogueSession::recordConnection()
{
    addValues();
    reportWire(m_wire, transport().supportsTls() ? m_fields.number(u"certificateDays"_s) : 0, &m_observation);
    if (!m_observation.error)
        m_observation.summary = summary();
}

void DialogueSession::addValues()
{
    constexpr qsizetype kMaxLength = 1000;
    for (const DialogueValue &value : m_dialogue->values) {
        const std::optional<QByteArray> bytes = m_scope.make(value.from);
        if (!bytes || bytes->isEmpty())
            continue;
        if (!value.isNumber) {
            m_observation.addValue(value.name, displayText(QString::fromUtf8(*bytes)).trimmed().left(kMaxLength));
            continue;
        }
        bool isWhole = false;
        bool isNumber = false;
        const qlonglong whole = bytes->trimmed().toLongLong(&isWhole);
        const double number = bytes->trimmed().toDouble(&isNumber);
        if (isWhole)
            m_observation.addValue(value.name, whole, value.unit);
        else if (isNumber && std::isfinite(number))
            m_observation.addValue(value.name, number, value.unit);
    }
}

//! One line of user-visible text for a check without errors.
QString DialogueSession::summary() const
{
    if (!m_refusal.isEmpty())
        return m_refusal;
    if (!m_lastMessage.isEmpty())
        return m_lastMessage;
    for (const DialogueTemplate &from : m_dialogue->summaries) {
        if (const auto made = m_scope.make(from))
            return firstLine(QString::fromUtf8(*made));
    }
    const QString line = firstLine(QString::fromUtf8(m_scope.reply()));
    const bool isText = !line.isEmpty() && !line.contains(QChar::ReplacementCharacter) && !m_scope.reply().contains('\0');
    return isText ? line : DialogueSessionVerdictText::tr("responding");
}

} // namespace watchkeeper
