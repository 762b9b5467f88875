// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/events/EventSource.h"

#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
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

TargetEvents unreadableEvents(const HistoryError &fault)
{
    qCWarning(lcHistory, "Events couldn't be read: %s", qUtf8Printable(fault.sentence()));
    return {{}, {}, EventSource::tr("Events can't be read. %1").arg(fault.sentence())};
}

TargetEvents readEvents(const QString &file, const TargetId &target)
{
    TargetEvents events;
    if (!QFileInfo::exists(file))
        return events;
    HistoryDatabase database(file, HistoryDatabase::Access::Read);
    database.setLockTimeout(kEventsLockTimeout);
    if (const HistoryFault fault = database.open())
        return unreadableEvents(*fault);
    const IncidentTable table(&database);
    const qint64 end = QDateTime::currentMSecsSinceEpoch() + 1;
    const auto incidents = table.between(0, end, kMaxIncidentsOfTarget, target);
    const auto notes = NoteTable(&database).between(0, end, kMaxIncidentsOfTarget, {target});
    if (!incidents || !notes)
        return unreadableEvents(incidents ? notes.error() : incidents.error());
    for (const Incident &incident : *incidents) {
        const auto entries = table.entries(incident.id);
        events.incidents.append({incident, entries ? *entries : QList<IncidentEntry>()});
    }
    std::stable_sort(events.incidents.begin(), events.incidents.end(),
                     [](const TargetIncident &a, const TargetIncident &b) { return a.incident.began > b.incident.began; });
    events.notes = *notes;
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
        const TargetEvents events = readEvents(file, target);
        // The destructor waits for the pool and drops calls that are still queued.
        QMetaObject::invokeMethod(this, [this, target, events] { emit found(target, events); });
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
    m_target = TargetId();
    if (!source)
        return;
    connect(source, &EventSource::found, this, [this](const TargetId &id, const TargetEvents &events) {
        if (id == m_target && std::exchange(m_events, events) != events)
            emit changed();
    });
}

void EventsLoader::follow(const TargetId &id)
{
    if (id == m_target)
        return;
    m_target = id;
    m_events.reset();
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

QString EventsLoader::problem() const
{
    if (!m_source)
        return tr("No events: the history isn't available.");
    if (!m_events || !m_events->isEmpty())
        return {};
    return m_events->problem.isEmpty() ? tr("No events: this target has had no incidents, and has no notes.")
                                       : m_events->problem;
}

QString incidentDurationText(const Incident &incident, qint64 now)
{
    return humanDuration(static_cast<double>(std::max<qint64>(incident.closed.value_or(now) - incident.began, 0)));
}

} // namespace watchkeeper

#include "moc_EventSource.cpp"
