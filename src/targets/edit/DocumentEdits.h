// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The user's edits to a list of targets and to the maintenance list, in the window and from a command line. Pure
//! functions from one document to another.

#include "model/target/Maintenance.h"
#include "targets/document/TargetsDocument.h"
#include "targets/edit/DocumentChange.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

// The user's edits to a list of targets. Pure functions from one document to another.

//! Appends targets. Targets without an ID, or with an ID already in use, get a new ID. Names are made unique.
TargetsDocument withAdded(TargetsDocument document, const QList<Target> &targets);
//! Inserts a copy of each target after it, with a new name and ID.
TargetsDocument withDuplicated(const TargetsDocument &document, const QList<TargetId> &ids);
//! Removes targets, and their names from dependencies and maintenance.
TargetsDocument withRemoved(TargetsDocument document, const QList<TargetId> &ids);
//! Replaces targets that have the same ID. A target whose new name is already in use gets a number. References in
//! groups, dependencies and maintenance are updated after a rename.
TargetsDocument withUpdated(TargetsDocument document, const QList<Target> &targets);
//! Replaces the tag `from` with `to` in targets, groups and maintenance. If a target has both tags, only `to` remains.
TargetsDocument withTagRenamed(TargetsDocument document, const QString &from, const QString &to);
TargetsDocument withPaused(TargetsDocument document, const QList<TargetId> &ids, bool paused);
//! Moves targets in front of the target at index `before`. The relative order of the moved targets stays the same. If `before`
//! is the number of targets, moves them to the end.
TargetsDocument withMoved(const TargetsDocument &document, const QList<TargetId> &ids, qsizetype before);
//! Sets the defaults. Targets that use the old defaults then use the new ones, as if the file had been edited by hand.
TargetsDocument withDefaults(TargetsDocument document, const Schedule &defaults);

//! \brief Restores IDs after another program has saved the file without them. A target gets the ID of the target with
//! the same name in `known`.
//! \param assignedIds  the IDs of targets that have no ID in the file; only these targets change
TargetsDocument withKnownIds(TargetsDocument document, const QSet<TargetId> &assignedIds, const QList<TargetsDocument> &known);

// Applies `FIELD=VALUE` settings from a command line. Pure.

//! \brief Sets fields of the target's kind. If a name is set twice, the last setting wins.
//!
//! `FIELD=VALUE` accepts numbers, true and false, comma-separated lists, and maps as JSON objects. An empty value removes the
//! field. `MAP.KEY=VALUE` sets one entry of a map, such as `headers.X-Token=abc`.
//! \return the target, validated as strictly as one in a file, or an error message
Expected<Target, QString> withSettings(const Target &target, const QStringList &settings, const Schedule &defaults);

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
