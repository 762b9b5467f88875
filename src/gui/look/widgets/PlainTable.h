// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sets up the common appearance and behaviour of tables, and ends the edit in progress in a cell.

class QTableView;
class QWidget;

namespace watchkeeper {

// The common appearance and behaviour of tables.

//! Sets up a table with selectable rows and without a grid or row numbers. It scrolls smoothly, and Tab moves to the next control. The row
//! height follows the density and the font (see lineHeight()), also when they change.
void makePlainTable(QTableView *table);

// Ends the edit in progress in a cell.

//! \brief Ends an edit in a cell of a table or list in `window` as if the user had left the cell. The table gets the focus. Use it for
//! actions triggered by a shortcut. A shortcut doesn't move the focus, so the text in the cell would be ignored.
void endEditing(QWidget *window);

} // namespace watchkeeper
