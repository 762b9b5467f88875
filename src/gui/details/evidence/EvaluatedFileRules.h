// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions for files, folders and logs, and whether they passed. Pure.

#include "gui/details/evidence/EvaluatedConditions.h"

namespace watchkeeper {

//! The conditions of the kind `file`. \param seen  the last observation, or null
QList<EvaluatedCondition> evaluatedFileRules(const Fields &fields, const Observation *seen);

//! The conditions of the kind `log`.
QList<EvaluatedCondition> evaluatedLogRules(const Fields &fields, const Observation *seen);

} // namespace watchkeeper
