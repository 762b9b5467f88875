// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/IncidentTracker.h"

#include <algorithm>

namespace watchkeeper {

namespace {

int rankOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Up:
        return 0;
    case Outcome::Unknown:
        return 1;
    case Outcome::Degraded:
        return 2;
    case Outcome::Down:
        return 3;
    }
    Q_UNREACHABLE();
}

bool isFailure(Outcome outcome)
{
    return outcome == Outcome::Down || outcome == Outcome::Degraded;
}

//! The error message, or the summary if there is none.
QString transitionText(const StoredTransition &transition)
{
    return transition.message.isEmpty() ? transition.summary : transition.message;
}

IncidentEntry entryOf(const StoredTransition &transition, IncidentEvent event)
{
    return {transition.at, event, {}, transitionText(transition), transition.after, {}};
}

IncidentEntry entryOf(const StandingChange &change, IncidentEvent event, const QString &text = {})
{
    return {change.at.toMSecsSinceEpoch(), event, {}, text, {}, {}};
}

std::optional<qint64> utcOrNull(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

void IncidentTracker::setOpen(const QList<Incident> &open)
{
    m_isReady = true;
    for (const Incident &incident : open) {
        m_open.insert(incident.target, incident);
        m_reported[incident.target].inMaintenance = incident.inMaintenance;
    }
}

void IncidentTracker::setWithheldFailures(const QList<IncidentTransition> &turns)
{
    for (const IncidentTransition &turn : turns) {
        if (!m_open.contains(turn.transition.target))
            m_withheld.insert(turn.transition.target, {turn, false, false});
    }
}

void IncidentTracker::written()
{
    m_changes.clear();
    m_lastChangeByTarget.clear();
}

void IncidentTracker::take(const IncidentUpdate &news)
{
    if (const auto *changed = std::get_if<IncidentTransition>(&news)) {
        turn(*changed);
    } else if (const auto *standing = std::get_if<StandingChange>(&news)) {
        stand(*standing);
    } else if (const auto *targets = std::get_if<IncidentTargets>(&news)) {
        const QList<TargetId> open = m_open.keys();
        for (const TargetId &target : open) {
            if (!targets->watched.contains(target))
                close(target, {targets->at, IncidentEvent::Removed, {}, {}, {}, {}});
        }
        m_withheld.removeIf([targets](const auto &one) { return !targets->watched.contains(one.key()); });
    } else if (const auto *seen = std::get_if<IncidentFailureCheck>(&news)) {
        look(seen->target);
    }
}

void IncidentTracker::turn(const IncidentTransition &turn)
{
    const StoredTransition &transition = turn.transition;
    const auto found = m_open.find(transition.target);
    m_withheld.remove(transition.target);
    if (transition.after == Outcome::Up)
        close(transition.target, entryOf(transition, IncidentEvent::Closed));
    else if (found != m_open.end())
        continueWork(&*found, transition);
    else if (isFailure(transition.after) && (turn.isUnobserved || turn.inMaintenance))
        m_withheld.insert(transition.target, {turn, true, false});
    else if (isFailure(transition.after))
        open(turn);
}

void IncidentTracker::open(const IncidentTransition &turn)
{
    const StoredTransition &transition = turn.transition;
    Incident incident;
    incident.target = transition.target;
    incident.targetName = transition.targetName;
    incident.began = std::min(transition.since, transition.at); // `since` is later only if the clock was set in between
    incident.opened = transition.at;
    incident.outcome = transition.after;
    incident.worst = transition.after;
    incident.summary = transition.summary;
    incident.errorType = transition.errorType;
    incident.message = transition.message;
    incident.traits = turn.traits;
    m_open.insert(incident.target, incident);
    note(incident, entryOf(transition, IncidentEvent::Opened));
}

void IncidentTracker::continueWork(Incident *incident, const StoredTransition &transition)
{
    if (transition.after == incident->outcome)
        return; // repeated after a restart of the program
    const bool isWorse = rankOf(transition.after) > rankOf(incident->outcome);
    incident->outcome = transition.after;
    if (rankOf(transition.after) > rankOf(incident->worst))
        incident->worst = transition.after;
    const IncidentEvent change = isWorse ? IncidentEvent::Worsened : IncidentEvent::Improved;
    note(*incident, entryOf(transition, transition.after == Outcome::Unknown ? IncidentEvent::NotObserved : change));
}

void IncidentTracker::close(const TargetId &target, const IncidentEntry &entry)
{
    const auto found = m_open.find(target);
    if (found == m_open.end())
        return;
    found->closed = std::max(entry.at, found->opened); // `at` is earlier only if the clock was set back
    found->snoozedUntil.reset();
    found->inMaintenance = false;
    note(*found, entry);
    m_open.erase(found);
    m_reported.remove(target);
}

void IncidentTracker::stand(const StandingChange &change)
{
    if (change.part == StandingAspect::Observation || change.part == StandingAspect::Maintenance)
        release(change);
    const auto found = m_open.find(change.targetId);
    if (found == m_open.end())
        return;
    const Standing reported = m_reported.value(change.targetId);
    const Standing &now = change.standing;
    if (change.part == StandingAspect::Acknowledgement)
        updateAcknowledgement(&*found, change);
    else if (change.part == StandingAspect::Reach)
        updateReachability(&*found, change);
    else if (change.part == StandingAspect::Flapping && now.flapping != reported.flapping)
        note(*found, entryOf(change, now.flapping ? IncidentEvent::FlappingBegan : IncidentEvent::FlappingEnded));
    else if (change.part == StandingAspect::Observation && now.unobserved != reported.unobserved)
        note(*found, entryOf(change, now.unobserved ? IncidentEvent::Unobserved : IncidentEvent::Observed));
    else if (change.part == StandingAspect::Maintenance && now.inMaintenance != reported.inMaintenance)
        updateMaintenanceState(&*found, change);
    m_reported.insert(change.targetId, now);
}

//! Handles the end of an offline or maintenance period. A target that still fails afterwards has a failure of its own.
void IncidentTracker::release(const StandingChange &change)
{
    const auto held = m_withheld.find(change.targetId);
    if (held == m_withheld.end())
        return;
    const Standing &now = change.standing;
    held->isDue = !now.unobserved && !now.inMaintenance;
    if (held->isDue && !(now.hardOutcome && isFailure(*now.hardOutcome)))
        m_withheld.erase(held);
    else
        openIfDue(change.targetId);
}

void IncidentTracker::look(const TargetId &target)
{
    const auto held = m_withheld.find(target);
    if (held == m_withheld.end())
        return;
    held->isSeen = true;
    openIfDue(target);
}

void IncidentTracker::openIfDue(const TargetId &target)
{
    const WithheldFailure held = m_withheld.value(target);
    if (!held.isDue || !held.isSeen)
        return;
    m_withheld.remove(target);
    open(held.turn);
}

void IncidentTracker::updateMaintenanceState(Incident *incident, const StandingChange &change)
{
    incident->inMaintenance = change.standing.inMaintenance;
    const IncidentEvent event = incident->inMaintenance ? IncidentEvent::MaintenanceBegan : IncidentEvent::MaintenanceEnded;
    note(*incident, entryOf(change, event, change.standing.maintenance));
}

void IncidentTracker::updateAcknowledgement(Incident *incident, const StandingChange &change)
{
    const auto &now = change.standing.acknowledged;
    const auto reported = m_reported.value(change.targetId).acknowledged;
    const bool wasAcknowledged = incident->acknowledgedBy.has_value();
    incident->acknowledgedBy = now ? std::optional(now->by) : std::nullopt;
    const std::optional<qint64> snoozed = utcOrNull(change.standing.snoozedUntil);
    const std::optional<qint64> wasSnoozed = std::exchange(incident->snoozedUntil, snoozed);
    if (now && now != reported)
        note(*incident,
             {now->at.toMSecsSinceEpoch(),
              IncidentEvent::Acknowledged,
              now->by,
              now->comment,
              {},
              now->until ? utcOrNull(*now->until) : std::nullopt});
    else if (!now && wasAcknowledged)
        note(*incident, entryOf(change, IncidentEvent::AcknowledgementEnded));
    if (snoozed == wasSnoozed)
        return;
    IncidentEntry entry = entryOf(change, snoozed ? IncidentEvent::Snoozed : IncidentEvent::SnoozeEnded);
    entry.until = snoozed;
    note(*incident, entry);
}

void IncidentTracker::updateReachability(Incident *incident, const StandingChange &change)
{
    const Standing reported = m_reported.value(change.targetId);
    const bool isUnreachable = change.standing.unreachable;
    if (isUnreachable == reported.unreachable && change.standing.because == reported.because)
        return;
    if (isUnreachable)
        incident->traits.parent =
            change.standing.because; // kept when the target is reachable again, because it identifies the cause
    note(*incident,
         entryOf(change, isUnreachable ? IncidentEvent::Unreachable : IncidentEvent::Reachable, change.standing.because));
}

void IncidentTracker::note(const Incident &incident, const IncidentEntry &entry)
{
    const auto place = m_lastChangeByTarget.constFind(incident.target);
    if (place == m_lastChangeByTarget.constEnd() || m_changes[*place].incident.opened != incident.opened) {
        m_lastChangeByTarget.insert(incident.target, m_changes.size());
        m_changes.append({incident, {entry}});
        return;
    }
    m_changes[*place].incident = incident;
    m_changes[*place].entries.append(entry);
}

} // namespace watchkeeper
