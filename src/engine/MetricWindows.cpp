// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MetricWindows.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

HistoryRequest MetricWindows::ask(const TargetId &target, const QList<WindowQuery> &questions, qint64 now)
{
    HistoryRequest wanted;
    wanted.target = target;
    wanted.before = now;
    if (questions.isEmpty())
        m_metricHistories.remove(target);
    else
        wanted.questions = m_metricHistories[target].past.ask(questions);
    return wanted;
}

void MetricWindows::retainOnly(const QList<TargetId> &targets)
{
    if (m_metricHistories.isEmpty())
        return;
    const QSet<TargetId> kept(targets.begin(), targets.end());
    m_metricHistories.removeIf([&kept](const auto &past) { return !kept.contains(past.key()); });
}

bool MetricWindows::deferUntilHistoryIsRead(const TargetId &target)
{
    const auto kept = m_metricHistories.find(target);
    return kept != m_metricHistories.end() && kept->past.isBackfilling() && !std::exchange(kept->isAwaited, true);
}

bool MetricWindows::mergeEarlier(const StoredWindow &earlier)
{
    const auto kept = m_metricHistories.find(earlier.target);
    if (kept == m_metricHistories.end())
        return false;
    kept->past.mergeEarlier(earlier.past);
    return !kept->past.isBackfilling() && std::exchange(kept->isAwaited, false);
}

void MetricWindows::add(const Result &result)
{
    const auto kept = m_metricHistories.find(result.targetId);
    if (kept != m_metricHistories.end())
        kept->past.add(result);
}

QList<WindowValue> MetricWindows::answers(const TargetId &target, const QList<WindowQuery> &questions, const Observation &seen,
                                          qint64 at)
{
    const auto kept = m_metricHistories.find(target);
    return kept == m_metricHistories.end() ? QList<WindowValue>() : kept->past.answers(questions, seen, at);
}

} // namespace watchkeeper
