// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Composes alerts, either for one target or for a group.
#include "alerts/rules/AlertMessages.h"
#include "alerts/rules/AlertRouter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QDateTime utcTimeOrNull(qint64 ms)
{
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QString incidentKey(const TargetId &id, const QString &what, qint64 begun)
{
    return QUuid::createUuidV5(id, what + QString::number(begun)).toString(QUuid::WithoutBraces);
}

QString problemKey(const TargetId &id, qint64 problemSince)
{
    return incidentKey(id, u"problem "_s, problemSince);
}

void addAll(QStringList *list, const QStringList &more)
{
    for (const QString &each : more) {
        if (!list->contains(each))
            list->append(each);
    }
}

bool isMerged(AlertKind kind)
{
    return kind == AlertKind::Problem || kind == AlertKind::Recovery || kind == AlertKind::Reminder;
}

//! Returns whether the alert closes the incident in a service that tracks incidents by key.
bool isEnd(const Alert &alert)
{
    return alert.kind == AlertKind::Recovery || alert.kind == AlertKind::ConnectivityRestored
        || (alert.kind == AlertKind::FlappingEnd && alert.after == Outcome::Up);
}

bool endsSameProblem(const AlertDecision &a, const AlertDecision &b)
{
    return !b.suppressedBy && isEnd(b.alert) && a.channels == b.channels && a.alert.rule == b.alert.rule
        && a.alert.problem == b.alert.problem;
}

//! Returns whether two alerts can be grouped. Problems are grouped by rule, and later alerts by incident key.
bool canBeMerged(const AlertDecision &a, const AlertDecision &b)
{
    return a.alert.kind == b.alert.kind && a.channels == b.channels
        && (a.alert.problem == b.alert.problem || (a.alert.kind == AlertKind::Problem && !a.alert.before && !b.alert.before));
}

} // namespace

Alert AlertRouter::compose(const Entry &entry, const Case &each, AlertKind kind, qint64 now) const
{
    const TargetAlertState &seen = entry.seen;
    const bool isFlapping = kind == AlertKind::FlappingStart || kind == AlertKind::FlappingEnd;
    const qint64 begun = isFlapping                           ? seen.flappingSince
        : kind == AlertKind::Recovery && each.alerted.alerted ? each.alerted.begun
                                                              : seen.problemSince;
    Alert alert;
    alert.kind = kind;
    alert.rule = m_rules[each.rule].name;
    alert.problem = !each.alerted.problem.isEmpty() ? each.alerted.problem
        : kind == AlertKind::FlappingStart          ? incidentKey(entry.target.id, u"flapping "_s, seen.flappingSince)
                                                    : problemKey(entry.target.id, seen.problemSince);
    alert.id = QUuid::createUuidV5(entry.target.id,
                                   u"%1\n%2\n%3"_s.arg(alert.rule, alert.problem, QString::number(each.alerted.count)));
    alert.targetId = entry.target.id;
    alert.targetName = entry.target.name;
    alert.targetKind = entry.target.kind;
    alert.address = entry.target.address;
    alert.tags = entry.target.tags;
    alert.before = each.alerted.alerted;
    alert.after = seen.outcome.value_or(Outcome::Unknown);
    const bool isOfResult = kind == AlertKind::Problem || kind == AlertKind::Recovery;
    alert.at = utcTimeOrNull(isOfResult ? seen.at : kind == AlertKind::FlappingStart ? seen.flappingSince : now);
    alert.since = utcTimeOrNull(begun);
    alert.attempt = seen.attempt;
    alert.summary = seen.summary;
    alert.message = kind == AlertKind::Acknowledged ? seen.acknowledgement : seen.message;
    return alert;
}

//! Returns the channels of an alert. An escalation step adds its channels. The rule's own channels are notified again only if a
//! reminder is due.
QStringList AlertRouter::channelsFor(const Case &each, const AlertCandidate &candidate, qint64 now) const
{
    const AlertRule &rule = m_rules[each.rule];
    if (candidate.kind == AlertKind::Problem) {
        QStringList channels = rule.channels;
        addAll(&channels, each.alerted.channels);
        return channels;
    }
    if (candidate.kind != AlertKind::Reminder)
        return each.alerted.channels.isEmpty() ? rule.channels : each.alerted.channels;
    const bool isRepeated = each.alerted.isFollowUpDue
        || (rule.repeatInterval.count() > 0 && each.alerted.remindedAt + rule.repeatInterval.count() <= now);
    QStringList channels = isRepeated ? each.alerted.channels : QStringList();
    for (int step = each.alerted.steps; step < static_cast<int>(rule.escalation.size()); ++step) {
        if (each.alerted.alertedAt + rule.escalation[step].after.count() <= now)
            addAll(&channels, rule.escalation[step].channels);
    }
    return channels;
}

