// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenance in the engine. Targets in maintenance are still checked, and their state shows the maintenance. MaintenanceRegistry.cpp
// decides when they are in maintenance.
#include "engine/EngineCore.h"

namespace watchkeeper {

//! Updates the maintenance of all targets. Uses the wall clock, which can be set and continues while the computer sleeps. Reports
//! nothing before the states of an earlier run are known, because a report would replace those states.
void EngineCore::updateMaintenance(std::chrono::milliseconds wall)
{
    if (!m_isRestored || !m_maintenance.update(wall.count()))
        return;
    for (const TargetId &id : m_targets.all())
        reportMaintenance(id);
    if (m_reportedMaintenance != m_maintenance.inEffect()) {
        m_reportedMaintenance = m_maintenance.inEffect();
        m_callback.maintenanceChanged(*m_reportedMaintenance);
    }
}

void EngineCore::reportMaintenance(const TargetId &id)
{
    TargetRegistry::Entry *const entry = m_targets.find(id);
    const MaintenanceInEffect *const current = m_maintenance.maintenanceOf(id);
    Standing after = entry->standing;
    after.inMaintenance = current != nullptr;
    after.maintenance = current ? current->name : QString();
    after.maintenanceUntil = current ? QDateTime::fromMSecsSinceEpoch(current->until, Qt::UTC) : QDateTime();
    if (after == entry->standing)
        return;
    entry->standing = after;
    m_reporter.noteStanding({id, entry->plan.target->name, m_clock.utc(), after, StandingAspect::Maintenance});
}

} // namespace watchkeeper
