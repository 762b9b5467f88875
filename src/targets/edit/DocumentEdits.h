// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The user's edits to a list of targets, in the window and from a command line. Pure functions from one document to
//! another.

#include "targets/document/TargetsDocument.h"

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

} // namespace watchkeeper
