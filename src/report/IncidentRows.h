// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The figures and the table of incidents in a report. Pure.

#include "report/ReportSection.h"

namespace watchkeeper {

//! The number of incidents, with the duration of the longest.
ReportFact incidentsFact(const ReportIncidents &incidents);

//! A table with one incident per row, including its cause and who acknowledged it.
ReportTable incidentsTable(const Report &report);

} // namespace watchkeeper
