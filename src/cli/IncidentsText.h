// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The formats of `incidents`. Pure.

#include "cli/Arguments.h"
#include "cli/Terminal.h"
#include "model/Incident.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief Open ones first, those with a common cause together.
//! \param now  [ms] since 1970: end of the open ones
QByteArray incidentsText(const QList<Incident> &incidents, qint64 now, Format format, const Terminal &terminal);

//! One incident with its timeline. \param lengthMs  until it closed, or until now
QByteArray incidentJson(const Incident &incident, const QList<IncidentEntry> &entries, qint64 lengthMs);

QByteArray incidentText(const Incident &incident, const QList<IncidentEntry> &entries, qint64 now, Format format,
                        const Terminal &terminal);

} // namespace watchkeeper
