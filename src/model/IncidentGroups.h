// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Groups incidents that began at about the same time and might have a common cause. Pure.

#include "model/Incident.h"

#include <QList>

namespace watchkeeper {

//! What the incidents of a group have in common. If two causes explain the same number of incidents, the first in this order is
//! used.
enum class IncidentLink : quint8 { None, Parent, Resolver, Issuer, Host, Address };

//! A key such as `parent` or `resolver`, for files and other programs; empty for None. Never translated.
QString incidentLinkKey(IncidentLink link);

//! \brief One incident, or several with a common cause.
struct IncidentGroup
{
    QList<qsizetype> members; //!< indexes in the given list; first the parent if it is the cause, or the earliest incident
    IncidentLink link = IncidentLink::None;
    QString common; //!< the common parent, resolver, issuer, host or address
    friend bool operator==(const IncidentGroup &, const IncidentGroup &) = default;
};

//! \brief Groups incidents that began within one minute of the first incident and share a parent, resolver, issuer, host or
//! address. An incident of the shared parent is also part of the group. Each incident is in exactly one group. Causes that explain
//! more incidents take precedence.
//! \return the groups, ordered by their first member in the list
QList<IncidentGroup> groupIncidents(const QList<Incident> &incidents);

} // namespace watchkeeper
