// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns the numbers of a report into its text. Pure.

#include "report/ReportSection.h"

namespace watchkeeper {

ReportHeader reportHeader(const Report &report);
//! Summary of all targets, with links to the section of each, see sectionOf().
ReportSection summarySection(const Report &report);
//! \param place  index of the target in the report, which must outlive the result
ReportSection sectionOf(const Report &report, qsizetype place);

//! How to read the figures, below all sections.
QStringList explanations(const ReportRequest &request);

} // namespace watchkeeper
