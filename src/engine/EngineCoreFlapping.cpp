// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Flapping in the engine. The rules are in Flapping.cpp.
#include "engine/EngineCore.h"

#include "engine/Flapping.h"

namespace watchkeeper {

//! Called after each result that isn't void.
void EngineCore::updateFlapping(const TargetId &id)
{
    TargetRegistry::Entry *const entry = m_targets.find(id);
    const bool wasFlapping = entry->standing.flapping;
    entry->standing = withFlapping(entry->standing, entry->plan.target->schedule);
    if (entry->standing.flapping != wasFlapping)
        m_reporter.noteStanding({id, entry->plan.target->name, m_clock.utc(), entry->standing, StandingAspect::Flapping});
}

} // namespace watchkeeper
