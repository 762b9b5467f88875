// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A connection to an SQLite file.

#include "history/database/SqlConnection.h"

namespace watchkeeper {

class SqliteConnection final : public SqlConnection
{
public:
    //! Immutable means that no process writes the file and that no files can be created next to it (https://www.sqlite.org/uri.html,
    //! immutable).
    enum class Mode { ReadWrite, ReadOnly, ImmutableFile };

    //! How long SQLite itself waits for a lock. Short, because the caller decides how often to retry.
    static constexpr int kBusyTimeoutMs = 100;

    explicit SqliteConnection(QString path);

    //! Opens the file. Call once. ReadWrite creates the file if necessary.
    HistoryFault open(Mode mode);

private:
    HistoryError faultOf(const QSqlError &error) const override;

    const QString m_path;
};

} // namespace watchkeeper
