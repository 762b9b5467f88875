// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DialogueSession that determines the verdict, the values and the summary.
#include "checks/base/SafeText.h"
#include "checks/dialogue/file/DialogueJson.h"
#include "checks/dialogue/run/DialogueSession.h"
#include "checks/network/CommonFields.h"
#include "model/base/Quantity.h"
#include "model/base/ShortText.h"

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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
