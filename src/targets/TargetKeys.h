// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The keys that every target in targets.json may have, whatever its kind. Shared by reader, writer and schema.

#include "model/Field.h"
#include "model/Target.h"

#include <QJsonObject>

#include <utility>

namespace watchkeeper {

inline constexpr int kTargetsVersion = 1;
//! The value of `$schema` in files that Watchkeeper writes.
QString targetsSchemaUrl();

//! `every`, `timeout`, `attempts`, `successes`, `retryEvery`, `flapping` and its thresholds: in `defaults` and in each target.
const QList<Field> &scheduleTable();
//! The field of commonTable() that lists parents.
QString dependsOnKey();
//! The field of commonTable() that lists rules of alerts.json.
QString alertsKey();
//! `id`, `name`, `kind`, `tags`, `dependsOn`, `alerts`, `paused`.
const QList<Field> &commonTable();
//! `objective`, `objectiveOver`, `objectiveDegraded`.
const QList<Field> &objectiveTable();

//! Calls `visit(key, member)` for each key of scheduleTable() and the member of Schedule that holds it.
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

//! Sets a value of the type that scheduleTable() describes.
void setScheduleField(Schedule &schedule, const QString &name, const QVariant &value);
//! The JSON of one row of scheduleTable().
QJsonValue scheduleField(const Schedule &schedule, const QString &name);
//! \brief If two sides changed flapping thresholds so that they contradict each other, restores the former ones.
//! \param former  a valid schedule. \return whether they were restored
bool keepThresholds(Schedule &schedule, const Schedule &former);
//! The members of objectiveTable() for an objective, in their order; defaults are left out.
QList<std::pair<QString, QJsonValue>> objectiveMembers(const std::optional<Objective> &objective);
//! For Target::pinned: the schedule keys that `json` sets although they equal the `defaults`.
QStringList pinnedKeys(const QJsonObject &json, const Schedule &schedule, const Schedule &defaults);

} // namespace watchkeeper
