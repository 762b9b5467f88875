// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ExportFormats.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class PrometheusExportText
{
    Q_DECLARE_TR_FUNCTIONS(PrometheusExport)
};

//! The address and the module of one target.
struct Probe
{
    QString address;
    QString prober;
    YamlValue settings; //!< of the prober
};

//! Converts one target. blackbox_exporter's modules: CONFIGURATION.md in its repository.
class ModuleConverter
{
public:
    ModuleConverter(const Target &target, const Schedule &defaults, Exported *exported)
        : m_settings(target, defaults, u"blackbox_exporter"_s, exported)
    {
    }

    //! Returns the probe, or nullopt if blackbox_exporter has no such check.
    std::optional<Probe> convert();

private:
    bool setProber();
    void setWeb();
    void setWebConditions();
    void setDns();
    void setServer();
    YamlValue tlsConfig();
    void addTls();
    QString take(const QString &key) { return text(m_settings.takeText(key)); }
    //! Adds a remark if the text has placeholders, which blackbox_exporter doesn't fill.
    QString text(const QString &written);
    void insertText(const QString &key, const QString &value);

    ExportSettings m_settings;
    Probe m_probe;
    bool m_hasPlaceholders = false;
};

QString ModuleConverter::text(const QString &written)
{
    return withPlaceholders(
        written, [](const QString &literal) { return literal; },
        [this](const QString &source, const QString &name) {
            m_hasPlaceholders = true;
            return u"${%1:%2}"_s.arg(source, name);
        });
}

void ModuleConverter::insertText(const QString &key, const QString &value)
{
    if (!value.isEmpty())
        m_probe.settings.insert(key, value);
}

std::optional<Probe> ModuleConverter::convert()
{
    if (!setProber()) {
        m_settings.reportMissingType();
        return std::nullopt;
    }
    if (const QString family = m_settings.takeText(u"ipFamily"_s); family.startsWith("ipv"_L1))
        m_probe.settings.insert(u"preferred_ip_protocol"_s, u"ip"_s + family.back()).insert(u"ip_protocol_fallback"_s, false);
    if (m_settings.take(u"paused"_s).toBool())
        m_settings.remark(PrometheusExportText::tr("Prometheus has no pause, so the target will be checked."));
    m_settings.take(u"tags"_s);
    if (!m_settings.take(u"conditions"_s).isUndefined() && m_probe.prober != "http"_L1) {
        for (const TargetCondition &condition : m_settings.target().conditions)
            m_settings.remark(
                PrometheusExportText::tr("blackbox_exporter can't evaluate the condition “%1”.").arg(condition.text));
    }
    if (m_hasPlaceholders)
        m_settings.remark(
            PrometheusExportText::tr("Replace the placeholders such as ${env:NAME}, which Prometheus doesn't fill."));
    m_settings.reportOthers();
    return m_probe;
}

bool ModuleConverter::setProber()
{
    const QString &kind = m_settings.target().kind;
    m_probe.prober = kind;
    if (kind == "http"_L1) {
        setWeb();
    } else if (kind == "ping"_L1) {
        m_probe.prober = u"icmp"_s;
        m_probe.address = take(u"host"_s);
        m_settings.take(u"count"_s);
        if (const int size = m_settings.take(u"size"_s).toInt(); size > 0)
            m_probe.settings.insert(u"payload_size"_s, qint64(size));
        if (const int hops = m_settings.take(u"ttl"_s).toInt(); hops > 0)
            m_probe.settings.insert(u"ttl"_s, qint64(hops));
        if (m_settings.take(u"dontFragment"_s).toBool())
            m_probe.settings.insert(u"dont_fragment"_s, true);
    } else if (kind == "tcp"_L1) {
        setServer();
        if (m_settings.take(u"tls"_s).toBool())
            addTls();
    } else if (kind == "tls"_L1 && m_settings.takeText(u"starttls"_s).isEmpty()) {
        m_probe.prober = u"tcp"_s;
        setServer();
        addTls();
    } else if (kind == "grpc"_L1) {
        setServer();
        insertText(u"service"_s, take(u"service"_s));
        if (m_settings.takeText(u"transport"_s) == "tls"_L1)
            addTls();
    } else if (kind == "dns"_L1) {
        setDns();
    } else {
        return false;
    }
    return true;
}

void ModuleConverter::setServer()
{
    m_probe.address = addressText(take(u"host"_s), m_settings.takePort());
}

YamlValue ModuleConverter::tlsConfig()
{
    YamlValue tls;
    if (!m_settings.take(u"verifyTls"_s).toBool(true))
        tls.insert(u"insecure_skip_verify"_s, true);
    const std::pair<QString, QString> files[] = {{u"caFile"_s, u"ca_file"_s},
                                                 {u"clientCertificate"_s, u"cert_file"_s},
                                                 {u"clientKey"_s, u"key_file"_s},
                                                 {u"serverName"_s, u"server_name"_s}};
    for (const auto &[field, key] : files) {
        if (const QString value = take(field); !value.isEmpty())
            tls.insert(key, value);
    }
    return tls;
}

