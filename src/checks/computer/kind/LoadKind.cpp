// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `load` check type: the load averages.
#include "checks/base/BuiltInKinds.h"

#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/computer/Computer.h"
#include "checks/computer/kind/Limits.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QLocale>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxLoad = 1000;

class LoadKindText
{
    Q_DECLARE_TR_FUNCTIONS(Load)
};

constexpr LimitMeasure loadMeasure()
{
    LimitMeasure measure(u"LoadPerCore", LimitSide::Above, FieldType::Number);
    measure.maximum = kMaxLoad;
    return measure;
}

constexpr LimitMeasure kLoadPerCore = loadMeasure();

double loadForAverage(const LoadFigures &load, const QString &average)
{
    if (average == u"1m"_s)
        return load.oneMinute;
    return average == u"15m"_s ? load.fifteenMinutes : load.fiveMinutes;
}

QString twoDecimals(double number)
{
    return QLocale().toString(number, 'f', 2);
}

Observation observeLoad(const Fields &fields, const LoadFigures &load)
{
    const QString average = fields.text(u"average"_s);
    const double perCore = loadForAverage(load, average) / load.cores;
    Observation observation;
    observation.summary = LoadKindText::tr("%1 · %2 · %3 on %4")
                              .arg(twoDecimals(load.oneMinute), twoDecimals(load.fiveMinutes), twoDecimals(load.fifteenMinutes),
                                   QCoreApplication::translate("Load", "%n core(s)", nullptr, load.cores));
    observation.addValue(u"load1"_s, load.oneMinute);
    observation.addValue(u"load5"_s, load.fiveMinutes);
    observation.addValue(u"load15"_s, load.fifteenMinutes);
    observation.addValue(u"perCore"_s, roundedToHundredths(perCore));
    observation.addValue(u"cores"_s, load.cores);
    LimitVerdict verdict(fields);
    verdict.evaluate(
        kLoadPerCore, perCore,
        LoadKindText::tr("The load average over %1 is %2 per core").arg(averageText(average), twoDecimals(perCore)),
        LoadKindText::tr("More tasks are running or waiting for a disk than this computer can handle. Check which ones."));
    verdict.applyToObservation(&observation);
    return observation;
}

QCoro::Task<Observation> runLoad(Fields fields, CheckContext *context)
{
    const SystemQuery<LoadFigures> query(u"load"_s, LoadKindText::tr("the load"), &SystemReader::load);
    const auto reading = co_await context->services().get<Computer>().read(query, context);
    if (!reading)
        co_return failedObservation(reading.error());
    co_return observeLoad(fields, reading->figures);
}

QList<FieldProblem> validateLoad(const Fields &fields)
{
    return limitProblems(fields, {kLoadPerCore});
}

QList<Field> loadFields()
{
    const Field average{.name = u"average"_s,
                        .type = FieldType::Choice,
                        .label = LoadKindText::tr("Average over"),
                        .help = LoadKindText::tr("Which of the three averages to compare with the limits."),
                        .defaultValue = u"5m"_s,
                        .choices = {u"1m"_s, u"5m"_s, u"15m"_s}};
    return QList<Field>{average}
    + limitFields(kLoadPerCore, LoadKindText::tr("Load per core"),
                  LoadKindText::tr("Tasks that are running, ready to run or waiting for a disk, divided by the number of CPU "
                                   "cores. A value of 1 means fully busy."),
                  2, 5);
}

QString loadAddress(const Fields &)
{
    return LoadKindText::tr("load");
}

void addLoadExpectations(const Fields &fields, Expectations *expectations)
{
    addLimitExpectations(fields, {{kLoadPerCore, LoadKindText::tr("Load per core"), {u"perCore"_s}}}, expectations);
}

} // namespace

Kind makeLoadKind()
{
    Kind kind;
    kind.key = u"load"_s;
    kind.title = LoadKindText::tr("Load");
    kind.help = LoadKindText::tr("Checks this computer's load averages over 1, 5 and 15 minutes.");
    kind.subject = KindSubject::Performance;
    kind.fields = loadFields();
    kind.run = runLoad;
    kind.address = loadAddress;
    kind.validate = validateLoad;
    kind.expectations = addLoadExpectations;
    return kind;
}

} // namespace watchkeeper
