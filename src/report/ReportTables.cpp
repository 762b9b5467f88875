// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportTables.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "model/base/Quantity.h"
#include "report/ReportText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString countedTimeText(const Uptime &uptime, double milliseconds)
{
    return uptime.countedMs() > 0 ? ReportText::time(milliseconds) : ReportText::dash();
}

bool hasObjectives(const Report &report)
{
    return std::any_of(report.targets.begin(), report.targets.end(),
                       [](const ReportTarget &target) { return target.objective.has_value(); });
}

//! Returns the remaining fraction of the error budget, such as `28 %`, or a note that the objective is missed. Returns a dash
//! if no time is counted yet.
QString budgetShare(const ObjectiveStatus &state)
{
    const ErrorBudget &budget = state.budget();
    if (!budget.isMet())
        return ReportText::tr("missed");
    return ReportText::share(budget.remainingShare());
}

QList<ReportCell> rowOf(const Report &report, qsizetype place, bool showsObjective)
{
    const ReportTarget &target = report.targets[place];
    const Uptime &uptime = target.uptime;
    const auto time = [&target](double ReportResponseTimes::*of) {
        return target.times ? humanDuration(*target.times.*of) : ReportText::dash();
    };
    QList<ReportCell> row{{nameOf(target), anchorOf(place)},
                          {ReportText::share(uptime.share())},
                          {countedTimeText(uptime, static_cast<double>(uptime.downMs()))},
                          {uptime.countedMs() > 0 ? QString::number(uptime.outages().size()) : ReportText::dash()},
                          {countedTimeText(uptime, static_cast<double>(uptime.longestOutageMs()))},
                          {time(&ReportResponseTimes::p50)},
                          {time(&ReportResponseTimes::p95)},
                          {time(&ReportResponseTimes::p99)},
                          {time(&ReportResponseTimes::max)}};
    if (showsObjective)
        row.append({target.objective ? budgetShare(*target.objective) : ReportText::dash()});
    row.append({ReportText::time(static_cast<double>(uptime.excludedMs()))});
    return row;
}

} // namespace

QString nameOf(const ReportTarget &target)
{
    const QString name = displayLine(target.subject.target.name);
    return name.isEmpty() ? target.subject.target.id.toString(QUuid::WithoutBraces) : name;
}

QString anchorOf(qsizetype place)
{
    return u"target%1"_s.arg(place + 1);
}

ReportTable targetsTable(const Report &report, const QString &title, const QList<qsizetype> &places)
{
    using Is = ReportColumn::Is;
    const bool showsObjective = hasObjectives(report);
    ReportTable table{title,
                      {{ReportText::tr("Name"), Is::Text},
                       {ReportText::tr("Uptime")},
                       {ReportText::tr("Down")},
                       {ReportText::tr("Outages")},
                       {ReportText::tr("Longest", "outage")},
                       {ReportText::tr("Median", "response time")},
                       {ReportText::tr("p95", "percentile of response time")},
                       {ReportText::tr("p99", "percentile of response time")},
                       {ReportText::tr("Slowest", "response time")}},
                      {},
                      {}};
    if (showsObjective)
        table.columns.append({ReportText::tr("Budget left")});
    table.columns.append({ReportText::tr("No data")});
    for (const qsizetype place : places)
        table.rows.append(rowOf(report, place, showsObjective));
    return table;
}

QString outageStartText(const ReportOutage &outage, const ReportClock &clock)
{
    const QString begin = clock.timeText(outage.outage.time.from);
    return outage.startsBeforeSpan ? ReportText::tr("before %1").arg(begin) : begin;
}

QString outageEndText(const Outage &outage, const ReportClock &clock)
{
    return outage.isOpen ? ReportText::tr("ongoing") : clock.timeText(outage.time.to);
}

QString budgetText(const ObjectiveStatus &state)
{
    const ErrorBudget &budget = state.budget();
    if (!budget.remainingShare() && budget.isMet())
        return ReportText::dash();
    return ReportText::tr("%1 (%2)").arg(budgetShare(state), ReportText::time(budget.remainingMs()));
}

namespace {

QString acknowledgedText(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names)
        shown.append(name.isEmpty() ? ReportText::tr("someone", "who acknowledged it") : displayLine(name));
    return shown.isEmpty() ? ReportText::dash() : shown.join(QLatin1String(", "));
}

QList<ReportCell> incidentCells(const ReportIncident &one, const Report &report, const ReportClock &clock)
{
    const Incident &incident = one.incident;
    return {{nameOf(report.targets[one.target]), anchorOf(one.target)},
            {clock.timeText(incident.began)},
            {incident.closed ? clock.timeText(*incident.closed) : ReportText::tr("ongoing")},
            {ReportText::time(static_cast<double>(one.lengthMs))},
            {ReportText::cause(causeText(incident))},
            {acknowledgedText(one.acknowledgedBy)}};
}

} // namespace

ReportFact incidentsFact(const ReportIncidents &incidents)
{
    const QString longest = ReportText::tr("longest %1").arg(ReportText::time(static_cast<double>(incidents.longestMs)));
    const QString detail = incidents.open > 0
        ? ReportText::tr("%1, %2 ongoing", "the longest; how many").arg(longest).arg(incidents.open)
        : longest;
    return {ReportText::tr("Incidents"), QString::number(incidents.count), detail, incidents.open > 0};
}

ReportTable incidentsTable(const Report &report)
{
    using Is = ReportColumn::Is;
    const ReportClock clock(report.request.span, report.request.zone);
    ReportTable table{ReportText::tr("Incidents"),
                      {{ReportText::tr("Name"), Is::Text},
                       {ReportText::tr("Start"), Is::Time},
                       {ReportText::tr("End"), Is::Time},
                       {ReportText::tr("Duration", "of an outage")},
                       {ReportText::tr("Cause"), Is::Text},
                       {ReportText::tr("Acknowledged by"), Is::Text}},
                      {},
                      ReportText::tr("An incident is a confirmed problem, from its first failed result until it closes. "
                                     "Durations include gaps and time outside this period.")};
    for (const ReportIncident &one : report.incidents.listed)
        table.rows.append(incidentCells(one, report, clock));
    if (report.incidents.count > report.incidents.listed.size())
        table.note.prepend(ReportText::tr("Showing the %1 longest of %2 incidents.")
                               .arg(report.incidents.listed.size())
                               .arg(report.incidents.count)
                           + u' ');
    return table;
}

} // namespace watchkeeper
