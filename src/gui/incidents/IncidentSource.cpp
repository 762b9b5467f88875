// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentSource.h"

#include "history/tables/IncidentTable.h"
#include "model/base/Logging.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kMaxIncidents = 1'000;
constexpr qsizetype kMaxTimelines = 50; // maximum number of incidents whose timelines are merged
constexpr std::chrono::milliseconds kLockTimeout{100};

struct IncidentList
{
    QList<Incident> incidents;
    QString fault;
};

//! Reads open incidents separately, because they can be older than all closed ones in the list.
IncidentList readList(const QString &file)
{
    if (!QFileInfo::exists(file))
        return {};
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    database.setLockTimeout(kLockTimeout);
    if (const HistoryFault fault = database.open())
        return {{}, fault->sentence()};
    const IncidentTable table(&database);
    const auto open = table.open();
    const auto newest = table.between(0, QDateTime::currentMSecsSinceEpoch() + 1, kMaxIncidents);
    if (!open || !newest)
        return {{}, open ? newest.error().sentence() : open.error().sentence()};
    IncidentList found{*newest, {}};
    QSet<qint64> ids;
    for (const Incident &incident : *newest)
        ids.insert(incident.id);
    std::copy_if(open->begin(), open->end(), std::back_inserter(found.incidents),
                 [&ids](const Incident &incident) { return !ids.contains(incident.id); });
    return found;
}

QList<IncidentLine> readLines(const QString &file, const QList<Incident> &incidents)
{
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    database.setLockTimeout(kLockTimeout);
    if (const HistoryFault fault = database.open()) {
        qCWarning(lcHistory, "Timelines couldn't be read: %s", qUtf8Printable(fault->sentence()));
        return {};
    }
    QList<IncidentLine> lines;
    for (const Incident &incident : incidents.mid(0, kMaxTimelines)) {
        const auto entries = IncidentTable(&database).entries(incident.id);
        if (!entries)
            return lines;
        for (const IncidentEntry &entry : *entries)
            lines.append({incident.targetName, entry});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const IncidentLine &a, const IncidentLine &b) { return a.entry.at < b.entry.at; });
    return lines;
}

} // namespace

IncidentSource::IncidentSource(QString database, QObject *parent)
    : QObject(parent)
    , m_database(std::move(database))
{
    m_pool.setMaxThreadCount(1);
}

IncidentSource::~IncidentSource()
{
    m_pool.clear();
    // Blocks on purpose, because the job uses this object. The job only reads a few rows from a file, and waits at most 100 ms for its
    // lock.
    m_pool.waitForDone();
}

void IncidentSource::requestIncidents()
{
    m_pool.start([this, file = m_database] {
        const IncidentList found = readList(file);
        // The destructor waits for the pool and drops calls that are still queued.
        QMetaObject::invokeMethod(this, [this, found] { emit incidentsRead(found.incidents, found.fault); });
    });
}

void IncidentSource::requestTimeline(const QList<Incident> &incidents)
{
    m_pool.start([this, file = m_database, incidents] {
        const QList<IncidentLine> lines = readLines(file, incidents);
        QMetaObject::invokeMethod(this, [this, key = incidents.first().id, lines] { emit timelineRead(key, lines); });
    });
}

} // namespace watchkeeper

#include "moc_IncidentSource.cpp"
