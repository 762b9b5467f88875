// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// States of targets between runs. The owner of the engine stores them when the program ends, and restores them at the next start.
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
    QList<StoredStanding> held;
    held.reserve(standings.size());
    for (const StoredStanding &stored : standings)
        held.append(clampedToNow(stored, now));
    const QList<TargetId> recalled = m_targets.recall(held);
    notifyStandingsRestored(recalled);
    restoreReachability(recalled);
    m_isRestored = true;
    updateMaintenance(m_clock.wall());
    for (const TargetId &id : recalled)
        reportMaintenance(id); // maintenance may have begun or ended meanwhile
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
