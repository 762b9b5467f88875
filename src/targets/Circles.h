// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Circles that two hands have closed together, each with an edit that was right; a file with one would not be read. Pure.

#include "targets/DocumentChange.h"

namespace watchkeeper {

//! \brief Leaves out circles of parents as they came with the change, and forgets parents that are gone: one hand may have
//! removed what the other began to depend on.
//! \param ours  as the targets were before the change
//! \return the names of targets that depend on something else now than was asked for
QStringList openParentCircles(QList<Target> &targets, const QHash<TargetId, Target> &ours);

//! \brief Likewise circles of groups: these keep the fields they had here. A group that is new loses the next one of the
//! circle, and is left out where it would be no group any more. Adds their names to the conflicts.
//!
//! For what is to be saved: in a draft, somebody rather chooses who is a member of whom.
//! \param ours  the document before the change
void openMemberCircles(MergedDocument &merged, const TargetsDocument &ours);

} // namespace watchkeeper
