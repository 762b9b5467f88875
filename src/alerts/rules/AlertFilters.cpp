// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertFilters.h"

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

using Held = std::optional<
    qint64>; // The end time, or 0 if the suppression lasts until the next event. No value if the alert isn't suppressed.

constexpr quint32 bit(AlertKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}

constexpr quint32 kProblem = bit(AlertKind::Problem);
constexpr quint32 kRecovery = bit(AlertKind::Recovery);
constexpr quint32 kReminder = bit(AlertKind::Reminder);
constexpr quint32 kFlapping = bit(AlertKind::FlappingStart) | bit(AlertKind::FlappingEnd);
constexpr quint32 kAll = kProblem | kRecovery | kReminder | kFlapping | bit(AlertKind::Acknowledged);
constexpr quint32 kBad = kProblem | kReminder | bit(AlertKind::FlappingStart);

Held suppressedIf(bool isHeld, qint64 until = 0)
{
    return isHeld ? Held(until) : Held();
}

bool isAcknowledged(const TargetAlertState &seen, qint64 now)
{
    return seen.acknowledged && (seen.acknowledgedUntil == 0 || now < seen.acknowledgedUntil);
}

//! Suppresses alerts while the last known state is from a time when the target was unreachable.
Held reachabilityCheckUntil(const AlertContext &m)
{
    const qint64 by = m.seen.reachableSince + m.target.patience;
    return suppressedIf(m.seen.reachableSince != 0 && m.now < by, by);
}

Held parentCheckUntil(const AlertContext &m, const AlertCandidate &)
{
    const Held back = reachabilityCheckUntil(m);
    if (m.seen.outcome == Outcome::Degraded)
        return back; // the target responds, so no parent is the cause
    const Held parents = suppressedIf(m.parentsDueBy != 0 && m.now < m.parentsDueBy, m.parentsDueBy);
    return back && parents ? Held(std::max(*back, *parents)) : back ? back : parents;
}

Held quietUntil(const AlertContext &m, const AlertCandidate &candidate)
{
    const auto &quiet = m.rule.quietHours;
    if (!quiet || m.isDigestDue || quiet->tells(candidate.severity) || !quiet->isQuietAt(m.now))
        return {};
    return quiet->endAfter(m.now);
}

//! A filter with the alert kinds it applies to and the function that decides whether it suppresses an alert.
struct SuppressionRow
{
    Suppression by;
    quint32 kinds;
    Held (*held)(const AlertContext &, const AlertCandidate &);
};

// docs/alerts.md explains this order.
constexpr std::array kSuppressionRows{
    SuppressionRow{
        Suppression::Paused, kAll,
        [](const AlertContext &m, const AlertCandidate &) { return suppressedIf(m.rule.paused || m.target.paused); }},
    SuppressionRow{Suppression::NotSent, kRecovery | bit(AlertKind::Acknowledged),
                   [](const AlertContext &m, const AlertCandidate &) { return suppressedIf(!m.alerted.alerted); }},
    SuppressionRow{Suppression::Severity, kProblem | kReminder,
                   [](const AlertContext &m, const AlertCandidate &candidate) {
                       return suppressedIf(candidate.severity < m.rule.minSeverity);
                   }},
    SuppressionRow{Suppression::Acknowledged, kProblem | kReminder,
                   [](const AlertContext &m, const AlertCandidate &) {
                       return suppressedIf(isAcknowledged(m.seen, m.now), m.seen.acknowledgedUntil);
                   }},
    SuppressionRow{Suppression::Snoozed, kBad,
                   [](const AlertContext &m, const AlertCandidate &) {
                       return suppressedIf(m.now < m.seen.snoozedUntil, m.seen.snoozedUntil);
                   }},
    SuppressionRow{Suppression::Maintenance, kAll,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressedIf(m.seen.inMaintenance); }},
    SuppressionRow{Suppression::Unreachable, kBad,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressedIf(m.seen.unreachable); }},
    SuppressionRow{Suppression::Link, kBad | kFlapping,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressedIf(m.seen.unobserved); }},
    SuppressionRow{Suppression::Look, kBad, parentCheckUntil},
    SuppressionRow{Suppression::Unconfirmed, kProblem | kRecovery | kReminder,
                   [](const AlertContext &m, const AlertCandidate &) {
                       const qint64 by =
                           m.seen.softAt + m.target.patience; // the target may be paused before the state is confirmed
                       return suppressedIf(m.seen.softAt != 0 && m.now < by, by);
                   }},
    SuppressionRow{Suppression::Flapping, kProblem | kRecovery | kReminder,
                   [](const AlertContext &m, const AlertCandidate &) { return suppressedIf(m.seen.flapping); }},
    SuppressionRow{Suppression::Delay, kProblem,
                   [](const AlertContext &m, const AlertCandidate &) {
                       const qint64 due = m.seen.problemSince + m.rule.delay.count();
                       return suppressedIf(!m.alerted.alerted && m.now < due, due);
                   }},
    SuppressionRow{Suppression::QuietHours, kAll, quietUntil},
    SuppressionRow{Suppression::Grouped, kProblem | kRecovery,
                   [](const AlertContext &m, const AlertCandidate &) {
                       return suppressedIf(m.rule.grouping.count() > 0 && !m.isGroupComplete);
                   }},
};

bool isReminderDue(const AlertContext &m)
{
    const qint64 due = reminderDue(m);
    return m.alerted.isFollowUpDue || (due != 0 && due <= m.now);
}

} // namespace

FilterSearchTexts searchTexts(const AlertTarget &target)
{
    return {target.name, target.kind, target.tags, target.address, target.host};
}

bool takes(const AlertRule &rule, const AlertTarget &target, const FilterSearchTexts &texts, qint64 now)
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

qint64 reminderDue(const AlertContext &m)
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
    if (m.seen.flapping && !m.alerted.isFlappingAlerted && m.rule.wants(AlertTrigger::Flapping))
        return AlertCandidate{AlertKind::FlappingStart, worst};
    if (!m.seen.flapping && m.alerted.isFlappingAlerted)
        return AlertCandidate{AlertKind::FlappingEnd, worst};
    if (!m.seen.isBad())
        return m.alerted.alerted ? std::optional(AlertCandidate{AlertKind::Recovery, worst}) : std::nullopt;
    if (!m.rule.wants(alertTriggerFor(now)))
        return {};
    if (m.alerted.alerted != now)
        return AlertCandidate{AlertKind::Problem, now};
    if (isReminderDue(m))
        return AlertCandidate{AlertKind::Reminder, now};
    return {};
}

std::optional<AlertBlock> findBlock(const AlertContext &moment, const AlertCandidate &candidate)
{
    for (const SuppressionRow &row : kSuppressionRows) {
        if ((row.kinds & bit(candidate.kind)) == 0)
            continue;
        if (const Held until = row.held(moment, candidate))
            return AlertBlock{row.by, *until};
    }
    return {};
}

} // namespace watchkeeper
