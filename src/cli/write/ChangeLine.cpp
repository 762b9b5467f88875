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

QString stateLabel(const TargetState &state)
{
    if (state.unreachable)
        return CliText::tr("Unreachable", "state: what it depends on is down");
    return outcomeOrPending(state.known ? std::optional(state.outcome) : std::nullopt);
}

//! Returns the outcome to show for a target. Unreachable targets are always shown as unknown, even if their checks returned
//! another outcome.
Outcome displayedOutcome(const TargetState &state)
{
    return state.unreachable ? Outcome::Unknown : state.outcome;
}

QString unreachableReason(const TargetState &state)
{
    return state.unreachable ? CliText::tr("%1 is down.").arg(displayLine(state.because)) : QString();
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

QString stateLine(const QString &name, const TargetState &state, int nameWidth, const Terminal &terminal)
{
    const Outcome outcome = displayedOutcome(state);
    return coloured(outcomeMark(outcome, terminal), outcome, terminal) + u' '
        + padded(elided(displayLine(name), nameWidth, terminal), nameWidth) + u"  "_s
        + CliText::tr("%1 since %2", "state, moment").arg(stateLabel(state), timestampText(state.since));
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
    const TargetState &after = transition.after;
    const QString reasonText = unreachableReason(after);
    const QString seen =
        (after.inMaintenance ? CliText::tr("In maintenance (%1):").arg(displayLine(after.maintenance)) + u' ' : QString())
        + resultText(transition.result);
    return changeLine({transition.result.at, transition.targetName, stateLabel(transition.before), stateLabel(after),
                       displayedOutcome(after), reasonText.isEmpty() ? seen : reasonText + u' ' + seen},
                      nameWidth, terminal);
}

QString maintenanceLine(const StateChange &change, int nameWidth, const Terminal &terminal)
{
    const TargetState &state = change.state;
    const QString seen = stateLabel(state);
    const QString work = CliText::tr("Maintenance", "state: it is being worked on");
    if (!state.inMaintenance)
        return changeLine(
            {change.at, change.targetName, work, seen, displayedOutcome(state), CliText::tr("Maintenance has ended.")},
            nameWidth, terminal);
    const QString reason =
        CliText::tr("%1, until %2").arg(displayLine(state.maintenance), timestampText(state.maintenanceUntil));
    return changeLine({change.at, change.targetName, seen, work, Outcome::Unknown, reason}, nameWidth, terminal);
}

QString reachabilityLine(const StateChange &change, const TargetState &before, int nameWidth, const Terminal &terminal)
{
    const TargetState &after = change.state;
    const QString reasonText = unreachableReason(after);
    return changeLine(
        {change.at, change.targetName, stateLabel(before), stateLabel(after), displayedOutcome(after),
         reasonText.isEmpty() ? CliText::tr("The dependency has recovered, but this target hasn't.") : reasonText},
        nameWidth, terminal);
}

QString flappingLine(const StateChange &change, double percent, int nameWidth, const Terminal &terminal)
{
    const TargetState &state = change.state;
    const QString flapping = CliText::tr("Flapping", "state: it changes again and again");
    const QString number = QLocale().toString(percent, 'f', 0);
    const QString reason =
        state.flapping ? CliText::tr("Flapping (%1 %).").arg(number) : CliText::tr("No longer flapping (%1 %).").arg(number);
    QString before = stateLabel(state);
    QString after = flapping;
    if (!state.flapping)
        std::swap(before, after);
    return changeLine({change.at, change.targetName, before, after, displayedOutcome(state), reason}, nameWidth, terminal);
}

QString connectivityLine(const ConnectivityChange &change, const Terminal &terminal)
{
    const Outcome outcome = change.isOnline ? Outcome::Up : Outcome::Unknown;
    return timeColumn(change.at, terminal) + coloured(outcomeMark(outcome, terminal), outcome, terminal) + u' '
        + connectivityText(change) + u'\n';
}

} // namespace watchkeeper
