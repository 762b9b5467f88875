// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How each target stands, one row a target: with it the next run of the program goes on.

#include "history/database/TargetTable.h"
#include "history/values/StoredStanding.h"

#include <QList>

namespace watchkeeper {

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
class StandingTable
{
public:
    explicit StandingTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! \brief In place of what was there of these targets, all in one transaction; within another one as a part of it.
    HistoryFault put(const QList<StoredStanding> &standings);
    //! Of all targets that have one, also of some that are gone. What can't be understood, such as one of a newer version, is left out.
    Expected<QList<StoredStanding>, HistoryError> all() const;

private:
    HistoryFault putOne(const StoredStanding &standing);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
