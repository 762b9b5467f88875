// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the failure diagnostics imply. A pure function.

#include "model/DiagnosticsRecording.h"

namespace watchkeeper {

//! \brief One or two sentences that the facts prove, translated; empty if nothing is certain. Never guesses.
QString recordingConclusion(const DiagnosticsRecording &recording);

} // namespace watchkeeper
