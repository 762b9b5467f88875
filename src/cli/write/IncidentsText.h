// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of `incidents`. Pure functions.

#include "cli/options/CommandDescription.h"
#include "cli/terminal/Console.h"
#include "model/incident/Incident.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief Lists incidents. Open incidents come first, and incidents with a common cause are grouped.
//! \param now  [ms] the time since 1970, used as the end of open incidents
QByteArray incidentsText(const QList<Incident> &incidents, qint64 now, Format format, const Terminal &terminal);

//! Returns one incident and its timeline as JSON. \param lengthMs  the duration until it closed, or until now
QByteArray incidentJson(const Incident &incident, const QList<IncidentEntry> &entries, qint64 lengthMs);

QByteArray incidentText(const Incident &incident, const QList<IncidentEntry> &entries, qint64 now, Format format,
                        const Terminal &terminal);

} // namespace watchkeeper
