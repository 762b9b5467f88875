// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/AlertRouter.h"

#include "alerts/router/AlertComposition.h"
#include "alerts/rules/AlertMessages.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString digestKey(const AlertRule &rule, qint64 now)
{
    return incidentKey(QUuid(), "digest "_L1 + rule.name + u' ', now);
}

DigestLine lineOf(const AlertContext &context, const AlertCandidate &candidate)
{
    return makeDigestLine(composeAlert(context, candidate.kind));
}

//! Returns the alert that can be sent after the quiet hours, either alone or in a group.
std::optional<AlertCandidate> sendableCandidate(const AlertContext &context, bool includesUnconfirmed = false)
{
    const auto candidate = findCandidate(context);
    if (!candidate || candidate->kind == AlertKind::Reminder)
        return {};
    const auto block = findBlock(context, *candidate);
    const bool isSendable =
        !block || block->by == Suppression::Grouped || (includesUnconfirmed && block->by == Suppression::Unconfirmed);
    return isSendable ? candidate : std::nullopt;
}

//! Returns the problem that the digest reports last for the target, even if another filter suppresses it by now. If
//! this weren't recorded, the problem would be reported again, or its recovery would never be reported.
std::optional<AlertCandidate> reportedProblem(const AlertContext &context, const QList<DigestLine> &digestLines)
{
    const auto candidate = findCandidate(context);
    const DigestLine *const last = lastDigestLineOf(digestLines, context.target.id);
    if (!candidate || candidate->kind != AlertKind::Problem || !last)
        return {};
    return last->text == lineOf(context, *candidate).text ? candidate : std::nullopt;
}

} // namespace

void DigestSender::send(int rule, qint64 now)
{
    RoutedRule &of = m_state->rule(rule);
    const Lines digestLines = std::exchange(of.pending.digestLines, {});
    const SuppressedOnlineNotice back = std::exchange(of.pending.onlineNotice, {});
    of.pending.digestAt = 0;
    m_state->markRuleChanged(rule);
    of.isDigestDue = true;
    report(rule, digestLines, now);
    of.isDigestDue = false;
    if (back.lostAt != 0 && !of.rule.paused)
        m_connectivity->sendOnlineNotice(rule, back);
}

void DigestSender::report(int rule, Lines digestLines, qint64 now)
{
    const AlertRule &each = m_state->rule(rule).rule;
    const QStringList omitted = takeOmittedTargets(rule, now, &digestLines);
    if (each.paused)
        return;
    const QString problem = digestKey(each, now);
    const QList<TargetId> targets = targetsOf(digestLines);
    Outcome worst = Outcome::Up;
    for (const TargetId &id : targets)
        worst = std::max(worst,
                         id.isNull() ? m_connectivity->markAsSentInDigest(rule, problem)
                                     : markAsSentInDigest(rule, id, problem, now, &digestLines));
    if (!digestLines.isEmpty()) // empty if separate alerts report everything
        sendLines(rule, digestLines, omitted, worst, now);
    for (const TargetId &id : targets) {
        RoutedTarget *const entry = m_state->targets().find(id);
        if (RoutedCase *const one = entry ? entry->findCase(rule) : nullptr)
            m_evaluator->evaluate(entry, one, now, AlertEvaluator::Reason::TimeReached);
    }
}

//! \brief Adds lines for targets that didn't fit into the digest, with their current state. Omits states that are reported in
//! separate alerts.
//! \return names of those targets that currently have nothing to report
QStringList DigestSender::takeOmittedTargets(int rule, qint64 now, Lines *digestLines)
{
    QStringList names;
    for (RoutedTarget &entry : m_state->targets().all()) {
        RoutedCase *const each = entry.findCase(rule);
        if (!each || !std::exchange(each->alerted.isExcluded, false))
            continue;
        m_state->markChanged(entry);
        const AlertContext context = m_state->contextFor(entry, *each, now);
        const auto candidate = sendableCandidate(context);
        if (!candidate)
            names.append(entry.target.name);
        else if (each->alerted.problem.isEmpty())
            digestLines->append(lineOf(context, *candidate));
    }
    return names;
}

