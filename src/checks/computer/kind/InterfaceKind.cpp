// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `interface` check type: state, traffic and errors of a network interface.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/Kind.h"
#include "checks/base/SafeText.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "checks/computer/kind/Rates.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSecondsPerMinute = 60;
constexpr double kMaxPerMinute = 999'999;

class InterfaceKindText
{
    Q_DECLARE_TR_FUNCTIONS(Interface)
};

constexpr LimitMeasure countMeasure(QStringView name)
{
    LimitMeasure measure(name, LimitSide::Above, FieldType::Number);
    measure.maximum = kMaxPerMinute;
    return measure;
}

constexpr LimitMeasure kReceiveRate(u"ReceiveRate", LimitSide::Above, FieldType::Size);
constexpr LimitMeasure kSendRate(u"SendRate", LimitSide::Above, FieldType::Size);
constexpr LimitMeasure kErrorRate = countMeasure(u"ErrorsPerMinute");
constexpr LimitMeasure kDropRate = countMeasure(u"DropsPerMinute");

const QString kUp = u"up"_s;
const QString kDown = u"down"_s;

QString networkInterfaceName(const Fields &fields)
{
    return fields.text(u"interface"_s);
}

//! Returns the state as named by the system, for messages: `lowerlayerdown`.
QString interfaceStateText(const InterfaceFigures &figures)
{
    if (figures.state == u"lowerlayerdown"_s)
        return InterfaceKindText::tr("down because the underlying interface is down");
    if (figures.state == u"dormant"_s)
        return InterfaceKindText::tr("waiting, possibly for a network login");
    if (figures.state == u"notpresent"_s)
        return InterfaceKindText::tr("missing its device");
    return InterfaceKindText::tr("down");
}

void evaluateState(const QString &name, const QString &wanted, const InterfaceFigures &figures, LimitVerdict *verdict)
{
    if (wanted == kUp && !figures.isUp)
        verdict->addDown(
            InterfaceKindText::tr("%1 is %2. Is the cable connected, the network in range and the interface enabled?")
                .arg(name, interfaceStateText(figures)));
    if (wanted == kDown && figures.isUp)
        verdict->addDown(InterfaceKindText::tr("%1 is up, but should be down.").arg(name));
}

double ratePerMinute(quint64 count, double seconds)
{
    return static_cast<double>(count) * kSecondsPerMinute / seconds;
}

void evaluateRates(const QString &name, const InterfaceRates &rates, double seconds, LimitVerdict *verdict)
{
    verdict->evaluate(kReceiveRate, rates.received,
                      InterfaceKindText::tr("%1 receives %2").arg(name, byteRateText(rates.received)), {});
    verdict->evaluate(kSendRate, rates.sent, InterfaceKindText::tr("%1 sends %2").arg(name, byteRateText(rates.sent)), {});
    verdict->evaluate(kErrorRate, ratePerMinute(rates.errors, seconds),
                      InterfaceKindText::tr("%1 had %n error(s) since the last check", nullptr,
                                            static_cast<int>(std::min<quint64>(rates.errors, INT_MAX)))
                          .arg(name),
                      InterfaceKindText::tr("A bad cable, connector or driver can cause this."));
    verdict->evaluate(kDropRate, ratePerMinute(rates.drops, seconds),
                      InterfaceKindText::tr("%1 dropped %n packet(s) since the last check", nullptr,
                                            static_cast<int>(std::min<quint64>(rates.drops, INT_MAX)))
                          .arg(name),
                      InterfaceKindText::tr(
                          "This computer can't keep up with the incoming traffic, or no program is receiving these packets."));
}

void addRates(const InterfaceRates &rates, double seconds, Observation *observation)
{
    observation->addValue(u"receiveRate"_s, roundedToHundredths(rates.received));
    observation->addValue(u"sendRate"_s, roundedToHundredths(rates.sent));
    observation->addValue(u"errors"_s, rates.errors);
    observation->addValue(u"drops"_s, rates.drops);
    observation->addValue(u"errorsPerMinute"_s, roundedToHundredths(ratePerMinute(rates.errors, seconds)));
    observation->addValue(u"dropsPerMinute"_s, roundedToHundredths(ratePerMinute(rates.drops, seconds)));
}

