// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The objects: https://icinga.com/docs/icinga-2/latest/doc/09-object-types/
#include "import/plugins/IcingaLanguage.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxIcingaTargets = 5'000;

//! Converts the files of Icinga 2.
class IcingaReader
{
public:
    explicit IcingaReader(const ImportContext &context)
        : m_context(context)
        , m_builder(u"icinga"_s, context.defaults)
        , m_checks(&m_builder)
        , m_language(&m_builder)
        , m_periods(&m_builder)
    {
    }
    //! \return an error message, or an empty string
    QString read(const QList<ImportFile> &files);
    Imported take() { return m_builder.take(); }

private:
    struct Service
    {
        QString host;
        IcingaObject object;
    };
    void reportTypes();
    void readHosts();
    void readServices();
    void addService(const QString &host, const IcingaObject &service);
    void addGroups(const QString &type);
    void forEach(const QString &type, const std::function<void(const IcingaObject &, const Service &)> &read);
    void readPeriods();
    void readDowntimes();
    void readDependencies();
    void addDependency(const IcingaObject &dependency, const QString &host, const QString &service);
    void addCheck(const IcingaObject &host, const IcingaObject *service);
    std::optional<QJsonObject> command(const QString &name);
    bool setArguments(const QJsonObject &command, PluginCheck *check);
    void addLine(const QString &line, PluginCheck *check);
    void addArguments(const QJsonObject &arguments, PluginCheck *check);
    QJsonValue macro(const QString &name);
    QStringList filled(const QJsonValue &value, int depth = 0);
    bool isSet(const QJsonValue &value);
    void reportValues(const IcingaObject &object, const QString &read);
    void reportOthers(const IcingaObject &object, const QString &name, const QString &prefix);
    QJsonObject namesOf(const Service &service) const;
    bool goesOn() const { return m_language.error().isEmpty() && !m_context.isCancelled(); }
    static QString key(const QString &host, const QString &service) { return host + u'!' + service; }

    const ImportContext &m_context;
    ImportBuilder m_builder;
    PluginChecks m_checks;
    IcingaLanguage m_language;
    PluginPeriods m_periods;
    QMap<QString, IcingaObject> m_hosts;
    QList<Service> m_services;
    QHash<QString, std::optional<QJsonObject>> m_commands;
    QHash<QString, QHash<QString, QStringList>> m_redundant; //!< parents by check and group
    QHash<QString, QJsonObject> m_scopes;                    //!< for macros: `host`, `service` and `command`
    QString m_missing;                                       //!< the last macro without a value
    QSet<QString> m_used;                                    //!< macros
};

std::optional<QJsonObject> IcingaReader::command(const QString &name)
{
    if (const auto known = m_commands.constFind(name); known != m_commands.cend())
        return *known;
    std::optional<QJsonObject> result = icingaLibraryCommand(name);
    forEach(u"CheckCommand"_s, [&](const IcingaObject &one, const Service &) {
        m_commands.insert(one.text(u"name"_s), one.values);
        reportValues(one, u" name command arguments timeout vars "_s);
        if (one.text(u"name"_s) == name)
            result = one.values;
    });
    m_commands.insert(name, result);
    return result;
}

QJsonValue IcingaReader::macro(const QString &name)
{
    m_used.insert(name);
    const QStringList parts = name.split(u'.');
    if (parts.size() > 1 && m_scopes.contains(parts.first())) {
        QJsonValue value = m_scopes.value(parts.first());
        for (const QString &part : parts.mid(1, 8))
            value = value.toObject().value(part);
        return value;
    }
    for (const QString &scope : {u"service"_s, u"host"_s, u"command"_s}) {
        const QJsonObject object = m_scopes.value(scope);
        const QJsonObject vars = object.value(u"vars"_s).toObject();
        if (vars.contains(name) && !vars.value(name).isNull())
            return vars.value(name);
        if (object.contains(name) && name != "vars"_L1)
            return object.value(name);
    }
    return {};
}

