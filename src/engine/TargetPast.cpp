// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TargetPast.h"

#include <algorithm>

namespace watchkeeper {

TargetPast::TargetPast(const QList<PastQuestion> &questions)
{
    ask(questions);
}

TargetPast::Kept *TargetPast::keptFor(const PastQuestion &question)
{
    const auto kept =
        std::find_if(m_windows.begin(), m_windows.end(), [&question](const Kept &one) { return one.window.answers(question); });
    return kept == m_windows.end() ? nullptr : &*kept;
}

QList<PastQuestion> TargetPast::ask(const QList<PastQuestion> &questions)
{
    std::erase_if(m_windows, [&questions](const Kept &kept) {
        return std::none_of(questions.begin(), questions.end(),
                            [&kept](const PastQuestion &question) { return kept.window.answers(question); });
    });
    QList<PastQuestion> fresh;
    for (const PastQuestion &question : questions) {
        if (keptFor(question))
            continue;
        m_windows.push_back(Kept{MetricWindow(question)});
        fresh.append(question);
    }
    m_windows.shrink_to_fit();
    return fresh;
}

void TargetPast::add(const Result &result)
{
    const qint64 at = result.at.toMSecsSinceEpoch();
    for (Kept &kept : m_windows) {
        if (const auto number = seriesNumber(result.observation, kept.window.series()))
            kept.window.add(at, *number);
    }
}

void TargetPast::add(const StoredResult &result)
{
    for (Kept &kept : m_windows)
        kept.window.add(result);
}

void TargetPast::add(qint64 first, qint64 last, const Rollup &rollup)
{
    for (Kept &kept : m_windows)
        kept.window.add(first, last, rollup);
}

void TargetPast::takeEarlier(const TargetPast &earlier)
{
    for (const Kept &other : earlier.m_windows) {
        for (Kept &kept : m_windows) {
            if (kept.isBeingRead && kept.window.isSame(other.window)) {
                kept.window.merge(other.window);
                kept.isBeingRead = false;
            }
        }
    }
}

bool TargetPast::isBeingRead() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [](const Kept &kept) { return kept.isBeingRead; });
}

QList<WindowValue> TargetPast::answers(const QList<PastQuestion> &questions, const Observation &seen, qint64 at)
{
    QList<WindowValue> facts;
    for (const PastQuestion &question : questions) {
        Kept *const kept = keptFor(question);
        if (!kept)
            continue;
        facts.append(kept->window.answer(question, at, seriesNumber(seen, question.series)));
        facts.last().isBeingRead = kept->isBeingRead;
    }
    return facts;
}

} // namespace watchkeeper
