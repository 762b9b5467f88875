// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/plugins/NagiosObjects.h"
#include "import/plugins/PluginPeriods.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Converts the files of Nagios, Icinga 1 and Naemon.
class NagiosReader
{
public:
    explicit NagiosReader(const ImportContext &context)
        : m_context(context)
        , m_builder(u"nagios"_s, context.defaults)
        , m_checks(&m_builder)
        , m_periods(&m_builder)
        , m_objects(&m_builder)
    {
    }

    //! \return an error message, or an empty string
    QString read(const QList<ImportFile> &files);
    Imported take() { return m_builder.take(); }

private:
    void readHosts();
    void readServices();
    void readDependencies();
    void addCheck(const NagiosObject &object, const NagiosObject &host, const QString &key, const QString &name);
    void setCommand(const NagiosObject &object, const NagiosObject &host, PluginCheck *check);
    QString filled(const QString &text, const QHash<QString, QString> &macros, const ImportPlace &place);
    void setSchedule(const NagiosObject &object, QJsonObject *json);
    void reportOthers(const NagiosObject &object, const QString &name);
    void reportNotifications(const NagiosObject &object, const QString &name);
    bool isNew(const ImportPlace &place);
    void readPeriods();
    bool hasEffect(const NagiosObject &dependency);
    QStringList servicesOf(const QString &host, const QString &services) const;
    QStringList withOuterGroups(QStringList groups) const;
    static QString hostKey(const QString &host) { return u"host\t"_s + host; }
    static QString serviceKey(const QString &host, const QString &service) { return u"service\t"_s + host + u'\t' + service; }

    const ImportContext &m_context;
    ImportBuilder m_builder;
    PluginChecks m_checks;
    PluginPeriods m_periods;
    NagiosObjects m_objects;
    QHash<QString, qsizetype> m_hosts; //!< places in the list of hosts
    QHash<QString, QStringList> m_groupsOfHost, m_groupsOfService;
    QHash<QString, QStringList> m_outerGroups;    //!< the groups of services that a group is a member of
    QHash<QString, QStringList> m_servicesOfHost; //!< descriptions
    QHash<QString, QString> m_commands;
    QSet<QString> m_reported;
};

void NagiosReader::readPeriods()
{
    static const QStringList names{u"timeperiod_name"_s, u"name"_s, u"alias"_s, u"use"_s, u"register"_s};
    PluginPeriod always; // as in the sample configuration of Nagios
    for (const QString &day :
         {u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s})
        always.add(day, u"00:00-24:00"_s);
    m_periods.add(u"24x7"_s, always);
    for (const NagiosObject &object : m_objects.ofType(u"timeperiod"_s)) {
        PluginPeriod period{object.place, {}, {}};
        for (auto it = object.values.cbegin(); it != object.values.cend(); ++it) {
            if (!names.contains(it.key()))
                period.add(it.key(), it->text);
        }
        m_periods.add(object.text(u"timeperiod_name"_s), period);
    }
}

