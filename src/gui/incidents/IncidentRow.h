// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One row of the incidents view: an incident, or several with a common cause. Pure.

#include "model/IncidentGroups.h"

#include <QString>

#include <optional>

namespace watchkeeper {

//! In maintenance: all targets that nobody has acknowledged are in maintenance.
enum class IncidentStage : quint8 { Open, Acknowledged, Maintenance, Closed };

//! \brief What is shown of a group.
class IncidentRow
{
public:
    //! \param members  of the group, its first one first; at least one
    IncidentRow(QList<Incident> members, IncidentLink link, QString common);

    const QList<Incident> &members() const { return m_members; }
    const Incident &first() const { return m_members.first(); }
    qint64 key() const { return first().id; }
    //! Whether the incident with that key is one of them.
    bool holds(qint64 incident) const;
    IncidentStage stage() const;
    //! The worst of the open ones; if all are closed, the worst of all.
    Outcome outcome() const;
    //! The name of the target, or what the group has in common.
    QString title() const;
    //! The cause, in one line.
    QString cause() const { return m_cause; }
    qint64 began() const; //!< [ms] since 1970, start of the first.
    //! [ms] until the last one closed, or until `now`.
    qint64 duration(qint64 now) const;
    //! Who acknowledged it; empty if nobody did, or the name is unknown.
    QString acknowledgedBy() const;
    //! Those that nobody has acknowledged yet.
    QList<TargetId> waiting() const;
    friend bool operator==(const IncidentRow &, const IncidentRow &) = default;

private:
    QList<Incident> m_members;
    IncidentLink m_link;
    QString m_common;
    QString m_cause;
};

//! Open ones first, then the newest; those with a common cause in one row.
QList<IncidentRow> incidentRows(const QList<Incident> &incidents);

} // namespace watchkeeper