void ModuleConverter::addTls()
{
    m_probe.settings.insert(u"tls"_s, true);
    if (const YamlValue tls = tlsConfig(); !tls.isEmpty())
        m_probe.settings.insert(u"tls_config"_s, tls);
}

void ModuleConverter::setWeb()
{
    m_probe.address = take(u"url"_s);
    insertText(u"method"_s, take(u"method"_s));
    YamlValue headers;
    m_settings.take(u"headers"_s);
    for (const auto &[name, value] : m_settings.target().fields.map(u"headers"_s))
        headers.insert(name, text(value));
    if (!headers.isEmpty())
        m_probe.settings.insert(u"headers"_s, headers);
    if (const QJsonValue body = m_settings.take(u"body"_s); body.isString())
        insertText(u"body"_s, text(body.toString()));
    else if (body.isObject() || body.isArray())
        insertText(u"body"_s, text(m_settings.target().fields.text(u"body"_s)));
    if (const QString user = take(u"username"_s); !user.isEmpty()) {
        YamlValue login;
        login.insert(u"username"_s, user).insert(u"password"_s, take(u"password"_s));
        m_probe.settings.insert(u"basic_auth"_s, login);
    }
    insertText(u"bearer_token"_s, take(u"bearerToken"_s));
    if (const QString server = take(u"oauthTokenUrl"_s); !server.isEmpty()) {
        YamlValue login;
        login.insert(u"client_id"_s, take(u"oauthClientId"_s))
            .insert(u"client_secret"_s, take(u"oauthClientSecret"_s))
            .insert(u"token_url"_s, server);
        YamlValue scopes;
        for (const QString &scope : take(u"oauthScope"_s).split(u' ', Qt::SkipEmptyParts))
            scopes.append(scope);
        if (!scopes.isEmpty())
            login.insert(u"scopes"_s, scopes);
        m_probe.settings.insert(u"oauth2"_s, login);
    }
    if (!m_settings.take(u"followRedirects"_s).toBool(true))
        m_probe.settings.insert(u"follow_redirects"_s, false);
    if (const QString proxy = take(u"proxy"_s); proxy != "none"_L1)
        insertText(u"proxy_url"_s, proxy);
    if (const YamlValue tls = tlsConfig(); !tls.isEmpty())
        m_probe.settings.insert(u"tls_config"_s, tls);
    setWebConditions();
}

