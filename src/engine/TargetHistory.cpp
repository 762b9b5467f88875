// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TargetHistory.h"

#include <algorithm>

namespace watchkeeper {

TargetHistory::TargetHistory(const QList<WindowQuery> &questions)
{
    ask(questions);
}

TargetHistory::Kept *TargetHistory::findWindow(const WindowQuery &question)
{
    const auto kept =
        std::find_if(m_windows.begin(), m_windows.end(), [&question](const Kept &one) { return one.window.answers(question); });
    return kept == m_windows.end() ? nullptr : &*kept;
}

QList<WindowQuery> TargetHistory::ask(const QList<WindowQuery> &questions)
{
    std::erase_if(m_windows, [&questions](const Kept &kept) {
        return std::none_of(questions.begin(), questions.end(),
                            [&kept](const WindowQuery &question) { return kept.window.answers(question); });
    });
    QList<WindowQuery> fresh;
    for (const WindowQuery &question : questions) {
        if (findWindow(question))
            continue;
        m_windows.push_back(Kept{MetricWindow(question)});
        fresh.append(question);
    }
    m_windows.shrink_to_fit();
    return fresh;
}

void TargetHistory::add(const Result &result)
{
    const qint64 at = result.at.toMSecsSinceEpoch();
    for (Kept &kept : m_windows) {
        if (const auto number = seriesNumber(result.observation, kept.window.series()))
            kept.window.add(at, *number);
    }
}

void TargetHistory::add(const StoredResult &result)
{
    for (Kept &kept : m_windows)
        kept.window.add(result);
}

void TargetHistory::add(qint64 first, qint64 last, const Rollup &rollup)
{
    for (Kept &kept : m_windows)
        kept.window.add(first, last, rollup);
}

void TargetHistory::mergeEarlier(const TargetHistory &earlier)
{
    for (const Kept &other : earlier.m_windows) {
        for (Kept &kept : m_windows) {
            if (kept.isBackfilling && kept.window.isSame(other.window)) {
                kept.window.merge(other.window);
                kept.isBackfilling = false;
            }
        }
    }
}

bool TargetHistory::isBackfilling() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [](const Kept &kept) { return kept.isBackfilling; });
}

QList<WindowValue> TargetHistory::answers(const QList<WindowQuery> &questions, const Observation &seen, qint64 at)
{
    QList<WindowValue> facts;
    for (const WindowQuery &question : questions) {
        Kept *const kept = findWindow(question);
        if (!kept)
            continue;
        facts.append(kept->window.answer(question, at, seriesNumber(seen, question.series)));
        facts.last().isBackfilling = kept->isBackfilling;
    }
    return facts;
}

} // namespace watchkeeper