void NagiosReader::setSchedule(const NagiosObject &object, QJsonObject *json)
{
    bool isValid = false;
    const double unit = m_objects.intervalLength() * 1'000;
    const auto time = [&](const QString &key, Milliseconds first, Milliseconds last) {
        const QString usual = key == "check_interval"_L1 ? u"5"_s : u"1"_s;
        const QString text = object.values.contains(key) ? object.text(key) : usual;
        const double written = text.toDouble(&isValid) * unit;
        return formatDuration(std::clamp(Milliseconds(std::llround(std::clamp(written, 0.0, 1e12))), first, last));
    };
    if (const QString every = time(u"check_interval"_s, limits::kMinCheckInterval, limits::kMaxCheckInterval); isValid)
        json->insert(u"every"_s, every);
    if (isValid && object.values.contains(u"check_interval"_s) && object.text(u"check_interval"_s).toDouble() <= 0)
        json->insert(u"paused"_s, true); // it is never checked regularly
    if (const QString retry = time(u"retry_interval"_s, Milliseconds(1'000), std::chrono::days(1)); isValid)
        json->insert(u"retryEvery"_s, retry);
    if (const int attempts = object.text(u"max_check_attempts"_s).toInt(); attempts > 0)
        json->insert(u"attempts"_s, std::min(attempts, limits::kMaxAttempts));
    if (object.text(u"active_checks_enabled"_s) == "0"_L1)
        json->insert(u"paused"_s, true);
    if (object.text(u"flap_detection_enabled"_s) == "0"_L1)
        json->insert(u"flapping"_s, u"off"_s);
}

const QStringList &notificationKeys()
{
    static const QStringList keys{u"notifications_enabled"_s,   u"contacts"_s,
                                  u"contact_groups"_s,          u"notification_period"_s,
                                  u"notification_options"_s,    u"notification_interval"_s,
                                  u"first_notification_delay"_s};
    return keys;
}

//! Adds a remark for each value that has no counterpart, once for each place.
void NagiosReader::reportOthers(const NagiosObject &object, const QString &name)
{
    static const QStringList read =
        QStringLiteral("name use register host_name hostgroup_name address parents hostgroups service_description "
                       "servicegroups check_command check_interval retry_interval max_check_attempts "
                       "active_checks_enabled alias display_name notes notes_url action_url icon_image icon_image_alt "
                       "vrml_image statusmap_image 2d_coords 3d_coords gd2_image passive_checks_enabled check_period "
                       "importance hourly_value process_perf_data retain_status_information "
                       "retain_nonstatus_information failure_prediction_enabled parallelize_check obsess_over_service "
                       "obsess_over_host flap_detection_enabled event_handler_enabled")
            .split(u' ');
    reportNotifications(object, name);
    for (auto it = object.values.cbegin(); it != object.values.cend(); ++it) {
        const QString &key = it.key();
        const bool isDefault = it->text == "0"_L1 && (key.startsWith("check_fresh"_L1) || key == "is_volatile"_L1);
        if (!key.startsWith(u'_') && !read.contains(key) && !notificationKeys().contains(key) && !isDefault && isNew(it->place))
            m_builder.noSetting(it->place, key, it->isInherited ? QString() : name);
    }
}

//! Adds one remark for the settings of notifications of an object, and one for those of its templates.
void NagiosReader::reportNotifications(const NagiosObject &object, const QString &name)
{
    for (const bool isInherited : {false, true}) {
        QStringList settings;
        ImportPlace place;
        for (const QString &key : notificationKeys()) {
            const NagiosValue value = object.values.value(key);
            const bool isDefault = (key == "notification_period"_L1 && m_periods.isAlways(value.text))
                || (key == "notifications_enabled"_L1 && value.text == "1"_L1);
            if (value.text.isEmpty() || value.isInherited != isInherited || isDefault || !isNew(value.place))
                continue;
            place = place.line == 0 || value.place.line < place.line ? value.place : place;
            settings.append((key + u' ' + value.text).left(kMaxNamedText));
        }
        m_builder.noNotifications(place, settings, isInherited ? QString() : name);
    }
}

//! Returns whether this line has no remark yet.
bool NagiosReader::isNew(const ImportPlace &place)
{
    const QString line = place.file + u':' + QString::number(place.line);
    const bool isNew = !m_reported.contains(line);
    m_reported.insert(line);
    return isNew;
}

//! Replaces `$NAME$`. Unknown macros stay, with a remark.
QString NagiosReader::filled(const QString &text, const QHash<QString, QString> &macros, const ImportPlace &place)
{
    QString result;
    for (qsizetype i = 0; i < text.size() && result.size() <= kMaxPluginText; ++i) {
        const qsizetype end = text.at(i) == u'$' ? text.indexOf(u'$', i + 1) : -1;
        if (end < 0) {
            result += text.at(i);
            continue;
        }
        const QString name = text.sliced(i + 1, end - i - 1);
        const auto found = macros.constFind(name);
        if (found != macros.cend())
            result += *found;
        else if (name.isEmpty())
            result += u'$';
        else if (m_objects.resources().contains(name))
            result += m_objects.resources().value(name);
        else if (!name.startsWith("ARG"_L1)) {
            result += u'$' + name + u'$';
            if (name != "USER1"_L1) // the folder of the plugins
                m_builder.noSetting(place, u'$' + name + u'$');
        }
        i = end;
    }
    return result;
}

void NagiosReader::setCommand(const NagiosObject &object, const NagiosObject &host, PluginCheck *check)
{
    const NagiosValue written = object.values.value(u"check_command"_s);
    static const QRegularExpression separator(u"(?<!\\\\)!"_s);
    QStringList parts = written.text.split(separator);
    for (QString &part : parts)
        part.replace(u"\\!"_s, u"!"_s);
    const QString command = parts.first().trimmed();
    QHash<QString, QString> macros{{u"HOSTADDRESS"_s, check->address},
                                   {u"HOSTNAME"_s, host.text(u"host_name"_s)},
                                   {u"HOSTALIAS"_s, host.text(u"alias"_s)},
                                   {u"HOSTDISPLAYNAME"_s, host.text(u"display_name"_s)},
                                   {u"SERVICEDESC"_s, object.text(u"service_description"_s)}};
    const std::pair<QString, const NagiosObject *> owners[] = {{u"_HOST"_s, &host}, {u'_' + object.type.toUpper(), &object}};
    for (const auto &[prefix, owner] : owners) {
        for (auto it = owner->values.cbegin(); it != owner->values.cend(); ++it) {
            if (it.key().startsWith(u'_'))
                macros.insert(prefix + it.key().sliced(1).toUpper(), it->text);
        }
    }
    m_objects.count(host.values.size() + object.values.size(), object.place);
    for (qsizetype i = 1; i < std::min<qsizetype>(parts.size(), 33); ++i)
        macros.insert(u"ARG"_s + QString::number(i), filled(parts.at(i), macros, written.place));
    const QString line =
        filled(m_commands.value(command, usualNagiosCommand(command)), macros, written.place).replace(u"$USER1$/"_s, QString());
    m_objects.count(line.size() / 256, object.place);
    const auto arguments = splitPluginCommand(line);
    check->arguments = arguments.value_or(QStringList());
    if (!arguments && line.size() <= kMaxPluginText)
        check->shellLine = line;
}

void NagiosReader::addCheck(const NagiosObject &object, const NagiosObject &host, const QString &key, const QString &name)
{
    const QString hostName = host.text(u"host_name"_s);
    PluginCheck check;
    check.key = key;
    check.name = name;
    check.place = object.values.value(u"check_command"_s).place;
    check.address = host.values.contains(u"address"_s) ? host.text(u"address"_s) : hostName;
    setCommand(object, host, &check);
    if (check.arguments.isEmpty() && check.shellLine.isEmpty())
        return m_objects.reportMissing(check.place, object.text(u"check_command"_s), name);
    setSchedule(object, &check.json);
    const NagiosValue period = object.values.value(u"check_period"_s);
    if (!m_periods.addCheck(period.text, key, &check.json) && isNew(period.place))
        m_objects.reportMissing(period.place, period.text, period.isInherited ? QString() : name);
    QStringList tags = m_groupsOfHost.value(hostName);
    if (object.type == "service"_L1)
        tags += withOuterGroups(nagiosList(object.text(u"servicegroups"_s)) + m_groupsOfService.value(key));
    check.json.insert(u"tags"_s, QJsonArray::fromStringList(tags));
    if (object.type == "service"_L1)
        check.parents.append({hostKey(hostName)});
    else if (const QStringList parents = nagiosList(object.text(u"parents"_s)); !parents.isEmpty())
        check.parents.append(QStringList(parents).replaceInStrings(QRegularExpression(u"^"_s), hostKey({})));
    m_checks.append(check);
    reportOthers(object, name);
    m_objects.count(m_checks.hasRoom() ? 1 : kMaxPluginValues, object.place);
}

void NagiosReader::readHosts()
{
    const QList<NagiosObject> hosts = m_objects.ofType(u"host"_s);
    for (qsizetype i = 0; i < hosts.size(); ++i)
        m_hosts.insert(hosts.at(i).text(u"host_name"_s), i);
    const QMap<QString, QStringList> &groups = m_objects.groups();
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        for (const QString &host : *it)
            m_groupsOfHost[host].append(it.key());
    }
    for (const NagiosObject &host : hosts) {
        const QString name = host.text(u"host_name"_s);
        if (m_context.isCancelled() || !m_objects.error().isEmpty())
            return;
        if (host.values.contains(u"check_command"_s))
            addCheck(host, host, hostKey(name), name);
        else
            reportOthers(host, name); // without a command, it is always up
    }
}

void NagiosReader::readServices()
{
    for (const NagiosObject &group : m_objects.ofType(u"servicegroup"_s)) {
        const QStringList members = nagiosList(group.text(u"members"_s));
        for (qsizetype i = 0; i + 1 < members.size(); i += 2)
            m_groupsOfService[serviceKey(members.at(i), members.at(i + 1))].append(group.text(u"servicegroup_name"_s));
        for (const QString &inner : nagiosList(group.text(u"servicegroup_members"_s)))
            m_outerGroups[inner].append(group.text(u"servicegroup_name"_s));
    }
    const QList<NagiosObject> hosts = m_objects.ofType(u"host"_s);
    for (const NagiosObject &service : m_objects.ofType(u"service"_s)) {
        for (const QString &host : m_objects.hostsOf(service, {})) {
            if (m_context.isCancelled() || !m_objects.error().isEmpty())
                return;
            const QString description = service.text(u"service_description"_s);
            m_servicesOfHost[host].append(description);
            if (const qsizetype place = m_hosts.value(host, -1); place >= 0)
                addCheck(service, hosts.at(place), serviceKey(host, description), host + u' ' + description);
            else
                m_objects.reportMissing(service.place, host);
        }
    }
}

//! Returns the groups, and those that they are members of.
QStringList NagiosReader::withOuterGroups(QStringList groups) const
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        for (const QString &outer : m_outerGroups.value(groups.at(i))) {
            if (!groups.contains(outer))
                groups.append(outer);
        }
    }
    return groups;
}

