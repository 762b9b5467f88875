// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the data for the incidents view. Use it in the GUI thread; reading happens in another thread.

#include "model/incident/Incident.h"

#include <QObject>
#include <QThreadPool>

namespace watchkeeper {

//! A line of a timeline, with the name of its target.
struct IncidentLine
{
    QString targetName;
    IncidentEntry entry;
};

//! \brief Reads in its own thread. The destructor waits for the read in progress.
class IncidentSource : public QObject
{
    Q_OBJECT

public:
    //! \param database  see Profile::historyFile(); there are no incidents if the file doesn't exist
    explicit IncidentSource(QString database, QObject *parent = nullptr);
    ~IncidentSource() override;

    //! Requests all open incidents and the newest closed ones.
    void requestIncidents();
    //! Requests the merged timelines of these incidents. \param incidents  the incidents of one row
    void requestTimeline(const QList<Incident> &incidents);

signals:
    //! \param fault  an error message if the incidents couldn't be read; empty on success
    void incidentsRead(const QList<watchkeeper::Incident> &incidents, const QString &fault);
    //! \param key  the key of the row's first incident; `lines` starts with the oldest line
    void timelineRead(qint64 key, const QList<watchkeeper::IncidentLine> &lines);

private:
    const QString m_database;
    QThreadPool m_pool;
};

} // namespace watchkeeper
