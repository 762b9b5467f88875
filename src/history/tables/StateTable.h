// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores the state of each target in one row, from which the next run of the program continues.

#include "history/tables/TargetTable.h"
#include "history/values/StoredState.h"

#include <QList>

namespace watchkeeper {

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class StateTable
{
public:
    explicit StateTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Replaces the stored state of these targets in one transaction, or as part of the current one.
    HistoryFault put(const QList<StoredState> &states);
    //! Returns all stored states, including those of deleted targets. Omits unreadable rows, such as rows written by a newer
    //! version.
    Expected<QList<StoredState>, HistoryError> all() const;

private:
    HistoryFault insertOne(const StoredState &state);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
