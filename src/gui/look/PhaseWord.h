// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What people call the parts of a check's time.

#include "model/Observation.h"

#include <QString>

namespace watchkeeper {

//! `connect`, as within a line; translated.
QString phaseWord(Phase phase);

} // namespace watchkeeper
