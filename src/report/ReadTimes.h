// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How long the checks of a target took over a span, out of the files of history.

#include "history/StoredResultReader.h"
#include "report/Report.h"

namespace watchkeeper {

//! \brief Of rollups where they lie within the span, of results at its edges; blocks, for a pool thread.
//! \param faults  what could not be read is appended
//! \return        nothing where there was no check
std::optional<ReportTimes> readTimes(const StoredResultReader &reader, const TargetId &target, const TimeSpan &span,
                                     QList<FileFault> *faults);

} // namespace watchkeeper
