// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/TargetStates.h"

#include "engine/evaluate/StateTracker.h"

namespace watchkeeper {

namespace {

//! The shortest time between two checks of a parent that are caused by failures of its children.
constexpr std::chrono::seconds kMinParentCheckInterval{1};

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

TargetStates::TargetStates(Clock clock, TargetRegistry *targets, Reporter *reporter, CheckTiming *timing, EngineEvents *events)
    : m_clock(std::move(clock))
    , m_targets(targets)
    , m_reporter(reporter)
    , m_timing(timing)
    , m_events(events)
{
}

void TargetStates::targetsChanged(const QList<Target> &targets, const QList<Maintenance> &maintenance,
                                  const QList<TargetId> &restored)
{
    notifyRestored(restored);
    m_dependencies.rebuild(targets);
    m_parentCheckStarts.removeIf([this](const auto &start) { return !m_dependencies.isParent(start.key()); });
    for (const TargetId &id : m_targets->all())
        m_dependencies.setStatus(id, dependencyStateOf(*m_targets->find(id)));
    QList<TargetId> back;
    for (const TargetId &id : m_targets->all()) {
        if (reportReachability(id))
            back.append(id);
    }
    m_timing->checkSoon(back);
    m_maintenance.replace(maintenance, targets, m_targets->findKind());
    updateMaintenance(m_clock.wall());
}

void TargetStates::handleCheckStart(const TargetId &id)
{
    if (m_dependencies.isParent(id))
        m_parentCheckStarts.insert(id, m_clock.now());
}

void TargetStates::handleResult(const TargetId &id, std::optional<Outcome> hardBefore, bool isDiscarded)
{
    updateReachability(id);
    updateAcknowledgement(id, hardBefore);
    if (!isDiscarded)
        updateFlapping(id);
}

void TargetStates::report(const TargetRegistry::Entry &entry, StateAspect aspect)
{
    const Target &target = *entry.plan.target;
    m_reporter->recordState({target.id, target.name, m_clock.utc(), entry.state, aspect});
}

//! Updates whether the target and its dependants are reachable.
void TargetStates::updateReachability(const TargetId &id)
{
    QList<TargetId> back;
    const QList<TargetId> changed = m_dependencies.setStatus(id, dependencyStateOf(*m_targets->find(id)));
    for (const TargetId &other : changed) {
        if (reportReachability(other))
            back.append(other);
    }
    back.removeOne(id); // the target itself has just been checked
    m_timing->checkSoon(back);
}

//! Updates the state of a target from its dependencies. \return whether the target became reachable again
bool TargetStates::reportReachability(const TargetId &id)
{
    TargetRegistry::Entry *const entry = m_targets->find(id);
    const std::optional<TargetId> cause = m_dependencies.causeOf(id);
    const QString because = cause ? m_targets->find(*cause)->plan.target->name : QString();
    TargetState &state = entry->state;
    if (state.unreachable == cause.has_value() && state.because == because)
        return false;
    state.unreachable = cause.has_value();
    state.because = because;
    report(*entry, StateAspect::Reach);
    return !cause;
}

//! Called for targets whose states from an earlier run were restored. Doesn't change the schedule.
void TargetStates::restoreReachability(const QList<TargetId> &ids)
{
    QSet<TargetId> affected(ids.begin(), ids.end());
    for (const TargetId &id : ids) {
        const QList<TargetId> changed = m_dependencies.setStatus(id, dependencyStateOf(*m_targets->find(id)));
        affected.unite({changed.begin(), changed.end()});
    }
    for (const TargetId &id : std::as_const(affected))
        reportReachability(id);
}

void TargetStates::checkParents(const CheckJob &job)
{
    const MonotonicTime now = m_clock.now();
    const MonotonicTime since = job.startedAt.value_or(job.queuedAt);
    const QList<TargetId> parents = m_dependencies.parentsOf(job.id());
    for (const TargetId &id : parents) {
        const auto lastStart = m_parentCheckStarts.constFind(id);
        const bool hasStarted = lastStart != m_parentCheckStarts.cend();
        if (!hasStarted || *lastStart < since)
            m_timing->addRetry(id, hasStarted ? std::max(now, *lastStart + kMinParentCheckInterval) : now);
    }
}

void TargetStates::updateFlapping(const TargetId &id)
{
    TargetRegistry::Entry *const entry = m_targets->find(id);
    const bool wasFlapping = entry->state.flapping;
    entry->state = withFlapping(entry->state, entry->plan.target->schedule);
    if (entry->state.flapping != wasFlapping)
        report(*entry, StateAspect::Flapping);
}

AcknowledgementReply TargetStates::acknowledge(const AcknowledgementRequest &request)
{
    AcknowledgementReply answer{request.number, {}};
    const QDateTime now = m_clock.utc();
    for (const TargetId &id : request.targets) {
        TargetRegistry::Entry *const entry = m_targets->find(id);
        if (!entry) {
            answer.targets.append({id, AcknowledgementOutcome::Unknown});
            continue;
        }
        const bool hasExpired = expireAcknowledgement(&entry->state, now); // called first; otherwise, the expiry wouldn't be
                                                                           // reported if the request is rejected
        const AcknowledgementOutcome outcome = watchkeeper::acknowledge(&entry->state, request, now);
        answer.targets.append({id, outcome});
        if (hasExpired || outcome == AcknowledgementOutcome::Done)
            notifyAcknowledgement(id);
    }
    return answer;
}

void TargetStates::updateAcknowledgement(const TargetId &id, std::optional<Outcome> hardBefore)
{
    TargetState &state = m_targets->find(id)->state;
    const bool hasExpired = expireAcknowledgement(&state, m_clock.utc());
    if (endAcknowledgementAfter(&state, hardBefore) || hasExpired)
        notifyAcknowledgement(id);
    else if (isAcknowledged(state))
        m_acknowledged.insert(id); // covers states restored from an earlier run
}

void TargetStates::expireAcknowledgements()
{
    const QDateTime now = m_clock.utc();
    const QSet<TargetId> acknowledgedOrSnoozed = m_acknowledged;
    for (const TargetId &id : acknowledgedOrSnoozed) {
        TargetRegistry::Entry *const entry = m_targets->find(id);
        if (!entry)
            m_acknowledged.remove(id);
        else if (expireAcknowledgement(&entry->state, now))
            notifyAcknowledgement(id);
    }
}

void TargetStates::notifyAcknowledgement(const TargetId &id)
{
    const TargetRegistry::Entry *const entry = std::as_const(*m_targets).find(id);
    if (isAcknowledged(entry->state))
        m_acknowledged.insert(id);
    else
        m_acknowledged.remove(id);
    report(*entry, StateAspect::Acknowledgement);
}

void TargetStates::updateMaintenance(std::chrono::milliseconds wall)
{
    if (!m_isRestored || !m_maintenance.update(wall.count()))
        return;
    for (const TargetId &id : m_targets->all())
        reportMaintenance(id);
    if (m_reportedMaintenance != m_maintenance.inEffect()) {
        m_reportedMaintenance = m_maintenance.inEffect();
        emit m_events->maintenanceChanged(*m_reportedMaintenance);
    }
}

void TargetStates::reportMaintenance(const TargetId &id)
{
    TargetRegistry::Entry *const entry = m_targets->find(id);
    const MaintenanceInEffect *const current = m_maintenance.maintenanceOf(id);
    TargetState after = entry->state;
    after.inMaintenance = current != nullptr;
    after.maintenance = current ? current->name : QString();
    after.maintenanceUntil = current ? QDateTime::fromMSecsSinceEpoch(current->until, Qt::UTC) : QDateTime();
    if (after == entry->state)
        return;
    entry->state = after;
    report(*entry, StateAspect::Maintenance);
}

std::optional<SavedState> TargetStates::stateOf(const TargetId &id) const
{
    const TargetRegistry::Entry *const entry = std::as_const(*m_targets).find(id);
    if (!entry)
        return std::nullopt;
    return SavedState{id, entry->plan.target->name, entry->state};
}

void TargetStates::restore(const QList<StoredState> &states)
{
    const qint64 now = m_clock.utc().toMSecsSinceEpoch();
    QList<StoredState> clampedStates;
    clampedStates.reserve(states.size());
    for (const StoredState &stored : states)
        clampedStates.append(clampedToNow(stored, now));
    const QList<TargetId> restored = m_targets->restoreStates(clampedStates);
    notifyRestored(restored);
    restoreReachability(restored);
    finishRestore();
    for (const TargetId &id : restored)
        reportMaintenance(id); // maintenance may have begun or ended since the earlier run
}

void TargetStates::finishRestore()
{
    m_isRestored = true;
    updateMaintenance(m_clock.wall());
}

void TargetStates::notifyRestored(const QList<TargetId> &ids)
{
    QList<SavedState> states;
    states.reserve(ids.size());
    for (const TargetId &id : ids)
        states.append(*stateOf(id));
    if (!states.isEmpty())
        emit m_events->statesRestored(states);
}

} // namespace watchkeeper
