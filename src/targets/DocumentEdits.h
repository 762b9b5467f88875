// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The user's edits of a list of targets. Pure functions from one document to another.

#include "targets/TargetsDocument.h"

#include <QSet>

namespace watchkeeper {

//! Appends targets. Targets without an id, or with an id already in use, get a new id. Names are made unique.
TargetsDocument withAdded(TargetsDocument document, const QList<Target> &targets);
//! Inserts a copy with its own name and id after each target.
TargetsDocument withDuplicated(const TargetsDocument &document, const QList<TargetId> &ids);
//! Removes targets, also from dependencies and maintenance.
TargetsDocument withRemoved(TargetsDocument document, const QList<TargetId> &ids);
//! Replaces targets that have the same id. A name already in use gets a number. References in groups, dependencies and maintenance are
//! updated after a rename.
TargetsDocument withUpdated(TargetsDocument document, const QList<Target> &targets);
//! Replaces the tag `from` with `to` in targets, groups and maintenance. A target that had both keeps one.
TargetsDocument withTagRenamed(TargetsDocument document, const QString &from, const QString &to);
TargetsDocument withPaused(TargetsDocument document, const QList<TargetId> &ids, bool paused);
//! Moves targets, in their current order, before the target at index `before`. The value size() moves them to the end.
TargetsDocument withMoved(const TargetsDocument &document, const QList<TargetId> &ids, qsizetype before);
//! Sets the defaults. Targets with the old default get the new default, as after an edit of the file by hand.
TargetsDocument withDefaults(TargetsDocument document, const Schedule &defaults);

//! \brief Restores ids after a file was saved without them. A target with the same name as a target of `known` gets that target's id.
//! \param assignedIds  the targets without an id in the file, which are the only ones to change
TargetsDocument withKnownIds(TargetsDocument document, const QSet<TargetId> &assignedIds, const QList<TargetsDocument> &known);

} // namespace watchkeeper
