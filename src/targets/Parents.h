// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Dependencies between targets of a document: checks that parents exist, and that no target depends on itself. Pure.

#include "model/Target.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace watchkeeper {

//! What is wrong with the dependencies of a target, as a sentence.
struct ParentProblem
{
    TargetId target;
    QString text;
};

//! All problems of a list; a cycle is reported once, with its full path.
QList<ParentProblem> parentProblems(const QList<Target> &targets);

//! The problem of one target; empty: none.
QString parentProblem(const QList<Target> &targets, const TargetId &id);

//! \brief Updates the names of parents in the targets that depend on them.
//! \param names  by former name
void renameParents(QList<Target> &targets, const QHash<QString, QString> &names);

//! The same in one target, as it is written.
void renameParents(QJsonObject &written, const QHash<QString, QString> &names);

//! \brief Removes parents that aren't in the list: a file with them would be rejected.
//! \return the names of targets that had some
QStringList dropMissingParents(QList<Target> &targets);

} // namespace watchkeeper