//! Returns the services of a list, which may contain `*` and `!NAME`.
QStringList NagiosReader::servicesOf(const QString &host, const QString &services) const
{
    QStringList names = nagiosList(services);
    const QStringList written = names;
    if (names.contains(u"*"_s))
        names += m_servicesOfHost.value(host);
    names.removeIf(
        [&written](const QString &name) { return name == "*"_L1 || name.startsWith(u'!') || written.contains(u'!' + name); });
    names.removeDuplicates();
    return names;
}

//! Returns whether a problem of the parent has an effect on the other. Adds a remark if it differs from that in Watchkeeper.
bool NagiosReader::hasEffect(const NagiosObject &dependency)
{
    bool isNever = true;
    bool isWritten = false;
    for (const QString &key : {u"execution_failure_criteria"_s, u"notification_failure_criteria"_s,
                               u"execution_failure_options"_s, u"notification_failure_options"_s}) {
        const NagiosValue value = dependency.values.value(key);
        if (value.text.isEmpty())
            continue;
        const QStringList states = nagiosList(value.text);
        const bool isOff = states == QStringList{u"n"_s} || states == QStringList{u"none"_s};
        const bool isDown = std::any_of(states.begin(), states.end(), [](const QString &state) {
            return state.startsWith(u'c') || state.startsWith(u'd') || state.startsWith(u'a');
        });
        isWritten = true;
        isNever = isNever && isOff;
        if (!isOff && (!isDown || states.contains(u"o"_s) || states.contains(u"ok"_s)))
            m_builder.noSetting(value.place, (key + u' ' + value.text).left(kMaxNamedText));
    }
    static const QStringList others{u"dependency_period"_s, u"servicegroup_name"_s, u"dependent_servicegroup_name"_s};
    for (const QString &key : others) {
        const NagiosValue value = dependency.values.value(key);
        if (!value.text.isEmpty() && !(key == others.first() && m_periods.isAlways(value.text)))
            m_builder.noSetting(value.place, key);
    }
    return !isWritten || !isNever;
}

