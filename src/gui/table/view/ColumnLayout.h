// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The order and widths of the columns: defaults, and conversion to and from a stored text.

#include "gui/table/model/ResultColumn.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

class QHeaderView;
class QTableView;

namespace watchkeeper {

//! Restores the default widths, order and visibility, and sorts by state and then by name.
void resetColumns(QTableView *view);

//! Makes a column of a value, which was added to the model after the view was set up, as wide as its title and visible cells require,
//! within limits.
void fitValueColumn(QTableView *view, ResultColumn column);

//! Makes each column as wide as its title and visible cells require.
void fitColumns(QTableView *view);

//! Gives the remaining width to the result column. If the column would be too narrow to read, the table scrolls horizontally.
void stretchResultColumn(QTableView *view);

//! The original widths, by section, of columns that are hidden or narrower because the view is too narrow.
using YieldedWidths = QHash<int, int>;

//! \brief Hides the columns of the uptime of 24 hours, the kind, the time of the last check and the trend, in this order, until
//! the result column is wide enough to read. Finally, the heartbeat column shrinks. They reappear when there is room. \param pinned  sections that the user wants to see
void yieldColumns(QTableView *view, const QSet<int> &pinned, YieldedWidths *yielded);

//! Returns the layout as JSON with column keys, so new columns in the program don't invalidate a stored layout. Includes
//! customUptimeDays(), but no hidden columns of values. \param yielded  columns that are stored as shown, because they are hidden only in a narrow view
QByteArray columnLayout(const QTableView *view, const YieldedWidths &yielded = {});

//! Returns the number of days of ResultColumn::CustomUptime; 0 if it wasn't stored.
int savedUptimeDays(const QByteArray &layout);

//! Returns the columns in a text from columnLayout().
QList<ResultColumn> savedColumns(const QByteArray &layout);

//! Restores a text from columnLayout(). The model must have its columns. Any other text is ignored. Columns that the text doesn't
//! contain don't change, but those of values are hidden.
void setColumnLayout(QTableView *view, const QByteArray &layout);

} // namespace watchkeeper
