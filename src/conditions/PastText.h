// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is said of a target's past: sentences for people.

#include "conditions/Evaluation.h"

namespace watchkeeper {

//! \brief What the past of a condition was, a sentence for each look back that was told: `Median of [RESPONSE_TIME] over the last 1 h:
//! 31ms, of 58 results.` A forecast also tells when it gets to what it is compared with.
QString pastSentences(const ConditionNode &root, const Facts &facts, Evaluation *evaluation);

//! Why a look back is not told yet. \param fact  null: nobody keeps that past here
QString tooLittlePastText(const QString &written, const PastQuestion &question, const WindowValue *fact);

//! The value of a look back that is enough: `31ms`, `12.5MB/min`.
QByteArray pastValueText(const WindowValue &fact);

} // namespace watchkeeper
