// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ConfigText.h"
#include "import/ImportFormats.h"
#include "model/base/Quantity.h"
#include "targets/document/ConditionsKey.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class PrometheusText
{
    Q_DECLARE_TR_FUNCTIONS(PrometheusImport)
};

QStringList listOf(const ConfigNode &map, const QString &key)
{
    QStringList texts;
    const ConfigNode *node = map.find(key);
    if (!node)
        return texts;
    for (const ConfigNode &item : node->items)
        texts.append(item.text);
    if (node->isText())
        texts.append(node->text);
    return texts;
}

//! Returns the text for a step, in which a backslash begins an escape. Bytes are escaped, because other text is sent as UTF-8.
QString stepText(QString text, bool isBinary)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
    QString escaped;
    for (const QChar c : text)
        escaped += c < u' ' || (isBinary && c > u'~') ? u"\\x%1"_s.arg(c.unicode(), 2, 16, QLatin1Char('0')) : QString(c);
    return escaped;
}

//! Addresses that are probed in the same way.
struct ProbeJob
{
    QString name;
    QString module;
    std::optional<Milliseconds> every;
    std::optional<Milliseconds> timeout;
};

//! Converts the files of Prometheus and its blackbox_exporter.
class PrometheusReader
{
public:
    explicit PrometheusReader(const ImportContext &context)
        : m_context(context)
        , m_builder(u"prometheus"_s, context.defaults)
    {
    }

    //! \return an error message, or an empty string
    QString read(const QList<ImportFile> &files);
    Imported take() { return m_builder.take(); }

private:
    void readJob(const ConfigNode &job, const ConfigNode &global);
    void readGroups(const ConfigNode &groups, const ProbeJob &job);
    void addProbe(const QString &address, const ProbeJob &job, const QJsonArray &tags, const ImportPlace &place);
    bool setFields(const ConfigNode &module, const QString &address, QJsonObject *json);
    void setWeb(const ConfigNode &http, const QString &address, QJsonObject *json);
    void setTls(const ConfigNode &tls, QJsonObject *json);
    void setSteps(const ConfigNode &tcp, const QString &path, QJsonObject *json);
    bool setServer(const QString &address, QJsonObject *json);
    void reportOthers(const ConfigNode &map, const QString &path, QStringList known);
    void notSupported(const ImportPlace &place, const QString &text) { m_builder.notSupported(place, text); }
    //! Returns the time of Prometheus, such as 1m30s.
    static std::optional<Milliseconds> time(const ConfigNode &map, const QString &key)
    {
        const auto parsed = parseDuration(map.memberText(key));
        return parsed ? std::optional(*parsed) : std::nullopt;
    }

    const ImportContext &m_context;
    ImportBuilder m_builder;
    QHash<QString, ConfigNode> m_modules;
    QHash<QString, ConfigNode> m_groups; //!< target groups, by the name of their file
    QSet<QString> m_readGroups;
};

QString PrometheusReader::read(const QList<ImportFile> &files)
{
    QList<ConfigNode> configurations;
    for (const ImportFile &file : files) {
        const auto documents = parseYaml(file.content, file.name); // JSON is also YAML
        if (!documents)
            return u"%1:%2: %3"_s.arg(file.name, QString::number(documents.error().line()), documents.error().text());
        for (const ConfigNode &root : *documents) {
            if (root.isList())
                m_groups.insert(file.name, root);
            else if (root.find(u"scrape_configs"_s))
                configurations.append(root);
            const ConfigNode modules = root.member(u"modules"_s);
            for (const auto &[name, module] : modules.members)
                m_modules.insert(name, module);
        }
    }
    if (m_modules.isEmpty())
        return PrometheusText::tr("The files contain no modules. Also choose the configuration of blackbox_exporter.");
    for (const ConfigNode &configuration : std::as_const(configurations)) {
        for (const ConfigNode &job : configuration.find(u"scrape_configs"_s)->items)
            readJob(job, configuration.member(u"global"_s));
    }
    QStringList unread;
    for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it) {
        if (!m_readGroups.contains(it.key()))
            unread.append(it.key());
    }
    unread.sort();
    for (const QString &name : std::as_const(unread)) {
        if (m_modules.size() == 1)
            readGroups(m_groups.value(name), {QFileInfo(name).completeBaseName(), m_modules.cbegin().key(), {}, {}});
        else
            notSupported(
                {name, 0, {}},
                PrometheusText::tr("The targets weren't imported, because no job uses this file. Also choose prometheus.yml."));
    }
    if (configurations.isEmpty() && m_groups.isEmpty())
        return PrometheusText::tr("The files contain no targets. Also choose prometheus.yml and the files with targets.");
    return {};
}

