// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of Hurl, see https://hurl.dev/docs/grammar.html, and files with command lines of curl, on which it is based.
#include "import/requests/RequestLogin.h"
#include "targets/document/ConditionsKey.h"
#include "targets/document/TargetsDocument.h"
#include "targets/pasted/CurlLine.h"
#include "targets/pasted/PastedText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class HurlText
{
    Q_DECLARE_TR_FUNCTIONS(HurlImport)
};

bool isPlainValue(const QString &value)
{
    static const QRegularExpression rule(u"^(?:true|false|-?\\d{1,18}(?:\\.\\d{1,18})?)$"_s);
    return rule.match(value).hasMatch();
}

//! Returns a condition that compares a value with a number, `true`, `false` or a text.
QString hurlComparison(const QString &placeholder, const QString &sign, const QString &value)
{
    if (isPlainValue(value) && !value.contains(u'.'))
        return u"%1 %2 %3"_s.arg(placeholder, sign, value);
    // Brackets, because a single comparison follows the rules of Gatus: quotes are part of the text, and fractions are ignored.
    return u"(%1 %2 %3)"_s.arg(placeholder, sign, isPlainValue(value) ? value : quotedConditionText(value));
}

//! Returns a pattern without its slashes. The options of JavaScript become those of Perl.
QString plainPattern(const QString &value)
{
    static const QRegularExpression rule(u"^/(.*)/([ims]*)$"_s);
    const auto match = rule.match(value);
    if (!match.hasMatch())
        return value;
    return (match.captured(2).isEmpty() ? QString() : u"(?"_s + match.captured(2) + u')') + match.captured(1);
}

QString anyOf(const QString &list)
{
    QStringList values;
    for (const QString &item : QString(list).remove(u'[').remove(u']').split(u',')) {
        const QString value = item.trimmed();
        values.append(isPlainValue(value) ? value : quotedConditionText(value));
    }
    return u"any("_s + values.join(u", "_s) + u')';
}

//! Returns the text of a quoted value, or the value itself. Comments after it are dropped.
QString hurlValue(QString text)
{
    text = text.trimmed();
    static const QRegularExpression quoted(u"^\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?$"_s);
    static const QRegularExpression comment(u"(?<!\\\\)(?:^|\\s+)#.*$"_s);
    const auto match = quoted.match(text);
    if (match.hasMatch())
        return match.captured(1)
            .replace(u"\\n"_s, u"\n"_s)
            .replace(u"\\\""_s, u"\""_s)
            .replace(u"\\#"_s, u"#"_s)
            .replace(u"\\\\"_s, u"\\"_s);
    return text.remove(comment).replace(u"\\#"_s, u"#"_s).trimmed();
}

std::pair<QString, QString> hurlPair(const QString &line)
{
    static const QRegularExpression colon(u"(?<!\\\\):"_s);
    const qsizetype end = line.indexOf(colon);
    return {hurlValue(line.left(qMax<qsizetype>(end, 0))).replace(u"\\:"_s, u":"_s),
            end < 0 ? QString() : hurlValue(line.sliced(end + 1))};
}

//! Reads one file at a time, line by line.
class HurlReader
{
public:
    explicit HurlReader(const ImportContext &context)
        : m_requests(u"hurl"_s, context)
    {
    }

    void read(const QString &text, const QString &file);
    RequestImport &requests() { return m_requests; }

private:
    void readLine(const QString &line);
    void readSectionLine(const QString &line);
    void readOption(const QString &name, const QString &value);
    void addResponseHeader(const QString &placeholder, const QString &value);
    void readBodyLine(const QString &line);
    void readAssert(const QString &line);
    void startRequest(const QString &method, const QString &url);
    void finishRequest();
    void leftOut(const QString &part) { m_requests.leftOut({m_file, m_line, {}}, part, m_request.name); }

    RequestImport m_requests;
    SavedRequest m_request;
    QString m_file;
    int m_line = 0;
    QString m_section; //!< name in brackets; empty for header fields
    QStringList m_body;
    QString m_language; //!< of the body, after ```
    bool m_isResponse = false;
    bool m_isBody = false;
    bool m_isFence = false; //!< whether the body is between lines of ```
};

void HurlReader::read(const QString &text, const QString &file)
{
    m_file = file;
    m_line = 0;
    for (const QString &line : text.split(u'\n')) {
        if (m_requests.isCancelled())
            return;
        ++m_line;
        readLine(line);
    }
    finishRequest();
}

