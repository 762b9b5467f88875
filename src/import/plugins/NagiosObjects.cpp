// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The format, in https://assets.nagios.com/downloads/nagioscore/docs/nagioscore/4/en/: objectdefinitions.html,
// objectinheritance.html, objecttricks.html and macros.html
#include "import/plugins/NagiosObjects.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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

QStringList nagiosList(const QString &text)
{
    QStringList items;
    for (const QString &item : text.split(u',')) {
        if (!item.trimmed().isEmpty())
            items.append(item.trimmed());
    }
    return items;
}

void NagiosObjects::count(qsizetype values, const ImportPlace &place)
{
    m_count += values;
    if (m_count > kMaxPluginValues)
        fail(tooLargePluginConfig(place));
}

bool NagiosObjects::readFile(const ImportFile &file)
{
    const QStringList lines = QString::fromUtf8(file.content).split(u'\n');
    NagiosObject open;
    for (qsizetype i = 0; i < lines.size() && m_error.isEmpty(); ++i) {
        const ImportPlace place{file.name, static_cast<int>(i) + 1, {}};
        QString line = lines.at(i).trimmed();
        while (line.endsWith(u'\\') && i + 1 < lines.size() && line.size() < kMaxPluginText)
            line = line.chopped(1).trimmed() + u' ' + lines.at(++i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.contains(QChar::Null) || line.size() > kMaxPluginText || !readLine(line, place, &open))
            fail(invalidPluginConfig(place, u"Nagios"_s));
    }
    if (m_error.isEmpty() && !open.type.isEmpty())
        fail(invalidPluginConfig(open.place, u"Nagios"_s));
    return m_error.isEmpty();
}

bool NagiosObjects::readLine(const QString &line, const ImportPlace &place, NagiosObject *open)
{
    static const QRegularExpression define(u"^define\\s+([a-z]+)\\s*\\{?\\s*$"_s);
    static const QRegularExpression comment(u"(?<!\\\\);.*$"_s);
    if (open->type.isEmpty() && !line.startsWith("define"_L1))
        return readSetting(line, place);
    const QString text = QString(line).remove(comment).trimmed().replace(u"\\;"_s, u";"_s);
    if (open->type.isEmpty()) {
        const auto match = define.match(text);
        *open = {match.captured(1), place, {}};
        return match.hasMatch();
    }
    if (text == "{"_L1 || text.isEmpty())
        return true;
    if (text.startsWith(u'}')) {
        m_objects.append(std::exchange(*open, {}));
        count(1, place);
        return true;
    }
    if (define.match(text).hasMatch()) // the brace before is missing
        return false;
    static const QRegularExpression space(u"\\s"_s);
    static const QRegularExpression times(u"^(\\S.*?)\\s+(\\d{1,2}:\\d{2}\\S*-.*)$"_s); // also of days such as `monday 1 may`
    const auto time = open->type == "timeperiod"_L1 ? times.match(text) : QRegularExpressionMatch();
    const QString key = time.hasMatch() ? time.captured(1) : text.section(space, 0, 0);
    static const QHash<QString, QString> others{{u"normal_check_interval"_s, u"check_interval"_s},
                                                {u"retry_check_interval"_s, u"retry_interval"_s},
                                                {u"host_groups"_s, u"hostgroups"_s},
                                                {u"host"_s, u"host_name"_s},
                                                {u"hostgroup"_s, u"hostgroup_name"_s},
                                                {u"service_groups"_s, u"servicegroups"_s},
                                                {u"description"_s, u"service_description"_s}};
    open->values.insert(others.value(key, key), {text.sliced(key.size()).trimmed(), place, false});
    count(1, place);
    return true;
}

//! Reads a line of the main file or of a resource file.
bool NagiosObjects::readSetting(const QString &line, const ImportPlace &place)
{
    static const QRegularExpression form(u"^(\\$?[A-Za-z_]\\w*\\$?)\\s*=\\s*(.*)$"_s);
    const auto match = form.match(line);
    const QString key = match.captured(1);
    const QString value = match.captured(2);
    if (key.startsWith("$"_L1))
        m_resources.insert(key.mid(1).remove(u'$'), value);
    else if (key == "interval_length"_L1)
        m_intervalLength = value.toDouble();
    else if (key == "use_timezone"_L1)
        m_zone = value.trimmed().toUtf8();
    else if (key == "cfg_file"_L1 || key == "resource_file"_L1) {
        if (!m_fileNames.contains(value.section(u'/', -1)))
            m_builder->notSupported(place, PluginImportText::tr("%1 wasn't read. Also choose this file.").arg(value));
    } else if (match.hasMatch() && key != "cfg_dir"_L1)
        m_mainKeys[place.file].append(key);
    count(1, place);
    return match.hasMatch();
}

