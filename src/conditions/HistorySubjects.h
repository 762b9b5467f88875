// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Determines the series of history functions without a placeholder. Pure.

#include "conditions/ConditionNote.h"

namespace watchkeeper {

//! \brief Assigns a series to each history function of a condition.
//!
//! A function without a placeholder refers to the placeholder in its comparison. If the comparison has no placeholder, the function
//! refers to the only placeholder of the whole condition. If there is none either, it refers to the response time; rates and
//! forecasts then require a placeholder.
//! \return an error if several placeholders are possible, if a required placeholder is missing, or if units don't match
std::optional<ConditionNote> bindHistoryOperands(ConditionNode *root);

//! The questions of a condition, without duplicates.
QList<WindowQuery> collectWindowQueries(const ConditionNode &root);

} // namespace watchkeeper