//! \brief Records that the digest reported problems for which no alert was sent before. For other problems, removes the line,
//! because a separate alert follows right after the digest.
//! \return the worst outcome of ongoing problems that this digest reports first
Outcome DigestSender::markAsSentInDigest(int rule, const TargetId &id, const QString &problem, qint64 now, Lines *digestLines)
{
    RoutedTarget *const entry = m_state->targets().find(id);
    RoutedCase *const each = entry ? entry->findCase(rule) : nullptr;
    if (!each)
        return Outcome::Up;
    const AlertContext context = m_state->contextFor(*entry, *each, now); // shows later changes of the case
    if (!each->alerted.problem.isEmpty()) {
        if (const auto candidate = sendableCandidate(context, true))
            removeLast(digestLines, lineOf(context, *candidate));
        return Outcome::Up;
    }
    Outcome worst = Outcome::Up;
    const auto nextCandidate = [&] {
        const auto sendable = sendableCandidate(context);
        return sendable ? sendable : reportedProblem(context, *digestLines);
    };
    while (const auto candidate = nextCandidate()) {
        worst = std::max(worst, candidate->severity);
        each->alerted.channels = context.rule.channels;
        recordAlert(context, candidate->kind, &each->alerted);
        assignSharedKey(m_state, entry, each, problem);
    }
    return worst;
}

//! \param omitted  names of targets without a line
//! \param worst    the worst outcome of ongoing problems that this digest reports first
void DigestSender::sendLines(int rule, const Lines &digestLines, const QStringList &omitted, Outcome worst, qint64 now)
{
    const AlertRule &each = m_state->rule(rule).rule;
    QStringList names;
    QStringList lines;
    for (const DigestLine &line : digestLines) {
        names.append(line.name);
        lines.append(alertTime(digestLineTime(line), m_zone) + u' ' + digestLineText(line.text, line.more));
    }
    if (!omitted.isEmpty())
        lines.append(moreTargetsText(static_cast<int>(omitted.size())));
    names += omitted;
    names.removeDuplicates();
    QList<TargetId> targets = targetsOf(digestLines);
    targets.removeAll(TargetId());
    ReadyAlert ready{rule};
    Alert &alert = ready.decision.alert;
    alert.kind = AlertKind::Digest;
    alert.rule = each.name;
    alert.problem = digestKey(each, now);
    alert.id = QUuid::createUuidV5(QUuid(), alert.problem);
    alert.after = worst;
    alert.at = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    alert.since = digestLineTime(digestLines.first());
    alert.targetName = names.takeFirst();
    alert.others = names;
    alert.text = lines.join(u'\n');
    alert.targetId = targets.size() == 1 && names.isEmpty() ? targets.first() : TargetId();
    ready.decision.targets = targets;
    ready.decision.channels = each.channels;
    m_ready->add(std::move(ready));
}

namespace {

using Reason = AlertEvaluator::Reason;

qint64 msOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QString acknowledgementText(const Acknowledgement &given)
{
    return given.by.isEmpty() || given.comment.isEmpty() ? given.by + given.comment : given.by + u": "_s + given.comment;
}

//! Stores a target's state, except its outcome. The outcome is stored only if none is known yet.
void storeState(TargetAlertState *seen, const TargetState &state, qint64 at)
{
    if (!seen->outcome && state.hardOutcome) { // the state is older than this router
        seen->outcome = state.hardOutcome;
        seen->at = std::min(msOf(state.hardSince), at);
        seen->problemSince = seen->isBad() ? seen->at : 0;
        seen->reachableSince = seen->isBad() ? at : 0;
    }
    const bool isBack = (seen->unreachable && !state.unreachable) || (seen->unobserved && !state.unobserved);
    if (isBack && seen->isBad())
        seen->reachableSince = at;
    if (state.flapping && !seen->flapping)
        seen->flappingSince = at;
    seen->flapping = state.flapping;
    seen->unreachable = state.unreachable;
    seen->unobserved = state.unobserved;
    seen->inMaintenance = state.inMaintenance;
    seen->acknowledged = state.acknowledged.has_value();
    seen->acknowledgedUntil = state.acknowledged && state.acknowledged->until ? msOf(*state.acknowledged->until) : 0;
    seen->acknowledgement = state.acknowledged ? acknowledgementText(*state.acknowledged) : QString();
    seen->snoozedUntil = msOf(state.snoozedUntil);
}

} // namespace

