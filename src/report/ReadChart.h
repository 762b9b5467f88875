// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the small chart of a target from the history files.

#include "history/StoredResultReader.h"
#include "report/Report.h"

namespace watchkeeper {

//! \brief Blocks, for a pool thread.
//! \param states  of the whole span, as used to compute uptime
//! \param faults  read errors are appended
ReportChart readReportChart(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                            const QList<StateSpan> &states, QList<FileFault> *faults);

//! \brief Runs of steps, each with the worst state within it, so that short states stay visible. Pure.
//! \param states  of all of `whole`
QList<ReportStateSpan> reportStateSpans(const QList<StateSpan> &states, const TimeSpan &whole);

} // namespace watchkeeper
