// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Duration.h"

#include "model/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace watchkeeper {

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
constexpr double kMaxExactMilliseconds = 1e15; // [ms] longer durations don't need exact days, and may not fit into an integer

class DurationText
{
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

QString malformedDuration(const QString &text)
{
    return DurationText::tr(
               "“%1” isn't a valid duration. Use a number with a unit, ms, s, m, h or d, such as 30s, 1.5s or 1h30m.")
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

//! Removes and returns the first characters of `rest`, as long as `belongs` returns true.
QStringView takeWhile(QStringView &rest, bool (*belongs)(QChar))
{
    qsizetype length = 0;
    while (length < rest.size() && belongs(rest[length]))
        ++length;
    const QStringView taken = rest.first(length);
    rest = rest.sliced(length);
    return taken;
}

//! Formats a number of the smaller unit as `2 h 10 min`, without the smaller unit if its count is zero.
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

} // namespace watchkeeper
