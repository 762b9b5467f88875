// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Incidents, acknowledgements and snoozes as text for the window and the command line. Pure, except localUserName().

#include "engine/evaluate/Acknowledgement.h"
#include "model/incident/Incident.h"

#include <QString>

namespace watchkeeper {

// Incidents as text for the window and the command line. Pure.

//! Returns the cause of an incident on one line: the message of the result that opened it, or the result's summary if it has no
//! message.
QString causeText(const Incident &incident);

//! \brief Returns the common property of several incidents, such as `Router and 2 targets that depend on it`.
//! \param first    target of the first incident, which is the dependency if it has an incident itself
//! \param members  number of incidents, > 1
QString commonCauseText(IncidentLink link, const QString &common, const QString &first, int members);

//! Returns the text of a timeline entry, as one or two sentences on one line.
QString entryText(const IncidentEntry &entry);

// User-visible texts for acknowledgements and snoozes. Pure, except localUserName().

//! \brief Returns the author, time, comment and end of an acknowledgement, in local time.
QString acknowledgementText(const Acknowledgement &acknowledgement);

//! Returns `Snoozed until …`, in local time.
QString snoozeText(const QDateTime &until);

//! Returns the reason why a request was refused for a target; empty for AcknowledgementOutcome::Done. \param name  name of the
//! target
QString acknowledgementRefusalText(AcknowledgementOutcome outcome, const QString &name);

//! Returns the login name of the current user, which may be empty.
QString localUserName();

} // namespace watchkeeper
