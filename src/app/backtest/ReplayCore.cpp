// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/ReplayCore.h"

#include "app/alerting/RuleReferences.h"
#include "checks/Registry.h"
#include "engine/evaluate/StateTracker.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

bool isUnreachableState(const TargetState &state)
{
    return state.known && (state.outcome == Outcome::Down || state.outcome == Outcome::Unknown);
}

DependencyStatus dependencyStateOf(const Target &target, const TargetState &state)
{
    return {state.hardOutcome == Outcome::Down, isUnreachableState(state), target.paused};
}

//! Whether another result with the same outcome would change nothing. Such results, about 99 of 100, are skipped to save time.
bool isSteady(const TargetState &state, const Schedule &schedule, const StateRules &rules)
{
    const bool isCounted = schedule.flapping == FlapRule::Off || state.unreachable
        || (state.flaps.changes == 0 && state.flaps.last == state.outcome);
    return state.known && state.hard && state.hardOutcome == state.outcome && isCounted && !state.flapping && !state.unobserved
        && (state.outcome == Outcome::Up || state.attempt >= rules.attempts);
}

bool isSameVisibleState(const TargetState &a, const TargetState &b)
{
    return a.known == b.known && a.outcome == b.outcome && a.hard == b.hard && a.attempt == b.attempt
        && a.flapping == b.flapping && a.unreachable == b.unreachable;
}

} // namespace

QDateTime utcDateTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

StateRules stateRulesOf(const Target &target)
{
    const Kind *const kind = findKind(target.kind);
    return kind && kind->members ? StateRules() : StateRules{target.schedule.attempts, target.schedule.successes};
}

ReplayCore::ReplayCore(const QList<Target> &targets, const QList<AlertRule> &rules, qint64 start, const QTimeZone &zone)
    : m_router(zone)
{
    m_entries.reserve(static_cast<size_t>(targets.size()));
    for (const Target &target : targets) {
        m_targetIndexes.insert(target.id, static_cast<int>(m_entries.size()));
        Entry &entry = m_entries.emplace_back();
        entry.target = target;
        entry.rules = stateRulesOf(target);
    }
    m_dependencies.rebuild(targets);
    for (Entry &entry : m_entries) {
        entry.needsEveryCheck = m_dependencies.isParent(entry.target.id);
        entry.dependencyStatus = dependencyStateOf(entry.target, entry.state);
        m_dependencies.setStatus(entry.target.id, entry.dependencyStatus);
    }
    m_router.setRules(rules, start);
    m_router.setTargets(alertTargets(targets), start);
}

void ReplayCore::addResult(int target, Outcome outcome, qint64 at, const QString &summary, const QString &message)
{
    advanceTo(at);
    applyCalendars(at); // maintenance must be up to date before the result is evaluated
    Entry &entry = m_entries[static_cast<size_t>(target)];
    if (entry.isSteady && outcome == entry.state.outcome) {
        if (entry.needsEveryCheck)
            addAlerts(m_router.handleFinishedCheck(entry.target.id, at, outcome, true, at), at);
        return;
    }
    Result result;
    result.targetId = entry.target.id;
    result.targetName = entry.target.name;
    result.kind = entry.target.kind;
    result.at = utcDateTime(at);
    result.outcome = outcome;
    result.observation.summary = summary;
    if (!message.isEmpty())
        result.observation.error = CheckError(ErrorType::Condition, message);
    processResult(target, result, at);
}

void ReplayCore::processResult(int index, const Result &result, qint64 at)
{
    Entry &entry = m_entries[static_cast<size_t>(index)];
    const TargetState before = entry.state;
    const Schedule &schedule = entry.target.schedule;
    TrackedResult tracked = track(before, result, entry.rules);
    entry.state = tracked.state;
    const qsizetype change = static_cast<qsizetype>(m_updates.size());
    updateReachability(index, at);
    entry.state = withFlapping(entry.state, schedule);
    const bool hasAcknowledgementEnded = endAcknowledgementAfter(&entry.state, before.hardOutcome);
    entry.state.unobserved = false;
    entry.isSteady = isSteady(entry.state, schedule, entry.rules);
    if (!isSameVisibleState(before, entry.state)) {
        const std::optional<Outcome> was = before.known ? std::optional(before.outcome) : std::nullopt;
        const ReplayedChange seen{at, index, tracked.transition ? before.hardOutcome : was, entry.state};
        m_updates.insert(m_updates.begin() + change,
                         ReplayUpdate(seen)); // inserted before the resulting changes to dependent targets
    }
    if (tracked.transition) {
        tracked.transition->after = entry.state;
        addAlerts(m_router.transition(*tracked.transition, at), at);
    }
    const bool hasMoved = before.flapping != entry.state.flapping || before.unreachable != entry.state.unreachable
        || before.unobserved != entry.state.unobserved;
    if (hasMoved || hasAcknowledgementEnded)
        addAlerts(
            m_router.applyStateChange({entry.target.id, entry.target.name, result.at, entry.state, StateAspect::Flapping}, at),
            at);
    addAlerts(m_router.handleFinishedCheck(entry.target.id, at, result.outcome, entry.state.hard, at), at);
}

