// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Exports the table, as shown, to a file.

#include "gui/table/export/RowsText.h"

#include <QObject>

class QWidget;

namespace watchkeeper {

class ResultsView;

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
