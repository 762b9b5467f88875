// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/syntax/ConditionParser.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::array kMatchers{"pat"_L1, "any"_L1, "matches"_L1, "contains"_L1};

auto operandProblem(TextRange range, const QString &text)
{
    return Unexpected(ConditionNote(range, text));
}

bool hasNumericType(Placeholder placeholder)
{
    const PlaceholderType type = placeholderInfo(placeholder).type;
    return type != PlaceholderType::Text && type != PlaceholderType::Flag;
}

//! Returns whether at least one term isn't a literal. Next to == and !=, a calculation with only literals, such as `3 * 4`, is
//! ordinary text.
bool isArithmetic(const OperandReader::ReadResult &sum)
{
    if (!sum)
        return false;
    const auto &terms = std::get<ArithmeticOperand>(sum->content).terms;
    return std::any_of(terms.begin(), terms.end(),
                       [](const Operand &term) { return !std::holds_alternative<TextOperand>(term.content); });
}

} // namespace

std::optional<TextRange> OperandReader::argumentOf(TextRange range, QLatin1StringView name) const
{
    const QStringView text = m_text->view(range);
    const int length = static_cast<int>(name.size());
    if (!text.startsWith(name) || !text.sliced(length).startsWith(u'(') || !text.endsWith(u')'))
        return std::nullopt;
    return TextRange{range.begin + length + 1, range.length - length - 2};
}

std::optional<Placeholder> OperandReader::placeholderAt(TextRange range) const
{
    const QStringView text = m_text->view(range);
    const qsizetype end = text.indexOf(u']');
    return text.startsWith(u'[') && end > 0 ? placeholderFromName(text.sliced(1, end - 1)) : std::nullopt;
}

bool OperandReader::isQuoted(TextRange range) const
{
    const QStringView text = m_text->view(range);
    const bool opens = text.startsWith(u'"') || text.startsWith(u'\'');
    return opens && text.size() > 1 && m_text->next(range.begin) == range.begin + range.length;
}

//! Returns the text between the quotes, without escapes. In a pattern, only quotes are unescaped, because all other backslashes
//! belong to the pattern.
QString OperandReader::unquoted(TextRange range, bool isPattern) const
{
    const QStringView text = m_text->view(range);
    if (!isQuoted(range))
        return text.toString();
    const QChar quote = text.front();
    QString plain;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const bool isEscape = text[i] == u'\\' && (text[i + 1] == quote || (text[i + 1] == u'\\' && !isPattern));
        plain += isEscape && i + 2 < text.size() ? text[++i] : text[i];
    }
    return plain;
}

OperandReader::ReadResult OperandReader::read(TextRange range, OperandUse use)
{
    if (use == OperandUse::Order || (use == OperandUse::Equality && m_dialect == Dialect::Extended)) {
        const std::optional<ReadResult> sum = readArithmetic(range);
        if (sum && (use == OperandUse::Order || isArithmetic(*sum)))
            return *sum;
    }
    if (const int name = historyCallLength(m_text->view(range)); name > 0 && m_text->view(range).endsWith(u')'))
        return readHistory(range, {range.begin + name + 1, range.length - name - 2},
                           *historyFunctionFromName(m_text->view({range.begin, name})));
    if (const auto argument = argumentOf(range, "len"_L1))
        return readLength(range, *argument);
    if (const auto argument = argumentOf(range, "has"_L1))
        return use == OperandUse::Order
            ? operandProblem(range, ConditionsText::tr("has() returns true or false, not a number."))
            : readExists(range, *argument);
    for (const QLatin1StringView name : kMatchers) {
        const auto argument = argumentOf(range, name);
        if (argument && use != OperandUse::Equality)
            return operandProblem(range, ConditionsText::tr("%1() works only with == and !=.").arg(name));
        if (argument)
            return readMatcher(range, *argument, name);
    }
    if (!placeholderAt(range))
        return use == OperandUse::Order ? readNumber(range) : readText(range);
    auto placeholder = readPlaceholder(range);
    if (!placeholder)
        return Unexpected(placeholder.error());
    if (use == OperandUse::Order && !hasNumericType(placeholder->placeholder))
        return operandProblem(
            range, ConditionsText::tr("%1 isn't a number. Compare it with == or !=.").arg(bracketed(placeholder->placeholder)));
    return Operand{range, std::move(*placeholder)};
}

Expected<PlaceholderOperand, ConditionNote> OperandReader::readPlaceholder(TextRange range)
{
    const int end = static_cast<int>(m_text->view(range).indexOf(u']')) + 1;
    const PlaceholderInfo &info = placeholderInfo(*placeholderAt(range));
    m_usesExtensions = m_usesExtensions || !info.isGatus;
    return readTail(info, {range.begin + end, range.length - end});
}

