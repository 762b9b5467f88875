// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file User-visible texts: a condition with its observed values, and the reason why a condition couldn't be evaluated.

#include "conditions/Evaluation.h"

namespace watchkeeper {

//! \brief The condition with the observed value after each placeholder, as in `[STATUS] (404) == 200`. One line.
//!
//! If the condition consists of several tests, values are shown only for the tests that caused the failure. Under `not`, these are
//! the tests that pass.
//! \param evaluation  the evaluation of this condition, whose results are reused
QString displayedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! Like displayedCondition(), but with the values of all placeholders, whether the condition passes or fails.
QString resolvedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! The reason as a sentence; empty if there is no reason. \param facts  the facts of the evaluation
QString reasonText(const Reason &reason, const QString &text, const Facts &facts);

} // namespace watchkeeper
