// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/requests/RequestImport.h"

#include "targets/pasted/CurlRequest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class RequestImportText
{
    Q_DECLARE_TR_FUNCTIONS(RequestImport)
};

// Noncharacters of Unicode, which no text may contain, enclose the name of an environment variable until all escapes are set.
constexpr QChar kVariableBegin(0xFDD0);
constexpr QChar kVariableEnd(0xFDD1);
constexpr int kMaxVariableDepth = 8;
constexpr int kMaxVariableSteps = 200;
constexpr qsizetype kMaxFilledLength = 1 << 20;
constexpr qsizetype kMaxTotalLength = 64 << 20;

//! Returns the text for a field, which Watchkeeper fills before each check.
QString fieldText(QString marked)
{
    return withoutPlaceholders(std::move(marked)).replace(kVariableBegin, u"${env:"_s).replace(kVariableEnd, u'}');
}

//! Encodes a text for an address, except the names of environment variables.
QString encodedText(const QString &marked)
{
    QString result;
    for (const QString &part : marked.split(kVariableBegin)) {
        const qsizetype end = part.indexOf(kVariableEnd);
        if (end >= 0)
            result += kVariableBegin + part.first(end + 1);
        result += QString::fromLatin1(QUrl::toPercentEncoding(part.sliced(end + 1)));
    }
    return result;
}

//! Returns the name of the environment variable to which a variable refers, or an empty text.
QString environmentName(const QString &variable)
{
    static const QRegularExpression rule(
        u"^(?:process\\.env\\.|\\$processEnv\\s+%?|\\$dotenv\\s+%?|\\$env\\.)([A-Za-z_][A-Za-z0-9_]*)$"_s);
    return rule.match(variable).captured(1);
}

//! Returns the name of a variable without the notation of Insomnia: `_.name` or `_['name']`.
QString plainName(QString variable)
{
    variable = variable.trimmed();
    static const QRegularExpression rule(u"^_(?:\\.(.+)|\\[[\"'](.+)[\"']\\])$"_s);
    const auto match = rule.match(variable);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : variable;
}

//! Returns the names of the environment variables that a check of this target reads.
QStringList environmentVariables(const QJsonObject &json)
{
    static const QRegularExpression variable(u"(?<!\\$)\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)\\}"_s);
    QStringList names;
    const QString text = QString::fromUtf8(compactJson(json));
    for (auto it = variable.globalMatch(text); it.hasNext();)
        names.append(it.next().captured(1));
    names.removeDuplicates();
    return names;
}

} // namespace

RequestImport::RequestImport(const QString &origin, const ImportContext &context)
    : m_context(context)
    , m_builder(origin, context.defaults)
{
}

void RequestImport::setVariable(const QString &name, const QString &value)
{
    if (!m_variables.contains(name))
        m_variables.insert(name, value);
}

void RequestImport::setEnvironment(const QString &name, const QHash<QString, QString> &values, const ImportPlace &place)
{
    if (m_environment.isEmpty() || m_environment == name) {
        m_environment = name;
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            m_variables.insert(it.key(), it.value());
    } else if (!m_otherEnvironments.contains(name)) {
        m_otherEnvironments.insert(name);
        m_builder.changed(
            place, RequestImportText::tr("The variables of “%2” were used, not those of “%1”.").arg(name, m_environment));
    }
}

bool RequestImport::append(QString text, const QHash<QString, QString> &own, int depth, Filled *into, int *steps)
{
    static const QRegularExpression variable(u"\\{\\{([^{}]{1,200})\\}\\}|\\{%[^%]{1,500}%\\}"_s);
    text.remove(kVariableBegin).remove(kVariableEnd);
    qsizetype end = 0;
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        into->text += QStringView(text).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const QString name = plainName(match.captured(1));
        const QString *value = nullptr;
        if (const auto found = own.constFind(name); found != own.cend())
            value = &*found;
        else if (const auto global = m_variables.constFind(name); global != m_variables.cend())
            value = &*global;
        if (const QString fromEnvironment = environmentName(name); !value && !fromEnvironment.isEmpty()) {
            into->text += kVariableBegin + fromEnvironment + kVariableEnd;
        } else if (value && depth < kMaxVariableDepth && ++*steps < kMaxVariableSteps) {
            if (!append(*value, own, depth + 1, into, steps))
                return false;
        } else {
            into->text += match.captured();
            into->missing.append(name.isEmpty() ? match.captured() : name);
        }
    }
    into->text += QStringView(text).sliced(end);
    return into->text.size() <= kMaxFilledLength;
}

