// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/PackedNumber.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>

namespace watchkeeper {

namespace {

constexpr int kSmallestExponent = -300; //!< decimal exponent
constexpr int kLargestExponent = 307;
constexpr qint64 kMantissaCount = 900; //!< 100 - 999
constexpr qint64 kMaxRank = (kLargestExponent - kSmallestExponent + 1) * kMantissaCount;
constexpr qint64 kMaxMillionths = 100'000'000'000'000'000;

constexpr auto kPowersOfTen = [] {
    std::array<qint64, 19> powers{1};
    for (size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

//! Exact up to 10^22; beyond that, the nearest double is more than precise enough for three digits.
const std::array<double, 310> &powersOfTen()
{
    static const auto powers = [] {
        std::array<double, 310> table{};
        for (size_t i = 0; i < table.size() - 1; ++i)
            table[i] = std::pow(10.0, static_cast<double>(i));
        return table;
    }();
    return powers;
}

//! Returns mantissa * 10^exponent, rounded once.
double scaled(double mantissa, int exponent)
{
    const auto &powers = powersOfTen();
    return exponent >= 0 ? mantissa * powers[static_cast<size_t>(exponent)] : mantissa / powers[static_cast<size_t>(-exponent)];
}

//! Returns the largest e with 10^e <= size, for a size in [1e-301, 1e308).
int decimalExponent(double size)
{
    const int binary = static_cast<int>(std::bit_cast<quint64>(size) >> 52) - 1023; // `size` is positive and not denormal
    const int guess = (binary * 1233) >> 12; // log10(2) is about 1233 / 4096; the guess is correct or off by one
    if (size >= scaled(1, guess + 1))
        return guess + 1;
    return size < scaled(1, guess) ? guess - 1 : guess;
}

qint64 rankOf(int exponent, qint64 mantissa)
{
    return 1 + (exponent - kSmallestExponent) * kMantissaCount + (mantissa - 100);
}

} // namespace

qint64 rankOfDecimal(double value)
{
    const double size = std::fabs(value);
    if (!(size >= 9.995e-301)) // rounds to less than the smallest decimal, or is NaN
        return 0;
    const auto signedRank = [value](qint64 rank) { return value < 0 ? -rank : rank; };
    if (size >= 9.99e307)
        return signedRank(kMaxRank);
    int exponent = decimalExponent(size);
    auto mantissa = static_cast<qint64>(scaled(size, 2 - exponent) + 0.5);
    if (mantissa >= 1000) {
        mantissa = 100;
        ++exponent;
    }
    return signedRank(rankOf(exponent, std::max(mantissa, qint64(100))));
}

bool isDecimalRank(qint64 rank)
{
    return rank >= -kMaxRank && rank <= kMaxRank;
}

double decimalOfRank(qint64 rank)
{
    if (rank == 0)
        return 0;
    const qint64 place = std::abs(rank) - 1;
    const int exponent = static_cast<int>(place / kMantissaCount) + kSmallestExponent;
    const double size = scaled(static_cast<double>(place % kMantissaCount + 100), exponent - 2);
    return rank < 0 ? -size : size;
}

qint64 millionthsOfRank(qint64 rank)
{
    if (rank == 0)
        return 0;
    const qint64 place = std::abs(rank) - 1;
    const int power = static_cast<int>(place / kMantissaCount) + kSmallestExponent - 2 + 6;
    qint64 size = place % kMantissaCount + 100;
    if (power > 14)
        return kMaxMillionths;
    if (power >= 0)
        size *= kPowersOfTen[static_cast<size_t>(power)];
    else
        size = power < -3 ? 0 : size / kPowersOfTen[static_cast<size_t>(-power)];
    return std::min(size, kMaxMillionths);
}

qint64 rankOfMillionths(qint64 millionths)
{
    if (millionths <= 0)
        return 0;
    size_t power = 0; // the power of ten to divide by, which leaves three digits
    while (millionths >= kPowersOfTen[power + 3])
        ++power;
    qint64 mantissa = (millionths + kPowersOfTen[power] / 2) / kPowersOfTen[power];
    int exponent = static_cast<int>(power) + 2 - 6;
    for (; mantissa < 100; --exponent)
        mantissa *= 10;
    if (mantissa >= 1000) {
        mantissa = 100;
        ++exponent;
    }
    return rankOf(exponent, mantissa);
}

PackedForm choosePackedForm(Unit unit, double number)
{
    if (unit != Unit::Counter)
        return PackedForm::ThreeDigits;
    constexpr double kMaxExactInteger = 9007199254740992; // 2^53
    const bool isWhole = std::fabs(number) <= kMaxExactInteger && std::trunc(number) == number;
    return isWhole ? PackedForm::Integer : PackedForm::Bits;
}

qint64 packedNumber(double number, PackedForm form)
{
    switch (form) {
    case PackedForm::ThreeDigits:
        break;
    case PackedForm::Integer:
        return static_cast<qint64>(number);
    case PackedForm::Bits:
        return std::bit_cast<qint64>(number);
    }
    return rankOfDecimal(number);
}

std::optional<double> unpackedNumber(qint64 packed, PackedForm form)
{
    double number = 0;
    if (form == PackedForm::Integer)
        number = static_cast<double>(packed);
    else if (form == PackedForm::Bits)
        number = std::bit_cast<double>(packed);
    else if (isDecimalRank(packed))
        number = decimalOfRank(packed);
    else
        return std::nullopt;
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace watchkeeper
