// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The columns of a table, their order and widths: the defaults, and as text to be stored.

#include <QByteArray>
#include <QHash>

class QHeaderView;
class QTableView;

namespace watchkeeper {

//! Default widths, order and visibility; sorted by name.
void resetColumns(QTableView *view);

//! Makes each column as wide as its title and visible cells require.
void fitColumns(QTableView *view);

//! The result takes the width that the others leave; if that is too little to read, the table scrolls sideways instead.
void stretchResultColumn(QTableView *view);

//! Widths of columns before they shrank for the result, by section.
using OriginalWidths = QHash<int, int>;

//! In a narrow view, the trend, the day and the kind shrink for the result, in this order. They grow back when there is room.
void shrinkOtherColumns(QTableView *view, OriginalWidths *before);

//! JSON by the keys of the columns, so that new columns of the program don't invalidate a stored layout; with customUptimeDays(). \param
//! before  so that a narrow window does not narrow the columns of a wide one
QByteArray columnLayout(const QTableView *view, const OriginalWidths &before = {});

//! The number of days of ResultColumn::CustomUptime; 0 if none was stored.
int savedUptimeDays(const QByteArray &layout);

//! Text that is not from columnLayout() changes nothing; columns that it doesn't contain stay as they are.
void setColumnLayout(QTableView *view, const QByteArray &layout);

} // namespace watchkeeper
