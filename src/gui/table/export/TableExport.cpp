// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/export/TableExport.h"

#include "gui/look/widgets/SaveFile.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
#include "targets/file/SafeFile.h"

#include <QDir>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QMessageBox>
#include <QtConcurrentRun>

#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

RowsFormat formatOf(const QString &path)
{
    const QString ending = path.section(u'.', -1).toLower();
    if (ending == "json"_L1)
        return RowsFormat::Json;
    if (ending == "ndjson"_L1)
        return RowsFormat::Ndjson;
    return ending == "md"_L1 ? RowsFormat::Markdown : RowsFormat::Csv;
}

//! Runs in the thread pool. \return an error message, or an empty string
QString writeRows(const QString &path, const std::vector<ResultRow> &rows, const QList<ResultColumn> &columns)
{
    RowPointers pointers;
    pointers.reserve(rows.size());
    for (const ResultRow &row : rows)
        pointers.push_back(&row);
    return writeFileSafely(path, rowsText(formatOf(path), pointers, columns).toUtf8());
}

} // namespace

TableExport::TableExport(ResultsView *view, QWidget *window)
    : QObject(window)
    , m_view(view)
    , m_window(window)
{
}

void TableExport::chooseFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Export table"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("CSV (*.csv)"), tr("JSON (*.json)"), tr("JSON, one object per line (*.ndjson)"), tr("Markdown table (*.md)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"watchkeeper.csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); // *.csv)
    });
    connect(dialog, &QFileDialog::fileSelected, this, &TableExport::writeTo);
    dialog->open();
}

void TableExport::writeTo(const QString &path)
{
    const auto *proxy = qobject_cast<ResultsProxy *>(m_view->model());
    std::vector<ResultRow> rows;
    rows.reserve(static_cast<size_t>(proxy->rowCount()));
    for (int row = 0; row < proxy->rowCount(); ++row)
        rows.push_back(proxy->row(row));
    const int count = proxy->rowCount();
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path, count] {
        watcher->deleteLater();
        reportResult(path, watcher->result(), count);
    });
    watcher->setFuture(QtConcurrent::run(&savingPool(), writeRows, path, std::move(rows), m_view->shownColumns()));
}

void TableExport::reportResult(const QString &path, const QString &problem, int count)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (problem.isEmpty()) {
        emit notice(tr("Exported %n row(s) to %1.", "", count).arg(shown));
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Table not exported"),
                                tr("The table couldn't be written to %1.").arg(shown), QMessageBox::Close, m_window);
    box->setObjectName(u"exportProblem"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(problem);
    box->open();
}

} // namespace watchkeeper

#include "moc_TableExport.cpp"
