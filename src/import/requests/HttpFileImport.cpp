// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Request files of JetBrains, see https://github.com/JetBrains/http-request-in-editor-spec, and of the REST Client for VS Code, see
// https://github.com/Huachao/vscode-restclient
#include "import/requests/RequestLogin.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

const QRegularExpression &httpRequestLine()
{
    static const QRegularExpression rule(u"^(?:([A-Z]+)\\s+)?((?:\\S.*?)?)(?:\\s+HTTP/[\\d.]+(?:\\s.*)?)?$"_s);
    return rule;
}

bool startsHttpRequest(const QString &line)
{
    static const QRegularExpression rule(
        u"^(?:(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE|GRAPHQL|WEBSOCKET|GRPC|RSOCKET)\\s|"
        "https?://|wss?://|\\{\\{)"_s);
    return rule.match(line).hasMatch();
}

//! Reads one file at a time, line by line.
class HttpFileReader
{
public:
    explicit HttpFileReader(const ImportContext &context)
        : m_requests(u"httpfile"_s, context)
    {
    }

    void readEnvironments(const ConfigNode &root);
    //! \return an error message, or an empty string
    QString readFile(const ImportFile &file);
    RequestImport &requests() { return m_requests; }

private:
    enum class Part : quint8 { Before, Headers, Body, Script };

    void readVariables(const QStringList &lines);
    void readLine(const QString &line);
    void readComment(const QString &line);
    void readStart(const QString &line);
    void readHeader(const QString &line);
    void readBodyLine(const QString &line);
    void setLoginFromHeader(const QString &value);
    void finishRequest();
    void finishBody();
    void leftOut(const QString &part) { m_requests.leftOut({m_file, m_line, {}}, part, m_request.name); }

    RequestImport m_requests;
    QHash<QString, QString> m_variables; //!< of the file
    QString m_file;
    int m_line = 0;
    Part m_part = Part::Before;
    Part m_after = Part::Before; //!< the script
    SavedRequest m_request;
    QStringList m_body;
    QString m_title; //!< after `###`
    bool m_isGraphQl = false;
    bool m_isOtherMethod = false; //!< such as QUERY
};

//! Reads `http-client.env.json`. The variables of `$shared` apply to all environments.
void HttpFileReader::readEnvironments(const ConfigNode &root)
{
    for (const auto &[name, values] : root.members) {
        QHash<QString, QString> variables;
        for (const auto &[key, value] : values.members) {
            if (value.isText())
                variables.insert(key, value.text);
        }
        if (name != "$shared"_L1) {
            m_requests.setEnvironment(name, variables, values.placeAs(name));
            continue;
        }
        for (auto it = variables.cbegin(); it != variables.cend(); ++it)
            m_requests.setVariable(it.key(), it.value());
    }
}

QString HttpFileReader::readFile(const ImportFile &file)
{
    const auto text = requestText(file);
    if (!text)
        return text.error();
    const QStringList lines = text->split(u'\n');
    m_file = file.name;
    m_line = 0;
    m_title.clear();
    readVariables(lines);
    finishRequest();
    for (const QString &line : lines) {
        if (m_requests.isCancelled())
            return {};
        ++m_line;
        readLine(line);
    }
    finishRequest();
    return {};
}

//! Variables also apply to the requests above them.
void HttpFileReader::readVariables(const QStringList &lines)
{
    static const QRegularExpression rule(u"^@([\\w.-]+)\\s*=\\s*(.*?)\\s*$"_s);
    m_variables.clear();
    for (const QString &line : lines) {
        if (const auto match = rule.match(line); match.hasMatch())
            m_variables.insert(match.captured(1), match.captured(2));
    }
}

