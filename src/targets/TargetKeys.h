// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What every target in targets.json may have, whatever its kind. Reader, writer and schema share these tables.

#include "model/Field.h"
#include "model/Target.h"

#include <QJsonObject>

#include <utility>

namespace watchkeeper {

inline constexpr int kTargetsVersion = 1;
//! The value of `$schema` in a written file.
QString targetsSchemaUrl();

//! `every`, `timeout`, `attempts`, `successes`, `retryEvery`, `flapping` and its thresholds: in `defaults` and in each target.
const QList<Field> &scheduleTable();
//! The field of commonTable() that names parents.
QString dependsOnKey();
//! The field of commonTable() that names rules of alerts.json.
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

//! A value as scheduleTable() describes it, put into its place.
void setScheduleField(Schedule &schedule, const QString &name, const QVariant &value);
//! The JSON of one row of scheduleTable().
QJsonValue scheduleField(const Schedule &schedule, const QString &name);
//! \brief Where two hands have made thresholds of flapping that contradict each other, they are again as they were.
//! \param former  a schedule that was right. \return whether they were put back
bool keepThresholds(Schedule &schedule, const Schedule &former);
//! The members of objectiveTable() that say it, in their order; what is as usual is left out.
QList<std::pair<QString, QJsonValue>> objectiveMembers(const std::optional<Objective> &objective);
//! For Target::pinned: what of the schedule `json` names although it is as in `defaults`.
QStringList pinnedKeys(const QJsonObject &json, const Schedule &schedule, const Schedule &defaults);

} // namespace watchkeeper
