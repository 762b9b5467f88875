// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses `median(1h)`, `p95([VALUE].load, 7d)` and similar functions. Pure.

#include "conditions/ConditionNote.h"
#include "conditions/ConditionText.h"
#include "model/Expected.h"

#include <optional>

namespace watchkeeper {

//! The meaning of the name of a history function.
struct PastName
{
    PastFunction function = PastFunction::Quantile;
    double quantile = 0;
};

//! `min`, `max`, `mean`, `average`, `median`, `p1` to `p99.9`, `rate`, `forecast`; nothing for any other word.
std::optional<PastName> pastFunctionNamed(QStringView name);

//! The length of such a name with a bracket after it at the beginning of a text; 0 if there is none.
int pastCallLength(QStringView text);

//! \brief The parts between the brackets of a history function.
struct PastArguments
{
    std::optional<TextRange> placeholder; //!< absent: the placeholder of the comparison is used
    QList<TextRange> times;
};
PastArguments pastArguments(const ConditionText &text, TextRange range);

//! \brief The question, except its series.
//! \param range  of the text between the brackets
Expected<PastQuestion, ConditionNote> readPastQuestion(const ConditionText &text, PastName name, TextRange range,
                                                       const QList<TextRange> &times);

//! The series for a placeholder; an error if its history isn't stored.
Expected<PastSeries, ConditionNote> pastSeriesOf(const PlaceholderOperand &placeholder, TextRange written);

} // namespace watchkeeper
