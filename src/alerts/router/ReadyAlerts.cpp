// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/ReadyAlerts.h"

#include "alerts/router/AlertComposition.h"
#include "alerts/rules/AlertMessages.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

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

void assignSharedKey(RouterState *state, RoutedTarget *entry, RoutedCase *each, const QString &problem)
{
    each->alerted.problem = problem;
    each->alerted.isShared = true;
    state->markChanged(*entry);
}

bool ReadyAlerts::isOpen(int rule, const QString &problem) const
{
    const ConnectivityNotice &notice = m_state->connectivity();
    if (notice.lostAt != 0 && notice.digests.value(m_state->rule(rule).rule.name) == problem)
        return true;
    if (m_state->isOpenForRemovedTarget(rule, problem))
        return true;
    const auto isOfProblem = [&](const RoutedCase &each) { return each.rule == rule && each.alerted.problem == problem; };
    const std::vector<RoutedTarget> &targets = m_state->targets().all();
    return std::any_of(targets.begin(), targets.end(), [&](const RoutedTarget &entry) {
        return std::any_of(entry.cases.begin(), entry.cases.end(), isOfProblem);
    });
}

//! Merges related alerts of grouping rules into the first alert. Services close the incident with that alert's key when the
//! last problem ends.
void ReadyAlerts::merge(std::vector<ReadyAlert> *ready)
{
    std::vector<ReadyAlert> merged;
    for (ReadyAlert &each : *ready) {
        const bool isGrouped = m_state->rule(each.rule).rule.grouping.count() > 0 && !each.decision.suppressedBy
            && isMerged(each.decision.alert.kind);
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
        if (to.alert.kind != AlertKind::Problem)
            continue;
        for (const TargetId &id : {to.targets.first(), each.decision.targets.first()}) {
            RoutedTarget *const member = m_state->targets().find(id);
            if (RoutedCase *const one = member ? member->findCase(each.rule) : nullptr)
                assignSharedKey(m_state, member, one, to.alert.problem);
        }
    }
    *ready = std::move(merged);
}

QList<AlertDecision> ReadyAlerts::take(qint64 now)
{
    std::vector<ReadyAlert> ready = std::exchange(m_alerts, {});
    merge(&ready);
    QList<AlertDecision> decisions;
    decisions.reserve(static_cast<qsizetype>(ready.size()));
    for (auto each = ready.begin(); each != ready.end(); ++each) {
        Alert &alert = each->decision.alert;
        const bool isEndOfShared = each->isShared && !each->decision.suppressedBy && isEnd(alert);
        const auto endsIt = [&each](const ReadyAlert &other) { return endsSameProblem(each->decision, other.decision); };
        if (isEndOfShared && (isOpen(each->rule, alert.problem) || std::any_of(std::next(each), ready.end(), endsIt)))
            alert.problem = incidentKey(each->decision.targets.value(0), u"part "_s, alert.since.toMSecsSinceEpoch());
        if (each->decision.isForIncidentsOnly)
            fillRemovedTargetTexts(&alert, now, m_zone);
        else if (!each->decision.suppressedBy)
            fillAlertTexts(&alert, m_state->rule(each->rule).rule, now, m_zone);
        decisions.append(std::move(each->decision));
    }
    return decisions;
}

} // namespace watchkeeper