//! Updates the reachability of this target and its dependents after a result.
void ReplayCore::updateReachability(int index, qint64 at)
{
    Entry &entry = m_entries[static_cast<size_t>(index)];
    const DependencyStatus dependencyStatus = dependencyStateOf(entry.target, entry.state);
    if (dependencyStatus == entry.dependencyStatus)
        return;
    entry.dependencyStatus = dependencyStatus;
    const QList<TargetId> changed = m_dependencies.setStatus(entry.target.id, dependencyStatus);
    for (const TargetId &id : changed) {
        const int other = m_targetIndexes.value(id);
        if (other != index) {
            reportReachability(other, at);
            continue;
        }
        const auto cause = m_dependencies.causeOf(id);
        entry.state.unreachable = cause.has_value();
        entry.state.because = cause ? m_entries[static_cast<size_t>(m_targetIndexes.value(*cause))].target.name : QString();
    }
}

void ReplayCore::reportReachability(int index, qint64 at)
{
    Entry &entry = m_entries[static_cast<size_t>(index)];
    const auto cause = m_dependencies.causeOf(entry.target.id);
    const TargetState before = entry.state;
    entry.state.unreachable = cause.has_value();
    entry.state.because = cause ? m_entries[static_cast<size_t>(m_targetIndexes.value(*cause))].target.name : QString();
    entry.isSteady = false;
    entry.needsEveryCheck = true; // the router waits for a check after the target becomes reachable again
    if (before.unreachable != entry.state.unreachable)
        m_updates.emplace_back(ReplayedChange{at, index, before.outcome, entry.state});
    changeState(index, StateAspect::Reach, at);
}

void ReplayCore::changeState(int index, StateAspect part, qint64 at)
{
    const Entry &entry = m_entries[static_cast<size_t>(index)];
    addAlerts(m_router.applyStateChange({entry.target.id, entry.target.name, utcDateTime(at), entry.state, part}, at), at);
}

std::optional<qint64> ReplayCore::nextDueTime() const
{
    std::optional<qint64> next = m_router.nextDueTime();
    const auto accountFor = [&next](qint64 at) { next = std::min(next.value_or(at), at); };
    if (!m_maintenanceEnds.empty())
        accountFor(m_maintenanceEnds.begin()->first);
    if (const auto change = m_calendars.nextChange())
        accountFor(*change);
    return next ? std::optional(std::max(*next, m_suspendedUntil)) : std::nullopt;
}

void ReplayCore::runDueEvents(qint64 at)
{
    endMaintenance(at);
    applyCalendars(at);
    addAlerts(m_router.advance(at), at);
}

void ReplayCore::advanceTo(qint64 at)
{
    for (auto due = nextDueTime(); due && *due < at; due = nextDueTime())
        runDueEvents(*due);
}

void ReplayCore::finish(qint64 at)
{
    advanceTo(at);
    for (auto due = nextDueTime(); due && *due <= at; due = nextDueTime())
        runDueEvents(at);
}

void ReplayCore::addAlerts(const QList<AlertDecision> &decisions, qint64 at)
{
    for (const AlertDecision &decision : decisions)
        m_updates.emplace_back(ReplayedAlert{at, decision});
}

void ReplayCore::setInitialState(int target, const TargetState &state, qint64 at, const QString &summary,
                                 const QString &message)
{
    advanceTo(at);
    Entry &entry = m_entries[static_cast<size_t>(target)];
    entry.state = state;
    entry.state.inMaintenance = entry.maintained > 0 || m_calendars.maintenanceOf(entry.target.id);
    updateReachability(target, at);
    if (!state.hardOutcome)
        return;
    checkParents(target, at);
    Transition known;
    known.targetId = entry.target.id;
    known.targetName = entry.target.name;
    known.after = entry.state;
    known.result.targetId = entry.target.id;
    known.result.at = utcDateTime(at);
    known.result.outcome = *state.hardOutcome;
    known.result.attempt = state.hardAttempt;
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
        const TargetState &parent = m_entries[static_cast<size_t>(m_targetIndexes.value(id))].state;
        if (parent.hardOutcome)
            addAlerts(m_router.handleFinishedCheck(id, at, *parent.hardOutcome, true, at), at);
    }
}