void ModuleConverter::setWebConditions()
{
    YamlValue codes;
    const QStringList parts = m_settings.takeText(u"accept"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const int last = part.contains(u'-') ? part.section(u'-', 1).toInt() : part.toInt();
        for (int code = part.section(u'-', 0, 0).toInt(); code <= last; ++code)
            codes.append(qint64(code));
    }
    YamlValue forbidden;
    YamlValue required;
    static const QRegularExpression pattern(uR"-(^\[BODY\] (not )?matches "((?:[^"\\]|\\.)*)"$)-"_s);
    static const QRegularExpression status(uR"(^\[STATUS\] == (\d{3})$)"_s);
    static const QRegularExpression escape(uR"-(\\(["\\]))-"_s);
    for (const TargetCondition &condition : m_settings.target().conditions) {
        if (const auto match = pattern.match(condition.text); match.hasMatch())
            (match.captured(1).isEmpty() ? required : forbidden).append(match.captured(2).replace(escape, u"\\1"_s));
        else if (const auto code = status.match(condition.text); code.hasMatch() && codes.isEmpty())
            codes.append(code.captured(1).toLongLong());
        else
            m_settings.remark(
                PrometheusExportText::tr("blackbox_exporter can't evaluate the condition “%1”.").arg(condition.text));
    }
    const std::pair<QString, YamlValue> lists[] = {{u"valid_status_codes"_s, codes},
                                                   {u"fail_if_body_matches_regexp"_s, forbidden},
                                                   {u"fail_if_body_not_matches_regexp"_s, required}};
    for (const auto &[key, list] : lists) {
        if (!list.isEmpty())
            m_probe.settings.insert(key, list);
    }
}

void ModuleConverter::setDns()
{
    const QString server = take(u"server"_s);
    m_probe.address = addressText(server.isEmpty() ? u"1.1.1.1"_s : server, m_settings.take(u"port"_s).toInt());
    if (server.isEmpty())
        m_settings.remark(PrometheusExportText::tr("blackbox_exporter asks 1.1.1.1, because the target names no DNS server."));
    m_probe.settings.insert(u"query_name"_s, take(u"query"_s));
    insertText(u"query_type"_s, m_settings.take(u"type"_s).toString(u"A"_s));
    if (m_settings.takeText(u"transport"_s) == "tcp"_L1)
        m_probe.settings.insert(u"transport_protocol"_s, u"tcp"_s);
    if (const QString code = m_settings.takeText(u"rcode"_s); !code.isEmpty() && code != "any"_L1)
        m_probe.settings.insert(u"valid_rcodes"_s, YamlValue().append(code));
    m_settings.take(u"minAnswers"_s);
}

//! Returns the labels of a target: `key:value` of a tag becomes a label, the other tags are joined.
QJsonObject labelsOf(const Target &target)
{
    static const QRegularExpression label(u"^([a-zA-Z][a-zA-Z0-9_]*):(.+)$"_s);
    QJsonObject labels{{u"name"_s, target.name}};
    QStringList others;
    for (const QString &tag : target.tags) {
        const auto match = label.match(tag);
        if (match.hasMatch() && !labels.contains(match.captured(1)))
            labels.insert(match.captured(1), match.captured(2));
        else
            others.append(tag);
    }
    if (!others.isEmpty())
        labels.insert(u"tags"_s, others.join(u','));
    return labels;
}

//! Returns prometheus.yml with one job, whose targets choose their modules and intervals by labels.
YamlValue scrapeConfiguration(const QString &module, const QString &targetsFile)
{
    const auto rule = [](const QString &source, const QString &label) {
        return YamlValue().insert(u"source_labels"_s, YamlValue().append(source)).insert(u"target_label"_s, label);
    };
    YamlValue job;
    job.insert(u"job_name"_s, u"watchkeeper"_s)
        .insert(u"metrics_path"_s, u"/probe"_s)
        .insert(u"params"_s, YamlValue().insert(u"module"_s, YamlValue().append(module)))
        .insert(u"file_sd_configs"_s, YamlValue().append(YamlValue().insert(u"files"_s, YamlValue().append(targetsFile))))
        .insert(
            u"relabel_configs"_s,
            YamlValue()
                .append(rule(u"__address__"_s, u"__param_target"_s))
                .append(rule(u"__param_target"_s, u"instance"_s))
                .append(YamlValue().insert(u"target_label"_s, u"__address__"_s).insert(u"replacement"_s, u"127.0.0.1:9115"_s)));
    return YamlValue().insert(u"scrape_configs"_s, YamlValue().append(job));
}

QString secondsText(Milliseconds time)
{
    return QString::number(std::max<qint64>(1, (time.count() + 999) / 1000)) + u's';
}

} // namespace

Exported exportPrometheus(const TargetsDocument &document, const QList<Target> &targets)
{
    Exported exported;
    QList<std::pair<QString, YamlValue>> modules; // targets with the same settings share one
    QHash<QString, int> numbers;
    QJsonArray groups;
    for (const Target &target : targets) {
        const auto probe = ModuleConverter(target, document.defaults, &exported).convert();
        if (!probe)
            continue;
        YamlValue module;
        module.insert(u"prober"_s, probe->prober).insert(u"timeout"_s, secondsText(target.schedule.timeout));
        if (!probe->settings.isEmpty())
            module.insert(probe->prober, probe->settings);
        auto known = std::find_if(modules.begin(), modules.end(), [&](const auto &one) { return one.second == module; });
        if (known == modules.end()) {
            const int number = ++numbers[probe->prober];
            const QString name = number == 1 ? probe->prober : probe->prober + u'_' + QString::number(number);
            known = modules.insert(modules.cend(), {name, module});
        }
        QJsonObject labels = labelsOf(target);
        labels.insert(u"__param_module"_s, known->first);
        labels.insert(u"__scrape_interval__"_s, secondsText(target.schedule.every));
        // blackbox_exporter ends a probe half a second before Prometheus gives up.
        const Milliseconds patience = std::min(target.schedule.every, target.schedule.timeout + Milliseconds(1000));
        labels.insert(u"__scrape_timeout__"_s, secondsText(patience));
        groups.append(QJsonObject{{u"targets"_s, QJsonArray{probe->address}}, {u"labels"_s, labels}});
        ++exported.count;
    }
    if (!document.maintenance.isEmpty())
        exported.remarks.append({{}, PrometheusExportText::tr("Maintenance wasn't exported.")});
    YamlValue all;
    for (const auto &[name, module] : std::as_const(modules))
        all.insert(name, module);
    const QString targetsFile = u"watchkeeper-targets.json"_s;
    exported.files = {
        {u"blackbox.yml"_s, YamlValue().insert(u"modules"_s, all.isEmpty() ? YamlValue::emptyMap() : all).toYaml()},
        {u"prometheus.yml"_s, scrapeConfiguration(modules.isEmpty() ? u"http"_s : modules.first().first, targetsFile).toYaml()},
        {targetsFile, QJsonDocument(groups).toJson()}};
    return exported;
}

} // namespace watchkeeper