void HurlReader::readLine(const QString &line)
{
    static const QRegularExpression start(u"^([A-Z]{3,20})\\s+((?:https?://|\\{\\{|/|\\w[\\w.-]*[:/])\\S*)"_s);
    static const QRegularExpression response(u"^HTTP(?:/[\\d.]+)?\\s+(\\d{3}|\\*)"_s);
    static const QRegularExpression section(u"^\\[([A-Za-z]+)\\]\\s*(?:#.*)?$"_s);
    if (m_isFence)
        return readBodyLine(line);
    if (const auto match = response.match(line); match.hasMatch() && !m_request.url.isEmpty()) {
        m_isResponse = true;
        m_isBody = false;
        m_section.clear();
        if (match.captured(1) != "*"_L1)
            m_request.accept = match.captured(1);
    } else if (const auto begin = start.match(line); begin.hasMatch()) {
        finishRequest();
        startRequest(begin.captured(1), begin.captured(2));
    } else if (const auto name = section.match(line); name.hasMatch() && !m_request.url.isEmpty()) {
        m_isBody = false;
        m_section = name.captured(1);
    } else if (m_isBody) {
        readBodyLine(line);
    } else if (!line.trimmed().isEmpty() && !line.startsWith(u'#')) {
        readSectionLine(line);
    }
}

void HurlReader::startRequest(const QString &method, const QString &url)
{
    m_request.method = method;
    m_request.url = url;
    m_request.name = method + u' ' + url;
    m_request.place = {m_file, m_line, {}};
    m_request.key = m_file + u'\n' + m_request.name;
    m_request.accept = u"100-599"_s; // without a response, Hurl accepts every status code
    m_request.fields.insert(u"followRedirects"_s, false);
}

void HurlReader::readSectionLine(const QString &line)
{
    static const QRegularExpression body(u"^(?:[{\\[<`]|\"|base64,|hex,|file,|-?\\d+$|(?:true|false|null)$)"_s);
    static const QRegularExpression header(u"^[^\\s:]+\\s*:"_s);
    const auto pair = hurlPair(line);
    if (m_request.url.isEmpty()) {
        leftOut(line.left(80));
    } else if (body.match(line).hasMatch() && m_section != "Captures"_L1) {
        m_isBody = true;
        readBodyLine(line);
    } else if (m_section == "Asserts"_L1) {
        readAssert(hurlValue(line));
    } else if (m_section == "QueryStringParams"_L1 || m_section == "Query"_L1) {
        m_request.query.append(pair);
    } else if (m_section == "FormParams"_L1 || m_section == "Form"_L1) {
        m_request.form.append(pair);
    } else if (m_section.startsWith("Multipart"_L1)) {
        m_request.isMultipart = true;
        if (pair.second.startsWith("file,"_L1))
            m_requests.noFile({m_file, m_line, {}}, pair.second.sliced(5).section(u';', 0, 0));
        else
            m_request.form.append(pair);
    } else if (m_section == "BasicAuth"_L1) {
        setLogin(u"basic"_s, {{u"username"_s, pair.first}, {u"password"_s, pair.second}}, m_request.place, &m_request,
                 &m_requests.builder());
    } else if (m_section == "Cookies"_L1) {
        m_request.headers.append({u"Cookie"_s, pair.first + u'=' + pair.second});
    } else if (m_section == "Options"_L1) {
        readOption(pair.first, pair.second);
    } else if (!m_section.isEmpty() || !header.match(line).hasMatch()) {
        leftOut((m_section.isEmpty() ? QString() : u'[' + m_section + u"] "_s) + line.left(80).trimmed());
    } else if (m_isResponse) {
        addResponseHeader(u"[HEADER]."_s + pair.first.toLower(), pair.second);
    } else {
        m_request.headers.append(pair);
    }
}

//! A field that is there several times contains each of the values.
void HurlReader::addResponseHeader(const QString &placeholder, const QString &value)
{
    const QString start = u'(' + placeholder;
    bool isRepeated = placeholder == "[HEADER].set-cookie"_L1;
    for (QString &condition : m_request.conditions) {
        if (!condition.startsWith(start + u" =="_s) && !condition.startsWith(start + u" contains"_s))
            continue;
        isRepeated = true;
        condition.replace(start + u" =="_s, start + u" contains"_s);
    }
    m_request.conditions.append(hurlComparison(placeholder, isRepeated ? u"contains"_s : u"=="_s, value));
}

