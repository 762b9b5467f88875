// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/kind/Limits.h"

#include "model/base/Quantity.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kMinRoundedPercent = 10;

class LimitsText
{
    Q_DECLARE_TR_FUNCTIONS(Limits)
};

std::optional<double> configuredLimit(const Fields &fields, const LimitMeasure &measure, const QString &name)
{
    if (!fields.has(name))
        return std::nullopt;
    switch (measure.type) {
    case FieldType::Size:
        return static_cast<double>(fields.size(name));
    case FieldType::Duration:
        return static_cast<double>(fields.duration(name).count());
    default:
        return fields.number(name);
    }
}

QString displayedLimit(const LimitMeasure &measure, double limit)
{
    switch (measure.type) {
    case FieldType::Size:
        return humanBinarySize(static_cast<qint64>(limit));
    case FieldType::Duration:
        return humanDuration(limit);
    default:
        return measure.unit.isEmpty() ? threeSignificantDigits(limit)
                                      : u"%1 %2"_s.arg(threeSignificantDigits(limit), measure.unit);
    }
}

//! Returns the value that means no limit: one end of the range. Users need it if an empty field has a default limit.
double unlimitedValue(const LimitMeasure &measure)
{
    return measure.worse == LimitSide::Above ? measure.maximum : measure.minimum;
}

bool isBeyond(const LimitMeasure &measure, double value, std::optional<double> limit)
{
    if (!limit || isUnlimited(measure, *limit))
        return false;
    return measure.worse == LimitSide::Above ? value > *limit : value < *limit;
}

//! Formats a limit as the user would enter it in the field.
QString limitFieldText(const LimitMeasure &measure, double limit)
{
    if (measure.type == FieldType::Duration)
        return formatDuration(Milliseconds(static_cast<qint64>(limit)));
    return QString::number(limit);
}

//! Explains how to disable the limit, which depends on whether an empty field has a default.
QString noLimitHint(const LimitMeasure &measure, const QJsonValue &standard)
{
    if (standard.isNull() && !measure.hasDeviceLimits)
        return LimitsText::tr(" Leave empty for no limit.");
    return LimitsText::tr(" Enter %1 for no limit.").arg(limitFieldText(measure, unlimitedValue(measure)));
}

Field limitField(const LimitMeasure &measure, const QString &name, const QString &label, const QString &help,
                 const QJsonValue &standard)
{
    return {.name = name,
            .type = measure.type,
            .label = label,
            .help = help,
            .defaultValue = standard,
            .minimum = measure.minimum,
            .maximum = measure.maximum,
            .unit = measure.unit.toString()};
}

} // namespace

QList<Field> limitFields(const LimitMeasure &measure, const QString &label, const QString &help, const QJsonValue &warn,
                         const QJsonValue &critical)
{
    const bool isAbove = measure.worse == LimitSide::Above;
    const QString degraded = isAbove ? LimitsText::tr("%1: degraded above") : LimitsText::tr("%1: degraded below");
    const QString down = isAbove ? LimitsText::tr("%1: down above") : LimitsText::tr("%1: down below");
    const QString helpDegraded = isAbove ? LimitsText::tr("%1 Above this value, the target is degraded.%2")
                                         : LimitsText::tr("%1 Below this value, the target is degraded.%2");
    const QString helpDown = isAbove ? LimitsText::tr("%1 Above this value, the target is down.%2")
                                     : LimitsText::tr("%1 Below this value, the target is down.%2");
    return {
        limitField(measure, measure.warnField(), degraded.arg(label), helpDegraded.arg(help, noLimitHint(measure, warn)), warn),
        limitField(measure, measure.criticalField(), down.arg(label), helpDown.arg(help, noLimitHint(measure, critical)),
                   critical)};
}

QList<FieldProblem> limitProblems(const Fields &fields, const QList<LimitMeasure> &measures)
{
    QList<FieldProblem> problems;
    for (const LimitMeasure &measure : measures) {
        const LimitBounds bounds = limitBounds(fields, measure);
        if (!bounds.warn || !bounds.critical || isUnlimited(measure, *bounds.warn)
            || !isBeyond(measure, *bounds.warn, bounds.critical))
            continue;
        // Reports the problem for the limit that the user has set. The other limit may be a default.
        const bool wroteWarn = fields.written().contains(measure.warnField());
        const QString text = measure.worse == LimitSide::Above
            ? LimitsText::tr("The limit %1 for degraded must not be above the limit %2 for down.")
            : LimitsText::tr("The limit %1 for degraded must not be below the limit %2 for down.");
        problems.append({wroteWarn ? measure.warnField() : measure.criticalField(),
                         text.arg(displayedLimit(measure, *bounds.warn), displayedLimit(measure, *bounds.critical))});
    }
    return problems;
}

