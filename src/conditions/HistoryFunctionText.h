// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file User-visible sentences about a target's history.

#include "conditions/Evaluation.h"

namespace watchkeeper {

//! \brief Describes the history that a condition used, with one sentence for each history function that has a value: `Median of
//! [RESPONSE_TIME] over the last 1 h: 31ms, from 58 results.` For a forecast, also states when the compared value is reached.
QString historyDescriptions(const ConditionNode &root, const Facts &facts, Evaluation *evaluation);

//! Explains why a history function has no value yet. \param fact  null if the history isn't available
QString insufficientHistoryText(const QString &operandText, const WindowQuery &question, const WindowValue *fact);

//! The value of a history function that has enough data: `31ms`, `12.5MB/min`.
QByteArray windowValueText(const WindowValue &fact);

} // namespace watchkeeper
