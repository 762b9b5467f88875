// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/IncidentTracker.h"

#include "checks/Registry.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isFailure(Outcome outcome)
{
    return outcome == Outcome::Down || outcome == Outcome::Degraded;
}

//! Returns the error message, or the summary if there is none.
QString transitionText(const StoredTransition &transition)
{
    return transition.message.isEmpty() ? transition.summary : transition.message;
}

IncidentEntry entryOf(const StoredTransition &transition, IncidentEvent event)
{
    return {transition.at, event, {}, transitionText(transition), transition.after, {}};
}

IncidentEntry entryOf(const StateChange &change, IncidentEvent event, const QString &text = {})
{
    return {change.at.toMSecsSinceEpoch(), event, {}, text, {}, {}};
}

std::optional<qint64> utcOrNull(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

void IncidentTracker::setOpenIncidents(const QList<Incident> &open)
{
    m_isReady = true;
    for (const Incident &incident : open) {
        m_openIncidents.insert(incident.target, incident);
        m_reportedStates[incident.target].inMaintenance = incident.inMaintenance;
    }
}

void IncidentTracker::setWithheldFailures(const QList<IncidentTransition> &transitions)
{
    for (const IncidentTransition &incidentTransition : transitions) {
        if (!m_openIncidents.contains(incidentTransition.transition.target))
            m_withheldFailures.insert(incidentTransition.transition.target, {incidentTransition, false, false});
    }
}

void IncidentTracker::clearChanges()
{
    m_changes.clear();
    m_lastChangeByTarget.clear();
}

void IncidentTracker::apply(const IncidentUpdate &update)
{
    if (const auto *changed = std::get_if<IncidentTransition>(&update)) {
        handleTransition(*changed);
    } else if (const auto *state = std::get_if<StateChange>(&update)) {
        handleStateChange(*state);
    } else if (const auto *targets = std::get_if<IncidentTargets>(&update)) {
        updateTargets(*targets);
    } else if (const auto *seen = std::get_if<IncidentFailureCheck>(&update)) {
        recordFailedCheck(seen->target);
    }
}

//! Closes the incidents of removed targets. Opens them again if the targets return, which happens if the removal is undone.
void IncidentTracker::updateTargets(const IncidentTargets &targets)
{
    const QList<TargetId> open = m_openIncidents.keys();
    for (const TargetId &target : open) {
        if (targets.monitored.contains(target))
            continue;
        m_removedIncidents.insert(target, {m_openIncidents.value(target), m_reportedStates.value(target)});
        close(target, {targets.at, IncidentEvent::Removed, {}, {}, {}, {}});
    }
    const QList<TargetId> removed = m_removedIncidents.keys();
    for (const TargetId &target : removed) {
        if (!targets.monitored.contains(target))
            continue;
        const auto [incident, reported] = m_removedIncidents.take(target);
        m_openIncidents.insert(target, incident);
        m_reportedStates.insert(target, reported);
        addEntry(incident, {targets.at, IncidentEvent::Restored, {}, {}, {}, {}});
    }
    m_withheldFailures.removeIf([&targets](const auto &one) { return !targets.monitored.contains(one.key()); });
}

void IncidentTracker::handleTransition(const IncidentTransition &incidentTransition)
{
    const StoredTransition &transition = incidentTransition.transition;
    const auto found = m_openIncidents.find(transition.target);
    m_withheldFailures.remove(transition.target);
    if (transition.after == Outcome::Up)
        close(transition.target, entryOf(transition, IncidentEvent::Closed));
    else if (found != m_openIncidents.end())
        updateOutcome(&*found, transition);
    else if (isFailure(transition.after) && (incidentTransition.isUnobserved || incidentTransition.inMaintenance))
        m_withheldFailures.insert(transition.target, {incidentTransition, true, false});
    else if (isFailure(transition.after))
        open(incidentTransition);
}

void IncidentTracker::open(const IncidentTransition &incidentTransition)
{
    const StoredTransition &transition = incidentTransition.transition;
    Incident incident;
    incident.target = transition.target;
    incident.targetName = transition.targetName;
    incident.began = std::min(transition.since, transition.at); // `since` is later only after a clock change
    incident.opened = transition.at;
    incident.outcome = transition.after;
    incident.worst = transition.after;
    incident.summary = transition.summary;
    incident.errorType = transition.errorType;
    incident.message = transition.message;
    incident.traits = incidentTransition.traits;
    m_openIncidents.insert(incident.target, incident);
    addEntry(incident, entryOf(transition, IncidentEvent::Opened));
}

void IncidentTracker::updateOutcome(Incident *incident, const StoredTransition &transition)
{
    if (transition.after == incident->outcome)
        return; // after a restart of the program, the same transition is reported again
    const bool isWorse = failureRank(transition.after) > failureRank(incident->outcome);
    incident->outcome = transition.after;
    if (failureRank(transition.after) > failureRank(incident->worst))
        incident->worst = transition.after;
    const IncidentEvent change = isWorse ? IncidentEvent::Worsened : IncidentEvent::Improved;
    addEntry(*incident, entryOf(transition, transition.after == Outcome::Unknown ? IncidentEvent::NotObserved : change));
}

void IncidentTracker::close(const TargetId &target, const IncidentEntry &entry)
{
    const auto found = m_openIncidents.find(target);
    if (found == m_openIncidents.end())
        return;
    found->closed = std::max(entry.at, found->opened); // `at` is earlier only if the clock was set back
    found->snoozedUntil.reset();
    found->inMaintenance = false;
    addEntry(*found, entry);
    m_openIncidents.erase(found);
    m_reportedStates.remove(target);
}

void IncidentTracker::handleStateChange(const StateChange &change)
{
    if (change.part == StateAspect::Observation || change.part == StateAspect::Maintenance)
        updateWithheldFailure(change);
    const auto found = m_openIncidents.find(change.targetId);
    if (found == m_openIncidents.end())
        return;
    const TargetState reported = m_reportedStates.value(change.targetId);
    const TargetState &now = change.state;
    if (change.part == StateAspect::Acknowledgement)
        updateAcknowledgement(&*found, change);
    else if (change.part == StateAspect::Reach)
        updateReachability(&*found, change);
    else if (change.part == StateAspect::Flapping && now.flapping != reported.flapping)
        addEntry(*found, entryOf(change, now.flapping ? IncidentEvent::FlappingBegan : IncidentEvent::FlappingEnded));
    else if (change.part == StateAspect::Observation && now.unobserved != reported.unobserved)
        addEntry(*found, entryOf(change, now.unobserved ? IncidentEvent::Unobserved : IncidentEvent::Observed));
    else if (change.part == StateAspect::Maintenance && now.inMaintenance != reported.inMaintenance)
        updateMaintenanceState(&*found, change);
    m_reportedStates.insert(change.targetId, now);
}

//! Handles the start and end of offline and maintenance periods. A failure that still exists after such a period can open an
//! incident.
void IncidentTracker::updateWithheldFailure(const StateChange &change)
{
    const auto withheld = m_withheldFailures.find(change.targetId);
    if (withheld == m_withheldFailures.end())
        return;
    const TargetState &now = change.state;
    withheld->isDue = !now.unobserved && !now.inMaintenance;
    if (withheld->isDue && !(now.hardOutcome && isFailure(*now.hardOutcome)))
        m_withheldFailures.erase(withheld);
    else
        openIfDue(change.targetId);
}

void IncidentTracker::recordFailedCheck(const TargetId &target)
{
    const auto withheld = m_withheldFailures.find(target);
    if (withheld == m_withheldFailures.end())
        return;
    withheld->hasFailedAgain = true;
    openIfDue(target);
}

void IncidentTracker::openIfDue(const TargetId &target)
{
    const WithheldFailure withheld = m_withheldFailures.value(target);
    if (!withheld.isDue || !withheld.hasFailedAgain)
        return;
    m_withheldFailures.remove(target);
    open(withheld.incidentTransition);
}

void IncidentTracker::updateMaintenanceState(Incident *incident, const StateChange &change)
{
    incident->inMaintenance = change.state.inMaintenance;
    const IncidentEvent event = incident->inMaintenance ? IncidentEvent::MaintenanceBegan : IncidentEvent::MaintenanceEnded;
    addEntry(*incident, entryOf(change, event, change.state.maintenance));
}

void IncidentTracker::updateAcknowledgement(Incident *incident, const StateChange &change)
{
    const auto &now = change.state.acknowledged;
    const auto reported = m_reportedStates.value(change.targetId).acknowledged;
    const bool wasAcknowledged = incident->acknowledgedBy.has_value();
    incident->acknowledgedBy = now ? std::optional(now->by) : std::nullopt;
    const std::optional<qint64> snoozed = utcOrNull(change.state.snoozedUntil);
    const std::optional<qint64> wasSnoozed = std::exchange(incident->snoozedUntil, snoozed);
    if (now && now != reported)
        addEntry(*incident,
                 {now->at.toMSecsSinceEpoch(),
                  IncidentEvent::Acknowledged,
                  now->by,
                  now->comment,
                  {},
                  now->until ? utcOrNull(*now->until) : std::nullopt});
    else if (!now && wasAcknowledged)
        addEntry(*incident, entryOf(change, IncidentEvent::AcknowledgementEnded));
    if (snoozed == wasSnoozed)
        return;
    IncidentEntry entry = entryOf(change, snoozed ? IncidentEvent::Snoozed : IncidentEvent::SnoozeEnded);
    entry.until = snoozed;
    addEntry(*incident, entry);
}

void IncidentTracker::updateReachability(Incident *incident, const StateChange &change)
{
    const TargetState reported = m_reportedStates.value(change.targetId);
    const bool isUnreachable = change.state.unreachable;
    if (isUnreachable == reported.unreachable && change.state.because == reported.because)
        return;
    if (isUnreachable)
        incident->traits.parent =
            change.state.because; // kept when the target is reachable again, because it identifies the cause
    addEntry(*incident,
             entryOf(change, isUnreachable ? IncidentEvent::Unreachable : IncidentEvent::Reachable, change.state.because));
}

void IncidentTracker::addEntry(const Incident &incident, const IncidentEntry &entry)
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

namespace {

std::optional<ErrorType> reasonOf(const Observation &seen)
{
    const auto &reason = seen.error ? seen.error : seen.warning;
    return reason ? std::optional(reason->type()) : std::nullopt;
}

QString issuerOf(const Evidence &evidence)
{
    const QList<QByteArray> &chain = evidence->tls.chain;
    return chain.isEmpty() ? QString() : QSslCertificate(chain.first(), QSsl::Der).issuerDisplayName();
}

//! Returns the text for comparisons. Returns an empty string if the text contains a masked secret, such as a host from a
//! placeholder, because different texts could be equal after masking.
QString comparableText(const QString &text)
{
    return text.contains("***"_L1) ? QString() : text;
}

//! Returns the queried DNS server if the check reports it. Otherwise returns the computer's own resolver, which is the same for
//! all targets.
QString resolverOf(const Observation &seen)
{
    const QString server = seen.value(u"server"_s).toString();
    return server.isEmpty() ? u"system"_s : comparableText(server);
}

} // namespace

IncidentTraits incidentTraits(const Target &target, const Transition &transition)
{
    const Observation &seen = transition.result.observation;
    const Kind *kind = findKind(target.kind);
    IncidentTraits traits;
    if (kind && kind->host)
        traits.host = kind->host(target.fields);
    traits.address = comparableText(seen.value(u"ip"_s).toString());
    if (const QHostAddress literal(traits.host); traits.address.isEmpty() && !literal.isNull())
        traits.address = literal.toString();
    if (transition.after.unreachable)
        traits.parent = transition.after.because;
    if (reasonOf(seen) == ErrorType::Tls)
        traits.issuer = issuerOf(seen.evidence);
    if (reasonOf(seen) == ErrorType::Dns)
        traits.resolver = resolverOf(seen);
    return traits;
}

} // namespace watchkeeper
