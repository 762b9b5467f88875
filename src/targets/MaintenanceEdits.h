// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Edits of the maintenance list of a document: starting and ending by hand, renamed or removed targets, edits by others. Pure.

#include "model/Maintenance.h"
#include "targets/DocumentChange.h"

#include <QHash>

namespace watchkeeper {

//! What is wrong with the targets of an entry, as a sentence; `index` is its index in the list.
struct MaintenanceProblem
{
    qsizetype index;
    QString text;
};

//! Reports named targets that don't exist.
QList<MaintenanceProblem> maintenanceProblems(const QList<Maintenance> &entries, const QList<Target> &targets);

//! Why a file with these entries would be rejected, as a sentence; empty: it is valid. Doesn't check whether their targets exist.
QString unreadableMaintenance(const QList<Maintenance> &entries);

//! \param names  of targets, by former name
void renameInMaintenance(QList<Maintenance> &entries, const QHash<QString, QString> &names);

//! Names of the entries that select targets by this tag, or use it in their filter.
QStringList maintenanceUsingTag(const QList<Maintenance> &entries, const QString &tag);

//! Renames a tag, in filters too.
void renameTagInMaintenance(QList<Maintenance> &entries, const QString &from, const QString &to);

//! \brief Removes targets that don't exist; an entry left without targets is removed too.
//! \return the names of entries that had some
QStringList dropMissingFromMaintenance(QList<Maintenance> &entries, const QList<Target> &targets);

//! \brief How long an entry that doesn't recur stays after its end, so that people can still see it, unless the list is edited before.
inline constexpr std::chrono::days kEndedRetention{7};
//! Without entries that don't recur and ended more than kEndedRetention ago.
QList<Maintenance> withoutEnded(QList<Maintenance> entries, const QDateTime &now);

//! \brief Adds an entry that begins at `now`, in whole seconds.
//! \param entry  its name and targets; a name already in use gets a number
//! \return its name
QString startMaintenance(QList<Maintenance> &entries, Maintenance entry, const QDateTime &now, const QDateTime &until);

//! \brief Ends the entry of that name now, if it is in effect and doesn't recur.
//! \return false if there is none
bool endMaintenance(QList<Maintenance> &entries, const QString &name, const QDateTime &now);
//! \brief Ends maintenance for these targets, if it names them by name or id, is in effect and doesn't recur. It continues for the other
//! targets it names.
//! \return the names of the entries that were ended, or lost targets
QStringList endMaintenanceFor(QList<Maintenance> &entries, const QList<Target> &targets, const QDateTime &now);

//! \brief `ours` with the change from `before` to `after` applied to it, entry by entry, matched by name.
//! \param conflicts  names of entries that both sides have changed, which then stay as they are unless the change is preferred
QList<Maintenance> mergedMaintenance(const QList<Maintenance> &ours, const QList<Maintenance> &before,
                                     const QList<Maintenance> &after, ConflictPreference prefer, QStringList *conflicts);

} // namespace watchkeeper
