// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reads `median(1h)`, `p95([VALUE].load, 7d)` and their like. Pure.

#include "conditions/ConditionNote.h"
#include "conditions/ConditionText.h"
#include "model/Expected.h"

#include <optional>

namespace watchkeeper {

//! What the name of a look back stands for.
struct PastName
{
    PastFunction function = PastFunction::Quantile;
    double quantile = 0;
};

//! `min`, `max`, `mean`, `average`, `median`, `p1` to `p99.9`, `rate`, `forecast`; nothing for any other word.
std::optional<PastName> pastFunctionNamed(QStringView name);

//! The length of such a name with a bracket behind it at the beginning of a text; 0 where there is none.
int pastCallLength(QStringView text);

//! \brief The parts between the brackets of a look back.
struct PastArguments
{
    std::optional<TextRange> placeholder; //!< absent: the one of the comparison is meant
    QList<TextRange> times;
};
PastArguments pastArguments(const ConditionText &text, TextRange range);

//! \brief The question, but for its series.
//! \param range  of what stands between the brackets
Expected<PastQuestion, ConditionNote> readPastQuestion(const ConditionText &text, PastName name, TextRange range,
                                                       const QList<TextRange> &times);

//! The series that stands for a placeholder; a mistake where its past is not kept.
Expected<PastSeries, ConditionNote> pastSeriesOf(const PlaceholderOperand &placeholder, TextRange written);

} // namespace watchkeeper
