// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which columns a table shows, in what order and width: as it is at first, and as text to be kept.

#include <QByteArray>
#include <QHash>

class QHeaderView;
class QTableView;

namespace watchkeeper {

//! Widths, order and visibility as at first; sorted by name.
void resetColumns(QTableView *view);

//! Each column as wide as its title and what is in sight need.
void fitColumns(QTableView *view);

//! The result takes what the others leave; where that is too little to read, the table scrolls sideways instead.
void stretchResult(QTableView *view);

//! Widths that columns had before they gave way to the result, by section.
using WidthsBefore = QHash<int, int>;

//! Where the view is narrow, the trend, the day and the kind give way to the result, in this order; with the room they come
//! back.
void giveWayToResult(QTableView *view, WidthsBefore *before);

//! JSON by the keys of the columns, so that columns may be added to the program without disturbing what was kept; with
//! ownUptimeDays(). \param before  so that a narrow window does not narrow the columns of a wide one
QByteArray columnLayout(const QTableView *view, const WidthsBefore &before = {});

//! Of how many days ResultColumn::OwnDays told; 0 where nothing was kept of that.
int keptUptimeDays(const QByteArray &layout);

//! What was not made by columnLayout() changes nothing; columns that it does not know stay as they are.
void setColumnLayout(QTableView *view, const QByteArray &layout);

} // namespace watchkeeper
