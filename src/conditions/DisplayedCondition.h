// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of a failed condition, and why one couldn't be evaluated. For people; not used for conditions that pass.

#include "conditions/Evaluation.h"

namespace watchkeeper {

//! \brief The condition with the observed value after each placeholder: `[STATUS] (404) == 200`. One line.
//!
//! Of joined tests, only those that caused the failure are filled in: under `not`, the ones that pass.
//! \param evaluation  of this condition; known results aren't evaluated again
QString displayedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! The same with all of them filled in, whether it passes or fails.
QString resolvedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! A sentence; empty if there is no reason. \param facts  those of the evaluation
QString reasonText(const Reason &reason, const QString &text, const Facts &facts);

} // namespace watchkeeper
