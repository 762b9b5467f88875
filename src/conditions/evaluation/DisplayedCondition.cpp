// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/evaluation/Evaluation.h"

#include "model/base/Quantity.h"
#include "model/base/SecretNames.h"
#include "model/base/ShortText.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxShownBesideGlob = 25; // [characters] same limit as in Gatus
constexpr qsizetype kMaxShown = 160;
constexpr qsizetype kMaxOperandLength = 60;

bool isExpiry(const Operand &operand)
{
    const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.content);
    return placeholder
        && (placeholder->placeholder == Placeholder::CertificateExpiration
            || placeholder->placeholder == Placeholder::DomainExpiration);
}

//! Returns whether Gatus treats this duration as a plain number of milliseconds.
bool isPlainTime(const Operand &operand)
{
    const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.content);
    return placeholder && placeholder->placeholder == Placeholder::ResponseTime;
}

QString oneLine(QByteArrayView bytes, qsizetype maxLength)
{
    // A character has at most four bytes, so bytes beyond this length are never shown.
    const QByteArrayView head = bytes.first(std::min(bytes.size(), 4 * maxLength + 4));
    const QString text = QString::fromUtf8(head);
    QString line = textStart(text, maxLength);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    const bool isTruncated = head.size() < bytes.size() || line.size() < text.size();
    return isTruncated ? line + u"...(truncated)"_s : line;
}

const HistoryOperand *historyOperand(const Operand &operand)
{
    return std::get_if<HistoryOperand>(&operand.content);
}

//! Returns whether the operand is an estimate, that is, a history function or a calculation that contains one.
bool containsHistory(const Operand &operand)
{
    const auto *sum = std::get_if<ArithmeticOperand>(&operand.content);
    return historyOperand(operand) || (sum && std::any_of(sum->terms.begin(), sum->terms.end(), containsHistory));
}

//! Writes the text of one condition.
class Writer
{
public:
    enum class ShownValues { OfFailedTests, All };

    Writer(const QString &text, Evaluation *evaluation, ShownValues shownValues)
        : m_text(text)
        , m_evaluation(evaluation)
        , m_shownValues(shownValues)
    {
    }

    //! \param showsFailing  true to show the values of failing tests, false to show those of passing tests
    QString node(const ConditionNode &node, bool showsFailing) const
    {
        const QString inner = content(node, showsFailing);
        return node.isBracketed ? u'(' + inner + u')' : inner;
    }

private:
    QString content(const ConditionNode &node, bool showsFailing) const
    {
        if (node.type == ConditionNode::Type::Test)
            return test(*node.test, showsFailing);
        if (node.type == ConditionNode::Type::Not)
            return u"not "_s + this->node(node.children.front(), !showsFailing);
        QStringList parts;
        for (const ConditionNode &child : node.children)
            parts.append(this->node(child, showsFailing));
        return parts.join(node.type == ConditionNode::Type::And ? u" and "_s : u" or "_s);
    }

    QString test(const Test &test, bool showsFailing) const
    {
        const bool hidesValues = m_shownValues == ShownValues::OfFailedTests
            && m_evaluation->evaluate(test) == (showsFailing ? Truth::Passes : Truth::Fails);
        if (test.comparison == Comparison::True)
            return hidesValues ? sourceText(test.left.range) : sideText(test.left, test.left, test);
        const QString left = hidesValues ? sourceText(test.left.range) : sideText(test.left, test.right, test);
        const QString right = hidesValues ? sourceText(test.right.range) : sideText(test.right, test.left, test);
        return left + u' ' + sourceText(test.operatorRange) + u' ' + right;
    }

    QString sourceText(TextRange range) const { return m_text.sliced(range.begin, range.length); }

    QString sideText(const Operand &operand, const Operand &other, const Test &test) const
    {
        const QString text = sourceText(operand.range);
        if (operand.isMatcher())
            return text;
        const bool isOrder = test.comparison != Comparison::Equal && test.comparison != Comparison::True;
        const std::optional<QByteArray> value = isOrder ? number(operand, test.isExact) : this->text(operand);
        if (!value)
            return text + u" (INVALID)"_s;
        const qsizetype maxLength = std::holds_alternative<GlobOperand>(other.content) ? kMaxShownBesideGlob : kMaxShown;
        const QString shown = oneLine(shownValue(operand, *value), maxLength);
        const bool isLiteral = std::holds_alternative<TextOperand>(operand.content);
        return shown == text || (isLiteral && !isOrder) ? text : text + u" ("_s + shown + u')';
    }

