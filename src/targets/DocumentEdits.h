// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The edits that users make to a list of targets. Pure: document in, document out.

#include "targets/TargetsDocument.h"

#include <QSet>

namespace watchkeeper {

//! Appends targets. Those without an id, or with an id in use, get a new one; names are made unique.
TargetsDocument withAdded(TargetsDocument document, const QList<Target> &targets);
//! Inserts a copy after each, with its own name and id.
TargetsDocument withDuplicated(const TargetsDocument &document, const QList<TargetId> &ids);
//! Also removes them from dependencies and maintenance.
TargetsDocument withRemoved(TargetsDocument document, const QList<TargetId> &ids);
//! Replaces targets with an existing id; a name already in use gets a number. References in groups, dependencies and maintenance follow new
//! names.
TargetsDocument withUpdated(TargetsDocument document, const QList<Target> &targets);
//! Replaces the tag `from` with `to`, once if a target had both; groups and maintenance follow.
TargetsDocument withTagRenamed(TargetsDocument document, const QString &from, const QString &to);
TargetsDocument withPaused(TargetsDocument document, const QList<TargetId> &ids, bool paused);
//! Moves targets, in their current order, to the position of the target at `before`; size() is the end.
TargetsDocument withMoved(const TargetsDocument &document, const QList<TargetId> &ids, qsizetype before);
//! Targets that had the old default follow the new one, as if the file was edited by hand.
TargetsDocument withDefaults(TargetsDocument document, const Schedule &defaults);

//! \brief For a file saved without ids: a target with the same name as one of `known` is the same target and gets its id.
//! \param assignedIds  of the targets that had none in the file; only these change
TargetsDocument withKnownIds(TargetsDocument document, const QSet<TargetId> &assignedIds, const QList<TargetsDocument> &known);

} // namespace watchkeeper
