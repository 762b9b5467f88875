// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file When a result gets failure diagnostics, and how an observation becomes what is recorded. Pure.

#include "engine/DiagnosticProbes.h"
#include "model/Result.h"
#include "model/Standing.h"

namespace watchkeeper {

//! \brief Whether the target went from up or degraded to something worse. What failed at the first check isn't news, and neither is what
//! fails during maintenance.
//! \param before  the state until this result
bool isWorthRecording(const Standing &before, const Result &result);

//! \param seen  from the kind of the diagnostic check
RecordedAngle recordedProbe(const DiagnosticProbe &look, const Observation &seen, double durationMs);
//! For a diagnostic check without a kind: there is nothing to check, which is a failure.
RecordedAngle missingProbe(const DiagnosticProbe &look);
//! With the failed result only.
DiagnosticsRecording makeRecording(const Result &failed);

} // namespace watchkeeper
