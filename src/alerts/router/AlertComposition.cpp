// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/AlertComposition.h"

#include "alerts/rules/AlertMessages.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Limits that keep the data of one night below a few hundred kilobytes.
constexpr qsizetype kMaxLinesPerTarget = 4; // the first line and the most recent ones
constexpr qsizetype kMaxTargets = 200;

//! Returns the indexes of the target's lines in `digestLines`.
QList<qsizetype> digestLineIndexes(const QList<DigestLine> &digestLines, const TargetId &target)
{
    QList<qsizetype> lines;
    for (qsizetype line = 0; line < digestLines.size(); ++line) {
        if (digestLines[line].target == target)
            lines.append(line);
    }
    return lines;
}

} // namespace

DigestLine makeDigestLine(const Alert &alert)
{
    return {alert.targetId, alert.targetName, digestText(alert), alert.after, alert.at.toMSecsSinceEpoch()};
}

QDateTime digestLineTime(const DigestLine &line)
{
    return QDateTime::fromMSecsSinceEpoch(line.at, Qt::UTC);
}

QList<TargetId> targetsOf(const QList<DigestLine> &digestLines)
{
    QList<TargetId> targets;
    QSet<TargetId> known;
    for (const DigestLine &line : digestLines) {
        if (!known.contains(line.target))
            targets.append(line.target);
        known.insert(line.target);
    }
    return targets;
}

bool hasDigestLineFor(const QList<DigestLine> &digestLines, const TargetId &target)
{
    return lastDigestLineOf(digestLines, target) != nullptr;
}

const DigestLine *lastDigestLineOf(const QList<DigestLine> &digestLines, const TargetId &target)
{
    const auto last = std::find_if(digestLines.crbegin(), digestLines.crend(),
                                   [&target](const DigestLine &line) { return line.target == target; });
    return last == digestLines.crend() ? nullptr : &*last;
}

bool hasRoomFor(const QList<DigestLine> &digestLines, const TargetId &target)
{
    return target.isNull() || hasDigestLineFor(digestLines, target) || targetsOf(digestLines).size() < kMaxTargets;
}

bool addDigestLine(QList<DigestLine> *digestLines, const DigestLine &line)
{
    const QList<qsizetype> lines = digestLineIndexes(*digestLines, line.target);
    if (!lines.isEmpty() && digestLines->at(lines.last()).text == line.text)
        return false;
    digestLines->append(line);
    if (lines.size() >= kMaxLinesPerTarget) {
        ++(*digestLines)[lines[0]].more;
        digestLines->removeAt(lines[1]);
    }
    return true;
}

void removeLast(QList<DigestLine> *digestLines, const DigestLine &line)
{
    const auto isIt = [&line](const DigestLine &each) { return each.target == line.target && each.text == line.text; };
    const auto last = std::find_if(digestLines->crbegin(), digestLines->crend(), isIt);
    if (last != digestLines->crend())
        digestLines->erase(std::prev(last.base()));
}

