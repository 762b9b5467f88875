// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of the formats: https://gethomepage.dev/configs/services/ and https://gethomepage.dev/configs/bookmarks/,
// https://github.com/bastienwirtz/homer/blob/main/docs/configuration.md, https://dashy.to/docs/configuring and
// https://dashy.to/docs/status-indicators
#include "import/lists/ListTargets.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Only how an entry looks and is found on the page.
QStringList startPageLooks()
{
    return {u"abbr"_s,        u"background"_s, u"backgroundColor"_s,
            u"class"_s,       u"color"_s,      u"description"_s,
            u"hotkey"_s,      u"icon"_s,       u"id"_s,
            u"keywords"_s,    u"logo"_s,       u"provider"_s,
            u"quick"_s,       u"showStats"_s,  u"statusStyle"_s,
            u"subtitle"_s,    u"tag"_s,        u"tagstyle"_s,
            u"target"_s,      u"weight"_s,     u"rel"_s,
            u"displayData"_s, u"cutToggle"_s,  u"hideErrors"_s,
            u"ordinal"_s};
}

//! Returns `${env:HOMEPAGE_VAR_X}` for `{{HOMEPAGE_VAR_X}}`, and other texts without placeholders of ours.
QString withHomepageVariables(const QString &text)
{
    static const QRegularExpression variable(u"\\{\\{\\s*(HOMEPAGE_VAR_[A-Za-z0-9_]{1,100})\\s*\\}\\}"_s);
    return withoutPlaceholders(text).replace(variable, u"${env:\\1}"_s);
}

//! What the page sets for all items.
struct DashyDefaults
{
    QString pingCount, pingTimeout, pingEvery; //!< as written
    double every = 0;                          //!< [s] 0 for the default of Watchkeeper
    bool isChecked = true;                     //!< false if the page says that items aren't checked
};

//! Reads one page.
class StartPageReader
{
public:
    explicit StartPageReader(ListTargets *targets)
        : m_targets(targets)
    {
    }

    void readHomepageGroup(const ConfigNode &group, const QStringList &tags);
    void readHomer(const ConfigNode &root);
    void readDashy(const ConfigNode &root);

private:
    void readHomepageEntry(const QString &name, ConfigMap entry, const QStringList &tags);
    DashyDefaults readDashySettings(ConfigMap settings);
    void readDashyItem(ConfigMap item, const QStringList &tags, const DashyDefaults &defaults);
    void readDashyPing(ConfigMap item, const QStringList &tags, const DashyDefaults &defaults);

    void reportDocker(ConfigMap *entry);

    ListTargets *m_targets;
    QSet<QString> m_reported;
};

//! Adds one remark for each key of Homepage that most services have: their widgets, and the state of their containers.
void StartPageReader::reportDocker(ConfigMap *entry)
{
    for (const QString &key : {u"widget"_s, u"widgets"_s, u"server"_s, u"container"_s}) {
        if (entry->has(key) && !m_reported.contains(key))
            m_targets->builder().noSetting(entry->placeOf(key), key);
        if (entry->has(key))
            m_reported.insert(key);
        entry->get(key);
    }
}

//! A group is a list of maps with one member. Its value is another group, a service, or a list with the one map of a bookmark.
void StartPageReader::readHomepageGroup(const ConfigNode &group, const QStringList &tags)
{
    for (const ConfigNode &item : group.items) {
        for (const auto &[name, value] : item.members) {
            const bool isBookmark = value.isList() && value.items.size() == 1 && value.items.first().find(u"href"_s);
            if (value.isList() && !isBookmark) {
                readHomepageGroup(value, tags + QStringList{name});
                continue;
            }
            const ConfigNode &entry = isBookmark ? value.items.first() : value;
            readHomepageEntry(name, {&entry, entry.placeAs(name)}, tags);
        }
    }
}

