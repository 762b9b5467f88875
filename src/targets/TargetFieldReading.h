// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parts of a target that are read in the same way from a file and from a form. Pure.

#include "model/Fields.h"
#include "model/Target.h"

#include <QJsonObject>
#include <QStringList>

namespace watchkeeper {

//! \brief Reads `every`, `timeout` and so on; ignores other keys.
//! \param defaults  for missing keys
//! \param problems  problems are appended, by field
Schedule readSchedule(const QJsonObject &json, const Schedule &defaults, QList<FieldProblem> *problems);

//! \brief Reads `objective` and related keys; ignores other keys.
//! \param problems  problems are appended, by field
std::optional<Objective> readObjectiveField(const QJsonObject &json, QList<FieldProblem> *problems);

//! \brief Reads `dependsOn`; doesn't check whether these targets exist (see Parents.h).
//! \return the problem, as a sentence, or the parents; none for an undefined value
Expected<Alternatives, QString> readDependsOn(const QJsonValue &value);

//! \return the problem with a name that is a text, or nothing
QString nameProblem(const QString &name);

//! \return the problems with tags that are texts
QStringList tagProblems(const QStringList &tags);

//! \return the problems with names of alert rules that are texts; doesn't check whether these rules exist
QStringList alertRuleProblems(const QStringList &rules);

} // namespace watchkeeper
