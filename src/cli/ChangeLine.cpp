// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ChangeLine.h"

#include "app/ConnectivitySelection.h"
#include "app/DisplayText.h"
#include "cli/CliText.h"
#include "cli/Moment.h"
#include "cli/ResultText.h"
#include "cli/TextColumns.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString standingLabel(const Standing &standing)
{
    if (standing.unreachable)
        return CliText::tr("Unreachable", "state: what it depends on is down");
    return outcomeOrPending(standing.known ? std::optional(standing.outcome) : std::nullopt);
}

//! The outcome to show for a target. An unreachable target is always shown as unknown, even if its check returned another outcome.
Outcome lookOf(const Standing &standing)
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
    const Outcome look = lookOf(standing);
    return coloured(outcomeMark(look, terminal), look, terminal) + u' '
        + padded(elided(displayLine(name), nameWidth, terminal), nameWidth) + u"  "_s
        + CliText::tr("%1 since %2", "state, moment").arg(standingLabel(standing), timestampText(standing.since));
}

QString changeLine(const ChangeLabels &change, int nameWidth, const Terminal &terminal)
{
    const QString arrow = terminal.hasUnicode ? u" → "_s : u" -> "_s;
    return timeColumn(change.at, terminal) + coloured(outcomeMark(change.look, terminal), change.look, terminal) + u' '
        + padded(elided(displayLine(change.name), nameWidth, terminal), nameWidth) + u"  "_s
        + coloured(change.before + arrow + change.after, change.look, terminal) + u"  "_s + change.why + u'\n';
}

QString transitionLine(const Transition &transition, int nameWidth, const Terminal &terminal)
{
    const Standing &after = transition.after;
    const QString way = unreachableReason(after);
    const QString seen =
        (after.inMaintenance ? CliText::tr("In maintenance (%1):").arg(displayLine(after.maintenance)) + u' ' : QString())
        + resultText(transition.result);
    return changeLine({transition.result.at, transition.targetName, standingLabel(transition.before), standingLabel(after),
                       lookOf(after), way.isEmpty() ? seen : way + u' ' + seen},
                      nameWidth, terminal);
}

QString maintenanceLine(const StandingChange &change, int nameWidth, const Terminal &terminal)
{
    const Standing &standing = change.standing;
    const QString seen = standingLabel(standing);
    const QString work = CliText::tr("Maintenance", "state: it is being worked on");
    if (!standing.inMaintenance)
        return changeLine({change.at, change.targetName, work, seen, lookOf(standing), CliText::tr("Maintenance has ended.")},
                          nameWidth, terminal);
    const QString why =
        CliText::tr("%1, until %2").arg(displayLine(standing.maintenance), timestampText(standing.maintenanceUntil));
    return changeLine({change.at, change.targetName, seen, work, Outcome::Unknown, why}, nameWidth, terminal);
}

QString reachabilityLine(const StandingChange &change, const Standing &before, int nameWidth, const Terminal &terminal)
{
    const Standing &after = change.standing;
    const QString way = unreachableReason(after);
    return changeLine({change.at, change.targetName, standingLabel(before), standingLabel(after), lookOf(after),
                       way.isEmpty() ? CliText::tr("The dependency has recovered, but this target hasn't.") : way},
                      nameWidth, terminal);
}

QString flappingLine(const StandingChange &change, double percent, int nameWidth, const Terminal &terminal)
{
    const Standing &standing = change.standing;
    const QString flapping = CliText::tr("Flapping", "state: it changes again and again");
    const QString number = QLocale().toString(percent, 'f', 0);
    const QString why =
        standing.flapping ? CliText::tr("Flapping (%1 %).").arg(number) : CliText::tr("No longer flapping (%1 %).").arg(number);
    QString before = standingLabel(standing);
    QString after = flapping;
    if (!standing.flapping)
        std::swap(before, after);
    return changeLine({change.at, change.targetName, before, after, lookOf(standing), why}, nameWidth, terminal);
}

QString connectivityLine(const ConnectivityChange &news, const Terminal &terminal)
{
    const Outcome look = news.isOnline ? Outcome::Up : Outcome::Unknown;
    return timeColumn(news.at, terminal) + coloured(outcomeMark(look, terminal), look, terminal) + u' ' + connectivityText(news)
        + u'\n';
}

} // namespace watchkeeper
