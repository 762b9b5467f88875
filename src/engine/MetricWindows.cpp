// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MetricWindows.h"

#include <QSet>

#include <utility>

namespace watchkeeper {

WantedPast MetricWindows::ask(const TargetId &target, const QList<PastQuestion> &questions, qint64 now)
{
    WantedPast wanted;
    wanted.target = target;
    wanted.before = now;
    if (questions.isEmpty())
        m_pasts.remove(target);
    else
        wanted.questions = m_pasts[target].past.ask(questions);
    return wanted;
}

void MetricWindows::keepOnly(const QList<TargetId> &targets)
{
    if (m_pasts.isEmpty())
        return;
    const QSet<TargetId> kept(targets.begin(), targets.end());
    m_pasts.removeIf([&kept](const auto &past) { return !kept.contains(past.key()); });
}

bool MetricWindows::holdsBack(const TargetId &target)
{
    const auto kept = m_pasts.find(target);
    return kept != m_pasts.end() && kept->past.isBeingRead() && !std::exchange(kept->isAwaited, true);
}

bool MetricWindows::takeEarlier(const StoredWindow &earlier)
{
    const auto kept = m_pasts.find(earlier.target);
    if (kept == m_pasts.end())
        return false;
    kept->past.takeEarlier(earlier.past);
    return !kept->past.isBeingRead() && std::exchange(kept->isAwaited, false);
}

void MetricWindows::add(const Result &result)
{
    const auto kept = m_pasts.find(result.targetId);
    if (kept != m_pasts.end())
        kept->past.add(result);
}

QList<WindowValue> MetricWindows::answers(const TargetId &target, const QList<PastQuestion> &questions, const Observation &seen,
                                          qint64 at)
{
    const auto kept = m_pasts.find(target);
    return kept == m_pasts.end() ? QList<WindowValue>() : kept->past.answers(questions, seen, at);
}

} // namespace watchkeeper