struct AlertRouter::Parts
{
    explicit Parts(const QTimeZone &zone)
        : ready(&state, zone)
        , digests(&state, &ready, &evaluator, &connectivity, zone)
    {
    }

    RouterState state;
    ReadyAlerts ready;
    AlertEvaluator evaluator{&state, &ready};
    ConnectivityAlerts connectivity{&state, &ready};
    DigestSender digests;
};

AlertRouter::AlertRouter(QTimeZone zone)
    : d(std::make_unique<Parts>(zone))
{
}

AlertRouter::AlertRouter(AlertRouter &&other) noexcept = default;
AlertRouter &AlertRouter::operator=(AlertRouter &&other) noexcept = default;
AlertRouter::~AlertRouter() = default;

void AlertRouter::setRules(const QList<AlertRule> &rules, qint64 now)
{
    d->state.setRules(rules, now);
}

void AlertRouter::setTargets(const QList<AlertTarget> &targets, qint64 now, bool isComplete)
{
    d->state.setTargets(targets, now, isComplete);
}

QList<AlertDecision> AlertRouter::transition(const Transition &transition, qint64 now)
{
    RoutedTarget *const entry = d->state.targets().find(transition.targetId);
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
    storeState(&seen, transition.after, now);
    d->state.markChanged(*entry);
    seen.reachableSince = 0;
    seen.softAt = 0;
    if (wasBad && !seen.isBad())
        d->evaluator.recordUnreportedRecovery(entry, *before, now);
    d->evaluator.evaluate(entry, now, Reason::Result);
    return d->ready.take(now);
}

QList<AlertDecision> AlertRouter::applyStateChange(const StateChange &change, qint64 now)
{
    RoutedTarget *const entry = d->state.targets().find(change.targetId);
    if (!entry)
        return {};
    const TargetAlertState before = entry->seen;
    storeState(&entry->seen, change.state, now);
    d->state.markChanged(*entry);
    if (entry->seen == before)
        return {};
    if (entry->seen.acknowledged && !before.acknowledged)
        d->evaluator.reportAcknowledgement(entry, now);
    d->evaluator.evaluate(entry, now, entry->seen.flapping == before.flapping ? Reason::TimeReached : Reason::FlappingChanged);
    return d->ready.take(now);
}

QList<AlertDecision> AlertRouter::handleFinishedCheck(const TargetId &id, qint64 at, Outcome outcome, bool isHard, qint64 now)
{
    RoutedTarget *const entry = d->state.targets().find(id);
    if (!entry)
        return {};
    recordSoftState(entry, at, outcome, isHard, now);
    if (entry->children.empty() && entry->seen.reachableSince == 0)
        return d->ready.take(now);
    const bool isBad = outcome != Outcome::Up;
    // Up results aren't handled here, but as transitions, which may arrive after this call.
    if (isBad && isHard && entry->seen.reachableSince != 0 && at >= entry->seen.reachableSince) {
        entry->seen.reachableSince = 0;
        d->state.markChanged(*entry);
        d->evaluator.evaluate(entry, now, Reason::TimeReached);
    }
    entry->evaluatedAt = std::max(entry->evaluatedAt, std::min(at, now));
    // If a parent is down, its children are about to be reported as unreachable because of it.
    entry->isFailureSuspected = isBad && (!isHard || outcome == Outcome::Down);
    reevaluateChildren(*entry, now);
    return d->ready.take(now);
}

