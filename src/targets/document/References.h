// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file References to targets by name or id, in dependencies, groups and maintenance entries, and cycles among them. Pure.

#include "model/target/Maintenance.h"
#include "model/target/Target.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

// Finds cycles among names that refer to other names. Pure.

//! Maps each name to the names it refers to. A name that isn't in the hash has no references.
using NameLinks = QHash<QString, QStringList>;

//! Returns the cycle that begins and ends at `start`, such as `A, B, A`; empty if there is no such cycle.
QStringList findLoopFrom(const NameLinks &links, const QString &start);

//! Returns cycles: at least one for each connected set of names. Each cycle starts and ends with the same name.
//! \param starts  the names to start from, in this order
QList<QStringList> findLoops(const NameLinks &links, const QStringList &starts);

// References to targets by name or ID, in targets and in maintenance entries. Pure.

TargetReferences referencesTo(const QList<Target> &targets);

//! Returns the members and parents that a target references.
QStringList referencesOf(const Target &target);
QStringList referencesOf(const QList<Maintenance> &entries);

QHash<TargetId, Target> targetsById(const QList<Target> &targets);
QHash<TargetId, QString> namesById(const QList<Target> &targets);

//! \brief Returns a map from old to new names, for the targets whose names are different in `targets`.
//! \param previous  maps IDs to old names; IDs that aren't in `targets` are ignored
QHash<QString, QString> newNames(const QHash<TargetId, QString> &previous, const QList<Target> &targets);

//! \brief Updates the names of members and parents in the targets that reference them.
//! \param names  maps old names to new names
void renameReferences(QList<Target> &targets, const QHash<QString, QString> &names);

//! Creates messages about missing targets. Searches for a similar name only once per reference, because thousands of targets can
//! reference the same missing target.
class MissingReferenceTexts
{
public:
    explicit MissingReferenceTexts(const QList<Target> &targets);
    //! \param own  name of the target that contains the reference; never suggested
    QString textFor(const QString &reference, const QString &own = {});

private:
    QStringList m_names;
    QHash<QString, QString> m_nearestNames; //!< cache: maps references to the most similar names
};

// Validates the dependencies between targets of a document. Parents must exist, and no target may depend on itself, directly or
// indirectly. Pure.

//! An error message about the invalid dependencies of a target.
struct ParentProblem
{
    TargetId target;
    QString text;
};

//! Returns all problems in a list of targets. A cycle is reported once, with its full path.
QList<ParentProblem> parentProblems(const QList<Target> &targets);

//! Returns the problem with the parents of one target, or an empty string.
QString parentProblem(const QList<Target> &targets, const TargetId &id);

//! \brief Updates the names of parents in the targets that depend on them.
//! \param names  maps old names to new names
void renameParents(QList<Target> &targets, const QHash<QString, QString> &names);

//! Like the overload above, for the JSON of one target.
void renameParents(QJsonObject &written, const QHash<QString, QString> &names);

//! \brief Removes parents that aren't in the list. A file with missing parents would be rejected.
//! \return the names of the targets that had missing parents
QStringList dropMissingParents(QList<Target> &targets);

} // namespace watchkeeper
