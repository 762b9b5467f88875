// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backtest/BackTestTotals.h"

#include "app/backtest/BackTestReport.h"
#include "app/words/DisplayText.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class BackTestTotalsText
{
    Q_DECLARE_TR_FUNCTIONS(BackTestTotals)
};

QString countsText(const QMap<QString, qint64> &counts)
{
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts.append(u"%1 %2"_s.arg(displayLine(count.key()), QLocale().toString(*count)));
    return parts.join(u" · "_s);
}

QString ruleText(const RuleTally &rule)
{
    if (rule.sent == 0)
        return BackTestTotalsText::tr("%1: none", "a rule").arg(displayLine(rule.rule));
    return BackTestTotalsText::tr("%1: %2 – via %3", "a rule, how many alerts, and channels with their counts")
        .arg(displayLine(rule.rule), QLocale().toString(rule.sent), countsText(rule.byChannel));
}

QMap<QString, qint64> pausedCounts(QMap<QString, qint64> byChannel, const AlertsDocument &document)
{
    byChannel.removeIf([&document](const auto &count) {
        const AlertChannel *const channel = document.channel(count.key());
        return !channel || !channel->paused;
    });
    return byChannel;
}

} // namespace

QString backTestHeadline(const BackTestTally &tally)
{
    const QString sent = BackTestTotalsText::tr("%Ln alert(s) would have been sent", nullptr, static_cast<int>(tally.sent()));
    return BackTestTotalsText::tr("%1, %2 suppressed.", "what would have been sent, and how many")
        .arg(sent, QLocale().toString(tally.suppressed()));
}

QStringList backTestTotals(const BackTestTally &tally, const AlertsDocument &document)
{
    QStringList lines;
    for (const RuleTally &rule : tally.rules())
        lines.append(ruleText(rule));
    const QMap<QString, qint64> paused = pausedCounts(tally.byChannel(), document);
    if (!paused.isEmpty())
        lines.append(BackTestTotalsText::tr("Not sent because the channel is paused: %1").arg(countsText(paused)));
    QStringList reasons;
    for (auto reason = tally.byReason().cbegin(); reason != tally.byReason().cend(); ++reason)
        reasons.append(u"%1 %2"_s.arg(suppressionText(reason.key()), QLocale().toString(*reason)));
    if (!reasons.isEmpty())
        lines.append(BackTestTotalsText::tr("Suppressed: %1").arg(reasons.join(u" · "_s)));
    return lines;
}

} // namespace watchkeeper