//! The settings of the main file are about the whole tool. One remark names them.
void NagiosObjects::reportMain()
{
    for (auto it = m_mainKeys.cbegin(); it != m_mainKeys.cend(); ++it) {
        QStringList keys = *it;
        keys.removeDuplicates();
        m_builder->noSetting({it.key(), 0, {}}, keys.mid(0, 100).join(u", "_s));
    }
}

//! Adds the values of the templates. The first template that has a value counts.
void NagiosObjects::inherit(NagiosObject *object, int depth)
{
    QStringList names = nagiosList(object->text(u"use"_s));
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const auto found = m_templates.constFind(object->type + u'\t' + name);
        const NagiosObject *parent = found == m_templates.cend() ? nullptr : resolved(*found, depth + 1);
        if (!parent) {
            reportMissing(object->values.value(u"use"_s).place, name);
            continue;
        }
        count(parent->values.size(), object->place);
        if (!m_error.isEmpty())
            return;
        for (auto it = parent->values.cbegin(); it != parent->values.cend(); ++it) {
            if (it.key() == "name"_L1 || it.key() == "register"_L1 || it.key() == "use"_L1)
                continue;
            auto own = object->values.find(it.key());
            if (own == object->values.end())
                object->values.insert(it.key(), {it->text, it->place, true});
            else if (own->text.startsWith(u'+'))
                own->text = it->text == "null"_L1 ? own->text.sliced(1) : it->text + u',' + own->text.sliced(1);
            if (own != object->values.end() && own->text.size() > kMaxPluginText)
                return fail(tooLargePluginConfig(object->place));
        }
    }
}

//! Returns the object with the values of its templates, or null in a cycle.
const NagiosObject *NagiosObjects::resolved(qsizetype index, int depth)
{
    if (const auto done = m_resolved.constFind(index); done != m_resolved.cend())
        return done->type.isEmpty() ? nullptr : &*done;
    if (depth > kMaxPluginDepth || !m_error.isEmpty())
        return nullptr;
    m_resolved.insert(index, {}); // marks it as in progress
    NagiosObject object = m_objects.at(index);
    inherit(&object, depth);
    return &*m_resolved.insert(index, object);
}

void NagiosObjects::resolveAll()
{
    for (qsizetype i = 0; i < m_objects.size(); ++i) {
        const NagiosObject &object = m_objects.at(i);
        if (const QString name = object.text(u"name"_s); !name.isEmpty())
            m_templates.insert(object.type + u'\t' + name, i);
    }
    for (qsizetype i = 0; i < m_objects.size() && m_error.isEmpty(); ++i) {
        const NagiosObject *found = resolved(i, 0);
        if (!found || found->text(u"register"_s) == "0"_L1)
            continue;
        NagiosObject object = *found;
        object.values.removeIf([](const auto &value) { return value->text == "null"_L1; });
        for (NagiosValue &value : object.values) {
            if (value.text.startsWith(u'+'))
                value.text.remove(0, 1);
        }
        m_byType[object.type].append(object);
    }
}

//! Adds a remark for each object of another type.
void NagiosObjects::reportTypes()
{
    static const QStringList known{u"host"_s,         u"service"_s,        u"command"_s,           u"hostgroup"_s,
                                   u"servicegroup"_s, u"hostdependency"_s, u"servicedependency"_s, u"timeperiod"_s,
                                   u"hostextinfo"_s,  u"serviceextinfo"_s};
    for (const NagiosObject &object : std::as_const(m_objects)) {
        if (known.contains(object.type) || object.text(u"register"_s) == "0"_L1)
            continue;
        QString name = u"define "_s + object.type;
        for (const QString &key : {u"contact_name"_s, u"contactgroup_name"_s, u"host_name"_s, u"hostgroup_name"_s,
                                   u"servicegroup_name"_s, u"service_description"_s}) {
            if (const QString text = object.text(key); !text.isEmpty() && name.size() < kMaxNamedText)
                name += u' ' + text.left(kMaxNamedText);
        }
        if (object.type.startsWith("contact"_L1) || object.type.endsWith("escalation"_L1))
            m_builder->noNotifications(object.place, {name});
        else
            m_builder->noSetting(object.place, name);
    }
}

