// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/events/EventSource.h"

#include "history/tables/IncidentTable.h"
#include "model/base/Logging.h"
#include "model/base/Quantity.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace watchkeeper {

namespace {

constexpr int kMaxIncidentsOfTarget = 200;
constexpr std::chrono::milliseconds kEventsLockTimeout{100};
constexpr std::chrono::milliseconds kEventsDelay{200};

void warnAboutEvents(const HistoryError &fault)
{
    qCWarning(lcHistory, "Events couldn't be read: %s", qUtf8Printable(fault.sentence()));
}

//! Returns nullopt if the database can't be read.
std::optional<QList<TargetIncident>> readEvents(const QString &file, const TargetId &target)
{
    QList<TargetIncident> events;
    if (!QFileInfo::exists(file))
        return events;
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    database.setLockTimeout(kEventsLockTimeout);
    if (const HistoryFault fault = database.open()) {
        warnAboutEvents(*fault);
        return std::nullopt;
    }
    const IncidentTable table(&database);
    const auto incidents = table.between(0, QDateTime::currentMSecsSinceEpoch() + 1, kMaxIncidentsOfTarget, target);
    if (!incidents) {
        warnAboutEvents(incidents.error());
        return std::nullopt;
    }
    for (const Incident &incident : *incidents) {
        const auto entries = table.entries(incident.id);
        events.append({incident, entries ? *entries : QList<IncidentEntry>()});
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const TargetIncident &a, const TargetIncident &b) { return a.incident.began > b.incident.began; });
    return events;
}

} // namespace

EventSource::EventSource(QString database, QObject *parent)
    : QObject(parent)
    , m_database(std::move(database))
{
    m_pool.setMaxThreadCount(1);
}

EventSource::~EventSource()
{
    m_pool.clear();
    // Blocks on purpose, because the job uses this object. The job reads a few rows of one target, and waits at most 100 ms for a lock.
    m_pool.waitForDone();
}

void EventSource::request(const TargetId &target)
{
    m_pool.clear();
    m_pool.start([this, file = m_database, target] {
        const auto events = readEvents(file, target);
        if (!events)
            return;
        // The destructor waits for the pool and drops calls that are still queued.
        QMetaObject::invokeMethod(this, [this, target, events] { emit found(target, *events); });
    });
}

EventsLoader::EventsLoader(QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kEventsDelay);
    connect(&m_delay, &QTimer::timeout, this, &EventsLoader::request);
}

void EventsLoader::setSource(EventSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    m_target = {};
    if (!source)
        return;
    connect(source, &EventSource::found, this, [this](const TargetId &id, const QList<TargetIncident> &incidents) {
        if (id == m_target && std::exchange(m_incidents, incidents) != incidents)
            emit changed();
    });
}

void EventsLoader::follow(const TargetId &id)
{
    if (id == m_target)
        return;
    m_target = id;
    m_incidents.reset();
    m_delay.stop();
    request();
}

void EventsLoader::refresh()
{
    if (!m_delay.isActive())
        m_delay.start();
}

void EventsLoader::request()
{
    if (m_source && !m_target.isNull())
        m_source->request(m_target);
}

QString incidentDurationText(const Incident &incident, qint64 now)
{
    return humanDuration(static_cast<double>(std::max<qint64>(incident.closed.value_or(now) - incident.began, 0)));
}

} // namespace watchkeeper

#include "moc_EventSource.cpp"
