// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Targets that depend on others, in a document: that these are there, and that none depends on itself. Pure.

#include "model/Target.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace watchkeeper {

//! What is wrong with whom a target depends on, as a sentence.
struct ParentProblem
{
    TargetId target;
    QString text;
};

//! All that is wrong in a list; a circle is told once, with the whole of its path.
QList<ParentProblem> parentProblems(const QList<Target> &targets);

//! What is wrong with one of them; empty: nothing.
QString parentProblem(const QList<Target> &targets, const TargetId &id);

//! \brief Gives parents their new names in those that depend on them.
//! \param names  by former name
void renameParents(QList<Target> &targets, const QHash<QString, QString> &names);

//! The same in one target as it is written.
void renameParents(QJsonObject &written, const QHash<QString, QString> &names);

//! \brief Forgets parents that are not in the list, which a file could not be read with.
//! \return the names of targets that had some
QStringList dropMissingParents(QList<Target> &targets);

} // namespace watchkeeper
