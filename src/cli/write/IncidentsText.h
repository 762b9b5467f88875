// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of `incidents`. Pure functions.

#include "cli/options/Arguments.h"
#include "cli/terminal/Terminal.h"
#include "model/incident/Incident.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief The list of incidents. Open ones come first, and incidents with a common cause are grouped.
//! \param now  [ms] the time since 1970 until which open incidents last
QByteArray incidentsText(const QList<Incident> &incidents, qint64 now, Format format, const Terminal &terminal);

//! One incident with its timeline. \param lengthMs  the time until it closed, or until now
QByteArray incidentJson(const Incident &incident, const QList<IncidentEntry> &entries, qint64 lengthMs);

QByteArray incidentText(const Incident &incident, const QList<IncidentEntry> &entries, qint64 now, Format format,
                        const Terminal &terminal);

} // namespace watchkeeper
