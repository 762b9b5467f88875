// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whose past is meant where a look back does not say so. Pure.

#include "conditions/ConditionNote.h"

namespace watchkeeper {

//! \brief Gives each look back of a condition its series.
//!
//! One that names none is about the placeholder that it is compared with. Where none stands in its comparison, it is about the one that the
//! whole condition is about; where that has none either, about the response time, but for changes and forecasts, which must say it.
//! \return what is wrong: nothing or several that could be meant, units that do not fit
std::optional<ConditionNote> bindPast(ConditionNode *root);

//! What a condition asks, each once.
QList<PastQuestion> pastQuestionsIn(const ConditionNode &root);

} // namespace watchkeeper
