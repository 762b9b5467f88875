// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of the format: https://docs.docker.com/reference/compose-file/services/ and
// https://docs.docker.com/reference/compose-file/interpolation/, and for labels
// https://doc.traefik.io/traefik/reference/routing-configuration/http/router/rules-and-priority/ and https://github.com/BigBoot/AutoKuma
#include "import/lists/ListTargets.h"
#include "targets/pasted/PastedEntry.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ComposeText
{
    Q_DECLARE_TR_FUNCTIONS(ComposeImport)
};

constexpr int kMaxPortRange = 100;

//! A port of a container, as reached from this computer.
struct PublishedPort
{
    QString host;
    int published = 0;
    int target = 0;
    ImportPlace place;
};

//! The first and the last port of a range such as `8000-8010`; zeros if it isn't one.
std::pair<int, int> portRange(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,5})(?:-([0-9]{1,5}))?$"_s);
    const auto match = form.match(text.trimmed());
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    return first >= 1 && last >= first && last <= 65'535 ? std::pair(first, last) : std::pair(0, 0);
}

//! Reads the services of one file.
class ComposeReader
{
public:
    ComposeReader(ListTargets *targets, const ConfigNode &root)
        : m_targets(targets)
        , m_root(root)
    {
    }

    void read();

private:
    void readService(const QString &name, const ConfigNode &node);
    QList<PublishedPort> readPorts(const ConfigNode *ports);
    void readShortPort(const QString &written, const ImportPlace &place, QList<PublishedPort> *ports);
    void readLongPort(ConfigMap port, QList<PublishedPort> *ports);
    void noPort(const QString &target, const ImportPlace &place);
    void addRange(const QString &host, const QString &published, const QString &target, const ImportPlace &place,
                  QList<PublishedPort> *ports);
    //! \return the published port that the target checks, or 0
    int readHealthCheck(ConfigMap check, const QList<PublishedPort> &ports, QJsonObject *json);
    void readLabels(const ConfigNode *labels);
    void readMonitorLabel(const QString &key, const QString &value, const ImportPlace &place);
    void addMonitors();
    void addRouter(const QString &router, const QString &rule, const QHash<QString, QString> &labels, const ImportPlace &place);
    void addPort(const PublishedPort &port, bool isOnly);
    QString filled(const QString &text, const ImportPlace &place);
    //! Returns the text as written if a variable is missing, because the rest of an address is another one.
    QString filledOrWritten(const QString &text, const ImportPlace &place);
    void addLabelAddress(const ListedAddress &entry, const ImportPlace &place);
    QString valueOf(const QStringList &captured, const ImportPlace &place);

    ListTargets *m_targets;
    const ConfigNode &m_root;
    QString m_service; //!< being read
    QStringList m_tags;
    QSet<QString> m_missing; //!< variables with a remark
    bool m_lacksValue = false;
    QString m_container;                                             //!< its name
    QMap<QString, std::pair<ListedAddress, ImportPlace>> m_monitors; //!< of AutoKuma, by ID
};

//! Returns the value of a variable. \param captured  of the pattern in filled()
QString ComposeReader::valueOf(const QStringList &captured, const ImportPlace &place)
{
    const QString name = captured.at(1).isEmpty() ? captured.at(2) : captured.at(1);
    const QString &form = captured.at(3);
    const bool isSet = m_targets->context().environment.contains(name);
    const QString value = m_targets->context().environment.value(name);
    const bool isUsed = form.startsWith(u':') ? !value.isEmpty() : isSet;
    if (form.endsWith(u'+'))
        return isUsed ? captured.at(4) : QString();
    if (isUsed || (isSet && form.isEmpty()))
        return value;
    if (form.endsWith(u'-'))
        return captured.at(4);
    if (!m_missing.contains(name))
        m_targets->needsVariable(place, name);
    m_missing.insert(name);
    m_lacksValue = true;
    return {};
}

