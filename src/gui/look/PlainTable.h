// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The common appearance and behaviour of tables.

class QTableView;

namespace watchkeeper {

//! Sets up a table with selectable rows and without a grid or row numbers. It scrolls smoothly, and Tab moves to the next control. The row
//! height follows the density and the font (see lineHeight()), also when they change.
void makePlainTable(QTableView *table);

} // namespace watchkeeper
