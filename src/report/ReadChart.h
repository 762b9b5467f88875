// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the small picture of a target shows, out of the files of history.

#include "history/StoredResultReader.h"
#include "report/Report.h"

namespace watchkeeper {

//! \brief Blocks, for a pool thread.
//! \param states  of all the span, as uptime is counted from them
//! \param faults  what could not be read is appended
ReportChart readReportChart(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                            const QList<StateSpan> &states, QList<FileFault> *faults);

//! \brief Runs of steps, each the worst of what lies in it: what is short is seen as well. Pure.
//! \param states  of all of `whole`
QList<ReportRun> reportRuns(const QList<StateSpan> &states, const TimeSpan &whole);

} // namespace watchkeeper