void HurlReader::readOption(const QString &name, const QString &value)
{
    static const QStringList quiet{u"verbose"_s, u"very-verbose"_s, u"output"_s, u"compressed"_s, u"delay"_s, u"http1.1"_s};
    static const QRegularExpression seconds(u"^(\\d{1,4})s?$"_s);
    if (name == "location-trusted"_L1 && value == "true"_L1)
        leftOut(name); // other hosts don't get the login
    if (name == "location"_L1 || name == "location-trusted"_L1)
        m_request.fields.insert(u"followRedirects"_s, value == "true"_L1);
    else if (name == "insecure"_L1)
        m_request.fields.insert(u"verifyTls"_s, value != "true"_L1);
    else if (name == "max-time"_L1 && seconds.match(value).hasMatch())
        m_request.fields.insert(u"timeout"_s, seconds.match(value).captured(1) + u's');
    else if (name == "user"_L1 && value.contains(u':'))
        m_request.login = {{u"username"_s, value.section(u':', 0, 0)}, {u"password"_s, value.section(u':', 1)}};
    else if (name == "variable"_L1)
        m_request.variables.insert(value.section(u'=', 0, 0).trimmed(), hurlValue(value.section(u'=', 1)));
    else if (name == "http2"_L1 && value == "true"_L1)
        m_request.fields.insert(u"httpVersion"_s, u"2"_s);
    else if (name == "skip"_L1)
        m_request.isPaused = value == "true"_L1;
    else if (!quiet.contains(name))
        leftOut(name);
}

void HurlReader::readBodyLine(const QString &line)
{
    const bool isFenceLine = line.trimmed().startsWith("```"_L1);
    const bool isFirst = m_body.isEmpty() && !m_isFence;
    if (isFirst && m_isResponse)
        leftOut(u"body"_s);
    if (isFenceLine) {
        m_isFence = !m_isFence;
        m_language = m_isFence ? line.trimmed().sliced(3).section(u',', 0, 0) : m_language;
    }
    if (isFenceLine || m_isResponse) {
        m_body.append(QString()); // the place of the fence, or of a body that isn't compared
        return;
    }
    static const QRegularExpression oneLine(u"^`(.*)`\\s*(?:#.*)?$"_s);
    static const QRegularExpression encoded(u"^(?:base64|hex|file),"_s);
    if (const auto match = oneLine.match(line); isFirst && match.hasMatch())
        m_body.append(match.captured(1));
    else if (isFirst && line.startsWith("file,"_L1))
        m_requests.noFile({m_file, m_line, {}}, line.sliced(5).section(u';', 0, 0));
    else if (isFirst && encoded.match(line).hasMatch())
        leftOut(line.section(u',', 0, 0));
    else if (m_isFence || !line.startsWith(u'#'))
        m_body.append(line);
    if (isFirst && !m_isResponse)
        m_request.contentType = line.startsWith(u'{') || line.startsWith(u'[') ? u"application/json"_s : QString();
}

//! Reads a test such as `jsonpath "$.state" == "ok"`.
void HurlReader::readAssert(const QString &line)
{
    static const QRegularExpression rule(
        u"^(status|body|duration|header|jsonpath)(?:\\s+\"((?:[^\"\\\\]|\\\\.)*)\")?(\\s+count)?\\s+"
        "((?:not\\s+)?(?:[=!<>]=?|[A-Za-z]+))(?:\\s+(.*))?$"_s);
    const auto match = rule.match(line);
    const QString subject = match.captured(1);
    std::optional<QString> placeholder;
    if (subject == "status"_L1)
        placeholder = u"[STATUS]"_s;
    else if (subject == "body"_L1)
        placeholder = u"[BODY]"_s;
    else if (subject == "duration"_L1)
        placeholder = u"[RESPONSE_TIME]"_s;
    else if (subject == "header"_L1)
        placeholder = u"[HEADER]."_s + match.captured(2).toLower();
    else if (subject == "jsonpath"_L1)
        placeholder = bodyPlaceholder(QString(match.captured(2)).replace(u"\\\""_s, u"\""_s));
    if (subject == "header"_L1 && !match.captured(3).isEmpty())
        return leftOut(line.left(200)); // Watchkeeper joins fields of the same name
    if (placeholder && !match.captured(3).isEmpty())
        placeholder = u"len("_s + *placeholder + u')';
    const auto condition = placeholder
        ? testCondition(*placeholder, match.captured(4), hurlValue(match.captured(5)), subject == "duration"_L1)
        : std::nullopt;
    if (!condition)
        return leftOut(line.left(200));
    if (subject == "status"_L1 && m_request.accept == "100-599"_L1)
        m_request.accept.clear(); // the condition decides
    m_request.conditions.append(*condition);
}

