// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The edits that people make to a list of targets. Pure: document in, document out.

#include "targets/TargetsDocument.h"

#include <QSet>

namespace watchkeeper {

//! Appends; targets without an id, or with one that is there, get a new one; names are made unique.
TargetsDocument withAdded(TargetsDocument document, const QList<Target> &targets);
//! A copy behind each, with a name and an id of its own.
TargetsDocument withDuplicated(const TargetsDocument &document, const QList<TargetId> &ids);
//! What depended on them does so no more; nor does maintenance name them.
TargetsDocument withRemoved(TargetsDocument document, const QList<TargetId> &ids);
//! Replaces those whose id is there; a name that another target has gets a number. Groups keep their members under new names,
//! targets their parents, and maintenance its targets.
TargetsDocument withUpdated(TargetsDocument document, const QList<Target> &targets);
//! Those that have the tag `from` have `to` in its place, once where they had both; groups and maintenance follow.
TargetsDocument withTagRenamed(TargetsDocument document, const QString &from, const QString &to);
TargetsDocument withPaused(TargetsDocument document, const QList<TargetId> &ids, bool paused);
//! Moves targets, in their present order, to where the target at `before` stands; size() is the end.
TargetsDocument withMoved(const TargetsDocument &document, const QList<TargetId> &ids, qsizetype before);
//! Targets that had the old default follow it, as they do when the file is edited by hand.
TargetsDocument withDefaults(TargetsDocument document, const Schedule &defaults);

//! \brief Somebody saved the file without ids: what has a name that one of `known` has is the same target and gets its id.
//! \param givenIds  of the targets that had none in the file; only they change
TargetsDocument withKnownIds(TargetsDocument document, const QSet<TargetId> &givenIds, const QList<TargetsDocument> &known);

} // namespace watchkeeper
