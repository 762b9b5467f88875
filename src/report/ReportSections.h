// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the data of a report into text. Pure.

#include "report/ReportSection.h"

namespace watchkeeper {

ReportHeader reportHeader(const Report &report);
//! A summary of all targets, with a link to the section of each, see sectionOf().
ReportSection summarySection(const Report &report);
//! \param place  index of the target in the report; the report must outlive the result
ReportSection sectionOf(const Report &report, qsizetype place);

//! Explanations of the figures, shown after all sections.
QStringList explanations(const ReportRequest &request);

} // namespace watchkeeper
