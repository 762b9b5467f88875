// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the outages of a target that a report lists, with their causes.

#include "history/StoredResultReader.h"
#include "report/Report.h"

namespace watchkeeper {

//! \brief Reads the longest outages, each with the message of its first failing result. Blocks, so call it in a pool thread.
//!
//! For an outage that began before the span, the message comes from the last failing result before the span.
QList<ReportOutage> readOutages(const StoredResultReader &reader, const Target &target, const Uptime &uptime,
                                const TimeSpan &span, DegradedAccounting degraded);

} // namespace watchkeeper
