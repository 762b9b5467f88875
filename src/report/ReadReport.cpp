// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReadReport.h"

#include "app/query/TargetChart.h"
#include "app/words/DisplayText.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/tables/TargetTable.h"
#include "history/values/SeriesSummary.h"
#include "history/values/StoredResult.h"
#include "report/ReportText.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool countsAsDown(const StoredResult &result, DegradedAccounting degraded)
{
    return result.outcome == Outcome::Down || (degraded == DegradedAccounting::AsDown && result.outcome == Outcome::Degraded);
}

QString causeText(const StoredResult &result)
{
    return ReportText::cause(displayLine(result.errorMessage.isEmpty() ? result.summary : result.errorMessage));
}

QList<Outage> selectLongestOutages(QList<Outage> outages)
{
    if (outages.size() <= ReportTarget::kMaxOutages)
        return outages;
    std::stable_sort(outages.begin(), outages.end(), [](const Outage &a, const Outage &b) { return a.downMs > b.downMs; });
    outages.resize(ReportTarget::kMaxOutages);
    std::sort(outages.begin(), outages.end(), [](const Outage &a, const Outage &b) { return a.time.from < b.time.from; });
    return outages;
}

//! \brief Reads the longest outages, each with the message of its first failing result. Blocks, so call it in a pool thread.
//!
//! For an outage that began before the span, the message comes from the last failing result before the span.
QList<ReportOutage> readOutages(const StoredResultReader &reader, const Target &target, const Uptime &uptime,
                                const TimeSpan &span, DegradedAccounting degraded)
{
    const qint64 before = maxLookback(target.schedule).count();
    QList<ReportOutage> reported;
    for (const Outage &outage : selectLongestOutages(uptime.outages())) {
        ReportOutage one{outage, false, {}};
        const qint64 begin = outage.time.from;
        const QList<StoredResult> results =
            reader.read(target.id, begin > span.from ? begin : begin - before, begin + 1).results;
        for (const StoredResult &result : results) {
            if (!countsAsDown(result, degraded))
                continue;
            one.startsBeforeSpan = result.at < span.from;
            one.cause = causeText(result);
        }
        reported.append(one);
    }
    return reported;
}

constexpr int kMaxIncidentsRead = 100'000;

//! Returns all users who acknowledged the incident, without duplicates.
QStringList acknowledgers(const QList<IncidentEntry> &timeline)
{
    QStringList names;
    for (const IncidentEntry &entry : timeline) {
        if (entry.event == IncidentEvent::Acknowledged && !names.contains(entry.author))
            names.append(entry.author);
    }
    return names;
}

//! Keeps only the longest incidents, ordered by start time.
void keepLongest(QList<ReportIncident> *incidents)
{
    const qsizetype kept = std::min(incidents->size(), ReportIncidents::kMaxListedEntries);
    std::stable_sort(incidents->begin(), incidents->end(),
                     [](const ReportIncident &a, const ReportIncident &b) { return a.lengthMs > b.lengthMs; });
    incidents->resize(kept);
    std::stable_sort(incidents->begin(), incidents->end(),
                     [](const ReportIncident &a, const ReportIncident &b) { return a.incident.began < b.incident.began; });
}

HistoryFault readTimelines(const IncidentTable &table, QList<ReportIncident> *incidents)
{
    for (ReportIncident &one : *incidents) {
        const auto timeline = table.entries(one.incident.id);
        if (!timeline)
            return timeline.error();
        one.acknowledgedBy = acknowledgers(*timeline);
    }
    return {};
}

//! \brief Reads the incidents of the report's targets, if they overlap the span. Blocks, so call it in a pool thread.
//! \param faults  receives an error message if the database can't be read
ReportIncidents readIncidents(const ReportRequest &request, const QList<ReportTarget> &targets, QStringList *faults)
{
    ReportIncidents found;
    if (!QFileInfo::exists(request.database))
        return found;
    HistoryDatabase database(request.database, HistoryDatabase::Access::Read);
    const IncidentTable table(&database);
    const auto all = table.between(request.span.from, request.span.to, kMaxIncidentsRead);
    if (!all) {
        faults->append(all.error().sentence());
        return found;
    }
    QHash<TargetId, qsizetype> places;
    for (qsizetype i = 0; i < targets.size(); ++i)
        places.insert(targets[i].subject.target.id, i);
    const qint64 end = std::min(request.span.to, request.now);
    for (const Incident &incident : *all) {
        const auto place = places.constFind(incident.target);
        if (place == places.cend())
            continue;
        const qint64 length = std::max(incident.closed.value_or(end) - incident.began, qint64(0));
        found.longestMs = std::max(found.longestMs, length);
        found.open += incident.closed ? 0 : 1;
        found.listed.append({incident, *place, length, {}});
    }
    found.count = found.listed.size();
    keepLongest(&found.listed);
    if (const HistoryFault fault = readTimelines(table, &found.listed))
        faults->append(fault->sentence());
    return found;
}

} // namespace

