// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/TableExport.h"

#include "app/words/Csv.h"
#include "async/WhenDone.h"
#include "checks/Registry.h"
#include "checks/http/message/HttpRequest.h"
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
#include <array>
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

void addMethod(QStringList &words, const QString &method, bool hasBody)
{
    if (method == "HEAD"_L1)
        words << u"--head"_s;
    else if (method != (hasBody ? "POST"_L1 : "GET"_L1)) // curl uses POST by default if there is a body, and GET otherwise
        words << u"--request"_s << method;
}

void addHeaders(QStringList &words, const TextPairs &headers)
{
    for (const auto &[name, value] : headers) // curl sends a field without a value only if its name is followed by a semicolon
        words << u"--header"_s << (value.isEmpty() ? name + u';' : name + u": "_s + value);
}

void addBody(QStringList &words, const QString &body, const TextPairs &headers)
{
    if (body.isEmpty())
        return;
    const bool hasType = std::any_of(headers.begin(), headers.end(), [](const auto &header) {
        return header.first.compare("content-type"_L1, Qt::CaseInsensitive) == 0;
    });
    if (!hasType)
        words << u"--header"_s << u"Content-Type: "_s + QString::fromLatin1(guessContentType(body.toUtf8()));
    words << u"--data-raw"_s << body;
}

//! Adds the form fields of the target. \return whether it has any
bool addForm(QStringList &words, const Fields &fields)
{
    const TextPairs files = fields.map(u"files"_s);
    const TextPairs form = fields.map(u"form"_s);
    const bool isMultipart = !files.isEmpty() || fields.text(u"formType"_s) == "multipart"_L1;
    for (const auto &[name, value] : form)
        words << (isMultipart ? u"--form-string"_s : u"--data-urlencode"_s) << name + u'=' + value;
    for (const auto &[name, path] : files)
        words << u"--form"_s << name + u"=@"_s + path;
    return !form.isEmpty() || !files.isEmpty();
}

void addClientCertificate(QStringList &words, const Fields &fields)
{
    const std::array options{std::pair("clientCertificate", "--cert"), std::pair("clientKey", "--key"),
                             std::pair("clientPassphrase", "--pass")};
    for (const auto &[name, option] : options) {
        if (fields.has(QLatin1StringView(name)))
            words << QLatin1StringView(option) << fields.text(QLatin1StringView(name));
    }
}

void addCredentials(QStringList &words, const Fields &fields)
{
    if (fields.text(u"authentication"_s) == "digest"_L1)
        words << u"--digest"_s;
    if (fields.text(u"client"_s) == "qt"_L1 && fields.has(u"username"_s))
        words << u"--anyauth"_s;
    if (fields.has(u"oauthTokenUrl"_s)) // the command contains no token, because curl can't request one
        words << u"--header"_s << u"Authorization: Bearer <token of %1>"_s.arg(fields.text(u"oauthClientId"_s));
    const QString token = fields.text(u"bearerToken"_s);
    if (!token.isEmpty())
        words << u"--header"_s << u"Authorization: Bearer "_s + token;
    else if (fields.has(u"username"_s) || fields.has(u"password"_s))
        words << u"--user"_s << fields.text(u"username"_s) + u':' + fields.text(u"password"_s);
}

void addConnection(QStringList &words, const Fields &fields, bool verifiesTls)
{
    if (fields.flag(u"followRedirects"_s))
        words << u"--location"_s << u"--max-redirs"_s << QString::number(fields.integer(u"maxRedirects"_s));
    if (!(fields.written().contains("verifyTls"_L1) ? fields.flag(u"verifyTls"_s) : verifiesTls))
        words << u"--insecure"_s;
    if (fields.has(u"caFile"_s))
        words << u"--cacert"_s << fields.text(u"caFile"_s);
    if (fields.has(u"proxy"_s))
        words << u"--proxy"_s << fields.text(u"proxy"_s);
    if (fields.has(u"userAgent"_s))
        words << u"--user-agent"_s << fields.text(u"userAgent"_s);
    addClientCertificate(words, fields);
    if (fields.text(u"httpVersion"_s) == "2"_L1)
        words << (fields.url(u"url"_s).scheme() == "http"_L1 ? u"--http2-prior-knowledge"_s : u"--http2"_s);
    if (fields.has(u"resolve"_s)) {
        const QUrl url = fields.url(u"url"_s);
        const int port = url.port(url.scheme() == "http"_L1 ? 80 : 443);
        words << u"--resolve"_s << u"%1:%2:%3"_s.arg(url.host(), QString::number(port), fields.text(u"resolve"_s));
    }
    const QString family = fields.text(u"ipFamily"_s);
    if (family != "any"_L1)
        words << u"--"_s + family;
}

QString urlString(const Fields &fields)
{
    // Used as written, because a URL with a placeholder isn't valid.
    const QString written = fields.written().value("url"_L1).toString();
    return written.contains("${"_L1) ? written : fields.url(u"url"_s).toString(QUrl::FullyEncoded);
}

} // namespace

QString shellWord(const QString &text)
{
    static const QRegularExpression safe(u"^[A-Za-z0-9_./:=@%+,-]+$"_s);
    if (safe.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

std::optional<QString> curlCommand(const Target &target, bool verifiesTls)
{
    const Kind *kind = findKind(target.kind);
    if (!kind || !kind->page)
        return std::nullopt;
    const Fields &fields = target.fields;
    const TextPairs headers = fields.map(u"headers"_s);
    const QString body = fields.text(u"body"_s);
    const QString url = urlString(fields);
    QStringList words{u"curl"_s};
    const bool isForm = fields.has(u"form"_s) || fields.has(u"files"_s);
    const bool isPosted = isForm && !fields.written().contains("method"_L1); // checks use POST for a form by default
    addMethod(words, isPosted ? u"POST"_s : fields.text(u"method"_s), isForm || !body.isEmpty());
    addHeaders(words, headers);
    if (!addForm(words, fields))
        addBody(words, body, headers);
    addCredentials(words, fields);
    addConnection(words, fields, verifiesTls);
    words << u"--max-time"_s << QString::number(static_cast<double>(target.schedule.timeout.count()) / 1000);
    if (url.contains(QRegularExpression(u"[\\[\\]{}]"_s))) // otherwise, curl would expand brackets and braces
        words << u"--globoff"_s;
    words << url;
    std::transform(words.begin(), words.end(), words.begin(), shellWord);
    return words.join(u' ');
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
