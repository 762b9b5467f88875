// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collects events during quiet hours and composes the digest that reports them afterwards.
//
// For some problems, the digest is the first alert. Services that track incidents get a single incident for all of these
// problems. It has the key of the digest and closes with the last problem. A problem that was reported in a separate alert
// before has its own incident. Its alerts continue separately, and the digest omits it.
#include "alerts/rules/AlertMessages.h"
#include "alerts/rules/AlertRouter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Limits that keep the data of one night below a few hundred kilobytes.
constexpr qsizetype kMaxLinesPerTarget = 4; // the first line and the most recent ones
constexpr qsizetype kMaxTargets = 200;

QDateTime digestLineTime(const DigestLine &line)
{
    return QDateTime::fromMSecsSinceEpoch(line.at, Qt::UTC);
}

//! Returns the targets of `digestLines` in order of first occurrence. A null ID represents connectivity.
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

//! Removes the last line with the same target and text.
void removeLast(QList<DigestLine> *digestLines, const DigestLine &line)
{
    const auto isIt = [&line](const DigestLine &each) { return each.target == line.target && each.text == line.text; };
    const auto last = std::find_if(digestLines->crbegin(), digestLines->crend(), isIt);
    if (last != digestLines->crend())
        digestLines->erase(std::prev(last.base()));
}

} // namespace

DigestLine AlertRouter::makeDigestLine(const Entry &entry, const Case &each, AlertKind kind, qint64 now) const
{
    const Alert alert = compose(entry, each, kind, now);
    return {entry.target.id, entry.target.name, digestText(alert), alert.after, alert.at.toMSecsSinceEpoch()};
}

void AlertRouter::addToDigest(const Entry &entry, Case *each, AlertKind kind, qint64 now, qint64 until)
{
    if (each->alerted.isExcluded || addDigestLine(each->rule, makeDigestLine(entry, *each, kind, now), until))
        return;
    each->alerted.isExcluded = true;
    markChanged(entry);
}

//! \param target  null for connectivity
bool AlertRouter::hasDigestLineFor(int rule, const TargetId &target) const
{
    const QList<DigestLine> &digestLines = m_pendingAlerts[static_cast<size_t>(rule)].digestLines;
    return std::any_of(digestLines.begin(), digestLines.end(),
                       [&target](const DigestLine &line) { return line.target == target; });
}

//! Adds the end of an event to the digest if the digest already contains its start.
void AlertRouter::addEndToDigest(const Entry &entry, Case *each, AlertKind kind, qint64 now)
{
    if (hasDigestLineFor(each->rule, entry.target.id))
        addToDigest(entry, each, kind, now, m_pendingAlerts[static_cast<size_t>(each->rule)].digestAt);
}

//! \brief Adds a line to the digest. If a target changes repeatedly, only its first line and its most recent ones are kept.
//! \return whether the digest has room for the target
bool AlertRouter::addDigestLine(int rule, const DigestLine &line, qint64 until)
{
    PendingRuleAlerts &waiting = m_pendingAlerts[static_cast<size_t>(rule)];
    QList<DigestLine> &digestLines = waiting.digestLines;
    const QList<qsizetype> lines = digestLineIndexes(digestLines, line.target);
    if (lines.isEmpty() && !line.target.isNull() && targetsOf(digestLines).size() >= kMaxTargets)
        return false;
    if (!lines.isEmpty() && digestLines[lines.last()].text == line.text)
        return true;
    digestLines.append(line);
    if (lines.size() >= kMaxLinesPerTarget) {
        ++digestLines[lines[0]].more;
        digestLines.removeAt(lines[1]);
    }
    waiting.digestAt = until;
    m_deferrableChanges.insert(ruleStateKey(rule));
    return true;
}

