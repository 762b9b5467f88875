// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestCsv.h"

#include "app/Csv.h"
#include "app/DisplayText.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