void StartPageReader::readHomepageEntry(const QString &name, ConfigMap entry, const QStringList &tags)
{
    ignoreKeys(&entry, startPageLooks());
    reportDocker(&entry);
    const QString link = configText(&entry, u"href"_s);
    const QString host = configText(&entry, u"ping"_s);
    QString monitor = configText(&entry, u"siteMonitor"_s);
    const bool isTwice = !monitor.isEmpty() && !host.isEmpty();
    if (monitor.isEmpty() && host.startsWith("http"_L1)) // old versions of Homepage requested the page
        monitor = host;
    const QString page = monitor.isEmpty() ? link : monitor;
    QJsonObject json{{u"name"_s, name}, {u"tags"_s, QJsonArray::fromStringList(tags)}};
    std::optional<QString> added;
    if (monitor.isEmpty() && !host.isEmpty()) {
        json.insert(u"kind"_s, u"ping"_s);
        json.insert(u"host"_s, withHomepageVariables(host));
        added = m_targets->addTarget(json, tags.join(u'/') + u'/' + name, entry.place(), ListTexts::Prepared);
    } else if (page.contains("{{HOMEPAGE_VAR_"_L1)) {
        json.insert(u"kind"_s, u"http"_s);
        json.insert(u"url"_s, withHomepageVariables(page));
        if (!monitor.isEmpty())
            json.insert(u"accept"_s, u"200-403"_s);
        added = m_targets->addTarget(json, tags.join(u'/') + u'/' + name, entry.place(), ListTexts::Prepared);
    } else {
        ListedAddress address{page, name, tags};
        address.key = tags.join(u'/') + u'/' + name;
        if (!monitor.isEmpty()) // Homepage shows a page that asks for a login as up
            address.fields.insert(u"accept"_s, u"200-403"_s);
        added = m_targets->addAddress(address, entry.place());
    }
    if (isTwice)
        m_targets->builder().noSetting(entry.placeOf(u"ping"_s), u"ping"_s, added.value_or(QString()));
    m_targets->builder().reportUnread(entry, added.value_or(QString()));
}

void StartPageReader::readHomer(const ConfigNode &root)
{
    ConfigMap page(&root, root.placeAs({}));
    ignoreKeys(&page,
               {u"title"_s, u"subtitle"_s, u"documentTitle"_s, u"logo"_s, u"icon"_s, u"header"_s, u"footer"_s, u"columns"_s,
                u"theme"_s, u"colors"_s, u"stylesheet"_s, u"defaults"_s, u"hotkey"_s, u"connectivityCheck"_s});
    const ConfigNode *groups = page.get(u"services"_s);
    for (const ConfigNode &group : groups ? groups->items : QList<ConfigNode>()) {
        ConfigMap map(&group, group.placeAs(u"services"_s));
        const QString tag = configText(&map, u"name"_s);
        const ConfigNode *items = map.get(u"items"_s);
        for (const ConfigNode &item : items ? items->items : QList<ConfigNode>()) {
            ConfigMap entry(&item, item.placeAs(tag));
            ignoreKeys(&entry, startPageLooks());
            ListedAddress address{configText(&entry, u"url"_s), configText(&entry, u"name"_s)};
            if (!tag.isEmpty())
                address.tags = {tag};
            address.key = tag + u'/' + address.name;
            const auto added = m_targets->addAddress(address, entry.place());
            m_targets->builder().reportUnread(entry, added.value_or(QString()));
        }
    }
    m_targets->builder().reportUnread(page);
}

//! Reads the settings of the page that are about checks. The others are about its looks.
DashyDefaults StartPageReader::readDashySettings(ConfigMap settings)
{
    ignoreKeys(&settings, {u"statusCheckAccessibility"_s, u"pingCheckAccessibility"_s, u"disableUpdateChecks"_s});
    DashyDefaults defaults;
    defaults.every = configText(&settings, u"statusCheckInterval"_s).toDouble();
    defaults.isChecked = configFlag(&settings, u"statusCheck"_s, true);
    defaults.pingCount = configText(&settings, u"pingCheckCount"_s);
    defaults.pingTimeout = configText(&settings, u"pingCheckTimeout"_s);
    defaults.pingEvery = configText(&settings, u"pingCheckInterval"_s);
    for (const auto &[key, place] : settings.unread()) {
        if (key.contains("check"_L1, Qt::CaseInsensitive))
            m_targets->builder().noSetting(place, key);
    }
    return defaults;
}

