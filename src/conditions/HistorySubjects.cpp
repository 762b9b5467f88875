// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/HistorySubjects.h"

#include "conditions/HistoryFunctionReader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class HistorySubjectsText
{
    Q_DECLARE_TR_FUNCTIONS(Conditions)
};

//! Calls `visit` for each operand. For a calculation, visits its terms instead.
template<typename Operands, typename Visit>
void visitOperand(Operands &operand, const Visit &visit)
{
    using Sum = std::conditional_t<std::is_const_v<Operands>, const ArithmeticOperand, ArithmeticOperand>;
    if (Sum *sum = std::get_if<ArithmeticOperand>(&operand.what)) {
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
    TextRange written;
};

void addSubject(QList<Subject> *subjects, const Operand &operand)
{
    const auto *seen = std::get_if<PlaceholderOperand>(&operand.what);
    if (!seen)
        return;
    const bool isKnown = std::any_of(subjects->cbegin(), subjects->cend(), [seen](const Subject &other) {
        return other.placeholder.placeholder == seen->placeholder && other.placeholder.name == seen->name
            && other.placeholder.placeholder != Placeholder::Body; // two paths into the body are two different subjects
    });
    if (!isKnown)
        subjects->append({*seen, operand.written});
}

QList<Subject> subjectsOf(const Test &test)
{
    QList<Subject> subjects;
    visitSides(test, [&subjects](const Operand &operand) { addSubject(&subjects, operand); });
    return subjects;
}

//! The placeholders in all comparisons that have a history.
QList<Subject> subjectsOf(const ConditionNode &root)
{
    QList<Subject> subjects;
    visitTests(root, [&subjects](const Test &test) {
        visitSides(test, [&subjects](const Operand &operand) { addSubject(&subjects, operand); });
    });
    subjects.removeIf([](const Subject &subject) { return !hasHistory(subject.placeholder.placeholder); });
    return subjects;
}

class Binder
{
public:
    explicit Binder(const ConditionNode &root)
        : m_all(subjectsOf(root))
    {
    }

    std::optional<ConditionNote> bind(Test *test)
    {
        const QList<Subject> own = subjectsOf(*test);
        std::optional<ConditionNote> fault;
        visitSides(*test, [&](Operand &operand) {
            auto *past = std::get_if<HistoryOperand>(&operand.what);
            if (past && !past->hasSeries && !fault)
                fault = bind(past, operand.written, own);
        });
        if (!fault)
            fault = changeWithoutRate(*test);
        return fault ? fault : wrongUnits(*test);
    }

private:
    std::optional<ConditionNote> bind(HistoryOperand *past, TextRange written, const QList<Subject> &own)
    {
        const QList<Subject> &subjects = own.isEmpty() ? m_all : own;
        if (subjects.size() > 1)
            return ConditionNote(
                written, HistorySubjectsText::tr("This is ambiguous. Specify the value, such as median([RESPONSE_TIME], 1h)."));
        const bool mustSay =
            past->question.function == HistoryFunction::Rate || past->question.function == HistoryFunction::Forecast;
        if (subjects.isEmpty() && mustSay)
            return ConditionNote(written, HistorySubjectsText::tr("Specify the value, such as forecast([VALUE].used, 7d)."));
        if (!subjects.isEmpty()) {
            const auto series = historySeriesFor(subjects.first().placeholder, subjects.first().written);
            if (!series)
                return series.error();
            past->question.series = *series;
        }
        past->hasSeries = true;
        return std::nullopt;
    }

    //! Finds a rate such as `5MB/min` that is compared with a value that isn't a rate.
    static std::optional<ConditionNote> changeWithoutRate(const Test &test)
    {
        bool hasRate = false;
        std::optional<TextRange> change;
        visitSides(test, [&](const Operand &operand) {
            const auto *past = std::get_if<HistoryOperand>(&operand.what);
            const auto *number = std::get_if<TextOperand>(&operand.what);
            hasRate = hasRate || (past && past->question.function == HistoryFunction::Rate);
            if (number && number->isRate)
                change = operand.written;
        });
        if (hasRate || !change)
            return std::nullopt;
        return ConditionNote(*change, HistorySubjectsText::tr("This is a rate of change. Compare it with rate()."));
    }

    //! Finds a history function that is compared with a number of another dimension. The parser of the comparison couldn't check the
    //! dimension, because it didn't have the series yet.
    static std::optional<ConditionNote> wrongUnits(const Test &test)
    {
        for (const auto &[side, other] : {std::pair(&test.left, &test.right), std::pair(&test.right, &test.left)}) {
            const auto *past = std::get_if<HistoryOperand>(&side->what);
            const auto *number = std::get_if<TextOperand>(&other->what);
            if (!past || !number || !number->amount)
                continue;
            const Dimension expected = dimensionOf(past->question.series.placeholder);
            if (expected != Dimension::None && number->amount->dimension != Dimension::None
                && number->amount->dimension != expected)
                return ConditionNote(other->written, HistorySubjectsText::tr("The units of the two sides don't match."));
        }
        return std::nullopt;
    }

    QList<Subject> m_all;
};

} // namespace

std::optional<ConditionNote> bindHistoryOperands(ConditionNode *root)
{
    Binder binder(*root);
    std::optional<ConditionNote> fault;
    visitTests(*root, [&](Test &test) {
        if (!fault)
            fault = binder.bind(&test);
    });
    return fault;
}

QList<WindowQuery> collectWindowQueries(const ConditionNode &root)
{
    QList<WindowQuery> questions;
    visitTests(root, [&questions](const Test &test) {
        visitSides(test, [&questions](const Operand &operand) {
            const auto *past = std::get_if<HistoryOperand>(&operand.what);
            if (past && !questions.contains(past->question))
                questions.append(past->question);
        });
    });
    return questions;
}

} // namespace watchkeeper
