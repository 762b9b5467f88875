// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/filter/FilterValues.h"

#include "model/base/NearestWord.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class FilterValuesText
{
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

constexpr int kStepLimit = 3000; // limit for one search in one text, which takes about 20 µs

FilterValue makeFilterValue(FilterValue::Match match, const QString &written)
{
    FilterValue value;
    value.match = match;
    value.written = written;
    return value;
}

//! Removes a comparison operator such as `>=` or `<` from the start of `text`. Returns the operator, or an empty string.
QString extractComparison(QString &text)
{
    for (const QString &sign : {u">="_s, u"<="_s, u">"_s, u"<"_s}) {
        if (text.startsWith(sign)) {
            text.remove(0, sign.size());
            return sign;
        }
    }
    return {};
}

FilterRange rangeFromComparison(const QString &sign, double number)
{
    FilterRange range;
    if (sign.startsWith(u'>')) {
        range.low = number;
        range.hasLow = sign.size() > 1;
    } else {
        range.high = number;
        range.hasHigh = sign.size() > 1;
    }
    return range;
}

FilterValue rangeValue(const FilterRange &range, const QString &written)
{
    FilterValue value = makeFilterValue(FilterValue::Match::Range, written);
    value.range = range;
    return value;
}

QString numberProblem(const QString &part)
{
    return FilterValuesText::tr(
               "“%1” isn't a valid number here. Use a whole number, >, >=, < or <= and a number, or a range such as 500-599.")
        .arg(part);
}

std::optional<int> readPlainNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    const bool isPlain = !text.startsWith(u'+') && !text.startsWith(u'-');
    return isNumber && isPlain ? std::optional(number) : std::nullopt;
}

//! Reads the first digit of a status range such as `5xx`, which means 500 to 599.
std::optional<int> readStatusClass(const QString &text)
{
    const bool isHundreds = text.size() == 3 && text.endsWith("xx"_L1, Qt::CaseInsensitive);
    return isHundreds ? readPlainNumber(text.first(1)) : std::nullopt;
}

} // namespace

QString possibleValuesText(const QString &word, const QStringList &possible)
{
    const QString nearest = nearestWord(word, possible);
    return nearest.isEmpty() ? FilterValuesText::tr("Available: %1.").arg(possible.join(u", "_s))
                             : FilterValuesText::tr("Did you mean “%1”?").arg(nearest);
}

FilterValueResult patternValue(const QString &pattern, const QString &part)
{
    // A pattern could begin with verbs such as (*LIMIT_MATCH=…) that raise the limit. They are therefore rejected.
    if (pattern.startsWith("(*"_L1))
        return Unexpected(FilterValuesText::tr("A regular expression can't begin with (* here: “%1”.").arg(part));
    FilterValue value = makeFilterValue(FilterValue::Match::Pattern, pattern);
    value.pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
                                    | QRegularExpression::DontCaptureOption);
    value.pattern.setPattern(pattern);
    if (!value.pattern.isValid())
        return Unexpected(
            FilterValuesText::tr("The regular expression in “%1” isn't valid: %2.").arg(part, value.pattern.errorString()));
    // Limits backtracking, which could otherwise freeze the window. An expression that needs more steps doesn't match.
    value.pattern.setPattern(u"(*LIMIT_MATCH=%1)%2"_s.arg(kStepLimit).arg(pattern));
    value.pattern.optimize();
    return value;
}

FilterValueResult textValue(const QString &text, FilterValue::Match match)
{
    FilterValue value = makeFilterValue(match, text);
    value.folded = text.toCaseFolded();
    return value;
}

