// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/ValueText.h"

#include "app/words/DisplayText.h"
#include "gui/table/ResultTexts.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ValueUnitText
{
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

constexpr double kMaxShownSize = 1e18; // [bytes] larger sizes don't fit in a qint64

QString plainNumber(double number)
{
    return QLocale().toString(number, 'g', 6);
}

QString withSymbol(double number, Unit unit)
{
    const QString symbol = unitSymbol(unit);
    return symbol.isEmpty() ? plainNumber(number)
                            : ValueUnitText::tr("%1 %2", "number and unit").arg(plainNumber(number), symbol);
}

QString positiveText(double number, Unit unit)
{
    switch (unit) {
    case Unit::Second:
        return humanDuration(number * 1'000);
    case Unit::Millisecond:
        return humanDuration(number);
    case Unit::Byte:
        return number < kMaxShownSize ? humanByteSize(std::llround(number)) : withSymbol(number, unit);
    default:
        return withSymbol(number, unit);
    }
}

//! Describes the values outside the range as they follow the word “warning”, such as `above 100 ms`.
//! Empty if there are no such values.
QString outsideRangeText(const ThresholdRange &range, Unit unit)
{
    const bool isOpenBelow = std::isinf(range.start);
    const bool isOpenAbove = std::isinf(range.end);
    const QString start = isOpenBelow ? QString() : numberText(range.start, unit);
    const QString end = isOpenAbove ? QString() : numberText(range.end, unit);
    if (isOpenBelow && isOpenAbove)
        return range.inside ? ValueUnitText::tr("always", "a warning comes …") : QString();
    if (range.inside && isOpenBelow)
        return ValueUnitText::tr("up to %1").arg(end);
    if (range.inside && isOpenAbove)
        return ValueUnitText::tr("from %1").arg(start);
    if (range.inside)
        return ValueUnitText::tr("from %1 to %2").arg(start, end);
    if (isOpenAbove)
        return ValueUnitText::tr("below %1").arg(start);
    if (isOpenBelow || range.start == 0)
        return ValueUnitText::tr("above %1").arg(end);
    return ValueUnitText::tr("outside %1 to %2").arg(start, end);
}

QString limitsText(const ValueLimits &limits, Unit unit)
{
    QStringList parts;
    if (const QString warn = limits.warn ? outsideRangeText(*limits.warn, unit) : QString(); !warn.isEmpty())
        parts.append(ValueUnitText::tr("warning %1", "“above 100 ms” and the like follows").arg(warn));
    if (const QString crit = limits.crit ? outsideRangeText(*limits.crit, unit) : QString(); !crit.isEmpty())
        parts.append(ValueUnitText::tr("critical %1", "“above 100 ms” and the like follows").arg(crit));
    return parts.join(u", "_s);
}

//! Returns whether the value is shown as a part of its maximum. Percentages aren't, because their maximum is obvious.
bool isPartOf(const ValueLimits &limits, Unit unit)
{
    return limits.max && *limits.max > 0 && unit != Unit::Percent;
}

QString withLimits(const QString &text, const ValueLimits &limits, Unit unit)
{
    const QString part = isPartOf(limits, unit)
        ? ValueUnitText::tr("%1 of %2", "part of a whole").arg(text, numberText(*limits.max, unit))
        : text;
    const QString words = limitsText(limits, unit);
    return words.isEmpty() ? part : ValueUnitText::tr("%1 (%2)").arg(part, words);
}

QString otherText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? ValueUnitText::tr("yes") : ValueUnitText::tr("no");
    case QMetaType::Double:
    case QMetaType::Float:
        return plainNumber(value.toDouble());
    case QMetaType::QDateTime:
        return exactText(value.toDateTime());
    case QMetaType::QStringList:
        return displayLine(value.toStringList().join(u", "));
    default:
        return displayLine(value.toString());
    }
}

} // namespace

QString numberText(double number, Unit unit)
{
    return number < 0 ? QLocale().negativeSign() + positiveText(-number, unit) : positiveText(number, unit);
}

QString valueText(const ObservedValue &value, Unit unit)
{
    const Unit own = value.unit == Unit::None ? unit : value.unit;
    const QString text = own == Unit::None ? otherText(value.value) : numberText(value.value.toDouble(), own);
    return value.limits ? withLimits(text, *value.limits, own) : text;
}

} // namespace watchkeeper