void HurlReader::finishRequest()
{
    while (!m_body.isEmpty() && m_body.last().trimmed().isEmpty())
        m_body.removeLast();
    if (!m_body.isEmpty() && m_body.first().isEmpty())
        m_body.removeFirst();
    static const QRegularExpression variables(u"\\n\\s*variables\\s*(?=\\{)"_s);
    m_request.body = m_body.join(u'\n');
    if (const auto match = variables.match(m_request.body); m_language == "graphql"_L1 && match.hasMatch())
        setGraphQl(m_request.body.first(match.capturedStart()), QString(m_request.body).sliced(match.capturedEnd()),
                   &m_request);
    else if (m_language == "graphql"_L1)
        setGraphQl(QString(m_request.body), {}, &m_request);
    if (!m_request.url.isEmpty())
        m_requests.add(m_request);
    m_language.clear();
    m_request = {};
    m_section.clear();
    m_body.clear();
    m_isResponse = m_isBody = m_isFence = false;
}

//! Escapes all placeholders except environment variables, and removes the fields that name files of this computer.
QJsonObject withoutFiles(QJsonObject json, const ImportPlace &place, RequestImport *requests)
{
    static const QRegularExpression foreign(u"\\$\\{(?!env:[A-Za-z_][A-Za-z0-9_]*\\})"_s);
    for (const QString &field : {u"files"_s, u"caFile"_s, u"clientCertificate"_s, u"clientKey"_s}) {
        if (json.contains(field))
            requests->noFile(place, field);
        json.remove(field);
    }
    for (QJsonValueRef value : json) {
        if (value.isString())
            value = value.toString().replace(foreign, u"$${"_s);
        QJsonObject map = value.toObject();
        for (QJsonValueRef member : map)
            member = member.toString().replace(foreign, u"$${"_s);
        if (value.isObject())
            value = map;
    }
    return json;
}

void addCurlTarget(const RecognisedTarget &found, const ImportFile &file, RequestImport *requests)
{
    ImportBuilder &builder = requests->builder();
    const ImportPlace place{file.name, found.line, {}};
    if (!found.isTarget())
        return builder.notSupported(place, found.problem);
    QJsonObject json = withoutFiles(targetToJson(found.target, builder.defaults()), place, requests);
    json.remove(u"id"_s);
    const QString name = builder.nextName(found.target.name);
    const bool isCommand = json.value(u"kind"_s) == "command"_L1;
    const bool hasForm = json.contains(u"form"_s) && !json.contains(u"method"_s);
    const bool mayChange = requests->pauses(place, hasForm ? u"POST"_s : json.value(u"method"_s).toString(), name);
    if (mayChange || isCommand)
        json.insert(u"paused"_s, true);
    if (isCommand)
        builder.changed(place, HurlText::tr("The target is paused, because it would run a command from the file."), name);
    for (const QString &remark : found.remarks)
        builder.changed(place, remark, name);
    builder.add(json, found.source, place);
}

} // namespace

std::optional<QString> bodyPlaceholder(const QString &path)
{
    static const QRegularExpression rule(u"^\\$((?:\\.[A-Za-z_][\\w-]*|\\[\\d{1,9}\\]|\\['[^']*'\\]|\\[\"[^\"]*\"\\])*)$"_s);
    const auto match = rule.match(path);
    if (!match.hasMatch())
        return {};
    return u"[BODY]"_s + match.captured(1).replace(u'\'', u'"');
}

std::optional<QString> responsePlaceholder(const QString &expression)
{
    static const QRegularExpression header(u"^res\\.headers(?:\\.([\\w-]+)|\\[[\"']([\\w-]+)[\"']\\])$"_s);
    const auto match = header.match(expression);
    if (match.hasMatch())
        return u"[HEADER]."_s + (match.captured(1) + match.captured(2)).toLower();
    if (expression == "res.status"_L1)
        return u"[STATUS]"_s;
    if (expression == "res.responseTime"_L1)
        return u"[RESPONSE_TIME]"_s;
    return expression.startsWith("res.body"_L1) ? bodyPlaceholder(u'$' + expression.sliced(8)) : std::nullopt;
}