void AlertRouter::sendAlert(Entry *entry, Case *each, const AlertCandidate &candidate, qint64 now)
{
    ReadyAlert ready{static_cast<int>(entry - m_entries.data()), each->rule, {}};
    ready.decision.channels = channelsFor(*each, candidate, now);
    ready.decision.targets = {entry->target.id};
    ready.decision.alert = compose(*entry, *each, candidate.kind, now);
    ready.isShared = each->alerted.isShared;
    if (candidate.kind != AlertKind::Reminder)
        addEndToDigest(*entry, each, candidate.kind, now);
    if (candidate.kind != AlertKind::Recovery)
        addAll(&each->alerted.channels, ready.decision.channels);
    recordAlert(*entry, each, candidate.kind, now);
    m_readyAlerts.push_back(std::move(ready));
}

void AlertRouter::open(const Entry &entry, Case *each, qint64 now) const
{
    AlertCase &alerted = each->alerted;
    if (alerted.problem.isEmpty()) {
        const bool isProblem = entry.seen.isBad() && !entry.seen.flapping;
        alerted.problem = isProblem ? problemKey(entry.target.id, entry.seen.problemSince)
                                    : incidentKey(entry.target.id, u"flapping "_s, entry.seen.flappingSince);
    }
    if (!alerted.alerted) {
        alerted.begun = entry.seen.problemSince;
        alerted.alertedAt = now;
    }
}

//! Records that an alert was sent.
void AlertRouter::recordAlert(const Entry &entry, Case *each, AlertKind kind, qint64 now)
{
    AlertCase &alerted = each->alerted;
    const AlertRule &rule = m_rules[each->rule];
    const Outcome outcome = entry.seen.outcome.value_or(Outcome::Unknown);
    if (kind == AlertKind::Recovery || (kind == AlertKind::FlappingEnd && !entry.seen.isBad())) {
        alerted = {};
        return;
    }
    ++alerted.count;
    alerted.isGrouped = false;
    if (kind == AlertKind::Reminder) {
        const int steps = dueStepCount(contextFor(entry, *each, now));
        const qint64 every = rule.repeatInterval.count();
        if (alerted.isFollowUpDue || (every > 0 && alerted.remindedAt + every <= now))
            alerted.remindedAt = now;
        alerted.steps = std::max(alerted.steps, steps);
        alerted.isFollowUpDue = false;
        return;
    }
    open(entry, each, now);
    alerted.isFlappingAlerted = kind == AlertKind::FlappingStart;
    if (kind != AlertKind::FlappingStart) {
        alerted.alerted = outcome;
        alerted.remindedAt = now;
        alerted.isFollowUpDue = false;
    }
}

void AlertRouter::suppress(const Entry &entry, const Case &each, AlertKind kind, Suppression by, qint64 now)
{
    ReadyAlert ready{static_cast<int>(&entry - m_entries.data()), each.rule, {}};
    ready.decision.alert = compose(entry, each, kind, now);
    ready.decision.channels = m_rules[each.rule].channels;
    ready.decision.targets = {entry.target.id};
    ready.decision.suppressedBy = by;
    m_readyAlerts.push_back(std::move(ready));
}

//! Records that no recovery is sent, because no alert was sent for the problem.
void AlertRouter::sendUnreportedRecoveryAlert(Entry *entry, Outcome before, qint64 now)
{
    for (Case &each : entry->cases) {
        const AlertRule &rule = m_rules[each.rule];
        const bool isApplicable = rule.covers(AlertTrigger::Recovery) && rule.covers(alertTriggerFor(before));
        if (each.alerted.alerted || each.alerted.isFlappingAlerted || !isApplicable)
            continue;
        addEndToDigest(*entry, &each, AlertKind::Recovery, now);
        if (const auto block = findBlock(contextFor(*entry, each, now), {AlertKind::Recovery, before}))
            suppress(*entry, each, AlertKind::Recovery, block->by, now);
    }
}

