// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/router/ConnectivityAlerts.h"

#include "alerts/router/AlertComposition.h"
#include "alerts/rules/AlertMessages.h"

namespace watchkeeper {

void ConnectivityAlerts::report(bool isLost, qint64 now)
{
    ConnectivityNotice &notice = m_state->connectivity();
    QSet<QString> covered;
    const ConnectivityNotice before = notice;
    if (isLost)
        notice = {now, {}, {}};
    for (int rule = 0; rule < m_state->ruleCount(); ++rule) {
        const AlertRule &each = m_state->rule(rule).rule;
        QStringList channels = isLost ? each.channels : before.alerted.value(each.name);
        channels.removeIf([&covered](const QString &channel) { return covered.contains(channel); }); // one notice per channel
        const bool isLossInDigest = !isLost && hasDigestLineFor(m_state->rule(rule).pending.digestLines, {});
        if (each.paused || !each.covers(AlertTrigger::Link) || (channels.isEmpty() && !isLossInDigest))
            continue;
        if (report(rule, isLost ? AlertKind::ConnectivityLost : AlertKind::ConnectivityRestored, channels, now))
            covered += QSet<QString>(channels.begin(), channels.end());
    }
    if (!isLost)
        notice = {};
    m_state->markConnectivityChanged();
}

//! \param channels  empty if only the digest reported the loss of connectivity
//! \return whether the notice is sent now
bool ConnectivityAlerts::report(int rule, AlertKind kind, const QStringList &channels, qint64 now)
{
    const AlertRule &each = m_state->rule(rule).rule;
    ConnectivityNotice &notice = m_state->connectivity();
    ReadyAlert ready{rule};
    ready.decision.alert = composeConnectivityAlert(each, kind, notice.lostAt, now);
    ready.decision.channels = channels;
    ready.isShared = notice.digests.contains(each.name);
    if (ready.isShared)
        ready.decision.alert.problem = notice.digests.value(each.name);
    const auto &quiet = each.quietHours;
    if (quiet && quiet->isQuietAt(now) && !quiet->allows(Outcome::Unknown)) {
        ready.decision.suppressedBy = Suppression::QuietHours;
        addToDigest(rule, ready.decision, quiet->endAfter(now));
    } else if (channels.isEmpty()) { // the digest is due and reports both the loss and the return
        addToDigest(rule, ready.decision, now);
        return false;
    } else if (kind == AlertKind::ConnectivityLost) {
        notice.alerted.insert(each.name, channels);
    }
    const bool isSent = !ready.decision.suppressedBy;
    m_ready->add(std::move(ready));
    return isSent;
}

//! Adds a connectivity notice to the digest. Channels that received a separate alert about the loss also receive a separate
//! alert about the return.
void ConnectivityAlerts::addToDigest(int rule, const AlertDecision &decision, qint64 until)
{
    const Alert &alert = decision.alert;
    if (alert.kind == AlertKind::ConnectivityLost || decision.channels.isEmpty()) {
        DigestLine line = makeDigestLine(alert);
        line.name = localComputerText();
        m_state->addDigestLine(rule, line, until);
        return;
    }
    PendingRuleAlerts &pending = m_state->rule(rule).pending;
    pending.onlineNotice = {m_state->connectivity().lostAt, alert.at.toMSecsSinceEpoch(), alert.problem, decision.channels};
    pending.digestAt = until;
    m_state->markRuleChanged(rule);
}

void ConnectivityAlerts::sendOnlineNotice(int rule, const SuppressedOnlineNotice &back)
{
    ReadyAlert ready{rule};
    ready.decision.alert =
        composeConnectivityAlert(m_state->rule(rule).rule, AlertKind::ConnectivityRestored, back.lostAt, back.at);
    ready.decision.alert.problem = back.problem;
    ready.decision.channels = back.channels;
    ready.isShared = true;
    m_ready->add(std::move(ready));
}

Outcome ConnectivityAlerts::markAsSentInDigest(int rule, const QString &problem)
{
    const AlertRule &each = m_state->rule(rule).rule;
    ConnectivityNotice &notice = m_state->connectivity();
    if (notice.lostAt == 0 || notice.alerted.contains(each.name))
        return Outcome::Up;
    notice.alerted.insert(each.name, each.channels);
    notice.digests.insert(each.name, problem);
    m_state->markConnectivityChanged();
    return Outcome::Unknown;
}

} // namespace watchkeeper
