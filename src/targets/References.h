// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Names and ids by which targets and maintenance entries reference other targets. Pure.

#include "model/Maintenance.h"
#include "model/Target.h"
#include "model/TargetReferences.h"

#include <QHash>
#include <QStringList>

namespace watchkeeper {

TargetReferences referencesTo(const QList<Target> &targets);

//! The targets that a target references: its members and its parents.
QStringList referencesOf(const Target &target);
QStringList referencesOf(const QList<Maintenance> &entries);

QHash<TargetId, Target> targetsById(const QList<Target> &targets);
QHash<TargetId, QString> namesById(const QList<Target> &targets);

//! \brief By former name, the new names of the targets that are named differently in `targets`.
//! \param former  names by id; those of other targets don't matter
QHash<QString, QString> newNames(const QHash<TargetId, QString> &former, const QList<Target> &targets);

//! \brief Updates the names of members and parents in the targets that reference them.
//! \param names  by former name
void renameReferences(QList<Target> &targets, const QHash<QString, QString> &names);

//! Describes missing targets. Searches the nearest name once per reference: thousands of targets may reference the same missing one.
class MissingReferenceTexts
{
public:
    explicit MissingReferenceTexts(const QList<Target> &targets);
    //! \param own  name of the target that contains the reference: never suggested
    QString of(const QString &reference, const QString &own = {});

private:
    QStringList m_names;
    QHash<QString, QString> m_nearestNames; //!< nearest name by reference
};

} // namespace watchkeeper
