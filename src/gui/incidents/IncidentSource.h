// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where the incidents view gets what it shows from. GUI thread; the reading is done elsewhere.

#include "model/Incident.h"

#include <QObject>
#include <QThreadPool>

namespace watchkeeper {

//! A line of a timeline, and of which target it tells.
struct IncidentLine
{
    QString targetName;
    IncidentEntry entry;
};

//! \brief Reads in a thread of its own. Its end waits for what is being read.
class IncidentSource : public QObject
{
    Q_OBJECT

public:
    //! \param database  see Profile::historyFile(); where there is none, there are no incidents
    explicit IncidentSource(QString database, QObject *parent = nullptr);
    ~IncidentSource() override;

    //! All that are open, and the newest others.
    void list();
    //! The timelines of these, in one. \param incidents  of one row
    void tell(const QList<Incident> &incidents);

signals:
    //! \param fault  a sentence that says why they could not be read; else empty
    void listed(const QList<watchkeeper::Incident> &incidents, const QString &fault);
    //! \param key  of the first incident; the oldest line first
    void told(qint64 key, const QList<watchkeeper::IncidentLine> &lines);

private:
    const QString m_database;
    QThreadPool m_pool;
};

} // namespace watchkeeper
