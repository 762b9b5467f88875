// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/ChangeLine.h"

#include "app/monitor/ConnectivitySelection.h"
#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/options/Moment.h"
#include "cli/terminal/TextColumns.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QString resultText(const Result &result)
{
    const Observation &seen = result.observation;
    const auto &reason = seen.error ? seen.error : seen.warning;
    const QString summary = displayLine(seen.summary);
    if (!reason)
        return summary;
    const QString message = displayLine(reason->message());
    if (summary.isEmpty() || message.contains(summary, Qt::CaseInsensitive))
        return message;
    if (message.isEmpty() || summary.contains(message, Qt::CaseInsensitive))
        return summary;
    return summary.endsWith(u'.') ? summary + u' ' + message : summary + u". "_s + message;
}

namespace {

QString standingLabel(const Standing &standing)
{
    if (standing.unreachable)
        return CliText::tr("Unreachable", "state: what it depends on is down");
    return outcomeOrPending(standing.known ? std::optional(standing.outcome) : std::nullopt);
}

//! Returns the outcome to show for a target. Unreachable targets are always shown as unknown, even if their checks returned
//! another outcome.
Outcome displayedOutcome(const Standing &standing)
{
    return standing.unreachable ? Outcome::Unknown : standing.outcome;
}

QString unreachableReason(const Standing &standing)
{
    return standing.unreachable ? CliText::tr("%1 is down.").arg(displayLine(standing.because)) : QString();
}

QString timeColumn(const QDateTime &at, const Terminal &terminal)
{
    return muted(timestampText(at), terminal) + u"  "_s;
}

} // namespace

QString outcomeOrPending(std::optional<Outcome> outcome)
{
    return outcome ? outcomeLabel(*outcome) : CliText::tr("Pending", "state: no result yet");
}

QString standingLine(const QString &name, const Standing &standing, int nameWidth, const Terminal &terminal)
{
    const Outcome outcome = displayedOutcome(standing);
    return coloured(outcomeMark(outcome, terminal), outcome, terminal) + u' '
        + padded(elided(displayLine(name), nameWidth, terminal), nameWidth) + u"  "_s
        + CliText::tr("%1 since %2", "state, moment").arg(standingLabel(standing), timestampText(standing.since));
}

QString changeLine(const ChangeLabels &change, int nameWidth, const Terminal &terminal)
{
    const QString arrow = terminal.hasUnicode ? u" → "_s : u" -> "_s;
    return timeColumn(change.at, terminal) + coloured(outcomeMark(change.markOutcome, terminal), change.markOutcome, terminal)
        + u' ' + padded(elided(displayLine(change.name), nameWidth, terminal), nameWidth) + u"  "_s
        + coloured(change.before + arrow + change.after, change.markOutcome, terminal) + u"  "_s + change.reason + u'\n';
}

QString transitionLine(const Transition &transition, int nameWidth, const Terminal &terminal)
{
    const Standing &after = transition.after;
    const QString way = unreachableReason(after);
    const QString seen =
        (after.inMaintenance ? CliText::tr("In maintenance (%1):").arg(displayLine(after.maintenance)) + u' ' : QString())
        + resultText(transition.result);
    return changeLine({transition.result.at, transition.targetName, standingLabel(transition.before), standingLabel(after),
                       displayedOutcome(after), way.isEmpty() ? seen : way + u' ' + seen},
                      nameWidth, terminal);
}

QString maintenanceLine(const StandingChange &change, int nameWidth, const Terminal &terminal)
{
    const Standing &standing = change.standing;
    const QString seen = standingLabel(standing);
    const QString work = CliText::tr("Maintenance", "state: it is being worked on");
    if (!standing.inMaintenance)
        return changeLine(
            {change.at, change.targetName, work, seen, displayedOutcome(standing), CliText::tr("Maintenance has ended.")},
            nameWidth, terminal);
    const QString reason =
        CliText::tr("%1, until %2").arg(displayLine(standing.maintenance), timestampText(standing.maintenanceUntil));
    return changeLine({change.at, change.targetName, seen, work, Outcome::Unknown, reason}, nameWidth, terminal);
}

QString reachabilityLine(const StandingChange &change, const Standing &before, int nameWidth, const Terminal &terminal)
{
    const Standing &after = change.standing;
    const QString way = unreachableReason(after);
    return changeLine({change.at, change.targetName, standingLabel(before), standingLabel(after), displayedOutcome(after),
                       way.isEmpty() ? CliText::tr("The dependency has recovered, but this target hasn't.") : way},
                      nameWidth, terminal);
}

QString flappingLine(const StandingChange &change, double percent, int nameWidth, const Terminal &terminal)
{
    const Standing &standing = change.standing;
    const QString flapping = CliText::tr("Flapping", "state: it changes again and again");
    const QString number = QLocale().toString(percent, 'f', 0);
    const QString reason =
        standing.flapping ? CliText::tr("Flapping (%1 %).").arg(number) : CliText::tr("No longer flapping (%1 %).").arg(number);
    QString before = standingLabel(standing);
    QString after = flapping;
    if (!standing.flapping)
        std::swap(before, after);
    return changeLine({change.at, change.targetName, before, after, displayedOutcome(standing), reason}, nameWidth, terminal);
}

QString connectivityLine(const ConnectivityChange &change, const Terminal &terminal)
{
    const Outcome outcome = change.isOnline ? Outcome::Up : Outcome::Unknown;
    return timeColumn(change.at, terminal) + coloured(outcomeMark(outcome, terminal), outcome, terminal) + u' '
        + connectivityText(change) + u'\n';
}

} // namespace watchkeeper
