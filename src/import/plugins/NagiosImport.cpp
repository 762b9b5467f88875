// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/plugins/NagiosObjects.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Returns the command line of a command that the files don't define, as in the sample configuration of Nagios.
QString usualNagiosCommand(const QString &name)
{
    static const QHash<QString, QString> commands{
        {u"check-host-alive"_s, u"check_ping -H $HOSTADDRESS$ -w 3000.0,80% -c 5000.0,100% -p 5"_s},
        {u"check_ping"_s, u"check_ping -H $HOSTADDRESS$ -w $ARG1$ -c $ARG2$ -p 5"_s},
        {u"check_http"_s, u"check_http -I $HOSTADDRESS$ $ARG1$"_s},
        {u"check_tcp"_s, u"check_tcp -H $HOSTADDRESS$ -p $ARG1$ $ARG2$"_s},
        {u"check_udp"_s, u"check_udp -H $HOSTADDRESS$ -p $ARG1$ $ARG2$"_s},
        {u"check_nrpe"_s, u"check_nrpe -H $HOSTADDRESS$ -c $ARG1$"_s},
        {u"check_snmp"_s, u"check_snmp -H $HOSTADDRESS$ $ARG1$"_s}};
    static const QStringList plain{u"check_ssh"_s, u"check_ftp"_s, u"check_smtp"_s, u"check_imap"_s, u"check_pop"_s};
    return plain.contains(name) ? name + u" $ARG1$ -H $HOSTADDRESS$"_s : commands.value(name);
}

//! Converts the files of Nagios, Icinga 1 and Naemon.
class NagiosReader
{
public:
    explicit NagiosReader(const ImportContext &context)
        : m_context(context)
        , m_builder(u"nagios"_s, context.defaults)
        , m_checks(&m_builder)
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
    bool isAlways(const QString &period) const;
    static QString hostKey(const QString &host) { return u"host\t"_s + host; }
    static QString serviceKey(const QString &host, const QString &service) { return u"service\t"_s + host + u'\t' + service; }

    const ImportContext &m_context;
    ImportBuilder m_builder;
    PluginChecks m_checks;
    NagiosObjects m_objects;
    QHash<QString, qsizetype> m_hosts; //!< places in the list of hosts
    QHash<QString, QStringList> m_groupsOfHost, m_groupsOfService;
    QHash<QString, QString> m_commands;
    QSet<QString> m_reported;
};

bool NagiosReader::isAlways(const QString &period) const
{
    static const QStringList days{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                  u"friday"_s, u"saturday"_s, u"sunday"_s};
    for (const NagiosObject &one : m_objects.ofType(u"timeperiod"_s)) {
        if (one.text(u"timeperiod_name"_s) == period)
            return !one.values.contains(u"exclude"_s) && std::all_of(days.begin(), days.end(), [&one](const QString &day) {
                return one.text(day) == "00:00-24:00"_L1;
            });
    }
    return period == "24x7"_L1;
}