void PrometheusReader::readJob(const ConfigNode &job, const ConfigNode &global)
{
    const QString name = job.memberText(u"job_name"_s);
    const ImportPlace place{job.file, job.line, u"job "_s + name};
    const QString module = listOf(job.member(u"params"_s), u"module"_s).value(0);
    if (module.isEmpty())
        return notSupported(
            place,
            PrometheusText::tr("The job “%1” has no module of blackbox_exporter. Watchkeeper doesn't collect metrics.")
                .arg(name));
    ProbeJob probe{name, module, time(job, u"scrape_interval"_s), time(job, u"scrape_timeout"_s)};
    if (!probe.every)
        probe.every = time(global, u"scrape_interval"_s).value_or(std::chrono::minutes(1));
    if (!probe.timeout)
        probe.timeout = time(global, u"scrape_timeout"_s);
    static const QSet<QString> usualLabels{u"__param_target"_s, u"instance"_s, u"__address__"_s};
    if (const ConfigNode *rules = job.find(u"relabel_configs"_s)) {
        const bool isUsual = std::all_of(rules->items.begin(), rules->items.end(), [](const ConfigNode &rule) {
            return usualLabels.contains(rule.memberText(u"target_label"_s)) && !rule.find(u"regex"_s);
        });
        if (!isUsual)
            notSupported({rules->file, rules->line, place.path + u".relabel_configs"_s},
                         PrometheusText::tr("The rules that change labels weren't applied."));
    }
    if (const ConfigNode *groups = job.find(u"static_configs"_s))
        readGroups(*groups, probe);
    // Only files that the user has chosen are read.
    const ConfigNode *discovery = job.find(u"file_sd_configs"_s);
    for (const ConfigNode &config : discovery ? discovery->items : QList<ConfigNode>()) {
        for (const QString &pattern : listOf(config, u"files"_s)) {
            const QRegularExpression glob(QRegularExpression::wildcardToRegularExpression(QFileInfo(pattern).fileName()));
            bool isFound = false;
            for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it) {
                if (!glob.match(it.key()).hasMatch())
                    continue;
                isFound = true;
                m_readGroups.insert(it.key());
                readGroups(*it, probe);
            }
            if (!isFound)
                notSupported({config.file, config.line, place.path + u".file_sd_configs"_s},
                             PrometheusText::tr("The targets in %1 weren't imported. Also choose this file.").arg(pattern));
        }
    }
    for (const auto &[key, value] : job.members) {
        if (key.endsWith("_sd_configs"_L1) && key != "file_sd_configs"_L1)
            notSupported({value.file, value.line, place.path + u'.' + key},
                         PrometheusText::tr("Watchkeeper can't discover targets with “%1”.").arg(key));
    }
}

void PrometheusReader::readGroups(const ConfigNode &groups, const ProbeJob &job)
{
    for (const ConfigNode &group : groups.items) {
        QJsonArray tags{job.name};
        ProbeJob own = job;
        const ConfigNode labels = group.member(u"labels"_s);
        for (const auto &[label, value] : labels.members) {
            if (label == "__param_module"_L1)
                own.module = value.text;
            else if (label == "__scrape_interval__"_L1)
                own.every = time(labels, label);
            else if (label == "__scrape_timeout__"_L1)
                own.timeout = time(labels, label);
            else if (!label.startsWith("__"_L1))
                tags.append(label + u':' + value.text);
        }
        const ConfigNode *targets = group.find(u"targets"_s);
        for (const ConfigNode &target : targets ? targets->items : QList<ConfigNode>()) {
            if (m_context.isCancelled())
                return;
            addProbe(target.text, own, tags, {target.file, target.line, u"job "_s + job.name});
        }
    }
}