//! Replaces `$NAME$`. An array gives several texts; a macro without a value gives none.
QStringList IcingaReader::filled(const QJsonValue &value, int depth)
{
    static const QRegularExpression whole(u"^\\$([^$]+)\\$$"_s);
    QStringList all;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            all += filled(item, depth + 1);
        return all;
    }
    const QString text = icingaText(value);
    m_language.count(20 + text.size() / 8);
    if (depth > 8 || !m_language.error().isEmpty() || value.isNull() || value.isUndefined() || value.isObject())
        return {};
    if (const auto match = whole.match(text); match.hasMatch()) {
        const QJsonValue inner = macro(match.captured(1));
        if (inner.isNull() || inner.isUndefined() || inner.isObject())
            m_missing = text;
        return filled(inner, depth + 1);
    }
    QString result;
    for (qsizetype i = 0; i < text.size() && result.size() <= kMaxPluginText; ++i) {
        const qsizetype end = text.at(i) == u'$' ? text.indexOf(u'$', i + 1) : -1;
        if (end > i + 1)
            result += filled(text.sliced(i, end - i + 1), depth + 1).join(u';');
        else
            result += text.at(i);
        i = std::max(i, end);
    }
    return {result};
}

bool IcingaReader::isSet(const QJsonValue &value)
{
    const QString text = filled(value).join(QString());
    return !text.isEmpty() && text != "0"_L1 && text != "false"_L1;
}

//! Adds the arguments of a command of the template library.
void IcingaReader::addLine(const QString &line, PluginCheck *check)
{
    static const QRegularExpression form(u"^(-[^=?]+)(?:([=?])(.*))?$"_s);
    for (const QString &one : line.split(u' ', Qt::SkipEmptyParts)) {
        const auto match = form.match(one);
        const QString flag = match.captured(1);
        m_missing.clear();
        const bool isSwitch = match.captured(2) == "?"_L1;
        const QStringList values = isSwitch ? QStringList() : filled(match.captured(3));
        if (match.captured(2).isEmpty() || (isSwitch && isSet(u'$' + match.captured(3) + u'$')))
            check->arguments.append(flag);
        else if (m_missing.isEmpty() && flag == "-a"_L1 && values.size() > 1)
            check->arguments += QStringList{flag} + values; // of check_nrpe
        else if (m_missing.isEmpty() && !isSwitch)
            for (const QString &value : values)
                check->arguments += {flag, value};
    }
}

//! Adds the `arguments` of a command that the files define, in their order.
void IcingaReader::addArguments(const QJsonObject &arguments, PluginCheck *check)
{
    QList<std::pair<double, QString>> order;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        order.append({it->toObject().value(u"order"_s).toDouble(), it.key()});
    std::sort(order.begin(), order.end());
    for (const auto &[unused, name] : std::as_const(order)) {
        const QJsonValue written = arguments.value(name);
        const QJsonObject one = written.isObject() ? written.toObject() : QJsonObject{{u"value"_s, written}};
        if (one.contains(u"set_if"_s) && !isSet(one.value(u"set_if"_s)))
            continue;
        const QStringList flag =
            isIcingaTrue(one.value(u"skip_key"_s)) ? QStringList() : QStringList{one.value(u"key"_s).toString(name)};
        m_missing.clear();
        const QStringList values = filled(one.value(u"value"_s));
        if (!one.contains(u"value"_s))
            check->arguments += flag;
        else if (!m_missing.isEmpty() && isIcingaTrue(one.value(u"required"_s)))
            m_language.reportSetting(check->place, m_missing, check->name);
        else if (!m_missing.isEmpty() || one.value(u"value"_s).isNull())
            continue;
        else if (!one.value(u"repeat_key"_s).toBool(true))
            check->arguments += flag + values;
        else
            for (const QString &value : values)
                check->arguments += flag + QStringList{value};
    }
}

bool IcingaReader::setArguments(const QJsonObject &command, PluginCheck *check)
{
    m_missing.clear();
    const QJsonValue written = command.value(u"command"_s);
    check->arguments = filled(written);
    if (!m_missing.isEmpty())
        m_language.reportSetting(check->place, m_missing, check->name);
    if (check->arguments.isEmpty())
        return false;
    if (written.isString()) { // a shell runs it
        const QString line = check->arguments.first();
        check->arguments = splitPluginCommand(line).value_or(QStringList());
        check->shellLine = check->arguments.isEmpty() ? line : QString();
    }
    if (!check->arguments.isEmpty() && check->arguments.first().startsWith(u'/') && check->arguments.first().count(u'/') == 1)
        check->arguments.first().remove(0, 1); // the folder of the plugins isn't known
    if (command.contains(u"line"_s))
        addLine(command.value(u"line"_s).toString(), check);
    else if (check->shellLine.isEmpty())
        addArguments(command.value(u"arguments"_s).toObject(), check);
    return check->arguments.join(u' ').size() <= kMaxPluginText && check->shellLine.size() <= kMaxPluginText;
}

