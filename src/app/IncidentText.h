// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Incidents as text for the window and the command line. Pure.

#include "model/incident/Incident.h"

#include <QString>

namespace watchkeeper {

//! The cause of an incident on one line: the message of the result that opened it, or the result's summary if it has no message.
QString causeText(const Incident &incident);

//! \brief The common property of several incidents, such as `3 targets that depend on Router, which is down`. \param members  number of
//! incidents, > 1
QString commonCauseText(IncidentLink link, const QString &common, int members);

//! The text of a timeline entry, as one or two sentences on one line.
QString entryText(const IncidentEntry &entry);

} // namespace watchkeeper
