// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `temperature` check type: reads temperature sensors.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxCelsius = 250;
// Used if neither the target nor the sensor defines a limit. The maximum reported by sensors isn't suitable: on many sensors, a
// busy laptop exceeds it.
constexpr double kDefaultCriticalCelsius = 105;
constexpr double kDefaultWarnCelsius = 95;
constexpr double kWarnMarginCelsius = 5;

class TemperatureKindText
{
    Q_DECLARE_TR_FUNCTIONS(Temperature)
};

constexpr LimitMeasure celsiusMeasure()
{
    LimitMeasure measure(u"Celsius", LimitSide::Above, FieldType::Number);
    measure.unit = u"°C";
    measure.maximum = kMaxCelsius;
    measure.hasDeviceLimits = true;
    return measure;
}

constexpr LimitMeasure kTemperature = celsiusMeasure();

QString celsiusText(double celsius)
{
    return TemperatureKindText::tr("%1 °C").arg(QLocale().toString(celsius, 'f', 0));
}

LimitBounds boundsFor(const Fields &fields, const SensorFigures &sensor)
{
    LimitBounds bounds = limitBounds(fields, kTemperature);
    const double warn = bounds.warn && !isUnlimited(kTemperature, *bounds.warn) ? *bounds.warn : 0;
    if (!bounds.critical)
        bounds.critical = std::max(sensor.critical.value_or(kDefaultCriticalCelsius), warn);
    if (!bounds.warn)
        bounds.warn = std::min(sensor.critical ? *sensor.critical - kWarnMarginCelsius : kDefaultWarnCelsius, *bounds.critical);
    return bounds;
}

//! Selects the sensors whose full name or chip name is `wanted`, ignoring case; all sensors if it is empty.
QList<SensorFigures> selectedSensors(const QList<SensorFigures> &all, const QString &wanted)
{
    QList<SensorFigures> some;
    for (const SensorFigures &temperature : all) {
        const QString chip = temperature.sensor.section(u'/', 0, 0);
        if (wanted.isEmpty() || temperature.sensor.compare(wanted, Qt::CaseInsensitive) == 0
            || chip.compare(wanted, Qt::CaseInsensitive) == 0)
            some.append(temperature);
    }
    return some;
}

CheckError sensorNotFound(const QString &wanted, const QList<SensorFigures> &all)
{
    QStringList names;
    for (const SensorFigures &temperature : all)
        names.append(temperature.sensor);
    return CheckError(ErrorType::NotFound,
                      TemperatureKindText::tr("Sensor %1 not found or asleep. %2").arg(wanted, availableNamesText(names)));
}

//! \param margin  [°C] the smallest distance of any sensor so far to its limit; negative if a sensor is above its limit
void reduceMargin(const std::optional<double> &limit, double celsius, std::optional<double> *margin)
{
    if (!limit || isUnlimited(kTemperature, *limit))
        return;
    const double distance = roundedToHundredths(*limit - roundedToHundredths(celsius));
    *margin = std::min(margin->value_or(distance), distance);
}

