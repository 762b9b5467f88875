// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the incidents of a target with their timelines, and the notes about it.

#include "model/incident/Incident.h"
#include "model/incident/Note.h"

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

//! \brief What happened to a target.
struct TargetEvents
{
    QList<TargetIncident> incidents; //!< newest first
    QList<Note> notes;               //!< about the target or about all targets, oldest first
    QString problem;                 //!< why the events couldn't be read, as a user-visible message; otherwise empty
    bool isEmpty() const { return incidents.isEmpty() && notes.isEmpty(); }
    friend bool operator==(const TargetEvents &, const TargetEvents &) = default;
};

//! \brief Reads in its own thread, the latest request first. The destructor waits for the read in progress.
class EventSource : public QObject
{
    Q_OBJECT

public:
    //! \param database  see Profile::historyFile(); there are no events if the file doesn't exist
    explicit EventSource(QString database, QObject *parent = nullptr);
    ~EventSource() override;

    //! Requests the newest incidents and notes of a target. Drops earlier requests that haven't started.
    void request(const TargetId &target);

signals:
    //! Emitted with the result, but not from within request(). If the database can't be read, the reason is also logged.
    void found(const watchkeeper::TargetId &target, const watchkeeper::TargetEvents &events);

private:
    const QString m_database;
    QThreadPool m_pool;
};

//! \brief Loads the events of the displayed target, and again when they may have changed.
class EventsLoader : public QObject
{
    Q_OBJECT

public:
    explicit EventsLoader(QObject *parent = nullptr);

    //! \param source  may be null
    void setSource(EventSource *source);
    //! Follows another target. A null ID stops reading.
    void follow(const TargetId &id);
    //! Reads the events again, soon. Several calls in a row cause one read.
    void refresh();

    //! Returns the events; nullopt until they have been read.
    const std::optional<TargetEvents> &events() const { return m_events; }
    //! Returns why there are no events to show, as a user-visible message; empty if there are some, or until they have been read.
    QString problem() const;

signals:
    //! Emitted when other events have been read.
    void changed();

private:
    void request();

    QPointer<EventSource> m_source;
    TargetId m_target;
    std::optional<TargetEvents> m_events;
    QTimer m_delay;
};

//! Returns the duration of an incident in words, up to `now` [ms] if it is open.
QString incidentDurationText(const Incident &incident, qint64 now);

} // namespace watchkeeper
