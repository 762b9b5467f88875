// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What counts as good for files, folders and logs, and how it held. Pure.

#include "gui/details/EvaluatedConditions.h"

namespace watchkeeper {

//! Of the kind `file`. \param seen  the last observation, or null
QList<EvaluatedCondition> heldFileRules(const Fields &fields, const Observation *seen);

//! Of the kind `log`.
QList<EvaluatedCondition> heldLogRules(const Fields &fields, const Observation *seen);

} // namespace watchkeeper
