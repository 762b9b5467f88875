// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/DigestSender.h"

#include "alerts/router/AlertComposition.h"
#include "alerts/rules/AlertMessages.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString digestKey(const AlertRule &rule, qint64 now)
{
    return incidentKey(QUuid(), "digest "_L1 + rule.name + u' ', now);
}

DigestLine lineOf(const AlertContext &context, const AlertCandidate &candidate)
{
    return makeDigestLine(composeAlert(context, candidate.kind));
}

//! Returns the alert that can be sent after the quiet hours, either alone or in a group.
std::optional<AlertCandidate> sendableCandidate(const AlertContext &context, bool includesUnconfirmed = false)
{
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
std::optional<AlertCandidate> reportedProblem(const AlertContext &context, const QList<DigestLine> &digestLines)
{
    const auto candidate = findCandidate(context);
    const DigestLine *const last = lastDigestLineOf(digestLines, context.target.id);
    if (!candidate || candidate->kind != AlertKind::Problem || !last)
        return {};
    return last->text == lineOf(context, *candidate).text ? candidate : std::nullopt;
}

} // namespace

void DigestSender::send(int rule, qint64 now)
{
    RoutedRule &of = m_state->rule(rule);
    const Lines digestLines = std::exchange(of.pending.digestLines, {});
    const SuppressedOnlineNotice back = std::exchange(of.pending.onlineNotice, {});
    of.pending.digestAt = 0;
    m_state->markRuleChanged(rule);
    of.isDigestDue = true;
    report(rule, digestLines, now);
    of.isDigestDue = false;
    if (back.lostAt != 0 && !of.rule.paused)
        m_connectivity->sendOnlineNotice(rule, back);
}

void DigestSender::report(int rule, Lines digestLines, qint64 now)
{
    const AlertRule &each = m_state->rule(rule).rule;
    const QStringList omitted = takeOmittedTargets(rule, now, &digestLines);
    if (each.paused)
        return;
    const QString problem = digestKey(each, now);
    const QList<TargetId> targets = targetsOf(digestLines);
    Outcome worst = Outcome::Up;
    for (const TargetId &id : targets)
        worst = std::max(worst,
                         id.isNull() ? m_connectivity->markAsSentInDigest(rule, problem)
                                     : markAsSentInDigest(rule, id, problem, now, &digestLines));
    if (!digestLines.isEmpty()) // empty if separate alerts report everything
        sendLines(rule, digestLines, omitted, worst, now);
    for (const TargetId &id : targets) {
        RoutedTarget *const entry = m_state->targets().find(id);
        if (RoutedCase *const one = entry ? entry->findCase(rule) : nullptr)
            m_evaluator->evaluate(entry, one, now, AlertEvaluator::Reason::TimeReached);
    }
}

//! \brief Adds lines for targets that didn't fit into the digest, with their current state. Omits states that are reported in
//! separate alerts.
//! \return names of those targets that currently have nothing to report
QStringList DigestSender::takeOmittedTargets(int rule, qint64 now, Lines *digestLines)
{
    QStringList names;
    for (RoutedTarget &entry : m_state->targets().all()) {
        RoutedCase *const each = entry.findCase(rule);
        if (!each || !std::exchange(each->alerted.isExcluded, false))
            continue;
        m_state->markChanged(entry);
        const AlertContext context = m_state->contextFor(entry, *each, now);
        const auto candidate = sendableCandidate(context);
        if (!candidate)
            names.append(entry.target.name);
        else if (each->alerted.problem.isEmpty())
            digestLines->append(lineOf(context, *candidate));
    }
    return names;
}

//! \brief Records that the digest reported problems for which no alert was sent before. For other problems, removes the line,
//! because a separate alert follows right after the digest.
//! \return the worst outcome of ongoing problems that this digest reports first
Outcome DigestSender::markAsSentInDigest(int rule, const TargetId &id, const QString &problem, qint64 now, Lines *digestLines)
{
    RoutedTarget *const entry = m_state->targets().find(id);
    RoutedCase *const each = entry ? entry->findCase(rule) : nullptr;
    if (!each)
        return Outcome::Up;
    const AlertContext context = m_state->contextFor(*entry, *each, now); // shows later changes of the case
    if (!each->alerted.problem.isEmpty()) {
        if (const auto candidate = sendableCandidate(context, true))
            removeLast(digestLines, lineOf(context, *candidate));
        return Outcome::Up;
    }
    Outcome worst = Outcome::Up;
    const auto nextCandidate = [&] {
        const auto sendable = sendableCandidate(context);
        return sendable ? sendable : reportedProblem(context, *digestLines);
    };
    while (const auto candidate = nextCandidate()) {
        worst = std::max(worst, candidate->severity);
        each->alerted.channels = context.rule.channels;
        recordAlert(context, candidate->kind, &each->alerted);
        assignSharedKey(m_state, entry, each, problem);
    }
    return worst;
}

//! \param omitted  names of targets without a line
//! \param worst    the worst outcome of ongoing problems that this digest reports first
void DigestSender::sendLines(int rule, const Lines &digestLines, const QStringList &omitted, Outcome worst, qint64 now)
{
    const AlertRule &each = m_state->rule(rule).rule;
    QStringList names;
    QStringList lines;
    for (const DigestLine &line : digestLines) {
        names.append(line.name);
        lines.append(alertTime(digestLineTime(line), m_zone) + u' ' + digestLineText(line.text, line.more));
    }
    if (!omitted.isEmpty())
        lines.append(moreTargetsText(static_cast<int>(omitted.size())));
    names += omitted;
    names.removeDuplicates();
    QList<TargetId> targets = targetsOf(digestLines);
    targets.removeAll(TargetId());
    ReadyAlert ready{rule};
    Alert &alert = ready.decision.alert;
    alert.kind = AlertKind::Digest;
    alert.rule = each.name;
    alert.problem = digestKey(each, now);
    alert.id = QUuid::createUuidV5(QUuid(), alert.problem);
    alert.after = worst;
    alert.at = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
    alert.since = digestLineTime(digestLines.first());
    alert.targetName = names.takeFirst();
    alert.others = names;
    alert.text = lines.join(u'\n');
    alert.targetId = targets.size() == 1 && names.isEmpty() ? targets.first() : TargetId();
    ready.decision.targets = targets;
    ready.decision.channels = each.channels;
    m_ready->add(std::move(ready));
}

} // namespace watchkeeper