    //! Returns the value for display. Masks header fields that may contain a cookie or token.
    static QByteArray shownValue(const Operand &operand, const QByteArray &value)
    {
        const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.content);
        const bool isHeader = placeholder && placeholder->placeholder == Placeholder::Header;
        return isHeader ? shownHeaderValue(placeholder->name.toLatin1(), value) : value;
    }

    std::optional<QByteArray> text(const Operand &operand) const
    {
        const OperandValue value = m_evaluation->valueOf(operand);
        if (value.type != OperandValue::Type::Text && value.type != OperandValue::Type::Number)
            return std::nullopt;
        return textOf(value);
    }

    std::optional<QByteArray> number(const Operand &operand, bool isExact) const
    {
        const std::optional<Amount> amount = m_evaluation->amountOf(operand);
        if (std::holds_alternative<TextOperand>(operand.content))
            return literal(operand, *amount, isExact);
        if (!amount)
            return std::nullopt;
        if (isExpiry(operand))
            return secondsText(amount->value);
        if (!isExact)
            return numberText(std::trunc(amount->value));
        if (containsHistory(operand))
            return estimateText(operand, *amount);
        return isPlainTime(operand) ? amountText({amount->value}) : amountText(*amount);
    }

    static QByteArray estimateText(const Operand &operand, Amount amount)
    {
        amount.value = roundedToThreeDigits(amount.value);
        const HistoryOperand *history = historyOperand(operand);
        return history && history->query.function == HistoryFunction::Rate ? rateText(amount) : amountText(amount);
    }

    //! Returns the literal as written. If Gatus may read it differently than the user would expect, returns the number that
    //! Gatus reads.
    QByteArray literal(const Operand &operand, const Amount &amount, bool isExact) const
    {
        const bool isSameInGatus = isExact || amount.dimension == Dimension::Time;
        return isSameInGatus ? sourceText(operand.range).toUtf8() : numberText(std::trunc(amount.value));
    }

    const QString &m_text;
    Evaluation *m_evaluation;
    ShownValues m_shownValues;
};

QString notObservedText(const Operand &operand)
{
    const PlaceholderOperand *placeholder = std::get_if<PlaceholderOperand>(&operand.content);
    if (const auto *length = std::get_if<LengthOperand>(&operand.content))
        placeholder = std::get_if<PlaceholderOperand>(&length->argument);
    if (const auto *exists = std::get_if<ExistsOperand>(&operand.content))
        placeholder = &exists->placeholder;
    if (!placeholder)
        return {};
    const QString sentence = placeholderInfo(placeholder->placeholder).unseen;
    return sentence.contains(u"%1"_s) ? sentence.arg(placeholder->name) : sentence;
}

} // namespace

QString displayedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation)
{
    return Writer(text, evaluation, Writer::ShownValues::OfFailedTests).node(root, true);
}

QString resolvedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation)
{
    return Writer(text, evaluation, Writer::ShownValues::All).node(root, true);
}

QString reasonText(const Reason &reason, const QString &text, const Facts &facts)
{
    const QString operand = reason.operand
        ? shortened(text.sliced(reason.operand->range.begin, reason.operand->range.length), kMaxOperandLength)
        : QString();
    switch (reason.problem) {
    case OperandProblem::None:
        return {};
    case OperandProblem::NotObserved:
        return reason.operand ? notObservedText(*reason.operand) : QString();
    case OperandProblem::BodyEncoded:
        return ConditionsText::tr("The body is compressed with “%1”, which Watchkeeper doesn't support.")
            .arg(QString::fromUtf8(facts.body ? facts.body->coding : QByteArray()));
    case OperandProblem::BodyCut:
        return ConditionsText::tr("%1 is too long. Only its beginning was kept.").arg(operand);
    case OperandProblem::BodyTooLarge:
        return ConditionsText::tr("The body is too large to parse as JSON. The limit is %1 and %2 lists and objects.")
            .arg(humanByteSize(Facts::kMaxJsonSize))
            .arg(Facts::kMaxContainers);
    case OperandProblem::NotJson:
        return ConditionsText::tr("The body isn't valid JSON.");
    case OperandProblem::InvalidPath:
        return ConditionsText::tr("%1 isn't a valid JSON path.").arg(operand);
    case OperandProblem::NotFound:
        return ConditionsText::tr("%1 wasn't found.").arg(operand);
    case OperandProblem::NotNumber:
        return ConditionsText::tr("%1 is “%2”, not a number.").arg(operand, oneLine(reason.sample, reason.sample.size()));
    case OperandProblem::NotFlag:
        return ConditionsText::tr("%1 is “%2”, not true or false.").arg(operand, oneLine(reason.sample, reason.sample.size()));
    case OperandProblem::UnitsDiffer:
        return ConditionsText::tr("The units don't match: %1 can't be compared with the other side.").arg(operand);
    case OperandProblem::DividedByZero:
        return ConditionsText::tr("%1 divides by zero.").arg(operand);
    case OperandProblem::TextTooLong:
        return ConditionsText::tr("%1 is too long for a regular expression. Use contains, or match a single value of the JSON.")
            .arg(operand);
    case OperandProblem::TooCostly:
        return ConditionsText::tr("Matching the pattern %1 against this text takes too long. Simplify the pattern.")
            .arg(operand);
    case OperandProblem::InsufficientHistory: {
        const auto *history = reason.operand ? historyOperand(*reason.operand) : nullptr;
        return history ? insufficientHistoryText(operand, history->query, facts.windowValueFor(history->query)) : QString();
    }
    }
    Q_UNREACHABLE();
}

