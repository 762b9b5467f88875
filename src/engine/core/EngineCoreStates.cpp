// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dependencies, flapping, acknowledgements, maintenance, and the states kept between runs of the program.
#include "engine/core/EngineCore.h"

#include "engine/evaluate/Flapping.h"

#include <QSet>

// Dependencies in the engine; Dependencies.cpp decides which targets are unreachable.
// Flapping in the engine. The rules are in Flapping.cpp.
// Acknowledgements and snoozes in the engine. The rules are in Acknowledgement.cpp.
// Maintenance in the engine. Targets in maintenance are still checked, and their state shows the maintenance. MaintenanceRegistry.cpp
// decides when they are in maintenance.
// The states of targets from an earlier run. The owner of the engine stores the states when the program ends, and restores them at
// the next start.

namespace watchkeeper {

namespace {

//! The shortest time between two checks of a parent that are caused by failures of its children.
constexpr std::chrono::seconds kParentPause{1};

DependencyStatus dependencyStateOf(const TargetRegistry::Entry &entry)
{
    const TargetState &state = entry.state;
    DependencyStatus status;
    status.isDown = state.hardOutcome == Outcome::Down;
    status.isSilent = state.known && (state.outcome == Outcome::Down || state.outcome == Outcome::Unknown);
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
    TargetState &state = entry->state;
    if (state.unreachable == cause.has_value() && state.because == because)
        return false;
    state.unreachable = cause.has_value();
    state.because = because;
    m_reporter.noteState({id, entry->plan.target->name, m_clock.utc(), state, StateAspect::Reach});
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

//! Checks targets soon after they become reachable again. The checks of thousands of targets are spread out.
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
            continue; // the parent is paused or will be checked soon
        m_scheduler.setRetry(id, at, now);
        watch(id);
        isSooner = true;
    }
    if (isSooner)
        arm();
}

//! Called after each result that isn't void.
void EngineCore::updateFlapping(const TargetId &id)
{
    TargetRegistry::Entry *const entry = m_targets.find(id);
    const bool wasFlapping = entry->state.flapping;
    entry->state = withFlapping(entry->state, entry->plan.target->schedule);
    if (entry->state.flapping != wasFlapping)
        m_reporter.noteState({id, entry->plan.target->name, m_clock.utc(), entry->state, StateAspect::Flapping});
}

AcknowledgementReply EngineCore::acknowledge(const AcknowledgementRequest &order)
{
    AcknowledgementReply answer{order.number, {}};
    const QDateTime now = m_clock.utc();
    for (const TargetId &id : order.targets) {
        TargetRegistry::Entry *const entry = m_targets.find(id);
        if (!entry || m_closed) {
            answer.targets.append({id, AcknowledgementOutcome::Unknown});
            continue;
        }
        const bool hasExpired =
            expireAcknowledgement(&entry->state, now); // expires it first, because a rejected request doesn't
                                                       // report the expiry
        const AcknowledgementOutcome outcome = watchkeeper::acknowledge(&entry->state, order, now);
        answer.targets.append({id, outcome});
        if (hasExpired || outcome == AcknowledgementOutcome::Done)
            notifyAcknowledgement(id);
    }
    return answer;
}

//! Called after each result of the target.
void EngineCore::updateAcknowledgement(const TargetId &id, std::optional<Outcome> hardBefore)
{
    TargetState &state = m_targets.find(id)->state;
    const bool hasExpired = expireAcknowledgement(&state, m_clock.utc());
    if (endAcknowledgementAfter(&state, hardBefore) || hasExpired)
        notifyAcknowledgement(id);
    else if (isAcknowledged(state))
        m_acknowledged.insert(id); // covers states restored from an earlier run
}

//! Called every second. Otherwise, an expired acknowledgement would stay visible until the next result, which can take minutes.
void EngineCore::expireAcknowledgements()
{
    const QDateTime now = m_clock.utc();
    const QSet<TargetId> acknowledgedOrSnoozed = m_acknowledged;
    for (const TargetId &id : acknowledgedOrSnoozed) {
        TargetRegistry::Entry *const entry = m_targets.find(id);
        if (!entry)
            m_acknowledged.remove(id);
        else if (expireAcknowledgement(&entry->state, now))
            notifyAcknowledgement(id);
    }
}

void EngineCore::notifyAcknowledgement(const TargetId &id)
{
    const TargetRegistry::Entry *const entry = std::as_const(m_targets).find(id);
    if (isAcknowledged(entry->state))
        m_acknowledged.insert(id);
    else
        m_acknowledged.remove(id);
    m_reporter.noteState({id, entry->plan.target->name, m_clock.utc(), entry->state, StateAspect::Acknowledgement});
}

//! Updates the maintenance of all targets. Uses the wall clock, which can be set and continues while the computer sleeps.
//! Reports nothing until the states from an earlier run are known, because a report would replace those states.
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
    TargetState after = entry->state;
    after.inMaintenance = current != nullptr;
    after.maintenance = current ? current->name : QString();
    after.maintenanceUntil = current ? QDateTime::fromMSecsSinceEpoch(current->until, Qt::UTC) : QDateTime();
    if (after == entry->state)
        return;
    entry->state = after;
    m_reporter.noteState({id, entry->plan.target->name, m_clock.utc(), after, StateAspect::Maintenance});
}

std::optional<SavedState> EngineCore::stateOf(const TargetId &id) const
{
    const TargetRegistry::Entry *const entry = m_targets.find(id);
    if (!entry)
        return std::nullopt;
    return SavedState{id, entry->plan.target->name, entry->state};
}

void EngineCore::applyStates(const QList<StoredState> &states)
{
    if (m_closed)
        return;
    const qint64 now = m_clock.utc().toMSecsSinceEpoch();
    QList<StoredState> clampedStates;
    clampedStates.reserve(states.size());
    for (const StoredState &stored : states)
        clampedStates.append(clampedToNow(stored, now));
    const QList<TargetId> restored = m_targets.restoreStates(clampedStates);
    notifyStatesRestored(restored);
    restoreReachability(restored);
    m_isRestored = true;
    updateMaintenance(m_clock.wall());
    for (const TargetId &id : restored)
        reportMaintenance(id); // maintenance may have begun or ended since the earlier run
}

void EngineCore::notifyStatesRestored(const QList<TargetId> &ids)
{
    QList<SavedState> states;
    states.reserve(ids.size());
    for (const TargetId &id : ids)
        states.append(*stateOf(id));
    if (!states.isEmpty())
        m_reporter.notifyStatesRestored(states);
}

} // namespace watchkeeper