Observation observeTemperature(const Fields &fields, const QList<SensorFigures> &all)
{
    const QList<SensorFigures> sensors = selectedSensors(all, fields.text(u"sensor"_s));
    if (sensors.isEmpty())
        return failedObservation(sensorNotFound(fields.text(u"sensor"_s), all));
    const SensorFigures hottest = *std::max_element(
        sensors.begin(), sensors.end(), [](const SensorFigures &a, const SensorFigures &b) { return a.celsius < b.celsius; });
    Observation observation;
    const QString name = displayText(hottest.sensor).simplified();
    observation.summary = TemperatureKindText::tr("%1 (%2)").arg(celsiusText(hottest.celsius), name);
    observation.addValue(u"temperature"_s, roundedToHundredths(hottest.celsius));
    observation.addValue(u"sensor"_s, name);
    observation.addValue(u"sensors"_s, sensors.size());
    LimitVerdict verdict(fields);
    LimitBounds margins;
    QStringList lines;
    for (const SensorFigures &sensor : sensors) {
        const QString shown = displayText(sensor.sensor).simplified();
        lines.append(u"%1: %2"_s.arg(shown, celsiusText(sensor.celsius)));
        const LimitBounds bounds = boundsFor(fields, sensor);
        reduceMargin(bounds.warn, sensor.celsius, &margins.warn);
        reduceMargin(bounds.critical, sensor.celsius, &margins.critical);
        verdict.evaluate(kTemperature, bounds, sensor.celsius,
                         TemperatureKindText::tr("%1 is at %2").arg(shown, celsiusText(sensor.celsius)),
                         TemperatureKindText::tr("Are the fans running and the vents clear? Is the computer otherwise idle?"));
    }
    // Each sensor has its own limits, unless the target sets them.
    if (margins.warn && !fields.has(kTemperature.warnField()))
        observation.addValue(u"marginToDegraded"_s, *margins.warn);
    if (margins.critical && !fields.has(kTemperature.criticalField()))
        observation.addValue(u"marginToDown"_s, *margins.critical);
    observation.text = lines.join(u'\n');
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runTemperature(Fields fields, CheckContext *context)
{
    const SystemQuery<QList<SensorFigures>> query(u"temperatures"_s, TemperatureKindText::tr("the temperature sensors"),
                                                  &SystemReader::temperatures);
    const auto reading = co_await context->services().get<Computer>().read(query, context);
    if (!reading)
        co_return failedObservation(reading.error());
    co_return observeTemperature(fields, reading->figures);
}

QList<FieldProblem> validateTemperature(const Fields &fields)
{
    return limitProblems(fields, {kTemperature});
}

QList<Field> temperatureFields()
{
    const Field sensor{
        .name = u"sensor"_s,
        .type = FieldType::Text,
        .label = TemperatureKindText::tr("Sensor"),
        .help = TemperatureKindText::tr(
            "Name of a chip, such as coretemp, or of one of its sensors, such as coretemp/Package id 0. Leave empty to check "
            "all sensors and show the hottest. If the name isn't found, the error lists the available ones.")};
    return QList<Field>{sensor}
    + limitFields(
               kTemperature, TemperatureKindText::tr("Temperature"),
               TemperatureKindText::tr("By default, the limit for down is each sensor's own critical value, and the limit for "
                                       "degraded is 5 °C lower. Sensors without a critical value use 105 °C and 95 °C."));
}

QString temperatureAddress(const Fields &fields)
{
    const QString sensor = fields.text(u"sensor"_s);
    return sensor.isEmpty() ? TemperatureKindText::tr("sensors") : sensor;
}

void addTemperatureExpectations(const Fields &fields, Expectations *expectations)
{
    addLimitExpectations(fields, {{kTemperature, TemperatureKindText::tr("Temperature"), {u"temperature"_s}}}, expectations);
    const auto addDeviceLimit = [&](const QString &field, const QString &name, const QString &text, ConditionStatus failed) {
        if (!fields.has(field))
            expectations->addValue(
                text, {name}, Unit::Celsius, [](const QVariant &margin) { return margin.toDouble() >= 0; }, failed);
    };
    addDeviceLimit(kTemperature.criticalField(), u"marginToDown"_s,
                   TemperatureKindText::tr("Margin to the limits of the sensors: at least 0 °C"), ConditionStatus::Fails);
    addDeviceLimit(kTemperature.warnField(), u"marginToDegraded"_s,
                   TemperatureKindText::tr("Margin to the lower limits of the sensors: at least 0 °C, else degraded"),
                   ConditionStatus::Degrades);
}

} // namespace

Kind makeTemperatureKind()
{
    Kind kind;
    kind.key = u"temperature"_s;
    kind.title = TemperatureKindText::tr("Temperature");
    kind.help =
        TemperatureKindText::tr("Checks the temperature of this computer's CPU, disks and motherboard, if they have sensors.");
    kind.subject = KindSubject::System;
    kind.fields = temperatureFields();
    kind.run = runTemperature;
    kind.address = temperatureAddress;
    kind.validate = validateTemperature;
    kind.expectations = addTemperatureExpectations;
    return kind;
}

} // namespace watchkeeper
