// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Failure diagnostics and the conclusions from them as text for the window and the terminal. Pure functions that
//! translate.

#include "app/query/FailureComparison.h"
#include "model/incident/DiagnosticsRecording.h"

namespace watchkeeper {

// Failure diagnostics as text for the window and the terminal. Pure functions that translate.

//! Returns the name of a probe, such as `TCP over IPv6` or `DNS server 192.0.2.53`. The name never contains text from a server.
QString probeTypeLabel(const RecordedProbe &angle);
//! Returns the outcome of a probe in words: `passed`, `failed`, `not available` or `not checked`.
QString probeOutcomeText(ProbeOutcome probeFinding);
//! Returns a sentence with the time of the diagnostics, or the reason why there are none. \param moment  time of the failed
//! result
QString recordingLine(const DiagnosticsRecording &recording, const QString &moment);
//! \brief Returns differences that the failed result doesn't contain, namely addresses and certificates from other
//! probes. Returns all differences of the recording if it is newer than the failure, or if there is no failure to
//! compare.
QList<AnswerDifference> additionalDifferences(const FailurePair &pair);

// Conclusions from failure diagnostics. A pure function.

//! \brief Returns one or two translated sentences that follow from the facts, or an empty string if nothing is certain. Never
//! guesses.
QString recordingConclusion(const DiagnosticsRecording &recording);

} // namespace watchkeeper
