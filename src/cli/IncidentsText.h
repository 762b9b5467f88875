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

//! \brief The open ones first, those of a common cause together.
//! \param now  [ms] since 1970: how long open ones last
QByteArray incidentsText(const QList<Incident> &incidents, qint64 now, Format format, const Terminal &terminal);

//! One with its timeline.
//! With its timeline. \param lengthMs  until it was over, or until now
QByteArray incidentJson(const Incident &incident, const QList<IncidentEntry> &entries, qint64 lengthMs);

QByteArray incidentText(const Incident &incident, const QList<IncidentEntry> &entries, qint64 now, Format format,
                        const Terminal &terminal);

} // namespace watchkeeper