void NagiosReader::readDependencies()
{
    for (const QString &type : {u"hostdependency"_s, u"servicedependency"_s}) {
        const bool isService = type == "servicedependency"_L1;
        for (const NagiosObject &one : m_objects.ofType(type)) {
            if (!hasEffect(one))
                continue;
            const QStringList masters = m_objects.hostsOf(one, {});
            QStringList dependents = m_objects.hostsOf(one, u"dependent_"_s);
            const bool isSameHost = dependents.isEmpty() && isService;
            if (isSameHost)
                dependents = masters;
            for (const QString &dependent : std::as_const(dependents)) {
                const QString written = one.text(u"dependent_service_description"_s);
                const QStringList services = isService ? servicesOf(dependent, written) : QStringList{{}};
                for (const QString &master : masters) {
                    if (isSameHost && master != dependent)
                        continue;
                    const QStringList needed =
                        isService ? servicesOf(master, one.text(u"service_description"_s)) : QStringList{{}};
                    m_objects.count(1 + services.size() * needed.size(), one.place);
                    if (!m_objects.error().isEmpty())
                        return;
                    for (const QString &service : services) {
                        for (const QString &need : needed) {
                            const QString child = isService ? serviceKey(dependent, service) : hostKey(dependent);
                            const QString parent = isService ? serviceKey(master, need) : hostKey(master);
                            if (child != parent)
                                m_checks.addParents(child, {parent});
                        }
                    }
                }
            }
        }
    }
}