//! Adds a connectivity notice to the digest. Channels that received a separate alert about the loss also receive a separate
//! alert about the return.
void AlertRouter::addConnectivityToDigest(int rule, const AlertDecision &decision, qint64 until)
{
    const Alert &alert = decision.alert;
    if (alert.kind == AlertKind::ConnectivityLost || decision.channels.isEmpty())
        return void(addDigestLine(rule, {{}, localComputerText(), digestText(alert), alert.after, alert.at.toMSecsSinceEpoch()},
                                  until));
    PendingRuleAlerts &waiting = m_pendingAlerts[static_cast<size_t>(rule)];
    waiting.onlineNotice = {m_connectivity.lostAt, alert.at.toMSecsSinceEpoch(), alert.problem, decision.channels};
    waiting.digestAt = until;
    markRuleChanged(rule);
}

//! Returns the end of the quiet hours, or `now` outside quiet hours.
qint64 AlertRouter::digestDeadline(int rule, qint64 now) const
{
    const auto &quiet = m_rules[rule].quietHours;
    return quiet ? quiet->endAfter(now) : now;
}

void AlertRouter::completeDigest(int rule, qint64 now)
{
    PendingRuleAlerts &waiting = m_pendingAlerts[static_cast<size_t>(rule)];
    const QList<DigestLine> digestLines = std::exchange(waiting.digestLines, {});
    const SuppressedOnlineNotice notice = std::exchange(waiting.onlineNotice, {});
    waiting.digestAt = 0;
    markRuleChanged(rule);
    m_digestingRule = rule;
    completeDigest(rule, digestLines, now);
    m_digestingRule = -1;
    if (notice.lostAt != 0 && !m_rules[rule].paused)
        sendOnlineNotice(rule, notice);
}

void AlertRouter::completeDigest(int rule, QList<DigestLine> digestLines, qint64 now)
{
    const QStringList omittedTargets = takeOmittedTargets(rule, now, &digestLines);
    if (m_rules[rule].paused)
        return;
    const QString problem = digestKey(rule, now);
    const QList<TargetId> targets = targetsOf(digestLines);
    Outcome worst = Outcome::Up;
    for (const TargetId &id : targets)
        worst = std::max(worst,
                         id.isNull() ? markConnectivityAsSentInDigest(rule, problem)
                                     : markAsSentInDigest(rule, id, problem, now, &digestLines));
    if (!digestLines.isEmpty()) // empty only if the stored data is damaged
        sendDigest(rule, digestLines, omittedTargets, worst, now);
    for (const TargetId &id : targets)
        evaluateTarget(rule, id, now);
}

//! \brief Adds lines for targets that didn't fit into the digest, with their current state. Omits states that are reported in
//! separate alerts.
//! \return names of those targets that currently have nothing to report
QStringList AlertRouter::takeOmittedTargets(int rule, qint64 now, QList<DigestLine> *digestLines)
{
    QStringList names;
    for (Entry &entry : m_entries) {
        Case *const each = findCase(&entry, rule);
        if (!each || !std::exchange(each->alerted.isExcluded, false))
            continue;
        markChanged(entry);
        const auto candidate = sendableCandidate(entry, *each, now);
        if (!candidate)
            names.append(entry.target.name);
        else if (each->alerted.problem.isEmpty())
            digestLines->append(makeDigestLine(entry, *each, candidate->kind, now));
    }
    return names;
}

