// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The steps of opening a history that is on a PostgreSQL server.

#include "history/database/HistorySchema.h"
#include "history/database/PostgresConnection.h"

namespace watchkeeper {

//! \brief Takes the lock by which one program at a time writes, and runs the migrations that are missing, each in one transaction. The
//! server gives the lock back with the connection.
HistoryFault setUpServerForWriting(PostgresConnection &connection, const HistoryMigrations &migrations);

//! Whether the tables are there, and of that version.
HistoryFault setUpServerForReading(PostgresConnection &connection, qsizetype version);

//! Why a database cannot take texts of any language: it has another encoding, which was chosen when it was made.
HistoryFault lookAtEncoding(PostgresConnection &connection);

//! A statement of HistoryMigrations, which are written for SQLite, as PostgreSQL wants it.
QString serverStatement(QString sql);

} // namespace watchkeeper
