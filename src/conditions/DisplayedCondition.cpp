// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/DisplayedCondition.h"

#include "conditions/HistoryFunctionText.h"
#include "model/ByteSize.h"
#include "model/SecretNames.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxShownBesideGlob = 25; // [bytes] and characters, as in Gatus
constexpr qsizetype kMaxShown = 160;

class DisplayedConditionText
{
    Q_DECLARE_TR_FUNCTIONS(Conditions)
};

bool isExpiry(const Operand &operand)
{
    const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.what);
    return placeholder
        && (placeholder->placeholder == Placeholder::CertificateExpiration
            || placeholder->placeholder == Placeholder::DomainExpiration);
}

//! Whether Gatus treats this duration as a plain number of milliseconds.
bool isPlainTime(const Operand &operand)
{
    const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.what);
    return placeholder && placeholder->placeholder == Placeholder::ResponseTime;
}

QString oneLine(QByteArrayView bytes, qsizetype most)
{
    // A character has at most four bytes, so the bytes beyond this length can't be shown anyway.
    const QByteArrayView head = bytes.first(std::min(bytes.size(), 4 * most + 4));
    const QString text = QString::fromUtf8(head);
    QString line = text.left(most);
    if (line.size() < text.size() && line.back().isHighSurrogate())
        line.chop(1);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    const bool isCut = head.size() < bytes.size() || line.size() < text.size();
    return isCut ? line + u"...(truncated)"_s : line;
}

const HistoryOperand *lookBack(const Operand &operand)
{
    return std::get_if<HistoryOperand>(&operand.what);
}

//! Whether the operand is an estimate, or calculated from one.
bool containsLookBack(const Operand &operand)
{
    const auto *sum = std::get_if<ArithmeticOperand>(&operand.what);
    return lookBack(operand) || (sum && std::any_of(sum->terms.begin(), sum->terms.end(), containsLookBack));
}

//! Writes the text of one condition.
class Writer
{
public:
    enum class Fills { Blamed, All };

    Writer(const QString &text, Evaluation *evaluation, Fills fills)
        : m_text(text)
        , m_evaluation(evaluation)
        , m_fills(fills)
    {
    }

    //! \param isBlamed  true to show the values of failing tests, false for those of passing tests
    QString node(const ConditionNode &node, bool isBlamed) const
    {
        const QString inner = content(node, isBlamed);
        return node.isBracketed ? u'(' + inner + u')' : inner;
    }

private:
    QString content(const ConditionNode &node, bool isBlamed) const
    {
        if (node.type == ConditionNode::Type::Test)
            return test(*node.test, isBlamed);
        if (node.type == ConditionNode::Type::Not)
            return u"not "_s + this->node(node.children.front(), !isBlamed);
        QStringList parts;
        for (const ConditionNode &child : node.children)
            parts.append(this->node(child, isBlamed));
        return parts.join(node.type == ConditionNode::Type::And ? u" and "_s : u" or "_s);
    }

    QString test(const Test &test, bool isBlamed) const
    {
        const bool isGood =
            m_fills == Fills::Blamed && m_evaluation->evaluate(test) == (isBlamed ? Truth::Holds : Truth::Fails);
        if (test.comparison == Comparison::True)
            return isGood ? written(test.left.written) : side(test.left, test.left, test);
        const QString left = isGood ? written(test.left.written) : side(test.left, test.right, test);
        const QString right = isGood ? written(test.right.written) : side(test.right, test.left, test);
        return left + u' ' + written(test.written) + u' ' + right;
    }

    QString written(TextRange range) const { return m_text.sliced(range.begin, range.length); }

    QString side(const Operand &operand, const Operand &other, const Test &test) const
    {
        const QString text = written(operand.written);
        if (operand.isMatcher())
            return text;
        const bool isOrder = test.comparison != Comparison::Same && test.comparison != Comparison::True;
        const std::optional<QByteArray> value = isOrder ? number(operand, test.isExact) : this->text(operand);
        if (!value)
            return text + u" (INVALID)"_s;
        const qsizetype most = std::holds_alternative<GlobOperand>(other.what) ? kMaxShownBesideGlob : kMaxShown;
        const QString shown = oneLine(shownValue(operand, *value), most);
        const bool isLiteral = std::holds_alternative<TextOperand>(operand.what);
        return shown == text || (isLiteral && !isOrder) ? text : text + u" ("_s + shown + u')';
    }

    //! The value of a header field that may contain a cookie or token is masked.
    static QByteArray shownValue(const Operand &operand, const QByteArray &value)
    {
        const auto *placeholder = std::get_if<PlaceholderOperand>(&operand.what);
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
        if (std::holds_alternative<TextOperand>(operand.what))
            return literal(operand, *amount, isExact);
        if (!amount)
            return std::nullopt;
        if (isExpiry(operand))
            return secondsText(amount->value);
        if (!isExact)
            return numberText(std::trunc(amount->value));
        if (containsLookBack(operand))
            return estimate(operand, *amount);
        return isPlainTime(operand) ? amountText({amount->value}) : amountText(*amount);
    }

