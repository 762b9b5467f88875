// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events during quiet hours, and the digest that reports them afterwards.
//
// A digest is the first alert for some problems. Services that track incidents have one incident for all of them, under the key of the
// digest, and it closes with the last problem. A problem that was alerted separately before has an incident of its own: its alerts continue
// separately, and the digest leaves it out.
#include "alerts/rules/AlertRouter.h"
#include "alerts/rules/AlertWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// With these limits, a night takes at most some hundred kilobytes, however much happens in it.
constexpr qsizetype kMostOfTarget = 4; // lines: the first one and the last ones
constexpr qsizetype kMostTargets = 200;

QDateTime newsTime(const HeldNews &news)
{
    return QDateTime::fromMSecsSinceEpoch(news.at, Qt::UTC);
}

//! In the order of their news, each once; null: connectivity.
QList<TargetId> targetsOf(const QList<HeldNews> &held)
{
    QList<TargetId> targets;
    QSet<TargetId> known;
    for (const HeldNews &news : held) {
        if (!known.contains(news.target))
            targets.append(news.target);
        known.insert(news.target);
    }
    return targets;
}

//! The indexes of the target's lines in `held`.
QList<qsizetype> newsPlacesOf(const QList<HeldNews> &held, const TargetId &target)
{
    QList<qsizetype> lines;
    for (qsizetype line = 0; line < held.size(); ++line) {
        if (held[line].target == target)
            lines.append(line);
    }
    return lines;
}

//! Removes the last line of that target with the same text.
void removeLast(QList<HeldNews> *held, const HeldNews &news)
{
    const auto isIt = [&news](const HeldNews &each) { return each.target == news.target && each.text == news.text; };
    const auto last = std::find_if(held->crbegin(), held->crend(), isIt);
    if (last != held->crend())
        held->erase(std::prev(last.base()));
}

} // namespace

HeldNews AlertRouter::newsOf(const Entry &entry, const Case &each, AlertKind kind, qint64 now) const
{
    const Alert alert = compose(entry, each, kind, now);
    return {entry.target.id, entry.target.name, heldText(alert), alert.after, alert.at.toMSecsSinceEpoch()};
}

void AlertRouter::holdNews(const Entry &entry, Case *each, AlertKind kind, qint64 now, qint64 until)
{
    if (each->alerted.isLeftOut || hold(each->rule, newsOf(entry, *each, kind, now), until))
        return;
    each->alerted.isLeftOut = true;
    touch(entry);
}

//! \param target  null: connectivity
bool AlertRouter::holdsNewsOf(int rule, const TargetId &target) const
{
    const QList<HeldNews> &held = m_waiting[static_cast<size_t>(rule)].held;
    return std::any_of(held.begin(), held.end(), [&target](const HeldNews &news) { return news.target == target; });
}

//! If a digest reports that something began, it also reports that it ended.
void AlertRouter::holdMore(const Entry &entry, Case *each, AlertKind kind, qint64 now)
{
    if (holdsNewsOf(each->rule, entry.target.id))
        holdNews(entry, each, kind, now, m_waiting[static_cast<size_t>(each->rule)].digestAt);
}

//! \brief Of a target that changes repeatedly, the first line and the last ones are kept.
//! \return whether there is room for it
bool AlertRouter::hold(int rule, const HeldNews &news, qint64 until)
{
    RuleWaiting &waiting = m_waiting[static_cast<size_t>(rule)];
    QList<HeldNews> &held = waiting.held;
    const QList<qsizetype> lines = newsPlacesOf(held, news.target);
    if (lines.isEmpty() && !news.target.isNull() && targetsOf(held).size() >= kMostTargets)
        return false;
    if (!lines.isEmpty() && held[lines.last()].text == news.text)
        return true;
    held.append(news);
    if (lines.size() >= kMostOfTarget) {
        ++held[lines[0]].more;
        held.removeAt(lines[1]);
    }
    waiting.digestAt = until;
    m_otherNews.insert(partKey(rule));
    return true;
}

//! Recipients that got a separate alert when connectivity was lost also get a separate one when it is back.
void AlertRouter::holdLink(int rule, const AlertDecision &decision, qint64 until)
{
    const Alert &alert = decision.alert;
    if (alert.kind == AlertKind::LinkLost || decision.channels.isEmpty())
        return void(hold(rule, {{}, ownComputer(), heldText(alert), alert.after, alert.at.toMSecsSinceEpoch()}, until));
    RuleWaiting &waiting = m_waiting[static_cast<size_t>(rule)];
    waiting.linkBack = {m_link.lostAt, alert.at.toMSecsSinceEpoch(), alert.problem, decision.channels};
    waiting.digestAt = until;
    touchRule(rule);
}

//! The end of the quiet hours; `now` outside them.
qint64 AlertRouter::digestBy(int rule, qint64 now) const
{
    const auto &quiet = m_rules[rule].quietHours;
    return quiet ? quiet->endAfter(now) : now;
}

