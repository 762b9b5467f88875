// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is done with the file of a database while no connection of this process is open to it: SQLite's locks belong to the
//! process, and closing a file that was opened beside SQLite would drop them (https://www.sqlite.org/howtocorrupt.html, 2.2).

#include <QDateTime>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief Makes an empty file that its owner alone may read and write; one that is there already gets those permissions.
//!
//! SQLite gives the files beside it (-wal, -shm) the permissions of the file itself.
//! \return why not; empty where it is done
QString makePrivateFile(const QString &path);

//! \brief Renames the file and what SQLite keeps beside it to `NAME.damaged-20261121T024653Z`, never deletes or overwrites.
//!
//! The log goes first: an end in the middle leaves a file without its log, never a new file beside a former log.
//! \param now  UTC
//! \return the new path; none where a file could not be renamed
std::optional<QString> setAside(const QString &path, const QDateTime &now);

//! \brief Writes SQLite's log into the database and removes it, so that the database is a single file. After a crash that takes as long as writing
//! 4 MiB, as a rule.
//! \return whether it is one: not where another program has it open, or it is damaged
bool makeSingleFile(const QString &path);

//! Removes what SQLite kept beside a file that is gone: it would write that into another one of this name.
void removeCompanions(const QString &path);

//! \brief Gives a finished file its name, in place of one that has it: there is the former or the new one, whole, whatever happens.
//! \return why not; empty where it is done and on the disk
QString putInPlace(const QString &finished, const QString &path);

} // namespace watchkeeper
