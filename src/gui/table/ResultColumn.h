// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The columns of the table: what each shows, says, sorts by and exports. Pure functions over a row.

#include "gui/table/ResultRow.h"

#include <QJsonValue>

namespace watchkeeper {

//! What no result changes comes first: one range covers the others. The view has an order of its own.
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
    OwnDays,
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

//! Its place in the model.
constexpr int columnIndex(ResultColumn column)
{
    return static_cast<int>(column);
}
//! Over the column; empty for the mark.
QString columnTitle(ResultColumn column);
//! The same in a word, for menus; never empty.
QString columnName(ResultColumn column);
//! What it says or how its number is made, for tooltips and screen readers; never empty.
QString columnDescription(ResultColumn column);
//! Never translated: for exports and the kept layout.
QString columnKey(ResultColumn column);
bool alignsTrailing(ResultColumn column);
//! Texts of less weight.
bool isMutedColumn(ResultColumn column);
bool isShownByDefault(ResultColumn column);
//! Its text grows old by itself: `3 s ago`.
bool ticks(ResultColumn column);
//! Nothing to put into words: left out of copies and exports.
bool isPicture(ResultColumn column);

QString columnText(const ResultRow &row, ResultColumn column);
QString columnToolTip(const ResultRow &row, ResultColumn column);
//! What a screen reader says: words where the column paints.
QString columnSpoken(const ResultRow &row, ResultColumn column);
//! As other programs read it: plain numbers, [ms] for durations, UTC times in ISO 8601, null for what was not measured.
QJsonValue columnValue(const ResultRow &row, ResultColumn column);

//! Sorts by columnText() rather than by columnNumber().
bool sortsByText(ResultColumn column);
//! By what the column sorts; nothing where there is none, which comes last in either direction.
std::optional<double> columnNumber(const ResultRow &row, ResultColumn column);
//! For a few rows; ResultsOrder is for many.
bool columnIsLess(const ResultRow &a, const ResultRow &b, ResultColumn column);

} // namespace watchkeeper
