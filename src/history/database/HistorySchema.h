// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tables of `history.sqlite` and their migrations, version by version. Pure functions, safe to call from any thread.

#include <QLatin1StringView>
#include <QList>
#include <QStringList>

namespace watchkeeper {

//! \brief The SQL that upgrades the tables from one version to the next. Entry 0 creates version 1 in an empty file.
//!
//! Entries are only added, and a released entry never changes. Each entry runs in one transaction together with its version
//! number (`PRAGMA user_version`), so a file always has exactly one version.
using HistoryMigrations = QList<QStringList>;

//! The prefix of a statement that only a server needs. Both databases parse it as a comment. A file skips the statement.
inline constexpr QLatin1StringView kServerOnlyPrefix{"/* server */ "};

//! Returns all migrations. Their number is the version that this program writes.
const HistoryMigrations &historyMigrations();

} // namespace watchkeeper
