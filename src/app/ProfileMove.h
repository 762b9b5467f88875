// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Moves history, window layout and log to their current places. Earlier versions kept the whole profile in one folder.

#include "app/Profile.h"
#include "history/files/FileFault.h"

#include <functional>
#include <optional>

namespace watchkeeper {

//! Renames a file or a folder. A test passes one that fails.
using RenameCall = std::function<std::optional<FileFault>(const QString &from, const QString &to)>;

//! \brief Call it at the start of a program that will hold the lock, before anything of the profile is open. Takes the lock meanwhile; if
//! another program holds it, nothing moves.
//!
//! Each file and folder is renamed in one step, so it is complete at its former or new place whatever happens; the next start continues.
//! Nothing is copied or overwritten: what can't be renamed, for example to another disk, stays in use where it is. SQLite's log is first
//! written into the database: without its log the database would lose changes, and next to another database the log would destroy that one.
//! Afterwards the paths of \p profile may be out of date: create another Profile.
//! \return sentences on one line for the user: what moved, or, once, why nothing moved; else empty
QString moveProfileAtStart(const Profile &profile, const RenameCall &rename = {});

} // namespace watchkeeper
