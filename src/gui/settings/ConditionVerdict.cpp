// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionVerdict.h"

#include "app/query/StoredWindows.h"
#include "conditions/Condition.h"
#include "conditions/facts/ObservedFacts.h"
#include "gui/look/StateMark.h"
#include "model/target/Result.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

namespace {

class ConditionVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(ConditionRow)
};

PlaceholderSet allPlaceholders()
{
    PlaceholderSet all;
    for (const PlaceholderInfo &info : placeholders())
        all.insert(info.placeholder);
    return all;
}

bool usesReply(const Condition &condition)
{
    const PlaceholderSet asked = condition.placeholders();
    return asked.contains(Placeholder::Body) || asked.contains(Placeholder::StandardOutput)
        || asked.contains(Placeholder::StandardError);
}

ConditionOutcome evaluateAgainst(const Condition &condition, const LastObservation &seen)
{
    const ConditionResult *result = seen.resultOf(condition.text());
    if (!result || result->isSkipped)
        return condition.evaluate(seen.factsFor(condition));
    ConditionOutcome outcome;
    outcome.passes = result->passes;
    outcome.shown = result->shown;
    outcome.reason = result->reason;
    return outcome;
}

QString verdictWithReason(const QString &text, const QString &reason)
{
    return reason.isEmpty() ? text : ConditionVerdictText::tr("%1. %2", "a condition, why").arg(text, reason);
}

} // namespace

LastObservation::LastObservation(const Result &result, QString history)
    : m_facts(factsOf(result.observation, result.at, allPlaceholders()))
    , m_observation(result.observation)
    , m_target(result.targetId)
    , m_time(result.at.toMSecsSinceEpoch())
    , m_history(std::move(history))
    , m_conditionResults(result.conditions)
    , m_isTruncated(result.observation.evidence->isBodyTruncated || result.observation.evidence->areErrorsTruncated)
{
    m_observation.evidence = Evidence();
}

Facts LastObservation::factsFor(const Condition &condition) const
{
    Facts facts = m_facts;
    if (!condition.windowQueries().isEmpty() && !m_history.isEmpty())
        facts.windowValues = windowValuesFromHistory(m_history, m_target, condition.windowQueries(), m_observation, m_time);
    return facts;
}

const ConditionResult *LastObservation::resultOf(const QString &condition) const
{
    const auto found = std::find_if(m_conditionResults.begin(), m_conditionResults.end(),
                                    [&condition](const ConditionResult &one) { return one.condition == condition; });
    return found == m_conditionResults.end() ? nullptr : &*found;
}

ConditionVerdict conditionVerdict(const Condition &condition, Outcome otherwise, const LastObservation &seen)
{
    const ConditionOutcome outcome = evaluateAgainst(condition, seen);
    if (!outcome.passes && seen.isTruncated() && usesReply(condition) && !seen.resultOf(condition.text()))
        return {MarkState::Unknown,
                ConditionVerdictText::tr("Can't be evaluated here: only the beginning of the reply is available. The check "
                                         "itself reads more of the reply. Use “Test now” to evaluate the condition.")};
    if (outcome.isSkipped)
        return {MarkState::Pending, ConditionVerdictText::tr("Skipped until there is enough data: %1").arg(outcome.reason)};
    if (!outcome.passes)
        return {MarkState::Unknown, ConditionVerdictText::tr("Can't be evaluated: %1").arg(outcome.reason)};
    if (*outcome.passes && !condition.windowQueries().isEmpty())
        return {MarkState::Up, verdictWithReason(ConditionVerdictText::tr("Passes: %1").arg(outcome.shown), outcome.reason)};
    if (*outcome.passes) {
        const bool isAtHand = !seen.isTruncated() || !usesReply(condition);
        return {MarkState::Up,
                ConditionVerdictText::tr("Passes: %1")
                    .arg(isAtHand ? condition.withPlaceholdersResolved(seen.facts()) : outcome.shown)};
    }
    return {markStateOf(otherwise),
            verdictWithReason(ConditionVerdictText::tr("Fails: %1").arg(outcome.shown), outcome.reason)};
}

} // namespace watchkeeper