void PrometheusReader::addProbe(const QString &address, const ProbeJob &job, const QJsonArray &tags, const ImportPlace &place)
{
    const auto module = m_modules.constFind(job.module);
    if (module == m_modules.cend())
        return notSupported(
            place, PrometheusText::tr("“%1” wasn't imported, because the files have no module “%2”.").arg(address, job.module));
    QJsonObject json{{u"name"_s, address}, {u"tags"_s, tags}};
    if (m_builder.nextName(address) != address)
        json.insert(u"name"_s, address + u" ("_s + job.name + u')');
    const auto clamped = [](Milliseconds time, Milliseconds first, Milliseconds last) {
        return formatDuration(std::clamp(time, first, last));
    };
    if (job.every)
        json.insert(u"every"_s, clamped(*job.every, limits::kMinCheckInterval, limits::kMaxCheckInterval));
    if (const auto timeout = time(*module, u"timeout"_s); timeout || job.timeout)
        json.insert(u"timeout"_s,
                    clamped(timeout.value_or(job.timeout.value_or(Milliseconds())), limits::kMinTimeout, limits::kMaxTimeout));
    if (!setFields(*module, address, &json))
        return notSupported(
            place,
            PrometheusText::tr("“%1” wasn't imported, because Watchkeeper has no prober “%2”, or the address isn't valid.")
                .arg(address, module->memberText(u"prober"_s)));
    for (const QString &key : json.keys()) {
        if (json.value(key).isString() && key != "name"_L1)
            json.insert(key, withoutPlaceholders(json.value(key).toString()));
    }
    QJsonArray steps;
    for (const QJsonValue &step : json.value(u"steps"_s).toArray())
        steps.append(withoutPlaceholders(step.toString())); // groups such as `${1}` still work
    if (!steps.isEmpty())
        json.insert(u"steps"_s, steps);
    m_builder.add(json, job.name + u' ' + job.module + u' ' + address, place);
}

//! Adds a remark for each setting of a module that isn't known, once for all its targets.
void PrometheusReader::reportOthers(const ConfigNode &map, const QString &path, QStringList known)
{
    for (const auto &[key, value] : map.members) {
        if (key.startsWith("fail_if_"_L1) && value.text == "false"_L1)
            known.append(key);
    }
    m_builder.reportOthers(map, known, path);
}

bool PrometheusReader::setServer(const QString &address, QJsonObject *json)
{
    const QUrl url(u"tcp://"_s + address);
    json->insert(u"host"_s, url.host());
    if (url.port() > 0)
        json->insert(u"port"_s, url.port());
    return !url.host().isEmpty();
}

void PrometheusReader::setTls(const ConfigNode &tls, QJsonObject *json)
{
    if (tls.memberText(u"insecure_skip_verify"_s) == "true"_L1)
        json->insert(u"verifyTls"_s, false);
    const std::pair<QString, QString> files[] = {
        {u"ca_file"_s, u"caFile"_s}, {u"cert_file"_s, u"clientCertificate"_s}, {u"key_file"_s, u"clientKey"_s}};
    for (const auto &[key, field] : files) {
        const QString file = tls.memberText(key);
        if (!file.isEmpty() && (key == "ca_file"_L1 || json->contains(u"url"_s))) // only web pages have client certificates
            json->insert(field, file);
    }
    if (const QString name = tls.memberText(u"server_name"_s); !name.isEmpty() && json->contains(u"host"_s))
        json->insert(u"serverName"_s, name);
}

