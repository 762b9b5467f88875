// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rows of a table as of an earlier time.

#include "gui/table/ResultHistory.h"
#include "gui/table/ResultRow.h"
#include "gui/table/StateCounts.h"

#include <QSet>

#include <memory>
#include <unordered_map>

namespace watchkeeper {

//! \brief Has one row for each current row. Rows are reused for other moments, because moving through history should not create rows. GUI
//! thread.
class TimeTravelRows
{
public:
    //! \param at      the moment, in UTC
    //! \param paused  the targets paused at that time; applies to rows that are set() afterwards
    void setMoment(const QDateTime &at, const QSet<TargetId> &paused);
    const QDateTime &moment() const { return m_at; }

    //! Returns the target's row at the moment. A row that wasn't set has no data.
    const ResultRow &of(const ResultRow &present) const { return at(present); }
    //! Sets the history found for a target; empty if nothing is known.
    void set(const ResultRow &present, const RecentHistory &past);
    //! See LongUptimes::set().
    void setUptimes(const ResultRow &present, const QList<int> &days, const QList<RunningUptime> &uptimes);
    //! Updates an edited target. Its history stays the same.
    void take(const ResultRow &present);
    void remove(const TargetId &id);

    //! Returns the last results before the moment, oldest first.
    QList<HistoricalResult> pastOf(const TargetId &id) const;

private:
    ResultRow &at(const ResultRow &present) const;
    void stand(ResultRow *row, const RecentHistory &past) const;

    struct Hash
    {
        size_t operator()(const TargetId &id) const { return qHash(id); }
    };
    mutable std::unordered_map<TargetId, std::unique_ptr<ResultRow>, Hash> m_rows;
    QHash<TargetId, QList<StoredResult>> m_results; //!< converted to text only when shown, because only a few results are
    QDateTime m_at;
    QSet<TargetId> m_paused;
};

//! Returns the result as shown in the table.
HistoricalResult historicalResultFrom(const StoredResult &result);

} // namespace watchkeeper
