// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A table model for incidents and their rows, and the source of its data.

#include "model/incident/Incident.h"

#include <QAbstractTableModel>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <optional>

namespace watchkeeper {

// A row of the incidents view: one incident, or several with a common cause. Pure.

//! The stages of an incident. In stage Maintenance, the targets of all unacknowledged incidents in the row are in
//! maintenance.
enum class IncidentStage : quint8 { Open, Acknowledged, Maintenance, Closed };

//! \brief A group of incidents and its displayed properties.
class IncidentRow
{
public:
    //! \param members  the incidents of the group, starting with its first; at least one
    IncidentRow(QList<Incident> members, IncidentLink link, QString common);

    const QList<Incident> &members() const { return m_members; }
    const Incident &first() const { return m_members.first(); }
    qint64 key() const { return first().id; }
    //! Returns whether the group contains the incident with this ID.
    bool contains(qint64 incident) const;
    IncidentStage stage() const;
    //! Returns the worst outcome of the open incidents, or of all incidents if all are closed.
    Outcome outcome() const;
    //! Returns the name of the target, or the common property of the incidents in the group.
    QString title() const;
    //! Returns the cause, in one line.
    QString cause() const { return m_cause; }
    qint64 beginTime() const; //!< start of the first incident, in [ms] since 1970
    //! Returns the time in [ms] until the last incident closed, or until `now` if one is still open.
    qint64 duration(qint64 now) const;
    //! Returns the name of the user who acknowledged the incident. Empty if the name is unknown, or if no one acknowledged it.
    QString acknowledgedBy() const;
    //! Returns the targets whose incidents haven't been acknowledged.
    QList<TargetId> unacknowledgedTargets() const;
    friend bool operator==(const IncidentRow &, const IncidentRow &) = default;

private:
    QList<Incident> m_members;
    IncidentLink m_link;
    QString m_common;
    QString m_cause;
};

//! Returns the rows for these incidents: open ones first, then the newest. Incidents with a common cause share a row.
QList<IncidentRow> incidentRows(const QList<Incident> &incidents);

// A table model for incidents.

enum class IncidentColumn { State, What, Why, Since, Duration, By, Targets };
inline constexpr int kIncidentColumnCount = 7;

//! \brief Has one row per group; GUI thread. An update replaces only the rows between the first and the last difference, which keeps the
//! selection of other rows.
class IncidentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, //!< IncidentRow::key()
        StageRole                   //!< IncidentStage as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    //! \param incidents  in any order
    void setIncidents(const QList<Incident> &incidents);
    //! Updates the durations of open incidents.
    void updateDurations();

    const IncidentRow &row(int row) const { return m_rows[row]; }
    //! Returns -1 if not found.
    int rowOf(qint64 key) const;
    int openCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void replaceRows(int first, int removed, const QList<IncidentRow> &added);

    QList<IncidentRow> m_rows;
};

//! Returns the translated name: `Open`, `Acknowledged`, `In maintenance` or `Closed`.
QString stageLabel(IncidentStage stage);

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
