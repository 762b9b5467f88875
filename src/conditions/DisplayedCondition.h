// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of a failed condition, and the reason why a condition couldn't be evaluated. User-visible; not used for conditions that
//! pass.

#include "conditions/Evaluation.h"

namespace watchkeeper {

//! \brief The condition with the observed value after each placeholder, as in `[STATUS] (404) == 200`. One line.
//!
//! If tests are joined, values are shown only for the tests that caused the failure. Under `not`, these are the tests that pass.
//! \param evaluation  the evaluation of this condition; known results aren't evaluated again
QString displayedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! Like displayedCondition(), but with the values of all placeholders, whether the condition passes or fails.
QString resolvedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! The reason as a sentence; empty if there is none. \param facts  the facts of the evaluation
QString reasonText(const Reason &reason, const QString &text, const Facts &facts);

} // namespace watchkeeper
