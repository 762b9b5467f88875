// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueArithmetic.h"

#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDigits = 15;

CallResult roundedText(double value)
{
    if (!std::isfinite(value))
        return std::nullopt;
    const double whole = std::round(value);
    constexpr double kExact = 9e15; // doubles can't represent every integer beyond this
    if (whole == value && std::abs(value) < kExact)
        return QByteArray::number(static_cast<qint64>(value));
    return QByteArray::number(value, 'g', kDigits);
}

template<typename Operation>
CallResult applyToNumbers(const CallArguments &arguments, Operation operation)
{
    const auto a = dialogueNumber(arguments[0]);
    const auto b = dialogueNumber(arguments[1]);
    return a && b ? roundedText(operation(*a, *b)) : std::nullopt;
}

CallResult add(const CallArguments &arguments)
{
    return applyToNumbers(arguments, [](double a, double b) { return a + b; });
}

CallResult subtract(const CallArguments &arguments)
{
    return applyToNumbers(arguments, [](double a, double b) { return a - b; });
}

CallResult multiply(const CallArguments &arguments)
{
    return applyToNumbers(arguments, [](double a, double b) { return a * b; });
}

CallResult divide(const CallArguments &arguments)
{
    return applyToNumbers(arguments, [](double a, double b) { return a / b; });
}

CallResult absolute(const CallArguments &arguments)
{
    const auto value = dialogueNumber(arguments[0]);
    return value ? roundedText(std::abs(*value)) : std::nullopt;
}

CallResult roundTo(const CallArguments &arguments)
{
    constexpr double kTen = 10;
    return applyToNumbers(arguments, [](double value, double places) {
        const double factor = std::pow(kTen, places);
        return std::round(value * factor) / factor;
    });
}

//! Interprets an unsigned number as a signed number in two's complement.
CallResult asSigned(const CallArguments &arguments)
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

CallResult size(const CallArguments &arguments)
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
        {u"size"_s, 1, 1, true, size, u"size(bytes): the number of bytes"_s},
        {u"subtract"_s, 2, 2, false, subtract, u"subtract(a, b)"_s},
    };
}

} // namespace watchkeeper