//! \param omittedTargets  names of targets without a line
//! \param worst    the worst outcome of ongoing problems that this digest reports first
void AlertRouter::sendDigest(int rule, const QList<DigestLine> &digestLines, const QStringList &omittedTargets, Outcome worst,
                             qint64 now)
{
    QStringList names;
    QStringList lines;
    for (const DigestLine &line : digestLines) {
        names.append(line.name);
        lines.append(alertTime(digestLineTime(line), m_zone) + u' ' + digestLineText(line.text, line.more));
    }
    if (!omittedTargets.isEmpty())
        lines.append(moreTargetsText(static_cast<int>(omittedTargets.size())));
    names += omittedTargets;
    names.removeDuplicates();
    QList<TargetId> targets = targetsOf(digestLines);
    targets.removeAll(TargetId());
    ReadyAlert ready{-1, rule, {}};
    Alert &alert = ready.decision.alert;
    alert.kind = AlertKind::Digest;
    alert.rule = m_rules[rule].name;
    alert.problem = digestKey(rule, now);
    alert.id = QUuid::createUuidV5(QUuid(), alert.problem);
    alert.after = worst;
    alert.at = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    alert.since = digestLineTime(digestLines.first());
    alert.targetName = names.takeFirst();
    alert.others = names;
    alert.text = lines.join(u'\n');
    alert.targetId = targets.size() == 1 && names.isEmpty() ? targets.first() : TargetId();
    ready.decision.targets = targets;
    ready.decision.channels = m_rules[rule].channels;
    m_readyAlerts.push_back(std::move(ready));
}

//! Returns the alert that can be sent after the quiet hours, either alone or in a group.
std::optional<AlertCandidate> AlertRouter::sendableCandidate(const Entry &entry, const Case &each, qint64 now,
                                                             bool includesUnconfirmed) const
{
    const AlertContext context = contextFor(entry, each, now);
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
std::optional<AlertCandidate> AlertRouter::reportedProblem(const Entry &entry, const Case &each, qint64 now,
                                                           const QList<DigestLine> &digestLines) const
{
    const auto candidate = findCandidate(contextFor(entry, each, now));
    const QList<qsizetype> lines = digestLineIndexes(digestLines, entry.target.id);
    if (!candidate || candidate->kind != AlertKind::Problem || lines.isEmpty())
        return {};
    const bool isReported = digestLines[lines.last()].text == makeDigestLine(entry, each, candidate->kind, now).text;
    return isReported ? candidate : std::nullopt;
}

//! \brief Records that the digest reported problems for which no alert was sent before. For other problems, removes the line,
//! because a separate alert follows right after the digest.
//! \return the worst outcome of ongoing problems that this digest reports first
Outcome AlertRouter::markAsSentInDigest(int rule, const TargetId &id, const QString &problem, qint64 now,
                                        QList<DigestLine> *digestLines)
{
    Entry *const entry = find(id);
    Case *const each = entry ? findCase(entry, rule) : nullptr;
    if (!each)
        return Outcome::Up;
    if (!each->alerted.problem.isEmpty()) {
        if (const auto candidate = sendableCandidate(*entry, *each, now, true))
            removeLast(digestLines, makeDigestLine(*entry, *each, candidate->kind, now));
        return Outcome::Up;
    }
    Outcome worst = Outcome::Up;
    const auto nextCandidate = [&] {
        const auto sendable = sendableCandidate(*entry, *each, now);
        return sendable ? sendable : reportedProblem(*entry, *each, now, *digestLines);
    };
    while (const auto candidate = nextCandidate()) {
        worst = std::max(worst, candidate->severity);
        each->alerted.channels = m_rules[rule].channels;
        recordAlert(*entry, each, candidate->kind, now);
        assignSharedKey(entry, each, problem);
    }
    return worst;
}

//! Records that the digest reported the loss of connectivity. \return the worst outcome, as in markAsSentInDigest()
Outcome AlertRouter::markConnectivityAsSentInDigest(int rule, const QString &problem)
{
    const QString &name = m_rules[rule].name;
    if (m_connectivity.lostAt == 0 || m_connectivity.alerted.contains(name))
        return Outcome::Up;
    m_connectivity.alerted.insert(name, m_rules[rule].channels);
    m_connectivity.digests.insert(name, problem);
    m_changed.insert(u"link"_s);
    return Outcome::Unknown;
}

void AlertRouter::evaluateTarget(int rule, const TargetId &id, qint64 now)
{
    Entry *const entry = find(id);
    if (Case *const each = entry ? findCase(entry, rule) : nullptr)
        evaluate(entry, each, now, EvaluationReason::TimeReached);
}

} // namespace watchkeeper
