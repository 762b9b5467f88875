// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the numbers of a report to what stands in it. Pure.

#include "report/ReportSection.h"

namespace watchkeeper {

ReportHead headOf(const Report &report);
//! All targets together; links to sectionOf() each.
ReportSection summarySection(const Report &report);
//! \param place  of the target in the report, which lives longer
ReportSection sectionOf(const Report &report, qsizetype place);

//! How the figures are to be read, below all of it.
QStringList explanations(const ReportRequest &request);

} // namespace watchkeeper
