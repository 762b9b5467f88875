// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file User-visible texts: a condition with its observed values, the history it used, and the reason why it couldn't be
//! evaluated.

#include "conditions/evaluation/Evaluation.h"

namespace watchkeeper {

// User-visible texts: a condition with its observed values, and the reason why a condition couldn't be evaluated.

//! \brief Returns the condition with the observed value after each placeholder, as in `[STATUS] (404) == 200`, on one line.
//!
//! If the condition consists of several tests, values are shown only for the tests that caused the failure. Under `not`, these
//! are the tests that pass.
//! \param evaluation  the evaluation of this condition, whose results are reused
QString displayedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! Like displayedCondition(), but with the values of all placeholders, whether the condition passes or fails.
QString resolvedCondition(const ConditionNode &root, const QString &text, Evaluation *evaluation);

//! Returns the reason as a sentence, or an empty string if there is no reason. \param facts  the facts of the evaluation
QString reasonText(const Reason &reason, const QString &text, const Facts &facts);

// User-visible sentences about a target's history.

//! \brief Describes the history that a condition used, with one sentence for each history function that has a value: `Median of
//! [RESPONSE_TIME] over the last 1 h: 31ms, from 58 results.` For a forecast, the sentence also states when the compared value
//! is reached.
QString historyDescriptions(const ConditionNode &root, const Facts &facts, Evaluation *evaluation);

//! Explains why a history function has no value yet. \param fact  null if the history isn't available
QString insufficientHistoryText(const QString &operandText, const WindowQuery &question, const WindowValue *fact);

//! Returns the value of a history function that has enough data: `31ms`, `12.5MB/min`.
QByteArray windowValueText(const WindowValue &fact);

} // namespace watchkeeper
