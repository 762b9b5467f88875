// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The order and widths of the columns: defaults, and conversion to and from a stored text.

#include <QByteArray>
#include <QHash>

class QHeaderView;
class QTableView;

namespace watchkeeper {

//! Restores the default widths, order and visibility, and sorts by name.
void resetColumns(QTableView *view);

//! Makes each column as wide as its title and visible cells require.
void fitColumns(QTableView *view);

//! Gives the remaining width to the result column. If the column would be too narrow to read, the table scrolls horizontally.
void stretchResultColumn(QTableView *view);

//! The original widths, by section, of columns that shrank in favour of the result column.
using OriginalWidths = QHash<int, int>;

//! Shrinks the trend, day and kind columns, in this order, in favour of the result column in a narrow view. They grow back when there is
//! room.
void shrinkOtherColumns(QTableView *view, OriginalWidths *before);

//! Returns the layout as JSON with column keys, so new columns in the program don't invalidate a stored layout. Includes
//! customUptimeDays(). \param before  original widths, stored in place of the current widths of columns that shrank in a narrow window
QByteArray columnLayout(const QTableView *view, const OriginalWidths &before = {});

//! Returns the number of days of ResultColumn::CustomUptime; 0 if it wasn't stored.
int savedUptimeDays(const QByteArray &layout);

//! Restores a text from columnLayout(). Any other text is ignored. Columns that the text doesn't contain don't change.
void setColumnLayout(QTableView *view, const QByteArray &layout);

} // namespace watchkeeper
