// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/TableExport.h"

#include "app/words/Csv.h"
#include "async/WhenDone.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
#include "targets/file/SafeFile.h"

#include <QDir>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QRegularExpression>
#include <QtConcurrentRun>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Columns = QList<ResultColumn>;

//! Returns the text of a cell with exact times. Relative times such as `3 s ago` would soon be wrong.
QString absoluteText(const ResultRow &row, ResultColumn column)
{
    switch (column) {
    case ResultColumn::Mark:
        return row.stateText();
    case ResultColumn::Checked:
    case ResultColumn::Since:
    case ResultColumn::Next:
        return columnValue(row, column).toString(u"–"_s);
    default:
        return columnText(row, column);
    }
}

QString joinedLine(const QStringList &cells, const QString &separator)
{
    return cells.join(separator) + u'\n';
}

QString flattenedCell(QString text)
{
    static const QRegularExpression breaks(u"[\\t\\r\\n]+"_s);
    return text.replace(breaks, u" "_s);
}

QString tabbedText(const RowPointers &rows, const Columns &columns)
{
    QStringList titles;
    for (const ResultColumn column : columns)
        titles.append(flattenedCell(columnName(column)));
    QString text = joinedLine(titles, u"\t"_s);
    for (const ResultRow *row : rows) {
        QStringList cells;
        for (const ResultColumn column : columns)
            cells.append(flattenedCell(absoluteText(*row, column)));
        text += joinedLine(cells, u"\t"_s);
    }
    return text;
}

QString markdownCell(const QString &text)
{
    return markdownEscaped(flattenedCell(text));
}

QString markdownLine(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString markdownText(const RowPointers &rows, const Columns &columns)
{
    QStringList titles;
    QStringList rules;
    for (const ResultColumn column : columns) {
        titles.append(markdownCell(columnName(column)));
        rules.append(alignsTrailing(column) ? u"---:"_s : u"---"_s);
    }
    QString text = markdownLine(titles) + markdownLine(rules);
    for (const ResultRow *row : rows) {
        QStringList cells;
        for (const ResultColumn column : columns)
            cells.append(markdownCell(absoluteText(*row, column)));
        text += markdownLine(cells);
    }
    return text;
}

QString resultCsvCell(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 12);
    QString text = value.toVariant().toString();
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    static const QRegularExpression special(u"[\",\\r\\n]|^\\s|\\s$"_s);
    return text.contains(special) ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QString csvText(const RowPointers &rows, const Columns &columns)
{
    QStringList cells;
    for (const ResultColumn column : columns)
        cells.append(resultCsvCell(columnKey(column)));
    QString text = cells.join(u',') + u"\r\n"_s;
    for (const ResultRow *row : rows) {
        cells.clear();
        for (const ResultColumn column : columns)
            cells.append(resultCsvCell(columnValue(*row, column)));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text;
}

QJsonObject jsonObjectFor(const ResultRow &row, const Columns &columns)
{
    QJsonObject object;
    for (const ResultColumn column : columns)
        object.insert(columnKey(column), columnValue(row, column));
    return object;
}

QString jsonText(const RowPointers &rows, const Columns &columns)
{
    QJsonArray list;
    for (const ResultRow *row : rows)
        list.append(jsonObjectFor(*row, columns));
    return QString::fromUtf8(QJsonDocument(list).toJson());
}

QString ndjsonText(const RowPointers &rows, const Columns &columns)
{
    QByteArray text;
    for (const ResultRow *row : rows)
        text += QJsonDocument(jsonObjectFor(*row, columns)).toJson(QJsonDocument::Compact) + '\n';
    return QString::fromUtf8(text);
}

} // namespace

QString rowsText(RowsFormat format, const RowPointers &rows, const Columns &columns)
{
    Columns worded;
    std::copy_if(columns.begin(), columns.end(), std::back_inserter(worded),
                 [](ResultColumn column) { return !isPicture(column); });
    switch (format) {
    case RowsFormat::Text:
        return tabbedText(rows, worded);
    case RowsFormat::Markdown:
        return markdownText(rows, worded);
    case RowsFormat::Csv:
        return csvText(rows, worded);
    case RowsFormat::Json:
        return jsonText(rows, worded);
    case RowsFormat::Ndjson:
        return ndjsonText(rows, worded);
    }
    Q_UNREACHABLE();
}

QString addressesText(const RowPointers &rows)
{
    QString text;
    for (const ResultRow *row : rows)
        text += row->address + u'\n';
    return text;
}

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
    QFileDialog *dialog = openSaveDialog(
        m_window, tr("Export table"), u"watchkeeper.csv"_s,
        {tr("CSV (*.csv)"), tr("JSON (*.json)"), tr("JSON, one object per line (*.ndjson)"), tr("Markdown table (*.md)")});
    dialog->setObjectName(u"exportDialog"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TableExport::writeTo);
}

void TableExport::writeTo(const QString &path)
{
    const auto *proxy = qobject_cast<ResultsProxy *>(m_view->model());
    std::vector<ResultRow> rows;
    for (const ResultRow *row : proxy->matchingRows())
        rows.push_back(*row);
    const int count = static_cast<int>(rows.size());
    whenDone(QtConcurrent::run(&savingPool(), writeRows, path, std::move(rows), m_view->shownColumns()), this,
             [this, path, count](const QString &problem) { reportResult(path, problem, count); });
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