//! Collects the members of groups: from the groups, and from the hosts.
void NagiosObjects::collectGroups()
{
    for (const NagiosObject &group : ofType(u"hostgroup"_s)) {
        const QString name = group.text(u"hostgroup_name"_s);
        m_groups[name] += nagiosList(group.text(u"members"_s));
        m_nestedGroups[name] += nagiosList(group.text(u"hostgroup_members"_s));
    }
    for (const NagiosObject &host : ofType(u"host"_s)) {
        for (const QString &group : nagiosList(host.text(u"hostgroups"_s)))
            m_groups[group].append(host.text(u"host_name"_s));
    }
    const QMap<QString, QStringList> direct = m_groups;
    for (auto it = direct.cbegin(); it != direct.cend() && m_error.isEmpty(); ++it) {
        QSet<QString> seen{it.key()};
        for (const QString &nested : m_nestedGroups.value(it.key()))
            m_groups[it.key()] += groupMembers(nested, &seen, 0);
        m_groups[it.key()].removeDuplicates();
    }
    for (QStringList &members : m_groups) {
        const QStringList written = members;
        if (members.contains(u"*"_s)) {
            for (const NagiosObject &host : ofType(u"host"_s))
                members.append(host.text(u"host_name"_s));
            count(members.size(), {});
        }
        members.removeIf([&written](const QString &host) {
            return host == "*"_L1 || host.startsWith(u'!') || written.contains(u'!' + host);
        });
        members.removeDuplicates();
    }
}

QStringList NagiosObjects::groupMembers(const QString &group, QSet<QString> *seen, int depth)
{
    if (seen->contains(group) || depth > kMaxPluginDepth)
        return {};
    seen->insert(group);
    QStringList members = m_groups.value(group);
    for (const QString &nested : m_nestedGroups.value(group))
        members += groupMembers(nested, seen, depth + 1);
    count(members.size() + 1, {});
    return m_error.isEmpty() ? members : QStringList();
}

//! Returns the hosts of `host_name` and `hostgroup_name`, which may contain `*` and `!NAME`.
QStringList NagiosObjects::hostsOf(const NagiosObject &object, const QString &prefix)
{
    QStringList hosts;
    QSet<QString> excluded;
    const auto add = [&](const QString &name, const QStringList &all) {
        const bool isExcluded = name.startsWith(u'!');
        for (const QString &host : all) {
            if (isExcluded)
                excluded.insert(host);
            else
                hosts.append(host);
        }
        count(all.size(), object.place);
    };
    const auto allHosts = [this] {
        QStringList all;
        for (const NagiosObject &host : ofType(u"host"_s))
            all.append(host.text(u"host_name"_s));
        return all;
    };
    for (const QString &name : nagiosList(object.text(prefix + u"host_name"_s)))
        add(name, name == "*"_L1 ? allHosts() : QStringList{name.startsWith(u'!') ? name.sliced(1) : name});
    for (const QString &name : nagiosList(object.text(prefix + u"hostgroup_name"_s))) {
        const QString group = name.startsWith(u'!') ? name.sliced(1) : name;
        if (name != "*"_L1 && !m_groups.contains(group))
            reportMissing(object.place, group);
        add(name, name == "*"_L1 ? allHosts() : m_groups.value(group));
        if (!m_error.isEmpty())
            return {};
    }
    hosts.removeDuplicates();
    hosts.removeIf([&excluded](const QString &host) { return excluded.contains(host); });
    return hosts;
}

void NagiosObjects::reportMissing(const ImportPlace &place, const QString &name, const QString &target)
{
    m_builder->notSupported(place, PluginImportText::tr("The files don't define “%1”.").arg(name), target);
}

QString NagiosObjects::read(const QList<ImportFile> &files)
{
    for (const ImportFile &file : files)
        m_fileNames.insert(QFileInfo(file.path).fileName());
    for (const ImportFile &file : files) {
        if (!readFile(file))
            return m_error;
    }
    reportMain();
    resolveAll();
    reportTypes();
    collectGroups();
    return m_error;
}

} // namespace watchkeeper