bool PrometheusReader::setFields(const ConfigNode &module, const QString &address, QJsonObject *json)
{
    const QString prober = module.memberText(u"prober"_s);
    const ConfigNode settings = module.member(prober);
    const QString path = prober + u" (line "_s + QString::number(module.line) + u')';
    const QStringList addressKeys{u"preferred_ip_protocol"_s, u"ip_protocol_fallback"_s, u"tls_config"_s};
    if (settings.memberText(u"ip_protocol_fallback"_s) == "false"_L1)
        json->insert(u"ipFamily"_s,
                     settings.memberText(u"preferred_ip_protocol"_s, u"ip6"_s) == "ip4"_L1 ? u"ipv4"_s : u"ipv6"_s);
    reportOthers(settings.member(u"tls_config"_s), path + u".tls_config"_s,
                 prober == "http"_L1 ? QStringList{u"insecure_skip_verify"_s, u"ca_file"_s, u"cert_file"_s, u"key_file"_s}
                                     : QStringList{u"insecure_skip_verify"_s, u"ca_file"_s, u"server_name"_s});
    if (prober == "http"_L1) {
        reportOthers(settings.member(u"basic_auth"_s), path + u".basic_auth"_s, {u"username"_s, u"password"_s});
        reportOthers(settings.member(u"oauth2"_s), path + u".oauth2"_s,
                     {u"client_id"_s, u"client_secret"_s, u"token_url"_s, u"scopes"_s});
        const ConfigNode headers = settings.member(u"http_headers"_s);
        for (const auto &[name, header] : headers.members)
            reportOthers(header, path + u".http_headers."_s + name, {u"values"_s});
        setWeb(settings, address, json);
        reportOthers(settings, path,
                     addressKeys
                         + QStringList{u"method"_s, u"headers"_s, u"http_headers"_s, u"body"_s, u"basic_auth"_s,
                                       u"bearer_token"_s, u"follow_redirects"_s, u"proxy_url"_s, u"valid_status_codes"_s,
                                       u"accept_any_response"_s, u"fail_if_body_matches_regexp"_s,
                                       u"fail_if_body_not_matches_regexp"_s, u"fail_if_header_matches"_s,
                                       u"fail_if_header_not_matches"_s, u"oauth2"_s, u"compression"_s});
        return true;
    }
    json->insert(u"kind"_s, prober == "icmp"_L1 ? u"ping"_s : prober);
    if (prober == "icmp"_L1) {
        json->insert(u"count"_s, 1);
        if (const int size = settings.memberText(u"payload_size"_s).toInt(); size > 0)
            json->insert(u"size"_s, size);
        if (const int hops = settings.memberText(u"ttl"_s).toInt(); hops > 0)
            json->insert(u"ttl"_s, hops);
        if (settings.memberText(u"dont_fragment"_s) == "true"_L1)
            json->insert(u"dontFragment"_s, true);
        reportOthers(settings, path, addressKeys + QStringList{u"payload_size"_s, u"ttl"_s, u"dont_fragment"_s});
        json->insert(u"host"_s, address);
        return true;
    }
    if (prober == "tcp"_L1) {
        const bool isValid = setServer(address, json);
        if (settings.memberText(u"tls"_s) == "true"_L1)
            json->insert(u"tls"_s, true);
        setTls(settings.member(u"tls_config"_s), json);
        setSteps(settings, path, json);
        reportOthers(settings, path, addressKeys + QStringList{u"tls"_s, u"query_response"_s});
        return isValid;
    }
    if (prober == "grpc"_L1) {
        const bool isValid = setServer(address, json);
        json->insert(u"transport"_s, settings.memberText(u"tls"_s) == "true"_L1 ? u"tls"_s : u"tcp"_s);
        if (const QString service = settings.memberText(u"service"_s); !service.isEmpty())
            json->insert(u"service"_s, service);
        setTls(settings.member(u"tls_config"_s), json);
        reportOthers(settings, path, addressKeys + QStringList{u"tls"_s, u"service"_s});
        return isValid;
    }
    if (prober != "dns"_L1)
        return false;
    const bool isValid = setServer(address, json);
    json->insert(u"server"_s, json->take(u"host"_s));
    json->insert(u"query"_s, settings.memberText(u"query_name"_s));
    json->insert(u"type"_s, settings.memberText(u"query_type"_s, u"A"_s));
    json->insert(u"minAnswers"_s, 0); // an empty answer is a success there
    if (settings.memberText(u"transport_protocol"_s) == "tcp"_L1)
        json->insert(u"transport"_s, u"tcp"_s);
    const QStringList codes = listOf(settings, u"valid_rcodes"_s);
    if (codes.size() == 1)
        json->insert(u"rcode"_s, codes.first());
    else if (codes.size() > 1)
        json->insert(u"conditions"_s, QJsonArray{u"[DNS_RCODE] == any(%1)"_s.arg(codes.join(u", "_s))});
    if (codes.size() > 1)
        json->insert(u"rcode"_s, u"any"_s);
    reportOthers(settings, path,
                 addressKeys + QStringList{u"query_name"_s, u"query_type"_s, u"transport_protocol"_s, u"valid_rcodes"_s});
    return isValid;
}