RequestImport::Filled RequestImport::filled(const QString &text, const QHash<QString, QString> &own)
{
    Filled result;
    int steps = 0;
    const bool isComplete = m_length < kMaxTotalLength && append(text, own, 0, &result, &steps);
    if (!isComplete) // variables that multiply each other
        result = {{}, {text.left(100)}};
    m_length += result.text.size();
    return result;
}

QString RequestImport::fill(const QString &text, const SavedRequest &request, QStringList *missing)
{
    const Filled result = filled(text, request.variables);
    *missing += result.missing;
    return fieldText(result.text);
}

std::optional<QString> RequestImport::address(const SavedRequest &request)
{
    static const QRegularExpression segment(u"(?<=/):([A-Za-z_][\\w-]*)(?=[/?#]|$)"_s);
    static const QRegularExpression host(
        u"^(?:localhost|[\\w-]+(?:\\.[\\w-]+)+|\\[[0-9A-Fa-f:]+\\])(?::\\d{1,5})?(?:[/?#]|$)"_s);
    static const QRegularExpression scheme(u"^(?:https?|wss?)://[^/?#\\s]"_s, QRegularExpression::CaseInsensitiveOption);
    QString written = request.url.trimmed();
    for (const auto &[name, value] : request.pathValues) {
        static const QString end = u"(?=[/?#]|$)"_s;
        written.replace(QRegularExpression(u"(?<=/):"_s + QRegularExpression::escape(name) + end),
                        QString(value).replace(u'\\', u"\\\\"_s));
    }
    const Filled url = filled(written, request.variables);
    QString text = url.text.trimmed().section(u'#', 0, 0);
    if (host.match(text).hasMatch())
        text.prepend(u"http://"_s);
    bool isComplete = url.missing.isEmpty() && (text.startsWith(kVariableBegin) || scheme.match(text).hasMatch())
        && !segment.match(text).hasMatch();
    QStringList query;
    for (const auto &[name, value] : request.query) {
        const Filled key = filled(name, request.variables);
        const Filled content = filled(value, request.variables);
        isComplete = isComplete && key.missing.isEmpty() && content.missing.isEmpty();
        query.append(encodedText(key.text) + u'=' + encodedText(content.text));
    }
    if (!isComplete)
        return {};
    if (!query.isEmpty())
        text += (text.contains(u'?') ? u'&' : u'?') + query.join(u'&');
    return fieldText(text.replace(u' ', u"%20"_s));
}

void RequestImport::addHeaders(const SavedRequest &request, QJsonObject *json, QStringList *missing, QStringList *order)
{
    QJsonObject headers;
    QHash<QString, QString> spelled;
    for (const auto &[written, value] : request.headers) {
        const QString name = fill(written, request, missing).trimmed();
        const bool isOfForm = !request.form.isEmpty() && name.compare("content-type"_L1, Qt::CaseInsensitive) == 0;
        if (name.isEmpty() || isOfForm) // the form sets its type itself
            continue;
        if (!omittedHeaderReason(name.toLower()).isEmpty()) {
            leftOut(request.place, name, request.name);
            continue;
        }
        const QString key = spelled.value(name.toLower(), name);
        const QString separator = key.compare("cookie"_L1, Qt::CaseInsensitive) == 0 ? u"; "_s : u", "_s; // RFC 9110, 5.3
        const QString text = fill(value, request, missing).simplified();
        headers.insert(key, headers.contains(key) ? headers.value(key).toString() + separator + text : text);
        if (!spelled.contains(name.toLower()))
            order->append(name);
        spelled.insert(name.toLower(), key);
    }
    const bool needsType = !request.contentType.isEmpty() && !request.body.isEmpty() && !spelled.contains(u"content-type"_s);
    if (needsType) {
        headers.insert(u"Content-Type"_s, fieldText(request.contentType));
        order->append(u"Content-Type"_s);
    }
    if (!headers.isEmpty())
        json->insert(u"headers"_s, headers);
}

