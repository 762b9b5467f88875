// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One line of the incidents view: an incident, or several with a common cause. Pure.

#include "model/IncidentGroups.h"

#include <QString>

#include <optional>

namespace watchkeeper {

//! In maintenance: of those that nobody has acknowledged, all are being worked on.
enum class IncidentStage : quint8 { Open, Acknowledged, Maintenance, Closed };

//! \brief What of a group is shown.
class IncidentRow
{
public:
    //! \param members  of the group, its first one first; at least one
    IncidentRow(QList<Incident> members, IncidentLink link, QString common);

    const QList<Incident> &members() const { return m_members; }
    const Incident &first() const { return m_members.first(); }
    qint64 key() const { return first().id; }
    //! Whether the incident of that key is one of them.
    bool holds(qint64 incident) const;
    IncidentStage stage() const;
    //! The worst of those that are open; of closed ones, of all.
    Outcome outcome() const;
    //! The name, or what they have in common.
    QString title() const;
    //! Why, in one line.
    QString cause() const { return m_cause; }
    qint64 began() const; //!< [ms] since 1970, of the first
    //! [ms] until the last one was over, or until `now`.
    qint64 duration(qint64 now) const;
    //! Who takes care of it; empty where that is nobody, or nobody known.
    QString acknowledgedBy() const;
    //! Those that nobody takes care of yet.
    QList<TargetId> waiting() const;
    friend bool operator==(const IncidentRow &, const IncidentRow &) = default;

private:
    QList<Incident> m_members;
    IncidentLink m_link;
    QString m_common;
    QString m_cause;
};

//! The open ones first, then the newest; those of a common cause in one.
QList<IncidentRow> incidentRows(const QList<Incident> &incidents);

} // namespace watchkeeper
