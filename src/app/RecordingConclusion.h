// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Conclusions from failure diagnostics. A pure function.

#include "model/incident/DiagnosticsRecording.h"

namespace watchkeeper {

//! \brief One or two translated sentences that follow from the facts; empty if nothing is certain. Never guesses.
QString recordingConclusion(const DiagnosticsRecording &recording);

} // namespace watchkeeper
