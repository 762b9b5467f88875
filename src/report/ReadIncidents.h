// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which incidents a report lists.

#include "report/Report.h"

namespace watchkeeper {

//! \brief Those that overlap the span, of the targets of the report; blocks, for a pool thread.
//! \param faults  a sentence is appended if the database can't be read
ReportIncidents readIncidents(const ReportRequest &request, const QList<ReportTarget> &targets, QStringList *faults);

} // namespace watchkeeper