void ReplayCore::reportCheck(int target, Outcome outcome, qint64 at)
{
    advanceTo(at);
    const Entry &entry = m_entries[static_cast<size_t>(target)];
    const bool isHard = entry.state.hardOutcome == outcome;
    addAlerts(m_router.handleFinishedCheck(entry.target.id, at, outcome, isHard, at), at);
}

AcknowledgementOutcome ReplayCore::applyAction(int target, const ReplayAction &action, qint64 at)
{
    advanceTo(at);
    Entry &entry = m_entries[static_cast<size_t>(target)];
    if (action.what == ReplayAction::Type::StartMaintenance) {
        m_maintenanceEnds.emplace(at + action.lasts, target);
        setInMaintenance(target, true, at);
        return AcknowledgementOutcome::Done;
    }
    AcknowledgementRequest request;
    request.acknowledgement = action.acknowledgement;
    switch (action.what) {
    case ReplayAction::Type::Unacknowledge:
        request.what = AcknowledgementRequest::Action::Unacknowledge;
        break;
    case ReplayAction::Type::Snooze:
        request.what = AcknowledgementRequest::Action::Snooze;
        request.until = action.lasts > 0 ? utcDateTime(at + action.lasts) : QDateTime();
        break;
    default:
        if (action.lasts > 0)
            request.acknowledgement.until = utcDateTime(at + action.lasts);
    }
    const AcknowledgementOutcome outcome = acknowledge(&entry.state, request, utcDateTime(at));
    if (outcome == AcknowledgementOutcome::Done)
        changeState(target, StateAspect::Acknowledgement, at);
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
    for (int index = 0; index < static_cast<int>(m_entries.size()); ++index)
        reportMaintenance(index, at);
}

void ReplayCore::setInMaintenance(int target, bool isOn, qint64 at)
{
    advanceTo(at);
    m_entries[static_cast<size_t>(target)].maintained += isOn ? 1 : -1;
    reportMaintenance(target, at);
}

void ReplayCore::reportMaintenance(int index, qint64 at)
{
    Entry &entry = m_entries[static_cast<size_t>(index)];
    const bool isOn = entry.maintained > 0 || m_calendars.maintenanceOf(entry.target.id);
    if (std::exchange(entry.state.inMaintenance, isOn) != isOn)
        changeState(index, StateAspect::Maintenance, at);
}

void ReplayCore::endMaintenance(qint64 at)
{
    while (!m_maintenanceEnds.empty() && m_maintenanceEnds.begin()->first <= at) {
        const int index = m_maintenanceEnds.extract(m_maintenanceEnds.begin()).mapped();
        --m_entries[static_cast<size_t>(index)].maintained;
        reportMaintenance(index, at);
    }
}

void ReplayCore::markUnobserved(int target, qint64 at)
{
    advanceTo(at);
    Entry &entry = m_entries[static_cast<size_t>(target)];
    if (!entry.state.known || std::exchange(entry.state.unobserved, true))
        return;
    entry.isSteady = false;       // the next result must be evaluated, because it resets `unobserved`
    entry.needsEveryCheck = true; // the router then waits for a check of the target
    changeState(target, StateAspect::Observation, at);
}

void ReplayCore::setOffline(bool isLost, qint64 at)
{
    advanceTo(at);
    addAlerts(m_router.applyConnectivityChange(isLost, at), at);
}

void ReplayCore::setPaused(const QList<int> &targets, bool isPaused, qint64 at)
{
    advanceTo(at);
    for (const int index : targets)
        m_entries[static_cast<size_t>(index)].target.paused = isPaused;
    QList<Target> all;
    all.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const Entry &entry : m_entries)
        all.append(entry.target);
    m_router.setTargets(alertTargets(all), at);
    for (const int index : targets)
        updateReachability(index, at);
}

void ReplayCore::applyInterruption(qint64 from, qint64 to)
{
    advanceTo(from);
    m_suspendedUntil = std::max(m_suspendedUntil, to);
}

} // namespace watchkeeper