std::optional<QString> testCondition(const QString &placeholder, const QString &test, const QString &value, bool isTime)
{
    QString name = test.simplified().toLower();
    const bool isNot = name.startsWith("not"_L1);
    name = isNot ? name.sliced(3).trimmed() : name;
    static const QHash<QString, QString> signs{{u"eq"_s, u"=="_s}, {u"equals"_s, u"=="_s}, {u"neq"_s, u"!="_s},
                                               {u"gt"_s, u">"_s},  {u"gte"_s, u">="_s},    {u"lt"_s, u"<"_s},
                                               {u"lte"_s, u"<="_s}};
    static const QStringList all{u"=="_s, u"!="_s, u">"_s, u">="_s, u"<"_s, u"<="_s};
    const QString sign = signs.value(name, name);
    const bool isNothing = value == "null"_L1 || value == "undefined"_L1;
    QString condition;
    if (all.contains(sign) && isNothing)
        condition = (sign == "=="_L1 ? u"not has(%1)"_s : u"has(%1)"_s).arg(placeholder);
    else if (all.contains(sign))
        condition = hurlComparison(placeholder, sign, value) + (isTime ? u"ms"_s : QString());
    else if (name == "contains"_L1 || name == "includes"_L1)
        condition = u"(%1 contains %2)"_s.arg(placeholder, quotedConditionText(value));
    else if (name == "startswith"_L1)
        condition = u"(%1 matches %2)"_s.arg(placeholder, quotedConditionText(u'^' + QRegularExpression::escape(value)));
    else if (name == "endswith"_L1)
        condition = u"(%1 matches %2)"_s.arg(placeholder, quotedConditionText(QRegularExpression::escape(value) + u'$'));
    else if (name == "matches"_L1)
        condition = u"(%1 matches %2)"_s.arg(placeholder, quotedConditionText(plainPattern(value)));
    else if (name == "exists"_L1 || name == "isdefined"_L1)
        condition = u"has(%1)"_s.arg(placeholder);
    else if (name == "isnull"_L1 || name == "isundefined"_L1)
        condition = u"not has(%1)"_s.arg(placeholder);
    else if (name == "isempty"_L1 || name == "isnotempty"_L1)
        condition = (name == "isempty"_L1 ? u"len(%1) == 0"_s : u"len(%1) > 0"_s).arg(placeholder);
    else if (name == "length"_L1)
        condition = hurlComparison(u"len(%1)"_s.arg(placeholder), u"=="_s, value);
    else if (name == "in"_L1)
        condition = u"(%1 == %2)"_s.arg(placeholder, anyOf(value));
    else
        return {};
    return isNot ? u"not ("_s + condition + u')' : condition;
}

bool looksLikeHurl(const ImportFile &file)
{
    static const QRegularExpression request(u"^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \\t]+(?:https?://|\\{\\{)"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression response(u"^HTTP(?:/[\\d.]+)?[ \\t]+(?:\\d{3}|\\*)[ \\t\\r]*$"_s,
                                             QRegularExpression::MultilineOption);
    const QString text = file.head();
    if (QFileInfo(file.path).suffix().toLower() == "hurl"_L1)
        return !file.isDatabase;
    return !text.contains("\n###"_L1) && !text.startsWith("###"_L1) && !text.trimmed().startsWith(u'{')
        && request.match(text).hasMatch() && response.match(text).hasMatch();
}

Expected<Imported, QString> importHurl(const QList<ImportFile> &files, const ImportContext &context)
{
    HurlReader reader(context);
    for (const ImportFile &file : files) {
        const auto text = requestText(file);
        if (!text)
            return Unexpected(text.error());
        if (looksLikeHurl(file) || files.size() == 1)
            reader.read(*text, file.name);
        else
            reader.requests().otherFormat(file);
    }
    return reader.requests().finish();
}

bool looksLikeCurl(const ImportFile &file)
{
    static const QRegularExpression comment(u"\\A(?:[ \\t]*(?:#[^\\n]*)?\\n)*"_s);
    const QString text = file.head().left(100'000).remove(u'\r').remove(comment);
    return startsWithCurl(text.section(u'\n', 0, 0));
}

Expected<Imported, QString> importCurl(const QList<ImportFile> &files, const ImportContext &context)
{
    RequestImport requests(u"curl"_s, context);
    for (const ImportFile &file : files) {
        const auto text = requestText(file);
        if (!text)
            return Unexpected(text.error());
        const auto goesOn = [&context](qsizetype, qsizetype) { return !context.isCancelled(); };
        const auto noProgram = [](const QString &) { return false; };
        for (const RecognisedTarget &found : recognise(*text, TargetsContext(context.defaults, {}), goesOn, noProgram))
            addCurlTarget(found, file, &requests);
    }
    return requests.finish();
}

} // namespace watchkeeper
