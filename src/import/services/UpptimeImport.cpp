// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of the format: https://upptime.js.org/docs/configuration and https://github.com/upptime/uptime-monitor (src/update.ts)
#include "import/lists/ListTargets.h"

#include "targets/document/ConditionsKey.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Reads one `.upptimerc.yml`.
class UpptimeReader
{
public:
    explicit UpptimeReader(ListTargets *targets)
        : m_targets(targets)
    {
    }

    void read(const ConfigNode &root);

private:
    void readSite(ConfigMap site);
    bool readKind(ConfigMap *site, QJsonObject *json);
    void readRequest(ConfigMap *site, QJsonObject *json);
    void readConditions(ConfigMap *site, QJsonObject *json);
    void readSchedule(ConfigMap schedule);
    //! Returns the text with `${env:NAME}` for `$NAME`, which is a secret of the repository.
    QString withSecrets(const QString &text);

    ListTargets *m_targets;
    QString m_every = u"5m"_s;
    QString m_userAgent;
    QSet<QString> m_secrets; //!< of the site that is being read
};

QString UpptimeReader::withSecrets(const QString &text)
{
    static const QRegularExpression secret(u"(?<!\\$)\\$(?:\\{([A-Z_][A-Z0-9_]{0,100})\\}|([A-Z_][A-Z0-9_]{0,100}))"_s);
    QString result;
    qsizetype done = 0;
    for (auto it = secret.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1) + match.captured(2);
        m_secrets.insert(name);
        result += withoutPlaceholders(text.sliced(done, match.capturedStart() - done)) + u"${env:"_s + name + u'}';
        done = match.capturedEnd();
    }
    return result + withoutPlaceholders(text.sliced(done));
}

//! \return whether the kind of check exists here
bool UpptimeReader::readKind(ConfigMap *site, QJsonObject *json)
{
    static const QHash<QString, QString> kinds{{QString(), u"http"_s},      {u"http"_s, u"http"_s}, {u"tcp-ping"_s, u"tcp"_s},
                                               {u"icmp-ping"_s, u"ping"_s}, {u"ssl"_s, u"tls"_s},   {u"ws"_s, u"websocket"_s}};
    const QString check = configText(site, u"check"_s);
    const QString kind = kinds.value(check);
    const QString url = configText(site, u"url"_s);
    if (kind.isEmpty()) {
        m_targets->noType(site->placeOf(u"check"_s), json->value(u"name"_s).toString(), check);
        return false;
    }
    json->insert(u"kind"_s, kind);
    if (configFlag(site, u"ipv6"_s))
        json->insert(u"ipFamily"_s, u"ipv6"_s);
    if (kind == "http"_L1 || kind == "websocket"_L1) {
        json->insert(u"url"_s, withSecrets(url));
        return true;
    }
    static const QRegularExpression around(u"^[a-z]+://|/.*$"_s);
    const QString host = QString(url).remove(around);
    const QString port = kind == "ping"_L1 ? QString() : configText(site, u"port"_s);
    if (!port.isEmpty() && port.toInt() == 0) { // such as a secret, which a port can't be
        m_targets->noAddress(site->placeOf(u"port"_s), host + u':' + port);
        return false;
    }
    json->insert(u"host"_s, withSecrets(host));
    if (!port.isEmpty())
        json->insert(u"port"_s, port.toInt());
    return true;
}

void UpptimeReader::readRequest(ConfigMap *site, QJsonObject *json)
{
    if (const QString method = configText(site, u"method"_s).toUpper(); !method.isEmpty() && method != "GET"_L1)
        json->insert(u"method"_s, method);
    if (const QString body = configText(site, u"body"_s); !body.isEmpty())
        json->insert(u"body"_s, withSecrets(body));
    QJsonObject headers;
    for (const QString &line : configTexts(site, u"headers"_s))
        headers.insert(line.section(u':', 0, 0).trimmed(), withSecrets(line.section(u':', 1).trimmed()));
    if (!headers.isEmpty())
        json->insert(u"headers"_s, headers);
    if (!m_userAgent.isEmpty())
        json->insert(u"userAgent"_s, withSecrets(m_userAgent));
    const QString codes = configTexts(site, u"expectedStatusCodes"_s).join(u',');
    json->insert(u"accept"_s, codes.isEmpty() ? u"200-208,226,300-308"_s : codes);
    const QString redirects = configText(site, u"maxRedirects"_s);
    if (redirects == "0"_L1)
        json->insert(u"followRedirects"_s, false);
    else if (!redirects.isEmpty())
        json->insert(u"maxRedirects"_s, std::clamp(redirects.toInt(), 1, 50));
    for (const QString &key : {u"insecure"_s, u"disable_verify_peer"_s, u"disable_verify_host"_s}) {
        if (configFlag(site, u"__dangerous__"_s + key))
            json->insert(u"verifyTls"_s, false);
    }
}

