// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Exports the table, as shown, to a file or as text.

#include "gui/table/model/ResultColumn.h"

#include <QList>
#include <QObject>

class QWidget;

namespace watchkeeper {

class ResultsView;

// Converts rows of the table to text. Pure functions, safe in any thread.

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

//! \brief Asks for a file and writes the currently shown rows and columns in the thread pool, either completely or not at all.
class TableExport : public QObject
{
    Q_OBJECT

public:
    //! \param view    must outlive this object
    //! \param window  the parent of the dialogs, which owns this object
    TableExport(ResultsView *view, QWidget *window);

    void chooseFile();
    //! Writes the file in the format of its extension: .csv, .json, .ndjson or .md. Any other extension means CSV.
    void writeTo(const QString &path);

signals:
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);

private:
    void reportResult(const QString &path, const QString &problem, int count);

    ResultsView *m_view;
    QWidget *m_window;
};

} // namespace watchkeeper
