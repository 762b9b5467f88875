// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses `median(1h)`, `p95([VALUE].load, 7d)` and similar functions. Pure.

#include "conditions/ConditionNote.h"
#include "conditions/ConditionText.h"
#include "model/base/Expected.h"

#include <optional>

namespace watchkeeper {

//! The function and the quantile that a name such as `p95` means.
struct HistoryFunctionSpec
{
    HistoryFunction function = HistoryFunction::Quantile;
    double quantile = 0;
};

//! Finds `min`, `max`, `mean`, `average`, `median`, `p1` to `p99.9`, `rate` or `forecast`. Returns nullopt for any other word.
std::optional<HistoryFunctionSpec> historyFunctionFromName(QStringView name);

//! The length of the function name at the beginning of the text, if a bracket follows it; otherwise 0.
int historyCallLength(QStringView text);

//! \brief The arguments of a history function.
struct HistoryArguments
{
    std::optional<TextRange> placeholder; //!< absent if not specified; the placeholder of the comparison is then used
    QList<TextRange> times;
};
HistoryArguments parseHistoryArguments(const ConditionText &text, TextRange range);

//! \brief Reads the question without its series.
//! \param range  position of the text between the brackets
Expected<WindowQuery, ConditionNote> parseWindowQuery(const ConditionText &text, HistoryFunctionSpec name, TextRange range,
                                                      const QList<TextRange> &times);

//! The series for a placeholder, or an error if its history isn't stored.
Expected<HistorySeries, ConditionNote> historySeriesFor(const PlaceholderOperand &placeholder, TextRange range);

} // namespace watchkeeper
