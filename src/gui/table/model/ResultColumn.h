// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The columns of the table: their texts, tooltips, sort values and exported values. Pure functions of a row.

#include "gui/table/model/ResultRow.h"

#include <QJsonValue>

namespace watchkeeper {

//! Columns that don't change with results come first, so a single range covers all others. The view can show another order. Columns
//! from kResultColumnCount on show values that the user has chosen, see ResultValues.h.
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

//! Returns the index of the column in the model.
constexpr int columnIndex(ResultColumn column)
{
    return static_cast<int>(column);
}
//! Returns whether the column shows a value that the user has chosen.
constexpr bool isValueColumn(ResultColumn column)
{
    return columnIndex(column) >= kResultColumnCount;
}
//! Returns the title of the column; empty for the mark.
QString columnTitle(ResultColumn column);
//! Returns a title of one word for menus; never empty.
QString columnName(ResultColumn column);
//! Returns a description of the column or of how its number is calculated, for tooltips and screen readers; never empty.
QString columnDescription(ResultColumn column);
//! Returns the untranslated key for exports and the stored layout.
QString columnKey(ResultColumn column);
//! Returns the column with this key; nullopt if there is none. \param isText  for a column of a value: whether it is sorted by text
std::optional<ResultColumn> columnFromKey(const QString &key, bool isText = false);
bool alignsTrailing(ResultColumn column);
//! Returns whether the column's text is less important and therefore muted.
bool isMutedColumn(ResultColumn column);
bool isShownByDefault(ResultColumn column);
//! Returns whether the text changes over time, such as `3 s ago`.
bool changesOverTime(ResultColumn column);
//! Returns whether the column has no text and is omitted from copies and exports.
bool isPicture(ResultColumn column);

QString columnText(const ResultRow &row, ResultColumn column);
QString columnToolTip(const ResultRow &row, ResultColumn column);
//! Returns the text for screen readers, which describes pictures in words.
QString columnAccessibleText(const ResultRow &row, ResultColumn column);
//! Returns the value for other programs: plain numbers, durations in [ms], UTC times in ISO 8601, and null for anything not measured.
QJsonValue columnValue(const ResultRow &row, ResultColumn column);

//! Returns whether the column is sorted by sortText() rather than by columnNumber().
bool sortsByText(ResultColumn column);
//! Returns the text used for sorting. If it is empty, the row comes last in both directions.
QString sortText(const ResultRow &row, ResultColumn column);
//! Returns the number used for sorting. If there is none, the row comes last in both directions.
std::optional<double> columnNumber(const ResultRow &row, ResultColumn column);
//! Compares two rows. Use ResultsOrder for many rows.
bool isLessByColumn(const ResultRow &a, const ResultRow &b, ResultColumn column);

} // namespace watchkeeper
