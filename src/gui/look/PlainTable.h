// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The common look and behaviour of tables.

class QTableView;

namespace watchkeeper {

//! Rows without a grid or numbers, selected as a whole; they scroll smoothly, and Tab moves to the next control. Their height follows the
//! density, see lineHeight(), even after it or the font has changed.
void makePlainTable(QTableView *table);

} // namespace watchkeeper
