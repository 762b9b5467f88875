// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Parts of a target that are read alike from a file and from a form. Pure.

#include "model/Fields.h"
#include "model/Target.h"

#include <QJsonObject>
#include <QStringList>

namespace watchkeeper {

//! \brief Reads `every`, `timeout` and so on; whoever reads takes no notice of other keys.
//! \param defaults  for what is not there
//! \param problems  what is wrong is appended, by field
Schedule readSchedule(const QJsonObject &json, const Schedule &defaults, QList<FieldProblem> *problems);

//! \brief Reads `objective` and what goes with it; whoever reads takes no notice of other keys.
//! \param problems  what is wrong is appended, by field
std::optional<Objective> readObjectiveOf(const QJsonObject &json, QList<FieldProblem> *problems);

//! \brief Reads `dependsOn`; whether these targets are there is another question (Parents.h).
//! \return what is wrong, as a sentence, or the parents; none for an undefined value
Expected<Alternatives, QString> readDependsOn(const QJsonValue &value);

//! \return what is wrong with a name that is a text, or nothing
QString nameProblem(const QString &name);

//! \return what is wrong with tags that are texts
QStringList tagsProblems(const QStringList &tags);

//! \return what is wrong with names of alert rules that are texts; whether there are such rules is another question
QStringList alertsProblems(const QStringList &rules);

} // namespace watchkeeper
