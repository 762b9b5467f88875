// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collects events during quiet hours and composes the digest that reports them afterwards.
//
// For some problems, a digest is the first alert. Services that track incidents have a single incident for all of these problems, under the
// key of the digest, which closes with the last problem. A problem that was alerted separately before has its own incident. Its alerts
// continue separately, and the digest omits it.
#include "alerts/rules/AlertMessages.h"
#include "alerts/rules/AlertRouter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// These limits restrict the size of the data for one night to a few hundred kilobytes, whatever happens.
constexpr qsizetype kMaxLinesPerTarget = 4; // number of lines: the first one and the most recent ones
constexpr qsizetype kMaxTargets = 200;

QDateTime digestLineTime(const DigestLine &news)
{
    return QDateTime::fromMSecsSinceEpoch(news.at, Qt::UTC);
}

//! The targets of `held` in order of first occurrence. A null ID represents connectivity.
QList<TargetId> targetsOf(const QList<DigestLine> &held)
{
    QList<TargetId> targets;
    QSet<TargetId> known;
    for (const DigestLine &news : held) {
        if (!known.contains(news.target))
            targets.append(news.target);
        known.insert(news.target);
    }
    return targets;
}

//! The indexes of the target's lines in `held`.
QList<qsizetype> digestLineIndexes(const QList<DigestLine> &held, const TargetId &target)
{
    QList<qsizetype> lines;
    for (qsizetype line = 0; line < held.size(); ++line) {
        if (held[line].target == target)
            lines.append(line);
    }
    return lines;
}

//! Removes the last line with the same target and text.
void removeLast(QList<DigestLine> *held, const DigestLine &news)
{
    const auto isIt = [&news](const DigestLine &each) { return each.target == news.target && each.text == news.text; };
    const auto last = std::find_if(held->crbegin(), held->crend(), isIt);
    if (last != held->crend())
        held->erase(std::prev(last.base()));
}

} // namespace

DigestLine AlertRouter::makeDigestLine(const Entry &entry, const Case &each, AlertKind kind, qint64 now) const
{
    const Alert alert = compose(entry, each, kind, now);
    return {entry.target.id, entry.target.name, digestText(alert), alert.after, alert.at.toMSecsSinceEpoch()};
}

void AlertRouter::addToDigest(const Entry &entry, Case *each, AlertKind kind, qint64 now, qint64 until)
{
    if (each->alerted.isExcluded || hold(each->rule, makeDigestLine(entry, *each, kind, now), until))
        return;
    each->alerted.isExcluded = true;
    touch(entry);
}

//! \param target  null for connectivity
bool AlertRouter::hasDigestLineFor(int rule, const TargetId &target) const
{
    const QList<DigestLine> &held = m_waiting[static_cast<size_t>(rule)].held;
    return std::any_of(held.begin(), held.end(), [&target](const DigestLine &news) { return news.target == target; });
}

//! Reports the end of an event in the digest if the digest already reports its start.
void AlertRouter::addEndToDigest(const Entry &entry, Case *each, AlertKind kind, qint64 now)
{
    if (hasDigestLineFor(each->rule, entry.target.id))
        addToDigest(entry, each, kind, now, m_waiting[static_cast<size_t>(each->rule)].digestAt);
}

//! \brief Adds a line to the digest. For a target that changes repeatedly, only the first line and the most recent ones are kept.
//! \return whether the digest had room for the target
bool AlertRouter::hold(int rule, const DigestLine &news, qint64 until)
{
    PendingRuleAlerts &waiting = m_waiting[static_cast<size_t>(rule)];
    QList<DigestLine> &held = waiting.held;
    const QList<qsizetype> lines = digestLineIndexes(held, news.target);
    if (lines.isEmpty() && !news.target.isNull() && targetsOf(held).size() >= kMaxTargets)
        return false;
    if (!lines.isEmpty() && held[lines.last()].text == news.text)
        return true;
    held.append(news);
    if (lines.size() >= kMaxLinesPerTarget) {
        ++held[lines[0]].more;
        held.removeAt(lines[1]);
    }
    waiting.digestAt = until;
    m_deferrableChanges.insert(partKey(rule));
    return true;
}

//! Channels that received a separate alert when connectivity was lost also receive a separate one when it is restored.
void AlertRouter::addConnectivityToDigest(int rule, const AlertDecision &decision, qint64 until)
{
    const Alert &alert = decision.alert;
    if (alert.kind == AlertKind::ConnectivityLost || decision.channels.isEmpty())
        return void(hold(rule, {{}, localComputerText(), digestText(alert), alert.after, alert.at.toMSecsSinceEpoch()}, until));
    PendingRuleAlerts &waiting = m_waiting[static_cast<size_t>(rule)];
    waiting.onlineNotice = {m_link.lostAt, alert.at.toMSecsSinceEpoch(), alert.problem, decision.channels};
    waiting.digestAt = until;
    touchRule(rule);
}

//! The end of the quiet hours, or `now` if it is outside them.
qint64 AlertRouter::digestDeadline(int rule, qint64 now) const
{
    const auto &quiet = m_rules[rule].quietHours;
    return quiet ? quiet->endAfter(now) : now;
}

void AlertRouter::digest(int rule, qint64 now)
{
    PendingRuleAlerts &waiting = m_waiting[static_cast<size_t>(rule)];
    const QList<DigestLine> held = std::exchange(waiting.held, {});
    const SuppressedOnlineNotice back = std::exchange(waiting.onlineNotice, {});
    waiting.digestAt = 0;
    touchRule(rule);
    m_digestingRule = rule;
    digest(rule, held, now);
    m_digestingRule = -1;
    if (back.lostAt != 0 && !m_rules[rule].paused)
        sendOnlineNotice(rule, back);
}