Expected<PlaceholderOperand, ConditionNote> OperandReader::readTail(const PlaceholderInfo &info, TextRange tail)
{
    if (info.placeholder == Placeholder::Body)
        return readBodyPath(tail);
    if (info.tail == PlaceholderTail::None) {
        if (tail.length > 0)
            return operandProblem(tail, ConditionsText::tr("Nothing can follow [%1] here.").arg(info.name));
        return PlaceholderOperand{info.placeholder};
    }
    const TextRange name{tail.begin + 1, tail.length - 1};
    if (tail.length < 2 || !m_text->isAt(tail.begin, u'.'))
        return operandProblem(
            tail, ConditionsText::tr("[%1] must be followed by a dot and a name, as in %2.").arg(info.name, info.example));
    if (info.placeholder == Placeholder::Phase)
        return readPhase(name);
    return PlaceholderOperand{info.placeholder, unquoted(name, false)};
}

Expected<PlaceholderOperand, ConditionNote> OperandReader::readBodyPath(TextRange tail)
{
    PlaceholderOperand operand{Placeholder::Body};
    operand.hasPath = tail.length > 0;
    const auto path = JsonQuery::parse(m_text->view(tail).toString(), JsonQuery::Dialect::Gatus);
    if (path) {
        operand.path = *path;
        return operand;
    }
    const int at = static_cast<int>(path.error().position);
    const ConditionNote note({tail.begin + at, tail.length - at},
                             ConditionsText::tr("This isn't a valid JSON path. Use .key, [0] or [\"key with . in it\"]."));
    if (m_dialect == Dialect::Extended)
        return Unexpected(note);
    m_hints.append(note); // Gatus accepts such a path, but never finds a value
    operand.isBroken = true;
    return operand;
}

Expected<PlaceholderOperand, ConditionNote> OperandReader::readPhase(TextRange name)
{
    QStringList keys;
    for (int i = 0; i < kPhaseCount; ++i)
        keys.append(phaseKey(static_cast<watchkeeper::Phase>(i)));
    const qsizetype index = keys.indexOf(m_text->view(name).toString().toLower());
    if (index < 0)
        return operandProblem(name, ConditionsText::tr("Unknown phase. Available phases: %1.").arg(keys.join(u", "_s)));
    PlaceholderOperand operand{Placeholder::Phase, keys.at(index)};
    operand.phase = static_cast<watchkeeper::Phase>(index);
    return operand;
}

OperandReader::ReadResult OperandReader::readLength(TextRange range, TextRange argument)
{
    if (!placeholderAt(argument)) {
        const QByteArray text = m_text->view(argument).toUtf8();
        return Operand{range, LengthOperand{TextOperand{text, {}, {}}}};
    }
    auto placeholder = readPlaceholder(argument);
    if (!placeholder)
        return Unexpected(placeholder.error());
    return Operand{range, LengthOperand{std::move(*placeholder)}};
}

OperandReader::ReadResult OperandReader::readExists(TextRange range, TextRange argument)
{
    if (!placeholderAt(argument))
        return operandProblem(argument, ConditionsText::tr("has() requires a placeholder, such as has([BODY].error)."));
    auto placeholder = readPlaceholder(argument);
    if (!placeholder)
        return Unexpected(placeholder.error());
    return Operand{range, ExistsOperand{std::move(*placeholder)}};
}

OperandReader::ReadResult OperandReader::readMatcher(TextRange range, TextRange argument, QLatin1StringView name)
{
    const QByteArray text = m_text->view(argument).toUtf8();
    if (name == "matches"_L1 || name == "contains"_L1)
        return readSearch(range, argument, name == "matches"_L1);
    if (name == "any"_L1) {
        ChoiceOperand any;
        for (const QByteArray &choice : text.split(','))
            any.choices.append(choice.trimmed());
        return Operand{range, std::move(any)};
    }
    GlobOperand glob{text, Glob(text)};
    if (!glob.glob.isValid())
        m_hints.append({argument,
                        ConditionsText::tr(
                            "This pattern has an unclosed character class or an incomplete escape, so it matches nothing.")});
    return Operand{range, std::move(glob)};
}

OperandReader::ReadResult OperandReader::readSearch(TextRange range, TextRange argument, bool isPattern)
{
    m_usesExtensions = true;
    return isPattern ? readPattern(range, argument) : readSubstring(range, argument);
}

OperandReader::ReadResult OperandReader::readSubstring(TextRange range, TextRange argument)
{
    const QByteArray part = unquoted(argument, false).toUtf8();
    if (part.isEmpty())
        return operandProblem(range, ConditionsText::tr("Enter the text to search for."));
    return Operand{range, SubstringOperand{part}};
}

