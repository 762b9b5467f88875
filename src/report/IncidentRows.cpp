// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/IncidentRows.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "report/ReportText.h"
#include "report/TargetRows.h"

namespace watchkeeper {

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
