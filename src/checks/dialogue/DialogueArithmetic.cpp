// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueArithmetic.h"

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

using Arguments = QList<QByteArray>;
using Made = std::optional<QByteArray>;

constexpr int kDigits = 15;
constexpr qsizetype kLongestNumber = 32;

std::optional<double> number(const QByteArray &text)
{
    bool isNumber = false;
    const double value = text.size() > kLongestNumber ? 0 : text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Made written(double value)
{
    if (!std::isfinite(value))
        return std::nullopt;
    const double whole = std::round(value);
    constexpr double kExact = 9e15; // beyond, a double skips whole numbers
    if (whole == value && std::abs(value) < kExact)
        return QByteArray::number(static_cast<qint64>(value));
    return QByteArray::number(value, 'g', kDigits);
}

template<typename Operation>
Made both(const Arguments &arguments, Operation operation)
{
    const auto a = number(arguments[0]);
    const auto b = number(arguments[1]);
    return a && b ? written(operation(*a, *b)) : std::nullopt;
}

Made add(const Arguments &arguments)
{
    return both(arguments, [](double a, double b) { return a + b; });
}

Made subtract(const Arguments &arguments)
{
    return both(arguments, [](double a, double b) { return a - b; });
}

Made multiply(const Arguments &arguments)
{
    return both(arguments, [](double a, double b) { return a * b; });
}

Made divide(const Arguments &arguments)
{
    return both(arguments, [](double a, double b) { return a / b; });
}

Made absolute(const Arguments &arguments)
{
    const auto value = number(arguments[0]);
    return value ? written(std::abs(*value)) : std::nullopt;
}

Made roundTo(const Arguments &arguments)
{
    constexpr double kTen = 10;
    return both(arguments, [](double value, double places) {
        const double factor = std::pow(kTen, places);
        return std::round(value * factor) / factor;
    });
}

//! Two's complement.
Made asSigned(const Arguments &arguments)
{
    constexpr int kMostBits = 63;
    bool isNumber = false;
    const int bits = arguments[1].toInt(&isNumber);
    const qint64 value = isNumber ? arguments[0].toLongLong(&isNumber) : 0;
    if (!isNumber || bits < 1 || bits > kMostBits || value < 0 || value >> bits != 0)
        return std::nullopt;
    const bool isNegative = (value >> (bits - 1)) != 0;
    return QByteArray::number(isNegative ? value - (Q_INT64_C(1) << bits) : value);
}

Made size(const Arguments &arguments)
{
    return QByteArray::number(arguments[0].size());
}

} // namespace

QList<DialogueFunction> dialogueArithmetic()
{
    return {
        {u"absolute"_s, 1, 1, false, absolute, u"absolute(number): without its sign"_s},
        {u"add"_s, 2, 2, false, add, u"add(a, b)"_s},
        {u"divide"_s, 2, 2, false, divide, u"divide(a, b)"_s},
        {u"multiply"_s, 2, 2, false, multiply, u"multiply(a, b)"_s},
        {u"round"_s, 2, 2, false, roundTo, u"round(number, places): 2 for hundredths, 0 for a whole number"_s},
        {u"signed"_s, 2, 2, false, asSigned, u"signed(number, bits): 65535 of 16 bits is -1"_s},
        {u"size"_s, 1, 1, true, size, u"size(bytes): how many there are"_s},
        {u"subtract"_s, 2, 2, false, subtract, u"subtract(a, b)"_s},
    };
}

} // namespace watchkeeper