void HttpFileReader::readLine(const QString &line)
{
    if (m_part == Part::Script) {
        if (line.trimmed().endsWith("%}"_L1))
            m_part = m_after;
        return;
    }
    if (line.startsWith("###"_L1)) {
        finishRequest();
        m_title = line.sliced(3).trimmed();
        return;
    }
    const bool isScript = line.startsWith("> "_L1) || line.startsWith("< {%"_L1);
    if (isScript || line.startsWith(">>"_L1) || line.startsWith("<> "_L1)) {
        if (isScript)
            leftOut(line.left(80).trimmed());
        m_after = m_part;
        if (line.contains("{%"_L1) && !line.contains("%}"_L1))
            m_part = Part::Script;
        return;
    }
    if (m_part == Part::Body)
        return readBodyLine(line);
    if (line.startsWith(u'#') || line.startsWith("//"_L1))
        return readComment(line);
    if (m_part == Part::Headers)
        return readHeader(line);
    if (!line.trimmed().isEmpty() && !line.startsWith(u'@'))
        readStart(line.trimmed());
}

//! Reads settings such as `# @name list`.
void HttpFileReader::readComment(const QString &line)
{
    static const QRegularExpression rule(u"^(?:#|//)\\s*@([\\w-]+)\\s*=?\\s*(.*?)\\s*$"_s);
    const auto match = rule.match(line);
    const QString key = match.captured(1);
    if (key == "name"_L1)
        m_request.name = match.captured(2);
    else if (key == "no-redirect"_L1)
        m_request.fields.insert(u"followRedirects"_s, false);
    else if (key == "timeout"_L1 && match.captured(2).toInt() > 0 && match.captured(2).toInt() <= 3600)
        m_request.fields.insert(key, QString::number(match.captured(2).toInt()) + u's');
    else if (!key.isEmpty() && key != "note"_L1 && key != "no-log"_L1 && key != "description"_L1)
        leftOut(u'@' + key);
}

void HttpFileReader::readStart(const QString &line)
{
    static const QRegularExpression other(u"^([A-Z]{3,20})\\s+((?:https?://|\\{\\{)\\S+)"_s);
    auto match = httpRequestLine().match(line);
    if (!startsHttpRequest(line)) {
        match = other.match(line);
        m_isOtherMethod = match.hasMatch();
        if (!m_isOtherMethod) // such as `import` and `run`
            return leftOut(line.left(80));
    }
    m_request.method = match.captured(1);
    m_request.url = match.captured(2);
    m_request.place = {m_file, m_line, {}};
    m_isGraphQl = m_request.method == "GRAPHQL"_L1;
    m_part = Part::Headers;
}

void HttpFileReader::readHeader(const QString &line)
{
    if (line.trimmed().isEmpty()) {
        m_part = Part::Body;
        return;
    }
    const bool continuesAddress = (line.startsWith(u' ') || line.startsWith(u'\t')) && m_request.headers.isEmpty();
    if (continuesAddress) {
        m_request.url += line.trimmed().section(" HTTP/"_L1, 0, 0);
        return;
    }
    const QString name = line.section(u':', 0, 0).trimmed();
    const QString value = line.section(u':', 1).trimmed();
    if (name.compare("authorization"_L1, Qt::CaseInsensitive) == 0)
        setLoginFromHeader(value);
    else if (name.compare("x-request-type"_L1, Qt::CaseInsensitive) == 0
             && value.compare("graphql"_L1, Qt::CaseInsensitive) == 0)
        m_isGraphQl = true;
    else if (line.contains(u':'))
        m_request.headers.append({name, value});
    else
        leftOut(line.left(80));
}

