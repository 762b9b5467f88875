// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertFilters.h"

#include "model/base/EnumKeys.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString suppressionKey(Suppression suppression)
{
    static constexpr EnumKeys<Suppression, Suppression::Grouped> keys{
        "paused", "already-sent", "not-sent",    "severity", "acknowledged", "snoozed",     "maintenance", "unreachable",
        "link",   "parent-check", "unconfirmed", "flapping", "delay",        "quiet-hours", "grouped"};
    return keys.key(suppression);
}

namespace {

//! The end of a suppression, or 0 if it ends with the next event. Nullopt if the alert isn't suppressed.
using SuppressionEnd = std::optional<qint64>;

constexpr quint32 kindBit(AlertKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}

constexpr quint32 kProblem = kindBit(AlertKind::Problem);
constexpr quint32 kRecovery = kindBit(AlertKind::Recovery);
constexpr quint32 kReminder = kindBit(AlertKind::Reminder);
constexpr quint32 kFlapping = kindBit(AlertKind::FlappingStart) | kindBit(AlertKind::FlappingEnd);
constexpr quint32 kAllKinds = kProblem | kRecovery | kReminder | kFlapping | kindBit(AlertKind::Acknowledged);
constexpr quint32 kProblemKinds = kProblem | kReminder | kindBit(AlertKind::FlappingStart);

SuppressionEnd suppressIf(bool isSuppressed, qint64 until = 0)
{
    return isSuppressed ? SuppressionEnd(until) : SuppressionEnd();
}

bool isAcknowledged(const TargetAlertState &seen, qint64 now)
{
    return seen.acknowledged && (seen.acknowledgedUntil == 0 || now < seen.acknowledgedUntil);
}

//! Suppresses alerts after the target has become reachable again, until its next check is finished or overdue.
SuppressionEnd reachabilityCheckUntil(const AlertContext &m)
{
    const qint64 by = m.seen.reachableSince + m.target.maxWaitMs;
    return suppressIf(m.seen.reachableSince != 0 && m.now < by, by);
}

SuppressionEnd parentCheckUntil(const AlertContext &m, const AlertCandidate &)
{
    const SuppressionEnd back = reachabilityCheckUntil(m);
    if (m.seen.outcome == Outcome::Degraded)
        return back; // the target responds, so its parents aren't the cause
    const SuppressionEnd parents = suppressIf(m.parentDeadline != 0 && m.now < m.parentDeadline, m.parentDeadline);
    return back && parents ? SuppressionEnd(std::max(*back, *parents)) : back ? back : parents;
}

SuppressionEnd quietUntil(const AlertContext &m, const AlertCandidate &candidate)
{
    const auto &quiet = m.rule.quietHours;
    if (!quiet || m.isDigestDue || quiet->allows(candidate.severity) || !quiet->isQuietAt(m.now))
        return {};
    return quiet->endAfter(m.now);
}

//! A filter with the alert kinds it applies to and the function that decides whether it suppresses an alert.
struct SuppressionRow
{
    Suppression by;
    quint32 kinds;
    SuppressionEnd (*suppressedUntil)(const AlertContext &, const AlertCandidate &);
};

// The filters in the order of application. docs/alerts.md explains this order.
constexpr std::array kSuppressionRows{
    SuppressionRow{Suppression::Paused, kAllKinds,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressIf(m.rule.paused || m.target.paused); }},
    SuppressionRow{Suppression::NotSent, kRecovery | kindBit(AlertKind::Acknowledged),
                   [](const AlertContext &m, const AlertCandidate &) { return suppressIf(!m.alerted.alerted); }},
    SuppressionRow{Suppression::Severity, kProblem | kReminder,
                   [](const AlertContext &m, const AlertCandidate &candidate) {
                       return suppressIf(candidate.severity < m.rule.minSeverity);
                   }},
    SuppressionRow{Suppression::Acknowledged, kProblem | kReminder,
                   [](const AlertContext &m, const AlertCandidate &) {
                       return suppressIf(isAcknowledged(m.seen, m.now), m.seen.acknowledgedUntil);
                   }},
    SuppressionRow{Suppression::Snoozed, kProblemKinds,
                   [](const AlertContext &m, const AlertCandidate &) {
                       return suppressIf(m.now < m.seen.snoozedUntil, m.seen.snoozedUntil);
                   }},
    SuppressionRow{Suppression::Maintenance, kAllKinds,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressIf(m.seen.inMaintenance); }},
    SuppressionRow{Suppression::Unreachable, kProblemKinds,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressIf(m.seen.unreachable); }},
    SuppressionRow{Suppression::Link, kProblemKinds | kFlapping,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressIf(m.seen.unobserved); }},
    SuppressionRow{Suppression::CheckRequired, kProblemKinds, parentCheckUntil},
    SuppressionRow{Suppression::Unconfirmed, kProblem | kRecovery | kReminder,
                   [](const AlertContext &m, const AlertCandidate &) {
                       const qint64 by =
                           m.seen.softAt + m.target.maxWaitMs; // limited, because a paused target gets no further results
                       return suppressIf(m.seen.softAt != 0 && m.now < by, by);
                   }},
    SuppressionRow{Suppression::Flapping, kProblem | kRecovery | kReminder,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressIf(m.seen.flapping); }},
    SuppressionRow{Suppression::Delay, kProblem,
                   [](const AlertContext &m, const AlertCandidate &) {
                       const qint64 due = m.seen.problemSince + m.rule.delay.count();
                       return suppressIf(!m.alerted.alerted && m.now < due, due);
                   }},
    SuppressionRow{Suppression::QuietHours, kAllKinds, quietUntil},
    SuppressionRow{Suppression::Grouped, kProblem | kRecovery,
                   [](const AlertContext &m, const AlertCandidate &) {
                       return suppressIf(m.rule.grouping.count() > 0 && !m.isGroupComplete);
                   }},
};

