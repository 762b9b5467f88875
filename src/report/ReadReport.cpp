// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReadReport.h"

#include "history/tables/TargetTable.h"
#include "report/ReadChart.h"
#include "report/ReadIncidents.h"
#include "report/ReadOutages.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace watchkeeper {

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

//! Also reads gaps before the span, since objectives have their own period.
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
