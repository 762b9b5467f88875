// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of the formats: https://uptimerobot.com/api/legacy/ (getMonitors), https://developers.statuscake.com/api/ (/uptime),
// https://healthchecks.io/docs/api/ (/api/v3/checks/), and https://github.com/BigBoot/AutoKuma
#include "import/KumaReader.h"
#include "import/lists/ListTargets.h"
#include "model/json/JsonText.h"
#include "targets/document/ConditionsKey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

// toml++ 3.3 asserts what damaged files break, such as a key after `[`, and only then reports it. Without NDEBUG, because that lets
// some compilers assume the same. Remove once the library reports it first.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

#include <algorithm>
#include <sstream>
#include <string_view>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ServiceExportsText
{
    Q_DECLARE_TR_FUNCTIONS(ServiceExportsImport)
};

//! Returns the host of an address with or without a scheme.
QString exportedHost(const QString &address)
{
    const QString host = QUrl(address.contains("://"_L1) ? address : u"x://"_s + address).host();
    return host.isEmpty() ? address : host;
}

//! Sets text fields that a service has too. Empty ones are left out.
void copyTexts(ConfigMap *from, const QList<std::pair<QString, QString>> &fields, QJsonObject *json)
{
    for (const auto &[key, field] : fields) {
        if (const QString text = configText(from, key); !text.isEmpty())
            json->insert(field, text);
    }
}

// UptimeRobot

//! Reads `404:0_418:1`: codes that mean down and up.
void readRobotStatuses(const QString &written, QJsonObject *json, QJsonArray *conditions)
{
    QStringList up;
    QStringList down;
    for (const QString &one : written.split(u'_', Qt::SkipEmptyParts))
        (one.endsWith(":0"_L1) ? down : up).append(one.section(u':', 0, 0));
    json->insert(u"accept"_s, (QStringList{u"200-399"_s} + up).join(u','));
    for (const QString &code : std::as_const(down))
        conditions->append(u"[STATUS] != "_s + code);
}

void readRobotKeyword(ConfigMap *monitor, QJsonArray *conditions)
{
    const QString keyword = configText(monitor, u"keyword_value"_s);
    const bool mustBeMissing = configText(monitor, u"keyword_type"_s) == "1"_L1;
    const QString no = mustBeMissing ? u"not "_s : QString();
    if (configText(monitor, u"keyword_case_type"_s) == "1"_L1)
        conditions->append(u"[BODY] "_s + no + u"matches "_s
                           + quotedConditionText(u"(?i)"_s + QRegularExpression::escape(keyword)));
    else
        conditions->append(u"[BODY] "_s + no + u"contains "_s + quotedConditionText(keyword));
}

void readRobotRequest(ConfigMap *monitor, QJsonObject *json)
{
    static const QStringList methods{QString(), u"HEAD"_s,  u"GET"_s,    u"POST"_s,
                                     u"PUT"_s,  u"PATCH"_s, u"DELETE"_s, u"OPTIONS"_s};
    const QString method = methods.value(configText(monitor, u"http_method"_s).toInt());
    if (!method.isEmpty() && method != "GET"_L1)
        json->insert(u"method"_s, method);
    copyTexts(monitor, {{u"http_username"_s, u"username"_s}, {u"http_password"_s, u"password"_s}, {u"post_value"_s, u"body"_s}},
              json);
    if (configText(monitor, u"http_auth_type"_s) == "2"_L1)
        json->insert(u"authentication"_s, u"digest"_s);
    ignoreKeys(monitor, {u"post_type"_s, u"post_content_type"_s});
    QJsonObject headers;
    const ConfigNode *written = monitor->get(u"custom_http_headers"_s);
    for (const auto &[name, value] : written ? written->members : decltype(ConfigNode::members)())
        headers.insert(name, value.text);
    if (!headers.isEmpty())
        json->insert(u"headers"_s, headers);
}