void StartPageReader::readDashy(const ConfigNode &root)
{
    ConfigMap page(&root, root.placeAs({}));
    ignoreKeys(&page, {u"pageInfo"_s});
    const DashyDefaults defaults = readDashySettings(page.map(u"appConfig"_s));
    const ConfigNode *sections = page.get(u"sections"_s);
    for (const ConfigNode &section : sections ? sections->items : QList<ConfigNode>()) {
        ConfigMap map(&section, section.placeAs(u"sections"_s));
        ignoreKeys(&map, startPageLooks());
        const QString tag = configText(&map, u"name"_s);
        const QStringList tags = tag.isEmpty() ? QStringList() : QStringList{tag};
        const ConfigNode *items = map.get(u"items"_s);
        for (const ConfigNode &item : items ? items->items : QList<ConfigNode>()) {
            readDashyItem({&item, item.placeAs(tag)}, tags, defaults);
            const ConfigNode *inner = item.find(u"subItems"_s);
            for (const ConfigNode &one : inner ? inner->items : QList<ConfigNode>())
                readDashyItem({&one, one.placeAs(tag)}, tags, defaults);
        }
        m_targets->builder().reportUnread(map);
    }
    m_targets->builder().reportUnread(page);
}

void StartPageReader::readDashyItem(ConfigMap item, const QStringList &tags, const DashyDefaults &defaults)
{
    ignoreKeys(&item, startPageLooks() + QStringList{u"subItems"_s});
    const QString link = configText(&item, u"url"_s);
    const QString checked = configText(&item, u"statusCheckUrl"_s);
    if (link.isEmpty() && checked.isEmpty() && item.has(u"pingCheckHost"_s))
        return readDashyPing(item, tags, defaults);
    ListedAddress address{checked.isEmpty() ? link : checked, configText(&item, u"title"_s),
                          tags + configTexts(&item, u"tags"_s)};
    address.key = tags.join(u'/') + u'/' + address.name;
    const QString every = configText(&item, u"statusCheckInterval"_s);
    setScheduleTime(&address.fields, u"every"_s, every.isEmpty() ? defaults.every : every.toDouble());
    if (!configFlag(&item, u"statusCheck"_s, defaults.isChecked))
        address.fields.insert(u"paused"_s, true);
    if (configFlag(&item, u"statusCheckAllowInsecure"_s))
        address.fields.insert(u"verifyTls"_s, false);
    if (const QString codes = configText(&item, u"statusCheckAcceptCodes"_s).remove(u' '); !codes.isEmpty())
        address.fields.insert(u"accept"_s, u"200-299,"_s + codes);
    const QString redirects = configText(&item, u"statusCheckMaxRedirects"_s);
    if (redirects == "0"_L1)
        address.fields.insert(u"followRedirects"_s, false);
    else if (!redirects.isEmpty())
        address.fields.insert(u"maxRedirects"_s, std::clamp(redirects.toInt(), 1, 50));
    QJsonObject headers;
    if (const ConfigNode *map = item.get(u"statusCheckHeaders"_s)) {
        for (const auto &[name, value] : map->members)
            headers.insert(name, value.text);
    }
    if (!headers.isEmpty())
        address.fields.insert(u"headers"_s, headers);
    const bool isOnlyGroup = link.isEmpty() && checked.isEmpty() && item.has(u"subItems"_s);
    const auto added = isOnlyGroup ? std::nullopt : m_targets->addAddress(address, item.place());
    m_targets->builder().reportUnread(item, added.value_or(QString()));
}

