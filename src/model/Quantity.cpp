// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Quantity.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxFractionDigits = 9; // the largest n for which 10^n times the largest factor fits into 64 bits

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

//! The number of decimals with which a number has three significant digits.
int decimalsFor(double magnitude)
{
    if (magnitude <= 0)
        return 0;
    return std::max(0, 2 - static_cast<int>(std::floor(std::log10(magnitude))));
}

} // namespace

Expected<qint64, QuantityFault> exactProduct(QStringView number, qint64 factor)
{
    const qsizetype point = number.indexOf(QLatin1Char('.'));
    const QStringView whole = point < 0 ? number : number.first(point);
    QStringView fraction = point < 0 ? QStringView() : number.sliced(point + 1);
    if (!isDigits(whole) || (point >= 0 && !isDigits(fraction)))
        return Unexpected(QuantityFault::Malformed);
    while (fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    if (fraction.size() > kMaxFractionDigits)
        return Unexpected(QuantityFault::TooFine);

    bool fits = false;
    const qint64 units = whole.toLongLong(&fits);
    if (!fits || units > std::numeric_limits<qint64>::max() / factor - 1)
        return Unexpected(QuantityFault::TooLarge);
    qint64 divisor = 1;
    for (qsizetype i = 0; i < fraction.size(); ++i)
        divisor *= 10;
    const qint64 scaled = fraction.isEmpty() ? 0 : fraction.toLongLong() * factor;
    if (scaled % divisor != 0)
        return Unexpected(QuantityFault::TooFine);
    return units * factor + scaled / divisor;
}

double roundedToSignificantDigits(double number)
{
    if (std::trunc(number) == number)
        return number;
    const double scale = std::pow(10.0, decimalsFor(std::abs(number)));
    return std::round(number * scale) / scale;
}

QString threeSignificantDigits(double number)
{
    const double rounded = roundedToSignificantDigits(number);
    QLocale locale;
    if (std::trunc(rounded) == rounded && std::abs(rounded) < 1000) // the usual case
        return locale.toString(static_cast<int>(rounded));
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    QString text = locale.toString(rounded, 'f', decimalsFor(std::abs(rounded)));
    const QString point = locale.decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(locale.zeroDigit().size());
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

} // namespace watchkeeper