//! Adds a remark for each value that isn't in `read`.
void IcingaReader::reportValues(const IcingaObject &object, const QString &read)
{
    for (auto it = object.values.begin(); it != object.values.end(); ++it) {
        const bool isDefault = it.key().startsWith("enable_"_L1) && it->toBool();
        if (!read.contains(u' ' + it.key() + u' ') && !isDefault)
            m_language.reportSetting(object.places.value(it.key()), it.key());
    }
}

//! Adds a remark for each value that has no counterpart, and for variables of the command that it doesn't use.
void IcingaReader::reportOthers(const IcingaObject &object, const QString &name, const QString &prefix)
{
    reportValues(object,
                 u" name address address6 display_name groups host_name check_command check_interval retry_interval "
                 "max_check_attempts check_period enable_active_checks check_timeout enable_flapping vars notes notes_url "
                 "action_url icon_image icon_image_alt enable_perfdata "_s);
    const QJsonObject vars = object.vars();
    for (auto it = vars.begin(); it != vars.end(); ++it) {
        const bool isUsed = m_used.contains(it.key()) || it->isNull() || *it == QJsonValue(false);
        if (!prefix.isEmpty() && it.key().startsWith(prefix) && !isUsed)
            m_language.reportSetting(object.places.value(u"vars."_s + it.key(), object.places.value(u"vars"_s)),
                                     u"vars."_s + it.key(), name);
    }
}

void IcingaReader::addCheck(const IcingaObject &host, const IcingaObject *service)
{
    // Only remarks come from these; they check nothing by themselves.
    static const QStringList internal{u"dummy"_s, u"passive"_s,  u"random"_s,       u"icinga"_s, u"cluster"_s,
                                      u"ido"_s,   u"icingadb"_s, u"cluster-zone"_s, u"sleep"_s,  u"exception"_s};
    const IcingaObject &object = service ? *service : host;
    const QString hostName = host.text(u"name"_s);
    const QString written = object.text(u"check_command"_s);
    PluginCheck check;
    check.key = key(hostName, service ? service->text(u"name"_s) : QString());
    check.name = service ? hostName + u' ' + service->text(u"name"_s) : hostName;
    check.place = object.places.value(u"check_command"_s, object.place);
    const bool isSixth = host.text(u"address"_s).isEmpty() || written.endsWith(u'6');
    check.address = isSixth && !host.text(u"address6"_s).isEmpty() ? host.text(u"address6"_s) : host.text(u"address"_s);
    check.address = check.address.isEmpty() ? hostName : check.address;
    const auto found = command(written);
    const QString prefix = found ? found->value(u"prefix"_s).toString() : QString();
    m_scopes = {{u"host"_s, host.values}, {u"command"_s, found.value_or(QJsonObject())}};
    m_scopes[u"host"_s].insert(u"check_address"_s, check.address);
    if (service)
        m_scopes.insert(u"service"_s, service->values);
    m_used.clear();
    if (!found && internal.contains(written))
        m_language.reportSetting(check.place, u"check_command = "_s + written, check.name);
    else if (!found || !setArguments(*found, &check))
        m_language.reportMissing(check.place, written.isEmpty() ? u"check_command"_s : written, check.name);
    reportOthers(object, check.name, prefix);
    if (check.arguments.isEmpty() && check.shellLine.isEmpty())
        return;
    setIcingaSchedule(object, found.value_or(QJsonObject()), &check.json);
    const QString period = object.text(u"check_period"_s);
    if (!m_periods.addCheck(period, check.key, &check.json))
        m_language.reportMissing(object.places.value(u"check_period"_s), period);
    QJsonArray tags = host.values.value(u"groups"_s).toArray();
    const QJsonArray more = service ? service->values.value(u"groups"_s).toArray() : QJsonArray();
    for (const QJsonValue &tag : more)
        tags.append(tag);
    check.json.insert(u"tags"_s, tags);
    if (service)
        check.parents.append({key(hostName, {})});
    m_checks.append(check);
}

