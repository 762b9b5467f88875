// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Removes cycles that result from merging two valid edits. A file with a cycle would be rejected. Pure.

#include "targets/DocumentChange.h"

namespace watchkeeper {

//! \brief Removes dependency cycles that the change introduced, and drops missing parents. A parent can be missing if one side removed a
//! target that the other side began to depend on.
//! \param ours  the targets before the change
//! \return the names of targets whose dependencies now differ from those requested
QStringList breakParentLoops(QList<Target> &targets, const QHash<TargetId, Target> &ours);

//! \brief Removes cycles of groups that the change introduced. Existing groups get the fields from `ours`. A new group loses the next
//! member of the cycle, and is dropped if it would become invalid. The names of these groups are added to the conflicts.
//!
//! Intended for documents that are about to be saved. In a draft, the user chooses the members instead.
//! \param ours  the document before the change
void breakMemberLoops(MergedDocument &merged, const TargetsDocument &ours);

} // namespace watchkeeper
