// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/check/ObservedValue.h"

#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    Unit unit;
    const char *key;
    const char16_t *symbol;
};

constexpr std::array kUnitRows{
    Row{Unit::None, "", u""},
    Row{Unit::Second, "seconds", u"s"},
    Row{Unit::Millisecond, "milliseconds", u"ms"},
    Row{Unit::Percent, "percent", u"%"},
    Row{Unit::Counter, "counter", u""},
    Row{Unit::Byte, "bytes", u"B"},
    Row{Unit::Bit, "bits", u"bit"},
    Row{Unit::Celsius, "degrees-celsius", u"°C"},
    Row{Unit::Fahrenheit, "fahrenheit", u"°F"},
    Row{Unit::Kelvin, "kelvin", u"K"},
    Row{Unit::Gram, "grams", u"g"},
    Row{Unit::Liter, "liters", u"l"},
    Row{Unit::Packet, "packets", u"packets"},
    Row{Unit::Lumen, "lumens", u"lm"},
    Row{Unit::DecibelMilliwatt, "decibel-milliwatts", u"dBm"},
    Row{Unit::Ampere, "amperes", u"A"},
    Row{Unit::Volt, "volts", u"V"},
    Row{Unit::Watt, "watts", u"W"},
    Row{Unit::Ohm, "ohms", u"Ω"},
    Row{Unit::AmpereSecond, "ampere-seconds", u"As"},
    Row{Unit::WattHour, "watt-hours", u"Wh"},
};
static_assert(kUnitRows.size() == kUnitCount);

consteval bool areInOrder()
{
    for (size_t i = 0; i < kUnitRows.size(); ++i) {
        if (kUnitRows[i].unit != static_cast<Unit>(i))
            return false;
    }
    return true;
}
static_assert(areInOrder());

} // namespace

QString unitKey(Unit unit)
{
    return QString::fromLatin1(kUnitRows[static_cast<size_t>(unit)].key);
}

QString unitSymbol(Unit unit)
{
    return QString::fromUtf16(kUnitRows[static_cast<size_t>(unit)].symbol);
}

namespace {

QString shortestNumber(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QString ThresholdRange::toString() const
{
    const QString at = inside ? u"@"_s : QString();
    if (start == 0 && std::isfinite(end))
        return at + shortestNumber(end);
    const QString from = std::isinf(start) ? u"~"_s : shortestNumber(start);
    const QString to = std::isinf(end) ? QString() : shortestNumber(end);
    return at + from + u':' + to;
}

namespace {

class MeasureText
{
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

constexpr double kMaxShownSize = 1e18; // [bytes] larger sizes don't fit in a qint64

QString sixSignificantDigits(double number)
{
    return QLocale().toString(number, 'g', 6);
}

QString withSymbol(double number, Unit unit)
{
    const QString symbol = unitSymbol(unit);
    return symbol.isEmpty() ? sixSignificantDigits(number)
                            : MeasureText::tr("%1 %2", "number and unit").arg(sixSignificantDigits(number), symbol);
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

} // namespace

QString numberText(double number, Unit unit)
{
    return number < 0 ? QLocale().negativeSign() + positiveText(-number, unit) : positiveText(number, unit);
}

QString valueText(const QVariant &value, Unit unit)
{
    if (unit != Unit::None)
        return numberText(value.toDouble(), unit);
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? MeasureText::tr("yes") : MeasureText::tr("no");
    case QMetaType::Double:
    case QMetaType::Float:
        return sixSignificantDigits(value.toDouble());
    case QMetaType::QStringList:
        return value.toStringList().join(u", ");
    default:
        return value.toString();
    }
}

static_assert(sizeof(ObservedValue) <= sizeof(QString) + sizeof(QVariant) + 2 * sizeof(void *));

namespace {

//! for fewer values, comparing all pairs is faster than hashing
constexpr qsizetype kMaxPairwise = 16;

bool areFewAndDistinct(const QStringList &names)
{
    if (names.size() > kMaxPairwise)
        return false;
    for (qsizetype i = 1; i < names.size(); ++i) {
        if (std::find(names.begin(), names.begin() + i, names[i]) != names.begin() + i)
            return false;
    }
    return true;
}

//! Appends a number to each repeated name.
QStringList numberedNames(const QStringList &names)
{
    QStringList keys;
    keys.reserve(names.size());
    QSet<QString> taken;
    QHash<QString, int> lastNumber; // maps each name to its last number; a plugin can repeat a name hundreds of times
    for (const QString &name : names) {
        QString key = name;
        while (taken.contains(key)) {
            int &number = lastNumber[name];
            number = qMax(number, 1) + 1;
            key = QStringLiteral("%1 (%2)").arg(name, QString::number(number));
        }
        taken.insert(key);
        keys.append(key);
    }
    return keys;
}

} // namespace

QStringList valueKeys(const QList<ObservedValue> &values)
{
    QStringList names;
    names.reserve(values.size());
    for (const ObservedValue &value : values)
        names.append(value.name);
    return areFewAndDistinct(names) ? names : numberedNames(names);
}

} // namespace watchkeeper
