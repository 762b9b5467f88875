// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Operations on the file of a database while no connection of this process has it open: SQLite's locks belong to the process, and
//! closing a file that was opened beside SQLite would drop them (https://www.sqlite.org/howtocorrupt.html, 2.2).

#include <QDateTime>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief Creates an empty file that only its owner can read and write; an existing one gets those permissions.
//!
//! SQLite gives the files beside it (-wal, -shm) the permissions of the file itself.
//! \return an error text; empty on success
QString makePrivateFile(const QString &path);

//! \brief Renames the file and SQLite's files beside it to `NAME.damaged-20261121T024653Z`, never deletes or overwrites.
//!
//! The log is renamed first: an interruption leaves a file without its log, never a new file beside an old log.
//! \param now  UTC
//! \return the new path; empty if a file could not be renamed
std::optional<QString> setAside(const QString &path, const QDateTime &now);

//! \brief Writes SQLite's log into the database and removes it, so that the database is a single file. After a crash this usually takes as
//! long as writing 4 MiB.
//! \return whether it is a single file: false if another program has it open, or it is damaged
bool makeSingleFile(const QString &path);

//! Removes SQLite's files beside a missing database: SQLite would write them into another database of this name.
void removeCompanions(const QString &path);

//! \brief Renames a finished file, replacing an existing one: at any time there is either the old or the new file, complete.
//! \return an error text; empty if it is done and on the disk
QString putInPlace(const QString &finished, const QString &path);

} // namespace watchkeeper
