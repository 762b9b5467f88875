// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/TargetFieldReading.h"

#include "model/field/FieldReader.h"
#include "targets/TargetKeys.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace watchkeeper {

namespace {

class TargetFieldReadingText
{
    Q_DECLARE_TR_FUNCTIONS(TargetParts)
};

//! Reads the value of a field in commonTable(), by the rules of the file: one line of limited length.
Expected<QVariant, QString> commonFieldValue(const QString &name, const QJsonValue &value)
{
    const QList<Field> &table = commonTable();
    const auto field = std::find_if(table.begin(), table.end(), [&name](const Field &one) { return one.name == name; });
    return readField(*field, value);
}

QString commonProblem(const QString &name, const QJsonValue &value)
{
    const auto read = commonFieldValue(name, value);
    return read ? QString() : read.error();
}

//! Validates a list of strings. \param twice  the message for duplicates, with %1 for the string
QStringList listProblems(const QString &name, const QStringList &words, const QString &empty, const QString &twice)
{
    QStringList problems;
    QSet<QString> seen;
    for (const QString &word : words) {
        if (const QString problem = commonProblem(name, QJsonArray{word}); !problem.isEmpty())
            problems += problem;
        else if (word.trimmed().isEmpty())
            problems += empty;
        else if (seen.contains(word))
            problems += twice.arg(word);
        seen += word;
    }
    return problems;
}

//! Finds flapping thresholds that are valid alone but contradict each other. Reports the one that `json` contains.
QList<FieldProblem> thresholdProblems(const Schedule &schedule, const QJsonObject &json)
{
    if (schedule.flappingLow <= schedule.flappingHigh)
        return {};
    if (const QString low = QStringLiteral("flappingLow"); json.contains(low))
        return {{low,
                 TargetFieldReadingText::tr(
                     "The value at which flapping stops can't be higher than the value at which it starts, %1 %.")
                     .arg(schedule.flappingHigh)}};
    return {
        {QStringLiteral("flappingHigh"),
         TargetFieldReadingText::tr("The value at which flapping starts can't be lower than the value at which it stops, %1 %.")
             .arg(schedule.flappingLow)}};
}

} // namespace

Schedule readSchedule(const QJsonObject &json, const Schedule &defaults, QList<FieldProblem> *problems)
{
    Schedule schedule = defaults;
    const qsizetype before = problems->size();
    for (const Field &field : scheduleTable()) {
        const QJsonValue value = json.value(field.name);
        if (value.isUndefined())
            continue;
        // Placeholders aren't allowed, because the schedule is needed before they can be filled.
        const auto read = valueHasPlaceholder(value)
            ? Unexpected(TargetFieldReadingText::tr("Placeholders aren't allowed here."))
            : readField(field, value);
        if (read)
            setScheduleField(schedule, field.name, *read);
        else
            problems->append({field.name, read.error()});
    }
    if (problems->size() == before)
        *problems += thresholdProblems(schedule, json);
    restoreThresholds(schedule, defaults);
    return schedule;
}

std::optional<Objective> readObjectiveField(const QJsonObject &json, QList<FieldProblem> *problems)
{
    QJsonObject own;
    for (const Field &field : objectiveTable()) {
        if (const QJsonValue value = json.value(field.name); !value.isUndefined())
            own.insert(field.name, value);
    }
    const QString percent = QStringLiteral("objective");
    if (own.isEmpty())
        return std::nullopt;
    if (!own.contains(percent)) {
        problems->append(
            {own.constBegin().key(), TargetFieldReadingText::tr("This key requires “objective”, which is missing.")});
        return std::nullopt;
    }
    const auto read = Fields::fromJson(objectiveTable(), own);
    if (!read) {
        *problems += read.error();
        return std::nullopt;
    }
    return Objective{read->number(percent), read->duration(QStringLiteral("objectiveOver")),
                     read->text(QStringLiteral("objectiveDegraded")) == QLatin1String("down")};
}

Expected<Alternatives, QString> readDependsOn(const QJsonValue &value)
{
    if (value.isUndefined())
        return Alternatives();
    const auto read = commonFieldValue(dependsOnKey(), value);
    if (!read)
        return Unexpected(read.error());
    return read->value<Alternatives>();
}

QString nameProblem(const QString &name)
{
    if (const QString problem = commonProblem(QStringLiteral("name"), name); !problem.isEmpty())
        return problem;
    if (name.isEmpty())
        return TargetFieldReadingText::tr("This can't be empty.");
    if (name.trimmed() != name)
        return TargetFieldReadingText::tr("A name can't begin or end with a space.");
    return {};
}

QStringList tagProblems(const QStringList &tags)
{
    return listProblems(QStringLiteral("tags"), tags, TargetFieldReadingText::tr("A tag can't be empty."),
                        TargetFieldReadingText::tr("The tag “%1” appears twice."));
}

QStringList alertRuleProblems(const QStringList &rules)
{
    return listProblems(alertsKey(), rules, TargetFieldReadingText::tr("The name of an alert rule can't be empty."),
                        TargetFieldReadingText::tr("The alert rule “%1” appears twice."));
}

} // namespace watchkeeper