void readRobotMonitor(ConfigMap monitor, ListTargets *targets)
{
    ignoreKeys(&monitor,
               {u"create_datetime"_s, u"monitor_group"_s, u"is_group_main"_s, u"logs"_s, u"response_times"_s,
                u"average_response_time"_s, u"all_time_uptime_ratio"_s, u"custom_uptime_ratio"_s, u"ssl"_s});
    const QString name = configText(&monitor, u"friendly_name"_s);
    const QString url = configText(&monitor, u"url"_s);
    const int type = configText(&monitor, u"type"_s).toInt();
    QJsonObject json{{u"name"_s, name.isEmpty() ? url : name}};
    QJsonArray conditions;
    if (type == 1 || type == 2) {
        json.insert(u"kind"_s, u"http"_s);
        json.insert(u"url"_s, url);
        readRobotStatuses(configText(&monitor, u"custom_http_statuses"_s), &json, &conditions);
        readRobotRequest(&monitor, &json);
        if (type == 2)
            readRobotKeyword(&monitor, &conditions);
    } else if (type == 3 || type == 4) {
        static const QHash<int, int> ports{{1, 80}, {2, 443}, {3, 21}, {4, 25}, {5, 110}, {6, 143}};
        const int port = configText(&monitor, u"port"_s).toInt();
        json.insert(u"kind"_s, type == 3 ? u"ping"_s : u"tcp"_s);
        json.insert(u"host"_s, exportedHost(url));
        if (type == 4)
            json.insert(u"port"_s, port > 0 ? port : ports.value(configText(&monitor, u"sub_type"_s).toInt()));
    } else {
        return targets->noType(monitor.place(), name, type == 5 ? u"heartbeat"_s : QString::number(type));
    }
    if (!conditions.isEmpty())
        json.insert(u"conditions"_s, conditions);
    setScheduleTime(&json, u"every"_s, configText(&monitor, u"interval"_s).toDouble());
    setScheduleTime(&json, u"timeout"_s, configText(&monitor, u"timeout"_s).toDouble());
    if (configText(&monitor, u"status"_s) == "0"_L1)
        json.insert(u"paused"_s, true);
    ignoreKeys(&monitor,
               {u"port"_s, u"sub_type"_s, u"keyword_type"_s, u"keyword_value"_s, u"keyword_case_type"_s, u"http_username"_s,
                u"http_password"_s, u"http_method"_s, u"http_auth_type"_s, u"custom_http_statuses"_s});
    const auto added = targets->addTarget(json, configText(&monitor, u"id"_s), monitor.place());
    for (const QString &key : {u"alert_contacts"_s, u"mwindows"_s}) {
        if (const ConfigNode *list = monitor.get(key); list && !list->items.isEmpty()) // often empty
            targets->builder().noSetting(monitor.placeOf(key), key, added.value_or(QString()));
    }
    targets->builder().reportUnread(monitor, added.value_or(QString()));
}

// StatusCake

void readCakeRequest(ConfigMap *test, QJsonObject *json, QJsonArray *conditions)
{
    copyTexts(test,
              {{u"basic_username"_s, u"username"_s},
               {u"basic_password"_s, u"password"_s},
               {u"user_agent"_s, u"userAgent"_s},
               {u"post_raw"_s, u"body"_s}},
              json);
    if (const ConfigNode *form = test->get(u"post_body"_s); form && !form->members.isEmpty()) {
        QJsonObject fields;
        for (const auto &[name, value] : form->members)
            fields.insert(name, value.text);
        json->insert(u"form"_s, fields);
    }
    if (test->has(u"follow_redirects"_s) && !configFlag(test, u"follow_redirects"_s))
        json->insert(u"followRedirects"_s, false);
    const QString header = configText(test, u"custom_header"_s);
    QJsonObject headers = QJsonDocument::fromJson(header.toUtf8()).object();
    for (const QString &name : headers.keys())
        headers.insert(name, headers.value(name).toVariant().toString());
    if (!headers.isEmpty())
        json->insert(u"headers"_s, headers);
    const QString text = configText(test, u"find_string"_s);
    if (!text.isEmpty())
        conditions->append((configFlag(test, u"do_not_find"_s) ? u"[BODY] not contains "_s : u"[BODY] contains "_s)
                           + quotedConditionText(text));
    // The listed codes mean down, all others up.
    const QStringList codes = configTexts(test, u"status_codes"_s)
        + configText(test, u"status_codes_csv"_s).remove(u' ').split(u',', Qt::SkipEmptyParts);
    if (!codes.isEmpty()) {
        conditions->append(u"[STATUS] != any("_s + codes.join(u", "_s) + u')');
        json->insert(u"accept"_s, u"100-599"_s);
    }
}

