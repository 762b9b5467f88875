// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/MomentRows.h"

#include "app/DisplayText.h"

namespace watchkeeper {

PastResult pastResultOf(const StoredResult &result)
{
    const QString &words = result.summary.isEmpty() ? result.errorMessage : result.summary;
    return {QDateTime::fromMSecsSinceEpoch(result.at, Qt::UTC), result.durationMs, result.outcome, result.hard,
            displayLine(words)};
}

void MomentRows::setMoment(const QDateTime &at, const QSet<TargetId> &paused)
{
    m_at = at;
    m_paused = paused;
}

void MomentRows::stand(ResultRow *row, const RecentPast &past) const
{
    row->standAt(m_at, past, m_paused.contains(row->target->id));
}

ResultRow &MomentRows::at(const ResultRow &present) const
{
    std::unique_ptr<ResultRow> &row = m_rows[present.target->id];
    if (!row) {
        row = std::make_unique<ResultRow>(present);
        stand(row.get(), {});
    }
    return *row;
}

void MomentRows::set(const ResultRow &present, const RecentPast &past)
{
    stand(&at(present), past);
    if (past.results.isEmpty())
        m_results.remove(present.target->id);
    else
        m_results.insert(present.target->id, past.results);
}

QList<PastResult> MomentRows::pastOf(const TargetId &id) const
{
    QList<PastResult> list;
    const QList<StoredResult> results = m_results.value(id);
    for (const StoredResult &result : results)
        list.append(pastResultOf(result));
    return list;
}

void MomentRows::setUptimes(const ResultRow &present, const QList<int> &days, const QList<RunningUptime> &uptimes)
{
    at(present).longUptimes.set(days, uptimes);
}

void MomentRows::take(const ResultRow &present)
{
    ResultRow &row = at(present);
    row.setTarget(present.target);
    row.nameRank = present.nameRank;
}

void MomentRows::remove(const TargetId &id)
{
    m_rows.erase(id);
    m_results.remove(id);
}

} // namespace watchkeeper