OperandReader::ReadResult OperandReader::readPattern(TextRange range, TextRange argument)
{
    const QString expression = unquoted(argument, true);
    if (expression.isEmpty())
        return operandProblem(range, ConditionsText::tr("Enter a regular expression here."));
    const auto pattern = BoundedPattern::compile(expression);
    if (!pattern) {
        const int offset =
            std::clamp(static_cast<int>(pattern.error().offset) + (isQuoted(argument) ? 1 : 0), 0, argument.length);
        return operandProblem({argument.begin + offset, 0},
                              ConditionsText::tr("This isn't a valid regular expression: %1.").arg(pattern.error().text));
    }
    return Operand{range, PatternOperand{*pattern}};
}

OperandReader::ReadResult OperandReader::readHistory(TextRange range, TextRange argument, HistoryFunctionSpec name)
{
    m_usesExtensions = true;
    const HistoryArguments arguments = parseHistoryArguments(*m_text, argument);
    auto query = parseWindowQuery(*m_text, name, argument, arguments.times);
    if (!query)
        return Unexpected(query.error());
    HistoryOperand history{*query};
    if (!arguments.placeholder)
        return Operand{range, history};
    if (!placeholderAt(*arguments.placeholder))
        return operandProblem(*arguments.placeholder, ConditionsText::tr("Unknown placeholder."));
    const auto placeholder = readPlaceholder(*arguments.placeholder);
    if (!placeholder)
        return Unexpected(placeholder.error());
    const auto series = historySeriesFor(*placeholder, *arguments.placeholder);
    if (!series)
        return Unexpected(series.error());
    history.query.series = *series;
    history.hasSeries = true;
    return Operand{range, history};
}

//! Reads a calculation. Operators must be surrounded by spaces, and operators in quotes or brackets are ignored. Returns
//! nullopt if there is no operator.
std::optional<OperandReader::ReadResult> OperandReader::readArithmetic(TextRange range)
{
    ArithmeticOperand sum;
    const int end = range.begin + range.length;
    int begin = range.begin;
    const auto take = [this, &sum](TextRange term) -> std::optional<ConditionNote> {
        const ReadResult read = this->read(term, OperandUse::Order);
        if (!read)
            return read.error();
        sum.terms.push_back(*read);
        return std::nullopt;
    };
    for (int at = range.begin; at + 1 < end; at = m_text->next(at)) {
        const QChar sign = m_text->text()[at + 1];
        const bool isSign = sign == u'+' || sign == u'-' || sign == u'*' || sign == u'/';
        const bool isAlone = at + 2 == end || m_text->isAt(at + 2, u' ');
        if (!isSign || !isAlone || !m_text->isAt(at, u' '))
            continue;
        if (const auto fault = take(m_text->trimmed(begin, at)))
            return Unexpected(*fault);
        sum.operators.push_back(sign.toLatin1());
        begin = at + 2;
    }
    if (sum.operators.empty())
        return std::nullopt;
    if (const auto fault = take(m_text->trimmed(begin, end)))
        return Unexpected(*fault);
    m_usesExtensions = true;
    return Operand{range, std::move(sum)};
}

OperandReader::ReadResult OperandReader::readNumber(TextRange range)
{
    const QString text = unquoted(range, false);
    const QByteArray bytes = text.toUtf8();
    const auto amount = parseAmount(bytes);
    if (amount) {
        m_usesExtensions = m_usesExtensions || amount->isExtension;
        return Operand{range, TextOperand{bytes, parseInteger(bytes), amount}};
    }
    if (const auto rate = parseRate(bytes)) {
        m_usesExtensions = true;
        return Operand{range, TextOperand{bytes, {}, rate, true}};
    }
    if (range.length == 0)
        return operandProblem(
            range, ConditionsText::tr("A number is missing here. Write it with its unit, if any: 200, 300ms, 7d, 5MB or 20%."));
    if (const int name = historyCallLength(m_text->view(range)); name > 0)
        return operandProblem({range.begin + name, 1}, ConditionsText::tr("This bracket isn't closed."));
    return operandProblem(
        range,
        ConditionsText::tr("“%1” isn't a number. Write a number with its unit, if any: 200, 300ms, 7d, 5MB or 20%.").arg(text));
}

OperandReader::ReadResult OperandReader::readText(TextRange range)
{
    const bool isEnclosed = m_dialect == Dialect::Extended && isQuoted(range);
    if (m_dialect == Dialect::Gatus && isQuoted(range))
        m_hints.append(
            {range,
             ConditionsText::tr(
                 "The quotes are part of the comparison, as in Gatus. Remove them, or put brackets around the condition.")});
    const QByteArray bytes = isEnclosed ? unquoted(range, false).toUtf8() : m_text->view(range).toUtf8();
    if (isEnclosed)
        return Operand{range, TextOperand{bytes, {}, {}}};
    return Operand{range, TextOperand{bytes, parseInteger(bytes), parseAmount(bytes)}};
}

} // namespace watchkeeper