void readCakeTest(ConfigMap test, ListTargets *targets)
{
    static const QHash<QString, QString> kinds{{u"HTTP"_s, u"http"_s}, {u"HEAD"_s, u"http"_s}, {u"TCP"_s, u"tcp"_s},
                                               {u"PING"_s, u"ping"_s}, {u"SMTP"_s, u"smtp"_s}, {u"SSH"_s, u"ssh"_s},
                                               {u"DNS"_s, u"dns"_s}};
    ignoreKeys(&test,
               {u"status"_s, u"uptime"_s, u"last_tested_at"_s, u"processing"_s, u"processing_state"_s, u"processing_on"_s,
                u"next_location"_s, u"do_not_find"_s, u"host"_s, u"servers"_s, u"regions"_s, u"include_header"_s,
                u"use_jar"_s});
    const QString name = configText(&test, u"name"_s);
    const QString url = configText(&test, u"website_url"_s);
    const QString type = configText(&test, u"test_type"_s);
    const QString kind = kinds.value(type.toUpper());
    if (kind.isEmpty())
        return targets->noType(test.place(), name, type);
    QJsonObject json{{u"name"_s, name.isEmpty() ? url : name}, {u"kind"_s, kind}};
    QJsonArray conditions;
    if (const QStringList tags = configTexts(&test, u"tags"_s); !tags.isEmpty())
        json.insert(u"tags"_s, QJsonArray::fromStringList(tags));
    if (kind == "http"_L1) {
        json.insert(u"url"_s, url);
        if (type.toUpper() == "HEAD"_L1)
            json.insert(u"method"_s, u"HEAD"_s);
        readCakeRequest(&test, &json, &conditions);
    } else if (kind == "dns"_L1) {
        json.insert(u"query"_s, exportedHost(url));
        copyTexts(&test, {{u"dns_server"_s, u"server"_s}}, &json);
        if (const QStringList answers = configTexts(&test, u"dns_ips"_s); !answers.isEmpty())
            json.insert(u"answers"_s, QJsonArray::fromStringList(answers));
    } else {
        json.insert(u"host"_s, exportedHost(url));
        if (const int port = configText(&test, u"port"_s).toInt(); port > 0 && kind != "ping"_L1)
            json.insert(u"port"_s, port);
    }
    if (!conditions.isEmpty())
        json.insert(u"conditions"_s, conditions);
    setScheduleTime(&json, u"every"_s, configText(&test, u"check_rate"_s).toDouble());
    setScheduleTime(&json, u"timeout"_s, configText(&test, u"timeout"_s).toDouble());
    if (const int confirmations = configText(&test, u"confirmation"_s).toInt(); confirmations > 0)
        json.insert(u"attempts"_s, std::min(confirmations + 1, limits::kMaxAttempts));
    if (configFlag(&test, u"paused"_s))
        json.insert(u"paused"_s, true);
    const auto added = targets->addTarget(json, configText(&test, u"id"_s), test.place());
    targets->builder().reportUnread(test, added.value_or(QString()));
}

// Healthchecks.io waits for pings of other programs, which Watchkeeper can't receive.

void readHealthcheck(ConfigMap check, ListTargets *targets)
{
    targets->noType(check.place(), configText(&check, u"name"_s), u"push"_s);
}

//! Reads the entries of the list with a key. \return the result, or an error message
Expected<Imported, QString> importExport(const QString &origin, const QString &key, const QList<ImportFile> &files,
                                         const ImportContext &context, void (*read)(ConfigMap entry, ListTargets *targets))
{
    const auto roots = parseConfigs(files);
    if (!roots)
        return Unexpected(roots.error());
    ListTargets targets(origin, context);
    for (const ConfigNode &root : *roots) {
        const ConfigNode *list = root.isList() ? &root : root.find(key);
        const QList<ConfigNode> entries = !list ? QList<ConfigNode>() : list->isMap() ? QList<ConfigNode>{*list} : list->items;
        for (const ConfigNode &entry : entries) {
            if (entry.isMap())
                read({&entry, entry.placeAs(key)}, &targets);
        }
    }
    return targets.take();
}