FilterValueResult stateValue(const QString &word, const FilterVocabulary &known)
{
    QStringList possible;
    for (const FilterStateInfo &info : filterStates()) {
        if (known.hasResults || !info.needsResults)
            possible.append(info.word);
    }
    const FilterStateInfo *info = filterStateFromWord(word);
    if (!info)
        return Unexpected(FilterValuesText::tr("Unknown state “%1”. %2").arg(word, possibleValuesText(word, possible)));
    if (info->state == FilterState::Marked && !known.hasResults)
        return Unexpected(FilterValuesText::tr("“is:marked” is only available in the filter of the window."));
    if (info->needsResults && !known.hasResults)
        return Unexpected(FilterValuesText::tr(
                              "“is:%1” requires results, which aren't available when selecting targets. Available states: %2.")
                              .arg(info->word, possible.join(u", "_s)));
    FilterValue value = makeFilterValue(FilterValue::Match::Bits, info->word);
    value.bits = static_cast<quint32>(info->state);
    return value;
}

FilterValueResult errorValue(const QString &word)
{
    const auto type = errorTypeFromKey(word.toLower());
    if (!type)
        return Unexpected(FilterValuesText::tr("Unknown error “%1”. %2")
                              .arg(word, possibleValuesText(word, filterKeywords(FilterKey::Error))));
    FilterValue value = makeFilterValue(FilterValue::Match::Bits, errorTypeKey(*type));
    value.bits = 1U << static_cast<int>(*type);
    return value;
}

FilterValueResult kindValue(const QString &word, const FilterVocabulary &known)
{
    if (!known.kinds.isEmpty() && !known.kinds.contains(word, Qt::CaseInsensitive))
        return Unexpected(FilterValuesText::tr("Unknown kind “%1”. %2").arg(word, possibleValuesText(word, known.kinds)));
    return textValue(word, FilterValue::Match::Whole);
}

FilterValueResult durationValue(const QString &text, const QString &part)
{
    QString rest = text;
    const QString sign = extractComparison(rest);
    const QStringList ends = sign.isEmpty() ? rest.split(u'-') : QStringList{rest};
    if (sign.isEmpty() && ends.size() != 2)
        return Unexpected(FilterValuesText::tr(
                              "“%1” has no comparison. Write >, >=, < or <= before the duration, or a range such as 100ms-1s.")
                              .arg(part));
    QList<Milliseconds> read;
    for (const QString &end : ends) {
        const auto duration = parseDuration(end.trimmed());
        if (!duration)
            return Unexpected(duration.error());
        read.append(*duration);
    }
    if (!sign.isEmpty())
        return rangeValue(rangeFromComparison(sign, static_cast<double>(read.first().count())),
                          sign + formatDuration(read.first()));
    if (read.first() > read.last())
        return Unexpected(FilterValuesText::tr("“%1” is reversed. Write the smaller value first.").arg(part));
    FilterRange range;
    range.low = static_cast<double>(read.first().count());
    range.high = static_cast<double>(read.last().count());
    return rangeValue(range, formatDuration(read.first()) + u'-' + formatDuration(read.last()));
}

FilterValueResult numberValue(const QString &text, const QString &part)
{
    QString rest = text;
    const QString sign = extractComparison(rest);
    if (!sign.isEmpty()) {
        const auto number = readPlainNumber(rest);
        if (!number)
            return Unexpected(numberProblem(part));
        return rangeValue(rangeFromComparison(sign, *number), sign + QString::number(*number));
    }
    FilterRange range;
    if (const auto hundreds = readStatusClass(rest)) {
        range.low = *hundreds * 100;
        range.high = range.low + 99;
        return rangeValue(range, u"%1xx"_s.arg(*hundreds));
    }
    const QStringList ends = rest.split(u'-');
    const auto low = readPlainNumber(ends.first());
    const auto high = readPlainNumber(ends.last());
    if (ends.size() > 2 || !low || !high)
        return Unexpected(numberProblem(part));
    if (*low > *high)
        return Unexpected(FilterValuesText::tr("“%1” is reversed. Write the smaller value first.").arg(part));
    range.low = *low;
    range.high = *high;
    return rangeValue(range, ends.size() == 1 ? QString::number(*low) : u"%1-%2"_s.arg(*low).arg(*high));
}

} // namespace watchkeeper
