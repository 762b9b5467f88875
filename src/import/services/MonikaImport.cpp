// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of the format: https://monika.hyperjump.tech/guides/probes and https://monika.hyperjump.tech/guides/alerts
#include "import/lists/ListTargets.h"

#include "targets/document/ConditionsKey.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class MonikaText
{
    Q_DECLARE_TR_FUNCTIONS(MonikaImport)
};

//! Returns the text between quotes.
QString monikaString(const QString &literal)
{
    return literal.sliced(1, literal.size() - 2);
}

QString opposite(const QString &comparison)
{
    static const QHash<QString, QString> opposites{{u"=="_s, u"!="_s}, {u"!="_s, u"=="_s}, {u"<"_s, u">="_s},
                                                   {u">="_s, u"<"_s},  {u">"_s, u"<="_s},  {u"<="_s, u">"_s}};
    return opposites.value(comparison);
}

//! Returns the condition that is the opposite of one comparison; empty if it can't be expressed.
QString withoutProblem(const QString &comparison)
{
    static const QRegularExpression number(u"^response\\.(status|time|size)\\s*(==|!=|<=|>=|<|>)\\s*([0-9]{1,9})$"_s);
    static const QRegularExpression body(
        u"^response\\.body((?:\\.[A-Za-z_]\\w*|\\[[0-9]{1,6}\\])*)\\s*(==|!=|<=|>=|<|>)\\s*(\"[^\"]*\"|'[^']*'|-?[0-9.]{1,20})$"_s);
    static const QRegularExpression header(
        u"^response\\.headers(?:\\.([A-Za-z][\\w-]*)|\\[\\s*[\"']([\\w-]+)[\"']\\s*\\])\\s*(==|!=)\\s*(\"[^\"]*\"|'[^']*')$"_s);
    static const QRegularExpression includes(
        u"^(not\\s+)?includes\\(\\s*response\\.body\\s*,\\s*(\"[^\"]*\"|'[^']*')\\s*\\)$"_s);
    const QString text = comparison.trimmed();
    if (const auto match = number.match(text); match.hasMatch()) {
        static const QHash<QString, QString> values{
            {u"status"_s, u"[STATUS]"_s}, {u"time"_s, u"[RESPONSE_TIME]"_s}, {u"size"_s, u"len([BODY])"_s}};
        const QString unit = match.captured(1) == "time"_L1 ? u"ms"_s : QString();
        return values.value(match.captured(1)) + u' ' + opposite(match.captured(2)) + u' ' + match.captured(3) + unit;
    }
    if (const auto match = body.match(text); match.hasMatch()) {
        const QString written = match.captured(3);
        const bool isText = written.startsWith(u'"') || written.startsWith(u'\'');
        return u"([BODY]%1 %2 %3)"_s.arg(match.captured(1), opposite(match.captured(2)),
                                         isText ? quotedConditionText(monikaString(written)) : written);
    }
    if (const auto match = header.match(text); match.hasMatch())
        return u"([HEADER].%1 %2 %3)"_s.arg((match.captured(1) + match.captured(2)).toLower(), opposite(match.captured(3)),
                                            quotedConditionText(monikaString(match.captured(4))));
    if (const auto match = includes.match(text); match.hasMatch())
        return (match.captured(1).isEmpty() ? u"[BODY] not contains "_s : u"[BODY] contains "_s)
            + quotedConditionText(monikaString(match.captured(2)));
    return {};
}

//! Returns whether a condition about the status passes for 200, the status that Monika gives to a server that answers.
bool passesForAnswer(const QString &condition)
{
    static const QRegularExpression status(u"^\\[STATUS\\] (==|!=|<=|>=|<|>) ([0-9]+)$"_s);
    const auto match = status.match(condition);
    const int difference = 200 - match.captured(2).toInt();
    const QString sign = match.captured(1);
    return match.hasMatch()
        && (difference == 0 ? sign.contains(u'=') && sign != "!="_L1
                            : sign == "!="_L1 || sign.startsWith(difference < 0 ? u'<' : u'>'));
}

//! Returns the assertion of an alert in the old form, such as `status-not-2xx`; others are returned as they are.
QString withOldForm(const QString &alert)
{
    static const QRegularExpression time(u"^response-time-greater-than-([0-9]{1,9})-(m?s)$"_s);
    if (alert == "status-not-2xx"_L1)
        return u"response.status < 200 or response.status > 299"_s;
    const auto match = time.match(alert);
    if (!match.hasMatch())
        return alert;
    const qint64 factor = match.captured(2) == "s"_L1 ? 1'000 : 1;
    return u"response.time > "_s + QString::number(match.captured(1).toLongLong() * factor);
}

