// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/past/MetricWindows.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

HistoryRequest MetricWindows::setQueries(const TargetId &target, const QList<WindowQuery> &queries, qint64 now)
{
    HistoryRequest request;
    request.target = target;
    request.before = now;
    if (queries.isEmpty())
        m_metricHistories.remove(target);
    else
        request.queries = m_metricHistories[target].history.setQueries(queries);
    return request;
}

void MetricWindows::retainOnly(const QList<TargetId> &targets)
{
    if (m_metricHistories.isEmpty())
        return;
    const QSet<TargetId> kept(targets.begin(), targets.end());
    m_metricHistories.removeIf([&kept](const auto &entry) { return !kept.contains(entry.key()); });
}

bool MetricWindows::deferUntilHistoryIsRead(const TargetId &target)
{
    const auto entry = m_metricHistories.find(target);
    return entry != m_metricHistories.end() && entry->history.isBackfilling() && !std::exchange(entry->isAwaited, true);
}

bool MetricWindows::mergeEarlier(const StoredWindow &earlier)
{
    const auto entry = m_metricHistories.find(earlier.target);
    if (entry == m_metricHistories.end())
        return false;
    entry->history.mergeEarlier(earlier.history);
    return !entry->history.isBackfilling() && std::exchange(entry->isAwaited, false);
}

void MetricWindows::add(const Result &result)
{
    const auto entry = m_metricHistories.find(result.targetId);
    if (entry != m_metricHistories.end())
        entry->history.add(result);
}

QList<WindowValue> MetricWindows::answers(const TargetId &target, const QList<WindowQuery> &queries,
                                          const Observation &observation, qint64 at)
{
    const auto entry = m_metricHistories.find(target);
    return entry == m_metricHistories.end() ? QList<WindowValue>() : entry->history.answers(queries, observation, at);
}

} // namespace watchkeeper