void RequestImport::addContent(const SavedRequest &request, QJsonObject *json, QStringList *missing, QStringList *order)
{
    static const QRegularExpression lineBreak(u"[\\r\\n\\x00]"_s);
    QJsonObject form;
    QStringList encoded;
    bool fitsForm = true; // a form has one line for each name
    bool hasPlaceholders = false;
    QList<std::pair<QString, QString>> fields;
    for (const auto &[name, value] : request.form)
        fields.append({fill(name, request, missing), fill(value, request, missing)});
    for (const auto &[name, text] : std::as_const(fields)) {
        fitsForm = fitsForm && !form.contains(name) && !text.contains(lineBreak);
        hasPlaceholders = hasPlaceholders || (name + text).contains("${"_L1) || (name + text).contains("{{"_L1);
        encoded.append(QString::fromLatin1(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(text)));
        form.insert(name, text);
    }
    if (!fitsForm && !request.isMultipart && !hasPlaceholders) {
        QJsonObject headers = json->value(u"headers"_s).toObject();
        const QStringList names = headers.keys();
        if (!names.contains(u"Content-Type"_s, Qt::CaseInsensitive))
            headers.insert(u"Content-Type"_s, u"application/x-www-form-urlencoded"_s);
        json->insert(u"headers"_s, headers);
        json->insert(u"body"_s, encoded.join(u'&'));
        return;
    }
    form = {};
    for (const auto &[name, text] : std::as_const(fields)) {
        if (form.contains(name) || text.contains(lineBreak)) {
            leftOut(request.place, name, request.name);
            continue;
        }
        form.insert(name, text);
        order->append(name);
    }
    if (!form.isEmpty()) {
        json->insert(u"form"_s, form);
        if (request.isMultipart)
            json->insert(u"formType"_s, u"multipart"_s);
    } else if (!request.body.isEmpty()) {
        json->insert(u"body"_s, fill(request.body, request, missing));
    }
}

bool RequestImport::pauses(const ImportPlace &place, const QString &method, const QString &name)
{
    static const QSet<QString> methods{u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s};
    if (!methods.contains(method))
        return false;
    m_builder.changed(
        place,
        RequestImportText::tr("The target is paused, because each check would send a %1 request, which can change data.")
            .arg(method),
        name);
    return true;
}

void RequestImport::pauseIfNeeded(const SavedRequest &request, const QStringList &missing, const QString &name,
                                  QJsonObject *json)
{
    const QString method = json->value(u"method"_s).toString();
    const bool mayChange = !request.isReadOnly && pauses(request.place, method, name);
    const QStringList sent = environmentVariables(*json);
    if (mayChange || !missing.isEmpty() || !sent.isEmpty() || request.isPaused)
        json->insert(u"paused"_s, true);
    if (!sent.isEmpty()) // the files of others could ask for any secret
        m_builder.changed(
            request.place,
            RequestImportText::tr("The target is paused, because it sends environment variables of this computer: %1.")
                .arg(sent.join(u", "_s)),
            name);
    if (missing.isEmpty())
        return;
    QStringList names = missing;
    names.removeDuplicates();
    m_builder.changed(request.place,
                      RequestImportText::tr("The target is paused, because these variables have no value in the files: %1.")
                          .arg(names.join(u", "_s)),
                      name);
}

void RequestImport::add(SavedRequest request)
{
    const auto url = address(request);
    if (!url)
        return noAddress(request.place, request.name, request.url);
    QJsonObject json = request.fields;
    QStringList missing;
    QHash<QString, QStringList> mapOrder;
    const bool isSocket = url->startsWith("ws"_L1, Qt::CaseInsensitive);
    const QString title = filled(request.name, request.variables).text.remove(kVariableBegin).remove(kVariableEnd);
    const QString name = m_builder.nextName(title.isEmpty() ? *url : title);
    request.name = name;
    json.insert(u"name"_s, name);
    json.insert(u"kind"_s, isSocket ? u"websocket"_s : u"http"_s);
    json.insert(u"url"_s, *url);
    json.insert(u"tags"_s, QJsonArray::fromStringList(request.tags));
    const QString method = request.method.isEmpty() ? u"GET"_s : request.method.toUpper();
    if (!isSocket && (method != "GET"_L1 || !request.form.isEmpty()))
        json.insert(u"method"_s, method);
    addHeaders(request, &json, &missing, &mapOrder[u"headers"_s]);
    addContent(request, &json, &missing, &mapOrder[u"form"_s]);
    if (isSocket && json.contains(u"body"_s))
        json.insert(u"send"_s, json.take(u"body"_s));
    for (auto it = request.login.cbegin(); it != request.login.cend(); ++it) {
        if (const QString text = fill(*it, request, &missing); !text.isEmpty())
            json.insert(it.key(), text);
    }
    if (!request.accept.isEmpty())
        json.insert(u"accept"_s, request.accept);
    QJsonArray conditions;
    for (const QString &condition : std::as_const(request.conditions)) {
        const Filled result = filled(condition, request.variables);
        if (result.missing.isEmpty())
            conditions.append(fieldText(result.text));
        else
            leftOut(request.place, condition, name);
    }
    if (!conditions.isEmpty())
        json.insert(u"conditions"_s, conditions);
    pauseIfNeeded(request, missing, name, &json);
    const int number = ++m_keys[request.key];
    m_builder.add(json, number == 1 ? request.key : request.key + u'\n' + QString::number(number), request.place, mapOrder);
}