namespace {

constexpr int kMaxPoints = 120; // each point covers six of the chart's 720 steps

//! Returns the priority of a state. If several states occur within one step, the state with the highest priority is shown.
//! States with priority 0 have no data and are never shown.
int stateSeverity(MonitoringState state)
{
    switch (state) {
    case MonitoringState::Down:
        return 5;
    case MonitoringState::Unknown:
        return 4;
    case MonitoringState::Degraded:
        return 3;
    case MonitoringState::Up:
        return 2;
    case MonitoringState::Maintenance:
        return 1;
    case MonitoringState::Unobserved:
    case MonitoringState::Paused:
        break;
    }
    return 0;
}

int stepOf(qint64 at, const TimeSpan &whole)
{
    const double share = static_cast<double>(at - whole.from) / static_cast<double>(whole.length());
    return std::clamp(static_cast<int>(share * ReportChart::kSteps), 0, ReportChart::kSteps - 1);
}

QList<ReportPoint> reportPoints(const QList<ChartBucket> &buckets, const TimeSpan &whole)
{
    QList<ReportPoint> points;
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        const ChartBucket &bucket = buckets[i];
        const TimeSpan shown = intersection({bucket.from, bucket.to}, whole);
        if (shown.isEmpty())
            continue;
        const double middle = static_cast<double>(shown.from - whole.from) + static_cast<double>(shown.length()) / 2;
        points.append({static_cast<float>(middle / static_cast<double>(whole.length())), static_cast<float>(bucket.p50),
                       static_cast<float>(bucket.p95), !points.isEmpty() && buckets[i - 1].to == bucket.from});
    }
    return points;
}

} // namespace

QList<ReportStateSpan> reportStateSpans(const QList<StateSpan> &states, const TimeSpan &whole)
{
    std::array<MonitoringState, ReportChart::kSteps> steps;
    steps.fill(MonitoringState::Unobserved);
    for (const auto &[state, time] : states) {
        for (int step = stepOf(time.from, whole); step <= stepOf(time.to - 1, whole); ++step) {
            MonitoringState &worst = steps.at(static_cast<size_t>(step));
            worst = std::max(worst, state,
                             [](MonitoringState a, MonitoringState b) { return stateSeverity(a) < stateSeverity(b); });
        }
    }
    QList<ReportStateSpan> runs;
    for (int step = 0; step < ReportChart::kSteps; ++step) {
        const MonitoringState state = steps.at(static_cast<size_t>(step));
        if (stateSeverity(state) == 0)
            continue;
        if (!runs.isEmpty() && runs.last().end == step && runs.last().state == state)
            ++runs.last().end;
        else
            runs.append({static_cast<quint16>(step), static_cast<quint16>(step + 1), state});
    }
    return runs;
}

ReportChart readReportChart(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                            const QList<StateSpan> &states, QList<FileFault> *faults)
{
    ChartRequest request;
    request.targets = {target.id};
    request.series = {durationSeries()};
    request.from = span.from;
    request.to = span.to;
    request.pixels = kMaxPoints;
    const TargetChart found =
        readChart(reader, {{target.id, validityPeriod(target.schedule)}}, request, span.to, [] { return false; });
    *faults += found.faults;
    ReportChart chart;
    chart.ribbon = reportStateSpans(states, span);
    if (!found.data.series.isEmpty())
        chart.points = reportPoints(found.data.series.first().buckets, span);
    return chart;
}