void UpptimeReader::readConditions(ConfigMap *site, QJsonObject *json)
{
    const std::pair<QString, QString> texts[] = {{u"__dangerous__body_down"_s, u"[BODY] not contains "_s},
                                                 {u"__dangerous__body_down_if_text_missing"_s, u"[BODY] contains "_s},
                                                 {u"__dangerous__body_degraded"_s, u"[BODY] not contains "_s},
                                                 {u"__dangerous__body_degraded_if_text_missing"_s, u"[BODY] contains "_s}};
    QJsonArray conditions;
    const auto add = [&conditions](const QString &condition, bool isDegraded) {
        if (isDegraded)
            conditions.append(QJsonObject{{u"if"_s, condition}, {u"else"_s, u"degraded"_s}});
        else
            conditions.append(condition);
    };
    for (const auto &[key, start] : texts) {
        if (const ConfigNode *text = site->get(key); text && text->isText() && !text->text.isEmpty())
            add(start + quotedConditionText(text->text), key.contains("degraded"_L1));
    }
    if (const int most = configText(site, u"maxResponseTime"_s).toInt(); most > 0)
        add(u"[RESPONSE_TIME] <= %1ms"_s.arg(most), true);
    if (!conditions.isEmpty())
        json->insert(u"conditions"_s, conditions);
}

void UpptimeReader::readSite(ConfigMap site)
{
    m_secrets.clear();
    ignoreKeys(&site, {u"icon"_s, u"verbose"_s});
    const QString name = configText(&site, u"name"_s);
    const QString slug = configText(&site, u"slug"_s);
    QJsonObject json{
        {u"name"_s, name}, {u"every"_s, m_every}, {u"timeout"_s, u"30s"_s}, {u"attempts"_s, 3}, {u"retryEvery"_s, u"10s"_s}};
    if (!readKind(&site, &json))
        return;
    if (json.value(u"kind"_s) == "http"_L1)
        readRequest(&site, &json);
    readConditions(&site, &json);
    const auto added = m_targets->addTarget(json, slug.isEmpty() ? name : slug, site.place(), ListTexts::Prepared);
    if (!added)
        return;
    QStringList secrets(m_secrets.begin(), m_secrets.end());
    secrets.sort();
    for (const QString &secret : std::as_const(secrets))
        m_targets->needsVariable(site.place(), secret, *added);
    m_targets->builder().reportUnread(site, *added);
}

void UpptimeReader::readSchedule(ConfigMap schedule)
{
    static const QRegularExpression minutes(u"^\\*/([1-9][0-9]?) \\* \\* \\* \\*$"_s);
    ignoreKeys(&schedule, {u"graphs"_s, u"responseTime"_s, u"staticSite"_s, u"summary"_s, u"updateTemplate"_s, u"updates"_s});
    const QString uptime = configText(&schedule, u"uptime"_s);
    if (const auto match = minutes.match(uptime); match.hasMatch())
        m_every = match.captured(1) + u'm';
    else if (!uptime.isEmpty())
        m_targets->builder().noSetting(schedule.placeOf(u"uptime"_s), uptime.left(100));
    m_targets->builder().reportUnread(schedule);
}

void UpptimeReader::read(const ConfigNode &root)
{
    ConfigMap map(&root, root.placeAs({}));
    ignoreKeys(&map,
               {u"owner"_s,
                u"repo"_s,
                u"status-website"_s,
                u"i18n"_s,
                u"commitMessages"_s,
                u"images"_s,
                u"skipDescriptionUpdate"_s,
                u"skipTopicsUpdate"_s,
                u"skipHomepageUpdate"_s,
                u"skipDeleteIssues"_s,
                u"runner"_s,
                u"delay"_s,
                u"repos"_s,
                u"skipGeneratingWebsite"_s,
                u"skipPoweredByReadme"_s,
                u"summaryStartHtmlComment"_s,
                u"summaryEndHtmlComment"_s,
                u"liveStatusHtmlComment"_s,
                u"commits"_s,
                u"issues"_s,
                u"PAT"_s});
    m_userAgent = configText(&map, u"user-agent"_s);
    readSchedule(map.map(u"workflowSchedule"_s));
    const ConfigNode *sites = map.get(u"sites"_s);
    for (const ConfigNode &site : sites ? sites->items : QList<ConfigNode>()) {
        if (site.isMap())
            readSite({&site, site.placeAs(u"sites"_s)});
    }
    m_targets->builder().reportUnread(map);
}

} // namespace

bool looksLikeUpptime(const ImportFile &file)
{
    static const QRegularExpression sites(u"^sites:"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression owner(u"^(owner|repo|status-website):"_s, QRegularExpression::MultilineOption);
    const QString head = file.head();
    return sites.match(head).hasMatch() && owner.match(head).hasMatch();
}

Expected<Imported, QString> importUpptime(const QList<ImportFile> &files, const ImportContext &context)
{
    const auto roots = parseConfigs(files);
    if (!roots)
        return Unexpected(roots.error());
    ListTargets targets(u"upptime"_s, context);
    for (const ConfigNode &root : *roots)
        UpptimeReader(&targets).read(root);
    return targets.take();
}

} // namespace watchkeeper
