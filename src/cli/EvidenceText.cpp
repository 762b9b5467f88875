// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/EvidenceText.h"

#include "app/query/FailureComparison.h"
#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/DifferenceText.h"
#include "cli/Moment.h"
#include "cli/RecordingReport.h"
#include "cli/TableText.h"
#include "cli/TextColumns.h"
using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxShown = 4'000; // [bytes] maximum size of a displayed body or output

//! The labels of the differences. All durations share one label.
QString collectLabels(const QList<AnswerDifference> &parts, const Target &target)
{
    QStringList labels;
    for (const AnswerDifference &part : parts)
        labels.append(part.part == AnswerPart::Time ? CliText::tr("times") : differenceLabel(part, target));
    labels.removeDuplicates();
    return labels.join(u", "_s);
}

QString comparisonWithSuccess(const Target &target, const FailurePair &pair, const Terminal &terminal)
{
    if (!pair.good)
        return CliText::tr("No earlier successful result to compare with.");
    const WhatChanged changed(*pair.good, *pair.failed);
    TableText table({CliText::tr("What changed"), timestampText(pair.good->at), timestampText(pair.failed->at)});
    for (const AnswerDifference &difference : changed.differences)
        table.addRow(
            {differenceLabel(difference, target), differenceValue(difference.before), differenceValue(difference.after)});
    QStringList parts;
    if (!changed.differences.isEmpty())
        parts.append(table.text(terminal).trimmed());
    if (!changed.missing.isEmpty())
        parts.append(
            wrapParagraph(CliText::tr("No longer present: %1.").arg(collectLabels(changed.missing, target)), terminal));
    if (!changed.same.isEmpty())
        parts.append(wrapParagraph(CliText::tr("Unchanged or nearly unchanged: %1.").arg(collectLabels(changed.same, target)),
                                   terminal));
    return parts.join(u"\n\n"_s);
}

QString displayedBody(const QByteArray &bytes, bool isCut)
{
    const QString text = displayText(QString::fromUtf8(bytes.left(kMaxShown))).trimmed();
    return isCut || bytes.size() > kMaxShown ? text + u"\n…"_s : text;
}

} // namespace

QString evidenceText(const Target &target, const FailurePair &pair, const Terminal &terminal)
{
    const QString name = displayLine(target.name);
    const QString elsewhere = pair.recording ? recordingReport(target, pair, terminal) : QString();
    if (!pair.failed && pair.recording)
        return CliText::tr("%1: no stored evidence of a confirmed failure.").arg(name) + u"\n\n"_s + elsewhere + u'\n';
    if (!pair.failed)
        return CliText::tr("%1: no stored evidence of a failure.").arg(name) + u'\n';
    const StoredEvidence &failed = *pair.failed;
    QStringList parts{
        outcomeMark(failed.outcome, terminal) + u' '
        + CliText::tr("%1: %2 on %3", "target, state, time").arg(name, outcomeLabel(failed.outcome), timestampText(failed.at))};
    const auto &reason = failed.seen.error ? failed.seen.error : failed.seen.warning;
    parts.first() += u'\n' + wrapParagraph(displayLine(reason ? reason->message() : failed.seen.summary), terminal);
    parts.append(comparisonWithSuccess(target, pair, terminal));
    parts.append(elsewhere);
    parts.append(displayedBody(failed.evidence->head, false));
    parts.append(displayedBody(failed.evidence->body, failed.evidence->isBodyTruncated));
    parts.append(displayedBody(failed.evidence->errors, failed.evidence->areErrorsTruncated));
    parts.append(displayText(failed.seen.text).trimmed());
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace watchkeeper
