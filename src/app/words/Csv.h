// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file CSV rows (RFC 4180) that spreadsheets don't interpret as formulas. Cells that look like a formula get a leading apostrophe. Pure.

#include <QByteArray>
#include <QStringList>

namespace watchkeeper {

//! Whether a spreadsheet would evaluate the cell as a formula. This applies to cells that begin with `= + - @` (also in
//! full-width forms), a tab, CR or LF (OWASP, CSV injection).
bool looksLikeFormula(QStringView text);

//! Returns one UTF-8 row with its line ending. A cell that looks like a formula gets a leading `'`, unless it is a number such
//! as `-3874` or `-3.5e-07`.
QByteArray csvRow(const QStringList &cells);

} // namespace watchkeeper
