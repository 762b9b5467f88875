// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which outages of a target a report tells of, and how they began.

#include "history/StoredResultReader.h"
#include "report/Report.h"

namespace watchkeeper {

//! \brief The longest ones, with what the first failing result of each said; blocks, for a pool thread.
//!
//! One that began before the span is told by the last failing result before it.
QList<ReportOutage> readOutages(const StoredResultReader &reader, const Target &target, const Uptime &uptime,
                                const TimeSpan &span, DegradedCounts degraded);

} // namespace watchkeeper