    static QByteArray estimate(const Operand &operand, Amount amount)
    {
        amount.value = toThreeDigits(amount.value);
        const HistoryOperand *past = lookBack(operand);
        return past && past->question.function == HistoryFunction::Rate ? rateText(amount) : amountText(amount);
    }

    //! A literal as written, unless Gatus reads it as a different number than the user would.
    QByteArray literal(const Operand &operand, const Amount &amount, bool isExact) const
    {
        const bool isAsWritten = isExact || amount.dimension == Dimension::Time;
        return isAsWritten ? written(operand.written).toUtf8() : numberText(std::trunc(amount.value));
    }

    const QString &m_text;
    Evaluation *m_evaluation;
    Fills m_fills;
};

QString shortened(const QString &operand)
{
    constexpr qsizetype kMaximum = 60;
    return operand.size() > kMaximum ? operand.first(kMaximum - 1) + u'…' : operand;
}

QString notObservedText(const Operand &operand)
{
    const PlaceholderOperand *placeholder = std::get_if<PlaceholderOperand>(&operand.what);
    if (const auto *length = std::get_if<LengthOperand>(&operand.what))
        placeholder = std::get_if<PlaceholderOperand>(&length->of);
    if (const auto *exists = std::get_if<ExistsOperand>(&operand.what))
        placeholder = &exists->what;
    if (!placeholder)
        return {};
    const QString sentence = placeholderInfo(placeholder->placeholder).unseen;
    return sentence.contains(u"%1"_s) ? sentence.arg(placeholder->name) : sentence;
}

} // namespace

QString displayedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation)
{
    return Writer(text, evaluation, Writer::Fills::Blamed).node(root, true);
}

QString resolvedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation)
{
    return Writer(text, evaluation, Writer::Fills::All).node(root, true);
}

QString reasonText(const Reason &reason, const QString &text, const Facts &facts)
{
    const QString operand =
        reason.operand ? shortened(text.sliced(reason.operand->written.begin, reason.operand->written.length)) : QString();
    switch (reason.why) {
    case Why::None:
        return {};
    case Why::NotObserved:
        return reason.operand ? notObservedText(*reason.operand) : QString();
    case Why::BodyEncoded:
        return DisplayedConditionText::tr("The body is compressed with “%1”, which Watchkeeper doesn't support.")
            .arg(QString::fromUtf8(facts.body ? facts.body->coding : QByteArray()));
    case Why::BodyCut:
        return DisplayedConditionText::tr("%1 is too long. Only its beginning was kept.").arg(operand);
    case Why::BodyTooLarge:
        return DisplayedConditionText::tr("The body is too large to parse as JSON. The limit is %1 and %2 lists and objects.")
            .arg(humanByteSize(Facts::kMaxJsonSize))
            .arg(Facts::kMaxContainers);
    case Why::NotJson:
        return DisplayedConditionText::tr("The body isn't valid JSON.");
    case Why::InvalidPath:
        return DisplayedConditionText::tr("%1 isn't a valid JSON path.").arg(operand);
    case Why::NotThere:
        return DisplayedConditionText::tr("%1 wasn't found.").arg(operand);
    case Why::NotNumber:
        return DisplayedConditionText::tr("%1 is “%2”, not a number.")
            .arg(operand, oneLine(reason.sample, reason.sample.size()));
    case Why::NotFlag:
        return DisplayedConditionText::tr("%1 is “%2”, not true or false.")
            .arg(operand, oneLine(reason.sample, reason.sample.size()));
    case Why::UnitsDiffer:
        return DisplayedConditionText::tr("The units don't match: %1 can't be compared with the other side.").arg(operand);
    case Why::DividedByZero:
        return DisplayedConditionText::tr("%1 divides by zero.").arg(operand);
    case Why::TextTooLong:
        return DisplayedConditionText::tr(
                   "%1 is too long for a regular expression. Use contains, or match a single value of the JSON.")
            .arg(operand);
    case Why::TooCostly:
        return DisplayedConditionText::tr("Matching the pattern %1 against this text takes too long. Simplify the pattern.")
            .arg(operand);
    case Why::InsufficientHistory: {
        const auto *past = reason.operand ? lookBack(*reason.operand) : nullptr;
        return past ? insufficientHistoryText(operand, past->question, facts.answerTo(past->question)) : QString();
    }
    }
    Q_UNREACHABLE();
}

} // namespace watchkeeper
