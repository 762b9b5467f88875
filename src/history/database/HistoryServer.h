// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The steps of opening a history on a PostgreSQL server.

#include "history/database/HistorySchema.h"
#include "history/database/SqlConnection.h"

namespace watchkeeper {

//! \brief Acquires the lock that limits the server to one writing program, and runs the missing migrations, each in one transaction. The
//! server releases the lock when the connection closes.
HistoryFault setUpServerForWriting(PostgresConnection &connection, const HistoryMigrations &migrations);

//! Checks whether the tables exist and have the given version.
HistoryFault verifyServerTables(PostgresConnection &connection, qsizetype version);

//! Returns an error if the database was created with an encoding that can't store text of every language.
HistoryFault verifyEncoding(PostgresConnection &connection);

//! Converts a statement of HistoryMigrations, which are written for SQLite, to PostgreSQL's syntax.
QString serverStatement(QString sql);

} // namespace watchkeeper
