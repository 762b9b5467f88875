// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Handles events and decides which rules apply to which targets. AlertRouterSending.cpp composes alerts, AlertRouterDigest.cpp
// composes digests after quiet hours, and AlertRouterState.cpp stores the state.
#include "alerts/rules/AlertRouter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// one for the end of flapping, one for the target's state, and one step that finds nothing more to send
constexpr int kMaxAlertsPerStep = 3;

qint64 msOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QString acknowledgementText(const Acknowledgement &given)
{
    return given.by.isEmpty() || given.comment.isEmpty() ? given.by + given.comment : given.by + u": "_s + given.comment;
}

} // namespace

AlertRouter::AlertRouter(QTimeZone zone)
    : m_zone(zone)
{
}

AlertRouter::Entry *AlertRouter::find(const TargetId &id)
{
    const auto place = m_indexes.constFind(id);
    return place == m_indexes.cend() ? nullptr : &m_entries[static_cast<size_t>(*place)];
}

//! Returns the target's case for the rule, or null if the rule doesn't apply to the target.
AlertRouter::Case *AlertRouter::findCase(Entry *entry, int rule)
{
    const auto found =
        std::find_if(entry->cases.begin(), entry->cases.end(), [rule](const Case &each) { return each.rule == rule; });
    return found == entry->cases.end() ? nullptr : &*found;
}

AlertContext AlertRouter::contextFor(const Entry &entry, const Case &each, qint64 now) const
{
    AlertContext context{m_rules[each.rule], entry.target, entry.seen, each.alerted, now};
    context.parentDeadline = parentDeadline(entry);
    context.isGroupComplete = m_completingRule == each.rule;
    context.isDigestDue = m_digestingRule == each.rule;
    return context;
}

//! Returns the time until which the target's alerts wait for checks of its parents, or 0 if they don't wait.
qint64 AlertRouter::parentDeadline(const Entry &entry) const
{
    const auto isOpen = [&](int place) {
        const Entry &parent = m_entries[static_cast<size_t>(place)];
        return parent.isFailureSuspected || parent.evaluatedAt < entry.seen.problemSince;
    };
    qint64 maxWaitMs = 0;
    for (const int place : entry.parents) {
        if (isOpen(place))
            maxWaitMs = std::max(maxWaitMs, m_entries[static_cast<size_t>(place)].target.maxWaitMs);
    }
    return maxWaitMs == 0 ? 0 : entry.seen.at + maxWaitMs;
}

QList<AlertDecision> AlertRouter::transition(const Transition &transition, qint64 now)
{
    Entry *const entry = find(transition.targetId);
    if (!entry)
        return {};
    TargetAlertState &seen = entry->seen;
    const std::optional<Outcome> before = seen.outcome;
    const bool wasBad = seen.isBad();
    seen.outcome = transition.after.hardOutcome;
    if (seen.isBad() && !wasBad)
        seen.problemSince =
            std::min(msOf(transition.after.hardSince), now); // the problem may have started before the clock was set back
    seen.at = std::min(msOf(transition.result.at), now);
    seen.attempt = transition.result.attempt;
    seen.summary = transition.result.observation.summary;
    seen.message = transition.result.observation.error ? transition.result.observation.error->message() : QString();
    storeState(entry, transition.after, now);
    seen.reachableSince = 0;
    seen.softAt = 0;
    if (wasBad && !seen.isBad())
        sendUnreportedRecoveryAlert(entry, *before, now);
    evaluate(entry, now, EvaluationReason::Result);
    return takeReadyAlerts(now);
}

//! Stores a target's state, except its outcome. The outcome is stored only if none is known yet.
void AlertRouter::storeState(Entry *entry, const TargetState &state, qint64 at)
{
    TargetAlertState &seen = entry->seen;
    if (!seen.outcome && state.hardOutcome) { // the state is older than this router
        seen.outcome = state.hardOutcome;
        seen.at = std::min(msOf(state.hardSince), at);
        seen.problemSince = seen.isBad() ? seen.at : 0;
        seen.reachableSince = seen.isBad() ? at : 0;
    }
    const bool isBack = (seen.unreachable && !state.unreachable) || (seen.unobserved && !state.unobserved);
    if (isBack && seen.isBad())
        seen.reachableSince = at;
    if (state.flapping && !seen.flapping)
        seen.flappingSince = at;
    seen.flapping = state.flapping;
    seen.unreachable = state.unreachable;
    seen.unobserved = state.unobserved;
    seen.inMaintenance = state.inMaintenance;
    seen.acknowledged = state.acknowledged.has_value();
    seen.acknowledgedUntil = state.acknowledged && state.acknowledged->until ? msOf(*state.acknowledged->until) : 0;
    seen.acknowledgement = state.acknowledged ? acknowledgementText(*state.acknowledged) : QString();
    seen.snoozedUntil = msOf(state.snoozedUntil);
    markChanged(*entry);
}

