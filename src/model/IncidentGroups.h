// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Incidents that look like one: they began together, and share what may be their cause. Pure.

#include "model/Incident.h"

#include <QList>

namespace watchkeeper {

//! What the incidents of a group share; also the order in which one is believed before another where both explain as many.
enum class IncidentLink : quint8 { None, Parent, Resolver, Issuer, Host, Address };

//! `parent`, `resolver`, …; empty for None. For files and other programs, never translated.
QString incidentLinkKey(IncidentLink link);

//! \brief One incident, or several with a common cause.
struct IncidentGroup
{
    QList<qsizetype>
        members; //!< places in the list that was given; the first is the parent where that is the cause, else the first that began
    IncidentLink link = IncidentLink::None;
    QString common; //!< the parent, resolver, issuer, host or address
    friend bool operator==(const IncidentGroup &, const IncidentGroup &) = default;
};

//! \brief Groups those that began within a minute of the first of them and share a parent (which is one of them itself), resolver, issuer, host
//! or address. Each incident is in one group; what explains more of them goes first.
//! \return in the order of their first members in the list
QList<IncidentGroup> groupIncidents(const QList<Incident> &incidents);

} // namespace watchkeeper
