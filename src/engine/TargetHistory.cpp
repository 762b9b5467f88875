// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TargetHistory.h"

#include <algorithm>

namespace watchkeeper {

TargetHistory::TargetHistory(const QList<WindowQuery> &questions)
{
    setQuestions(questions);
}

TargetHistory::Entry *TargetHistory::findWindow(const WindowQuery &question)
{
    const auto entry = std::find_if(m_windows.begin(), m_windows.end(),
                                    [&question](const Entry &one) { return one.window.canAnswer(question); });
    return entry == m_windows.end() ? nullptr : &*entry;
}

QList<WindowQuery> TargetHistory::setQuestions(const QList<WindowQuery> &questions)
{
    std::erase_if(m_windows, [&questions](const Entry &entry) {
        return std::none_of(questions.begin(), questions.end(),
                            [&entry](const WindowQuery &question) { return entry.window.canAnswer(question); });
    });
    QList<WindowQuery> added;
    for (const WindowQuery &question : questions) {
        if (findWindow(question))
            continue;
        m_windows.push_back(Entry{MetricWindow(question)});
        added.append(question);
    }
    m_windows.shrink_to_fit();
    return added;
}

void TargetHistory::add(const Result &result)
{
    const qint64 at = result.at.toMSecsSinceEpoch();
    for (Entry &entry : m_windows) {
        if (const auto number = seriesNumber(result.observation, entry.window.series()))
            entry.window.add(at, *number);
    }
}

void TargetHistory::add(const StoredResult &result)
{
    for (Entry &entry : m_windows)
        entry.window.add(result);
}

void TargetHistory::add(qint64 first, qint64 last, const Rollup &rollup)
{
    for (Entry &entry : m_windows)
        entry.window.add(first, last, rollup);
}

void TargetHistory::mergeEarlier(const TargetHistory &earlier)
{
    for (const Entry &other : earlier.m_windows) {
        for (Entry &entry : m_windows) {
            if (entry.isBackfilling && entry.window.isSame(other.window)) {
                entry.window.merge(other.window);
                entry.isBackfilling = false;
            }
        }
    }
}

bool TargetHistory::isBackfilling() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [](const Entry &entry) { return entry.isBackfilling; });
}

QList<WindowValue> TargetHistory::answers(const QList<WindowQuery> &questions, const Observation &seen, qint64 at)
{
    QList<WindowValue> facts;
    for (const WindowQuery &question : questions) {
        Entry *const entry = findWindow(question);
        if (!entry)
            continue;
        facts.append(entry->window.answer(question, at, seriesNumber(seen, question.series)));
        facts.last().isBackfilling = entry->isBackfilling;
    }
    return facts;
}

} // namespace watchkeeper
