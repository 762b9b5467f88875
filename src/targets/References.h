// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file References to targets by name or id, in targets and in maintenance entries. Pure.

#include "model/target/Maintenance.h"
#include "model/target/Target.h"
#include "model/target/TargetLookup.h"

#include <QHash>
#include <QStringList>

namespace watchkeeper {

TargetReferences referencesTo(const QList<Target> &targets);

//! The members and parents that a target references.
QStringList referencesOf(const Target &target);
QStringList referencesOf(const QList<Maintenance> &entries);

QHash<TargetId, Target> targetsById(const QList<Target> &targets);
QHash<TargetId, QString> namesById(const QList<Target> &targets);

//! \brief By old name: the new names of the targets whose names are different in `targets`.
//! \param former  the old names by id; ids that aren't in `targets` are ignored
QHash<QString, QString> newNames(const QHash<TargetId, QString> &former, const QList<Target> &targets);

//! \brief Updates the names of members and parents in the targets that reference them.
//! \param names  the new names by old name
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
    QHash<QString, QString> m_nearestNames; //!< by reference: the most similar name, cached
};

} // namespace watchkeeper
