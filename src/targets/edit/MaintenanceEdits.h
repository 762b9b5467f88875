// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Edits to a document's maintenance list: starting and ending entries, updating entries after targets were renamed or
//! removed, and merging edits by other programs. Pure.

#include "model/target/Maintenance.h"
#include "targets/edit/DocumentChange.h"

#include <QHash>

namespace watchkeeper {

//! Returns the error message for entries that make a file invalid, or an empty string. Doesn't check whether the targets exist.
QString invalidMaintenanceText(const QList<Maintenance> &entries);

//! \param names  maps old names of targets to new names
void renameInMaintenance(QList<Maintenance> &entries, const QHash<QString, QString> &names);

//! Returns the names of the entries that select targets by this tag or use it in their filter.
QStringList maintenanceUsingTag(const QList<Maintenance> &entries, const QString &tag);

//! Renames a tag, also in filters.
void renameTagInMaintenance(QList<Maintenance> &entries, const QString &from, const QString &to);

//! \brief Removes references to missing targets, and entries without any remaining targets.
//! \return the names of the affected entries
QStringList dropMissingFromMaintenance(QList<Maintenance> &entries, const QList<Target> &targets);

//! \brief How long entries that don't recur are kept after their end, so that users can still see them. The first edit of the
//! list after that time removes them.
inline constexpr std::chrono::days kEndedRetention{7};
//! Returns the entries, except those that don't recur and ended more than kEndedRetention ago.
QList<Maintenance> withoutEnded(QList<Maintenance> entries, const QDateTime &now);

//! \brief Adds an entry that begins at `now`, in whole seconds.
//! \param entry  the name and targets; a name already in use gets a number
//! \return the name of the entry
QString startMaintenance(QList<Maintenance> &entries, Maintenance entry, const QDateTime &now, const QDateTime &until);

//! \brief Ends the entry with that name immediately, if it is in effect and doesn't recur.
//! \return false if no such entry exists
bool endMaintenance(QList<Maintenance> &entries, const QString &name, const QDateTime &now);
//! \brief Ends the maintenance of these targets immediately. Affects entries that reference the targets by name or ID,
//! are in effect and don't recur. For other targets of these entries, maintenance continues.
//! \return the names of the entries that ended or lost targets
QStringList endMaintenanceFor(QList<Maintenance> &entries, const QList<Target> &targets, const QDateTime &now);

} // namespace watchkeeper
