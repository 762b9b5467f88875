// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `uptime` check type: checks the time since boot and whether a reboot is required.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxShownReasons = 5;

class UptimeKindText
{
    Q_DECLARE_TR_FUNCTIONS(Uptime)
};

constexpr LimitMeasure kMinUptime(u"UptimeBelow", LimitSide::Below, FieldType::Duration);
constexpr LimitMeasure kMaxUptime(u"UptimeAbove", LimitSide::Above, FieldType::Duration);

void evaluateReboot(const UptimeFigures &figures, LimitVerdict *verdict)
{
    const QStringList some = figures.rebootReasons.first(std::min(kMaxShownReasons, figures.rebootReasons.size()));
    const QString text = some.isEmpty()
        ? UptimeKindText::tr("An update takes effect only after the computer is restarted.")
        : UptimeKindText::tr("An update of %1 takes effect only after the computer is restarted.")
              .arg(some.size() < figures.rebootReasons.size() ? some.join(u", "_s) + u", …"_s : some.join(u", "_s));
    verdict->addDegraded(text);
}

Observation observeUptime(const Fields &fields, const UptimeFigures &figures)
{
    const double milliseconds = static_cast<double>(Milliseconds(figures.uptime).count());
    const QString shown = humanDuration(milliseconds);
    const QString finding = UptimeKindText::tr("The computer was started %1 ago").arg(shown);
    Observation observation;
    observation.summary = figures.rebootRequired ? UptimeKindText::tr("up %1, restart required").arg(shown)
                                                 : UptimeKindText::tr("up %1").arg(shown);
    observation.addValue(u"uptime"_s, static_cast<qint64>(figures.uptime.count()));
    observation.addValue(u"rebootRequired"_s, figures.rebootRequired);
    LimitVerdict verdict(fields);
    verdict.evaluate(
        kMinUptime, milliseconds, finding,
        UptimeKindText::tr("If nobody restarted the computer, find the cause, such as a power failure, crash or update."));
    verdict.evaluate(kMaxUptime, milliseconds, finding, UptimeKindText::tr("Restart the computer to apply updates."));
    if (figures.rebootRequired && fields.flag(u"warnRebootRequired"_s))
        evaluateReboot(figures, &verdict);
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runUptime(Fields fields, CheckContext *context)
{
    const SystemQuery<UptimeFigures> query(u"uptime"_s, UptimeKindText::tr("the uptime"), &SystemReader::uptime);
    const auto reading = co_await context->services().get<Computer>().read(query, context);
    if (!reading)
        co_return failedObservation(reading.error());
    co_return observeUptime(fields, reading->figures);
}

QList<FieldProblem> validateUptime(const Fields &fields)
{
    return limitProblems(fields, {kMinUptime, kMaxUptime});
}

QList<Field> uptimeFields()
{
    const Field reboot{.name = u"warnRebootRequired"_s,
                       .type = FieldType::Bool,
                       .label = UptimeKindText::tr("Degraded when a restart is required"),
                       .help = UptimeKindText::tr("The target is degraded while installed updates require a restart (supported "
                                                  "on Debian, Ubuntu, openSUSE and Windows)."),
                       .defaultValue = true};
    return QList<Field>{reboot}
    + limitFields(kMinUptime, UptimeKindText::tr("Uptime"),
                  UptimeKindText::tr("Time since the last restart, such as 10m, to detect a restart."))
        + limitFields(
               kMaxUptime, UptimeKindText::tr("Uptime"),
               UptimeKindText::tr("Time since the last restart, such as 60d, to detect a computer that is never restarted."));
}

QString uptimeAddress(const Fields &)
{
    return UptimeKindText::tr("uptime");
}

void addUptimeExpectations(const Fields &fields, Expectations *expectations)
{
    if (fields.flag(u"warnRebootRequired"_s))
        expectations->addValue(
            UptimeKindText::tr("No restart is required, else degraded"), {u"rebootRequired"_s}, Unit::None,
            [](const QVariant &isRequired) { return !isRequired.toBool(); }, ConditionStatus::Degrades);
    constexpr double kMillisecondsPerSecond = 1'000;
    addLimitExpectations(fields,
                         {{kMinUptime, UptimeKindText::tr("Uptime"), {u"uptime"_s}, kMillisecondsPerSecond},
                          {kMaxUptime, UptimeKindText::tr("Uptime"), {u"uptime"_s}, kMillisecondsPerSecond}},
                         expectations);
}

} // namespace

Kind makeUptimeKind()
{
    Kind kind;
    kind.key = u"uptime"_s;
    kind.title = UptimeKindText::tr("Uptime and restart");
    kind.help = UptimeKindText::tr(
        "Checks how long ago this computer was started (including time asleep), and whether updates require a restart.");
    kind.subject = KindSubject::System;
    kind.fields = uptimeFields();
    kind.run = runUptime;
    kind.address = uptimeAddress;
    kind.validate = validateUptime;
    kind.expectations = addUptimeExpectations;
    return kind;
}

} // namespace watchkeeper
