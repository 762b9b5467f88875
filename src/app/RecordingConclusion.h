// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What follows from what was seen from all angles. A pure function.

#include "model/DiagnosticsRecording.h"

namespace watchkeeper {

//! \brief A sentence or two that the facts bear out, translated; empty where nothing follows for sure. It never guesses.
QString conclusionOf(const DiagnosticsRecording &recording);

} // namespace watchkeeper
