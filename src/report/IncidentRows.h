// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Incidents as a report shows them. Pure.

#include "report/ReportSection.h"

namespace watchkeeper {

//! The number of incidents, and the longest.
ReportFact incidentsFact(const ReportIncidents &incidents);

//! One incident per row, with its cause and who acknowledged it.
ReportTable incidentsTable(const Report &report);

} // namespace watchkeeper