//! Reads an item that is pinged. Its times are in seconds and milliseconds.
void StartPageReader::readDashyPing(ConfigMap item, const QStringList &tags, const DashyDefaults &defaults)
{
    const auto number = [&item](const QString &key, const QString &otherwise) {
        const QString text = configText(&item, key);
        return (text.isEmpty() ? otherwise : text).toDouble();
    };
    const QString name = configText(&item, u"title"_s);
    const QString host = configText(&item, u"pingCheckHost"_s);
    QJsonObject json{{u"name"_s, name.isEmpty() ? host : name},
                     {u"kind"_s, u"ping"_s},
                     {u"host"_s, host},
                     {u"tags"_s, QJsonArray::fromStringList(tags + configTexts(&item, u"tags"_s))}};
    constexpr double kMaxCount = 100;
    if (const double count = number(u"pingCheckCount"_s, defaults.pingCount); count >= 1)
        json.insert(u"count"_s, int(std::min(count, kMaxCount)));
    setScheduleTime(&json, u"timeout"_s, number(u"pingCheckTimeout"_s, defaults.pingTimeout) / 1'000);
    setScheduleTime(&json, u"every"_s, number(u"pingCheckInterval"_s, defaults.pingEvery));
    const auto added = m_targets->addTarget(json, tags.join(u'/') + u'/' + name, item.place());
    m_targets->builder().reportUnread(item, added.value_or(QString()));
}

//! Homepage fills in its variables before it reads the YAML, so they need no quotes. Returns the files with quotes.
QList<ImportFile> withQuotedVariables(QList<ImportFile> files)
{
    static const QRegularExpression bare(
        u"^([ \\t]*(?:- )?[^\\s#'\"{][^'\"{\\n]{0,200}:[ \\t]+)(\\{\\{ ?HOMEPAGE_[A-Z]+_[^\\s'\"#\\\\]{1,500})(?=[ \\t\\r]|$)"_s,
        QRegularExpression::MultilineOption);
    for (ImportFile &file : files)
        file.content = QString::fromLatin1(file.content).replace(bare, u"\\1\"\\2\""_s).toLatin1();
    return files;
}

bool startPageMatches(const QString &text, const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption).match(text).hasMatch();
}

//! Reads all documents with a function. \return the result, or an error message
Expected<Imported, QString> importStartPage(const QString &origin, const QList<ImportFile> &files, const ImportContext &context,
                                            void (*read)(StartPageReader *reader, const ConfigNode &root))
{
    const auto roots = parseConfigs(files);
    if (!roots)
        return Unexpected(roots.error());
    ListTargets targets(origin, context);
    StartPageReader reader(&targets);
    for (const ConfigNode &root : *roots)
        read(&reader, root);
    return targets.take();
}

} // namespace

bool looksLikeHomepage(const ImportFile &file)
{
    const QString head = file.head();
    return startPageMatches(head, "\\A(?:[ \\t]*(?:#[^\\n]*|---)?\\n)*- [^\\n#]*:[ \\t]*$")
        && startPageMatches(head, "^[ \\t]+(- )?(href|siteMonitor|ping): *\\S");
}

Expected<Imported, QString> importHomepage(const QList<ImportFile> &files, const ImportContext &context)
{
    return importStartPage(u"homepage"_s, withQuotedVariables(files), context,
                           [](StartPageReader *reader, const ConfigNode &root) { reader->readHomepageGroup(root, {}); });
}

bool looksLikeHomer(const ImportFile &file)
{
    const QString head = file.head();
    return startPageMatches(head, "^services:[ \\t]*(#.*)?$") && startPageMatches(head, "^[ \\t]+(- )?items:")
        && startPageMatches(head, "^[ \\t]+(- )?url:");
}

Expected<Imported, QString> importHomer(const QList<ImportFile> &files, const ImportContext &context)
{
    return importStartPage(u"homer"_s, files, context,
                           [](StartPageReader *reader, const ConfigNode &root) { reader->readHomer(root); });
}

bool looksLikeDashy(const ImportFile &file)
{
    const QString head = file.head();
    return startPageMatches(head, "^sections:[ \\t]*(#.*)?$") && startPageMatches(head, "^[ \\t]+(- )?items:")
        && startPageMatches(head, "^[ \\t]*(- )?(url|statusCheck|pageInfo|appConfig):");
}

Expected<Imported, QString> importDashy(const QList<ImportFile> &files, const ImportContext &context)
{
    return importStartPage(u"dashy"_s, files, context,
                           [](StartPageReader *reader, const ConfigNode &root) { reader->readDashy(root); });
}

} // namespace watchkeeper
