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
struct HistoryFunctionSpec
{
    HistoryFunction function = HistoryFunction::Quantile;
    double quantile = 0;
};

//! `min`, `max`, `mean`, `average`, `median`, `p1` to `p99.9`, `rate`, `forecast`; nothing for any other word.
std::optional<HistoryFunctionSpec> historyFunctionFromName(QStringView name);

//! The length of such a name with a bracket after it at the beginning of a text; 0 if there is none.
int historyCallLength(QStringView text);

//! \brief The parts between the brackets of a history function.
struct HistoryArguments
{
    std::optional<TextRange> placeholder; //!< absent: the placeholder of the comparison is used
    QList<TextRange> times;
};
HistoryArguments parseHistoryArguments(const ConditionText &text, TextRange range);

//! \brief The question, except its series.
//! \param range  of the text between the brackets
Expected<WindowQuery, ConditionNote> parseWindowQuery(const ConditionText &text, HistoryFunctionSpec name, TextRange range,
                                                      const QList<TextRange> &times);

//! The series for a placeholder; an error if its history isn't stored.
Expected<HistorySeries, ConditionNote> historySeriesFor(const PlaceholderOperand &placeholder, TextRange written);

} // namespace watchkeeper
