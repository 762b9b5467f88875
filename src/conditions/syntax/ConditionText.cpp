// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/syntax/ConditionText.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// The operators in the order in which Gatus searches for them, at any position in the text (condition.go).
constexpr std::array<QStringView, 6> kOperators{u"==", u"!=", u"<=", u">=", u">", u"<"};

//! The first letters of len(), has() and the history functions.
const QStringView kKnownInitials = u"lhmaprf";

bool isSpaceOrBracket(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')';
}

} // namespace

ConditionText::ConditionText(const QString &text)
    : m_text(text)
{
    matchDelimiters();
}

void ConditionText::matchDelimiters()
{
    m_next.reserve(static_cast<size_t>(size()));
    for (int i = 0; i < size(); ++i)
        m_next.push_back(i + 1);
    std::vector<int> open;
    for (int i = 0; i < size();) {
        const int end = quoteEnd(i);
        m_next[static_cast<size_t>(i)] = end;
        if (m_text[i] == u'(') {
            open.push_back(i);
        } else if (m_text[i] == u')' && !open.empty()) {
            m_next[static_cast<size_t>(open.back())] = i + 1;
            open.pop_back();
        }
        i = end;
    }
}

//! Returns the position after the closing quote if quoted text begins at `at`. Otherwise, returns the position of the next
//! character.
int ConditionText::quoteEnd(int at) const
{
    const QChar quote = m_text[at];
    if (quote != u'"' && quote != u'\'')
        return at + 1;
    const QChar before = at > 0 ? m_text[at - 1] : QChar(u' ');
    if (!before.isSpace() && before != u'(' && before != u',' && before != u'.' && before != u'[')
        return at + 1; // an apostrophe in a word such as it's
    for (int end = at + 1; end < size(); ++end) {
        const QChar behind = end + 1 < size() ? m_text[end + 1] : QChar(u' ');
        if (m_text[end] == u'\\' && (behind == quote || behind == u'\\')) {
            ++end; // skips the backslash of an escaped character
        } else if (m_text[end] == quote) {
            if (behind.isSpace() || behind == u')' || behind == u',' || behind == u']')
                return end + 1;
        }
    }
    return at + 1;
}

TextRange ConditionText::trimmed(int begin, int end) const
{
    while (begin < end && m_text[begin].isSpace())
        ++begin;
    while (end > begin && m_text[end - 1].isSpace())
        --end;
    return {begin, end - begin};
}

int ConditionText::skipSpace(int at) const
{
    while (at < size() && m_text[at].isSpace())
        ++at;
    return at;
}

bool ConditionText::isWordAt(int at, QLatin1StringView word) const
{
    if (!QStringView(m_text).sliced(at).startsWith(word))
        return false;
    const int end = at + static_cast<int>(word.size());
    return (at == 0 || isSpaceOrBracket(m_text[at - 1])) && (end >= size() || isSpaceOrBracket(m_text[end]));
}

TextRange ConditionText::findSign(QStringView sign, int begin, int end, bool isRaw) const
{
    const int length = static_cast<int>(sign.size());
    for (int at = begin; at + length + 1 < end; at = isRaw ? at + 1 : next(at)) {
        if (m_text[at] == u' ' && m_text[at + length + 1] == u' ' && QStringView(m_text).sliced(at + 1, length) == sign)
            return {at + 1, length};
    }
    return {};
}

TextRange ConditionText::findOperator(int begin, int end, bool isRaw) const
{
    for (const QStringView sign : kOperators) {
        if (const TextRange found = findSign(sign, begin, end, isRaw); found.length > 0)
            return found;
    }
    return {};
}

TextRange ConditionText::findWordOperator(int begin, int end) const
{
    for (int at = begin; at < end; at = next(at)) {
        if (at == begin || !m_text[at - 1].isSpace())
            continue;
        const bool isNegated = isWordAt(at, "not"_L1);
        const int word = isNegated ? skipSpace(at + 3) : at;
        for (const QLatin1StringView name : {"contains"_L1, "matches"_L1}) {
            const int length = static_cast<int>(name.size());
            if (word + length <= end && isWordAt(word, name))
                return {at, word + length - at};
        }
    }
    return {};
}

bool ConditionText::isKnownOperandAt(int at) const
{
    const QStringView rest = QStringView(m_text).sliced(std::min(at, size()));
    if (rest.startsWith("len("_L1) || rest.startsWith("has("_L1))
        return true;
    if (!rest.startsWith(u'['))
        return (at == 0 || !m_text[at - 1].isLetterOrNumber()) && historyCallLength(rest) > 0;
    const qsizetype end = rest.indexOf(u']');
    return end > 0 && placeholderFromName(rest.sliced(1, end - 1));
}

bool ConditionText::containsKnownOperand(int begin, int end) const
{
    for (int at = begin; at < end; ++at) {
        if ((m_text[at] == u'[' || kKnownInitials.contains(m_text[at])) && isKnownOperandAt(at))
            return true;
    }
    return false;
}