bool hasKeys(const ImportFile &file, const QStringList &keys)
{
    const QString head = file.head();
    return (head.left(1'024).trimmed().startsWith(u'{') || head.left(1'024).trimmed().startsWith(u'['))
        && std::all_of(keys.begin(), keys.end(), [&head](const QString &key) { return head.contains(u'"' + key + u'"'); });
}

// AutoKuma: one monitor per file, or a list of them, as JSON or TOML.

const QStringList &autoKumaTypes()
{
    static const QStringList types{
        u"http"_s,           u"keyword"_s,      u"json-query"_s,     u"port"_s,         u"ping"_s,        u"dns"_s,
        u"docker"_s,         u"group"_s,        u"push"_s,           u"steam"_s,        u"gamedig"_s,     u"mqtt"_s,
        u"kafka-producer"_s, u"sqlserver"_s,    u"postgres"_s,       u"mysql"_s,        u"mongodb"_s,     u"radius"_s,
        u"redis"_s,          u"grpc-keyword"_s, u"tailscale-ping"_s, u"real-browser"_s, u"snmp"_s,        u"rabbitmq"_s,
        u"smtp"_s,           u"docker_host"_s,  u"notification"_s,   u"tag"_s,          u"status_page"_s, u"tcp"_s};
    return types;
}

//! Reads a TOML file (https://toml.io/en/v1.0.0). \return its root table, or an error message
Expected<QJsonObject, QString> readToml(const ImportFile &file)
{
    constexpr qsizetype kMaxTomlBytes = 1 << 20; // a table takes up to a hundred times as much memory
    if (file.content.size() > kMaxTomlBytes)
        return Unexpected(ServiceExportsText::tr("%1 is larger than 1 MiB. Is it the right file?").arg(file.name));
    try {
        std::ostringstream json;
        json << toml::json_formatter(toml::parse(std::string_view(file.content.constData(), size_t(file.content.size()))));
        return QJsonDocument::fromJson(QByteArray::fromStdString(json.str())).object();
    } catch (const toml::parse_error &error) {
        const std::string_view reason = error.description();
        return Unexpected(u"%1:%2: %3"_s.arg(file.name, QString::number(error.source().begin.line),
                                             QString::fromUtf8(reason.data(), qsizetype(reason.size()))));
    }
}

//! The monitors of a file, by their IDs in AutoKuma.
using AutoKumaEntities = QList<std::pair<QString, QJsonObject>>;

Expected<AutoKumaEntities, QString> autoKumaEntities(const ImportFile &file)
{
    const QString stem = QFileInfo(file.name).completeBaseName();
    AutoKumaEntities entities;
    const QByteArray start = file.content.left(1'024).trimmed();
    if (!start.startsWith('{') && !start.startsWith("[\n") && !start.startsWith("[{") && !start.startsWith("[ ")) {
        const auto toml = readToml(file);
        if (!toml)
            return Unexpected(toml.error());
        if (toml->contains(u"type"_s))
            entities.append({stem, *toml});
        for (auto it = toml->begin(); it != toml->end() && !toml->contains(u"type"_s); ++it)
            entities.append({it.key(), it->toObject()});
        return entities;
    }
    const bool isList = start.startsWith('[');
    const auto json = readJsonObject(isList ? "{\"list\":" + file.content + '}' : file.content);
    if (!json)
        return Unexpected(u"%1:%2: %3"_s.arg(file.name, QString::number(json.error().line()), json.error().text()));
    if (!isList)
        return AutoKumaEntities{{stem, *json}};
    const QJsonArray list = json->value(u"list"_s).toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        entities.append({u"%1[%2]"_s.arg(stem, QString::number(i)), list.at(i).toObject()});
    return entities;
}

//! Returns a number for the ID of AutoKuma, which is a text, and the same one at each import.
qint64 autoKumaNumber(const QString &id)
{
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return hash.first(6).toHex().toLongLong(nullptr, 16); // exact in JSON
}

void addAutoKumaEntity(const QString &file, const QString &id, const QJsonObject &entity, KumaTables *tables,
                       ImportBuilder *builder)
{
    static const QHash<QString, QString> columns{{u"max_retries"_s, u"maxretries"_s}, {u"max_redirects"_s, u"maxredirects"_s}};
    static const QStringList own{u"parent_name"_s, u"tag_names"_s, u"notification_name_list"_s, u"docker_host_name"_s,
                                 u"create_paused"_s};
    QJsonObject row = kumaRow(entity);
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        if (row.contains(it.key()))
            row.insert(*it, row.take(it.key()));
    }
    const qint64 number = autoKumaNumber(id);
    const ImportPlace place{file, 0, id};
    row.insert(u"id"_s, number);
    if (row.value(u"headers"_s).isObject())
        row.insert(u"headers"_s, QString::fromUtf8(compactJson(row.value(u"headers"_s))));
    if (row.value(u"type"_s).toString() == "tcp"_L1)
        row.insert(u"type"_s, u"port"_s);
    if (const QString parent = row.value(u"parent_name"_s).toString(); !parent.isEmpty())
        row.insert(u"parent"_s, autoKumaNumber(parent));
    const QJsonValue written = row.value(u"tag_names"_s);
    const QJsonArray tags =
        written.isArray() ? written.toArray() : QJsonDocument::fromJson(written.toString().toUtf8()).array();
    for (const QJsonValue &tag : tags) {
        QJsonObject link = kumaRow(tag.toObject());
        link.insert(u"monitor_id"_s, number);
        tables->rows[u"monitor_tag"_s].append(link);
    }
    if (row.value(u"create_paused"_s).toInteger() != 0)
        row.insert(u"active"_s, 0);
    for (const QString &key : {u"notification_name_list"_s, u"docker_host_name"_s}) {
        if (row.contains(key))
            builder->noSetting(place, key);
    }
    for (const QString &key : own)
        row.remove(key);
    static const QRegularExpression read(
        u"^(id|name|type|url|method|headers|body|http_body_encoding|keyword|invert_keyword|interval|retry_interval|maxretries|"
        "timeout|upside_down|active|accepted_statuscodes(_json)?|maxredirects|ignore_tls|(domain_)?expiry_notification|ip_"
        "family|"
        "auth_method|auth_domain|basic_auth_user|basic_auth_pass|bearer_token|oauth_.*|hostname|port|packet_size|ping_count|"
        "dns_.*|conditions|json_path(_operator)?|expected_value|database_.*|mqtt_.*|radius_.*|snmp_.*|smtp_security|"
        "ws_subprotocol|system_service_name|description|resend_interval|parent|weight)$"_s);
    for (const QString &key : row.keys()) {
        if (!read.match(key).hasMatch())
            builder->noSetting(place, key);
    }
    tables->places.insert(number, place);
    tables->rows[u"monitor"_s].append(row);
}

} // namespace

