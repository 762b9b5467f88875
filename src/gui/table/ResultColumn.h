// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The columns of the table: what each of them shows, says, sorts by and exports. Pure functions over a row.

#include "gui/table/ResultRow.h"

#include <QJsonValue>

namespace watchkeeper {

//! Columns that no result changes come first: one range covers the others. The view has its own order.
enum class ResultColumn {
    Name,
    Kind,
    Address,
    Host,
    Tags,
    Every,
    Mark,
    Result,
    Time,
    Trend,
    Day,
    Week,
    Month,
    CustomUptime,
    Checked,
    Heartbeat,
    Since,
    Attempt,
    Next,
    Status,
    CertificateDays,
    Queue,
    Dns,
    Connect,
    Tls,
    Send,
    Wait,
    Receive
};
inline constexpr int kResultColumnCount = 28;
inline constexpr auto kFirstLiveColumn = ResultColumn::Mark;
inline constexpr auto kLastLiveColumn = ResultColumn::Receive;

//! Its index in the model.
constexpr int columnIndex(ResultColumn column)
{
    return static_cast<int>(column);
}
//! The title of the column; empty for the mark.
QString columnTitle(ResultColumn column);
//! The title in one word, for menus; never empty.
QString columnName(ResultColumn column);
//! What it shows or how its number is computed, for tooltips and screen readers; never empty.
QString columnDescription(ResultColumn column);
//! Never translated: for exports and the stored layout.
QString columnKey(ResultColumn column);
bool alignsTrailing(ResultColumn column);
//! Less important text.
bool isMutedColumn(ResultColumn column);
bool isShownByDefault(ResultColumn column);
//! Its text changes with time: `3 s ago`.
bool ticks(ResultColumn column);
//! Has no text: left out of copies and exports.
bool isPicture(ResultColumn column);

QString columnText(const ResultRow &row, ResultColumn column);
QString columnToolTip(const ResultRow &row, ResultColumn column);
//! Text for a screen reader: words for columns that only paint.
QString columnAccessibleText(const ResultRow &row, ResultColumn column);
//! The value for other programs: plain numbers, [ms] for durations, UTC times in ISO 8601, null for what was not measured.
QJsonValue columnValue(const ResultRow &row, ResultColumn column);

//! Sorts by columnText() rather than by columnNumber().
bool sortsByText(ResultColumn column);
//! The number that the column sorts by; empty if there is none, which comes last in both directions.
std::optional<double> columnNumber(const ResultRow &row, ResultColumn column);
//! For a few rows; use ResultsOrder for many.
bool isColumnLess(const ResultRow &a, const ResultRow &b, ResultColumn column);

} // namespace watchkeeper
