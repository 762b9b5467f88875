// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/Condition.h"

#include "conditions/evaluation/Evaluation.h"
#include "conditions/syntax/ConditionParser.h"
#include "conditions/syntax/ConditionText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Calls `visit` for the operand or, if it is a calculation, for each of its terms.
template<typename Operands, typename Visit>
void visitOperand(Operands &operand, const Visit &visit)
{
    using Sum = std::conditional_t<std::is_const_v<Operands>, const ArithmeticOperand, ArithmeticOperand>;
    if (Sum *sum = std::get_if<ArithmeticOperand>(&operand.content)) {
        for (auto &term : sum->terms)
            visitOperand(term, visit);
        return;
    }
    visit(operand);
}

template<typename Tests, typename Visit>
void visitSides(Tests &test, const Visit &visit)
{
    visitOperand(test.left, visit);
    visitOperand(test.right, visit);
}

template<typename Nodes, typename Visit>
void visitTests(Nodes &node, const Visit &visit)
{
    if (node.test)
        visit(*node.test);
    for (auto &child : node.children)
        visitTests(child, visit);
}

//! A placeholder that a history function can refer to.
struct Subject
{
    PlaceholderOperand placeholder;
    TextRange range;
};

void addSubject(QList<Subject> *subjects, const Operand &operand)
{
    const auto *seen = std::get_if<PlaceholderOperand>(&operand.content);
    if (!seen)
        return;
    const bool isKnown = std::any_of(subjects->cbegin(), subjects->cend(), [seen](const Subject &other) {
        return other.placeholder.placeholder == seen->placeholder && other.placeholder.name == seen->name
            && other.placeholder.placeholder != Placeholder::Body; // two paths into the body are always different subjects
    });
    if (!isKnown)
        subjects->append({*seen, operand.range});
}

QList<Subject> subjectsOf(const Test &test)
{
    QList<Subject> subjects;
    visitSides(test, [&subjects](const Operand &operand) { addSubject(&subjects, operand); });
    return subjects;
}

//! Returns the placeholders in all comparisons, omitting those that have no history.
QList<Subject> subjectsOf(const ConditionNode &root)
{
    QList<Subject> subjects;
    visitTests(root, [&subjects](const Test &test) {
        visitSides(test, [&subjects](const Operand &operand) { addSubject(&subjects, operand); });
    });
    subjects.removeIf([](const Subject &subject) { return !hasHistory(subject.placeholder.placeholder); });
    return subjects;
}

class SeriesBinder
{
public:
    explicit SeriesBinder(const ConditionNode &root)
        : m_allSubjects(subjectsOf(root))
    {
    }

    std::optional<ConditionNote> bind(Test *test)
    {
        const QList<Subject> own = subjectsOf(*test);
        std::optional<ConditionNote> fault;
        visitSides(*test, [&](Operand &operand) {
            auto *history = std::get_if<HistoryOperand>(&operand.content);
            if (history && !history->hasSeries && !fault)
                fault = bind(history, operand.range, own);
        });
        if (!fault)
            fault = findMisplacedRate(*test);
        return fault ? fault : findUnitMismatch(*test);
    }

private:
    std::optional<ConditionNote> bind(HistoryOperand *history, TextRange range, const QList<Subject> &own)
    {
        const QList<Subject> &subjects = own.isEmpty() ? m_allSubjects : own;
        if (subjects.size() > 1)
            return ConditionNote(
                range, ConditionsText::tr("This is ambiguous. Specify the value, such as median([RESPONSE_TIME], 1h)."));
        const bool isRequired =
            history->query.function == HistoryFunction::Rate || history->query.function == HistoryFunction::Forecast;
        if (subjects.isEmpty() && isRequired)
            return ConditionNote(range, ConditionsText::tr("Specify the value, such as forecast([VALUE].used, 7d)."));
        if (!subjects.isEmpty()) {
            const auto series = historySeriesFor(subjects.first().placeholder, subjects.first().range);
            if (!series)
                return series.error();
            history->query.series = *series;
        }
        history->hasSeries = true;
        return std::nullopt;
    }

