// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/GatusReader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class GatusImportText
{
    Q_DECLARE_TR_FUNCTIONS(GatusImport)
};

//! The sections that configure Gatus itself, which has no targets in them. They need no remark.
const QStringList kServerSections{u"web"_s,
                                  u"ui"_s,
                                  u"security"_s,
                                  u"storage"_s,
                                  u"metrics"_s,
                                  u"debug"_s,
                                  u"concurrency"_s,
                                  u"disable-monitoring-lock"_s,
                                  u"skip-invalid-config-update"_s,
                                  u"announcements"_s};

QString dayKey(const QString &day)
{
    static const QStringList days{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                  u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    return days.contains(day) ? day.left(3).toLower() : QString();
}

std::optional<int> positive(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

GatusReader::GatusReader(const ImportContext &context)
    : m_context(context)
    , m_builder(u"gatus"_s, context.defaults)
{
}

void GatusReader::notSupported(const ImportPlace &place, const QString &text)
{
    m_builder.remark(ImportSeverity::NotSupported, place, text, m_endpoint);
}

void GatusReader::changed(const ImportPlace &place, const QString &text)
{
    m_builder.remark(ImportSeverity::Changed, place, text, m_endpoint);
}

//! Gatus fills variables before it reads the YAML, in the forms $NAME and ${NAME}, with $$ for a dollar sign.
QString GatusReader::withVariables(const QString &text, bool isFilledLater, const ImportPlace &place)
{
    static const QRegularExpression variable(u"\\$(?:(\\$)|\\{([^}]*)\\}|([A-Za-z_][A-Za-z0-9_]*))"_s);
    static const QRegularExpression nameRule(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    QString result;
    QString literal;
    const auto flush = [&] {
        result += isFilledLater ? withoutPlaceholders(std::exchange(literal, {})) : std::exchange(literal, {});
    };
    qsizetype end = 0;
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        literal += QStringView(text).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const QString name = match.captured(2) + match.captured(3);
        if (!match.captured(1).isEmpty()) {
            literal += u'$';
        } else if (!nameRule.match(name).hasMatch()) {
            changed(place,
                    GatusImportText::tr("“%1” isn't the name of a variable. It was replaced by an empty text, as in Gatus.")
                        .arg(match.captured()));
        } else if (isFilledLater) {
            flush();
            result += u"${env:"_s + name + u'}';
        } else {
            if (!m_context.environment.contains(name))
                changed(place, GatusImportText::tr("The environment variable %1 isn't set. An empty text was used.").arg(name));
            literal += m_context.environment.value(name);
        }
    }
    literal += QStringView(text).sliced(end);
    flush();
    return result;
}

QString GatusReader::value(const ConfigNode *node, const ImportPlace &place)
{
    return node && node->isText() ? withVariables(node->text, false, place) : QString();
}

QString GatusReader::filledLater(const ConfigNode *node, const ImportPlace &place)
{
    return node && node->isText() ? withVariables(node->text, true, place) : QString();
}

bool GatusReader::flag(ConfigMap *map, const QString &key, bool otherwise)
{
    const ConfigNode *node = map->get(key);
    if (!node)
        return otherwise;
    const QString word = value(node, map->placeOf(key)).toLower();
    if (word == "true"_L1 || word == "false"_L1)
        return word == "true"_L1;
    changed(map->placeOf(key), GatusImportText::tr("“%1” is neither true nor false. The default was used.").arg(word));
    return otherwise;
}

std::optional<Milliseconds> GatusReader::duration(ConfigMap *map, const QString &key)
{
    const ConfigNode *node = map->get(key);
    if (!node)
        return {};
    const QString text = value(node, map->placeOf(key));
    if (const auto parsed = parseDuration(text))
        return *parsed;
    changed(map->placeOf(key), GatusImportText::tr("“%1” isn't a valid duration. The default was used.").arg(text));
    return {};
}

GatusReader::Thresholds GatusReader::readAlerts(ConfigMap *map)
{
    Thresholds lowest;
    const ConfigNode *list = map->get(u"alerts"_s);
    if (!list || !list->isList())
        return lowest;
    for (qsizetype i = 0; i < list->items.size(); ++i) {
        const ImportPlace place = map->placeOf(u"alerts[%1]"_s.arg(i));
        ConfigMap alert(&list->items.at(i), {place.file, list->items.at(i).line, place.path});
        const QString type = value(alert.get(u"type"_s), alert.place());
        if (!flag(&alert, u"enabled"_s, true))
            continue;
        const Thresholds standard = m_defaultAlerts.value(type);
        const auto number = [&](const QString &key, std::optional<int> otherwise, int last) {
            const ConfigNode *node = alert.get(key);
            return node ? positive(value(node, alert.placeOf(key))).value_or(last) : otherwise.value_or(last);
        };
        const int failures = number(u"failure-threshold"_s, standard.failures, 3);
        const int successes = number(u"success-threshold"_s, standard.successes, 2);
        lowest.failures = std::min(lowest.failures.value_or(failures), failures);
        lowest.successes = std::min(lowest.successes.value_or(successes), successes);
        QStringList lost;
        for (const auto &[key, at] : alert.unread())
            lost.append(key);
        if (!lost.isEmpty())
            notSupported(alert.place(),
                         GatusImportText::tr("Of an alert by “%1”, this wasn't imported: %2. Set it in an alert rule.")
                             .arg(type, lost.join(u", "_s)));
    }
    return lowest;
}

//! Channels aren't imported, because alert rules decide about them here, not each target.
void GatusReader::readAlerting(ConfigMap alerting)
{
    for (const auto &[provider, place] : alerting.unread()) {
        ConfigMap configured = alerting.map(provider);
        ConfigMap standard = configured.map(u"default-alert"_s);
        const auto threshold = [&](const QString &key) {
            const ConfigNode *node = standard.get(key);
            return node ? positive(value(node, standard.placeOf(key))) : std::nullopt;
        };
        m_defaultAlerts.insert(provider, {threshold(u"failure-threshold"_s), threshold(u"success-threshold"_s)});
        notSupported(
            place,
            GatusImportText::tr("The alert channel “%1” wasn't imported. Add it in Alert channels, and its alerts in Alert "
                                "rules. The thresholds of alerts became the attempts of targets.")
                .arg(provider));
    }
}

void GatusReader::readExternal(const ConfigNode *list)
{
    if (!list || !list->isList())
        return;
    for (qsizetype i = 0; i < list->items.size(); ++i) {
        const ConfigNode &node = list->items.at(i);
        const ImportPlace place{node.file, node.line, u"external-endpoints[%1]"_s.arg(i)};
        const QString name = value(node.find(u"name"_s), place);
        notSupported(place,
                     GatusImportText::tr("“%1” receives results from another program, which Watchkeeper can't.").arg(name));
    }
}

void GatusReader::readSuites(const ConfigNode *list)
{
    if (!list || !list->isList())
        return;
    for (qsizetype i = 0; i < list->items.size(); ++i) {
        const ConfigNode &node = list->items.at(i);
        const ImportPlace place{node.file, node.line, u"suites[%1]"_s.arg(i)};
        const QString name = value(node.find(u"name"_s), place);
        notSupported(place,
                     GatusImportText::tr(
                         "The suite “%1” runs requests in order and passes values between them, which Watchkeeper can't.")
                         .arg(name));
    }
}

void GatusReader::readMaintenance(ConfigMap map, const QString &name, const QStringList &targets)
{
    if (targets.isEmpty())
        return;
    const bool isEnabled = flag(&map, u"enabled"_s, true);
    QJsonArray days;
    if (const ConfigNode *every = map.get(u"every"_s); every && every->isList()) {
        for (const ConfigNode &day : every->items) {
            const QString word = value(&day, map.placeOf(u"every"_s));
            if (const QString key = dayKey(word); !key.isEmpty())
                days.append(key);
            else
                notSupported(map.placeOf(u"every"_s), GatusImportText::tr("“%1” isn't a day of the week.").arg(word));
        }
    }
    const QString zone = value(map.get(u"timezone"_s), map.placeOf(u"timezone"_s));
    QJsonObject json{{u"name"_s, name},
                     {u"when"_s, days.isEmpty() ? u"daily"_s : u"weekly"_s},
                     {u"at"_s, value(map.get(u"start"_s), map.placeOf(u"start"_s))},
                     {u"zone"_s, zone.isEmpty() ? u"UTC"_s : zone},
                     {u"targets"_s, QJsonArray::fromStringList(targets)}};
    if (const auto length = duration(&map, u"duration"_s))
        json.insert(u"for"_s, formatDuration(*length));
    if (!days.isEmpty())
        json.insert(u"days"_s, days);
    if (!isEnabled)
        json.insert(u"enabled"_s, false);
    reportUnread(map);
    m_builder.addMaintenance(json, map.place());
}

void GatusReader::readSections(ConfigMap *root)
{
    for (const QString &key : kServerSections)
        root->get(key);
    if (root->get(u"connectivity"_s))
        notSupported(root->placeOf(u"connectivity"_s),
                     GatusImportText::tr(
                         "Watchkeeper checks the connection of this computer automatically. See the settings “watchLink” and "
                         "“linkReferences”."));
    if (root->get(u"remote"_s))
        notSupported(root->placeOf(u"remote"_s), GatusImportText::tr("Watchkeeper can't show the endpoints of another Gatus."));
    if (root->get(u"tunneling"_s))
        notSupported(root->placeOf(u"tunneling"_s), GatusImportText::tr("Watchkeeper can't check through an SSH tunnel."));
}

Imported GatusReader::read(const ConfigNode &root)
{
    ConfigMap map(&root, {root.file, 0, {}});
    readSections(&map);
    readAlerting(map.map(u"alerting"_s));
    if (const ConfigNode *list = map.get(u"endpoints"_s); list && list->isList()) {
        for (qsizetype i = 0; i < list->items.size() && !m_context.isCancelled(); ++i) {
            const ConfigNode &node = list->items.at(i);
            readEndpoint(node, {node.file, node.line, u"endpoints[%1]"_s.arg(i)});
            m_endpoint.clear();
        }
    }
    readExternal(map.get(u"external-endpoints"_s));
    readSuites(map.get(u"suites"_s));
    if (map.has(u"maintenance"_s))
        readMaintenance(map.map(u"maintenance"_s), GatusImportText::tr("Gatus: maintenance"), m_names);
    reportUnread(map);
    return m_builder.take();
}

bool looksLikeGatus(const ImportFile &file)
{
    static const QRegularExpression section(u"^[\"']?(endpoints|external-endpoints|suites|alerting)[\"']?\\s*:"_s,
                                            QRegularExpression::MultilineOption);
    return section.match(file.head()).hasMatch();
}

Expected<Imported, QString> importGatus(const QList<ImportFile> &files, const ImportContext &context)
{
    ConfigNode root;
    for (const ImportFile &file : files) {
        if (file.isDatabase)
            return Unexpected(GatusImportText::tr("%1 is a database, not a YAML file.").arg(file.name));
        const auto documents = parseYaml(file.content, file.name);
        if (!documents)
            return Unexpected(
                u"%1:%2: %3"_s.arg(file.name, QString::number(documents.error().line()), documents.error().text()));
        if (documents->size() > 1)
            return Unexpected(
                GatusImportText::tr(
                    "%1 contains several YAML documents. Gatus reads only the first. Put each into a file of its own.")
                    .arg(file.name));
        if (documents->isEmpty() || documents->first().isNull())
            continue;
        if (!documents->first().isMap())
            return Unexpected(GatusImportText::tr("%1 isn't a configuration of Gatus. It has no keys.").arg(file.name));
        auto merged = mergedConfig(root, documents->first());
        if (!merged)
            return Unexpected(u"%1:%2: %3"_s.arg(file.name, QString::number(merged.error().line),
                                                 GatusImportText::tr("Another file has a different value for this key.")));
        root = std::move(merged.value());
    }
    if (root.weight > kMaxConfigWeight)
        return Unexpected(GatusImportText::tr("The files contain too many values."));
    if (!root.isMap())
        return Unexpected(GatusImportText::tr("The files are empty."));
    return GatusReader(context).read(root);
}

} // namespace watchkeeper
