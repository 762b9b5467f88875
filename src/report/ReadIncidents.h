// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the incidents that a report lists.

#include "report/Report.h"

namespace watchkeeper {

//! \brief Reads the incidents of the report's targets that overlap the span. Blocks, so call it in a pool thread.
//! \param faults  receives a sentence if the database can't be read
ReportIncidents readIncidents(const ReportRequest &request, const QList<ReportTarget> &targets, QStringList *faults);

} // namespace watchkeeper
