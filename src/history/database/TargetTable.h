// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Targets in the history database: a small number for each id, and the last known name, also of deleted targets.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"
#include "model/Target.h"

#include <QHash>

namespace watchkeeper {

//! \brief Uses a HistoryDatabase that must outlive it, in its thread.
class TargetTable
{
public:
    explicit TargetTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! \brief Its number in this file; adds a row if it has none. Only in a transaction.
    //! \param name  stored unless empty
    Expected<qint64, HistoryError> key(const TargetId &target, const QString &name);
    //! The last known names of all targets in the database.
    Expected<QHash<TargetId, QString>, HistoryError> names() const;
    //! The same for a file; empty if the file doesn't exist. Blocks.
    static Expected<QHash<TargetId, QString>, HistoryError> namesIn(const QString &file);

private:
    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
