// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/PastBook.h"

#include <QSet>

namespace watchkeeper {

WantedPast PastBook::ask(const TargetId &target, const QList<PastQuestion> &questions, qint64 now)
{
    WantedPast wanted;
    wanted.target = target;
    wanted.before = now;
    if (questions.isEmpty())
        m_pasts.remove(target);
    else
        wanted.questions = m_pasts[target].ask(questions);
    return wanted;
}

void PastBook::keepOnly(const QList<TargetId> &targets)
{
    if (m_pasts.isEmpty())
        return;
    const QSet<TargetId> kept(targets.begin(), targets.end());
    m_pasts.removeIf([&kept](const auto &past) { return !kept.contains(past.key()); });
}

void PastBook::takeEarlier(const EarlierPast &earlier)
{
    const auto past = m_pasts.find(earlier.target);
    if (past != m_pasts.end())
        past->takeEarlier(earlier.past);
}

void PastBook::add(const Result &result)
{
    const auto past = m_pasts.find(result.targetId);
    if (past != m_pasts.end())
        past->add(result);
}

QList<PastFact> PastBook::answers(const TargetId &target, const QList<PastQuestion> &questions, const Observation &seen,
                                  qint64 at)
{
    const auto past = m_pasts.find(target);
    return past == m_pasts.end() ? QList<PastFact>() : past->answers(questions, seen, at);
}

} // namespace watchkeeper
