// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Rows of the table as text for other programs and people. Pure functions, safe in any thread.

#include "gui/table/ResultColumn.h"

#include <QList>

namespace watchkeeper {

enum class RowsFormat : quint8 {
    Text,     //!< as shown, columns separated by tabs; exact times
    Markdown, //!< the same as a table
    Csv,      //!< RFC 4180; values for programs
    Json,     //!< an array of objects; values for programs
    Ndjson    //!< one object per line
};

using RowPointers = std::vector<const ResultRow *>;

//! \brief The cells of these rows; columns that show pictures are left out.
//!
//! In CSV, text that a spreadsheet would read as a formula gets an apostrophe in front.
QString rowsText(RowsFormat format, const RowPointers &rows, const QList<ResultColumn> &columns);

//! The addresses of the rows, one per line.
QString addressesText(const RowPointers &rows);

} // namespace watchkeeper
