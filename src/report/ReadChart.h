// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the data for the small chart of a target from the history files.

#include "history/StoredResultReader.h"
#include "report/Report.h"

namespace watchkeeper {

//! \brief Reads the chart data. Blocks, so call it in a pool thread.
//! \param states  the states of the entire span, as used to compute uptime
//! \param faults  receives read errors
ReportChart readReportChart(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                            const QList<StateSpan> &states, QList<FileFault> *faults);

//! \brief Combines steps with the same state into runs. The worst state within each step is used, to keep short problems visible. Pure.
//! \param states  the states of the entire span `whole`
QList<ReportStateSpan> reportStateSpans(const QList<StateSpan> &states, const TimeSpan &whole);

} // namespace watchkeeper
