// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the incidents of a target with their timelines.

#include "model/incident/Incident.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace watchkeeper {

//! \brief An incident with its timeline, oldest entry first.
struct TargetIncident
{
    Incident incident;
    QList<IncidentEntry> entries;
    friend bool operator==(const TargetIncident &a, const TargetIncident &b)
    {
        return a.incident == b.incident && a.entries == b.entries;
    }
};

//! \brief Reads in its own thread, the latest request first. The destructor waits for the read in progress.
class EventSource : public QObject
{
    Q_OBJECT

public:
    //! \param database  see Profile::historyFile(); there are no incidents if the file doesn't exist
    explicit EventSource(QString database, QObject *parent = nullptr);
    ~EventSource() override;

    //! Requests the newest incidents of a target. Drops earlier requests that haven't started.
    void request(const TargetId &target);

signals:
    //! \brief Emitted with the result, newest incident first, but not from within request().
    //! Not emitted if the database can't be read; the reason is logged.
    void found(const watchkeeper::TargetId &target, const QList<watchkeeper::TargetIncident> &incidents);

private:
    const QString m_database;
    QThreadPool m_pool;
};

//! \brief Loads the incidents of the displayed target, and again when they may have changed.
class EventsLoader : public QObject
{
    Q_OBJECT

public:
    explicit EventsLoader(QObject *parent = nullptr);

    //! \param source  may be null
    void setSource(EventSource *source);
    bool hasSource() const { return m_source != nullptr; }
    //! Follows another target. A null ID stops reading.
    void follow(const TargetId &id);
    //! Reads the incidents again, soon. Several calls in a row cause one read.
    void refresh();

    //! Returns the incidents, newest first; nullopt until they have been read.
    const std::optional<QList<TargetIncident>> &incidents() const { return m_incidents; }

signals:
    //! Emitted when other incidents have been read.
    void changed();

private:
    void request();

    QPointer<EventSource> m_source;
    TargetId m_target;
    std::optional<QList<TargetIncident>> m_incidents;
    QTimer m_delay;
};

//! Returns the duration of an incident in words, up to `now` [ms] if it is open.
QString incidentDurationText(const Incident &incident, qint64 now);

} // namespace watchkeeper
