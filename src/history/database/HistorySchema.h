// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The tables of `history.sqlite` and how they came to be, version by version. Pure; safe from any thread.

#include <QLatin1StringView>
#include <QList>
#include <QStringList>

namespace watchkeeper {

//! \brief The SQL that leads from one version of the tables to the next: entry 0 makes version 1 of an empty file.
//!
//! Entries are only ever added: what was released is never changed. Each runs in one transaction with the number of its version
//! (`PRAGMA user_version`), so that a file is always of one version as a whole.
using HistoryMigrations = QList<QStringList>;

//! What stands before a statement that a server alone needs, for both a comment: a file moves on to that version without it.
inline constexpr QLatin1StringView kOnServerAlone{"/* server */ "};

//! All of them; their number is the version that this program writes.
const HistoryMigrations &historyMigrations();

} // namespace watchkeeper