void AlertRouter::sendAcknowledgementAlert(Entry *entry, qint64 now)
{
    for (Case &each : entry->cases) {
        if (!m_rules[each.rule].covers(AlertTrigger::Acknowledged))
            continue;
        const AlertCandidate candidate{AlertKind::Acknowledged, entry->seen.outcome.value_or(Outcome::Unknown)};
        const auto block = findBlock(contextFor(*entry, each, now), candidate);
        if (block && block->by == Suppression::QuietHours)
            addToDigest(*entry, &each, candidate.kind, now, block->until);
        else
            addEndToDigest(*entry, &each, candidate.kind, now);
        if (block) {
            suppress(*entry, each, candidate.kind, block->by, now);
            continue;
        }
        ReadyAlert ready{static_cast<int>(entry - m_entries.data()), each.rule, {}};
        ready.decision.alert = compose(*entry, each, candidate.kind, now);
        ready.decision.channels = each.alerted.channels;
        ready.decision.targets = {entry->target.id};
        ++each.alerted.count;
        m_readyAlerts.push_back(std::move(ready));
    }
}

//! Sends a recovery for the open problems of a removed target. Otherwise, the recipients would wait for one forever.
void AlertRouter::sendRemovedTargetAlert(const Entry &entry, qint64 now)
{
    for (const Case &each : entry.cases) {
        const AlertRule &rule = m_rules[each.rule];
        const bool isCovered = each.alerted.isFlappingAlerted || rule.covers(AlertTrigger::Recovery);
        if (each.alerted.problem.isEmpty() || rule.paused || !isCovered)
            continue;
        ReadyAlert ready{-1, each.rule, {}, each.alerted.isShared, true};
        Alert &alert = ready.decision.alert;
        alert = compose(entry, each, AlertKind::Recovery, now);
        alert.after = Outcome::Up; // any other outcome would reopen the incident
        alert.at = utcTimeOrNull(now);
        alert.message.clear();
        if (!each.alerted.alerted) // the only alert was about flapping
            alert.since = {};
        ready.decision.channels = channelsFor(each, {AlertKind::Recovery}, now);
        ready.decision.targets = {entry.target.id};
        m_readyAlerts.push_back(std::move(ready));
    }
}

Alert AlertRouter::connectivityAlert(int rule, AlertKind kind, qint64 lostAt, qint64 at) const
{
    Alert alert;
    alert.kind = kind;
    alert.rule = m_rules[rule].name;
    alert.problem = incidentKey(QUuid(), u"link "_s, lostAt);
    alert.id = QUuid::createUuidV5(QUuid(), u"%1\n%2\n%3"_s.arg(alert.rule, alert.problem, alertKindKey(kind)));
    alert.before = kind == AlertKind::ConnectivityRestored ? std::optional(Outcome::Unknown) : std::nullopt;
    alert.after = kind == AlertKind::ConnectivityRestored ? Outcome::Up : Outcome::Unknown;
    alert.at = utcTimeOrNull(at);
    alert.since = utcTimeOrNull(lostAt);
    return alert;
}

//! \param channels  empty if only the digest reported the loss of connectivity
//! \return whether the notice is sent now
bool AlertRouter::reportConnectivity(int rule, AlertKind kind, const QStringList &channels, qint64 now)
{
    const AlertRule &each = m_rules[rule];
    ReadyAlert ready{-1, rule, {}};
    ready.decision.alert = connectivityAlert(rule, kind, m_connectivity.lostAt, now);
    ready.decision.channels = channels;
    ready.isShared = m_connectivity.digests.contains(each.name);
    if (ready.isShared)
        ready.decision.alert.problem = m_connectivity.digests.value(each.name);
    const auto &quiet = each.quietHours;
    if (quiet && quiet->isQuietAt(now) && !quiet->allows(Outcome::Unknown)) {
        ready.decision.suppressedBy = Suppression::QuietHours;
        addConnectivityToDigest(rule, ready.decision, quiet->endAfter(now));
    } else if (channels.isEmpty()) { // the digest is due and reports both the loss and the return
        addConnectivityToDigest(rule, ready.decision, now);
        return false;
    } else if (kind == AlertKind::ConnectivityLost) {
        m_connectivity.alerted.insert(each.name, channels);
    }
    const bool isSent = !ready.decision.suppressedBy;
    m_readyAlerts.push_back(std::move(ready));
    return isSent;
}

// Functions for groups and shared incidents.

