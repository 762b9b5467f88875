// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestTally.h"

#include <algorithm>

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

} // namespace watchkeeper
