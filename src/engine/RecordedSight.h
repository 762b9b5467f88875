// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From what a look saw to what is recorded of it. Pure.

#include "engine/FlightAngles.h"
#include "model/Result.h"

namespace watchkeeper {

//! \param seen  by the kind of the look
RecordedAngle recordedAngle(const AngleLook &look, const Observation &seen, double durationMs);
//! A look that needs none: there is nothing to look at, and that is bad.
RecordedAngle missingAngle(const AngleLook &look);
//! With the bad result alone.
Recording recordingOf(const Result &failed);

} // namespace watchkeeper
