// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertCase.h"

#include "model/base/EnumKeys.h"
#include "model/check/StoredMembers.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Default values are omitted, because a large outage writes thousands of objects at the same time.

constexpr auto kAlertTargetMembers = [](auto &member, auto &target) {
    member("name"_L1, target.name);
    member("kind"_L1, target.kind);
    member("address"_L1, target.address);
    member("tags"_L1, target.tags);
};

constexpr auto kAlertStateMembers = [](auto &member, auto &seen) {
    member("outcome"_L1, seen.outcome);
    member("at"_L1, seen.at);
    member("badSince"_L1, seen.problemSince);
    member("attempt"_L1, seen.attempt);
    member("summary"_L1, seen.summary);
    member("message"_L1, seen.message);
    member("flapping"_L1, seen.flapping);
    member("flapSince"_L1, seen.flappingSince);
    member("unreachable"_L1, seen.unreachable);
    member("unobserved"_L1, seen.unobserved);
    member("maintenance"_L1, seen.inMaintenance);
    member("acknowledged"_L1, seen.acknowledged);
    member("acknowledgedUntil"_L1, seen.acknowledgedUntil);
    member("acknowledgement"_L1, seen.acknowledgement);
    member("snoozedUntil"_L1, seen.snoozedUntil);
    member("backSince"_L1, seen.reachableSince);
    member("softAt"_L1, seen.softAt);
};

constexpr auto kAlertCaseMembers = [](auto &member, auto &alertCase) {
    member("told"_L1, alertCase.alerted);
    member("problem"_L1, alertCase.problem);
    member("begun"_L1, alertCase.begun);
    member("toldAt"_L1, alertCase.alertedAt);
    member("remindedAt"_L1, alertCase.remindedAt);
    member("steps"_L1, alertCase.steps);
    member("count"_L1, alertCase.count);
    member("channels"_L1, alertCase.channels);
    member("toldFlapping"_L1, alertCase.isFlappingAlerted);
    member("owed"_L1, alertCase.isFollowUpDue);
    member("grouped"_L1, alertCase.isGrouped);
    member("shared"_L1, alertCase.isShared);
    member("leftOut"_L1, alertCase.isExcluded);
};

constexpr auto kDigestLineMembers = [](auto &member, auto &line) {
    member("target"_L1, line.target);
    member("name"_L1, line.name);
    member("text"_L1, line.text);
    member("after"_L1, line.after, Outcome::Unknown);
    member("at"_L1, line.at);
    member("more"_L1, line.more);
};

constexpr auto kOnlineNoticeMembers = [](auto &member, auto &notice) {
    member("lostAt"_L1, notice.lostAt);
    member("at"_L1, notice.at);
    member("problem"_L1, notice.problem);
    member("channels"_L1, notice.channels);
};

constexpr auto kPendingAlertsMembers = [](auto &member, auto &waiting) {
    member("groupAt"_L1, waiting.groupAt);
    member("digestAt"_L1, waiting.digestAt);
};

} // namespace

QJsonObject toJson(const AlertTarget &target)
{
    return membersToJson(target, kAlertTargetMembers);
}

AlertTarget alertTargetFromJson(const TargetId &id, const QJsonObject &json)
{
    AlertTarget target;
    readMembers(json, &target, kAlertTargetMembers);
    target.id = id;
    if (target.name.isEmpty())
        target.name = id.toString(QUuid::WithoutBraces); // earlier versions stored no name
    return target;
}

QJsonObject toJson(const TargetAlertState &seen)
{
    return membersToJson(seen, kAlertStateMembers);
}

TargetAlertState targetAlertStateFromJson(const QJsonObject &json)
{
    TargetAlertState seen;
    readMembers(json, &seen, kAlertStateMembers);
    return seen;
}

QJsonObject toJson(const AlertCase &alertCase)
{
    return membersToJson(alertCase, kAlertCaseMembers);
}

AlertCase alertCaseFromJson(const QJsonObject &json)
{
    AlertCase alertCase;
    readMembers(json, &alertCase, kAlertCaseMembers);
    return alertCase;
}

