// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"

#include "conditions/ConditionParser.h"
#include "conditions/DisplayedCondition.h"
#include "conditions/Evaluation.h"
#include "conditions/HistoryFunctionText.h"
#include "conditions/HistorySubjects.h"

#include <algorithm>

namespace watchkeeper {

namespace {

void collect(const PlaceholderOperand &operand, PlaceholderSet *set)
{
    set->insert(operand.placeholder);
}

void collect(const Operand &operand, PlaceholderSet *set)
{
    if (const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.what))
        collect(*placeholder, set);
    else if (const auto *exists = std::get_if<ExistsOperand>(&operand.what))
        collect(exists->what, set);
    else if (const auto *length = std::get_if<LengthOperand>(&operand.what)) {
        if (const auto *of = std::get_if<PlaceholderOperand>(&length->of))
            collect(*of, set);
    } else if (const auto *sum = std::get_if<ArithmeticOperand>(&operand.what)) {
        for (const Operand &term : sum->terms)
            collect(term, set);
    }
}

void collect(const ConditionNode &node, PlaceholderSet *set)
{
    if (node.test) {
        collect(node.test->left, set);
        collect(node.test->right, set);
    }
    for (const ConditionNode &child : node.children)
        collect(child, set);
}

bool isPattern(const Operand &operand)
{
    return std::holds_alternative<PatternOperand>(operand.what) || std::holds_alternative<GlobOperand>(operand.what);
}

bool hasPatternIn(const ConditionNode &node)
{
    return (node.test && (isPattern(node.test->left) || isPattern(node.test->right)))
        || std::any_of(node.children.begin(), node.children.end(), hasPatternIn);
}

std::optional<bool> toOptionalBool(Truth truth)
{
    const bool isTold = truth != Truth::Unknown && truth != Truth::TooEarly;
    return isTold ? std::optional(truth == Truth::Holds) : std::nullopt;
}

} // namespace

Expected<Condition, ConditionNote> Condition::parse(const QString &text)
{
    ConditionParser parser(text);
    auto root = parser.parse();
    if (!root)
        return Unexpected(root.error());
    if (const auto fault = bindHistoryOperands(&root.value()))
        return Unexpected(*fault);
    Condition condition;
    condition.m_text = text;
    condition.m_root = std::make_shared<const ConditionNode>(std::move(*root));
    condition.m_hints = parser.hints();
    collect(*condition.m_root, &condition.m_placeholders);
    condition.m_windowQueries = collectWindowQueries(*condition.m_root);
    condition.m_hasPattern = hasPatternIn(*condition.m_root);
    return condition;
}

bool Condition::mayTakeLong() const
{
    return m_placeholders.contains(Placeholder::Body) || m_placeholders.contains(Placeholder::StandardOutput)
        || m_placeholders.contains(Placeholder::StandardError);
}

std::optional<bool> Condition::holds(const Facts &facts) const
{
    return toOptionalBool(Evaluation(facts).evaluate(*m_root));
}

ConditionOutcome Condition::judge(const Facts &facts) const
{
    Evaluation evaluation(facts);
    const Truth truth = evaluation.evaluate(*m_root);
    ConditionOutcome judgement;
    const bool looksBack = !m_windowQueries.isEmpty();
    judgement.holds = toOptionalBool(truth);
    judgement.isSkipped = truth == Truth::TooEarly;
    if (judgement.isSkipped)
        judgement.shown = m_text;
    else if (truth == Truth::Holds)
        judgement.shown = looksBack ? resolvedCondition(*m_root, m_text, &evaluation) : m_text;
    else
        judgement.shown = displayedCondition(*m_root, m_text, &evaluation);
    if (!judgement.holds || truth == Truth::FailsUnreadable)
        judgement.reason = reasonText(evaluation.reason(truth), m_text, facts);
    else if (looksBack)
        judgement.reason = historyDescriptions(*m_root, facts, &evaluation);
    return judgement;
}

QString Condition::withPlaceholdersResolved(const Facts &facts) const
{
    Evaluation evaluation(facts);
    return resolvedCondition(*m_root, m_text, &evaluation);
}

} // namespace watchkeeper
