// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides whether a result gets failure diagnostics, and converts observations to a recording. Pure.

#include "engine/diagnose/DiagnosticProbes.h"
#include "model/target/Result.h"
#include "model/target/TargetState.h"

namespace watchkeeper {

//! \brief Whether the target went from up or degraded to a worse outcome. A failure at the first check or during maintenance isn't
//! recorded.
//! \param before  the state before this result
bool isWorthRecording(const TargetState &before, const Result &result);

//! \param seen  the observation of the diagnostic probe
RecordedProbe recordedProbe(const DiagnosticProbe &probe, const Observation &seen, double durationMs);
//! The result of a diagnostic probe without a kind, which is a failure because there is nothing to check.
RecordedProbe missingProbe(const DiagnosticProbe &probe);
//! A recording that contains only the failed result.
DiagnosticsRecording makeRecording(const Result &failed);

} // namespace watchkeeper
