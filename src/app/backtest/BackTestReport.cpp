// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/BackTestReport.h"

#include "app/words/Csv.h"
#include "app/words/DisplayText.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

BackTestTally::BackTestTally(const QList<AlertRule> &rules)
{
    for (const AlertRule &rule : rules) {
        RuleTally tally;
        tally.rule = rule.name;
        m_rules.append(tally);
    }
}

void BackTestTally::add(const ReplayedAlert &replayed)
{
    const AlertDecision &decision = replayed.decision;
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
                                   [&decision](const RuleTally &each) { return each.rule == decision.alert.rule; });
    Q_ASSERT(rule != m_rules.end());
    if (decision.suppressedBy) {
        ++m_suppressed;
        ++rule->suppressed;
        ++m_byReason[*decision.suppressedBy];
        return;
    }
    ++m_sent;
    ++rule->sent;
    for (const QString &channel : decision.channels)
        ++rule->byChannel[channel];
}

QMap<QString, qint64> BackTestTally::byChannel() const
{
    QMap<QString, qint64> channels;
    for (const RuleTally &rule : m_rules) {
        for (auto channel = rule.byChannel.cbegin(); channel != rule.byChannel.cend(); ++channel)
            channels[channel.key()] += *channel;
    }
    return channels;
}

namespace {

class BackTestMessages
{
    Q_DECLARE_TR_FUNCTIONS(BackTest)
};

} // namespace

QString alertKindText(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Problem:
        return BackTestMessages::tr("Problem", "kind of an alert");
    case AlertKind::Recovery:
        return BackTestMessages::tr("Recovery", "kind of an alert");
    case AlertKind::Reminder:
        return BackTestMessages::tr("Reminder", "kind of an alert");
    case AlertKind::FlappingStart:
        return BackTestMessages::tr("Flapping", "kind of an alert");
    case AlertKind::FlappingEnd:
        return BackTestMessages::tr("Flapping ended", "kind of an alert");
    case AlertKind::Acknowledged:
        return BackTestMessages::tr("Acknowledged", "kind of an alert");
    case AlertKind::ConnectivityLost:
        return BackTestMessages::tr("Offline", "kind of an alert");
    case AlertKind::ConnectivityRestored:
        return BackTestMessages::tr("Online again", "kind of an alert");
    case AlertKind::Digest:
        return BackTestMessages::tr("Digest", "kind of an alert");
    case AlertKind::Test:
        return BackTestMessages::tr("Test", "kind of an alert");
    }
    return {};
}

QString suppressionText(Suppression suppression)
{
    switch (suppression) {
    case Suppression::Paused:
        return BackTestMessages::tr("paused", "why an alert is kept back");
    case Suppression::AlreadySent:
        return BackTestMessages::tr("already sent", "why an alert is kept back");
    case Suppression::NotSent:
        return BackTestMessages::tr("no alert sent for the problem", "why an alert is kept back");
    case Suppression::Severity:
        return BackTestMessages::tr("not severe enough", "why an alert is kept back");
    case Suppression::Acknowledged:
        return BackTestMessages::tr("acknowledged", "why an alert is kept back");
    case Suppression::Snoozed:
        return BackTestMessages::tr("snoozed", "why an alert is kept back");
    case Suppression::Maintenance:
        return BackTestMessages::tr("maintenance", "why an alert is kept back");
    case Suppression::Unreachable:
        return BackTestMessages::tr("unreachable", "why an alert is kept back");
    case Suppression::Link:
        return BackTestMessages::tr("offline", "why an alert is kept back");
    case Suppression::CheckRequired:
        return BackTestMessages::tr("waiting for another check", "why an alert is kept back");
    case Suppression::Unconfirmed:
        return BackTestMessages::tr("not confirmed yet", "why an alert is kept back");
    case Suppression::Flapping:
        return BackTestMessages::tr("flapping", "why an alert is kept back");
    case Suppression::Delay:
        return BackTestMessages::tr("delay", "why an alert is kept back");
    case Suppression::QuietHours:
        return BackTestMessages::tr("quiet hours", "why an alert is kept back");
    case Suppression::Grouped:
        return BackTestMessages::tr("grouped with others", "why an alert is kept back");
    }
    return {};
}

QByteArray backTestCsvHeader()
{
    return csvRow({u"at"_s, u"rule"_s, u"target"_s, u"kind"_s, u"suppressedBy"_s, u"others"_s, u"channels"_s, u"title"_s});
}

QByteArray backTestCsvRow(const ReplayedAlert &replayed)
{
    const AlertDecision &decision = replayed.decision;
    const Alert &alert = decision.alert;
    const bool isSent = !decision.suppressedBy;
    return csvRow({QDateTime::fromMSecsSinceEpoch(replayed.at, Qt::UTC).toString(Qt::ISODateWithMs), displayText(alert.rule),
                   displayText(alert.targetName), alertKindKey(alert.kind),
                   isSent ? QString() : suppressionKey(*decision.suppressedBy), displayText(alert.others.join(u", "_s)),
                   isSent ? displayText(decision.channels.join(u", "_s)) : QString(), displayText(alert.title)});
}

} // namespace watchkeeper
