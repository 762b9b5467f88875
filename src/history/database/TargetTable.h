// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Targets in the database of the history: a small number for each id, and the name last known, also of targets that are gone.

#include "history/database/HistoryDatabase.h"
#include "model/Expected.h"
#include "model/Target.h"

#include <QHash>

namespace watchkeeper {

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
class TargetTable
{
public:
    explicit TargetTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! \brief Its number in this file; makes a row where there is none. Only in a transaction.
    //! \param name  remembered where it is not empty
    Expected<qint64, HistoryError> key(const TargetId &target, const QString &name);
    //! The names last known, of all targets that the database knows.
    Expected<QHash<TargetId, QString>, HistoryError> names() const;
    //! The same of a file; none where there is no such file. Blocks.
    static Expected<QHash<TargetId, QString>, HistoryError> namesIn(const QString &file);

private:
    HistoryDatabase *const m_database;
};

} // namespace watchkeeper
