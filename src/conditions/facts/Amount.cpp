// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/facts/Amount.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace watchkeeper {

namespace {

struct TimeUnit
{
    QByteArrayView text;
    double nanoseconds;
    bool isExtension = false;
};

// The order doesn't matter, because the complete unit up to the next number is compared.
constexpr std::array kTimeUnits{
    TimeUnit{"ns", 1},          TimeUnit{"us", 1e3},         TimeUnit{"\xC2\xB5s", 1e3}, // U+00B5, the micro sign
    TimeUnit{"\xCE\xBCs", 1e3},                                                          // U+03BC, the Greek letter
    TimeUnit{"ms", 1e6},        TimeUnit{"s", 1e9},          TimeUnit{"m", 6e10},
    TimeUnit{"h", 3.6e12},      TimeUnit{"d", 8.64e13, true}};

struct OtherUnit
{
    QByteArrayView text;
    double factor;
    Dimension dimension = Dimension::Size;
};

constexpr double kDecimalFactor = 1000;
constexpr double kBinaryFactor = 1024;

// Longer units come first, because some units end with another unit (KiB ends with B).
constexpr std::array kOtherUnits{OtherUnit{"%", 1, Dimension::Percent},
                                 OtherUnit{"KiB", kBinaryFactor},
                                 OtherUnit{"MiB", kBinaryFactor *kBinaryFactor},
                                 OtherUnit{"GiB", kBinaryFactor *kBinaryFactor *kBinaryFactor},
                                 OtherUnit{"TiB", kBinaryFactor *kBinaryFactor *kBinaryFactor *kBinaryFactor},
                                 OtherUnit{"kB", kDecimalFactor},
                                 OtherUnit{"KB", kDecimalFactor},
                                 OtherUnit{"MB", kDecimalFactor *kDecimalFactor},
                                 OtherUnit{"GB", kDecimalFactor *kDecimalFactor *kDecimalFactor},
                                 OtherUnit{"TB", kDecimalFactor *kDecimalFactor *kDecimalFactor *kDecimalFactor},
                                 OtherUnit{"B", 1}};

struct RateUnit
{
    QByteArrayView text;
    double seconds;
};

constexpr std::array kRateUnits{RateUnit{"s", 1}, RateUnit{"min", 60}, RateUnit{"h", 3600}, RateUnit{"d", 86'400},
                                RateUnit{"m", 60}};
constexpr size_t kShownRateUnits = 4;

constexpr double kNanosecondsPerMs = 1e6;
constexpr double kMaxTimeNs = 9.2e18; // approximately the longest duration in Go, which counts nanoseconds in 64 bits

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumberCharacter(char c)
{
    return isDigit(c) || c == '.';
}

//! Parses digits with at most one decimal point and at least one digit.
std::optional<double> parsePlain(QByteArrayView text)
{
    bool hasDigit = false;
    bool hasPoint = false;
    for (const char c : text) {
        if (!isNumberCharacter(c) || (c == '.' && hasPoint))
            return std::nullopt;
        hasPoint = hasPoint || c == '.';
        hasDigit = hasDigit || isDigit(c);
    }
    bool isRead = false;
    const double number = hasDigit ? text.toDouble(&isRead) : 0;
    return isRead ? std::optional(number) : std::nullopt;
}

//! Removes and returns the part of `rest` before the first character for which `ends` returns true.
template<typename Ends>
QByteArrayView takeUntil(QByteArrayView &rest, Ends ends)
{
    qsizetype length = 0;
    while (length < rest.size() && !ends(rest[length]))
        ++length;
    const QByteArrayView taken = rest.first(length);
    rest = rest.sliced(length);
    return taken;
}

const TimeUnit *timeUnit(QByteArrayView text)
{
    for (const TimeUnit &unit : kTimeUnits) {
        if (unit.text == text)
            return &unit;
    }
    return nullptr;
}

std::optional<Amount> parseTime(QByteArrayView text)
{
    double nanoseconds = 0;
    Amount amount;
    amount.dimension = Dimension::Time;
    QByteArrayView rest = text;
    const bool isNegative = rest.startsWith('-');
    if (isNegative || rest.startsWith('+'))
        rest = rest.sliced(1);
    if (rest.isEmpty())
        return std::nullopt;
    while (!rest.isEmpty()) {
        const auto number = parsePlain(takeUntil(rest, [](char c) { return !isNumberCharacter(c); }));
        const bool isSpaced = rest.startsWith(' ');
        if (isSpaced)
            rest = rest.trimmed();
        const TimeUnit *unit = timeUnit(takeUntil(rest, isNumberCharacter));
        if (!number || !unit)
            return std::nullopt;
        nanoseconds += std::round(*number * unit->nanoseconds);
        amount.isExtension = amount.isExtension || unit->isExtension || isSpaced;
    }
    if (nanoseconds > kMaxTimeNs)
        return std::nullopt;
    amount.value = (isNegative ? -nanoseconds : nanoseconds) / kNanosecondsPerMs;
    return amount;
}

std::optional<double> parseFloat(QByteArrayView text)
{
    bool hasDigit = false;
    for (const char c : text) { // toDouble() would also accept words such as `inf`
        hasDigit = hasDigit || isDigit(c);
        if (!isNumberCharacter(c) && c != 'e' && c != 'E' && c != '+' && c != '-')
            return std::nullopt;
    }
    bool isRead = false;
    const double number = hasDigit ? text.toDouble(&isRead) : 0;
    return isRead && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<Amount> parseOtherUnit(QByteArrayView text)
{
    for (const OtherUnit &unit : kOtherUnits) {
        if (!text.endsWith(unit.text))
            continue;
        if (const auto number = parseFloat(text.chopped(unit.text.size()).trimmed()))
            return Amount{*number * unit.factor, unit.dimension, 1, true};
        return std::nullopt;
    }
    return std::nullopt;
}

//! Returns whether each underscore is between two digits, or between the prefix of the base and a digit, as required by the Go
//! specification ("Integer literals").
bool areUnderscoresValid(QByteArrayView digits, bool hasPrefix)
{
    char before = hasPrefix ? '0' : '_';
    for (const char c : digits) {
        if (c == '_' && before == '_')
            return false;
        before = c;
    }
    return before != '_';
}

} // namespace

std::optional<qint64> parseInteger(QByteArrayView text)
{
    QByteArrayView digits = text;
    const bool isNegative = digits.startsWith('-');
    if (isNegative || digits.startsWith('+'))
        digits = digits.sliced(1);
    int base = 10;
    bool hasPrefix = false;
    if (digits.size() > 1 && digits[0] == '0') {
        const char mark = static_cast<char>(digits[1] | 0x20);
        base = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
        hasPrefix = true;
        digits = digits.sliced(mark == 'x' || mark == 'b' || mark == 'o' ? 2 : 1);
    }
    if (digits.isEmpty() || !areUnderscoresValid(digits, hasPrefix))
        return std::nullopt;
    constexpr quint64 kMaxInteger = std::numeric_limits<qint64>::max();
    const quint64 maxMagnitude = isNegative ? kMaxInteger + 1 : kMaxInteger;
    quint64 number = 0;
    for (const char c : digits) {
        if (c == '_')
            continue;
        const int digit = isDigit(c) ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : base;
        if (digit >= base || number > (maxMagnitude - static_cast<quint64>(digit)) / static_cast<quint64>(base))
            return std::nullopt;
        number = number * static_cast<quint64>(base) + static_cast<quint64>(digit);
    }
    return static_cast<qint64>(isNegative ? 0 - number : number);
}

std::optional<Amount> parseAmount(QByteArrayView text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (const auto integer = parseInteger(text))
        return Amount{static_cast<double>(*integer)};
    if (const auto number = parseFloat(text))
        return Amount{*number};
    if (const auto time = parseTime(text))
        return time;
    return parseOtherUnit(text);
}

std::optional<Amount> parseRate(QByteArrayView text)
{
    const qsizetype slash = text.lastIndexOf('/');
    if (slash < 0)
        return std::nullopt;
    for (const RateUnit &unit : kRateUnits) {
        if (unit.text != text.sliced(slash + 1))
            continue;
        auto amount = parseAmount(text.first(slash).trimmed());
        if (amount) {
            amount->value /= unit.seconds;
            amount->isExtension = true;
        }
        return amount;
    }
    return std::nullopt;
}

QByteArray numberText(double number)
{
    constexpr double kMinExponentialSize = 1e21;
    constexpr double kMinPlainSize = 1e-4;
    const double size = std::abs(number);
    if (size == 0)
        return QByteArrayLiteral("0");
    if (size < kMinPlainSize || size >= kMinExponentialSize)
        return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    return QByteArray::number(number, 'f', QLocale::FloatingPointShortest);
}

QByteArray gatusNumberText(double number)
{
    constexpr double kMinExponentialNumber = 1e6;
    return std::abs(number) < kMinExponentialNumber ? numberText(number)
                                                    : QByteArray::number(number, 'e', QLocale::FloatingPointShortest);
}

QByteArray secondsText(double milliseconds)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr double kMaxExactInteger = 9e15; // integers up to this number are exact in a double
    const auto all = static_cast<qint64>(std::clamp(milliseconds / 1000, -kMaxExactInteger, kMaxExactInteger));
    const qint64 seconds = std::abs(all);
    QByteArray text(all < 0 ? "-" : "");
    if (seconds >= kHour)
        text += QByteArray::number(seconds / kHour) + 'h';
    if (seconds % kHour >= kMinute)
        text += QByteArray::number(seconds % kHour / kMinute) + 'm';
    if (seconds % kMinute > 0 || seconds == 0)
        text += QByteArray::number(seconds % kMinute) + 's';
    return text;
}

QByteArray amountText(const Amount &amount)
{
    constexpr double kMaxWithDecimals = 1e12; // larger numbers are shown without decimals
    const auto rounded = [](double number) {
        return numberText(std::abs(number) < kMaxWithDecimals ? std::round(number * 1000) / 1000 : number);
    };
    const double size = std::abs(amount.value);
    switch (amount.dimension) {
    case Dimension::None:
        return rounded(amount.value);
    case Dimension::Percent:
        return rounded(amount.value) + '%';
    case Dimension::Time:
        if (size < 1000)
            return rounded(amount.value) + "ms";
        return size < 60'000 ? rounded(amount.value / 1000) + 's' : secondsText(amount.value);
    case Dimension::Size:
        break;
    }
    constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB"};
    double number = amount.value;
    size_t step = 0;
    for (; std::abs(number) >= kDecimalFactor && step + 1 < kUnits.size(); ++step)
        number /= kDecimalFactor;
    return rounded(number) + kUnits[step];
}

QByteArray rateText(const Amount &perSecond)
{
    const bool isNone = perSecond.value == 0;
    size_t by = 0;
    while (!isNone && by + 1 < kShownRateUnits && std::abs(perSecond.value * kRateUnits[by].seconds) < 1)
        ++by;
    Amount shown = perSecond;
    shown.value *= kRateUnits[by].seconds;
    return amountText(shown) + '/' + kRateUnits[by].text.toByteArray();
}

double roundedToThreeDigits(double number)
{
    constexpr int kSignificantDigits = 3;
    return QByteArray::number(number, 'g', kSignificantDigits).toDouble();
}

} // namespace watchkeeper
