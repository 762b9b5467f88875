// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Where the incidents view gets its data from. GUI thread; reading happens in another thread.

#include "model/Incident.h"

#include <QObject>
#include <QThreadPool>

namespace watchkeeper {

//! A line of a timeline, and the target it is about.
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
    //! \param database  see Profile::historyFile(); if it doesn't exist, there are no incidents
    explicit IncidentSource(QString database, QObject *parent = nullptr);
    ~IncidentSource() override;

    //! Requests all open incidents, and the newest others.
    void list();
    //! Requests the timelines of these incidents, merged. \param incidents  of one row
    void tell(const QList<Incident> &incidents);

signals:
    //! \param fault  a sentence that says why they couldn't be read; otherwise empty
    void listed(const QList<watchkeeper::Incident> &incidents, const QString &fault);
    //! \param key  of the first incident; the oldest line first
    void reported(qint64 key, const QList<watchkeeper::IncidentLine> &lines);

private:
    const QString m_database;
    QThreadPool m_pool;
};

} // namespace watchkeeper
