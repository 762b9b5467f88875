// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which outages of a target a report lists, and how they began.

#include "history/StoredResultReader.h"
#include "report/Report.h"

namespace watchkeeper {

//! \brief The longest ones, with the message of the first failing result of each; blocks, for a pool thread.
//!
//! An outage that began before the span uses the last failing result before the span.
QList<ReportOutage> readOutages(const StoredResultReader &reader, const Target &target, const Uptime &uptime,
                                const TimeSpan &span, DegradedCounts degraded);

} // namespace watchkeeper
