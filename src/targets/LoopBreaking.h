// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Cycles closed by two sides together, each with a valid edit; a file with a cycle would be rejected. Pure.

#include "targets/DocumentChange.h"

namespace watchkeeper {

//! \brief Removes dependency cycles that came with the change, and drops missing parents: one side may have removed a target that the other
//! began to depend on.
//! \param ours  the targets before the change
//! \return the names of targets whose dependencies now differ from what was requested
QStringList breakParentLoops(QList<Target> &targets, const QHash<TargetId, Target> &ours);

//! \brief Does the same for cycles of groups: existing groups keep the fields they had here. A new group loses the next member of the
//! cycle, and is left out if it would no longer be a valid group. Adds their names to the conflicts.
//!
//! For documents that are about to be saved: in a draft, the user chooses the members instead.
//! \param ours  the document before the change
void breakMemberLoops(MergedDocument &merged, const TargetsDocument &ours);

} // namespace watchkeeper
