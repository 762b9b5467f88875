// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The state of each target, one row per target: the next run of the program continues with it.

#include "history/database/TargetTable.h"
#include "history/values/StoredStanding.h"

#include <QList>

namespace watchkeeper {

//! \brief Uses a HistoryDatabase that must outlive it, in its thread.
class StandingTable
{
public:
    explicit StandingTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief Replaces the stored state of these targets, all in one transaction; inside another one, as part of it.
    HistoryFault put(const QList<StoredStanding> &standings);
    //! For all targets that have one, including deleted targets. What can't be read, such as a row of a newer version, is left out.
    Expected<QList<StoredStanding>, HistoryError> all() const;

private:
    HistoryFault putOne(const StoredStanding &standing);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