//! Returns conditions that all pass if an assertion, which describes a problem, is false. Empty if they can't be expressed.
QStringList conditionsAgainst(const QString &assertion)
{
    static const QRegularExpression either(u"\\s+or\\s+"_s);
    static const QRegularExpression both(u"\\s+and\\s+"_s);
    QStringList conditions;
    for (const QString &problem : assertion.trimmed().left(2'000).split(either)) {
        QStringList parts;
        for (const QString &comparison : problem.split(both))
            parts.append(withoutProblem(comparison));
        if (parts.contains(QString()))
            return {};
        conditions.append(parts.join(u" or "_s));
    }
    return conditions;
}

//! Returns a value of YAML as JSON. Numbers and booleans lose their quotes. The parser has limited the depth.
QJsonValue monikaJson(const ConfigNode &node)
{
    static const QRegularExpression number(u"^-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?$"_s);
    if (node.isNull())
        return QJsonValue::Null;
    if (node.isText() && (node.text == "true"_L1 || node.text == "false"_L1))
        return node.text == "true"_L1;
    if (node.isText())
        return number.match(node.text).hasMatch() ? QJsonValue(node.text.toDouble()) : QJsonValue(node.text);
    QJsonArray list;
    for (const ConfigNode &item : node.items)
        list.append(monikaJson(item));
    QJsonObject map;
    for (const auto &[key, value] : node.members)
        map.insert(key, monikaJson(value));
    return node.isList() ? QJsonValue(list) : QJsonValue(map);
}

//! Reads one configuration.
class MonikaReader
{
public:
    explicit MonikaReader(ListTargets *targets)
        : m_targets(targets)
    {
    }

    void read(const ConfigNode &root);

private:
    void readProbe(ConfigMap probe);
    void readRequest(ConfigMap request, const QJsonObject &probe);
    void readBody(const ConfigNode *body, QJsonObject headers, QJsonObject *json);
    void readServer(const QString &kind, ConfigMap server, const QJsonObject &probe);
    QJsonArray readAlerts(const ConfigNode *alerts);
    void add(QJsonObject json, const QString &what, const ConfigMap &map, const QJsonArray &conditions);

    ListTargets *m_targets;
    QString m_id;            //!< of the probe that is being read
    QJsonArray m_conditions; //!< of the probe
    bool m_hasDefaultAlerts = false;
    qsizetype m_count = 0; //!< number of its requests
};

QJsonArray MonikaReader::readAlerts(const ConfigNode *alerts)
{
    QJsonArray conditions;
    for (const ConfigNode &alert : alerts ? alerts->items : QList<ConfigNode>()) {
        ConfigMap map(&alert, alert.placeAs(m_id + u".alerts"_s));
        const QString query = configText(&map, u"query"_s);
        const QString written = alert.isText() ? withOldForm(alert.text) : configText(&map, u"assertion"_s);
        const QString assertion = written.isEmpty() ? query : written;
        const QStringList found = conditionsAgainst(assertion);
        for (const QString &condition : found)
            conditions.append(condition);
        if (found.isEmpty())
            m_targets->builder().notSupported(
                map.place(), MonikaText::tr("The assertion “%1” wasn't imported. Add a condition.").arg(assertion.left(200)));
    }
    return conditions;
}

void MonikaReader::add(QJsonObject json, const QString &what, const ConfigMap &map, const QJsonArray &conditions)
{
    const bool isWeb = json.value(u"kind"_s) == "http"_L1;
    QJsonArray all;
    for (const QJsonArray &list : {m_conditions, conditions}) {
        for (const QJsonValue &condition : list) {
            const QString text = condition.toString();
            if (isWeb || (text.startsWith("[RESPONSE_TIME]"_L1) && !text.contains(" or "_L1)))
                all.append(condition);
            else if (!passesForAnswer(text))
                m_targets->builder().notSupported(
                    map.place(), MonikaText::tr("The condition “%1” is only for web pages, so it wasn't imported.").arg(text));
        }
    }
    if (isWeb && m_hasDefaultAlerts)
        all.append(
            u"[RESPONSE_TIME] <= 2000ms"_s); // the other default, status codes from 200 to 299, is that of Watchkeeper too
    const bool hasStatus =
        std::any_of(all.begin(), all.end(), [](const QJsonValue &one) { return one.toString().contains("[STATUS]"_L1); });
    if (!all.isEmpty())
        json.insert(u"conditions"_s, all);
    if (!m_hasDefaultAlerts && !hasStatus && isWeb)
        json.insert(u"accept"_s, u"100-599"_s); // alerts replace the check of the status
    if (m_count > 1)
        json.insert(u"name"_s, json.value(u"name"_s).toString() + u": "_s + what);
    const auto added = m_targets->addTarget(json, m_id + u' ' + json.value(u"kind"_s).toString() + u' ' + what, map.place());
    m_targets->builder().reportUnread(map, added.value_or(QString()));
}

void MonikaReader::readBody(const ConfigNode *body, QJsonObject headers, QJsonObject *json)
{
    QString type;
    for (const QString &name : headers.keys()) {
        if (name.compare("Content-Type"_L1, Qt::CaseInsensitive) == 0)
            type = headers.value(name).toString();
    }
    if (body && body->isMap() && type.contains("urlencoded"_L1)) {
        QJsonObject form;
        for (const auto &[name, value] : body->members)
            form.insert(name, value.text);
        json->insert(u"form"_s, form);
    } else if (body && (body->isMap() || body->isList())) {
        const QJsonValue value = monikaJson(*body);
        const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        json->insert(u"body"_s, QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
        if (type.isEmpty())
            headers.insert(u"Content-Type"_s, u"application/json"_s);
    } else if (body && !body->text.isEmpty()) {
        json->insert(u"body"_s, body->text);
    }
    if (!headers.isEmpty())
        json->insert(u"headers"_s, headers);
}

void MonikaReader::readRequest(ConfigMap request, const QJsonObject &probe)
{
    QJsonObject json = probe;
    ignoreKeys(&request, {u"id"_s, u"saveBody"_s});
    const QString url = configText(&request, u"url"_s);
    const double timeout = configText(&request, u"timeout"_s).toDouble();
    setScheduleTime(&json, u"timeout"_s, timeout > 0 ? timeout / 1'000 : 10);
    const QJsonArray conditions = readAlerts(request.get(u"alerts"_s));
    if (configFlag(&request, u"ping"_s)) {
        json.insert(u"kind"_s, u"ping"_s);
        json.insert(u"host"_s, QUrl(url).host().isEmpty() ? url : QUrl(url).host());
        return add(json, url, request, conditions);
    }
    json.insert(u"kind"_s, u"http"_s);
    json.insert(u"url"_s, url);
    const QString method = configText(&request, u"method"_s).toUpper();
    if (!method.isEmpty() && method != "GET"_L1)
        json.insert(u"method"_s, method);
    QJsonObject headers;
    const ConfigNode *written = request.get(u"headers"_s);
    for (const auto &[name, value] : written ? written->members : decltype(ConfigNode::members)())
        headers.insert(name, value.text);
    readBody(request.get(u"body"_s), headers, &json);
    const QString redirects = configText(&request, u"followRedirects"_s);
    json.insert(u"maxRedirects"_s, redirects.isEmpty() || redirects == "true"_L1 ? 21 : std::clamp(redirects.toInt(), 0, 50));
    if (redirects == "0"_L1 || redirects == "false"_L1) {
        json.remove(u"maxRedirects"_s);
        json.insert(u"followRedirects"_s, false);
    }
    if (configFlag(&request, u"allowUnauthorized"_s))
        json.insert(u"verifyTls"_s, false);
    // Texts such as `{{ responses.[0].data.token }}` are filled by Monika.
    const QByteArray texts = QJsonDocument(json).toJson();
    if (texts.contains("{{"))
        return m_targets->builder().notSupported(
            request.place(),
            MonikaText::tr("“%1” wasn't imported, because it uses the response of an earlier request.").arg(url.left(200)));
    add(json, (method.isEmpty() ? QString() : method + u' ') + url, request, conditions);
}

void MonikaReader::readServer(const QString &kind, ConfigMap server, const QJsonObject &probe)
{
    QJsonObject json = probe;
    json.insert(u"kind"_s, kind);
    const QUrl uri(configText(&server, u"uri"_s));
    const QString host = configText(&server, u"host"_s);
    const QString port = configText(&server, u"port"_s);
    json.insert(u"host"_s, host.isEmpty() ? (uri.host().isEmpty() ? uri.toString() : uri.host()) : host);
    if (kind != "ping"_L1 && (!port.isEmpty() || uri.port() > 0))
        json.insert(u"port"_s, port.isEmpty() ? uri.port() : port.toInt());
    const bool hasLogin = kind == "redis"_L1 || kind == "mysql"_L1 || kind == "postgresql"_L1;
    const std::tuple<QString, QString, QString> texts[] = {{u"username"_s, u"user"_s, uri.userName(QUrl::FullyDecoded)},
                                                           {u"password"_s, u"password"_s, uri.password(QUrl::FullyDecoded)},
                                                           {u"database"_s, u"database"_s, uri.path().mid(1)}};
    for (const auto &[key, field, fromUri] : texts) {
        const bool isField = hasLogin && (field != "database"_L1 || kind == "postgresql"_L1);
        const QString text = isField ? configText(&server, key) : QString();
        if (isField && !(text.isEmpty() && fromUri.isEmpty()))
            json.insert(field, text.isEmpty() ? fromUri : text);
    }
    if (kind == "tcp"_L1) {
        if (QString data = configText(&server, u"data"_s); !data.isEmpty())
            json.insert(u"send"_s, data.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s));
    }
    if (uri.scheme() == "rediss"_L1)
        json.insert(u"transport"_s, u"tls"_s);
    const QJsonArray conditions = readAlerts(server.get(u"alerts"_s));
    const QString address = json.value(u"host"_s).toString() + (port.isEmpty() ? QString() : u':' + port);
    add(json, address, server, conditions);
}

void MonikaReader::readProbe(ConfigMap probe)
{
    ignoreKeys(&probe, {u"description"_s});
    m_id = configText(&probe, u"id"_s);
    const QString name = configText(&probe, u"name"_s);
    if (m_id.isEmpty())
        m_id = name;
    QJsonObject json{{u"name"_s, name.isEmpty() ? m_id : name}};
    const double interval = configText(&probe, u"interval"_s).toDouble();
    setScheduleTime(&json, u"every"_s, interval > 0 ? interval : 10);
    json.insert(u"retryEvery"_s, json.value(u"every"_s));
    const auto threshold = [&](const QString &key, int most) {
        const int number = configText(&probe, key).toInt();
        return number > 0 ? std::min(number, most) : 5;
    };
    json.insert(u"attempts"_s, threshold(u"incidentThreshold"_s, limits::kMaxAttempts));
    json.insert(u"successes"_s, threshold(u"recoveryThreshold"_s, limits::kMaxSuccesses));
    const ConfigNode *alerts = probe.get(u"alerts"_s);
    m_conditions = readAlerts(alerts);
    m_hasDefaultAlerts = !alerts;
    static const std::pair<QString, QString> kinds[] = {
        {u"requests"_s, u"http"_s}, {u"socket"_s, u"tcp"_s},    {u"ping"_s, u"ping"_s},   {u"redis"_s, u"redis"_s},
        {u"mongo"_s, u"mongodb"_s}, {u"mariadb"_s, u"mysql"_s}, {u"mysql"_s, u"mysql"_s}, {u"postgres"_s, u"postgresql"_s}};
    QList<std::pair<QString, ConfigNode>> checks;
    for (const auto &[key, kind] : kinds) {
        const ConfigNode *node = probe.get(key);
        for (const ConfigNode &item : !node ? QList<ConfigNode>() : node->isList() ? node->items : QList<ConfigNode>{*node})
            checks.append({kind, item});
    }
    m_count = checks.size();
    for (const auto &[kind, node] : std::as_const(checks)) {
        ConfigMap map(&node, node.placeAs(u"probe "_s + m_id));
        if (kind == "http"_L1)
            readRequest(map, json);
        else
            readServer(kind, map, json);
    }
    m_targets->builder().reportUnread(probe);
}

void MonikaReader::read(const ConfigNode &root)
{
    ConfigMap map(&root, root.placeAs({}));
    ignoreKeys(&map, {u"$schema"_s, u"version"_s, u"db_limit"_s});
    const ConfigNode *probes = map.get(u"probes"_s);
    QStringList channels;
    const ConfigNode *notifications = map.get(u"notifications"_s);
    for (const ConfigNode &channel : notifications ? notifications->items : QList<ConfigNode>())
        channels.append(channel.memberText(u"type"_s) + u' ' + channel.memberText(u"id"_s).left(100));
    m_targets->builder().noNotifications(map.placeOf(u"notifications"_s), channels.mid(0, 20));
    for (const ConfigNode &probe : probes ? probes->items : QList<ConfigNode>()) {
        if (probe.isMap())
            readProbe({&probe, probe.placeAs(u"probes"_s)});
    }
    m_targets->builder().reportUnread(map);
}

} // namespace

bool looksLikeMonika(const ImportFile &file)
{
    static const QRegularExpression probes(u"^[\"']?probes[\"']?:|\"probes\"[ \\t]*:[ \\t]*\\["_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression checks(
        u"^[ \\t]+(- )?[\"']?(requests|socket|ping|redis|mongo|mariadb|mysql|postgres)[\"']?[ \\t]*:|\"requests\"[ \\t]*:[ \\t]*\\["_s,
        QRegularExpression::MultilineOption);
    const QString head = file.head();
    return probes.match(head).hasMatch() && checks.match(head).hasMatch();
}

Expected<Imported, QString> importMonika(const QList<ImportFile> &files, const ImportContext &context)
{
    const auto roots = parseConfigs(files);
    if (!roots)
        return Unexpected(roots.error());
    ListTargets targets(u"monika"_s, context);
    for (const ConfigNode &root : *roots)
        MonikaReader(&targets).read(root);
    return targets.take();
}

} // namespace watchkeeper