QList<AlertDecision> AlertRouter::applyStateChange(const StateChange &change, qint64 now)
{
    Entry *const entry = find(change.targetId);
    if (!entry)
        return {};
    const TargetAlertState before = entry->seen;
    storeState(entry, change.state, now);
    if (entry->seen == before)
        return {};
    if (entry->seen.acknowledged && !before.acknowledged)
        sendAcknowledgementAlert(entry, now);
    evaluate(entry, now,
             entry->seen.flapping == before.flapping ? EvaluationReason::TimeReached : EvaluationReason::FlappingChanged);
    return takeReadyAlerts(now);
}

QList<AlertDecision> AlertRouter::handleFinishedCheck(const TargetId &id, qint64 at, Outcome outcome, bool isHard, qint64 now)
{
    Entry *const entry = find(id);
    if (!entry)
        return {};
    recordSoftState(entry, at, outcome, isHard, now);
    if (entry->children.empty() && entry->seen.reachableSince == 0)
        return takeReadyAlerts(now);
    const bool isBad = outcome != Outcome::Up;
    // Up results aren't handled here, but as transitions, which may arrive after this call.
    if (isBad && isHard && entry->seen.reachableSince != 0 && at >= entry->seen.reachableSince) {
        entry->seen.reachableSince = 0;
        markChanged(*entry);
        evaluate(entry, now, EvaluationReason::TimeReached);
    }
    entry->evaluatedAt = std::max(entry->evaluatedAt, std::min(at, now));
    // If a parent is down, its children are about to be reported as unreachable because of it.
    entry->isFailureSuspected = isBad && (!isHard || outcome == Outcome::Down);
    reevaluateChildren(*entry, now);
    return takeReadyAlerts(now);
}

//! Records whether the result begins, continues or ends a soft state between up and a problem.
void AlertRouter::recordSoftState(Entry *entry, qint64 at, Outcome outcome, bool isHard, qint64 now)
{
    TargetAlertState &seen = entry->seen;
    const bool isOpposite = seen.outcome && (outcome != Outcome::Up) != seen.isBad();
    if ((isOpposite && isHard) || (!isOpposite && seen.softAt == 0)) // a transition will follow, or nothing changed
        return;
    seen.softAt = isOpposite ? std::min(at, now) : 0;
    if (seen.isBad() || std::any_of(entry->cases.begin(), entry->cases.end(), [](const Case &each) {
            return !each.alerted.problem.isEmpty();
        }))
        markChanged(*entry); // targets that are up and have no open alert have no stored entry
    if (!isOpposite)
        evaluate(entry, now, EvaluationReason::TimeReached);
}

//! Evaluates the children that wait for a check of this target.
void AlertRouter::reevaluateChildren(const Entry &entry, qint64 now)
{
    for (const int place : entry.children) {
        Entry &child = m_entries[static_cast<size_t>(place)];
        if (child.seen.isBad() && !child.seen.unreachable)
            evaluate(&child, now, EvaluationReason::TimeReached);
    }
}

QList<AlertDecision> AlertRouter::applyConnectivityChange(bool isLost, qint64 now)
{
    if (isLost == (m_connectivity.lostAt != 0))
        return {};
    QSet<QString> covered;
    const ConnectivityNotice before = m_connectivity;
    if (isLost)
        m_connectivity = {now, {}, {}};
    for (int rule = 0; rule < static_cast<int>(m_rules.size()); ++rule) {
        const AlertRule &each = m_rules[rule];
        QStringList channels;
        const QStringList possible = isLost ? each.channels : before.alerted.value(each.name);
        for (const QString &channel : possible) {
            if (!covered.contains(channel))
                channels.append(channel); // one notice per channel, regardless of the number of rules
        }
        const bool isHeld = !isLost && hasDigestLineFor(rule, {});
        if (each.paused || !each.covers(AlertTrigger::Link) || (channels.isEmpty() && !isHeld))
            continue;
        if (reportConnectivity(rule, isLost ? AlertKind::ConnectivityLost : AlertKind::ConnectivityRestored, channels, now))
            covered += QSet<QString>(channels.begin(), channels.end());
    }
    if (!isLost)
        m_connectivity = {};
    m_changed.insert(u"link"_s);
    return takeReadyAlerts(now);
}

void AlertRouter::evaluate(Entry *entry, qint64 now, EvaluationReason reason)
{
    for (Case &each : entry->cases)
        evaluate(entry, &each, now, reason);
}

