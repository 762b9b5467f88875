// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Operations on a database file that no connection of this process has open. SQLite's locks belong to the process, and closing a
//! file that was opened outside SQLite would release them (https://www.sqlite.org/howtocorrupt.html, 2.2).

#include <QDateTime>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief Creates an empty file that only its owner can read and write. An existing file gets the same permissions.
//!
//! SQLite gives its companion files (-wal, -shm) the permissions of the database file.
//! \return an error message, or empty on success
QString makePrivateFile(const QString &path);

//! \brief Renames the file and its SQLite companions to `NAME.damaged-20261121T024653Z`. Never deletes or overwrites a file.
//!
//! The log is renamed first. An interruption can then leave a file without its log, but never a new file next to an old log.
//! \param now  UTC
//! \return the new path, or nullopt if a file couldn't be renamed
std::optional<QString> moveAside(const QString &path, const QDateTime &now);

//! \brief Writes SQLite's log into the database and removes the log, so that only a single file is left. After a crash, this
//! usually takes as long as writing 4 MiB.
//! \return true if only the single file is left; false if the file is damaged or open in another program
bool mergeWriteAheadLog(const QString &path);

//! Removes SQLite's companion files of a missing database. SQLite would apply them to a new database of the same name.
void removeCompanions(const QString &path);

//! \brief Renames a finished file, replacing an existing one. At any time, either the complete old file or the complete new file exists.
//! \return an error message, or empty if the rename is on disk
QString moveIntoPlace(const QString &finished, const QString &path);

} // namespace watchkeeper
