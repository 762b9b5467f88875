// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/HistoryFunctionText.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class HistoryFunctionText
{
    Q_DECLARE_TR_FUNCTIONS(Conditions)
};

QString timeText(Milliseconds time)
{
    return humanDuration(static_cast<double>(time.count()));
}

QString seriesText(const HistorySeries &series)
{
    const QString name = bracketed(series.placeholder);
    return series.name.isEmpty() ? name : name + u'.' + series.name;
}

QString functionText(const WindowQuery &question)
{
    constexpr double kAll = 100;
    switch (question.function) {
    case HistoryFunction::Min:
        return HistoryFunctionText::tr("Minimum");
    case HistoryFunction::Max:
        return HistoryFunctionText::tr("Maximum");
    case HistoryFunction::Mean:
        return HistoryFunctionText::tr("Mean");
    case HistoryFunction::Quantile:
        return question.quantile == 0.5 ? HistoryFunctionText::tr("Median")
                                        : u'p' + QString::fromLatin1(numberText(question.quantile * kAll));
    case HistoryFunction::Rate:
    case HistoryFunction::Forecast:
        break;
    }
    return HistoryFunctionText::tr("Change");
}

//! When the forecast reaches the compared value, as a duration from now. Empty if not within the time of the forecast.
QString arrival(const WindowValue &fact, const std::optional<Amount> &limit)
{
    if (!limit || fact.perSecond == 0)
        return {};
    const double goal = limit->dimension == Dimension::None ? limit->value * fact.unit : limit->value;
    const double back = (*fact.value - goal) / fact.perSecond * 1000; // [ms] from reaching the value to the end
    const auto ahead = static_cast<double>(fact.question.ahead.count());
    if (back < 0 || back >= ahead)
        return {};
    Amount shown{goal, fact.dimension, fact.unit};
    return u' '
        + HistoryFunctionText::tr("Expected to reach %1 in %2.")
              .arg(QString::fromUtf8(amountText(shown)), humanDuration(ahead - back));
}

QString sentence(const WindowValue &fact, const std::optional<Amount> &limit)
{
    const WindowQuery &question = fact.question;
    const QString series = seriesText(question.series);
    const QString value = QString::fromUtf8(windowValueText(fact));
    if (question.function == HistoryFunction::Forecast)
        return HistoryFunctionText::tr("Forecast of %1 in %2: %3, by linear regression over the last %4, from %n result(s).",
                                       nullptr, static_cast<int>(fact.count))
                   .arg(series, timeText(question.ahead), value, timeText(question.span))
            + arrival(fact, limit);
    return HistoryFunctionText::tr("%1 of %2 over the last %3: %4, from %n result(s).", nullptr, static_cast<int>(fact.count))
        .arg(functionText(question), series, timeText(question.span), value);
}

class DescriptionWriter
{
public:
    DescriptionWriter(const Facts &facts, Evaluation *evaluation)
        : m_facts(facts)
        , m_evaluation(evaluation)
    {
    }

    void add(const ConditionNode &node)
    {
        if (node.test) {
            add(node.test->left, node.test->right, *node.test);
            add(node.test->right, node.test->left, *node.test);
        }
        for (const ConditionNode &child : node.children)
            add(child);
    }
    QString text() const { return m_texts.join(u' '); }

private:
    void add(const Operand &operand, const Operand &other, const Test &test)
    {
        if (const auto *sum = std::get_if<ArithmeticOperand>(&operand.content)) {
            for (const Operand &term : sum->terms)
                addDescription(term, std::nullopt);
            return;
        }
        const bool isOrder = test.comparison != Comparison::Equal && test.comparison != Comparison::True;
        if (std::holds_alternative<HistoryOperand>(operand.content))
            addDescription(operand, isOrder ? m_evaluation->amountOf(other) : std::nullopt);
    }

    void addDescription(const Operand &operand, const std::optional<Amount> &limit)
    {
        const auto *history = std::get_if<HistoryOperand>(&operand.content);
        const WindowValue *fact = history ? m_facts.windowValueFor(history->question) : nullptr;
        if (!fact || !fact->isEnough())
            return;
        const QString text = sentence(*fact, limit);
        if (!m_texts.contains(text))
            m_texts.append(text);
    }

    const Facts &m_facts;
    Evaluation *m_evaluation;
    QStringList m_texts;
};

} // namespace

QString historyDescriptions(const ConditionNode &root, const Facts &facts, Evaluation *evaluation)
{
    DescriptionWriter writer(facts, evaluation);
    writer.add(root);
    return writer.text();
}

QString insufficientHistoryText(const QString &operandText, const WindowQuery &question, const WindowValue *fact)
{
    if (!fact)
        return HistoryFunctionText::tr("%1 can't be evaluated here: the history isn't available.").arg(operandText);
    if (fact->isBackfilling)
        return HistoryFunctionText::tr("%1 can't be evaluated yet: the history is still being read.").arg(operandText);
    if (!fact->value || fact->count < question.minCount())
        return HistoryFunctionText::tr(
                   "%1 can't be evaluated yet: %n result(s) with a number in the last %2, at least %3 required.", nullptr,
                   static_cast<int>(fact->count))
            .arg(operandText, timeText(question.span), QString::number(question.minCount()));
    return HistoryFunctionText::tr("%1 can't be evaluated yet: results go back %2, at least %3 required.")
        .arg(operandText, timeText(fact->reach), timeText(question.minReach()));
}

QByteArray windowValueText(const WindowValue &fact)
{
    const Amount amount{toThreeDigits(*fact.value), fact.dimension, fact.unit};
    return fact.question.function == HistoryFunction::Rate ? rateText(amount) : amountText(amount);
}

} // namespace watchkeeper