bool looksLikeUptimeRobot(const ImportFile &file)
{
    return hasKeys(file, {u"monitors"_s, u"friendly_name"_s, u"url"_s, u"type"_s});
}

Expected<Imported, QString> importUptimeRobot(const QList<ImportFile> &files, const ImportContext &context)
{
    return importExport(u"uptimerobot"_s, u"monitors"_s, files, context, readRobotMonitor);
}

bool looksLikeStatusCake(const ImportFile &file)
{
    return hasKeys(file, {u"data"_s, u"test_type"_s, u"website_url"_s});
}

Expected<Imported, QString> importStatusCake(const QList<ImportFile> &files, const ImportContext &context)
{
    return importExport(u"statuscake"_s, u"data"_s, files, context, readCakeTest);
}

bool looksLikeHealthchecks(const ImportFile &file)
{
    return hasKeys(file, {u"checks"_s, u"n_pings"_s, u"grace"_s});
}

Expected<Imported, QString> importHealthchecks(const QList<ImportFile> &files, const ImportContext &context)
{
    return importExport(u"healthchecks"_s, u"checks"_s, files, context, readHealthcheck);
}

bool looksLikeAutoKuma(const ImportFile &file)
{
    constexpr qsizetype kMaxAutoKumaBytes = 1 << 20;
    if (file.isDatabase || file.content.size() > kMaxAutoKumaBytes || looksLikeKuma(file))
        return false;
    const auto entities = autoKumaEntities(file);
    return entities && !entities->isEmpty() && std::all_of(entities->begin(), entities->end(), [](const auto &one) {
               return autoKumaTypes().contains(one.second.value(u"type"_s).toString())
                   && one.second.value(u"name"_s).isString();
           });
}

Expected<Imported, QString> importAutoKuma(const QList<ImportFile> &files, const ImportContext &context)
{
    KumaTables tables;
    ImportBuilder others(u"autokuma"_s, context.defaults);
    for (const ImportFile &file : files) {
        const auto entities = autoKumaEntities(file);
        if (!entities)
            return Unexpected(entities.error());
        for (const auto &[id, entity] : *entities) {
            static const QStringList notMonitors{u"docker_host"_s, u"notification"_s, u"tag"_s, u"status_page"_s};
            const QString type = entity.value(u"type"_s).toString();
            if (notMonitors.contains(type))
                others.noSetting({file.name, 0, id}, type);
            else
                addAutoKumaEntity(file.name, id, entity, &tables, &others);
        }
    }
    if (tables.rows.value(u"monitor"_s).size() > kMaxListedEntries) {
        ListTargets targets(u"autokuma"_s, context);
        targets.setTooLong();
        return targets.take();
    }
    Imported imported = KumaReader(tables, context).read();
    imported.remarks += others.take().remarks;
    return imported;
}

} // namespace watchkeeper