LimitBounds limitBounds(const Fields &fields, const LimitMeasure &measure)
{
    return LimitBounds{configuredLimit(fields, measure, measure.warnField()),
                       configuredLimit(fields, measure, measure.criticalField())};
}

bool isUnlimited(const LimitMeasure &measure, double limit)
{
    const bool hasRange = measure.maximum > measure.minimum;
    return hasRange && limit == unlimitedValue(measure);
}

void addLimitExpectations(const Fields &fields, const QList<ObservedMeasure> &measures, Expectations *expectations)
{
    for (const ObservedMeasure &observed : measures) {
        const LimitMeasure &measure = observed.measure;
        const bool isAbove = measure.worse == LimitSide::Above;
        const LimitBounds bounds = limitBounds(fields, measure);
        const QVariant actual = expectations->value(observed.values);
        const double number = actual.toDouble() * observed.factor;
        const auto add = [&](const std::optional<double> &limit, const QString &text, ConditionStatus failed) {
            if (!limit || isUnlimited(measure, *limit))
                return;
            const QString condition = text.arg(observed.label, displayedLimit(measure, *limit));
            if (actual.isValid())
                expectations->add(condition, isBeyond(measure, number, limit) ? failed : ConditionStatus::Passes,
                                  displayedLimit(measure, number));
            else
                expectations->add(condition, ConditionStatus::NotReached);
        };
        add(bounds.critical, isAbove ? LimitsText::tr("%1: at most %2") : LimitsText::tr("%1: at least %2"),
            ConditionStatus::Fails);
        add(bounds.warn,
            isAbove ? LimitsText::tr("%1: at most %2, else degraded") : LimitsText::tr("%1: at least %2, else degraded"),
            ConditionStatus::Degrades);
    }
}

void LimitVerdict::evaluate(const LimitMeasure &measure, const LimitBounds &bounds, double value, const QString &finding,
                            const QString &advice)
{
    value = roundedToHundredths(value);
    const bool isDown = isBeyond(measure, value, bounds.critical);
    if (!isDown && !isBeyond(measure, value, bounds.warn))
        return;
    const bool isAbove = measure.worse == LimitSide::Above;
    const QString text = isDown
        ? (isAbove ? LimitsText::tr("%1. The target is down above %2.") : LimitsText::tr("%1. The target is down below %2."))
        : (isAbove ? LimitsText::tr("%1. The target is degraded above %2.")
                   : LimitsText::tr("%1. The target is degraded below %2."));
    const QString sentence = text.arg(finding, displayedLimit(measure, isDown ? *bounds.critical : *bounds.warn));
    (isDown ? m_down : m_degraded).append(advice.isEmpty() ? sentence : sentence + u' ' + advice);
}

void LimitVerdict::applyToObservation(Observation *observation) const
{
    if (!m_down.isEmpty())
        observation->error = CheckError(ErrorType::Condition, m_down.join(u' '));
    if (!m_degraded.isEmpty())
        observation->warning = CheckError(ErrorType::Condition, m_degraded.join(u' '));
}

QString averageText(const QString &average)
{
    const auto duration = parseDuration(average);
    return humanDuration(static_cast<double>(duration ? duration->count() : 0));
}

QString roundedPercentText(double percent)
{
    const double shownNumber = percent >= kMinRoundedPercent ? std::round(percent) : percent;
    return LimitsText::tr("%1 %").arg(threeSignificantDigits(roundedToHundredths(shownNumber)));
}

QString byteRateText(double bytesPerSecond)
{
    return LimitsText::tr("%1/s").arg(humanBinarySize(std::llround(bytesPerSecond)));
}

double roundedToHundredths(double number)
{
    constexpr double kHundredthsPerUnit = 100;
    return std::round(number * kHundredthsPerUnit) / kHundredthsPerUnit;
}

} // namespace watchkeeper
