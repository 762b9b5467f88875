// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts rows of the table to text. Pure functions, safe in any thread.

#include "gui/table/ResultColumn.h"

#include <QList>

namespace watchkeeper {

enum class RowsFormat : quint8 {
    Text,     //!< tab-separated columns as shown, with exact times
    Markdown, //!< a table with the same content as Text
    Csv,      //!< RFC 4180, with values for programs
    Json,     //!< an array of objects, with values for programs
    Ndjson    //!< one JSON object per line
};

using RowPointers = std::vector<const ResultRow *>;

//! \brief Returns the cells of these rows without columns that show pictures.
//!
//! In CSV, text that a spreadsheet would read as a formula is preceded by an apostrophe.
QString rowsText(RowsFormat format, const RowPointers &rows, const QList<ResultColumn> &columns);

//! Returns the addresses of the rows, one per line.
QString addressesText(const RowPointers &rows);

} // namespace watchkeeper
