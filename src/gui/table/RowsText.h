// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Rows of the table as text for other programs and people. Pure functions, safe from any thread.

#include "gui/table/ResultColumn.h"

#include <QList>

namespace watchkeeper {

enum class RowsFormat : quint8 {
    Text,     //!< as shown, columns apart by tabs; times exact
    Markdown, //!< the same as a table
    Csv,      //!< RFC 4180; values for programs
    Json,     //!< a list of objects; values for programs
    Ndjson    //!< an object a line
};

using RowPointers = std::vector<const ResultRow *>;

//! \brief The cells of these rows; columns that are pictures are left out.
//!
//! In CSV a text that a spreadsheet would take for a formula begins with an apostrophe.
QString rowsText(RowsFormat format, const RowPointers &rows, const QList<ResultColumn> &columns);

//! What is looked at, a line each.
QString addressesText(const RowPointers &rows);

} // namespace watchkeeper