void PrometheusReader::setWeb(const ConfigNode &http, const QString &address, QJsonObject *json)
{
    json->insert(u"kind"_s, u"http"_s);
    json->insert(u"url"_s, address.contains("://"_L1) ? address : u"http://"_s + address);
    const std::pair<QString, QString> fields[] = {{u"method"_s, u"method"_s},
                                                  {u"body"_s, u"body"_s},
                                                  {u"bearer_token"_s, u"bearerToken"_s},
                                                  {u"proxy_url"_s, u"proxy"_s}};
    for (const auto &[key, field] : fields) {
        if (const QString text = http.memberText(key); !text.isEmpty() && text != "GET"_L1)
            json->insert(field, text);
    }
    QJsonObject headers;
    const ConfigNode written = http.member(u"headers"_s);
    for (const auto &[name, value] : written.members)
        headers.insert(name, withoutPlaceholders(value.text));
    const ConfigNode newer = http.member(u"http_headers"_s);
    for (const auto &[name, value] : newer.members) {
        if (const QStringList values = listOf(value, u"values"_s); !values.isEmpty())
            headers.insert(name, withoutPlaceholders(values.join(u", "_s)));
    }
    if (!headers.isEmpty())
        json->insert(u"headers"_s, headers);
    const ConfigNode login = http.member(u"basic_auth"_s);
    if (const QString user = login.memberText(u"username"_s); !user.isEmpty()) {
        json->insert(u"username"_s, user);
        json->insert(u"password"_s, login.memberText(u"password"_s));
    }
    const ConfigNode oauth = http.member(u"oauth2"_s);
    const std::pair<QString, QString> oauthFields[] = {{u"client_id"_s, u"oauthClientId"_s},
                                                       {u"client_secret"_s, u"oauthClientSecret"_s},
                                                       {u"token_url"_s, u"oauthTokenUrl"_s}};
    for (const auto &[key, field] : oauthFields) {
        if (const QString text = oauth.memberText(key); !text.isEmpty())
            json->insert(field, text);
    }
    if (const QStringList scopes = listOf(oauth, u"scopes"_s); !scopes.isEmpty())
        json->insert(u"oauthScope"_s, scopes.join(u' '));
    if (http.memberText(u"follow_redirects"_s) == "false"_L1)
        json->insert(u"followRedirects"_s, false);
    if (const QStringList codes = listOf(http, u"valid_status_codes"_s); !codes.isEmpty())
        json->insert(u"accept"_s, codes.join(u','));
    if (http.memberText(u"accept_any_response"_s) == "true"_L1)
        json->insert(u"accept"_s, u"100-599"_s);
    setTls(http.member(u"tls_config"_s), json);
    QJsonArray conditions;
    for (const QString &pattern : listOf(http, u"fail_if_body_matches_regexp"_s))
        conditions.append(u"[BODY] not matches "_s + quotedConditionText(pattern));
    for (const QString &pattern : listOf(http, u"fail_if_body_not_matches_regexp"_s))
        conditions.append(u"[BODY] matches "_s + quotedConditionText(pattern));
    for (const QString &key : {u"fail_if_header_matches"_s, u"fail_if_header_not_matches"_s}) {
        const ConfigNode *rules = http.find(key);
        for (const ConfigNode &rule : rules ? rules->items : QList<ConfigNode>()) {
            const QString header = u"[HEADER]."_s + rule.memberText(u"header"_s).toLower();
            const QString comparison = key == "fail_if_header_matches"_L1 ? u" not matches "_s : u" matches "_s;
            const QString condition = header + comparison + quotedConditionText(rule.memberText(u"regexp"_s));
            const bool mayBeMissing = rule.memberText(u"allow_missing"_s) == "true"_L1;
            conditions.append(mayBeMissing ? u"not has(%1) or %2"_s.arg(header, condition) : condition);
        }
    }
    if (!conditions.isEmpty())
        json->insert(u"conditions"_s, conditions);
}

void PrometheusReader::setSteps(const ConfigNode &tcp, const QString &path, QJsonObject *json)
{
    QJsonArray steps;
    const ConfigNode *written = tcp.find(u"query_response"_s);
    for (qsizetype i = 0; written && i < written->items.size(); ++i) {
        const ConfigNode &step = written->items.at(i);
        if (const QString pattern = step.memberText(u"expect"_s); !pattern.isEmpty())
            steps.append(u"match "_s + pattern);
        if (const ConfigNode *text = step.find(u"send"_s); text && text->isText())
            steps.append(u"send "_s + stepText(text->text + u'\n', text->isBinary)); // blackbox_exporter also ends the line
        if (const ConfigNode *bytes = step.find(u"expect_bytes"_s); bytes && bytes->isText())
            steps.append(u"expect "_s + stepText(bytes->text, bytes->isBinary));
        if (step.memberText(u"starttls"_s) == "true"_L1)
            steps.append(u"starttls"_s);
        reportOthers(step, path + u".query_response[%1]"_s.arg(i), {u"expect"_s, u"send"_s, u"expect_bytes"_s, u"starttls"_s});
    }
    if (!steps.isEmpty())
        json->insert(u"steps"_s, steps);
}

} // namespace

bool looksLikePrometheus(const ImportFile &file)
{
    static const QRegularExpression section(
        u"^(modules|scrape_configs)\\s*:|^\\s*-?\\s*[\"']?targets[\"']?\\s*:|\"targets\"\\s*:\\s*\\["_s,
        QRegularExpression::MultilineOption);
    return section.match(file.head()).hasMatch();
}

Expected<Imported, QString> importPrometheus(const QList<ImportFile> &files, const ImportContext &context)
{
    if (std::any_of(files.begin(), files.end(), [](const ImportFile &file) { return file.isDatabase; }))
        return Unexpected(PrometheusText::tr("A database isn't a configuration of Prometheus."));
    PrometheusReader reader(context);
    if (const QString problem = reader.read(files); !problem.isEmpty())
        return Unexpected(problem);
    return reader.take();
}

} // namespace watchkeeper
