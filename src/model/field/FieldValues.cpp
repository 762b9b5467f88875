// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field/FieldValues.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

void appendText(QStringList *texts, const QString &text)
{
    if (const QString trimmed = text.trimmed(); !trimmed.isEmpty())
        texts->append(trimmed);
}

} // namespace

QJsonArray alternativesToJson(const Alternatives &alternatives)
{
    QJsonArray array;
    for (const QStringList &texts : alternatives)
        array.append(texts.size() == 1 ? QJsonValue(texts.first()) : QJsonValue(QJsonArray::fromStringList(texts)));
    return array;
}

Alternatives alternativesFromJson(const QJsonArray &array)
{
    Alternatives alternatives;
    for (const auto &item : array) {
        QStringList &texts = alternatives.emplaceBack();
        if (item.isString())
            texts.append(item.toString());
        const QJsonArray several = item.toArray();
        for (const auto &text : several)
            texts.append(text.toString());
    }
    return alternatives;
}

QString alternativesLine(const QStringList &texts)
{
    QStringList escaped = texts;
    escaped.replaceInStrings(u"|"_s, u"\\|"_s);
    return escaped.join(u" | "_s);
}

QStringList alternativesFromLine(const QString &line)
{
    QStringList texts;
    QString text;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == u'|') {
            appendText(&texts, text);
            text.clear();
            continue;
        }
        if (line[at] == u'\\' && at + 1 < line.size() && line[at + 1] == u'|')
            ++at;
        text += line[at];
    }
    appendText(&texts, text);
    return texts;
}

namespace {

using NumberRange = std::pair<int, int>;

std::optional<int> digitsOnly(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool fits = false;
    const int number = text.toInt(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

//! Parses `200` or `200-299`.
std::optional<NumberRange> parseRange(QStringView part)
{
    const qsizetype dash = part.indexOf(QLatin1Char('-'));
    const auto first = digitsOnly(dash < 0 ? part : part.first(dash));
    const auto last = dash < 0 ? first : digitsOnly(part.sliced(dash + 1));
    if (!first || !last)
        return std::nullopt;
    return NumberRange(*first, *last);
}

//! Sorts the ranges, and merges ranges that overlap or adjoin. As a result, equal sets have equal lists.
QList<NumberRange> mergedRanges(QList<NumberRange> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    QList<NumberRange> result;
    for (const NumberRange &range : std::as_const(ranges)) {
        // Compares with `first - 1`, because `last + 1` could overflow.
        if (!result.isEmpty() && range.first - 1 <= result.last().second)
            result.last().second = std::max(result.last().second, range.second);
        else
            result.append(range);
    }
    return result;
}

class NumberSetText
{
    Q_DECLARE_TR_FUNCTIONS(NumberSet)
};

QString malformedNumberSet(const QString &part)
{
    if (part.isEmpty())
        return NumberSetText::tr("A number is missing before or after a comma.");
    return NumberSetText::tr("“%1” isn't a number or a range such as 200-299. Separate entries with commas.").arg(part);
}

} // namespace

Expected<NumberSet, QString> NumberSet::parse(const QString &text, int minimum, int maximum)
{
    QString compact = text;
    compact.remove(QLatin1Char(' '));
    if (compact.isEmpty())
        return NumberSet();
    QList<NumberRange> ranges;
    const QStringList parts = compact.split(QLatin1Char(','));
    for (const QString &part : parts) {
        const auto range = parseRange(part);
        if (!range)
            return Unexpected(malformedNumberSet(part));
        if (range->first > range->second)
            return Unexpected(NumberSetText::tr("The start of the range “%1” is greater than its end.").arg(part));
        if (range->first < minimum || range->second > maximum)
            return Unexpected(NumberSetText::tr("“%1” is outside the range %2 to %3.").arg(part).arg(minimum).arg(maximum));
        ranges.append(*range);
    }
    NumberSet set;
    set.m_ranges = mergedRanges(ranges);
    return set;
}

bool NumberSet::contains(int number) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(),
                       [number](const NumberRange &range) { return range.first <= number && number <= range.second; });
}

QString NumberSet::toString() const
{
    QStringList parts;
    for (const auto &[first, last] : m_ranges) {
        QString part = QString::number(first);
        if (last > first)
            part += QLatin1Char('-') + QString::number(last);
        parts.append(part);
    }
    return parts.join(QLatin1Char(','));
}

} // namespace watchkeeper
