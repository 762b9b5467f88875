// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the fields of a target that all kinds have. Used for files and forms. Pure.

#include "model/field/Fields.h"
#include "model/target/Target.h"

#include <QJsonObject>
#include <QStringList>

namespace watchkeeper {

//! \brief Reads `every`, `timeout` and the other schedule keys. Ignores all other keys.
//! \param defaults  the values for missing keys
//! \param problems  receives the problems by field
Schedule readSchedule(const QJsonObject &json, const Schedule &defaults, QList<FieldProblem> *problems);

//! \brief Reads `objective` and its related keys. Ignores all other keys.
//! \param problems  receives the problems by field
std::optional<Objective> readObjectiveField(const QJsonObject &json, QList<FieldProblem> *problems);

//! \brief Reads `dependsOn`. Doesn't check whether the targets exist, see Parents.h.
//! \return the parents (none for an undefined value), or a sentence about the problem
Expected<Alternatives, QString> readDependsOn(const QJsonValue &value);

//! \return the problem with a target's name, or an empty string
QString nameProblem(const QString &name);

//! \return the problems with a list of tags
QStringList tagProblems(const QStringList &tags);

//! \return the problems with a list of alert rule names; doesn't check whether the rules exist
QStringList alertRuleProblems(const QStringList &rules);

} // namespace watchkeeper
