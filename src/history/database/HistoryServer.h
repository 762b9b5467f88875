// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The steps of opening a history on a PostgreSQL server.

#include "history/database/HistorySchema.h"
#include "history/database/PostgresConnection.h"

namespace watchkeeper {

//! \brief Takes the lock that allows one writing program at a time, and runs the missing migrations, each in one transaction. The server
//! releases the lock when the connection ends.
HistoryFault setUpServerForWriting(PostgresConnection &connection, const HistoryMigrations &migrations);

//! Checks whether the tables exist and have that version.
HistoryFault setUpServerForReading(PostgresConnection &connection, qsizetype version);

//! Why a database can't store text of every language: it was created with another encoding.
HistoryFault lookAtEncoding(PostgresConnection &connection);

//! A statement of HistoryMigrations, which are written for SQLite, in the form that PostgreSQL requires.
QString serverStatement(QString sql);

} // namespace watchkeeper
