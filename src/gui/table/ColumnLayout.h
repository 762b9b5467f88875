// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The columns of a table with their order and widths: the defaults, and the conversion to text for storage.

#include <QByteArray>
#include <QHash>

class QHeaderView;
class QTableView;

namespace watchkeeper {

//! Restores the default widths, order and visibility, and sorts by name.
void resetColumns(QTableView *view);

//! Makes each column as wide as its title and visible cells require.
void fitColumns(QTableView *view);

//! Gives the remaining width to the result column. If that is too little to read, the table scrolls horizontally.
void stretchResultColumn(QTableView *view);

//! The widths of columns before they shrank in favour of the result, by section.
using OriginalWidths = QHash<int, int>;

//! Shrinks the trend, the day and the kind, in this order, in favour of the result in a narrow view. They grow back when there is room.
void shrinkOtherColumns(QTableView *view, OriginalWidths *before);

//! JSON by the keys of the columns, so that new columns of the program don't invalidate a stored layout; with customUptimeDays(). \param
//! before  so that a narrow window does not narrow the columns of a wide one
QByteArray columnLayout(const QTableView *view, const OriginalWidths &before = {});

//! Returns the number of days of ResultColumn::CustomUptime; 0 if it wasn't stored.
int savedUptimeDays(const QByteArray &layout);

//! Restores a text from columnLayout(). Any other text is ignored, and columns that the text doesn't contain don't change.
void setColumnLayout(QTableView *view, const QByteArray &layout);

} // namespace watchkeeper
