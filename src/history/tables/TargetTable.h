// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores targets in the history database, including deleted targets: a small number for each id, and the last known name.

#include "history/database/HistoryDatabase.h"
#include "model/base/Expected.h"
#include "model/target/Target.h"

#include <QHash>

namespace watchkeeper {

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class TargetTable
{
public:
    explicit TargetTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! \brief Returns the number of a target in this database, and adds a row if the target has none. Only in a transaction.
    //! \param name  stored unless empty
    Expected<qint64, HistoryError> key(const TargetId &target, const QString &name);
    //! Returns the last known names of all targets in the database.
    Expected<QHash<TargetId, QString>, HistoryError> names() const;
    //! Same as names(), for the database at a path. Returns an empty hash if the file doesn't exist. Blocks.
    static Expected<QHash<TargetId, QString>, HistoryError> namesIn(const QString &file);

private:
    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
