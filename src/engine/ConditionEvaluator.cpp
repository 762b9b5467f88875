// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ConditionEvaluator.h"

#include "checks/Kind.h"
#include "conditions/ObservedFacts.h"
#include "engine/EngineText.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxFastTextBytes =
    4 * 1024; // [bytes] limit below which reading or searching a text takes no noticeable time
constexpr qsizetype kMaxConditionMessages = 5;

enum class Way : quint8 { Down, Degraded, NotEvaluable };

//! The messages of the conditions with this outcome, one sentence each.
QString sentences(const QList<ConditionResult> &conditions, Way way)
{
    QStringList texts;
    for (const ConditionResult &condition : conditions) {
        if (!condition.holds && !condition.isSkipped && way == Way::NotEvaluable)
            texts.append(text::conditionUndetermined(condition.condition, condition.reason));
        const Outcome wanted = way == Way::Down ? Outcome::Down : Outcome::Degraded;
        if (condition.holds == false && way != Way::NotEvaluable && condition.otherwise == wanted)
            texts.append(text::conditionFails(condition.shown, condition.reason));
    }
    const qsizetype more = texts.size() - kMaxConditionMessages;
    if (more > 0)
        texts = texts.first(kMaxConditionMessages) << text::moreConditions(static_cast<int>(more));
    return texts.join(u' ');
}

std::optional<CheckError> conditionError(const QString &message, const std::optional<CheckError> &cause)
{
    if (message.isEmpty())
        return std::nullopt;
    if (!cause)
        return CheckError(ErrorType::Condition, message);
    return CheckError(ErrorType::Condition, message + u' ' + cause->message(), cause->detail());
}

//! Sets the error of an observation from its conditions. \param cause  the error of the check, if the conditions decide its meaning
void decide(Observation *seen, const QList<ConditionResult> &conditions, const std::optional<CheckError> &cause)
{
    seen->error = conditionError(sentences(conditions, Way::Down), cause);
    if (seen->error) {
        seen->isInconclusive = false;
        return;
    }
    seen->error = conditionError(sentences(conditions, Way::NotEvaluable), cause);
    if (seen->error) {
        seen->isInconclusive = true;
        return;
    }
    const std::optional<CheckError> degraded = conditionError(sentences(conditions, Way::Degraded), cause);
    if (degraded && seen->warning)
        seen->warning =
            CheckError(seen->warning->type(), seen->warning->message() + u' ' + degraded->message(), seen->warning->detail());
    else if (degraded)
        seen->warning = degraded;
}

} // namespace

std::shared_ptr<const ConditionEvaluator> ConditionEvaluator::of(const QList<TargetCondition> &conditions)
{
    if (conditions.isEmpty())
        return {};
    return std::shared_ptr<const ConditionEvaluator>(new ConditionEvaluator(conditions));
}

ConditionEvaluator::ConditionEvaluator(const QList<TargetCondition> &conditions)
{
    for (const TargetCondition &source : conditions) {
        Part part{source, {}, {}};
        if (const auto condition = Condition::parse(source.text)) {
            part.condition = *condition;
            m_placeholders |= condition->placeholders();
            m_mayTakeLong = m_mayTakeLong || condition->mayTakeLong();
            m_hasPattern = m_hasPattern || condition->hasPattern();
            for (const WindowQuery &question : condition->windowQueries()) {
                if (!m_windowQueries.contains(question))
                    m_windowQueries.append(question);
            }
        } else { // files with an invalid condition are rejected, but a target can have other sources
            part.fault = condition.error().text();
        }
        m_parts.append(std::move(part));
    }
}

ConditionResult ConditionEvaluator::evaluatePart(const Part &part, const Facts &facts) const
{
    ConditionResult judged;
    judged.condition = part.source.text;
    judged.otherwise = part.source.otherwise;
    judged.shown = part.source.text;
    judged.reason = part.fault;
    if (!part.condition)
        return judged;
    const ConditionOutcome judgement = part.condition->judge(facts);
    judged.holds = judgement.holds;
    judged.shown = judgement.shown;
    judged.reason = judgement.reason;
    judged.isSkipped = judgement.isSkipped;
    return judged;
}

void ConditionEvaluator::judge(Result *result, const QList<WindowValue> &past) const
{
    Observation &seen = result->observation;
    if (seen.error && seen.error->type() == ErrorType::Cancelled)
        return;
    Facts facts = factsOf(seen, result->at, m_placeholders);
    facts.past = past;
    for (const Part &part : m_parts)
        result->conditions.append(evaluatePart(part, facts));
    const bool takesOver = seen.error && isConnectionError(seen.error->type())
        && m_placeholders.contains(Placeholder::Connected) && wasConnected(seen);
    const std::optional<CheckError> cause = seen.error;
    if (takesOver)
        seen.isInconclusive = false; // the conditions decide this instead
    if (!cause || takesOver)
        decide(&seen, result->conditions, cause);
    result->outcome = outcomeOf(seen);
}

bool ConditionEvaluator::mayTakeLong(const Observation &seen) const
{
    return m_hasPattern || (m_mayTakeLong && seen.evidence->body.size() + seen.evidence->errors.size() > kMaxFastTextBytes);
}

bool requiresHistory(const Target &target)
{
    const auto judge = ConditionEvaluator::of(target.conditions);
    return judge && !judge->windowQueries().isEmpty();
}

std::optional<Fields> yieldedFields(const Kind &kind, const Fields &fields, PlaceholderSet judged)
{
    std::optional<Fields> yielded;
    for (const Field &field : kind.fields) {
        const auto placeholder = placeholderFromName(field.supersedingPlaceholder);
        if (!placeholder || !judged.contains(*placeholder) || fields.written().contains(field.name))
            continue;
        const Fields changed = yielded.value_or(fields).with(field, field.valueWhenSuperseded);
        if (!kind.validate
            || kind.validate(changed)
                   .isEmpty()) // otherwise the meaning of the field is fixed, like that of a plugin's exit codes
            yielded = changed;
    }
    return yielded;
}

} // namespace watchkeeper
