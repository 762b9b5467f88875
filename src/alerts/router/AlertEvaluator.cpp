// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/AlertEvaluator.h"

#include "alerts/router/AlertComposition.h"
#include "alerts/rules/AlertMessages.h"

namespace watchkeeper {

void ConnectivityAlerts::report(bool isLost, qint64 now)
{
    ConnectivityNotice &notice = m_state->connectivity();
    QSet<QString> covered;
    const ConnectivityNotice before = notice;
    if (isLost)
        notice = {now, {}, {}};
    for (int rule = 0; rule < m_state->ruleCount(); ++rule) {
        const AlertRule &each = m_state->rule(rule).rule;
        QStringList channels = isLost ? each.channels : before.alerted.value(each.name);
        channels.removeIf([&covered](const QString &channel) { return covered.contains(channel); }); // one notice per channel
        const bool isLossInDigest = !isLost && hasDigestLineFor(m_state->rule(rule).pending.digestLines, {});
        if (each.paused || !each.covers(AlertTrigger::Link) || (channels.isEmpty() && !isLossInDigest))
            continue;
        if (report(rule, isLost ? AlertKind::ConnectivityLost : AlertKind::ConnectivityRestored, channels, now))
            covered += QSet<QString>(channels.begin(), channels.end());
    }
    if (!isLost)
        notice = {};
    m_state->markConnectivityChanged();
}

//! \param channels  empty if only the digest reported the loss of connectivity
//! \return whether the notice is sent now
bool ConnectivityAlerts::report(int rule, AlertKind kind, const QStringList &channels, qint64 now)
{
    const AlertRule &each = m_state->rule(rule).rule;
    ConnectivityNotice &notice = m_state->connectivity();
    ReadyAlert ready{rule};
    ready.decision.alert = composeConnectivityAlert(each, kind, notice.lostAt, now);
    ready.decision.channels = channels;
    ready.isShared = notice.digests.contains(each.name);
    if (ready.isShared)
        ready.decision.alert.problem = notice.digests.value(each.name);
    const auto &quiet = each.quietHours;
    if (quiet && quiet->isQuietAt(now) && !quiet->allows(Outcome::Unknown)) {
        ready.decision.suppressedBy = Suppression::QuietHours;
        addToDigest(rule, ready.decision, quiet->endAfter(now));
    } else if (channels.isEmpty()) { // the digest is due and reports both the loss and the return
        addToDigest(rule, ready.decision, now);
        return false;
    } else if (kind == AlertKind::ConnectivityLost) {
        notice.alerted.insert(each.name, channels);
    }
    const bool isSent = !ready.decision.suppressedBy;
    m_ready->add(std::move(ready));
    return isSent;
}

//! Adds a connectivity notice to the digest. Channels that received a separate alert about the loss also receive a separate
//! alert about the return.
void ConnectivityAlerts::addToDigest(int rule, const AlertDecision &decision, qint64 until)
{
    const Alert &alert = decision.alert;
    if (alert.kind == AlertKind::ConnectivityLost || decision.channels.isEmpty()) {
        DigestLine line = makeDigestLine(alert);
        line.name = localComputerText();
        m_state->addDigestLine(rule, line, until);
        return;
    }
    PendingRuleAlerts &pending = m_state->rule(rule).pending;
    pending.onlineNotice = {m_state->connectivity().lostAt, alert.at.toMSecsSinceEpoch(), alert.problem, decision.channels};
    pending.digestAt = until;
    m_state->markRuleChanged(rule);
}

void ConnectivityAlerts::sendOnlineNotice(int rule, const SuppressedOnlineNotice &back)
{
    ReadyAlert ready{rule};
    ready.decision.alert =
        composeConnectivityAlert(m_state->rule(rule).rule, AlertKind::ConnectivityRestored, back.lostAt, back.at);
    ready.decision.alert.problem = back.problem;
    ready.decision.channels = back.channels;
    ready.isShared = true;
    m_ready->add(std::move(ready));
}

Outcome ConnectivityAlerts::markAsSentInDigest(int rule, const QString &problem)
{
    const AlertRule &each = m_state->rule(rule).rule;
    ConnectivityNotice &notice = m_state->connectivity();
    if (notice.lostAt == 0 || notice.alerted.contains(each.name))
        return Outcome::Up;
    notice.alerted.insert(each.name, each.channels);
    notice.digests.insert(each.name, problem);
    m_state->markConnectivityChanged();
    return Outcome::Unknown;
}

namespace {

// one for the end of flapping, one for the target's state, and one step that finds nothing more to send
constexpr int kMaxAlertsPerStep = 3;

} // namespace

void AlertEvaluator::evaluate(RoutedTarget *entry, qint64 now, Reason reason)
{
    for (RoutedCase &each : entry->cases)
        evaluate(entry, &each, now, reason);
}

void AlertEvaluator::evaluate(RoutedTarget *entry, RoutedCase *each, qint64 now, Reason reason)
{
    m_state->targets().schedule(entry, each, 0);
    const AlertCase alerted = each->alerted;
    if (each->alerted.alerted && entry->seen.isBad() && isSilenced(entry->seen, now))
        each->alerted.isFollowUpDue = true;
    const size_t before = m_ready->count();
    for (int i = 0; i < kMaxAlertsPerStep && evaluateOnce(entry, each, now, reason); ++i) { }
    if (reason == Reason::Result && m_ready->count() == before && each->alerted.alerted
        && each->alerted.alerted == entry->seen.outcome)
        markAsAlerted(entry, each, now);
    if (!(each->alerted == alerted))
        m_state->markChanged(*entry);
}

//! \return whether an alert was sent or recorded as sent. If so, another alert may be due
bool AlertEvaluator::evaluateOnce(RoutedTarget *entry, RoutedCase *each, qint64 now, Reason reason)
{
    const AlertContext context = m_state->contextFor(*entry, *each, now);
    const auto candidate = findCandidate(context);
    if (!candidate) {
        each->alerted.isGrouped = false;
        const bool isAsAlerted = each->alerted.alerted && each->alerted.alerted == entry->seen.outcome;
        if (isAsAlerted
            && context.rule.covers(
                alertTriggerFor(*entry->seen.outcome))) // no reminders for an outcome that the rule doesn't cover
            m_state->targets().schedule(entry, each, reminderTime(context));
        return false;
    }
    if (candidate->kind == AlertKind::Recovery && !context.rule.covers(AlertTrigger::Recovery)) {
        recordAlert(context, AlertKind::Recovery, &each->alerted);
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
void AlertEvaluator::markAsAlerted(RoutedTarget *entry, RoutedCase *each, qint64 now)
{
    addEndToDigest(*entry, each, AlertKind::Problem, now);
    suppress(*entry, *each, AlertKind::Problem, Suppression::AlreadySent, now);
}

void AlertEvaluator::recordBlock(RoutedTarget *entry, RoutedCase *each, const AlertCandidate &candidate,
                                 const AlertBlock &block, qint64 now, Reason reason)
{
    each->alerted.isGrouped = block.by == Suppression::Grouped;
    m_state->targets().schedule(entry, each, block.until);
    if (block.by == Suppression::QuietHours && candidate.kind != AlertKind::Reminder)
        addToDigest(*entry, each, candidate.kind, now, block.until);
    RoutedRule &of = m_state->rule(each->rule);
    if (block.by == Suppression::Grouped && of.pending.groupAt == 0) {
        of.pending.groupAt = now + of.rule.grouping.count();
        m_state->markRuleChanged(each->rule);
    }
    if (reason != Reason::TimeReached && candidate.kind != AlertKind::Reminder)
        suppress(*entry, *each, candidate.kind, block.by, now);
}

void AlertEvaluator::evaluateDue(qint64 now)
{
    RouterTargets &targets = m_state->targets();
    for (auto next = targets.nextDueTime(); next && *next <= now; next = targets.nextDueTime()) {
        const auto [entry, each] = targets.firstDue();
        evaluate(entry, each, now, Reason::TimeReached);
        if (each->due != 0 && each->due <= now)
            targets.schedule(entry, each, now + 1); // prevents an endless loop
    }
}

void AlertEvaluator::completeGroup(int rule, qint64 now)
{
    m_state->rule(rule).pending.groupAt = 0;
    m_state->markRuleChanged(rule);
    m_state->rule(rule).isGroupComplete = true;
    for (RoutedTarget &entry : m_state->targets().all()) {
        RoutedCase *const each = entry.findCase(rule);
        if (each && each->alerted.isGrouped)
            evaluate(&entry, each, now, Reason::TimeReached);
    }
    m_state->rule(rule).isGroupComplete = false;
}

ReadyAlert AlertEvaluator::makeReady(const RoutedTarget &entry, const RoutedCase &each, AlertKind kind, qint64 now) const
{
    ReadyAlert ready{each.rule};
    ready.decision.alert = composeAlert(m_state->contextFor(entry, each, now), kind);
    ready.decision.targets = {entry.target.id};
    return ready;
}

void AlertEvaluator::sendAlert(RoutedTarget *entry, RoutedCase *each, const AlertCandidate &candidate, qint64 now)
{
    const AlertContext context = m_state->contextFor(*entry, *each, now);
    ReadyAlert ready = makeReady(*entry, *each, candidate.kind, now);
    ready.decision.channels = channelsFor(context, candidate);
    ready.isShared = each->alerted.isShared;
    if (candidate.kind != AlertKind::Reminder)
        addEndToDigest(*entry, each, candidate.kind, now);
    if (candidate.kind != AlertKind::Recovery) {
        each->alerted.channels += ready.decision.channels;
        each->alerted.channels.removeDuplicates();
    }
    recordAlert(context, candidate.kind, &each->alerted);
    m_ready->add(std::move(ready));
}

void AlertEvaluator::suppress(const RoutedTarget &entry, const RoutedCase &each, AlertKind kind, Suppression by, qint64 now)
{
    ReadyAlert ready = makeReady(entry, each, kind, now);
    ready.decision.channels = m_state->rule(each.rule).rule.channels;
    ready.decision.suppressedBy = by;
    m_ready->add(std::move(ready));
}

void AlertEvaluator::recordUnreportedRecovery(RoutedTarget *entry, Outcome before, qint64 now)
{
    for (RoutedCase &each : entry->cases) {
        const AlertRule &rule = m_state->rule(each.rule).rule;
        const bool isApplicable = rule.covers(AlertTrigger::Recovery) && rule.covers(alertTriggerFor(before));
        if (each.alerted.alerted || each.alerted.isFlappingAlerted || !isApplicable)
            continue;
        addEndToDigest(*entry, &each, AlertKind::Recovery, now);
        if (const auto block = findBlock(m_state->contextFor(*entry, each, now), {AlertKind::Recovery, before}))
            suppress(*entry, each, AlertKind::Recovery, block->by, now);
    }
}

void AlertEvaluator::reportAcknowledgement(RoutedTarget *entry, qint64 now)
{
    const AlertCandidate candidate{AlertKind::Acknowledged, entry->seen.outcome.value_or(Outcome::Unknown)};
    for (RoutedCase &each : entry->cases) {
        if (!m_state->rule(each.rule).rule.covers(AlertTrigger::Acknowledged))
            continue;
        const auto block = findBlock(m_state->contextFor(*entry, each, now), candidate);
        if (block && block->by == Suppression::QuietHours)
            addToDigest(*entry, &each, candidate.kind, now, block->until);
        else
            addEndToDigest(*entry, &each, candidate.kind, now);
        if (block) {
            suppress(*entry, each, candidate.kind, block->by, now);
            continue;
        }
        ReadyAlert ready = makeReady(*entry, each, candidate.kind, now);
        ready.decision.channels = each.alerted.channels;
        ++each.alerted.count;
        m_ready->add(std::move(ready));
    }
}

void AlertEvaluator::reportRemoval(const RoutedTarget &entry, qint64 now)
{
    for (const RoutedCase &each : entry.cases) {
        const AlertRule &rule = m_state->rule(each.rule).rule;
        const bool isCovered = each.alerted.isFlappingAlerted || rule.covers(AlertTrigger::Recovery);
        if (each.alerted.problem.isEmpty() || rule.paused || !isCovered)
            continue;
        ReadyAlert ready = makeReady(entry, each, AlertKind::Recovery, now);
        ready.isShared = each.alerted.isShared;
        ready.decision.isForIncidentsOnly = true;
        Alert &alert = ready.decision.alert;
        alert.after = Outcome::Up; // any other outcome would reopen the incident
        alert.at = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
        alert.message.clear();
        if (!each.alerted.alerted) // the only alert was about flapping
            alert.since = {};
        ready.decision.channels = channelsFor(m_state->contextFor(entry, each, now), {AlertKind::Recovery});
        m_ready->add(std::move(ready));
    }
}

void AlertEvaluator::addToDigest(const RoutedTarget &entry, RoutedCase *each, AlertKind kind, qint64 now, qint64 until)
{
    if (each->alerted.isExcluded)
        return;
    const DigestLine line = makeDigestLine(composeAlert(m_state->contextFor(entry, *each, now), kind));
    if (m_state->addDigestLine(each->rule, line, until))
        return;
    each->alerted.isExcluded = true;
    m_state->markChanged(entry);
}

//! Adds the end of an event to the digest if the digest already contains its start.
void AlertEvaluator::addEndToDigest(const RoutedTarget &entry, RoutedCase *each, AlertKind kind, qint64 now)
{
    const PendingRuleAlerts &pending = m_state->rule(each->rule).pending;
    if (hasDigestLineFor(pending.digestLines, entry.target.id))
        addToDigest(entry, each, kind, now, pending.digestAt);
}

} // namespace watchkeeper
