// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReadIncidents.h"

#include "history/tables/IncidentTable.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kReadLimit = 100'000;

//! All users who acknowledged the incident, without duplicates.
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
    const qsizetype kept = std::min(incidents->size(), ReportIncidents::kMaxListed);
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

} // namespace

ReportIncidents readIncidents(const ReportRequest &request, const QList<ReportTarget> &targets, QStringList *faults)
{
    ReportIncidents found;
    if (!QFileInfo::exists(request.database))
        return found;
    HistoryDatabase database(request.database, HistoryDatabase::Access::Read);
    const IncidentTable table(&database);
    const auto all = table.between(request.span.from, request.span.to, kReadLimit);
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

} // namespace watchkeeper