void NagiosReader::setSchedule(const NagiosObject &object, QJsonObject *json)
{
    bool isValid = false;
    const double unit = m_objects.intervalLength() * 1'000;
    const auto time = [&](const QString &key, Milliseconds first, Milliseconds last) {
        const double written = object.text(key).toDouble(&isValid) * unit;
        return formatDuration(std::clamp(Milliseconds(std::llround(std::clamp(written, 0.0, 1e12))), first, last));
    };
    if (const QString every = time(u"check_interval"_s, limits::kMinCheckInterval, limits::kMaxCheckInterval); isValid)
        json->insert(u"every"_s, every);
    if (isValid && object.text(u"check_interval"_s).toDouble() <= 0)
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

//! Adds a remark for each value that has no counterpart, once for each place.
void NagiosReader::reportOthers(const NagiosObject &object, const QString &name)
{
    static const QSet<QString> read{u"name"_s,
                                    u"use"_s,
                                    u"register"_s,
                                    u"host_name"_s,
                                    u"hostgroup_name"_s,
                                    u"address"_s,
                                    u"parents"_s,
                                    u"hostgroups"_s,
                                    u"service_description"_s,
                                    u"servicegroups"_s,
                                    u"check_command"_s,
                                    u"check_interval"_s,
                                    u"retry_interval"_s,
                                    u"max_check_attempts"_s,
                                    u"active_checks_enabled"_s,
                                    u"alias"_s,
                                    u"display_name"_s,
                                    u"notes"_s,
                                    u"notes_url"_s,
                                    u"action_url"_s,
                                    u"icon_image"_s,
                                    u"icon_image_alt"_s,
                                    u"vrml_image"_s,
                                    u"statusmap_image"_s,
                                    u"2d_coords"_s,
                                    u"3d_coords"_s,
                                    u"gd2_image"_s,
                                    u"process_perf_data"_s,
                                    u"retain_status_information"_s,
                                    u"retain_nonstatus_information"_s,
                                    u"failure_prediction_enabled"_s,
                                    u"parallelize_check"_s,
                                    u"obsess_over_service"_s,
                                    u"obsess_over_host"_s,
                                    u"flap_detection_enabled"_s,
                                    u"event_handler_enabled"_s};
    for (auto it = object.values.cbegin(); it != object.values.cend(); ++it) {
        const QString &key = it.key();
        const bool isDefault = (key == "check_period"_L1 && isAlways(it->text))
            || (key == "passive_checks_enabled"_L1 && it->text == "1"_L1)
            || (it->text == "0"_L1 && key.startsWith("check_fresh"_L1)) || (key == "is_volatile"_L1 && it->text == "0"_L1);
        const QString place = it->place.file + u':' + QString::number(it->place.line);
        if (key.startsWith(u'_') || read.contains(key) || isDefault || m_reported.contains(place))
            continue;
        m_reported.insert(place);
        m_builder.noSetting(it->place, key, it->isInherited ? QString() : name);
    }
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
        return m_objects.reportMissing({check.place.file, check.place.line, name}, object.text(u"check_command"_s));
    setSchedule(object, &check.json);
    QStringList tags = m_groupsOfHost.value(hostName);
    if (object.type == "service"_L1)
        tags += nagiosList(object.text(u"servicegroups"_s)) + m_groupsOfService.value(key);
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
    }
    const QList<NagiosObject> hosts = m_objects.ofType(u"host"_s);
    for (const NagiosObject &service : m_objects.ofType(u"service"_s)) {
        for (const QString &host : m_objects.hostsOf(service, {})) {
            if (m_context.isCancelled() || !m_objects.error().isEmpty())
                return;
            const QString description = service.text(u"service_description"_s);
            if (const qsizetype place = m_hosts.value(host, -1); place >= 0)
                addCheck(service, hosts.at(place), serviceKey(host, description), host + u' ' + description);
            else
                m_objects.reportMissing(service.place, host);
        }
    }
}

void NagiosReader::readDependencies()
{
    for (const QString &type : {u"hostdependency"_s, u"servicedependency"_s}) {
        const bool isService = type == "servicedependency"_L1;
        for (const NagiosObject &one : m_objects.ofType(type)) {
            const QStringList masters = m_objects.hostsOf(one, {});
            QStringList dependents = m_objects.hostsOf(one, u"dependent_"_s);
            if (dependents.isEmpty() && isService)
                dependents = masters;
            const QStringList services = isService ? nagiosList(one.text(u"dependent_service_description"_s)) : QStringList{{}};
            const QStringList needed = isService ? nagiosList(one.text(u"service_description"_s)) : QStringList{{}};
            m_objects.count(masters.size() * dependents.size() * services.size() * needed.size(), one.place);
            if (!m_objects.error().isEmpty())
                return;
            for (const QString &dependent : std::as_const(dependents)) {
                for (const QString &master : masters) {
                    for (const QString &service : services) {
                        for (const QString &need : needed)
                            m_checks.addParents(isService ? serviceKey(dependent, service) : hostKey(dependent),
                                                {isService ? serviceKey(master, need) : hostKey(master)});
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
    readHosts();
    readServices();
    readDependencies();
    if (m_objects.error().isEmpty())
        m_checks.finish();
    return m_objects.error();
}

} // namespace

std::optional<QStringList> splitPluginCommand(const QString &line)
{
    QStringList arguments;
    QString current;
    bool isOpen = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'\\' && quote != u'\'' && i + 1 < line.size()) {
            current += line.at(++i);
            isOpen = true;
        } else if (!quote.isNull()) {
            if (quote == u'"' && (c == u'$' || c == u'`'))
                return {};
            if (c == quote)
                quote = {};
            else
                current += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            isOpen = true;
        } else if (c.isSpace()) {
            if (isOpen)
                arguments.append(std::exchange(current, {}));
            isOpen = false;
        } else if (u"|&;<>()$`"_s.contains(c)) {
            return {};
        } else {
            current += c;
            isOpen = true;
        }
    }
    if (!quote.isNull())
        return {};
    if (isOpen)
        arguments.append(current);
    return arguments;
}

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
