// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportSections.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "app/words/PrivacyMask.h"
#include "checks/Registry.h"
#include "model/base/Quantity.h"
#include "report/ReportText.h"
#include "targets/document/MaskedTarget.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Is = ReportColumn::Is;

ReportFact makeFact(const QString &label, const QString &text, const QString &detail = {}, bool needsAttention = false)
{
    return {label, text, detail, needsAttention};
}

double shareOf(qint64 part, qint64 whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

QList<ReportFact> summaryFacts(const ReportSummary &summary, qsizetype targets)
{
    QList<ReportFact> facts{
        makeFact(ReportText::tr("Availability"), ReportText::share(summary.share()), ReportText::tr("all targets combined")),
        makeFact(ReportText::tr("Targets"), QString::number(targets),
                 ReportText::tr("%1 without an outage").arg(summary.withoutOutages)),
        makeFact(ReportText::tr("Outages"), QString::number(summary.outages),
                 ReportText::tr("down for %1 in total").arg(ReportText::time(static_cast<double>(summary.downMs))))};
    if (summary.objectives > 0)
        facts.append(makeFact(ReportText::tr("Objectives met"),
                              ReportText::tr("%1 of %2").arg(summary.met).arg(summary.objectives), {},
                              summary.met < summary.objectives));
    facts.append(makeFact(ReportText::tr("No data"), ReportText::share(shareOf(summary.excludedMs, summary.fullSpanMs)),
                          ReportText::tr("of the total time of all targets, not counted as up or down")));
    return facts;
}

QList<ReportColumn> outageColumns()
{
    return {{ReportText::tr("Start"), Is::Time},
            {ReportText::tr("End"), Is::Time},
            {ReportText::tr("Duration", "of an outage")},
            {ReportText::tr("Cause"), Is::Text}};
}

QList<ReportCell> outageCells(const ReportOutage &one, const ReportClock &clock)
{
    return {{outageStartText(one, clock)},
            {outageEndText(one.outage, clock)},
            {ReportText::time(static_cast<double>(one.outage.downMs))},
            {one.cause}};
}

ReportTable longestOutages(const Report &report, const ReportSummary &summary)
{
    const ReportClock clock(report.request.span, report.request.zone);
    const QList<ReportColumn> names{{ReportText::tr("Name"), Is::Text}};
    ReportTable table{ReportText::tr("Longest outages"), names + outageColumns(), {}, {}};
    for (const OutageIndex &place : summary.longest) {
        const ReportTarget &target = report.targets[place.target];
        const QList<ReportCell> name{{nameOf(target), anchorOf(place.target)}};
        table.rows.append(name + outageCells(target.outages[place.outage], clock));
    }
    return table;
}

ReportTable outagesOf(const Report &report, const ReportTarget &target)
{
    const ReportClock clock(report.request.span, report.request.zone);
    ReportTable table{ReportText::tr("Outages"), outageColumns(), {}, {}};
    for (const ReportOutage &one : target.outages)
        table.rows.append(outageCells(one, clock));
    const qsizetype all = target.uptime.outages().size();
    if (all > target.outages.size())
        table.note = ReportText::tr("Showing the %1 longest of %2 outages.").arg(target.outages.size()).arg(all);
    return table;
}

ReportFact objectiveFact(const ObjectiveStatus &state)
{
    const Objective &objective = state.objective();
    const QString label =
        ReportText::tr("Objective %1 over %2")
            .arg(ReportText::objective(objective.percent), humanDuration(static_cast<double>(objective.over.count())));
    const ErrorBudget &budget = state.budget();
    const QString left = ReportText::time(std::abs(budget.remainingMs()));
    const QString burn =
        state.burnRate() ? ReportText::tr(", burn rate %1").arg(QString::number(*state.burnRate(), 'f', 2)) : QString();
    if (!budget.isMet())
        return makeFact(label, ReportText::tr("missed"), ReportText::tr("by %1").arg(left) + burn, true);
    if (!budget.remainingShare())
        return makeFact(label, ReportText::dash());
    return makeFact(label, ReportText::share(budget.remainingShare()),
                    ReportText::tr("of the error budget left (%1)").arg(left) + burn);
}

QList<ReportFact> targetFacts(const ReportTarget &target)
{
    const Uptime &uptime = target.uptime;
    const auto counted = static_cast<double>(uptime.countedMs());
    QList<ReportFact> facts{makeFact(ReportText::tr("Uptime"), ReportText::share(uptime.share()),
                                     ReportText::tr("of %1 monitored").arg(ReportText::time(counted)))};
    if (uptime.countedMs() > 0)
        facts.append(makeFact(ReportText::tr("Outages"), QString::number(uptime.outages().size()),
                              uptime.outages().isEmpty()
                                  ? QString()
                                  : ReportText::tr("down for %1, longest %2")
                                        .arg(ReportText::time(static_cast<double>(uptime.downMs())),
                                             ReportText::time(static_cast<double>(uptime.longestOutageMs())))));
    if (target.times)
        facts.append(makeFact(
            ReportText::tr("Response time"), humanDuration(target.times->p50),
            ReportText::tr("median, p95 %1, p99 %2, slowest %3")
                .arg(humanDuration(target.times->p95), humanDuration(target.times->p99), humanDuration(target.times->max))));
    if (target.objective)
        facts.append(objectiveFact(*target.objective));
    facts.append(makeFact(ReportText::tr("No data"), ReportText::time(static_cast<double>(uptime.excludedMs()))));
    return facts;
}

QString detailOf(const ReportSubject &subject)
{
    if (subject.isRemoved)
        return ReportText::tr("no longer monitored");
    const Kind *kind = findKind(subject.target.kind);
    const QString address = displayLine(maskedAddress(subject.target));
    const QString label = kind ? kind->title : subject.target.kind;
    return address.isEmpty() ? label : ReportText::tr("%1 · %2").arg(label, address);
}

QList<qsizetype> allTargetIndexes(const Report &report)
{
    QList<qsizetype> places(report.targets.size());
    std::iota(places.begin(), places.end(), 0);
    return places;
}

} // namespace

