// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How tables of this program look and behave.

class QTableView;

namespace watchkeeper {

//! Rows without a grid or numbers, chosen whole; they scroll smoothly, and Tab goes on to the next control.
//! They are as high as the density wants, see lineHeight(), also after it or the font has changed.
void makePlainTable(QTableView *table);

} // namespace watchkeeper