namespace {

QString timeText(Milliseconds time)
{
    return humanDuration(static_cast<double>(time.count()));
}

QString seriesText(const HistorySeries &series)
{
    const QString name = bracketed(series.placeholder);
    return series.name.isEmpty() ? name : name + u'.' + series.name;
}

QString functionText(const WindowQuery &query)
{
    constexpr double kHundredPercent = 100;
    switch (query.function) {
    case HistoryFunction::Min:
        return ConditionsText::tr("Minimum");
    case HistoryFunction::Max:
        return ConditionsText::tr("Maximum");
    case HistoryFunction::Mean:
        return ConditionsText::tr("Mean");
    case HistoryFunction::Quantile:
        return query.quantile == 0.5 ? ConditionsText::tr("Median")
                                     : u'p' + QString::fromLatin1(numberText(query.quantile * kHundredPercent));
    case HistoryFunction::Rate:
    case HistoryFunction::Forecast:
        break;
    }
    return ConditionsText::tr("Change");
}

//! Returns a sentence about when the forecast reaches the compared value. Empty unless this happens between now and the time of
//! the forecast.
QString limitArrivalText(const WindowValue &fact, const std::optional<Amount> &limit)
{
    if (!limit || fact.perSecond == 0)
        return {};
    const double goal = limit->dimension == Dimension::None ? limit->value * fact.unit : limit->value;
    const double back = (*fact.value - goal) / fact.perSecond * 1000; // [ms] from reaching the value to the forecast's time
    const auto ahead = static_cast<double>(fact.query.ahead.count());
    if (back < 0 || back >= ahead)
        return {};
    Amount shown{goal, fact.dimension, fact.unit};
    return u' '
        + ConditionsText::tr("Expected to reach %1 in %2.")
              .arg(QString::fromUtf8(amountText(shown)), humanDuration(ahead - back));
}

QString sentence(const WindowValue &fact, const std::optional<Amount> &limit)
{
    const WindowQuery &query = fact.query;
    const QString series = seriesText(query.series);
    const QString value = QString::fromUtf8(windowValueText(fact));
    if (query.function == HistoryFunction::Forecast)
        return ConditionsText::tr("Forecast of %1 in %2: %3, by linear regression over the last %4, from %n result(s).",
                                  nullptr, static_cast<int>(fact.count))
                   .arg(series, timeText(query.ahead), value, timeText(query.span))
            + limitArrivalText(fact, limit);
    return ConditionsText::tr("%1 of %2 over the last %3: %4, from %n result(s).", nullptr, static_cast<int>(fact.count))
        .arg(functionText(query), series, timeText(query.span), value);
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
        const WindowValue *fact = history ? m_facts.windowValueFor(history->query) : nullptr;
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

QString insufficientHistoryText(const QString &operandText, const WindowQuery &query, const WindowValue *fact)
{
    if (!fact)
        return ConditionsText::tr("%1 can't be evaluated here: the history isn't available.").arg(operandText);
    if (fact->isBackfilling)
        return ConditionsText::tr("%1 can't be evaluated yet: the history is still being read.").arg(operandText);
    if (!fact->value || fact->count < query.minCount())
        return ConditionsText::tr(
                   "%1 can't be evaluated yet: %n result(s) with a number in the last %2, but at least %3 are required.",
                   nullptr, static_cast<int>(fact->count))
            .arg(operandText, timeText(query.span), QString::number(query.minCount()));
    return ConditionsText::tr("%1 can't be evaluated yet: results go back only %2, but at least %3 is required.")
        .arg(operandText, timeText(fact->reach), timeText(query.minReach()));
}

QByteArray windowValueText(const WindowValue &fact)
{
    const Amount amount{roundedToThreeDigits(*fact.value), fact.dimension, fact.unit};
    return fact.query.function == HistoryFunction::Rate ? rateText(amount) : amountText(amount);
}

} // namespace watchkeeper
