// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats a difference between two responses for the terminal. Pure functions.

#include "model/incident/DiagnosticsRecording.h"
#include "model/target/Target.h"

namespace watchkeeper {

//! \param target  determines the wording, because commands have an output where other check types have a body
QString differenceLabel(const AnswerDifference &difference, const Target &target);
//! The value in a form that is safe to print, or `–` if there is none.
QString differenceValue(const ObservedValue &value);

} // namespace watchkeeper