//! Fills variables as Compose does. Values of variables aren't searched for further variables.
QString ComposeReader::filled(const QString &text, const ImportPlace &place)
{
    static const QRegularExpression variable(
        u"\\$\\$|\\$\\{([A-Za-z_][A-Za-z0-9_]{0,200})(?:(:?[-?+])([^{}]{0,1000}))?\\}|\\$([A-Za-z_][A-Za-z0-9_]{0,200})"_s);
    QString result;
    qsizetype done = 0;
    for (auto it = variable.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += text.sliced(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QStringList captured{match.captured(0), match.captured(1), match.captured(4), match.captured(2),
                                   match.captured(3)};
        result += captured.at(0) == "$$"_L1 ? u"$"_s : valueOf(captured, place);
    }
    return result + text.sliced(done);
}

QString ComposeReader::filledOrWritten(const QString &text, const ImportPlace &place)
{
    m_lacksValue = false;
    const QString value = filled(text, place);
    return m_lacksValue ? text : value;
}

void ComposeReader::addRange(const QString &host, const QString &published, const QString &target, const ImportPlace &place,
                             QList<PublishedPort> *ports)
{
    const auto [first, last] = portRange(published);
    const auto [inner, innerLast] = portRange(target);
    const bool isSameSize = last - first == innerLast - inner;
    if (first == 0 || inner == 0 || last - first >= kMaxPortRange || (!isSameSize && inner != innerLast))
        return m_targets->noAddress(place, host.isEmpty() ? published : withPort(host, published));
    const QStringList allAddresses{u"0.0.0.0"_s, u"::"_s, u"*"_s, QString()};
    for (int i = 0; i <= last - first; ++i)
        ports->append({allAddresses.contains(host) ? u"127.0.0.1"_s : host, first + i, isSameSize ? inner + i : inner, place});
}

//! Docker chooses a port of the host at random, or the variable with it has no value.
void ComposeReader::noPort(const QString &target, const ImportPlace &place)
{
    m_targets->builder().notSupported(
        place,
        ComposeText::tr("Port %1 of “%2” wasn't imported, because its port on this computer isn't known.")
            .arg(target.left(100), m_service.left(200)));
}

//! Reads `[HOST:][PUBLISHED:]TARGET[/PROTOCOL]`.
void ComposeReader::readShortPort(const QString &written, const ImportPlace &place, QList<PublishedPort> *ports)
{
    static const QRegularExpression form(u"^(?:(\\[[0-9A-Fa-f:.]+\\]|[^:/]*):){0,1}?(?:([0-9-]*):)?([0-9-]+)(?:/([a-z]+))?$"_s);
    const QString text = filled(written, place);
    const auto match = form.match(text);
    const QString protocol = match.captured(4);
    if (!text.contains(QRegularExpression(u"[^:]"_s))) // only variables without a value
        return noPort(written, place);
    if (!match.hasMatch())
        return m_targets->noAddress(place, written);
    if (!protocol.isEmpty() && protocol != "tcp"_L1)
        return m_targets->builder().noSetting(place, written.left(100));
    if (match.captured(2).isEmpty())
        return noPort(match.captured(3), place);
    addRange(match.captured(1).remove(u'[').remove(u']'), match.captured(2), match.captured(3), place, ports);
}

void ComposeReader::readLongPort(ConfigMap port, QList<PublishedPort> *ports)
{
    ignoreKeys(&port, {u"name"_s, u"mode"_s, u"app_protocol"_s});
    const auto value = [&](const QString &key) { return filled(configText(&port, key), port.placeOf(key)); };
    const QString protocol = value(u"protocol"_s);
    const QString published = value(u"published"_s);
    if (!protocol.isEmpty() && protocol != "tcp"_L1)
        m_targets->builder().noSetting(port.placeOf(u"protocol"_s), protocol);
    else if (published.isEmpty())
        noPort(value(u"target"_s), port.place());
    else
        addRange(value(u"host_ip"_s), published, value(u"target"_s), port.place(), ports);
}

QList<PublishedPort> ComposeReader::readPorts(const ConfigNode *ports)
{
    QList<PublishedPort> published;
    for (const ConfigNode &port : ports ? ports->items : QList<ConfigNode>()) {
        const ImportPlace place = port.placeAs(m_service + u".ports"_s);
        if (published.size() > kMaxListedEntries)
            m_targets->setTooLong();
        else if (port.isMap())
            readLongPort({&port, place}, &published);
        else
            readShortPort(port.text.trimmed(), place, &published);
    }
    return published;
}

int ComposeReader::readHealthCheck(ConfigMap check, const QList<PublishedPort> &ports, QJsonObject *json)
{
    static const QString computer =
        u"(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1\\])(?::([0-9]{1,5}))?(/[^\\s\"'|;&)<>]*)?"_s;
    static const QRegularExpression request(u"(https?)://"_s + computer);
    static const QRegularExpression shortRequest(u"(?<=[\\s\"'])()"_s + computer + u"(?=[\\s\"'|;&)]|$)"_s);
    if (configFlag(&check, u"disable"_s))
        return 0;
    const QString command = filled(configTexts(&check, u"test"_s).join(u' '), check.placeOf(u"test"_s));
    auto match = request.match(command);
    if (!match.hasMatch())
        match = shortRequest.match(command);
    const bool isCurl = command.contains("curl"_L1);
    const bool isSecure = match.captured(1) == "https"_L1;
    const int target = match.captured(2).isEmpty() ? (isSecure ? 443 : 80) : match.captured(2).toInt();
    const auto port =
        std::find_if(ports.begin(), ports.end(), [target](const PublishedPort &one) { return one.target == target; });
    const bool isRequest = isCurl || command.contains("wget"_L1) || command.contains("urlopen("_L1); // the last in Python
    if (!match.hasMatch() || !isRequest || port == ports.end()) {
        if (!ports.isEmpty() && !command.isEmpty() && command != "NONE"_L1)
            m_targets->builder().noSetting(check.placeOf(u"test"_s), u"healthcheck"_s);
        return 0;
    }
    json->insert(u"kind"_s, u"http"_s);
    json->insert(u"url"_s,
                 (isSecure ? u"https://"_s : u"http://"_s) + withPort(port->host, QString::number(port->published))
                     + match.captured(3));
    if (isCurl && !command.contains(QRegularExpression(u"\\s(-[a-zA-Z]*L|--location\\b)"_s))) {
        json->insert(u"followRedirects"_s, false); // curl -f fails from 400 on
        json->insert(u"accept"_s, u"200-399"_s);
    }
    if (command.contains(QRegularExpression(u"\\s(-[a-zA-Z]*k|--insecure|--no-check-certificate)\\b"_s)))
        json->insert(u"verifyTls"_s, false);
    const auto seconds = [&](const QString &key) {
        const auto time = parseDuration(filled(configText(&check, key), check.placeOf(key)));
        return time ? double(time->count()) / 1'000 : 0;
    };
    setScheduleTime(json, u"every"_s, seconds(u"interval"_s));
    setScheduleTime(json, u"timeout"_s, seconds(u"timeout"_s));
    if (const int retries = configText(&check, u"retries"_s).toInt(); retries > 0)
        json->insert(u"attempts"_s, std::min(retries, limits::kMaxAttempts));
    m_targets->builder().reportUnread(check, m_service);
    return port->published;
}

void ComposeReader::addRouter(const QString &router, const QString &rule, const QHash<QString, QString> &labels,
                              const ImportPlace &place)
{
    static const QRegularExpression host(u"\\bHost\\(([^()]{1,2000})\\)"_s);
    static const QRegularExpression path(u"\\bPath(?:Prefix)?\\(\\s*[`'\"](/[^`'\"]{0,500})[`'\"]\\s*\\)"_s);
    static const QRegularExpression name(u"[`'\"]([^`'\"\\s/]{1,253})[`'\"]"_s);
    const QString prefix = u"traefik.http.routers."_s + router;
    const bool isTls = labels.value(prefix + u".tls"_s) == "true"_L1 || labels.contains(prefix + u".tls.certresolver"_s)
        || labels.value(prefix + u".entrypoints"_s).contains(u"secure"_s)
        || labels.value(prefix + u".entrypoints"_s).contains(u"https"_s);
    bool isFound = false;
    for (auto it = host.globalMatch(rule); it.hasNext();) {
        for (auto names = name.globalMatch(it.next().captured(1)); names.hasNext();) {
            const QString address =
                (isTls ? u"https://"_s : u"http://"_s) + names.next().captured(1) + path.match(rule).captured(1);
            isFound = true;
            addLabelAddress({address, m_service, m_tags, {}, m_service + u' ' + address}, place);
        }
    }
    if (!isFound)
        m_targets->builder().noSetting(place, rule.left(100));
}

//! Labels are a list of `KEY=VALUE` or a map.
void ComposeReader::readLabels(const ConfigNode *labels)
{
    QHash<QString, QString> values;
    QList<std::pair<QString, ImportPlace>> rules;
    const auto add = [&](const QString &key, const QString &text, const ConfigNode &node) {
        static const QRegularExpression rule(u"^traefik\\.http\\.routers\\.([^.]+)\\.rule$"_s);
        const ImportPlace place = node.placeAs(m_service + u".labels"_s);
        if (key.startsWith("kuma."_L1))
            readMonitorLabel(key, filledOrWritten(text, place), place);
        if (!key.startsWith("traefik."_L1))
            return;
        values.insert(key, filledOrWritten(text, place));
        if (const auto match = rule.match(key); match.hasMatch())
            rules.append({match.captured(1), place});
    };
    for (const auto &[key, value] : labels ? labels->members : decltype(ConfigNode::members)())
        add(key, value.text, value);
    for (const ConfigNode &item : labels ? labels->items : QList<ConfigNode>())
        add(item.text.section(u'=', 0, 0).trimmed(), item.text.section(u'=', 1).trimmed(), item);
    for (const auto &[router, place] : std::as_const(rules))
        addRouter(router, values.value(u"traefik.http.routers."_s + router + u".rule"_s), values, place);
    addMonitors();
}

void ComposeReader::addLabelAddress(const ListedAddress &entry, const ImportPlace &place)
{
    if (entry.address.contains(u'$') || entry.address.contains("{{"_L1))
        m_targets->noAddress(place, entry.address);
    else
        m_targets->addAddress(entry, place);
}

//! Reads one setting of a monitor of AutoKuma.
void ComposeReader::readMonitorLabel(const QString &key, const QString &value, const ImportPlace &place)
{
    static const QRegularExpression form(u"^kuma\\.(.+)\\.http\\.(name|url|interval|timeout|parent_name)$"_s);
    const auto match = form.match(key);
    if (!match.hasMatch())
        return m_targets->builder().noSetting(place, key.left(100));
    auto &[monitor, first] = m_monitors[match.captured(1)];
    const QString text = QString(value).replace("{{container_name}}"_L1, m_container);
    const QString setting = match.captured(2);
    if (setting == "url"_L1 || first.file.isEmpty())
        first = place;
    if (setting == "name"_L1)
        monitor.name = text;
    else if (setting == "url"_L1)
        monitor.address = value; // the name of a container isn't known on this computer
    else if (setting == "parent_name"_L1)
        monitor.tags.append(text);
    else
        setScheduleTime(&monitor.fields, setting == "interval"_L1 ? u"every"_s : setting, text.toDouble());
}

void ComposeReader::addMonitors()
{
    for (auto it = m_monitors.begin(); it != m_monitors.end(); ++it) {
        auto &[monitor, place] = *it;
        if (monitor.name.isEmpty())
            monitor.name = it.key();
        monitor.tags = m_tags + monitor.tags;
        monitor.key = u"kuma "_s + it.key();
        addLabelAddress(monitor, place);
    }
    m_monitors.clear();
}

void ComposeReader::addPort(const PublishedPort &port, bool isOnly)
{
    const QString address = withPort(port.host, QString::number(port.published));
    const QString name = isOnly ? m_service : m_service + u':' + QString::number(port.published);
    m_targets->addTarget({{u"name"_s, name},
                          {u"kind"_s, u"tcp"_s},
                          {u"host"_s, port.host},
                          {u"port"_s, port.published},
                          {u"tags"_s, QJsonArray::fromStringList(m_tags)}},
                         m_service + u' ' + address, port.place);
}

void ComposeReader::readService(const QString &name, const ConfigNode &node)
{
    m_service = name;
    ConfigMap service(&node, node.placeAs(u"services."_s + name));
    m_container = configText(&service, u"container_name"_s);
    if (m_container.isEmpty())
        m_container = name;
    const ConfigNode *written = service.get(u"ports"_s);
    const QList<PublishedPort> ports = readPorts(written);
    QJsonObject json{{u"name"_s, name}, {u"tags"_s, QJsonArray::fromStringList(m_tags)}};
    const int checked = readHealthCheck(service.map(u"healthcheck"_s), ports, &json);
    if (checked > 0)
        m_targets->addTarget(json, name, service.place());
    for (const PublishedPort &port : ports) {
        if (port.published != checked)
            addPort(port, ports.size() == 1);
    }
    readLabels(service.get(u"labels"_s));
    for (const QString &key : {u"profiles"_s, u"extends"_s}) {
        if (service.has(key))
            m_targets->builder().noSetting(service.placeOf(key), key, ports.isEmpty() ? QString() : name);
    }
    // The ports of the other network are open, although the service publishes none.
    const QString network = configText(&service, u"network_mode"_s);
    const bool isOfOther = network == "host"_L1 || network.startsWith("service:"_L1) || network.startsWith("container:"_L1);
    if (ports.isEmpty() && isOfOther)
        m_targets->builder().noSetting(service.placeOf(u"network_mode"_s), u"network_mode: "_s + network.left(100));
    else if (!written || written->items.isEmpty()) // else each port has a remark
        m_targets->builder().notSupported(
            service.place(),
            ComposeText::tr("The service “%1” publishes no port, so it can't be reached from this computer.")
                .arg(name.left(200)));
}

void ComposeReader::read()
{
    ConfigMap root(&m_root, m_root.placeAs({}));
    if (const QString project = configText(&root, u"name"_s); !project.isEmpty())
        m_tags.append(filled(project, root.placeOf(u"name"_s)));
    if (root.has(u"include"_s))
        m_targets->builder().noSetting(root.placeOf(u"include"_s), u"include"_s);
    const ConfigNode *services = root.get(u"services"_s);
    for (const auto &[name, node] : services ? services->members : decltype(m_root.members)()) {
        if (node.isMap())
            readService(name, node);
    }
}

//! Whether a file contains variables, which Compose reads from the file `.env`.
bool isEnvironment(const ImportFile &file)
{
    return file.name.endsWith(".env"_L1);
}

//! Adds the variables of a file that the environment of Watchkeeper doesn't set.
void addVariables(const ImportFile &file, ImportContext *context)
{
    static const QRegularExpression form(
        u"^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]{0,200})[ \\t]*=[ \\t]*(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^\\n#]*))"_s,
        QRegularExpression::MultilineOption);
    for (auto it = form.globalMatch(file.head()); it.hasNext();) {
        const auto match = it.next();
        const QString value = match.captured(2) + match.captured(3) + match.captured(4).trimmed();
        if (!context->environment.contains(match.captured(1)))
            context->environment.insert(match.captured(1), value);
    }
}

} // namespace

bool looksLikeCompose(const ImportFile &file)
{
    static const QRegularExpression services(u"^services:[ \\t]*(#.*)?\\r?$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression source(u"^[ \\t]+(image|build|container_name|ports|extends|<<):"_s,
                                           QRegularExpression::MultilineOption);
    const QString head = file.head();
    return services.match(head).hasMatch() && source.match(head).hasMatch() && !looksLikeHomer(file);
}

Expected<Imported, QString> importCompose(const QList<ImportFile> &files, const ImportContext &context)
{
    QList<ImportFile> configs;
    ImportContext own = context;
    for (const ImportFile &file : files) {
        if (isEnvironment(file))
            addVariables(file, &own);
        else
            configs.append(file);
    }
    const auto roots = parseConfigs(configs);
    if (!roots)
        return Unexpected(roots.error());
    ListTargets targets(u"compose"_s, own);
    for (const ConfigNode &root : *roots)
        ComposeReader(&targets, root).read();
    return targets.take();
}

} // namespace watchkeeper