//! Both programs encode `Basic user password` and `Basic user:password` themselves.
void HttpFileReader::setLoginFromHeader(const QString &value)
{
    static const QRegularExpression rule(
        u"^(Basic|Digest)\\s+(?:\"([^\"]*)\"|((?:\\{\\{[^}]*\\}\\}|[^\\s:])+))(?:\\s+|\\s*:\\s*)(\\S.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = rule.match(value);
    if (!match.hasMatch() || value.contains("nonce="_L1)) {
        m_request.headers.append({u"Authorization"_s, value});
        return;
    }
    const QHash<QString, QString> values{{u"username"_s, match.captured(2) + match.captured(3)},
                                         {u"password"_s, match.captured(4)}};
    setLogin(match.captured(1), values, m_request.place, &m_request, &m_requests.builder());
}

void HttpFileReader::readBodyLine(const QString &line)
{
    static const QRegularExpression file(u"^<@?\\S*\\s+(\\S.*)$"_s);
    if (const auto match = file.match(line); match.hasMatch() && !line.contains(u'>'))
        m_requests.noFile({m_file, m_line, {}}, match.captured(1));
    else
        m_body.append(line);
}

void HttpFileReader::finishBody()
{
    while (!m_body.isEmpty() && m_body.last().trimmed().isEmpty())
        m_body.removeLast();
    const auto header = std::find_if(m_request.headers.begin(), m_request.headers.end(), [](const auto &one) {
        return one.first.compare("content-type"_L1, Qt::CaseInsensitive) == 0;
    });
    const QString type = header == m_request.headers.end() ? QString() : header->second.toLower();
    const bool isForm = type.startsWith("application/x-www-form-urlencoded"_L1);
    m_request.body = m_body.join(isForm ? QString() : type.startsWith("multipart/"_L1) ? u"\r\n"_s : u"\n"_s);
    if (!m_isGraphQl)
        return;
    if (m_request.method == "GRAPHQL"_L1)
        m_request.method.clear();
    static const QRegularExpression variables(u"\\n\\s*\\n(?=\\s*\\{)"_s); // follow after an empty line
    const auto match = variables.match(m_request.body);
    const QString body = m_request.body;
    setGraphQl(match.hasMatch() ? body.first(match.capturedStart()) : body,
               match.hasMatch() ? body.sliced(match.capturedEnd()) : QString(), &m_request);
}

void HttpFileReader::finishRequest()
{
    if (!m_request.url.isEmpty()) {
        finishBody();
        if (m_request.name.isEmpty())
            m_request.name = m_title.isEmpty() ? m_request.url.section(u'?', 0, 0) : m_title;
        m_request.key = m_file + u'\n' + m_request.method + u' ' + m_request.name + u'\n' + m_request.url;
        m_request.variables = m_variables;
        if (m_isOtherMethod || m_request.method == "GRPC"_L1 || m_request.method == "RSOCKET"_L1)
            m_requests.otherType(m_request.place, m_request.name, m_request.method);
        else
            m_requests.add(m_request);
    }
    m_request = {};
    m_body.clear();
    m_title.clear();
    m_isGraphQl = m_isOtherMethod = false;
    m_part = Part::Before;
}

} // namespace

bool looksLikeHttpFile(const ImportFile &file)
{
    const QString suffix = QFileInfo(file.path).suffix().toLower();
    if (suffix == "http"_L1 || suffix == "rest"_L1)
        return !file.isDatabase;
    // Comments, variables and empty lines, then a request, and somewhere a separator.
    static const QRegularExpression begin(
        u"\\A(?:[ \\t]*(?:(?:#|//|@)[^\\n]*)?\\n)*(?:GET|HEAD|POST|PUT|PATCH|DELETE)[ \\t]+(?:https?://|\\{\\{)"_s);
    static const QRegularExpression separator(u"^###"_s, QRegularExpression::MultilineOption);
    const QString text = file.head().left(100'000).remove(u'\r');
    return separator.match(text).hasMatch() && begin.match(text).hasMatch();
}

Expected<Imported, QString> importHttpFile(const QList<ImportFile> &files, const ImportContext &context)
{
    HttpFileReader reader(context);
    for (const ImportFile &file : files) {
        if (!file.name.endsWith(".env.json"_L1))
            continue;
        const auto documents = parseConfig(file.content, file.name);
        if (!documents)
            return Unexpected(documents.error());
        for (const ConfigNode &root : *documents)
            reader.readEnvironments(root);
    }
    for (const ImportFile &file : files) {
        if (file.name.endsWith(".env.json"_L1))
            continue;
        if (!looksLikeHttpFile(file) && files.size() > 1) {
            reader.requests().otherFormat(file);
            continue;
        }
        if (const QString problem = reader.readFile(file); !problem.isEmpty())
            return Unexpected(problem);
    }
    return reader.requests().finish();
}

} // namespace watchkeeper
