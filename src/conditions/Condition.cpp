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

void collectPlaceholders(const PlaceholderOperand &operand, PlaceholderSet *set)
{
    set->insert(operand.placeholder);
}

void collectPlaceholders(const Operand &operand, PlaceholderSet *set)
{
    if (const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.content))
        collectPlaceholders(*placeholder, set);
    else if (const auto *exists = std::get_if<ExistsOperand>(&operand.content))
        collectPlaceholders(exists->placeholder, set);
    else if (const auto *length = std::get_if<LengthOperand>(&operand.content)) {
        if (const auto *argument = std::get_if<PlaceholderOperand>(&length->argument))
            collectPlaceholders(*argument, set);
    } else if (const auto *sum = std::get_if<ArithmeticOperand>(&operand.content)) {
        for (const Operand &term : sum->terms)
            collectPlaceholders(term, set);
    }
}

void collectPlaceholders(const ConditionNode &node, PlaceholderSet *set)
{
    if (node.test) {
        collectPlaceholders(node.test->left, set);
        collectPlaceholders(node.test->right, set);
    }
    for (const ConditionNode &child : node.children)
        collectPlaceholders(child, set);
}

bool isPattern(const Operand &operand)
{
    return std::holds_alternative<PatternOperand>(operand.content) || std::holds_alternative<GlobOperand>(operand.content);
}

bool containsPattern(const ConditionNode &node)
{
    return (node.test && (isPattern(node.test->left) || isPattern(node.test->right)))
        || std::any_of(node.children.begin(), node.children.end(), containsPattern);
}

std::optional<bool> toOptionalBool(Truth truth)
{
    const bool isKnown = truth != Truth::Unknown && truth != Truth::TooEarly;
    return isKnown ? std::optional(truth == Truth::Passes) : std::nullopt;
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
    collectPlaceholders(*condition.m_root, &condition.m_placeholders);
    condition.m_windowQueries = collectWindowQueries(*condition.m_root);
    condition.m_hasPattern = containsPattern(*condition.m_root);
    return condition;
}

bool Condition::mayTakeLong() const
{
    return m_placeholders.contains(Placeholder::Body) || m_placeholders.contains(Placeholder::StandardOutput)
        || m_placeholders.contains(Placeholder::StandardError);
}

std::optional<bool> Condition::passes(const Facts &facts) const
{
    return toOptionalBool(Evaluation(facts).evaluate(*m_root));
}

ConditionOutcome Condition::evaluate(const Facts &facts) const
{
    Evaluation evaluation(facts);
    const Truth truth = evaluation.evaluate(*m_root);
    ConditionOutcome judgement;
    const bool looksBack = !m_windowQueries.isEmpty();
    judgement.passes = toOptionalBool(truth);
    judgement.isSkipped = truth == Truth::TooEarly;
    if (judgement.isSkipped)
        judgement.shown = m_text;
    else if (truth == Truth::Passes)
        judgement.shown = looksBack ? resolvedCondition(*m_root, m_text, &evaluation) : m_text;
    else
        judgement.shown = displayedCondition(*m_root, m_text, &evaluation);
    if (!judgement.passes || truth == Truth::FailsUnreadable)
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