namespace {

void addFaults(QStringList *sentences, const QList<FileFault> &faults)
{
    for (const FileFault &fault : faults) {
        if (const QString text = fault.text(); !sentences->contains(text))
            sentences->append(text);
    }
}

std::optional<ReportResponseTimes> timesOf(const SeriesSummary &durations)
{
    if (durations.count() == 0)
        return std::nullopt;
    return ReportResponseTimes{*durations.quantile(0.5), *durations.quantile(0.95), *durations.quantile(0.99),
                               *durations.max()};
}

ReportTarget readTarget(const StoredResultReader &reader, const ReportRequest &request, const MonitoringGaps &unmonitored,
                        const ReportSubject &subject, QList<FileFault> *faults)
{
    const Target &target = subject.target;
    const DegradedAccounting degraded = request.objective.degradedAccounting(target);
    ReportTarget found;
    found.subject = subject;
    const TargetUptime past = readUptime(reader, target, request.span, degraded, unmonitored, request.objective.maintenance);
    *faults += past.faults;
    found.uptime = past.uptime;
    if (const auto objective = request.objective.of(target, request.span))
        found.objective = readObjective(reader, target, *objective, request.span, unmonitored, past.uptime,
                                        request.objective.maintenance, faults);
    found.times = timesOf(past.durations);
    found.outages = readOutages(reader, target, past.uptime, request.span, degraded);
    found.chart = readReportChart(reader, target, request.span, past.states, faults);
    return found;
}

//! Like readIncidents().
QList<Note> readNotes(const ReportRequest &request, const QList<ReportTarget> &targets, QStringList *faults)
{
    if (!QFileInfo::exists(request.database))
        return {};
    HistoryDatabase database(request.database, HistoryDatabase::Access::Read);
    const auto all = NoteTable(&database).between(request.span.from, request.span.to, ReportIncidents::kMaxListedEntries);
    if (!all) {
        faults->append(all.error().sentence());
        return {};
    }
    QList<Note> notes = *all;
    notes.removeIf([&targets](const Note &note) {
        return std::none_of(targets.begin(), targets.end(),
                            [&note](const ReportTarget &target) { return note.appliesTo(target.subject.target.id); });
    });
    return notes;
}

//! Reads the gaps in the span, and also earlier ones, since objectives have their own period.
MonitoringGaps readMonitoringGaps(const ReportRequest &request, QStringList *faults)
{
    const auto spans = MonitoringGaps::read(request.database, {0, request.span.to}, request.now);
    if (spans)
        return *spans;
    faults->append(spans.error().sentence());
    return {};
}

} // namespace

Report readReport(const ReportRequest &request, const std::function<bool(qsizetype)> &shouldContinue)
{
    const StoredResultReader reader = StoredResultReader(request.folder).withFileList();
    Report report;
    report.request = request;
    const MonitoringGaps unmonitored = readMonitoringGaps(request, &report.faults);
    for (const ReportSubject &subject : std::exchange(report.request.subjects, {})) {
        if (!shouldContinue(report.targets.size()))
            return report;
        QList<FileFault> faults;
        report.targets.append(readTarget(reader, request, unmonitored, subject, &faults));
        addFaults(&report.faults, faults);
    }
    report.incidents = readIncidents(request, report.targets, &report.faults);
    report.notes = readNotes(request, report.targets, &report.faults);
    report.faults.removeDuplicates();
    return report;
}

QList<ReportSubject> removedSubjects(const QString &folder, const QString &file, const QList<Target> &present,
                                     const TimeSpan &span, QStringList *faults)
{
    QSet<TargetId> known;
    for (const Target &target : present)
        known.insert(target.id);
    QList<FileFault> unread;
    QList<ReportSubject> removed;
    const StoredResultReader reader(folder);
    for (const StoredTarget &kept : reader.targets(&unread)) {
        if (known.contains(kept.target) || kept.last < span.from || kept.first >= span.to)
            continue;
        ReportSubject subject{{}, true};
        subject.target.id = kept.target;
        removed.append(subject);
    }
    addFaults(faults, unread);
    if (removed.isEmpty())
        return removed;
    const auto read = TargetTable::namesIn(file);
    if (!read)
        faults->append(read.error().sentence());
    const QHash<TargetId, QString> names = read ? *read : QHash<TargetId, QString>();
    for (ReportSubject &subject : removed) {
        const TargetId &id = subject.target.id;
        subject.target.name = names.value(id, id.toString(QUuid::WithoutBraces));
    }
    std::sort(removed.begin(), removed.end(), [](const ReportSubject &a, const ReportSubject &b) {
        return QString::localeAwareCompare(a.target.name, b.target.name) < 0;
    });
    return removed;
}

} // namespace watchkeeper
