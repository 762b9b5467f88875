// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/ConditionEvaluator.h"

#include "checks/base/Kind.h"
#include "conditions/facts/ObservedFacts.h"
#include "engine/values/EngineText.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxFastTextBytes = 4 * 1024; // [bytes] up to this length, parsing or searching takes no noticeable time
constexpr qsizetype kMaxConditionMessages = 5;

enum class ConditionEffect : quint8 { Down, Degraded, NotEvaluable };

//! The messages of the conditions with this effect, one sentence each.
QString conditionMessages(const QList<ConditionResult> &conditions, ConditionEffect effect)
{
    QStringList texts;
    for (const ConditionResult &condition : conditions) {
        if (!condition.passes && !condition.isSkipped && effect == ConditionEffect::NotEvaluable)
            texts.append(text::conditionUndetermined(condition.condition, condition.reason));
        const Outcome wanted = effect == ConditionEffect::Down ? Outcome::Down : Outcome::Degraded;
        if (condition.passes == false && effect != ConditionEffect::NotEvaluable && condition.otherwise == wanted)
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

//! Sets the error or warning of an observation according to its conditions. \param cause  the error of the check, if the
//! conditions decide whether it is a failure
void applyConditions(Observation *observation, const QList<ConditionResult> &conditions, const std::optional<CheckError> &cause)
{
    observation->error = conditionError(conditionMessages(conditions, ConditionEffect::Down), cause);
    if (observation->error) {
        observation->isInconclusive = false;
        return;
    }
    observation->error = conditionError(conditionMessages(conditions, ConditionEffect::NotEvaluable), cause);
    if (observation->error) {
        observation->isInconclusive = true;
        return;
    }
    const std::optional<CheckError> degraded = conditionError(conditionMessages(conditions, ConditionEffect::Degraded), cause);
    if (degraded && observation->warning)
        observation->warning =
            CheckError(observation->warning->type(), observation->warning->message() + u' ' + degraded->message(),
                       observation->warning->detail());
    else if (degraded)
        observation->warning = degraded;
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
            m_mayBeSlow = m_mayBeSlow || condition->mayBeSlow();
            m_hasPattern = m_hasPattern || condition->hasPattern();
            for (const WindowQuery &query : condition->windowQueries()) {
                if (!m_windowQueries.contains(query))
                    m_windowQueries.append(query);
            }
        } else { // files with invalid conditions are rejected, but not every target comes from a file
            part.fault = condition.error().text();
        }
        m_parts.append(std::move(part));
    }
}

ConditionResult ConditionEvaluator::evaluatePart(const Part &part, const Facts &facts) const
{
    ConditionResult evaluated;
    evaluated.condition = part.source.text;
    evaluated.otherwise = part.source.otherwise;
    evaluated.shown = part.source.text;
    evaluated.reason = part.fault;
    if (!part.condition)
        return evaluated;
    const ConditionOutcome outcome = part.condition->evaluate(facts);
    evaluated.passes = outcome.passes;
    evaluated.shown = outcome.shown;
    evaluated.reason = outcome.reason;
    evaluated.isSkipped = outcome.isSkipped;
    return evaluated;
}

void ConditionEvaluator::evaluate(Result *result, const QList<WindowValue> &past) const
{
    Observation &observation = result->observation;
    if (observation.error && observation.error->type() == ErrorType::Cancelled)
        return;
    Facts facts = factsOf(observation, result->at, m_placeholders);
    facts.windowValues = past;
    for (const Part &part : m_parts)
        result->conditions.append(evaluatePart(part, facts));
    const bool takesOver = observation.error && isConnectionError(observation.error->type())
        && m_placeholders.contains(Placeholder::Connected) && wasConnected(observation);
    const std::optional<CheckError> cause = observation.error;
    if (takesOver)
        observation.isInconclusive = false; // the conditions decide the outcome instead
    if (!cause || takesOver)
        applyConditions(&observation, result->conditions, cause);
    result->outcome = outcomeOf(observation);
}

bool ConditionEvaluator::mayBeSlow(const Observation &observation) const
{
    return m_hasPattern
        || (m_mayBeSlow && observation.evidence->body.size() + observation.evidence->errors.size() > kMaxFastTextBytes);
}

bool requiresHistory(const Target &target)
{
    const auto evaluator = ConditionEvaluator::of(target.conditions);
    return evaluator && !evaluator->windowQueries().isEmpty();
}

std::optional<Fields> relaxedFieldsFor(const Kind &kind, const Fields &fields, PlaceholderSet evaluated)
{
    std::optional<Fields> relaxedFields;
    for (const Field &field : kind.fields) {
        const auto placeholder = placeholderFromName(field.supersedingPlaceholder);
        if (!placeholder || !evaluated.contains(*placeholder) || fields.written().contains(field.name))
            continue;
        const Fields changed = relaxedFields.value_or(fields).with(field, field.valueWhenSuperseded);
        if (!kind.validate
            || kind.validate(changed).isEmpty()) // the kind may reject the change, as it does for a plugin's exit codes
            relaxedFields = changed;
    }
    return relaxedFields;
}

} // namespace watchkeeper
