// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Earlier versions kept a whole profile in one folder. This moves history, window layout and log to where they belong now.

#include "app/Profile.h"
#include "history/files/FileFault.h"

#include <functional>
#include <optional>

namespace watchkeeper {

//! Renames a file or a folder: a test passes one that fails.
using RenameCall = std::function<std::optional<FileFault>(const QString &from, const QString &to)>;

//! \brief At the start of a program that is going to hold the lock, before anything of the profile is open. Takes the lock for that time; while
//! somebody else has it nothing moves.
//!
//! Each file and folder is renamed in one step, so it is whole at its former or its new place whatever happens; the next start goes on.
//! Nothing is copied or overwritten: what can't be renamed, as on another disk, stays in use where it is. SQLite's log is written
//! into the database first: without it the database is older than it was, and beside another database it would destroy that.
//! Afterwards the paths of \p profile may be out of date: make another Profile.
//! \return sentences on one line for people, about what moved, or once why not; empty where there is nothing to say
QString moveProfileAtStart(const Profile &profile, const RenameCall &rename = {});

} // namespace watchkeeper