void AlertRouter::digest(int rule, qint64 now)
{
    RuleWaiting &waiting = m_waiting[static_cast<size_t>(rule)];
    const QList<HeldNews> held = std::exchange(waiting.held, {});
    const HeldLinkBack back = std::exchange(waiting.linkBack, {});
    waiting.digestAt = 0;
    touchRule(rule);
    m_digesting = rule;
    digest(rule, held, now);
    m_digesting = -1;
    if (back.lostAt != 0 && !m_rules[rule].paused)
        tellLinkBack(rule, back);
}

void AlertRouter::digest(int rule, QList<HeldNews> held, qint64 now)
{
    const QStringList leftOut = takeLeftOut(rule, now, &held);
    if (m_rules[rule].paused)
        return;
    const QString problem = digestKey(rule, now);
    const QList<TargetId> targets = targetsOf(held);
    Outcome worst = Outcome::Up;
    for (const TargetId &id : targets)
        worst = std::max(worst, id.isNull() ? absorbLink(rule, problem) : absorb(rule, id, problem, now, &held));
    if (!held.isEmpty()) // also empty if the stored data is damaged
        tellDigest(rule, held, leftOut, worst, now);
    for (const TargetId &id : targets)
        settleFor(rule, id, now);
}

//! \brief Adds the current state of targets for which there was no room to `held`, unless that is alerted separately.
//! \return names of those with nothing to report now
QStringList AlertRouter::takeLeftOut(int rule, qint64 now, QList<HeldNews> *held)
{
    QStringList names;
    for (Entry &entry : m_entries) {
        Case *const each = caseOf(&entry, rule);
        if (!each || !std::exchange(each->alerted.isLeftOut, false))
            continue;
        touch(entry);
        const auto candidate = tellable(entry, *each, now);
        if (!candidate)
            names.append(entry.target.name);
        else if (each->alerted.problem.isEmpty())
            held->append(newsOf(entry, *each, candidate->kind, now));
    }
    return names;
}

//! \param leftOut  names of those without a line
//! \param worst    of what it is the first to tell, and what goes on
void AlertRouter::tellDigest(int rule, const QList<HeldNews> &held, const QStringList &leftOut, Outcome worst, qint64 now)
{
    QStringList names;
    QStringList lines;
    for (const HeldNews &news : held) {
        names.append(news.name);
        lines.append(alertTime(newsTime(news), m_zone) + u' ' + heldLine(news.text, news.more));
    }
    if (!leftOut.isEmpty())
        lines.append(moreTargets(static_cast<int>(leftOut.size())));
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
    alert.since = newsTime(held.first());
    alert.targetName = names.takeFirst();
    alert.others = names;
    alert.text = lines.join(u'\n');
    alert.targetId = targets.size() == 1 && names.isEmpty() ? targets.first() : TargetId();
    ready.decision.targets = targets;
    ready.decision.channels = m_rules[rule].channels;
    m_ready.push_back(std::move(ready));
}

//! The alert to send now that the quiet hours are over, alone or grouped with others.
std::optional<AlertCandidate> AlertRouter::tellable(const Entry &entry, const Case &each, qint64 now,
                                                    bool isUnconfirmedToo) const
{
    const AlertMoment moment = momentOf(entry, each, now);
    const auto candidate = candidateOf(moment);
    if (!candidate || candidate->kind == AlertKind::Reminder)
        return {};
    const auto block = blockOf(moment, *candidate);
    const bool isTellable =
        !block || block->by == Suppression::Grouped || (isUnconfirmedToo && block->by == Suppression::Unconfirmed);
    return isTellable ? candidate : std::nullopt;
}

//! \brief The digest reports problems that weren't alerted yet. For other problems, removes from `held` what is alerted separately right
//! after it.
//! \return the worst outcome that the digest is the first to report and that continues
Outcome AlertRouter::absorb(int rule, const TargetId &id, const QString &problem, qint64 now, QList<HeldNews> *held)
{
    Entry *const entry = find(id);
    Case *const each = entry ? caseOf(entry, rule) : nullptr;
    if (!each)
        return Outcome::Up;
    if (!each->alerted.problem.isEmpty()) {
        if (const auto candidate = tellable(*entry, *each, now, true))
            removeLast(held, newsOf(*entry, *each, candidate->kind, now));
        return Outcome::Up;
    }
    Outcome worst = Outcome::Up;
    while (const auto candidate = tellable(*entry, *each, now)) {
        worst = std::max(worst, candidate->severity);
        each->alerted.channels = m_rules[rule].channels;
        mark(*entry, each, candidate->kind, now);
        share(entry, each, problem);
    }
    return worst;
}

//! Likewise.
Outcome AlertRouter::absorbLink(int rule, const QString &problem)
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
    if (Case *const each = entry ? caseOf(entry, rule) : nullptr)
        settle(entry, each, now, News::No);
}

} // namespace watchkeeper
