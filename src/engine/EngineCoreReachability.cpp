// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dependencies in the engine; Dependencies.cpp decides which targets are unreachable.
#include "engine/EngineCore.h"

#include <QSet>

namespace watchkeeper {

namespace {

//! The shortest time between two checks of a parent, if failures of its children cause them.
constexpr std::chrono::seconds kParentPause{1};

DependencyStatus dependencyStateOf(const TargetRegistry::Entry &entry)
{
    const Standing &standing = entry.standing;
    DependencyStatus status;
    status.isDown = standing.hardOutcome == Outcome::Down;
    status.isSilent = standing.known && (standing.outcome == Outcome::Down || standing.outcome == Outcome::Unknown);
    status.isPaused = entry.plan.target->paused;
    return status;
}

} // namespace

//! Called when the targets or their dependencies have changed.
void EngineCore::updateDependencies(const QList<Target> &targets)
{
    m_dependencies.rebuild(targets);
    m_parentCheckStarts.removeIf([this](const auto &start) { return !m_dependencies.isParent(start.key()); });
    for (const TargetId &id : m_targets.all())
        m_dependencies.setStatus(id, dependencyStateOf(*m_targets.find(id)));
    QList<TargetId> back;
    for (const TargetId &id : m_targets.all()) {
        if (reportReachability(id))
            back.append(id);
    }
    revisit(back);
}

//! Called after each result of a target. Updates whether the target and its dependants are reachable.
void EngineCore::updateReachability(const TargetId &id)
{
    QList<TargetId> back;
    const QList<TargetId> changed = m_dependencies.setStatus(id, dependencyStateOf(*m_targets.find(id)));
    for (const TargetId &other : changed) {
        if (reportReachability(other))
            back.append(other);
    }
    back.removeOne(id); // the target itself has just been checked
    revisit(back);
}

//! Updates the state of a target from its dependencies. \return whether the target became reachable again
bool EngineCore::reportReachability(const TargetId &id)
{
    TargetRegistry::Entry *const entry = m_targets.find(id);
    const std::optional<TargetId> cause = m_dependencies.causeOf(id);
    const QString because = cause ? m_targets.find(*cause)->plan.target->name : QString();
    Standing &standing = entry->standing;
    if (standing.unreachable == cause.has_value() && standing.because == because)
        return false;
    standing.unreachable = cause.has_value();
    standing.because = because;
    m_reporter.noteStanding({id, entry->plan.target->name, m_clock.utc(), standing, StandingAspect::Reach});
    return !cause;
}

//! Called for targets whose states from an earlier run were restored. Doesn't change the schedule.
void EngineCore::restoreReachability(const QList<TargetId> &ids)
{
    QSet<TargetId> concerned(ids.begin(), ids.end());
    for (const TargetId &id : ids) {
        const QList<TargetId> changed = m_dependencies.setStatus(id, dependencyStateOf(*m_targets.find(id)));
        concerned.unite({changed.begin(), changed.end()});
    }
    for (const TargetId &id : std::as_const(concerned))
        reportReachability(id);
}

//! Checks targets that are reachable again soon. The checks of thousands of targets are spread out.
void EngineCore::revisit(const QList<TargetId> &ids)
{
    if (ids.isEmpty())
        return;
    const MonotonicTime now = m_clock.now();
    const std::chrono::nanoseconds window = Scheduler::spreadWindow(ids.size());
    for (const TargetId &id : ids)
        ensureCheckBy(id, Scheduler::spread(id, now, window));
    arm();
}

//! \brief Checks the parents of a failing child before the child is confirmed as down. Parents that were checked after this check
//! of the child began are skipped.
//!
//! Called at the first failed result, so the parents can fail before the child, and again at the result that confirms the failure.
void EngineCore::checkParents(const CheckJob &job)
{
    const MonotonicTime now = m_clock.now();
    const MonotonicTime since = job.startedAt.value_or(job.queuedAt);
    bool isSooner = false;
    const QList<TargetId> parents = m_dependencies.parentsOf(job.id());
    for (const TargetId &id : parents) {
        const auto lastStart = m_parentCheckStarts.constFind(id);
        if (lastStart != m_parentCheckStarts.cend() && *lastStart >= since)
            continue;
        const MonotonicTime at = lastStart == m_parentCheckStarts.cend() ? now : std::max(now, *lastStart + kParentPause);
        const std::optional<MonotonicTime> due = m_scheduler.dueAt(id);
        if (!due || *due <= at)
            continue; // the parent is paused or about to be checked anyway
        m_scheduler.setRetry(id, at, now);
        watch(id);
        isSooner = true;
    }
    if (isSooner)
        arm();
}

} // namespace watchkeeper
