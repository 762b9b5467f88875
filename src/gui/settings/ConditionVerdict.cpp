// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionVerdict.h"

#include "app/StoredWindows.h"
#include "conditions/Condition.h"
#include "conditions/ObservedFacts.h"
#include "gui/look/StateMark.h"
#include "model/Result.h"

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

bool asksAboutReply(const Condition &condition)
{
    const PlaceholderSet asked = condition.placeholders();
    return asked.contains(Placeholder::Body) || asked.contains(Placeholder::StandardOutput)
        || asked.contains(Placeholder::StandardError);
}

Judgement judgementOn(const Condition &condition, const LastSeen &seen)
{
    const JudgedCondition *judged = seen.judged(condition.text());
    if (!judged || judged->isSkipped)
        return condition.judge(seen.factsFor(condition));
    Judgement judgement;
    judgement.holds = judged->holds;
    judgement.shown = judged->shown;
    judgement.reason = judged->reason;
    return judgement;
}

QString verdictWithReason(const QString &text, const QString &reason)
{
    return reason.isEmpty() ? text : ConditionVerdictText::tr("%1. %2", "a condition, why").arg(text, reason);
}

} // namespace

LastSeen::LastSeen(const Result &result, QString history)
    : m_facts(factsOf(result.observation, result.at, allPlaceholders()))
    , m_observation(result.observation)
    , m_target(result.targetId)
    , m_at(result.at.toMSecsSinceEpoch())
    , m_history(std::move(history))
    , m_judged(result.conditions)
    , m_isCut(result.observation.evidence->isBodyCut || result.observation.evidence->areErrorsCut)
{
    m_observation.evidence = Evidence();
}

Facts LastSeen::factsFor(const Condition &condition) const
{
    Facts facts = m_facts;
    if (!condition.pastQuestions().isEmpty() && !m_history.isEmpty())
        facts.past = pastFromHistory(m_history, m_target, condition.pastQuestions(), m_observation, m_at);
    return facts;
}

const JudgedCondition *LastSeen::judged(const QString &condition) const
{
    const auto found = std::find_if(m_judged.begin(), m_judged.end(),
                                    [&condition](const JudgedCondition &one) { return one.condition == condition; });
    return found == m_judged.end() ? nullptr : &*found;
}

ConditionVerdict conditionVerdict(const Condition &condition, Outcome otherwise, const LastSeen &seen)
{
    const Judgement judgement = judgementOn(condition, seen);
    if (!judgement.holds && seen.isCut() && asksAboutReply(condition) && !seen.judged(condition.text()))
        return {MarkState::Unknown,
                ConditionVerdictText::tr("Can't be evaluated here: only the beginning of the reply is available. The check "
                                         "itself reads more. Use “Test now” to find out.")};
    if (judgement.isSkipped)
        return {MarkState::Pending, ConditionVerdictText::tr("Skipped until there is enough data: %1").arg(judgement.reason)};
    if (!judgement.holds)
        return {MarkState::Unknown, ConditionVerdictText::tr("Can't be evaluated: %1").arg(judgement.reason)};
    if (*judgement.holds && !condition.pastQuestions().isEmpty())
        return {MarkState::Up,
                verdictWithReason(ConditionVerdictText::tr("Passes: %1").arg(judgement.shown), judgement.reason)};
    if (*judgement.holds) {
        const bool isAtHand = !seen.isCut() || !asksAboutReply(condition);
        return {MarkState::Up,
                ConditionVerdictText::tr("Passes: %1").arg(isAtHand ? condition.filledIn(seen.facts()) : judgement.shown)};
    }
    return {markStateOf(otherwise),
            verdictWithReason(ConditionVerdictText::tr("Fails: %1").arg(judgement.shown), judgement.reason)};
}

} // namespace watchkeeper
