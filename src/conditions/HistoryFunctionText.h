// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sentences for people about a target's history.

#include "conditions/Evaluation.h"

namespace watchkeeper {

//! \brief The history that a condition used, a sentence for each history function with a value: `Median of [RESPONSE_TIME] over the last 1
//! h: 31ms, of 58 results.` A forecast also says when it reaches the compared value.
QString historyDescriptions(const ConditionNode &root, const Facts &facts, Evaluation *evaluation);

//! Why a history function has no value yet. \param fact  null: that history isn't stored here
QString insufficientHistoryText(const QString &written, const WindowQuery &question, const WindowValue *fact);

//! The value of a history function with enough data: `31ms`, `12.5MB/min`.
QByteArray windowValueText(const WindowValue &fact);

} // namespace watchkeeper
