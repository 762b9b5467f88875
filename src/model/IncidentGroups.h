// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Groups incidents that look like one: they began together and may share a cause. Pure.

#include "model/Incident.h"

#include <QList>

namespace watchkeeper {

//! What the incidents of a group share. The order is also the precedence when two causes explain equally many incidents.
enum class IncidentLink : quint8 { None, Parent, Resolver, Issuer, Host, Address };

//! `parent`, `resolver`, …; empty for None. For files and other programs, never translated.
QString incidentLinkKey(IncidentLink link);

//! \brief One incident, or several with a common cause.
struct IncidentGroup
{
    QList<qsizetype>
        members; //!< indexes in the given list; the first is the parent if that is the cause, else the earliest incident
    IncidentLink link = IncidentLink::None;
    QString common; //!< the parent, resolver, issuer, host or address
    friend bool operator==(const IncidentGroup &, const IncidentGroup &) = default;
};

//! \brief Groups incidents that began within a minute of the first one and share a parent (itself part of the group), resolver, issuer,
//! host or address. Each incident is in one group; causes that explain more incidents go first.
//! \return groups in the order of their first members in the list
QList<IncidentGroup> groupIncidents(const QList<Incident> &incidents);

} // namespace watchkeeper
