// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Failure diagnostics in words, for window and terminal. Pure functions; they translate.

#include "app/FailurePair.h"

namespace watchkeeper {

//! `Over IPv6`, `Name server 192.0.2.53`; never contains text from a server.
QString angleLabel(const RecordedAngle &angle);
//! `good`, `failed`, `nothing there`, `not seen`.
QString probeOutcomeText(ProbeOutcome probeFinding);
//! When it was checked, or why it wasn't; a sentence. \param moment  of the failed result
QString recordingLine(const DiagnosticsRecording &recording, const QString &moment);
//! \brief Differences that the failure itself doesn't already report: addresses and certificates that other probes found; all differences
//! if the failure is another one or there is none.
QList<AnswerDifference> additionalDifferences(const FailurePair &pair);

} // namespace watchkeeper