QJsonObject IcingaReader::namesOf(const Service &service) const
{
    const QJsonObject host = m_hosts.value(service.host).values;
    return service.object.values.isEmpty() ? QJsonObject{{u"host"_s, host}}
                                           : QJsonObject{{u"host"_s, host}, {u"service"_s, service.object.values}};
}

//! Adds the groups with a condition to the objects that they select.
void IcingaReader::addGroups(const QString &type)
{
    for (const IcingaRule &rule : m_language.rules()) {
        if (rule.word != "object"_L1 || rule.type != type || !goesOn())
            continue;
        const QList<IcingaObject> groups = m_language.objects(rule);
        const auto add = [&](IcingaObject *object, const QJsonObject &names) {
            QJsonArray all = object->values.value(u"groups"_s).toArray();
            if (groups.isEmpty() || !m_language.selects(rule, names) || all.contains(groups.first().text(u"name"_s)))
                return;
            all.append(groups.first().text(u"name"_s));
            object->values.insert(u"groups"_s, all);
        };
        if (!groups.isEmpty() && groups.first().values.contains(u"groups"_s))
            m_language.reportSetting(groups.first().places.value(u"groups"_s), u"groups"_s);
        if (type == "HostGroup"_L1)
            for (IcingaObject &host : m_hosts)
                add(&host, {{u"host"_s, host.values}});
        else
            for (Service &service : m_services)
                add(&service.object, namesOf(service));
    }
}

void IcingaReader::readPeriods()
{
    forEach(u"TimePeriod"_s, [this](const IcingaObject &period, const Service &) {
        reportValues(period, u" name display_name ranges includes prefer_includes "_s);
        m_periods.add(period.text(u"name"_s), icingaPeriod(period));
    });
}

void IcingaReader::readHosts()
{
    forEach(u"Host"_s, [this](const IcingaObject &host, const Service &) { m_hosts.insert(host.text(u"name"_s), host); });
}

void IcingaReader::addService(const QString &host, const IcingaObject &service)
{
    if (!m_hosts.contains(host))
        return m_language.reportMissing(service.place, host);
    m_services.append({host, service});
    if (m_services.size() + m_hosts.size() > kMaxIcingaTargets)
        m_language.fail(tooLargePluginConfig(service.place));
}

void IcingaReader::readServices()
{
    for (const IcingaRule &rule : m_language.rules()) {
        if (rule.type != "Service"_L1 || rule.word == "template"_L1)
            continue;
        if (rule.word == "object"_L1) {
            for (const IcingaObject &service : m_language.objects(rule))
                addService(service.text(u"host_name"_s), service);
            continue;
        }
        for (auto it = m_hosts.cbegin(); it != m_hosts.cend() && goesOn(); ++it) {
            const QJsonObject names{{u"host"_s, it->values}};
            for (const IcingaObject &service :
                 m_language.selects(rule, names) ? m_language.objects(rule, names) : QList<IcingaObject>())
                addService(it.key(), service);
        }
    }
}

void IcingaReader::addDependency(const IcingaObject &dependency, const QString &host, const QString &service)
{
    const auto text = [&dependency](const char16_t *name, const QString &standard) {
        return dependency.values.value(QStringView(name)).toString(standard);
    };
    const QString child = key(text(u"child_host_name", host), text(u"child_service_name", service));
    const QString parent = key(text(u"parent_host_name", host), text(u"parent_service_name", {}));
    reportValues(dependency,
                 u" name parent_host_name parent_service_name child_host_name child_service_name redundancy_group "_s);
    if (const QString group = text(u"redundancy_group", {}); !group.isEmpty())
        m_redundant[child][group].append(parent);
    else if (parent != child)
        m_checks.addParents(child, {parent});
}

//! Calls a function for each object that a rule of this type makes, with the host and service that it applies to.
void IcingaReader::forEach(const QString &type, const std::function<void(const IcingaObject &, const Service &)> &read)
{
    for (const IcingaRule &rule : m_language.rules()) {
        if (rule.type != type || rule.word == "template"_L1)
            continue;
        QList<Service> children;
        if (rule.word == "object"_L1)
            for (const IcingaObject &one : m_language.objects(rule))
                read(one, {});
        else if (rule.to == "Service"_L1)
            children = m_services;
        else
            for (auto it = m_hosts.cbegin(); it != m_hosts.cend(); ++it)
                children.append({it.key(), {}});
        for (const Service &child : std::as_const(children)) {
            const QJsonObject names = namesOf(child);
            if (!goesOn() || !m_language.selects(rule, names))
                continue;
            for (const IcingaObject &one : m_language.objects(rule, names))
                read(one, child);
        }
    }
}