namespace {

struct NamedFunction
{
    QLatin1StringView name;
    HistoryFunctionSpec meaning;
};

constexpr std::array kFunctionNames{NamedFunction{"min"_L1, {HistoryFunction::Min}},
                                    NamedFunction{"max"_L1, {HistoryFunction::Max}},
                                    NamedFunction{"mean"_L1, {HistoryFunction::Mean}},
                                    NamedFunction{"average"_L1, {HistoryFunction::Mean}},
                                    NamedFunction{"median"_L1, {HistoryFunction::Quantile, 0.5}},
                                    NamedFunction{"rate"_L1, {HistoryFunction::Rate}},
                                    NamedFunction{"forecast"_L1, {HistoryFunction::Forecast}}};

constexpr int kMaxFunctionNameLength = 8;

auto historyFunctionProblem(TextRange range, const QString &text)
{
    return Unexpected(ConditionNote(range, text));
}

bool isPercentileDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

//! Parses `p95` or `p99.9`: one or two digits, then at most one decimal.
std::optional<double> percentileNamed(QStringView name)
{
    if (!name.startsWith(u'p'))
        return std::nullopt;
    const QStringView number = name.sliced(1);
    const qsizetype point = number.indexOf(u'.');
    const QStringView whole = point < 0 ? number : number.first(point);
    const QStringView tenth = point < 0 ? QStringView() : number.sliced(point + 1);
    const bool isRight = (whole.size() == 1 || whole.size() == 2) && std::all_of(whole.begin(), whole.end(), isPercentileDigit)
        && (point < 0 || (tenth.size() == 1 && isPercentileDigit(tenth.front())));
    const double percent = isRight ? number.toDouble() : 0;
    return percent >= 1 ? std::optional(percent) : std::nullopt;
}

Expected<Milliseconds, ConditionNote> readTime(const ConditionText &text, TextRange range)
{
    const auto time = parseDuration(text.view(range).toString());
    if (!time)
        return historyFunctionProblem(range, time.error());
    if (*time < WindowQuery::kMinLength || *time > WindowQuery::kMaxLength)
        return historyFunctionProblem(range, ConditionsText::tr("Use a duration from 1m to 400d."));
    return *time;
}

QString exampleOf(HistoryFunction function)
{
    if (function == HistoryFunction::Forecast)
        return u"forecast([VALUE].used, 7d)"_s;
    return function == HistoryFunction::Rate ? u"rate([VALUE].sent, 5m)"_s : u"median([RESPONSE_TIME], 1h)"_s;
}

} // namespace

bool hasHistory(Placeholder placeholder)
{
    switch (placeholder) {
    case Placeholder::ResponseTime:
    case Placeholder::Perfdata:
    case Placeholder::PacketLoss:
    case Placeholder::Jitter:
    case Placeholder::Value:
    case Placeholder::Phase:
        return true;
    default:
        return false;
    }
}

std::optional<HistoryFunctionSpec> historyFunctionFromName(QStringView name)
{
    const auto known =
        std::find_if(kFunctionNames.begin(), kFunctionNames.end(), [name](const auto &one) { return one.name == name; });
    if (known != kFunctionNames.end())
        return known->meaning;
    constexpr double kHundredPercent = 100;
    const auto percent = percentileNamed(name);
    return percent ? std::optional(HistoryFunctionSpec{HistoryFunction::Quantile, *percent / kHundredPercent}) : std::nullopt;
}

int historyCallLength(QStringView text)
{
    const qsizetype bracket = text.first(std::min<qsizetype>(text.size(), kMaxFunctionNameLength + 1)).indexOf(u'(');
    return bracket > 0 && historyFunctionFromName(text.first(bracket)) ? static_cast<int>(bracket) : 0;
}

HistoryArguments parseHistoryArguments(const ConditionText &text, TextRange range)
{
    HistoryArguments arguments;
    const int end = range.begin + range.length;
    int begin = range.begin;
    const auto take = [&](int to) {
        const TextRange part = text.trimmed(begin, to);
        const bool isPlaceholder = !arguments.placeholder && arguments.times.isEmpty() && text.isAt(part.begin, u'[');
        if (isPlaceholder && part.length > 0)
            arguments.placeholder = part;
        else
            arguments.times.append(part);
        begin = to + 1;
    };
    for (int at = range.begin; at < end; at = text.next(at)) {
        if (text.isAt(at, u','))
            take(at);
    }
    take(end);
    return arguments;
}

Expected<WindowQuery, ConditionNote> parseWindowQuery(const ConditionText &text, HistoryFunctionSpec name, TextRange range,
                                                      const QList<TextRange> &times)
{
    const bool isForecast = name.function == HistoryFunction::Forecast;
    const qsizetype limit = isForecast ? 2 : 1;
    if (times.isEmpty() || times.size() > limit)
        return historyFunctionProblem(
            range, ConditionsText::tr("Specify the value and the period here, such as %1.").arg(exampleOf(name.function)));
    const auto first = readTime(text, times.first());
    if (!first)
        return Unexpected(first.error());
    const auto last = readTime(text, times.last());
    if (!last)
        return Unexpected(last.error());
    WindowQuery query;
    query.function = name.function;
    query.quantile = name.quantile;
    query.span = *last;
    query.ahead = isForecast ? *first : Milliseconds(0);
    return query;
}

Expected<HistorySeries, ConditionNote> historySeriesFor(const PlaceholderOperand &placeholder, TextRange range)
{
    if (!hasHistory(placeholder.placeholder))
        return historyFunctionProblem(
            range,
            ConditionsText::tr("No history is kept for %1, only for times, values, performance data, packet "
                               "loss and jitter. Specify one of these, such as median([RESPONSE_TIME], 1h).")
                .arg(bracketed(placeholder.placeholder)));
    return HistorySeries{placeholder.placeholder, placeholder.name, placeholder.phase};
}

} // namespace watchkeeper