namespace {

QDateTime utcTimeOrNull(qint64 ms)
{
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QString problemKey(const AlertContext &context)
{
    return incidentKey(context.target.id, u"problem "_s, context.seen.problemSince);
}

QString flappingKey(const AlertContext &context)
{
    return incidentKey(context.target.id, u"flapping "_s, context.seen.flappingSince);
}

bool isRepeatDue(const AlertContext &context)
{
    const qint64 every = context.rule.repeatInterval.count();
    return context.alerted.isFollowUpDue || (every > 0 && context.alerted.remindedAt + every <= context.now);
}

void open(const AlertContext &context, AlertCase *alerted)
{
    const TargetAlertState &seen = context.seen;
    if (alerted->problem.isEmpty())
        alerted->problem = seen.isBad() && !seen.flapping ? problemKey(context) : flappingKey(context);
    if (!alerted->alerted) {
        alerted->begun = seen.problemSince;
        alerted->alertedAt = context.now;
    }
}

} // namespace

QString incidentKey(const TargetId &id, const QString &what, qint64 begun)
{
    return QUuid::createUuidV5(id, what + QString::number(begun)).toString(QUuid::WithoutBraces);
}

Alert composeAlert(const AlertContext &context, AlertKind kind)
{
    const TargetAlertState &seen = context.seen;
    const AlertCase &alerted = context.alerted;
    const bool isFlapping = kind == AlertKind::FlappingStart || kind == AlertKind::FlappingEnd;
    const qint64 begun = isFlapping                      ? seen.flappingSince
        : kind == AlertKind::Recovery && alerted.alerted ? alerted.begun
                                                         : seen.problemSince;
    Alert alert;
    alert.kind = kind;
    alert.rule = context.rule.name;
    alert.problem = !alerted.problem.isEmpty() ? alerted.problem
        : kind == AlertKind::FlappingStart     ? flappingKey(context)
                                               : problemKey(context);
    alert.id =
        QUuid::createUuidV5(context.target.id, u"%1\n%2\n%3"_s.arg(alert.rule, alert.problem, QString::number(alerted.count)));
    alert.targetId = context.target.id;
    alert.targetName = context.target.name;
    alert.targetKind = context.target.kind;
    alert.address = context.target.address;
    alert.tags = context.target.tags;
    alert.before = alerted.alerted;
    alert.after = seen.outcome.value_or(Outcome::Unknown);
    const bool isOfResult = kind == AlertKind::Problem || kind == AlertKind::Recovery;
    alert.at = utcTimeOrNull(isOfResult ? seen.at : kind == AlertKind::FlappingStart ? seen.flappingSince : context.now);
    alert.since = utcTimeOrNull(begun);
    alert.attempt = seen.attempt;
    alert.summary = seen.summary;
    alert.message = kind == AlertKind::Acknowledged ? seen.acknowledgement : seen.message;
    return alert;
}

Alert composeConnectivityAlert(const AlertRule &rule, AlertKind kind, qint64 lostAt, qint64 at)
{
    const bool isBack = kind == AlertKind::ConnectivityRestored;
    Alert alert;
    alert.kind = kind;
    alert.rule = rule.name;
    alert.problem = incidentKey(QUuid(), u"link "_s, lostAt);
    alert.id = QUuid::createUuidV5(QUuid(), u"%1\n%2\n%3"_s.arg(alert.rule, alert.problem, alertKindKey(kind)));
    alert.before = isBack ? std::optional(Outcome::Unknown) : std::nullopt;
    alert.after = isBack ? Outcome::Up : Outcome::Unknown;
    alert.at = utcTimeOrNull(at);
    alert.since = utcTimeOrNull(lostAt);
    return alert;
}

QStringList channelsFor(const AlertContext &context, const AlertCandidate &candidate)
{
    const AlertRule &rule = context.rule;
    const AlertCase &alerted = context.alerted;
    if (candidate.kind == AlertKind::Problem) {
        QStringList channels = rule.channels + alerted.channels;
        channels.removeDuplicates();
        return channels;
    }
    if (candidate.kind != AlertKind::Reminder)
        return alerted.channels.isEmpty() ? rule.channels : alerted.channels;
    QStringList channels = isRepeatDue(context) ? alerted.channels : QStringList();
    const int due = dueStepCount(context);
    for (int step = alerted.steps; step < due; ++step)
        channels += rule.escalation[step].channels;
    channels.removeDuplicates();
    return channels;
}

void recordAlert(const AlertContext &context, AlertKind kind, AlertCase *alerted)
{
    if (kind == AlertKind::Recovery || (kind == AlertKind::FlappingEnd && !context.seen.isBad())) {
        *alerted = {};
        return;
    }
    ++alerted->count;
    alerted->isGrouped = false;
    if (kind == AlertKind::Reminder) {
        const int steps = dueStepCount(context);
        if (isRepeatDue(context))
            alerted->remindedAt = context.now;
        alerted->steps = std::max(alerted->steps, steps);
        alerted->isFollowUpDue = false;
        return;
    }
    open(context, alerted);
    alerted->isFlappingAlerted = kind == AlertKind::FlappingStart;
    if (kind != AlertKind::FlappingStart) {
        alerted->alerted = context.seen.outcome.value_or(Outcome::Unknown);
        alerted->remindedAt = context.now;
        alerted->isFollowUpDue = false;
    }
}

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
        to.alert.targetId = TargetId(); // on Windows, braces could also be a GUID
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