QJsonObject toJson(const PendingRuleAlerts &waiting)
{
    QJsonObject json = membersToJson(waiting, kPendingAlertsMembers);
    QJsonArray digestLines;
    for (const DigestLine &line : waiting.digestLines)
        digestLines.append(membersToJson(line, kDigestLineMembers));
    if (!digestLines.isEmpty())
        json.insert("held"_L1, digestLines);
    if (waiting.onlineNotice.lostAt != 0)
        json.insert("linkBack"_L1, membersToJson(waiting.onlineNotice, kOnlineNoticeMembers));
    return json;
}

PendingRuleAlerts pendingRuleAlertsFromJson(const QJsonObject &json)
{
    PendingRuleAlerts waiting;
    readMembers(json, &waiting, kPendingAlertsMembers);
    const QJsonArray digestLines = json.value("held"_L1).toArray();
    for (const QJsonValue &line : digestLines)
        readMembers(line.toObject(), &waiting.digestLines.emplace_back(), kDigestLineMembers);
    readMembers(json.value("linkBack"_L1).toObject(), &waiting.onlineNotice, kOnlineNoticeMembers);
    return waiting;
}

QJsonObject toJson(const ConnectivityNotice &notice)
{
    if (notice.lostAt == 0)
        return {};
    QJsonObject alerted;
    for (auto it = notice.alerted.begin(); it != notice.alerted.end(); ++it)
        alerted.insert(it.key(), QJsonArray::fromStringList(it.value()));
    QJsonObject digests;
    for (auto it = notice.digests.begin(); it != notice.digests.end(); ++it)
        digests.insert(it.key(), it.value());
    return {{"lostAt"_L1, notice.lostAt}, {"told"_L1, alerted}, {"digests"_L1, digests}};
}

ConnectivityNotice connectivityNoticeFromJson(const QJsonObject &json)
{
    ConnectivityNotice notice;
    notice.lostAt = json.value("lostAt"_L1).toInteger();
    const QJsonObject alerted = json.value("told"_L1).toObject();
    for (auto it = alerted.begin(); it != alerted.end(); ++it)
        notice.alerted.insert(it.key(), it->toVariant().toStringList());
    const QJsonObject digests = json.value("digests"_L1).toObject();
    for (auto it = digests.begin(); it != digests.end(); ++it)
        notice.digests.insert(it.key(), it->toString());
    return notice;
}

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
SuppressionEnd reachabilityCheckUntil(const AlertContext &context)
{
    const qint64 by = context.seen.reachableSince + context.target.maxWaitMs;
    return suppressIf(context.seen.reachableSince != 0 && context.now < by, by);
}

SuppressionEnd parentCheckUntil(const AlertContext &context, const AlertCandidate &)
{
    const SuppressionEnd back = reachabilityCheckUntil(context);
    if (context.seen.outcome == Outcome::Degraded)
        return back; // the target responds, so its parents aren't the cause
    const SuppressionEnd parents =
        suppressIf(context.parentDeadline != 0 && context.now < context.parentDeadline, context.parentDeadline);
    return back && parents ? SuppressionEnd(std::max(*back, *parents)) : back ? back : parents;
}

