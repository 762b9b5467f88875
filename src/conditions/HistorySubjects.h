// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Chooses the series for history functions that don't name one. Pure.

#include "conditions/ConditionNote.h"

namespace watchkeeper {

//! \brief Assigns a series to each history function of a condition.
//!
//! A function without a placeholder refers to the placeholder that it is compared with. If its comparison has none, it refers to the only
//! placeholder of the whole condition. If the condition has none either, it refers to the response time, except for rates and forecasts,
//! which require a placeholder.
//! \return the error: several possible placeholders, no possible placeholder, or units that don't match
std::optional<ConditionNote> bindHistoryOperands(ConditionNode *root);

//! The questions of a condition, without duplicates.
QList<WindowQuery> collectWindowQueries(const ConditionNode &root);

} // namespace watchkeeper
