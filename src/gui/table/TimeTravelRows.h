// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rows of a table as they were at an earlier time.

#include "gui/table/ResultHistory.h"
#include "gui/table/ResultRow.h"
#include "gui/table/StateCounts.h"

#include <QSet>

#include <memory>
#include <unordered_map>

namespace watchkeeper {

//! \brief One row for each current row; kept from moment to moment, so that moving through history creates no rows. GUI thread.
class TimeTravelRows
{
public:
    //! \param at      UTC
    //! \param paused  targets that were paused then; for rows that are set() afterwards
    void setMoment(const QDateTime &at, const QSet<TargetId> &paused);
    const QDateTime &moment() const { return m_at; }

    //! The row of that target at the moment; a new row has no data.
    const ResultRow &of(const ResultRow &present) const { return at(present); }
    //! What was found about a target; empty if nothing is known.
    void set(const ResultRow &present, const RecentHistory &past);
    //! See LongUptimes::set().
    void setUptimes(const ResultRow &present, const QList<int> &days, const QList<RunningUptime> &uptimes);
    //! The target was edited: its history stays the same.
    void take(const ResultRow &present);
    void remove(const TargetId &id);

    //! The last results before the moment, oldest first.
    QList<HistoricalResult> pastOf(const TargetId &id) const;

private:
    ResultRow &at(const ResultRow &present) const;
    void stand(ResultRow *row, const RecentHistory &past) const;

    struct Hash
    {
        size_t operator()(const TargetId &id) const { return qHash(id); }
    };
    mutable std::unordered_map<TargetId, std::unique_ptr<ResultRow>, Hash> m_rows;
    QHash<TargetId, QList<StoredResult>> m_results; //!< few are shown: they are put into words only then
    QDateTime m_at;
    QSet<TargetId> m_paused;
};

//! As shown in the table.
HistoricalResult historicalResultFrom(const StoredResult &result);

} // namespace watchkeeper
