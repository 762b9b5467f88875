// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine does about targets that depend on others: which are unreachable is worked out in Dependencies.cpp.
#include "engine/EngineCore.h"

#include <QSet>

namespace watchkeeper {

namespace {

//! A parent is looked at for its children's sake no more often.
constexpr std::chrono::seconds kParentPause{1};

Footing footingOf(const TargetRegistry::Entry &entry)
{
    const Standing &standing = entry.standing;
    Footing footing;
    footing.isDown = standing.hardOutcome == Outcome::Down;
    footing.isSilent = standing.known && (standing.outcome == Outcome::Down || standing.outcome == Outcome::Unknown);
    footing.isPaused = entry.plan.target.paused;
    return footing;
}

} // namespace

//! The targets are other ones, or depend on others.
void EngineCore::followDependencies(const QList<Target> &targets)
{
    m_dependencies.rebuild(targets);
    m_lookedAt.removeIf([this](const auto &look) { return !m_dependencies.isParent(look.key()); });
    for (const TargetId &id : m_targets.all())
        m_dependencies.stand(id, footingOf(*m_targets.find(id)));
    QList<TargetId> back;
    for (const TargetId &id : m_targets.all()) {
        if (tellReach(id))
            back.append(id);
    }
    lookAgain(back);
}

//! After a result of this target: what that means for itself, and for those that depend on it.
void EngineCore::noteReach(const TargetId &id)
{
    QList<TargetId> back;
    const QList<TargetId> changed = m_dependencies.stand(id, footingOf(*m_targets.find(id)));
    for (const TargetId &other : changed) {
        if (tellReach(other))
            back.append(other);
    }
    back.removeOne(id); // it has just been looked at
    lookAgain(back);
}

//! \return whether it can be reached again
bool EngineCore::tellReach(const TargetId &id)
{
    TargetRegistry::Entry *const entry = m_targets.find(id);
    const std::optional<TargetId> cause = m_dependencies.causeOf(id);
    const QString because = cause ? m_targets.find(*cause)->plan.target.name : QString();
    Standing &standing = entry->standing;
    if (standing.unreachable == cause.has_value() && standing.because == because)
        return false;
    standing.unreachable = cause.has_value();
    standing.because = because;
    m_reporter.noteStanding({id, entry->plan.target.name, m_clock.utc(), standing, StandingPart::Reach});
    return !cause;
}

//! These stand as they did in an earlier run; who is looked at, and when, stays as it is.
void EngineCore::recallReach(const QList<TargetId> &ids)
{
    QSet<TargetId> concerned(ids.begin(), ids.end());
    for (const TargetId &id : ids) {
        const QList<TargetId> changed = m_dependencies.stand(id, footingOf(*m_targets.find(id)));
        concerned.unite({changed.begin(), changed.end()});
    }
    for (const TargetId &id : std::as_const(concerned))
        tellReach(id);
}

//! Children whose parent is back: at once, but thousands not all in the same moment.
void EngineCore::lookAgain(const QList<TargetId> &ids)
{
    if (ids.isEmpty())
        return;
    const MonotonicTime now = m_clock.now();
    const std::chrono::nanoseconds window = Scheduler::spreadWindow(ids.size());
    for (const TargetId &id : ids)
        checkBy(id, Scheduler::spread(id, now, window));
    arm();
}

//! \brief Before a child is believed to be down its parents are asked: those that have not been looked at since this check of it began.
//!
//! At its first bad result, which gives them a head start, and at the one by which it is believed.
void EngineCore::lookAtParents(const CheckJob &job)
{
    const MonotonicTime now = m_clock.now();
    const MonotonicTime since = job.startedAt.value_or(job.queuedAt);
    bool isSooner = false;
    const QList<TargetId> parents = m_dependencies.parentsOf(job.id());
    for (const TargetId &id : parents) {
        const auto looked = m_lookedAt.constFind(id);
        if (looked != m_lookedAt.cend() && *looked >= since)
            continue;
        const MonotonicTime at = looked == m_lookedAt.cend() ? now : std::max(now, *looked + kParentPause);
        const std::optional<MonotonicTime> due = m_scheduler.dueAt(id);
        if (!due || *due <= at)
            continue; // paused, or on its way
        m_scheduler.setRetry(id, at, now);
        watch(id);
        isSooner = true;
    }
    if (isSooner)
        arm();
}

} // namespace watchkeeper
