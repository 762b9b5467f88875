// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Names and ids by which targets, and entries of maintenance, mean other targets. Pure.

#include "model/Maintenance.h"
#include "model/Target.h"
#include "model/TargetReferences.h"

#include <QHash>
#include <QStringList>

namespace watchkeeper {

TargetReferences referencesTo(const QList<Target> &targets);

//! Whom a target means: its members and its parents.
QStringList referencesOf(const Target &target);
QStringList referencesOf(const QList<Maintenance> &entries);

QHash<TargetId, Target> targetsById(const QList<Target> &targets);
QHash<TargetId, QString> namesById(const QList<Target> &targets);

//! \brief By former name, what those are called in `targets` who bear another name there.
//! \param former  names by id; those of others don't matter
QHash<QString, QString> newNames(const QHash<TargetId, QString> &former, const QList<Target> &targets);

//! \brief Gives members and parents their new names in those that mean them.
//! \param names  by former name
void renameReferences(QList<Target> &targets, const QHash<QString, QString> &names);

//! Says what is missing. What is nearest is looked for once: thousands may name the same that is not there.
class MissingTexts
{
public:
    explicit MissingTexts(const QList<Target> &targets);
    //! \param own  name of the target in which it stands: that is not what was meant
    QString of(const QString &reference, const QString &own = {});

private:
    QStringList m_names;
    QHash<QString, QString> m_near; //!< the nearest name, by reference
};

} // namespace watchkeeper
