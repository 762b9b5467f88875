// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! When a result is worth a recording, and from what a look saw to what is recorded of it. Pure.

#include "engine/DiagnosticProbes.h"
#include "model/Result.h"
#include "model/Standing.h"

namespace watchkeeper {

//! \brief The target went from well, or from slow, to worse. What was bad when the program first looked is no news, nor is what fails
//! while it is in maintenance.
//! \param before  how it stood until this result
bool isWorthRecording(const Standing &before, const Result &result);

//! \param seen  by the kind of the look
RecordedAngle recordedAngle(const DiagnosticProbe &look, const Observation &seen, double durationMs);
//! A look that needs none: there is nothing to look at, and that is bad.
RecordedAngle missingAngle(const DiagnosticProbe &look);
//! With the bad result alone.
DiagnosticsRecording recordingOf(const Result &failed);

} // namespace watchkeeper
