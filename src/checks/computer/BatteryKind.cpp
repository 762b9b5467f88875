// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/BatteryKind.h"

#include "checks/CheckServices.h"
#include "checks/SafeText.h"
#include "checks/computer/Computer.h"
#include "checks/computer/Limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Battery", text);
}

constexpr LimitMeasure kCharge = percentMeasure(u"ChargePercent", LimitSide::Below);
constexpr LimitMeasure kHealth = percentMeasure(u"HealthPercent", LimitSide::Below);

//! What the batteries that count are together.
struct Supply
{
    double charge = 0;            //!< [%] mean: some computers empty one after the other
    std::optional<double> health; //!< [%] of the worst
    bool isDischarging = false;
    QString state;
};

Supply supplyOf(const QList<PowerFigures::Battery> &batteries, std::optional<bool> isOnMains)
{
    Supply supply;
    for (const PowerFigures::Battery &battery : batteries) {
        supply.charge += battery.chargePercent / static_cast<double>(batteries.size());
        if (battery.health)
            supply.health = std::min(*battery.health, supply.health.value_or(*battery.health));
        supply.isDischarging = supply.isDischarging || battery.state == u"discharging"_s;
        if (supply.state.isEmpty() || battery.state == u"charging"_s || battery.state == u"discharging"_s)
            supply.state = battery.state;
    }
    // A weak charger lets it empty all the same, slowly: no reason to alarm.
    supply.isDischarging = supply.isDischarging && !isOnMains.value_or(false);
    return supply;
}

QString stateText(const Supply &supply, std::optional<bool> isOnMains)
{
    if (supply.isDischarging)
        return say(QT_TRANSLATE_NOOP("Battery", "discharging"));
    if (supply.state == u"charging"_s)
        return say(QT_TRANSLATE_NOOP("Battery", "charging"));
    if (supply.state == u"full"_s)
        return say(QT_TRANSLATE_NOOP("Battery", "full"));
    return isOnMains.value_or(false) ? say(QT_TRANSLATE_NOOP("Battery", "on mains"))
                                     : say(QT_TRANSLATE_NOOP("Battery", "not charging"));
}

void judge(const Fields &fields, const Supply &supply, bool isOnBattery, LimitVerdict *verdict)
{
    if (supply.isDischarging)
        verdict->judge(
            kCharge, supply.charge,
            say(QT_TRANSLATE_NOOP("Battery", "The battery has %1 left and is discharging")).arg(roundedPercent(supply.charge)),
            say(QT_TRANSLATE_NOOP("Battery", "Plug the computer in.")));
    if (supply.health)
        verdict->judge(kHealth, *supply.health,
                       say(QT_TRANSLATE_NOOP("Battery", "A full battery holds %1 of what it held when new"))
                           .arg(roundedPercent(*supply.health)),
                       say(QT_TRANSLATE_NOOP("Battery", "Think of a new one.")));
    if (isOnBattery && fields.flag(u"mainsRequired"_s))
        verdict->addDown(say(QT_TRANSLATE_NOOP("Battery",
                                               "The computer runs on its battery. Has the power failed, or the plug come "
                                               "out?")));
}

Observation observe(const Fields &fields, const PowerFigures &power)
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
        return unseen(
            CheckError(ErrorType::NotFound,
                       say(QT_TRANSLATE_NOOP("Battery", "There is no battery %1. %2")).arg(wanted, thoseThereAre(names))));
    const Supply supply = supplyOf(batteries, power.isOnMains);
    const bool isOnBattery = power.isOnMains ? !*power.isOnMains : supply.isDischarging;
    Observation observation;
    observation.summary =
        say(QT_TRANSLATE_NOOP("Battery", "%1, %2")).arg(roundedPercent(supply.charge), stateText(supply, power.isOnMains));
    observation.addValue(u"chargePercent"_s, toHundredths(supply.charge));
    observation.addValue(u"onMains"_s, !isOnBattery);
    observation.addValue(u"state"_s, displayText(supply.state));
    if (supply.health)
        observation.addValue(u"healthPercent"_s, toHundredths(*supply.health));
    LimitVerdict verdict(fields);
    judge(fields, supply, isOnBattery, &verdict);
    verdict.putInto(&observation);
    return observation;
}

QCoro::Task<Observation> runBattery(Fields fields, CheckContext *context)
{
    const SystemQuestion<PowerFigures> question(u"power"_s, say(QT_TRANSLATE_NOOP("Battery", "the battery")),
                                                &SystemReader::power);
    const auto seen = co_await context->services().computer().look(question, context);
    if (!seen)
        co_return unseen(seen.error());
    co_return observe(fields, seen->figures);
}

QList<FieldProblem> validateBattery(const Fields &fields)
{
    return limitProblems(fields, {kCharge, kHealth});
}

QList<Field> batteryFields()
{
    const Field battery{.name = u"battery"_s,
                        .type = FieldType::Text,
                        .label = say(QT_TRANSLATE_NOOP("Battery", "Battery")),
                        .help = say(QT_TRANSLATE_NOOP("Battery",
                                                      "Name of one, such as BAT0. Empty: all together. Those of a mouse or "
                                                      "keyboard do not count.")),
                        .advanced = true};
    const Field mains{.name = u"mainsRequired"_s,
                      .type = FieldType::Bool,
                      .label = say(QT_TRANSLATE_NOOP("Battery", "Down when not on mains")),
                      .help =
                          say(QT_TRANSLATE_NOOP("Battery",
                                                "Whether it counts as down that the computer runs on its battery: for one that "
                                                "is always plugged in, to notice when the power fails.")),
                      .defaultValue = false};
    return limitFields(kCharge, say(QT_TRANSLATE_NOOP("Battery", "Charge")),
                       say(QT_TRANSLATE_NOOP("Battery", "What is left in the battery. Counts only while it discharges.")), 15,
                       5)
        + QList<Field>{mains}
    + limitFields(kHealth, say(QT_TRANSLATE_NOOP("Battery", "Health")),
                  say(QT_TRANSLATE_NOOP("Battery", "What it holds when full, of what it held when it was new.")))
        + QList<Field>{battery};
}

QString addressOf(const Fields &fields)
{
    const QString battery = fields.text(u"battery"_s);
    return battery.isEmpty() ? say(QT_TRANSLATE_NOOP("Battery", "battery")) : battery;
}

Kind makeKind()
{
    Kind kind;
    kind.key = u"battery"_s;
    kind.title = say(QT_TRANSLATE_NOOP("Battery", "Battery and mains"));
    kind.help =
        say(QT_TRANSLATE_NOOP("Battery", "Charge and health of this computer's battery, and whether it is plugged in."));
    kind.fields = batteryFields();
    kind.run = runBattery;
    kind.address = addressOf;
    kind.validate = validateBattery;
    return kind;
}

} // namespace

const Kind *batteryKind()
{
    static const Kind kind = makeKind();
    return &kind;
}

} // namespace watchkeeper
