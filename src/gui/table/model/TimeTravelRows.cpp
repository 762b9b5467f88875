// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/TimeTravelRows.h"

#include "app/words/DisplayText.h"

namespace watchkeeper {

HistoricalResult historicalResultFrom(const StoredResult &result)
{
    const QString &words = result.summary.isEmpty() ? result.errorMessage : result.summary;
    return {QDateTime::fromMSecsSinceEpoch(result.at, Qt::UTC), result.durationMs, result.outcome, result.hard,
            displayLine(words)};
}

void TimeTravelRows::setMoment(const QDateTime &at, const QSet<TargetId> &paused)
{
    m_moment = at;
    m_paused = paused;
}

void TimeTravelRows::applyHistory(ResultRow *row, const RecentHistory &past) const
{
    row->showStateAt(m_moment, past, m_paused.contains(row->target->id));
}

ResultRow &TimeTravelRows::at(const ResultRow &present) const
{
    std::unique_ptr<ResultRow> &row = m_rows[present.target->id];
    if (!row) {
        row = std::make_unique<ResultRow>(present);
        applyHistory(row.get(), {});
    }
    return *row;
}

void TimeTravelRows::setHistory(const ResultRow &present, const RecentHistory &past)
{
    applyHistory(&at(present), past);
    if (past.results.isEmpty())
        m_results.remove(present.target->id);
    else
        m_results.insert(present.target->id, past.results);
}

QList<HistoricalResult> TimeTravelRows::historyOf(const TargetId &id) const
{
    QList<HistoricalResult> list;
    const QList<StoredResult> results = m_results.value(id);
    for (const StoredResult &result : results)
        list.append(historicalResultFrom(result));
    return list;
}

void TimeTravelRows::setUptimes(const ResultRow &present, const QList<int> &days, const QList<RunningUptime> &uptimes)
{
    at(present).longUptimes.set(days, uptimes);
}

void TimeTravelRows::updateTarget(const ResultRow &present)
{
    ResultRow &row = at(present);
    row.setTarget(present.target);
    row.nameRank = present.nameRank;
}

void TimeTravelRows::remove(const TargetId &id)
{
    m_rows.erase(id);
    m_results.remove(id);
}

} // namespace watchkeeper