ReportHeader reportHeader(const Report &report)
{
    const ReportClock clock(report.request.span, report.request.zone);
    const QString title = displayLine(report.request.title);
    return {title.isEmpty() ? ReportText::tr("Availability report") : title, clock.spanText(),
            ReportText::tr("Created by Watchkeeper on %1 from its own check results.")
                .arg(clock.creationTimeText(report.request.now))};
}

ReportSection summarySection(const Report &report)
{
    const ReportSummary summary = summaryOf(report);
    ReportSection section;
    section.anchor = u"summary"_s;
    section.title = ReportText::tr("Summary");
    section.facts = summaryFacts(summary, report.targets.size());
    if (report.incidents.count > 0)
        section.facts.insert(3, incidentsFact(report.incidents)); // inserted after the outages
    if (!summary.worst.isEmpty())
        section.tables.append(targetsTable(report, ReportText::tr("Lowest availability"), summary.worst));
    if (!summary.longest.isEmpty())
        section.tables.append(longestOutages(report, summary));
    if (report.incidents.count > 0)
        section.tables.append(incidentsTable(report));
    if (!report.notes.isEmpty())
        section.tables.append(notesTable(report));
    if (report.targets.size() > summary.worst.size())
        section.tables.append(targetsTable(report, ReportText::tr("All targets"), allTargetIndexes(report)));
    if (summary.monitored == 0)
        section.notes.append(ReportText::tr("No data for this period."));
    section.notes.append(report.faults);
    return section;
}

ReportSection sectionOf(const Report &report, qsizetype place)
{
    const ReportTarget &target = report.targets[place];
    ReportSection section;
    section.anchor = anchorOf(place);
    section.title = nameOf(target);
    section.detail = detailOf(target.subject);
    section.facts = targetFacts(target);
    section.target = target.chart.ribbon.isEmpty() ? nullptr : &target;
    if (!target.outages.isEmpty())
        section.tables.append(outagesOf(report, target));
    else if (target.uptime.countedMs() == 0)
        section.notes.append(ReportText::tr("Not monitored in this period."));
    return section;
}