void AlertRouter::evaluate(Entry *entry, Case *each, qint64 now, EvaluationReason reason)
{
    schedule(entry, each, 0);
    const AlertCase alerted = each->alerted;
    if (each->alerted.alerted && entry->seen.isBad() && isSilenced(entry->seen, now))
        each->alerted.isFollowUpDue = true;
    const size_t before = m_readyAlerts.size();
    for (int i = 0; i < kMaxAlertsPerStep && evaluateOnce(entry, each, now, reason); ++i) { }
    if (reason == EvaluationReason::Result && m_readyAlerts.size() == before && each->alerted.alerted
        && each->alerted.alerted == entry->seen.outcome)
        markAsAlerted(entry, each, now);
    if (!(each->alerted == alerted))
        markChanged(*entry);
}

//! \return whether an alert was sent or recorded as sent. If so, another alert may be due
bool AlertRouter::evaluateOnce(Entry *entry, Case *each, qint64 now, EvaluationReason reason)
{
    const AlertContext context = contextFor(*entry, *each, now);
    const auto candidate = findCandidate(context);
    if (!candidate) {
        each->alerted.isGrouped = false;
        const bool isAsAlerted = each->alerted.alerted && each->alerted.alerted == entry->seen.outcome;
        if (isAsAlerted
            && m_rules[each->rule].covers(
                alertTriggerFor(*entry->seen.outcome))) // no reminders for an outcome that the rule doesn't cover
            schedule(entry, each, reminderTime(context));
        return false;
    }
    if (candidate->kind == AlertKind::Recovery && !m_rules[each->rule].covers(AlertTrigger::Recovery)) {
        recordAlert(*entry, each, AlertKind::Recovery, now);
        return true;
    }
    if (const auto block = findBlock(context, *candidate)) {
        recordBlock(entry, each, *candidate, *block, now, reason);
        return false;
    }
    sendAlert(entry, each, *candidate, now);
    return true;
}

//! Handles a return to the state of the last alert, when no alerts were sent for the changes since that alert.
void AlertRouter::markAsAlerted(Entry *entry, Case *each, qint64 now)
{
    addEndToDigest(*entry, each, AlertKind::Problem, now);
    suppress(*entry, *each, AlertKind::Problem, Suppression::AlreadySent, now);
}

void AlertRouter::recordBlock(Entry *entry, Case *each, const AlertCandidate &candidate, const AlertBlock &block, qint64 now,
                              EvaluationReason reason)
{
    each->alerted.isGrouped = block.by == Suppression::Grouped;
    schedule(entry, each, block.until);
    if (block.by == Suppression::QuietHours && candidate.kind != AlertKind::Reminder)
        addToDigest(*entry, each, candidate.kind, now, block.until);
    PendingRuleAlerts &waiting = m_pendingAlerts[static_cast<size_t>(each->rule)];
    if (block.by == Suppression::Grouped && waiting.groupAt == 0) {
        waiting.groupAt = now + m_rules[each->rule].grouping.count();
        markRuleChanged(each->rule);
    }
    if (reason != EvaluationReason::TimeReached && candidate.kind != AlertKind::Reminder)
        suppress(*entry, *each, candidate.kind, block.by, now);
}

QList<AlertDecision> AlertRouter::advance(qint64 now)
{
    for (int rule = 0; rule < static_cast<int>(m_rules.size()); ++rule) {
        const PendingRuleAlerts &waiting = m_pendingAlerts[static_cast<size_t>(rule)];
        if (waiting.digestAt != 0 && waiting.digestAt <= now)
            completeDigest(rule, now);
        if (waiting.groupAt != 0 && waiting.groupAt <= now)
            completeGroup(rule, now);
    }
    while (!m_due.empty() && std::get<0>(*m_due.begin()) <= now) {
        const auto [due, place, index] = *m_due.begin();
        Entry &entry = m_entries[static_cast<size_t>(place)];
        Case &each = entry.cases[static_cast<size_t>(index)];
        evaluate(&entry, &each, now, EvaluationReason::TimeReached);
        if (each.due != 0 && each.due <= now)
            schedule(&entry, &each, now + 1); // prevents an endless loop
    }
    return takeReadyAlerts(now);
}

std::optional<qint64> AlertRouter::nextDueTime() const
{
    if (!m_readyAlerts.empty())
        return 0; // alerts that restore() has prepared can be sent immediately
    std::optional<qint64> next;
    const auto consider = [&next](qint64 at) {
        if (at != 0)
            next = std::min(next.value_or(at), at);
    };
    if (!m_due.empty())
        consider(std::get<0>(*m_due.begin()));
    for (const PendingRuleAlerts &waiting : m_pendingAlerts) {
        consider(waiting.digestAt);
        consider(waiting.groupAt);
    }
    return next;
}

//! \param due  0 to cancel
void AlertRouter::schedule(Entry *entry, Case *each, qint64 due)
{
    const int place = static_cast<int>(entry - m_entries.data());
    const int index = static_cast<int>(each - entry->cases.data());
    if (each->due != 0)
        m_due.erase({each->due, place, index});
    each->due = due;
    if (due != 0)
        m_due.insert({due, place, index});
}

} // namespace watchkeeper