    //! Finds a rate such as `5MB/min` that isn't compared with rate().
    static std::optional<ConditionNote> findMisplacedRate(const Test &test)
    {
        bool hasRate = false;
        std::optional<TextRange> change;
        visitSides(test, [&](const Operand &operand) {
            const auto *history = std::get_if<HistoryOperand>(&operand.content);
            const auto *number = std::get_if<TextOperand>(&operand.content);
            hasRate = hasRate || (history && history->query.function == HistoryFunction::Rate);
            if (number && number->isRate)
                change = operand.range;
        });
        if (hasRate || !change)
            return std::nullopt;
        return ConditionNote(*change, ConditionsText::tr("This is a rate of change. Compare it with rate()."));
    }

    //! Finds a history function that is compared with a number of a different dimension. This check is possible only after
    //! binding, because the dimension depends on the series.
    static std::optional<ConditionNote> findUnitMismatch(const Test &test)
    {
        for (const auto &[side, other] : {std::pair(&test.left, &test.right), std::pair(&test.right, &test.left)}) {
            const auto *history = std::get_if<HistoryOperand>(&side->content);
            const auto *number = std::get_if<TextOperand>(&other->content);
            if (!history || !number || !number->amount)
                continue;
            const Dimension expected = dimensionOf(history->query.series.placeholder);
            if (expected != Dimension::None && number->amount->dimension != Dimension::None
                && number->amount->dimension != expected)
                return ConditionNote(other->range, ConditionsText::tr("The units of the two sides don't match."));
        }
        return std::nullopt;
    }

    QList<Subject> m_allSubjects;
};

//! \brief Assigns a series to each history function of a condition.
//!
//! A function without a placeholder refers to the placeholder in its comparison. If the comparison has none, the function
//! refers to the only placeholder of the condition. If the condition has none either, the function refers to the response time.
//! Rates and forecasts always require a placeholder.
//! \return an error if several placeholders are possible, if a required placeholder is missing, or if units don't match
std::optional<ConditionNote> bindHistoryOperands(ConditionNode *root)
{
    SeriesBinder binder(*root);
    std::optional<ConditionNote> fault;
    visitTests(*root, [&](Test &test) {
        if (!fault)
            fault = binder.bind(&test);
    });
    return fault;
}

//! Returns the history queries of a condition, without duplicates.
QList<WindowQuery> collectWindowQueries(const ConditionNode &root)
{
    QList<WindowQuery> queries;
    visitTests(root, [&queries](const Test &test) {
        visitSides(test, [&queries](const Operand &operand) {
            const auto *history = std::get_if<HistoryOperand>(&operand.content);
            if (history && !queries.contains(history->query))
                queries.append(history->query);
        });
    });
    return queries;
}

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

bool Condition::mayBeSlow() const
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
    ConditionOutcome outcome;
    const bool usesHistory = !m_windowQueries.isEmpty();
    outcome.passes = toOptionalBool(truth);
    outcome.isSkipped = truth == Truth::TooEarly;
    if (outcome.isSkipped)
        outcome.shown = m_text;
    else if (truth == Truth::Passes)
        outcome.shown = usesHistory ? resolvedCondition(*m_root, m_text, &evaluation) : m_text;
    else
        outcome.shown = displayedCondition(*m_root, m_text, &evaluation);
    if (!outcome.passes || truth == Truth::FailsUnreadable)
        outcome.reason = reasonText(evaluation.reason(truth), m_text, facts);
    else if (usesHistory)
        outcome.reason = historyDescriptions(*m_root, facts, &evaluation);
    return outcome;
}

QString Condition::withPlaceholdersResolved(const Facts &facts) const
{
    Evaluation evaluation(facts);
    return resolvedCondition(*m_root, m_text, &evaluation);
}

} // namespace watchkeeper
