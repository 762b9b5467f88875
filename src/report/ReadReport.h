// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates a report from the history files.

#include "history/StoredResultReader.h"
#include "report/Report.h"

#include <functional>

namespace watchkeeper {

// Reads the data for the small chart of a target from the history files.

//! \brief Reads the chart data. Blocks, so call it in a pool thread.
//! \param states  the states of the entire span, as used to compute uptime
//! \param faults  receives read errors
ReportChart readReportChart(const StoredResultReader &reader, const Target &target, const TimeSpan &span,
                            const QList<StateSpan> &states, QList<FileFault> *faults);

//! \brief Combines consecutive steps with the same state into runs. Uses the worst state within each step, so that short
//! problems stay visible. Pure.
//! \param states  the states of the entire span `whole`
QList<ReportStateSpan> reportStateSpans(const QList<StateSpan> &states, const TimeSpan &whole);

//! \brief Reads one target after another. Blocks, so call it in a pool thread.
//!
//! Uptime, outages and objective are the same as in `history uptime`. Percentiles come from rollups and are within 1 %.
//! \param shouldContinue  called before each target with the number of finished targets; if it returns false, the report stays
//! incomplete
Report readReport(const ReportRequest &request, const std::function<bool(qsizetype done)> &shouldContinue);

//! \brief Returns the targets that have results in the span but are no longer in the profile, sorted by name. Blocks, so call
//! it in a pool thread.
//! \param file    database with the names of targets, see Profile::historyFile(); if it can't be read, IDs are used as names
//! \param faults  receives error messages
QList<ReportSubject> removedSubjects(const QString &folder, const QString &file, const QList<Target> &present,
                                     const TimeSpan &span, QStringList *faults);

} // namespace watchkeeper