QStringList explanations(const ReportRequest &request)
{
    const bool countsMaintenance = request.objective.maintenance == MaintenanceAccounting::AsObserved;
    QStringList texts{
        ReportText::tr("Each result applies until the next one. Gaps and unknown results count neither as up nor as down."),
        countsMaintenance ? ReportText::tr("Time in maintenance is included like any other time.")
                          : ReportText::tr("Time in maintenance counts neither as up nor as down."),
        ReportText::tr("Response times include failed checks that got a response. Checks that were refused or timed out have "
                       "no response time. Percentiles are accurate to within 1 %."),
        ReportText::tr(
            "The error budget is the downtime an objective allows over its own period, which ends with "
            "this report. The burn rate is how fast the budget was used during the period of this report. At a burn rate "
            "of 1, the budget lasts exactly as long as the objective's period.")};
    if (PrivacyMask::current())
        texts.append(ReportText::tr(
            "This report was created in privacy mode. Stand-ins such as host-3 replace hosts, IP addresses and user "
            "names."));
    return texts;
}

namespace {

void addTimes(ReportSummary *summary, const ReportTarget &target)
{
    const Uptime &uptime = target.uptime;
    summary->upMs += uptime.upMs();
    summary->downMs += uptime.downMs();
    summary->excludedMs += uptime.excludedMs();
    summary->outages += uptime.outages().size();
    summary->monitored += uptime.countedMs() > 0 ? 1 : 0;
    summary->withoutOutages += uptime.countedMs() > 0 && uptime.outages().isEmpty() ? 1 : 0;
    const bool hasObjective = target.objective && target.objective->burnRate().has_value();
    summary->objectives += hasObjective ? 1 : 0;
    summary->met += hasObjective && target.objective->budget().isMet() ? 1 : 0;
}

//! \param before  returns whether its first argument sorts before the second
template<typename Place, typename Before>
void keepFirst(QList<Place> *places, Before before)
{
    const qsizetype kept = std::min(places->size(), ReportSummary::kMaxListedEntries);
    std::stable_sort(places->begin(), places->end(), before);
    places->resize(kept);
}

} // namespace

std::optional<double> ReportSummary::share() const
{
    const qint64 counted = upMs + downMs;
    return counted > 0 ? std::optional(static_cast<double>(upMs) / static_cast<double>(counted)) : std::nullopt;
}

ReportSummary summaryOf(const Report &report)
{
    const QList<ReportTarget> &targets = report.targets;
    ReportSummary summary;
    summary.fullSpanMs = report.request.span.length() * targets.size();
    const auto isLonger = [&targets](const OutageIndex &a, const OutageIndex &b) {
        return targets[a.target].outages[a.outage].outage.downMs > targets[b.target].outages[b.outage].outage.downMs;
    };
    for (qsizetype i = 0; i < targets.size(); ++i) {
        addTimes(&summary, targets[i]);
        if (targets[i].uptime.downMs() > 0)
            summary.worst.append(i);
        for (qsizetype outage = 0; outage < targets[i].outages.size(); ++outage)
            summary.longest.append({i, outage});
        keepFirst(&summary.longest, isLonger);
    }
    keepFirst(&summary.worst,
              [&targets](qsizetype a, qsizetype b) { return targets[a].uptime.share() < targets[b].uptime.share(); });
    return summary;
}

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

ReportTable notesTable(const Report &report)
{
    const ReportClock clock(report.request.span, report.request.zone);
    ReportTable table{ReportText::tr("Notes"),
                      {{ReportText::tr("Name"), Is::Text},
                       {ReportText::tr("Start"), Is::Time},
                       {ReportText::tr("End"), Is::Time},
                       {ReportText::tr("Note"), Is::Text},
                       {ReportText::tr("Author"), Is::Text}},
                      {},
                      {}};
    for (const Note &note : report.notes)
        table.rows.append({{note.target ? displayLine(note.targetName) : ReportText::tr("All targets")},
                           {clock.timeText(note.from)},
                           {note.isSpan() ? clock.timeText(note.to) : QString()},
                           {displayLine(note.text)},
                           {displayLine(note.author)}});
    return table;
}

} // namespace watchkeeper
