// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `battery` check type: charge, health and mains power.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class BatteryKindText
{
    Q_DECLARE_TR_FUNCTIONS(Battery)
};

constexpr LimitMeasure kChargePercent = percentMeasure(u"ChargePercent", LimitSide::Below);
constexpr LimitMeasure kHealthPercent = percentMeasure(u"HealthPercent", LimitSide::Below);

//! The combined values of all selected batteries.
struct BatterySupply
{
    double charge = 0;            //!< [%] mean, because some computers discharge their batteries one after the other
    std::optional<double> health; //!< [%] health of the worst battery
    bool isDischarging = false;
    QString state;
};

BatterySupply powerSupplyFrom(const QList<PowerFigures::Battery> &batteries, std::optional<bool> isOnMains)
{
    BatterySupply supply;
    for (const PowerFigures::Battery &battery : batteries) {
        supply.charge += battery.chargePercent / static_cast<double>(batteries.size());
        if (battery.health)
            supply.health = std::min(*battery.health, supply.health.value_or(*battery.health));
        supply.isDischarging = supply.isDischarging || battery.state == u"discharging"_s;
        const bool isChanging = battery.state == u"charging"_s && supply.state != u"discharging"_s;
        if (supply.state.isEmpty() || isChanging || battery.state == u"discharging"_s)
            supply.state = battery.state;
    }
    // With a weak charger, the battery may still discharge slowly, which is no reason for an alert.
    supply.isDischarging = supply.isDischarging && !isOnMains.value_or(false);
    return supply;
}

QString batteryStateText(const BatterySupply &supply, std::optional<bool> isOnMains)
{
    if (supply.isDischarging)
        return BatteryKindText::tr("discharging");
    if (supply.state == u"charging"_s)
        return BatteryKindText::tr("charging");
    if (supply.state == u"full"_s)
        return BatteryKindText::tr("full");
    return isOnMains.value_or(false) ? BatteryKindText::tr("on mains power") : BatteryKindText::tr("not charging");
}

void evaluateBattery(const Fields &fields, const BatterySupply &supply, bool isOnBattery, LimitVerdict *verdict)
{
    if (supply.isDischarging)
        verdict->evaluate(kChargePercent, supply.charge,
                          BatteryKindText::tr("The battery is at %1 and discharging").arg(roundedPercentText(supply.charge)),
                          BatteryKindText::tr("Plug the computer in."));
    if (supply.health)
        verdict->evaluate(kHealthPercent, *supply.health,
                          BatteryKindText::tr("The battery's full charge is %1 of its original capacity")
                              .arg(roundedPercentText(*supply.health)),
                          BatteryKindText::tr("Consider replacing the battery."));
    if (isOnBattery && fields.flag(u"mainsRequired"_s))
        verdict->addDown(BatteryKindText::tr("The computer is running on battery. Has the power failed, or is it unplugged?"));
}

Observation observeBattery(const Fields &fields, const PowerFigures &power)
{
    const QString wanted = fields.text(u"battery"_s);
    QList<PowerFigures::Battery> batteries;
    QStringList names;
    for (const PowerFigures::Battery &battery : power.batteries) {
        names.append(battery.name);
        if (wanted.isEmpty() || battery.name == wanted)
            batteries.append(battery);
    }
    if (batteries.isEmpty())
        return failedObservation(CheckError(
            ErrorType::NotFound, BatteryKindText::tr("Battery %1 not found. %2").arg(wanted, availableNamesText(names))));
    const BatterySupply supply = powerSupplyFrom(batteries, power.isOnMains);
    const bool isOnBattery = PowerFigures{batteries, power.isOnMains}.isOnBattery();
    Observation observation;
    observation.summary =
        BatteryKindText::tr("%1, %2").arg(roundedPercentText(supply.charge), batteryStateText(supply, power.isOnMains));
    observation.addValue(u"chargePercent"_s, roundedToHundredths(supply.charge));
    observation.addValue(u"onMains"_s, !isOnBattery);
    observation.addValue(u"state"_s, displayText(supply.state));
    if (supply.health)
        observation.addValue(u"healthPercent"_s, roundedToHundredths(*supply.health));
    LimitVerdict verdict(fields);
    evaluateBattery(fields, supply, isOnBattery, &verdict);
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runBattery(Fields fields, CheckContext *context)
{
    const SystemQuery<PowerFigures> query(u"power"_s, BatteryKindText::tr("the battery"), &SystemReader::power);
    const auto reading = co_await context->services().get<Computer>().read(query, context);
    if (!reading)
        co_return failedObservation(reading.error());
    co_return observeBattery(fields, reading->figures);
}

QList<FieldProblem> validateBattery(const Fields &fields)
{
    return limitProblems(fields, {kChargePercent, kHealthPercent});
}

QList<Field> batteryFields()
{
    const Field battery{.name = u"battery"_s,
                        .type = FieldType::Text,
                        .label = BatteryKindText::tr("Battery"),
                        .help = BatteryKindText::tr("Name of one battery, such as BAT0. Leave empty for all batteries "
                                                    "together. Batteries of mice and keyboards are ignored."),
                        .advanced = true};
    const Field mains{
        .name = u"mainsRequired"_s,
        .type = FieldType::Bool,
        .label = BatteryKindText::tr("Down when not on mains power"),
        .help = BatteryKindText::tr(
            "Treats running on battery as down. Use this for a computer that is always plugged in, to detect a power failure."),
        .defaultValue = false};
    return limitFields(kChargePercent, BatteryKindText::tr("Charge"),
                       BatteryKindText::tr("Remaining charge, checked only while the battery is discharging."), 15, 5)
        + QList<Field>{mains}
    + limitFields(kHealthPercent, BatteryKindText::tr("Health"),
                  BatteryKindText::tr("Full-charge capacity compared with that of a new battery."))
        + QList<Field>{battery};
}

QString batteryAddress(const Fields &fields)
{
    const QString battery = fields.text(u"battery"_s);
    return battery.isEmpty() ? BatteryKindText::tr("battery") : battery;
}

void addBatteryExpectations(const Fields &fields, Expectations *expectations)
{
    const bool isOnBattery = expectations->value(u"onMains"_s).isValid() && !expectations->value(u"onMains"_s).toBool();
    const bool isDischarging = isOnBattery && expectations->value(u"state"_s).toString() == u"discharging"_s;
    const QStringList charge = isDischarging ? QStringList{u"chargePercent"_s} : QStringList();
    if (fields.flag(u"mainsRequired"_s))
        expectations->addValue(BatteryKindText::tr("The computer is on mains power"), {u"onMains"_s}, Unit::None,
                               [](const QVariant &isOnMains) { return isOnMains.toBool(); });
    addLimitExpectations(fields,
                         {{kChargePercent, BatteryKindText::tr("Charge while discharging"), charge},
                          {kHealthPercent, BatteryKindText::tr("Health"), {u"healthPercent"_s}}},
                         expectations);
}

} // namespace

Kind makeBatteryKind()
{
    Kind kind;
    kind.key = u"battery"_s;
    kind.title = BatteryKindText::tr("Battery and mains power");
    kind.help = BatteryKindText::tr("Checks the charge and health of this computer's battery, and whether it's plugged in.");
    kind.subject = KindSubject::System;
    kind.fields = batteryFields();
    kind.run = runBattery;
    kind.address = batteryAddress;
    kind.validate = validateBattery;
    kind.expectations = addBatteryExpectations;
    return kind;
}

} // namespace watchkeeper
