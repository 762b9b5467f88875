// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Validates the dependencies between targets of a document. Parents must exist, and no target may depend on itself, directly
//! or indirectly. Pure.

#include "model/target/Target.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace watchkeeper {

//! A sentence about the invalid dependencies of a target.
struct ParentProblem
{
    TargetId target;
    QString text;
};

//! All problems in a list of targets. A cycle is reported once, with its full path.
QList<ParentProblem> parentProblems(const QList<Target> &targets);

//! The problem of one target, or an empty string.
QString parentProblem(const QList<Target> &targets, const TargetId &id);

//! \brief Updates the names of parents in the targets that depend on them.
//! \param names  the new names by old name
void renameParents(QList<Target> &targets, const QHash<QString, QString> &names);

//! Like the overload above, for the JSON of one target.
void renameParents(QJsonObject &written, const QHash<QString, QString> &names);

//! \brief Removes parents that aren't in the list. A file with missing parents would be rejected.
//! \return the names of the targets that had missing parents
QStringList dropMissingParents(QList<Target> &targets);

} // namespace watchkeeper
