// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Moves history, window layout and log from the single profile folder of earlier versions to their current folders.

#include "app/profile/Profile.h"
#include "history/files/DiskFile.h"

#include <functional>
#include <optional>

namespace watchkeeper {

//! Renames a file or a folder. Tests pass a function that fails.
using RenameCall = std::function<std::optional<FileFault>(const QString &from, const QString &to)>;

//! \brief Moves the files of a profile at the start of a program, before any of them is open. Holds the profile's lock during
//! the move. If another program holds the lock, nothing is moved.
//!
//! Each file and folder is renamed in one step. It is therefore always complete, either in its old or in its new place. The
//! next start continues an interrupted move. Nothing is overwritten. History that can't be renamed, for example because the new
//! folder is on another disk, stays in use where it is. Window layout and log are copied instead. SQLite's log is first merged
//! into the database. A database that is moved without its log loses changes, and a log that is left next to another database
//! destroys that database. Afterwards, the paths of \p profile may be out of date, so create another Profile.
//! \return one line for the user about the moved files or, only once, the reason why nothing was moved; otherwise empty
QString moveProfileAtStartup(const Profile &profile, const RenameCall &rename = {});

} // namespace watchkeeper