SuppressionEnd quietUntil(const AlertContext &context, const AlertCandidate &candidate)
{
    const auto &quiet = context.rule.quietHours;
    if (!quiet || context.isDigestDue || quiet->allows(candidate.severity) || !quiet->isQuietAt(context.now))
        return {};
    return quiet->endAfter(context.now);
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
                   [](const AlertContext &context, const AlertCandidate &) {
                       return suppressIf(context.rule.paused || context.target.paused);
                   }},
    SuppressionRow{Suppression::NotSent, kRecovery | kindBit(AlertKind::Acknowledged),
                   [](const AlertContext &context, const AlertCandidate &) { return suppressIf(!context.alerted.alerted); }},
    SuppressionRow{Suppression::Severity, kProblem | kReminder,
                   [](const AlertContext &context, const AlertCandidate &candidate) {
                       return suppressIf(candidate.severity < context.rule.minSeverity);
                   }},
    SuppressionRow{Suppression::Acknowledged, kProblem | kReminder,
                   [](const AlertContext &context, const AlertCandidate &) {
                       return suppressIf(isAcknowledged(context.seen, context.now), context.seen.acknowledgedUntil);
                   }},
    SuppressionRow{Suppression::Snoozed, kProblemKinds,
                   [](const AlertContext &context, const AlertCandidate &) {
                       return suppressIf(context.now < context.seen.snoozedUntil, context.seen.snoozedUntil);
                   }},
    SuppressionRow{Suppression::Maintenance, kAllKinds,
                   [](const AlertContext &context, const AlertCandidate &) { return suppressIf(context.seen.inMaintenance); }},
    SuppressionRow{Suppression::Unreachable, kProblemKinds,
                   [](const AlertContext &context, const AlertCandidate &) { return suppressIf(context.seen.unreachable); }},
    SuppressionRow{Suppression::Link, kProblemKinds | kFlapping,
                   [](const AlertContext &context, const AlertCandidate &) { return suppressIf(context.seen.unobserved); }},
    SuppressionRow{Suppression::CheckRequired, kProblemKinds, parentCheckUntil},
    SuppressionRow{Suppression::Unconfirmed, kProblem | kRecovery | kReminder,
                   [](const AlertContext &context, const AlertCandidate &) {
                       const qint64 by = context.seen.softAt
                           + context.target.maxWaitMs; // limited, because a paused target gets no further results
                       return suppressIf(context.seen.softAt != 0 && context.now < by, by);
                   }},
    SuppressionRow{Suppression::Flapping, kProblem | kRecovery | kReminder,
                   [](const AlertContext &context, const AlertCandidate &) { return suppressIf(context.seen.flapping); }},
    SuppressionRow{Suppression::Delay, kProblem,
                   [](const AlertContext &context, const AlertCandidate &) {
                       const qint64 due = context.seen.problemSince + context.rule.delay.count();
                       return suppressIf(!context.alerted.alerted && context.now < due, due);
                   }},
    SuppressionRow{Suppression::QuietHours, kAllKinds, quietUntil},
    SuppressionRow{Suppression::Grouped, kProblem | kRecovery,
                   [](const AlertContext &context, const AlertCandidate &) {
                       return suppressIf(context.rule.grouping.count() > 0 && !context.isGroupComplete);
                   }},
};

bool isReminderDue(const AlertContext &context)
{
    const qint64 due = reminderTime(context);
    return context.alerted.isFollowUpDue || (due != 0 && due <= context.now);
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

int dueStepCount(const AlertContext &context)
{
    const auto isDue = [&context](const EscalationStep &step) {
        return context.alerted.alertedAt + step.after.count() <= context.now;
    };
    return static_cast<int>(std::count_if(context.rule.escalation.begin(), context.rule.escalation.end(), isDue));
}

qint64 reminderTime(const AlertContext &context)
{
    const qint64 every = context.rule.repeatInterval.count();
    qint64 due = every > 0 ? context.alerted.remindedAt + every : 0;
    if (context.alerted.steps < context.rule.escalation.size()) {
        const qint64 step = context.alerted.alertedAt + context.rule.escalation[context.alerted.steps].after.count();
        due = due == 0 ? step : std::min(due, step);
    }
    return due;
}

std::optional<AlertCandidate> findCandidate(const AlertContext &context)
{
    if (!context.seen.outcome)
        return {};
    const Outcome now = *context.seen.outcome;
    const Outcome worst = std::max({now, context.alerted.alerted.value_or(Outcome::Degraded), Outcome::Degraded});
    if (context.seen.flapping && !context.alerted.isFlappingAlerted && context.rule.covers(AlertTrigger::Flapping))
        return AlertCandidate{AlertKind::FlappingStart, worst};
    if (!context.seen.flapping && context.alerted.isFlappingAlerted)
        return AlertCandidate{AlertKind::FlappingEnd, worst};
    if (!context.seen.isBad())
        return context.alerted.alerted ? std::optional(AlertCandidate{AlertKind::Recovery, worst}) : std::nullopt;
    if (!context.rule.covers(alertTriggerFor(now)))
        return {};
    if (context.alerted.alerted != now)
        return AlertCandidate{AlertKind::Problem, now};
    if (isReminderDue(context))
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