void AlertRouter::completeGroup(int rule, qint64 now)
{
    m_pendingAlerts[static_cast<size_t>(rule)].groupAt = 0;
    markRuleChanged(rule);
    m_completingRule = rule;
    for (Entry &entry : m_entries) {
        for (Case &each : entry.cases) {
            if (each.rule == rule && each.alerted.isGrouped)
                evaluate(&entry, &each, now, EvaluationReason::TimeReached);
        }
    }
    m_completingRule = -1;
}

QString AlertRouter::digestKey(int rule, qint64 now) const
{
    return incidentKey(QUuid(), "digest "_L1 + m_rules[rule].name + u' ', now);
}

void AlertRouter::sendOnlineNotice(int rule, const SuppressedOnlineNotice &notice)
{
    ReadyAlert ready{-1, rule, {}};
    ready.decision.alert = connectivityAlert(rule, AlertKind::ConnectivityRestored, notice.lostAt, notice.at);
    ready.decision.alert.problem = notice.problem;
    ready.decision.channels = notice.channels;
    ready.isShared = true;
    m_readyAlerts.push_back(std::move(ready));
}

//! Assigns an incident key that several targets share.
void AlertRouter::assignSharedKey(Entry *entry, Case *each, const QString &problem)
{
    each->alerted.problem = problem;
    each->alerted.isShared = true;
    markChanged(*entry);
}

bool AlertRouter::isOpen(int rule, const QString &problem) const
{
    if (m_connectivity.lostAt != 0 && m_connectivity.digests.value(m_rules[rule].name) == problem)
        return true;
    const auto isOfProblem = [&](const Case &each) { return each.rule == rule && each.alerted.problem == problem; };
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry &entry) { return std::any_of(entry.cases.begin(), entry.cases.end(), isOfProblem); });
}

//! Merges related alerts of grouping rules into the first alert. Services close the incident with that alert's key when the
//! last problem ends.
void AlertRouter::merge(std::vector<ReadyAlert> *ready)
{
    std::vector<ReadyAlert> merged;
    for (ReadyAlert &each : *ready) {
        const bool isGrouped =
            m_rules[each.rule].grouping.count() > 0 && !each.decision.suppressedBy && isMerged(each.decision.alert.kind);
        const auto first = std::find_if(merged.begin(), merged.end(), [&each](const ReadyAlert &other) {
            return !other.decision.suppressedBy && other.rule == each.rule && canBeMerged(other.decision, each.decision);
        });
        if (!isGrouped || first == merged.end()) {
            merged.push_back(std::move(each));
            continue;
        }
        AlertDecision &to = first->decision;
        to.alert.others.append(each.decision.alert.targetName);
        to.alert.targetId = {};
        to.alert.after = std::max(to.alert.after, each.decision.alert.after);
        to.targets += each.decision.targets;
        if (to.alert.kind == AlertKind::Problem) {
            for (const int place : {first->place, each.place}) {
                Entry *const member = &m_entries[static_cast<size_t>(place)];
                if (Case *const one = findCase(member, each.rule))
                    assignSharedKey(member, one, to.alert.problem);
            }
        }
    }
    *ready = std::move(merged);
}

QList<AlertDecision> AlertRouter::takeReadyAlerts(qint64 now)
{
    std::vector<ReadyAlert> ready = std::exchange(m_readyAlerts, {});
    merge(&ready);
    QList<AlertDecision> decisions;
    decisions.reserve(static_cast<qsizetype>(ready.size()));
    for (auto each = ready.begin(); each != ready.end(); ++each) {
        Alert &alert = each->decision.alert;
        const bool isEndOfShared = each->isShared && !each->decision.suppressedBy && isEnd(alert);
        const auto endsIt = [&each](const ReadyAlert &other) { return endsSameProblem(each->decision, other.decision); };
        if (isEndOfShared && (isOpen(each->rule, alert.problem) || std::any_of(std::next(each), ready.end(), endsIt)))
            alert.problem = incidentKey(each->decision.targets.value(0), u"part "_s, alert.since.toMSecsSinceEpoch());
        if (each->isTargetRemoved)
            fillRemovedTargetTexts(&alert, now, m_zone);
        else if (!each->decision.suppressedBy)
            fillAlertTexts(&alert, m_rules[each->rule], now, m_zone);
        decisions.append(std::move(each->decision));
    }
    return decisions;
}

} // namespace watchkeeper