void IcingaReader::readDowntimes()
{
    forEach(u"ScheduledDowntime"_s, [this](const IcingaObject &one, const Service &to) {
        const QString host = to.host.isEmpty() ? one.text(u"host_name"_s) : to.host;
        const QString service = to.host.isEmpty() ? one.text(u"service_name"_s) : to.object.text(u"name"_s);
        const bool isFixed = one.values.value(u"fixed"_s).toBool(true);
        reportValues(
            one, u" name host_name service_name author comment ranges all_services "_s + (isFixed ? u"fixed "_s : QString()));
        QStringList keys{key(host, service)};
        for (const Service &other : one.values.value(u"all_services"_s).toBool() ? m_services : QList<Service>()) {
            if (other.host == host)
                keys.append(key(host, other.object.text(u"name"_s)));
        }
        m_language.count(keys.size());
        m_periods.addDowntime(one.text(u"name"_s).section(u'!', -1),
                              QString::fromUtf8(QJsonDocument(one.values.value(u"ranges"_s).toObject()).toJson()),
                              icingaPeriod(one), keys);
    });
}

void IcingaReader::readDependencies()
{
    forEach(u"Dependency"_s,
            [this](const IcingaObject &one, const Service &to) { addDependency(one, to.host, to.object.text(u"name"_s)); });
    for (auto it = m_redundant.cbegin(); it != m_redundant.cend(); ++it) {
        for (const QStringList &parents : *it)
            m_checks.addParents(it.key(), parents);
    }
}

//! Adds a remark for each type that has no counterpart.
void IcingaReader::reportTypes()
{
    static const QStringList read{u"Host"_s,         u"Service"_s,    u"HostGroup"_s,         u"ServiceGroup"_s,
                                  u"CheckCommand"_s, u"Dependency"_s, u"ScheduledDowntime"_s, u"TimePeriod"_s};
    static const QStringList notifications{u"Notification"_s, u"NotificationCommand"_s, u"User"_s, u"UserGroup"_s};
    QSet<QString> seen;
    for (const IcingaRule &rule : m_language.rules()) {
        if (rule.word == "template"_L1 || read.contains(rule.type) || seen.contains(rule.type))
            continue;
        seen.insert(rule.type);
        if (notifications.contains(rule.type))
            m_builder.noNotifications(rule.place, {rule.word + u' ' + rule.type});
        else
            m_builder.noSetting(rule.place, rule.word + u' ' + rule.type);
    }
}

QString IcingaReader::read(const QList<ImportFile> &files)
{
    if (!m_language.read(files).isEmpty())
        return m_language.error();
    reportTypes();
    readPeriods();
    readHosts();
    if (!m_hosts.contains(u"localhost"_s)) // rules for NodeName select no host
        m_language.reportUndefined(u"NodeName"_s);
    addGroups(u"HostGroup"_s);
    readServices();
    addGroups(u"ServiceGroup"_s);
    if (m_hosts.isEmpty() && m_language.error().isEmpty())
        return PluginImportText::tr("The files define no checks that can be imported.");
    for (auto it = m_hosts.cbegin(); it != m_hosts.cend() && goesOn(); ++it)
        addCheck(*it, nullptr);
    for (const Service &service : std::as_const(m_services)) {
        if (goesOn())
            addCheck(m_hosts.value(service.host), &service.object);
    }
    readDependencies();
    readDowntimes();
    if (m_language.error().isEmpty()) {
        m_checks.finish();
        m_periods.finish(m_checks.names(), m_context.zone);
    }
    return m_language.error();
}

} // namespace

Expected<Imported, QString> importIcinga(const QList<ImportFile> &files, const ImportContext &context)
{
    IcingaReader reader(context);
    if (const QString problem = reader.read(files); !problem.isEmpty())
        return Unexpected(problem);
    return reader.take();
}

} // namespace watchkeeper
