// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rows of a table as of an earlier time, and the number of targets in each state.

#include "gui/look/Colours.h"
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultRow.h"

#include <QSet>

#include <array>
#include <memory>
#include <unordered_map>

namespace watchkeeper {

// The number of targets in each state. A plain value.

class StateCounts
{
public:
    int count(MarkState state) const { return m_counts[static_cast<size_t>(state)]; }
    void add(MarkState state) { ++m_counts[static_cast<size_t>(state)]; }
    void remove(MarkState state) { --m_counts[static_cast<size_t>(state)]; }
    friend bool operator==(const StateCounts &, const StateCounts &) = default;

private:
    std::array<int, kMarkStateCount> m_counts{};
};

// The rows of a table as of an earlier time.

//! \brief Has one row for each current row. Rows are reused for other moments,
//! so that moving through history doesn't create new ones. GUI thread.
class TimeTravelRows
{
public:
    //! \param at      the moment, in UTC
    //! \param paused  the targets paused at that time; applies to later calls to setHistory()
    void setMoment(const QDateTime &at, const QSet<TargetId> &paused);
    const QDateTime &moment() const { return m_moment; }

    //! Returns the row of the target at the moment. It has no data unless setHistory() was called.
    const ResultRow &of(const ResultRow &present) const { return at(present); }
    //! Sets the history of a target; empty if nothing is known.
    void setHistory(const ResultRow &present, const RecentHistory &past);
    //! See LongUptimes::set().
    void setUptimes(const ResultRow &present, const QList<int> &days, const QList<RunningUptime> &uptimes);
    //! Updates an edited target. Its history stays the same.
    void updateTarget(const ResultRow &present);
    void remove(const TargetId &id);

    //! Returns the last results before the moment, oldest first.
    QList<HistoricalResult> historyOf(const TargetId &id) const;

private:
    ResultRow &at(const ResultRow &present) const;
    void applyHistory(ResultRow *row, const RecentHistory &past) const;

    struct Hash
    {
        size_t operator()(const TargetId &id) const { return qHash(id); }
    };
    mutable std::unordered_map<TargetId, std::unique_ptr<ResultRow>, Hash> m_rows;
    QHash<TargetId, QList<StoredResult>> m_results; //!< converted to texts only when shown, because only a few of them are
    QDateTime m_moment;
    QSet<TargetId> m_paused;
};

//! Returns the result as shown in the table.
HistoricalResult historicalResultFrom(const StoredResult &result);

} // namespace watchkeeper
