// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/HistoryFunctionReader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct NamedFunction
{
    QLatin1StringView name;
    HistoryFunctionSpec meaning;
};

constexpr std::array kNames{NamedFunction{"min"_L1, {HistoryFunction::Min}},
                            NamedFunction{"max"_L1, {HistoryFunction::Max}},
                            NamedFunction{"mean"_L1, {HistoryFunction::Mean}},
                            NamedFunction{"average"_L1, {HistoryFunction::Mean}},
                            NamedFunction{"median"_L1, {HistoryFunction::Quantile, 0.5}},
                            NamedFunction{"rate"_L1, {HistoryFunction::Rate}},
                            NamedFunction{"forecast"_L1, {HistoryFunction::Forecast}}};

constexpr int kLongestName = 8;

class HistoryFunctionReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Conditions)
};

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
        return historyFunctionProblem(range, HistoryFunctionReaderText::tr("Use a duration from 1m to 400d."));
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
    const auto known = std::find_if(kNames.begin(), kNames.end(), [name](const auto &one) { return one.name == name; });
    if (known != kNames.end())
        return known->meaning;
    constexpr double kAll = 100;
    const auto percent = percentileNamed(name);
    return percent ? std::optional(HistoryFunctionSpec{HistoryFunction::Quantile, *percent / kAll}) : std::nullopt;
}

int historyCallLength(QStringView text)
{
    const qsizetype bracket = text.first(std::min<qsizetype>(text.size(), kLongestName + 1)).indexOf(u'(');
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
    const qsizetype most = isForecast ? 2 : 1;
    if (times.isEmpty() || times.size() > most)
        return historyFunctionProblem(
            range,
            HistoryFunctionReaderText::tr("Specify the value and the period here, such as %1.").arg(exampleOf(name.function)));
    const auto first = readTime(text, times.first());
    if (!first)
        return Unexpected(first.error());
    const auto last = readTime(text, times.last());
    if (!last)
        return Unexpected(last.error());
    WindowQuery question;
    question.function = name.function;
    question.quantile = name.quantile;
    question.span = *last;
    question.ahead = isForecast ? *first : Milliseconds(0);
    return question;
}

Expected<HistorySeries, ConditionNote> historySeriesFor(const PlaceholderOperand &placeholder, TextRange range)
{
    if (!hasHistory(placeholder.placeholder))
        return historyFunctionProblem(
            range,
            HistoryFunctionReaderText::tr("No history is kept for %1, only for times, values, performance data, packet "
                                          "loss and jitter. Specify one of these, such as median([RESPONSE_TIME], 1h).")
                .arg(bracketed(placeholder.placeholder)));
    return HistorySeries{placeholder.placeholder, placeholder.name, placeholder.phase};
}

} // namespace watchkeeper
