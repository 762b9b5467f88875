// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Rows of CSV (RFC 4180) that a spreadsheet does not take for formulas: cells that begin like one get a leading apostrophe. Pure.

#include <QByteArray>
#include <QStringList>

namespace watchkeeper {

//! A spreadsheet runs cells that begin with `= + - @`, also in their full-width forms, or with a tab or line end (OWASP, CSV injection).
bool looksLikeFormula(QStringView text);

//! One row with its line ending, UTF-8. A cell that looks like a formula gets a leading `'`, unless it is a number such as `-3874` or
//! `-3.5e-07`.
QByteArray csvRow(const QStringList &cells);

} // namespace watchkeeper