bool isReminderDue(const AlertContext &m)
{
    const qint64 due = reminderTime(m);
    return m.alerted.isFollowUpDue || (due != 0 && due <= m.now);
}

} // namespace

FilterSearchTexts searchTexts(const AlertTarget &target)
{
    return {target.name, target.kind, target.tags, target.address, target.host};
}

bool appliesTo(const AlertRule &rule, const AlertTarget &target, const FilterSearchTexts &texts, qint64 now)
{
    return target.rules.contains(rule.name) || rule.targets.matches({texts, target.paused, false, nullptr, QDateTime()}, now);
}

bool isSilenced(const TargetAlertState &seen, qint64 now)
{
    return isAcknowledged(seen, now) || now < seen.snoozedUntil;
}

int dueStepCount(const AlertContext &m)
{
    const auto isDue = [&m](const EscalationStep &step) { return m.alerted.alertedAt + step.after.count() <= m.now; };
    return static_cast<int>(std::count_if(m.rule.escalation.begin(), m.rule.escalation.end(), isDue));
}

qint64 reminderTime(const AlertContext &m)
{
    const qint64 every = m.rule.repeatInterval.count();
    qint64 due = every > 0 ? m.alerted.remindedAt + every : 0;
    if (m.alerted.steps < m.rule.escalation.size()) {
        const qint64 step = m.alerted.alertedAt + m.rule.escalation[m.alerted.steps].after.count();
        due = due == 0 ? step : std::min(due, step);
    }
    return due;
}

std::optional<AlertCandidate> findCandidate(const AlertContext &m)
{
    if (!m.seen.outcome)
        return {};
    const Outcome now = *m.seen.outcome;
    const Outcome worst = std::max({now, m.alerted.alerted.value_or(Outcome::Degraded), Outcome::Degraded});
    if (m.seen.flapping && !m.alerted.isFlappingAlerted && m.rule.covers(AlertTrigger::Flapping))
        return AlertCandidate{AlertKind::FlappingStart, worst};
    if (!m.seen.flapping && m.alerted.isFlappingAlerted)
        return AlertCandidate{AlertKind::FlappingEnd, worst};
    if (!m.seen.isBad())
        return m.alerted.alerted ? std::optional(AlertCandidate{AlertKind::Recovery, worst}) : std::nullopt;
    if (!m.rule.covers(alertTriggerFor(now)))
        return {};
    if (m.alerted.alerted != now)
        return AlertCandidate{AlertKind::Problem, now};
    if (isReminderDue(m))
        return AlertCandidate{AlertKind::Reminder, now};
    return {};
}

std::optional<AlertBlock> findBlock(const AlertContext &context, const AlertCandidate &candidate)
{
    for (const SuppressionRow &row : kSuppressionRows) {
        if ((row.kinds & kindBit(candidate.kind)) == 0)
            continue;
        if (const SuppressionEnd until = row.suppressedUntil(context, candidate))
            return AlertBlock{row.by, *until};
    }
    return {};
}

} // namespace watchkeeper
