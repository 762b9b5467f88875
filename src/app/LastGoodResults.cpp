// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LastGoodResults.h"

#include <utility>

namespace watchkeeper {

LastGoodResults::LastGoodResults(qsizetype byteLimit)
    : m_evidence(byteLimit)
{
}

void LastGoodResults::note(const Result &result)
{
    Q_ASSERT(result.outcome == Outcome::Up);
    Result bare = result;
    const Evidence evidence = std::exchange(bare.observation.evidence, {});
    if (evidence.isNull())
        m_evidence.remove(result.targetId);
    else
        m_evidence.insert(result.targetId, new Evidence(evidence), evidence.cost());
    m_results.insert(result.targetId, std::make_shared<const Result>(std::move(bare)));
}

std::optional<Result> LastGoodResults::of(const TargetId &target) const
{
    const auto found = m_results.constFind(target);
    if (found == m_results.constEnd())
        return std::nullopt;
    Result result = **found;
    if (const Evidence *evidence = m_evidence.object(target))
        result.observation.evidence = *evidence;
    return result;
}

void LastGoodResults::retainOnly(const QSet<TargetId> &targets)
{
    m_results.removeIf([&](const auto &entry) { return !targets.contains(entry.key()); });
    const QList<TargetId> kept = m_evidence.keys();
    for (const TargetId &target : kept) {
        if (!targets.contains(target))
            m_evidence.remove(target);
    }
}

} // namespace watchkeeper