Observation observeInterface(const Fields &fields, const ReadingPair<InterfaceFigures> &readings)
{
    const QString name = networkInterfaceName(fields);
    const InterfaceFigures &now = readings.after.figures;
    Observation observation;
    LimitVerdict verdict(fields);
    observation.summary = now.isUp ? InterfaceKindText::tr("up") : interfaceStateText(now);
    observation.addValue(u"up"_s, now.isUp);
    if (!now.state.isEmpty())
        observation.addValue(u"state"_s, displayText(now.state));
    if (now.speed)
        observation.addValue(u"speed"_s, *now.speed);
    evaluateState(name, fields.text(u"expect"_s), now, &verdict);
    if (const double seconds = readings.seconds(); seconds > 0) {
        const InterfaceRates rates = interfaceRates(readings.before.figures, now, seconds);
        if (now.isUp)
            observation.summary = InterfaceKindText::tr("up, receiving %1, sending %2")
                                      .arg(byteRateText(rates.received), byteRateText(rates.sent));
        addRates(rates, seconds, &observation);
        evaluateRates(name, rates, seconds, &verdict);
    }
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runInterface(Fields fields, CheckContext *context)
{
    const QString name = networkInterfaceName(fields);
    const auto read = [name](const SystemReader &system) { return system.networkInterface(name); };
    const SystemQuery<InterfaceFigures> query(u"interface "_s + name, InterfaceKindText::tr("the interface %1").arg(name),
                                              read);
    PreviousReadings<InterfaceFigures> *const history = &context->services().get<Computer>().history().interfaces;
    const QByteArray series = historySeriesFor(fields);
    const Milliseconds interval = fields.duration(u"interval"_s);
    const auto readings = co_await readTwice(history, series, interval, query, areInterfaceReadingsContinuous, context);
    if (!readings)
        co_return failedObservation(readings.error());
    co_return observeInterface(fields, *readings);
}

QList<FieldProblem> validateInterface(const Fields &fields)
{
    return limitProblems(fields, {kReceiveRate, kSendRate, kErrorRate, kDropRate});
}

QList<Field> interfaceFields()
{
    const Field name{
        .name = u"interface"_s,
        .type = FieldType::Text,
        .label = InterfaceKindText::tr("Interface"),
        .help = InterfaceKindText::tr(
            "Name of the network interface, such as eth0 or wlan0. If it isn't found, the error lists the available ones."),
        .required = true};
    const Field expect{
        .name = u"expect"_s,
        .type = FieldType::Choice,
        .label = InterfaceKindText::tr("Expected state"),
        .help = InterfaceKindText::tr("Whether the interface should be up or down. any: only its traffic is checked."),
        .defaultValue = kUp,
        .choices = {kUp, kDown, u"any"_s},
        .choiceLabels = {InterfaceKindText::tr("Up"), InterfaceKindText::tr("Down"), InterfaceKindText::tr("Either")}};
    return QList<Field>{name, expect}
    + limitFields(kReceiveRate, InterfaceKindText::tr("Receive rate"),
                  InterfaceKindText::tr("Bytes per second since the last check, such as 10MB."))
        + limitFields(kSendRate, InterfaceKindText::tr("Send rate"),
                      InterfaceKindText::tr("Bytes per second since the last check, such as 10MB."))
        + limitFields(kErrorRate, InterfaceKindText::tr("Errors"),
                      InterfaceKindText::tr("Packets with errors per minute, in both directions."), 60, kMaxPerMinute)
        + limitFields(kDropRate, InterfaceKindText::tr("Drops"),
                      InterfaceKindText::tr("Discarded packets per minute, in both directions. A few are normal."))
        + QList<Field>{intervalField()};
}

void addInterfaceExpectations(const Fields &fields, Expectations *expectations)
{
    expectations->addExistence(InterfaceKindText::tr("The interface %1 exists").arg(networkInterfaceName(fields)), u"up"_s);
    if (const QString wanted = fields.text(u"expect"_s); wanted == kUp || wanted == kDown)
        expectations->addValue(
            wanted == kUp ? InterfaceKindText::tr("The interface is up") : InterfaceKindText::tr("The interface is down"),
            {u"up"_s}, Unit::None, [wanted](const QVariant &isUp) { return isUp.toBool() == (wanted == kUp); });
    addLimitExpectations(fields,
                         {{kReceiveRate, InterfaceKindText::tr("Receive rate"), {u"receiveRate"_s}},
                          {kSendRate, InterfaceKindText::tr("Send rate"), {u"sendRate"_s}},
                          {kErrorRate, InterfaceKindText::tr("Errors per minute"), {u"errorsPerMinute"_s}},
                          {kDropRate, InterfaceKindText::tr("Drops per minute"), {u"dropsPerMinute"_s}}},
                         expectations);
}

} // namespace

Kind makeInterfaceKind()
{
    Kind kind;
    kind.key = u"interface"_s;
    kind.title = InterfaceKindText::tr("Network interface");
    kind.help = InterfaceKindText::tr("Checks whether a network interface of this computer is up. Also checks its traffic in "
                                      "both directions and its errors since the last check.");
    kind.subject = KindSubject::System;
    kind.fields = interfaceFields();
    kind.run = runInterface;
    kind.address = networkInterfaceName;
    kind.validate = validateInterface;
    kind.expectations = addInterfaceExpectations;
    return kind;
}

} // namespace watchkeeper
