// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Removes cycles that merging two valid edits can cause. A file with a cycle would be rejected. Pure.

#include "targets/edit/DocumentChange.h"

namespace watchkeeper {

//! \brief Removes cycles of dependencies that the change introduced, and parents that are missing. A parent is missing if one side
//! removed it and the other side added a dependency on it.
//! \param ours  the targets before the change
//! \return the names of the targets whose dependencies were changed
QStringList breakParentLoops(QList<Target> &targets, const QHash<TargetId, Target> &ours);

//! \brief Removes cycles of groups that the change introduced. For existing groups in a cycle, restores the fields from `ours`.
//! A new group loses the member that continues the cycle, or is removed if it would become invalid. The names of these groups
//! are added to the conflicts.
//!
//! Intended for documents that are about to be saved. In a draft, the user resolves the cycle instead.
//! \param ours  the document before the change
void breakMemberLoops(MergedDocument &merged, const TargetsDocument &ours);

} // namespace watchkeeper