void RequestImport::reportOthers(const ConfigNode &map, const QString &known, const QString &path, const QString &target)
{
    QStringList names;
    for (const QString &word : known.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = word.section(u'=', 0, 0);
        if (name == word || map.memberText(name) == word.section(u'=', 1))
            names.append(name);
    }
    m_builder.reportOthers(map, names, path, target);
}

void RequestImport::otherFormat(const ImportFile &file)
{
    m_builder.notSupported({file.name, 0, {}}, RequestImportText::tr("The file has another format, so it wasn't imported."));
}

void RequestImport::otherType(const ImportPlace &place, const QString &name, const QString &type)
{
    m_builder.notSupported(
        place, RequestImportText::tr("“%1” wasn't imported, because Watchkeeper has no checks for “%2”.").arg(name, type));
}

void RequestImport::noAddress(const ImportPlace &place, const QString &name, const QString &url)
{
    m_builder.notSupported(
        place,
        url.isEmpty()
            ? RequestImportText::tr("“%1” wasn't imported, because it has no address.").arg(name)
            : RequestImportText::tr("“%1” wasn't imported, because its address isn't complete: %2").arg(name, url.left(300)));
}

void RequestImport::noFile(const ImportPlace &place, const QString &path)
{
    m_builder.notSupported(
        place, RequestImportText::tr("“%1” was left out, because an import mustn't choose files of this computer.").arg(path));
}

Expected<Imported, QString> RequestImport::finish()
{
    Imported imported = m_builder.take();
    if (imported.targets.isEmpty() && imported.remarks.isEmpty())
        return Unexpected(RequestImportText::tr("The files contain no requests."));
    return imported;
}

Expected<QString, QString> requestText(const ImportFile &file)
{
    const qsizetype damage = file.content.indexOf('\0');
    if (file.isDatabase || damage >= 0 || !QUtf8StringView(file.content).isValidUtf8())
        return Unexpected(unreadableLine(file, int(file.content.first(qMax<qsizetype>(damage, 0)).count('\n')) + 1));
    QString text = QString::fromUtf8(file.content).remove(u'\r');
    return text.startsWith(QChar(0xFEFF)) ? text.sliced(1) : text;
}

QString unreadableLine(const ImportFile &file, int line)
{
    return messageAt(file.name, line, RequestImportText::tr("This line can't be read."));
}

QString messageAt(const QString &file, int line, const QString &text)
{
    return line > 0 ? u"%1:%2: %3"_s.arg(file, QString::number(line), text) : u"%1: %2"_s.arg(file, text);
}

void inheritHeaders(const TextPairs &headers, SavedRequest *request)
{
    QStringList own;
    for (const auto &[name, value] : std::as_const(request->headers))
        own.append(name.toLower());
    for (const auto &[name, value] : headers) {
        if (!own.contains(name.toLower()))
            request->headers.append({name, value});
    }
}

void setGraphQl(const QString &query, const QString &variables, SavedRequest *request)
{
    request->body = QString::fromUtf8(compactJson(QJsonObject{{u"query"_s, query}}));
    if (const QString values = variables.trimmed(); values.startsWith(u'{')) { // may contain variables, so it isn't JSON yet
        request->body.chop(1);
        request->body += u",\"variables\":"_s + values + u'}';
    }
    request->contentType = u"application/json"_s;
    if (request->method.isEmpty())
        request->method = u"POST"_s;
    static const QRegularExpression writes(u"\\b(mutation|subscription)\\b"_s); // other operations only read
    request->isReadOnly = request->method.toUpper() == "POST"_L1 && !writes.match(query).hasMatch();
}

} // namespace watchkeeper