QString NagiosReader::read(const QList<ImportFile> &files)
{
    if (!m_objects.read(files).isEmpty())
        return m_objects.error();
    for (const NagiosObject &command : m_objects.ofType(u"command"_s))
        m_commands.insert(command.text(u"command_name"_s), command.text(u"command_line"_s));
    const QList<NagiosObject> hosts = m_objects.ofType(u"host"_s);
    if (hosts.isEmpty())
        return PluginImportText::tr("The files define no checks that can be imported.");
    readPeriods();
    readHosts();
    readServices();
    readDependencies();
    if (m_objects.error().isEmpty()) {
        m_checks.finish();
        m_periods.finish(m_checks.names(), m_objects.zone().isEmpty() ? m_context.zone : m_objects.zone());
    }
    return m_objects.error();
}

} // namespace

bool looksLikeNagios(const ImportFile &file)
{
    static const QRegularExpression section(
        u"^\\s*define\\s+(host|service|command|timeperiod|contact)(group|dependency|escalation|extinfo)?\\s*\\{?\\s*$"
        "|^\\$USER\\d+\\$\\s*=|^(cfg_file|cfg_dir|resource_file)\\s*="_s,
        QRegularExpression::MultilineOption);
    return !file.isDatabase && section.match(QString::fromUtf8(file.content)).hasMatch();
}

Expected<Imported, QString> importNagios(const QList<ImportFile> &files, const ImportContext &context)
{
    NagiosReader reader(context);
    if (const QString problem = reader.read(files); !problem.isEmpty())
        return Unexpected(problem);
    return reader.take();
}

} // namespace watchkeeper
