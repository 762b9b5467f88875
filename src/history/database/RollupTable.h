// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What remains of a target's day: one row, so that a year of one target is 365 neighbouring rows. What stands in it is the codec's business.

#include "history/database/TargetTable.h"

#include <QByteArray>
#include <QList>

namespace watchkeeper {

//! \brief A day of a target.
struct StoredRollup
{
    TargetId target;
    qint64 day = 0; //!< days since 1970-01-01, UTC
    QByteArray data;
    friend bool operator==(const StoredRollup &, const StoredRollup &) = default;
};

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
class RollupTable
{
public:
    explicit RollupTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! All of them in one transaction; a day that is there is replaced.
    HistoryFault put(const QList<StoredRollup> &batch);
    //! Days with from <= day < to, in their order.
    Expected<QList<StoredRollup>, HistoryError> between(const TargetId &target, qint64 from, qint64 to) const;
    //! \brief Removes days before that one, of all targets, `atMost` rows a call: 50 are enough, more make the transaction long.
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 day, int atMost);

private:
    HistoryFault putOne(const StoredRollup &rollup);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