//! Records whether the result begins, continues or ends a soft state between up and a problem.
void AlertRouter::recordSoftState(RoutedTarget *entry, qint64 at, Outcome outcome, bool isHard, qint64 now)
{
    TargetAlertState &seen = entry->seen;
    const bool isOpposite = seen.outcome && (outcome != Outcome::Up) != seen.isBad();
    if ((isOpposite && isHard) || (!isOpposite && seen.softAt == 0)) // a transition will follow, or nothing changed
        return;
    seen.softAt = isOpposite ? std::min(at, now) : 0;
    if (seen.isBad() || std::any_of(entry->cases.begin(), entry->cases.end(), [](const RoutedCase &each) {
            return !each.alerted.problem.isEmpty();
        }))
        d->state.markChanged(*entry); // targets that are up and have no open alert have no stored entry
    if (!isOpposite)
        d->evaluator.evaluate(entry, now, Reason::TimeReached);
}

//! Evaluates the children that wait for a check of this target.
void AlertRouter::reevaluateChildren(const RoutedTarget &entry, qint64 now)
{
    for (const int place : entry.children) {
        RoutedTarget &child = d->state.targets().at(place);
        if (child.seen.isBad() && !child.seen.unreachable)
            d->evaluator.evaluate(&child, now, Reason::TimeReached);
    }
}

QList<AlertDecision> AlertRouter::applyConnectivityChange(bool isLost, qint64 now)
{
    if (isLost == (d->state.connectivity().lostAt != 0))
        return {};
    d->connectivity.report(isLost, now);
    return d->ready.take(now);
}

QList<AlertDecision> AlertRouter::advance(qint64 now)
{
    for (int rule = 0; rule < d->state.ruleCount(); ++rule) {
        const PendingRuleAlerts &pending = d->state.rule(rule).pending;
        if (pending.digestAt != 0 && pending.digestAt <= now)
            d->digests.send(rule, now);
        if (pending.groupAt != 0 && pending.groupAt <= now)
            d->evaluator.completeGroup(rule, now);
    }
    d->evaluator.evaluateDue(now);
    for (const RoutedTarget &entry : d->state.takeEndedTargets(now))
        d->evaluator.reportRemoval(entry, now);
    return d->ready.take(now);
}

void AlertRouter::handleClockSetBack(qint64 now)
{
    d->state.handleClockSetBack(now);
}

std::optional<qint64> AlertRouter::nextDueTime() const
{
    std::optional<qint64> next = d->state.targets().nextDueTime();
    const auto consider = [&next](qint64 at) {
        if (at != 0)
            next = std::min(next.value_or(at), at);
    };
    consider(d->state.nextEndTime());
    for (int rule = 0; rule < d->state.ruleCount(); ++rule) {
        consider(d->state.rule(rule).pending.digestAt);
        consider(d->state.rule(rule).pending.groupAt);
    }
    return next;
}

QList<RouterStateEntry> AlertRouter::takeChanges()
{
    return d->state.takeChanges();
}

QList<RouterStateEntry> AlertRouter::takeUrgentChanges()
{
    return d->state.takeUrgentChanges();
}

bool AlertRouter::hasDeferrableChanges() const
{
    return d->state.hasDeferrableChanges();
}

QByteArray AlertRouter::updatedStateJson(const QString &key, const QByteArray &stored) const
{
    return d->state.updatedStateJson(key, stored);
}

void AlertRouter::restore(const QList<RouterStateEntry> &parts, qint64 now)
{
    d->state.restore(parts, now);
}

void AlertRouter::restoreAlerted(const QList<RouterStateEntry> &parts, qint64 now)
{
    d->state.restoreAlerted(parts, now);
}

} // namespace watchkeeper
