// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// State changes that don't come from results: initial states, acknowledgements, snoozes, maintenance, pauses, connectivity.
#include "app/AlertTargets.h"
#include "app/ReplayCore.h"
#include "checks/Registry.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

void ReplayCore::setInitialState(int target, const Standing &standing, qint64 at, const QString &summary,
                                 const QString &message)
{
    advanceTo(at);
    Entry &entry = m_entries[static_cast<size_t>(target)];
    entry.standing = standing;
    entry.standing.inMaintenance = entry.maintained > 0 || m_calendars.maintenanceOf(entry.target.id);
    updateReachability(target, at);
    if (!standing.hardOutcome)
        return;
    checkParents(target, at);
    Transition known;
    known.targetId = entry.target.id;
    known.targetName = entry.target.name;
    known.after = entry.standing;
    known.result.targetId = entry.target.id;
    known.result.at = utcDateTime(at);
    known.result.outcome = *standing.hardOutcome;
    known.result.attempt = standing.hardAttempt;
    known.result.observation.summary = summary;
    if (!message.isEmpty())
        known.result.observation.error = CheckError(ErrorType::Condition, message);
    addAlerts(m_router.transition(known, at), at);
}

//! Passes the confirmed outcomes of the parents to the router, as the engine does before it confirms that a target is down.
void ReplayCore::checkParents(int target, qint64 at)
{
    const QList<TargetId> parents = m_dependencies.parentsOf(m_entries[static_cast<size_t>(target)].target.id);
    for (const TargetId &id : parents) {
        const Standing &parent = m_entries[static_cast<size_t>(m_targetIndexes.value(id))].standing;
        if (parent.hardOutcome)
            addAlerts(m_router.checkFinished(id, at, *parent.hardOutcome, true, at), at);
    }
}

void ReplayCore::reportCheck(int target, Outcome outcome, qint64 at)
{
    advanceTo(at);
    const Entry &entry = m_entries[static_cast<size_t>(target)];
    const bool isHard = entry.standing.hardOutcome == outcome;
    addAlerts(m_router.checkFinished(entry.target.id, at, outcome, isHard, at), at);
}

AcknowledgementOutcome ReplayCore::applyAction(int target, const ReplayAction &action, qint64 at)
{
    advanceTo(at);
    Entry &entry = m_entries[static_cast<size_t>(target)];
    if (action.what == ReplayAction::What::StartMaintenance) {
        m_maintenanceEnds.emplace(at + action.lasts, target);
        setInMaintenance(target, true, at);
        return AcknowledgementOutcome::Done;
    }
    AcknowledgementRequest request;
    request.acknowledgement = action.acknowledgement;
    switch (action.what) {
    case ReplayAction::What::Unacknowledge:
        request.what = AcknowledgementRequest::What::Unacknowledge;
        break;
    case ReplayAction::What::Snooze:
        request.what = AcknowledgementRequest::What::Snooze;
        request.until = action.lasts > 0 ? utcDateTime(at + action.lasts) : QDateTime();
        break;
    default:
        if (action.lasts > 0)
            request.acknowledgement.until = utcDateTime(at + action.lasts);
    }
    const AcknowledgementOutcome outcome = acknowledge(&entry.standing, request, utcDateTime(at));
    if (outcome == AcknowledgementOutcome::Done)
        changeStanding(target, StandingAspect::Acknowledgement, at);
    return outcome;
}

void ReplayCore::setMaintenance(const QList<Maintenance> &entries, qint64 at)
{
    QList<Target> targets;
    targets.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const Entry &entry : m_entries)
        targets.append(entry.target);
    m_calendars.replace(entries, targets, findKind);
    applyCalendars(at);
}

void ReplayCore::applyCalendars(qint64 at)
{
    if (!m_calendars.update(at))
        return;
    for (int place = 0; place < static_cast<int>(m_entries.size()); ++place)
        reportMaintenance(place, at);
}

void ReplayCore::setInMaintenance(int target, bool isOn, qint64 at)
{
    advanceTo(at);
    m_entries[static_cast<size_t>(target)].maintained += isOn ? 1 : -1;
    reportMaintenance(target, at);
}

void ReplayCore::reportMaintenance(int place, qint64 at)
{
    Entry &entry = m_entries[static_cast<size_t>(place)];
    const bool isOn = entry.maintained > 0 || m_calendars.maintenanceOf(entry.target.id);
    if (std::exchange(entry.standing.inMaintenance, isOn) != isOn)
        changeStanding(place, StandingAspect::Maintenance, at);
}

void ReplayCore::endMaintenance(qint64 at)
{
    while (!m_maintenanceEnds.empty() && m_maintenanceEnds.begin()->first <= at) {
        const int place = m_maintenanceEnds.extract(m_maintenanceEnds.begin()).mapped();
        --m_entries[static_cast<size_t>(place)].maintained;
        reportMaintenance(place, at);
    }
}

void ReplayCore::markUnobserved(int target, qint64 at)
{
    advanceTo(at);
    Entry &entry = m_entries[static_cast<size_t>(target)];
    if (!entry.standing.known || std::exchange(entry.standing.unobserved, true))
        return;
    entry.isSteady = false;       // the next result must be evaluated, because it resets `unobserved`
    entry.needsEveryCheck = true; // the router then waits for a check of the target
    changeStanding(target, StandingAspect::Observation, at);
}

void ReplayCore::setOffline(bool isLost, qint64 at)
{
    advanceTo(at);
    addAlerts(m_router.connectivityChanged(isLost, at), at);
}

void ReplayCore::setPaused(const QList<int> &targets, bool isPaused, qint64 at)
{
    advanceTo(at);
    for (const int place : targets)
        m_entries[static_cast<size_t>(place)].target.paused = isPaused;
    QList<Target> all;
    all.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const Entry &entry : m_entries)
        all.append(entry.target);
    m_router.setTargets(alertTargets(all), at);
    for (const int place : targets)
        updateReachability(place, at);
}

void ReplayCore::applyInterruption(qint64 from, qint64 to)
{
    advanceTo(from);
    m_suspendedUntil = std::max(m_suspendedUntil, to);
}

} // namespace watchkeeper
