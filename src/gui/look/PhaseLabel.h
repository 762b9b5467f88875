// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The names of the phases of a check.

#include "model/check/Observation.h"

#include <QString>

namespace watchkeeper {

//! The translated name of a phase for use within a sentence, such as `connect`.
QString phaseLabel(Phase phase);

} // namespace watchkeeper
