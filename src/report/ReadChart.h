// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the small picture of a target shows, out of the files of history.

#include "history/StoredResultReader.h"
#include "history/values/ChartData.h"
#include "report/Report.h"

namespace watchkeeper {

//! Blocks, for a pool thread. \param faults  what could not be read is appended
ReportChart readReportChart(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                            QList<FileFault> *faults);

//! \brief Runs of steps, each the worst of what lies in it: what is short is seen as well. Pure.
//! \param spans  of one target, in their order
QList<ReportRun> reportRuns(const QList<OutcomeSpan> &spans, const TimeSpan &whole);

} // namespace watchkeeper
