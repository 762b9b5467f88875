// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tables of `history.sqlite` and their migrations, version by version. Pure; safe from any thread.

#include <QLatin1StringView>
#include <QList>
#include <QStringList>

namespace watchkeeper {

//! \brief The SQL that leads from one version of the tables to the next: entry 0 makes version 1 of an empty file.
//!
//! Entries are only ever added: a released one is never changed. Each runs in one transaction together with its version number (`PRAGMA
//! user_version`), so that a file as a whole always has one version.
using HistoryMigrations = QList<QStringList>;

//! The prefix of a statement that only a server needs; a comment to both databases. A file reaches that version without the statement.
inline constexpr QLatin1StringView kOnServerAlone{"/* server */ "};

//! All migrations; their number is the version that this program writes.
const HistoryMigrations &historyMigrations();

} // namespace watchkeeper
