// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
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

//! Returns the number of decimals that results in three significant digits.
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

namespace {

struct DurationUnit
{
    QLatin1String text;
    qint64 milliseconds;
};

// Units from largest to smallest. Sums are written in this order.
constexpr std::array kDurationUnits{DurationUnit{QLatin1String("d"), 86'400'000}, DurationUnit{QLatin1String("h"), 3'600'000},
                                    DurationUnit{QLatin1String("m"), 60'000}, DurationUnit{QLatin1String("s"), 1'000},
                                    DurationUnit{QLatin1String("ms"), 1}};
constexpr qint64 kMaxMilliseconds = 3650LL * 86'400'000;
constexpr double kMaxExactMilliseconds = 1e15; // [ms] longer durations need no exact days, and might not fit into an integer

class DurationText
{
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

QString malformedDuration(const QString &text)
{
    return DurationText::tr(
               "“%1” isn't a valid duration. Use a number with a unit (ms, s, m, h or d), such as 30s, 1.5s or 1h30m.")
        .arg(text);
}

QString tooLong(const QString &text)
{
    return DurationText::tr("“%1” is too long. The limit is 3650d.").arg(text);
}

QString durationFaultText(QuantityFault fault, const QString &text)
{
    switch (fault) {
    case QuantityFault::TooFine:
        return DurationText::tr("“%1” is too precise. The smallest unit of a duration is a millisecond.").arg(text);
    case QuantityFault::TooLarge:
        return tooLong(text);
    case QuantityFault::Malformed:
        break;
    }
    return malformedDuration(text);
}

bool isNumberCharacter(QChar c)
{
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('.');
}

bool isUnitCharacter(QChar c)
{
    return c >= QLatin1Char('a') && c <= QLatin1Char('z');
}

//! Removes and returns the leading characters of `rest` for which `belongs` returns true.
QStringView takeWhile(QStringView &rest, bool (*belongs)(QChar))
{
    qsizetype length = 0;
    while (length < rest.size() && belongs(rest[length]))
        ++length;
    const QStringView taken = rest.first(length);
    rest = rest.sliced(length);
    return taken;
}

//! Formats a number of the smaller unit as `2 h 10 min`. Omits the smaller unit if its count is zero.
QString formatInTwoUnits(qint64 count, qint64 perLarge, const char *large, const char *both)
{
    if (count % perLarge == 0)
        return DurationText::tr(large).arg(count / perLarge);
    return DurationText::tr(both).arg(count / perLarge).arg(count % perLarge);
}

} // namespace

Expected<Milliseconds, QString> parseDuration(const QString &text)
{
    if (text.isEmpty())
        return Unexpected(malformedDuration(text));
    QStringView rest(text);
    qint64 sum = 0;
    auto nextUnit = kDurationUnits.begin();
    while (!rest.isEmpty()) {
        const QStringView number = takeWhile(rest, isNumberCharacter);
        const QStringView name = takeWhile(rest, isUnitCharacter);
        const auto unit = std::find_if(nextUnit, kDurationUnits.end(),
                                       [name](const DurationUnit &candidate) { return name == candidate.text; });
        if (unit == kDurationUnits.end())
            return Unexpected(malformedDuration(text));
        const auto part = exactProduct(number, unit->milliseconds);
        if (!part)
            return Unexpected(durationFaultText(part.error(), text));
        if (*part > kMaxMilliseconds - sum)
            return Unexpected(tooLong(text));
        sum += *part;
        nextUnit = unit + 1;
    }
    return Milliseconds(sum);
}

QString formatDuration(Milliseconds duration)
{
    const qint64 count = duration.count();
    if (count == 0)
        return QStringLiteral("0s");
    for (const DurationUnit &unit : kDurationUnits) {
        if (count % unit.milliseconds == 0)
            return QString::number(count / unit.milliseconds) + unit.text;
    }
    Q_UNREACHABLE();
}

QString humanDuration(std::optional<double> milliseconds)
{
    if (!milliseconds || !std::isfinite(*milliseconds) || *milliseconds < 0)
        return QStringLiteral("–");
    if (*milliseconds > 0 && *milliseconds < 0.001)
        return DurationText::tr("< %1 ms").arg(threeSignificantDigits(0.001));
    // Fractions of a microsecond are measurement noise: 0.0739 ms is shown as 0.074 ms.
    const double ms = *milliseconds < 1 ? std::round(*milliseconds * 1000) / 1000 : *milliseconds;
    // The limits are compared with the rounded number, so 999.6 ms is shown as 1 s and never as 1000 ms.
    if (roundedToSignificantDigits(ms) < 1000)
        return DurationText::tr("%1 ms").arg(threeSignificantDigits(ms));
    if (roundedToSignificantDigits(ms / 1000) < 60)
        return DurationText::tr("%1 s").arg(threeSignificantDigits(ms / 1000));
    if (ms > kMaxExactMilliseconds)
        return DurationText::tr("%1 d").arg(QLocale().toString(ms / 86'400'000, 'g', 3));
    if (const qint64 seconds = std::llround(ms / 1000); seconds < 3600)
        return formatInTwoUnits(seconds, 60, QT_TRANSLATE_NOOP("Duration", "%1 min"),
                                QT_TRANSLATE_NOOP("Duration", "%1 min %2 s"));
    if (const qint64 minutes = std::llround(ms / 60'000); minutes < 24 * 60)
        return formatInTwoUnits(minutes, 60, QT_TRANSLATE_NOOP("Duration", "%1 h"),
                                QT_TRANSLATE_NOOP("Duration", "%1 h %2 min"));
    if (const qint64 hours = std::llround(ms / 3'600'000); hours < 10 * 24)
        return formatInTwoUnits(hours, 24, QT_TRANSLATE_NOOP("Duration", "%1 d"), QT_TRANSLATE_NOOP("Duration", "%1 d %2 h"));
    return DurationText::tr("%1 d").arg(std::llround(ms / 86'400'000));
}

namespace {

struct SizeUnit
{
    QLatin1String text;
    qint64 bytes;
};

constexpr std::array kSizeUnits{SizeUnit{QLatin1String("GiB"), 1LL << 30},
                                SizeUnit{QLatin1String("GB"), 1'000'000'000},
                                SizeUnit{QLatin1String("MiB"), 1LL << 20},
                                SizeUnit{QLatin1String("MB"), 1'000'000},
                                SizeUnit{QLatin1String("KiB"), 1LL << 10},
                                SizeUnit{QLatin1String("KB"), 1'000},
                                SizeUnit{QLatin1String("B"), 1}};

class ByteSizeText
{
    Q_DECLARE_TR_FUNCTIONS(ByteSize)
};

constexpr int kThousand = 1000;
constexpr int kKibi = 1024;

//! Formats the number in the smallest unit in which it is below `base` (1,000 or 1,024).
QString scaledText(qint64 bytes, int base, const std::array<const char *, 6> &unitTexts)
{
    double number = static_cast<double>(bytes);
    size_t step = 0;
    while (roundedToSignificantDigits(number) >= base && step + 1 < unitTexts.size()) {
        number /= base;
        ++step;
    }
    return ByteSizeText::tr(unitTexts[step]).arg(threeSignificantDigits(number));
}

QString sizeFaultText(QuantityFault fault, const QString &text)
{
    switch (fault) {
    case QuantityFault::TooFine:
        return ByteSizeText::tr("“%1” isn't a whole number of bytes.").arg(text);
    case QuantityFault::TooLarge:
        return ByteSizeText::tr("“%1” is too large.").arg(text);
    case QuantityFault::Malformed:
        break;
    }
    return ByteSizeText::tr(
               "“%1” isn't a valid size. Use a number with a unit, B, KB, MB, GB, KiB, MiB or GiB, such as 512KiB or 2MB.")
        .arg(text);
}

} // namespace

Expected<qint64, QString> parseByteSize(const QString &text)
{
    // Some units end with another unit (KiB ends with B). The table is ordered so that the first match is the complete unit.
    for (const SizeUnit &unit : kSizeUnits) {
        if (!text.endsWith(unit.text))
            continue;
        const auto bytes = exactProduct(QStringView(text).chopped(unit.text.size()), unit.bytes);
        if (!bytes)
            return Unexpected(sizeFaultText(bytes.error(), text));
        return *bytes;
    }
    return Unexpected(sizeFaultText(QuantityFault::Malformed, text));
}

QString formatByteSize(qint64 bytes)
{
    QString shortest = QString::number(bytes) + QLatin1Char('B');
    if (bytes == 0)
        return shortest;
    for (const SizeUnit &unit : kSizeUnits) {
        if (bytes % unit.bytes != 0)
            continue;
        const QString text = QString::number(bytes / unit.bytes) + unit.text;
        if (text.size() < shortest.size())
            shortest = text;
    }
    return shortest;
}

QString humanByteSize(qint64 bytes)
{
    static constexpr std::array kTexts{QT_TRANSLATE_NOOP("ByteSize", "%1 B"),  QT_TRANSLATE_NOOP("ByteSize", "%1 kB"),
                                       QT_TRANSLATE_NOOP("ByteSize", "%1 MB"), QT_TRANSLATE_NOOP("ByteSize", "%1 GB"),
                                       QT_TRANSLATE_NOOP("ByteSize", "%1 TB"), QT_TRANSLATE_NOOP("ByteSize", "%1 PB")};
    return scaledText(bytes, kThousand, kTexts);
}

QString humanBinarySize(qint64 bytes)
{
    static constexpr std::array kTexts{QT_TRANSLATE_NOOP("ByteSize", "%1 B"),   QT_TRANSLATE_NOOP("ByteSize", "%1 KiB"),
                                       QT_TRANSLATE_NOOP("ByteSize", "%1 MiB"), QT_TRANSLATE_NOOP("ByteSize", "%1 GiB"),
                                       QT_TRANSLATE_NOOP("ByteSize", "%1 TiB"), QT_TRANSLATE_NOOP("ByteSize", "%1 PiB")};
    return scaledText(bytes, kKibi, kTexts);
}

} // namespace watchkeeper
