// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The keys that targets of all kinds can have in targets.json, and functions that read their values. Used for
//! files, the schema and forms. Pure.

#include "model/field/Fields.h"
#include "model/target/Target.h"

#include <QJsonObject>
#include <QStringList>

#include <utility>

namespace watchkeeper {

// The keys that targets of all kinds can have in targets.json. Used by the reader, the writer and the schema.

inline constexpr int kTargetsVersion = 1;
//! Returns the value of `$schema` in files that Watchkeeper writes.
QString targetsSchemaUrl();

//! Returns the keys `every`, `timeout`, `attempts`, `successes`, `retryEvery`, `flapping` and the flapping thresholds, used in
//! `defaults` and in each target.
const QList<Field> &scheduleTable();
//! Returns the key in commonTable() that lists parents.
QString dependsOnKey();
//! Returns the key in commonTable() that lists rules of alerts.json.
QString alertsKey();
//! Returns the keys `id`, `name`, `kind`, `tags`, `dependsOn`, `alerts` and `paused`.
const QList<Field> &commonTable();
//! Returns the keys `objective`, `objectiveOver` and `objectiveDegraded`.
const QList<Field> &objectiveTable();

//! Calls `visit(key, member)` for each key of scheduleTable(), with the corresponding member of Schedule.
template<typename Visit>
void visitScheduleKeys(const Visit &visit)
{
    visit(QLatin1String("every"), &Schedule::every);
    visit(QLatin1String("timeout"), &Schedule::timeout);
    visit(QLatin1String("attempts"), &Schedule::attempts);
    visit(QLatin1String("successes"), &Schedule::successes);
    visit(QLatin1String("retryEvery"), &Schedule::retryEvery);
    visit(QLatin1String("flapping"), &Schedule::flapping);
    visit(QLatin1String("flappingHigh"), &Schedule::flappingHigh);
    visit(QLatin1String("flappingLow"), &Schedule::flappingLow);
}

//! Sets one field. The value must have the type described by scheduleTable().
void setScheduleField(Schedule &schedule, const QString &name, const QVariant &value);
//! Returns the JSON value of one field of scheduleTable().
QJsonValue scheduleField(const Schedule &schedule, const QString &name);
//! \brief Restores the former flapping thresholds if separate changes to the two thresholds made them contradict each other.
//! \param previous  a valid schedule
//! \return whether the thresholds were restored
bool restoreThresholds(Schedule &schedule, const Schedule &previous);
//! Returns the JSON members of an objective in the order of objectiveTable(), without defaults.
QList<std::pair<QString, QJsonValue>> objectiveMembers(const std::optional<Objective> &objective);
//! Returns the value for Target::pinned: the schedule keys that `json` contains even though their values equal the defaults.
QStringList pinnedKeys(const QJsonObject &json, const Schedule &schedule, const Schedule &defaults);

// Reads the fields common to targets of all kinds. Used for files and forms. Pure.

//! \brief Reads `every`, `timeout` and the other schedule keys. Ignores all other keys.
//! \param defaults  the values for missing keys
//! \param problems  receives the problems by field
Schedule readSchedule(const QJsonObject &json, const Schedule &defaults, QList<FieldProblem> *problems);

//! \brief Reads `objective` and its related keys. Ignores all other keys.
//! \param problems  receives the problems by field
std::optional<Objective> readObjectiveField(const QJsonObject &json, QList<FieldProblem> *problems);

//! \brief Reads `dependsOn`. Doesn't check whether the targets exist, see References.h.
//! \return the parents (none for an undefined value), or an error message
Expected<Alternatives, QString> readDependsOn(const QJsonValue &value);

//! \return the problem with a target's name, or an empty string
QString nameProblem(const QString &name);

//! \return the problems with a list of tags
QStringList tagProblems(const QStringList &tags);

//! \return the problems with a list of alert rule names; doesn't check whether the rules exist
QStringList alertRuleProblems(const QStringList &rules);

} // namespace watchkeeper
