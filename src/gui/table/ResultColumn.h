// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The columns of the table: what each shows, says and sorts by. Pure functions over a row.

#include "gui/table/ResultRow.h"

#include <QVariant>

namespace watchkeeper {

//! What no result changes comes first: one range covers the others, and a view sorted by name is not sorted again. The
//! view moves Mark to the front.
enum class ResultColumn { Name, Kind, Mark, Result, Time, Trend, Checked };
inline constexpr int kResultColumnCount = 7;
inline constexpr auto kFirstLiveColumn = ResultColumn::Mark;
inline constexpr auto kLastLiveColumn = ResultColumn::Checked;

//! Over the column; empty for the mark.
QString columnTitle(ResultColumn column);
//! The same in more words, for tooltips and screen readers; never empty.
QString columnDescription(ResultColumn column);
bool alignsTrailing(ResultColumn column);

QString columnText(const ResultRow &row, ResultColumn column);
QString columnToolTip(const ResultRow &row, ResultColumn column);
//! What a screen reader says: words where the column paints.
QString columnSpoken(const ResultRow &row, ResultColumn column);

//! int, double, QDateTime or QString: never a formatted number.
QVariant columnSortValue(const ResultRow &row, ResultColumn column);
//! The order that columnSortValue() gives, without two QVariants a comparison.
bool columnIsLess(const ResultRow &a, const ResultRow &b, ResultColumn column);

} // namespace watchkeeper
