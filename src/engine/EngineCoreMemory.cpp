// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The states of targets from an earlier run. The owner of the engine stores the states when the program ends, and restores them at
// the next start.
#include "engine/EngineCore.h"

namespace watchkeeper {

std::optional<SavedStanding> EngineCore::standingOf(const TargetId &id) const
{
    const TargetRegistry::Entry *const entry = m_targets.find(id);
    if (!entry)
        return std::nullopt;
    return SavedStanding{id, entry->plan.target->name, entry->standing};
}

void EngineCore::applyStandings(const QList<StoredStanding> &standings)
{
    if (m_closed)
        return;
    const qint64 now = m_clock.utc().toMSecsSinceEpoch();
    QList<StoredStanding> clampedStandings;
    clampedStandings.reserve(standings.size());
    for (const StoredStanding &stored : standings)
        clampedStandings.append(clampedToNow(stored, now));
    const QList<TargetId> restored = m_targets.restoreStates(clampedStandings);
    notifyStandingsRestored(restored);
    restoreReachability(restored);
    m_isRestored = true;
    updateMaintenance(m_clock.wall());
    for (const TargetId &id : restored)
        reportMaintenance(id); // maintenance may have begun or ended since the earlier run
}

void EngineCore::notifyStandingsRestored(const QList<TargetId> &ids)
{
    QList<SavedStanding> standings;
    standings.reserve(ids.size());
    for (const TargetId &id : ids)
        standings.append(*standingOf(id));
    if (!standings.isEmpty())
        m_reporter.notifyStandingsRestored(standings);
}

} // namespace watchkeeper