void AlertRouter::digest(int rule, QList<DigestLine> held, qint64 now)
{
    const QStringList leftOut = takeOmittedTargets(rule, now, &held);
    if (m_rules[rule].paused)
        return;
    const QString problem = digestKey(rule, now);
    const QList<TargetId> targets = targetsOf(held);
    Outcome worst = Outcome::Up;
    for (const TargetId &id : targets)
        worst = std::max(worst, id.isNull() ? absorbConnectivity(rule, problem) : absorb(rule, id, problem, now, &held));
    if (!held.isEmpty()) // `held` may be empty if the stored data is damaged
        sendDigest(rule, held, leftOut, worst, now);
    for (const TargetId &id : targets)
        settleFor(rule, id, now);
}

//! \brief Adds the current state of targets that didn't fit into the digest to `held`, unless the state is alerted separately.
//! \return names of the targets that currently have nothing to report
QStringList AlertRouter::takeOmittedTargets(int rule, qint64 now, QList<DigestLine> *held)
{
    QStringList names;
    for (Entry &entry : m_entries) {
        Case *const each = findCase(&entry, rule);
        if (!each || !std::exchange(each->alerted.isExcluded, false))
            continue;
        touch(entry);
        const auto candidate = sendableCandidate(entry, *each, now);
        if (!candidate)
            names.append(entry.target.name);
        else if (each->alerted.problem.isEmpty())
            held->append(makeDigestLine(entry, *each, candidate->kind, now));
    }
    return names;
}

//! \param leftOut  names of targets without a line
//! \param worst    the worst outcome of continuing problems that the digest is the first to report
void AlertRouter::sendDigest(int rule, const QList<DigestLine> &held, const QStringList &leftOut, Outcome worst, qint64 now)
{
    QStringList names;
    QStringList lines;
    for (const DigestLine &news : held) {
        names.append(news.name);
        lines.append(alertTime(digestLineTime(news), m_zone) + u' ' + digestLineText(news.text, news.more));
    }
    if (!leftOut.isEmpty())
        lines.append(moreTargetsText(static_cast<int>(leftOut.size())));
    names += leftOut;
    names.removeDuplicates();
    QList<TargetId> targets = targetsOf(held);
    targets.removeAll(TargetId());
    Ready ready{-1, rule, {}};
    Alert &alert = ready.decision.alert;
    alert.kind = AlertKind::Digest;
    alert.rule = m_rules[rule].name;
    alert.problem = digestKey(rule, now);
    alert.id = QUuid::createUuidV5(QUuid(), alert.problem);
    alert.after = worst;
    alert.at = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    alert.since = digestLineTime(held.first());
    alert.targetName = names.takeFirst();
    alert.others = names;
    alert.text = lines.join(u'\n');
    alert.targetId = targets.size() == 1 && names.isEmpty() ? targets.first() : TargetId();
    ready.decision.targets = targets;
    ready.decision.channels = m_rules[rule].channels;
    m_ready.push_back(std::move(ready));
}

//! The alert that is due after the quiet hours, sent alone or grouped with others.
std::optional<AlertCandidate> AlertRouter::sendableCandidate(const Entry &entry, const Case &each, qint64 now,
                                                             bool isUnconfirmedToo) const
{
    const AlertContext moment = contextFor(entry, each, now);
    const auto candidate = findCandidate(moment);
    if (!candidate || candidate->kind == AlertKind::Reminder)
        return {};
    const auto block = findBlock(moment, *candidate);
    const bool isTellable =
        !block || block->by == Suppression::Grouped || (isUnconfirmedToo && block->by == Suppression::Unconfirmed);
    return isTellable ? candidate : std::nullopt;
}

//! \brief Marks problems that weren't alerted yet as alerted by the digest. For other problems, removes the line from `held` that is
//! alerted separately right after the digest.
//! \return the worst outcome of continuing problems that the digest is the first to report
Outcome AlertRouter::absorb(int rule, const TargetId &id, const QString &problem, qint64 now, QList<DigestLine> *held)
{
    Entry *const entry = find(id);
    Case *const each = entry ? findCase(entry, rule) : nullptr;
    if (!each)
        return Outcome::Up;
    if (!each->alerted.problem.isEmpty()) {
        if (const auto candidate = sendableCandidate(*entry, *each, now, true))
            removeLast(held, makeDigestLine(*entry, *each, candidate->kind, now));
        return Outcome::Up;
    }
    Outcome worst = Outcome::Up;
    while (const auto candidate = sendableCandidate(*entry, *each, now)) {
        worst = std::max(worst, candidate->severity);
        each->alerted.channels = m_rules[rule].channels;
        mark(*entry, each, candidate->kind, now);
        share(entry, each, problem);
    }
    return worst;
}

//! Likewise.
Outcome AlertRouter::absorbConnectivity(int rule, const QString &problem)
{
    const QString &name = m_rules[rule].name;
    if (m_link.lostAt == 0 || m_link.alerted.contains(name))
        return Outcome::Up;
    m_link.alerted.insert(name, m_rules[rule].channels);
    m_link.digests.insert(name, problem);
    m_changed.insert(u"link"_s);
    return Outcome::Unknown;
}

void AlertRouter::settleFor(int rule, const TargetId &id, qint64 now)
{
    Entry *const entry = find(id);
    if (Case *const each = entry ? findCase(entry, rule) : nullptr)
        settle(entry, each, now, SettleReason::No);
}

} // namespace watchkeeper
