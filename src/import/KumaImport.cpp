// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/KumaReader.h"

#include "model/base/Quantity.h"
#include "model/json/JsonText.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class KumaImportText
{
    Q_DECLARE_TR_FUNCTIONS(KumaImport)
};

constexpr qsizetype kMaxBackupBytes = 8 << 20; // in memory, values take up to ten times as much
constexpr qsizetype kMaxMonitors = 20'000;

//! Returns `retryInterval` as `retry_interval`. The backup and the database differ only in this.
QString columnName(const QString &key)
{
    QString name;
    for (const QChar c : key) {
        if (c.isUpper())
            name += u'_';
        name += c.toLower();
    }
    return name;
}

//! Returns the list in a text column or, in a backup, in the value itself.
QJsonArray listOf(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : QJsonDocument::fromJson(value.toString().toUtf8()).array();
}

//! Returns the time `HH:MM` without seconds.
QString minuteOf(const QString &time)
{
    return time.size() == 4 ? u'0' + time : time.left(5);
}

std::optional<int> minutesOf(const QString &time)
{
    const QTime parsed = QTime::fromString(minuteOf(time), u"HH:mm"_s);
    return parsed.isValid() ? std::optional(parsed.hour() * 60 + parsed.minute()) : std::nullopt;
}

} // namespace

QJsonObject kumaRow(const QJsonObject &item)
{
    QJsonObject row;
    for (auto it = item.begin(); it != item.end(); ++it) {
        if (it->isBool())
            row.insert(columnName(it.key()), it->toBool() ? 1 : 0);
        else if (!it->isNull())
            row.insert(columnName(it.key()), *it);
    }
    return row;
}

Expected<KumaTables, QString> readKumaBackup(const ImportFile &file)
{
    if (file.content.size() > kMaxBackupBytes)
        return Unexpected(KumaImportText::tr("%1 is larger than 8 MiB. Is it the right file?").arg(file.name));
    const auto json = readJsonObject(file.content);
    if (!json)
        return Unexpected(u"%1:%2: %3"_s.arg(file.name, QString::number(json.error().line()), json.error().text()));
    if (!json->contains(u"monitorList"_s))
        return Unexpected(KumaImportText::tr("%1 isn't a backup of Uptime Kuma: it has no key “monitorList”.").arg(file.name));
    KumaTables tables;
    tables.file = file.name;
    const QJsonValue list = json->value(u"monitorList"_s);
    if (std::max(list.toArray().size(), list.toObject().size()) > kMaxMonitors)
        return Unexpected(KumaImportText::tr("%1 contains more than %2 monitors.").arg(file.name).arg(kMaxMonitors));
    // Some versions write a map by ID.
    QJsonArray monitors = list.toArray();
    for (const QJsonValue &monitor : list.toObject())
        monitors.append(monitor);
    for (const QJsonValue &monitor : std::as_const(monitors)) {
        const QJsonObject row = kumaRow(monitor.toObject());
        tables.rows[u"monitor"_s].append(row);
        for (const QJsonValue &tag : row.value(u"tags"_s).toArray()) {
            QJsonObject link = kumaRow(tag.toObject());
            link.insert(u"monitor_id"_s, row.value(u"id"_s));
            tables.rows[u"monitor_tag"_s].append(link);
        }
    }
    for (const QJsonValue &channel : json->value(u"notificationList"_s).toArray())
        tables.rows[u"notification"_s].append(kumaRow(channel.toObject()));
    for (const QJsonValue &proxy : json->value(u"proxyList"_s).toArray())
        tables.rows[u"proxy"_s].append(kumaRow(proxy.toObject()));
    tables.remarks.append(
        KumaImportText::tr("A backup contains no maintenance and no history. Import kuma.db for maintenance."));
    return tables;
}

KumaReader::KumaReader(const KumaTables &tables, const ImportContext &context)
    : m_tables(tables)
    , m_context(context)
    , m_builder(u"kuma"_s, context.defaults)
{
}

const QList<QJsonObject> &KumaReader::rows(const QString &table) const
{
    static const QList<QJsonObject> none;
    const auto found = m_tables.rows.constFind(table);
    return found == m_tables.rows.cend() ? none : *found;
}

ImportPlace KumaReader::place(const QString &what, qint64 id) const
{
    const auto known = m_tables.places.constFind(id);
    return known != m_tables.places.cend() ? *known : ImportPlace{m_tables.file, 0, what + u' ' + QString::number(id)};
}

void KumaReader::indexRows()
{
    for (const QJsonObject &row : rows(u"monitor"_s)) {
        m_monitors.insert(row.value(u"id"_s).toInteger(), row);
        if (const qint64 parent = row.value(u"parent"_s).toInteger(); parent > 0)
            m_children[parent].append(row.value(u"id"_s).toInteger());
    }
    for (const QJsonObject &row : rows(u"proxy"_s))
        m_proxies.insert(row.value(u"id"_s).toInteger(), row);
    QHash<qint64, QString> names;
    for (const QJsonObject &row : rows(u"tag"_s))
        names.insert(row.value(u"id"_s).toInteger(), row.value(u"name"_s).toString());
    for (const QJsonObject &row : rows(u"monitor_tag"_s)) {
        const QString name = row.value(u"name"_s).toString(names.value(row.value(u"tag_id"_s).toInteger()));
        const QString value = row.value(u"value"_s).toString();
        m_tags[row.value(u"monitor_id"_s).toInteger()].append(value.isEmpty() ? name : name + u':' + value);
    }
}

//! A monitor is also paused if one of the groups around it is.
bool KumaReader::isPaused(const QJsonObject &row) const
{
    QJsonObject current = row;
    for (qsizetype depth = 0; depth < 100; ++depth) {
        if (current.value(u"active"_s).toInteger(1) == 0)
            return true;
        const auto parent = m_monitors.constFind(current.value(u"parent"_s).toInteger());
        if (parent == m_monitors.cend())
            return false;
        current = *parent;
    }
    return false;
}

void KumaReader::readNotifications()
{
    for (const QJsonObject &row : rows(u"notification"_s)) {
        const QString type =
            QJsonDocument::fromJson(row.value(u"config"_s).toString().toUtf8()).object().value(u"type"_s).toString();
        m_builder.remark(
            ImportSeverity::NotSupported, place(u"notification"_s, row.value(u"id"_s).toInteger()),
            KumaImportText::tr("The alert channel “%1” (%2) wasn't imported. Add it in Alert channels, and its alerts in Alert "
                               "rules.")
                .arg(row.value(u"name"_s).toString(), type));
    }
}

QString KumaReader::add(Monitor *monitor)
{
    // Texts of Uptime Kuma have no placeholders.
    for (const QString &key : monitor->json.keys()) {
        QJsonValueRef value = monitor->json[key];
        if (value.isString() && key != "name"_L1) {
            value = withoutPlaceholders(value.toString());
        } else if (value.isObject()) {
            QJsonObject map = value.toObject();
            for (const QString &name : map.keys())
                map.insert(name, withoutPlaceholders(map.value(name).toString()));
            value = map;
        }
    }
    if (!monitor->conditions.isEmpty())
        monitor->json.insert(u"conditions"_s, monitor->conditions);
    const qint64 id = monitor->number(u"id"_s);
    const auto name = m_builder.add(monitor->json, QString::number(id) + u' ' + monitor->name, monitor->place);
    if (name)
        m_names.insert(id, *name);
    return name.value_or(QString());
}

void KumaReader::readMonitor(const QJsonObject &row)
{
    Monitor monitor;
    monitor.row = row;
    monitor.place = place(u"monitor"_s, row.value(u"id"_s).toInteger());
    monitor.name = monitor.text(u"name"_s);
    monitor.json.insert(u"name"_s, monitor.name);
    if (const QJsonArray tags = m_tags.value(row.value(u"id"_s).toInteger()); !tags.isEmpty())
        monitor.json.insert(u"tags"_s, tags);
    if (isPaused(row))
        monitor.json.insert(u"paused"_s, true);
    readSchedule(&monitor);
    if (!readType(&monitor))
        return;
    if (!monitor.text(u"description"_s).isEmpty())
        notSupported(monitor, KumaImportText::tr("The description wasn't imported, because targets have none."));
    if (monitor.number(u"resend_interval"_s) > 0)
        notSupported(monitor,
                     KumaImportText::tr("Repeating an alert after %1 checks wasn't imported. Set it in an alert rule.")
                         .arg(monitor.number(u"resend_interval"_s)));
    add(&monitor);
}

//! Groups come last, inner groups first, because they refer to the final names of their members.
void KumaReader::readGroups()
{
    QList<qint64> waiting;
    for (const QJsonObject &row : rows(u"monitor"_s)) {
        if (row.value(u"type"_s).toString() == "group"_L1)
            waiting.append(row.value(u"id"_s).toInteger());
    }
    while (!waiting.isEmpty()) {
        const qsizetype before = waiting.size();
        const QSet<qint64> open(waiting.begin(), waiting.end());
        for (const qint64 id : QList(waiting)) {
            const QList<qint64> children = m_children.value(id);
            if (std::any_of(children.begin(), children.end(), [&open](qint64 child) { return open.contains(child); }))
                continue;
            waiting.removeOne(id);
            Monitor group;
            group.row = m_monitors.value(id);
            group.place = place(u"monitor"_s, id);
            group.name = group.text(u"name"_s);
            QJsonArray members;
            for (const qint64 child : children) {
                if (m_names.contains(child))
                    members.append(m_names.value(child));
            }
            if (members.isEmpty()) {
                notSupported(group,
                             KumaImportText::tr("The group “%1” wasn't imported, because it has no members.").arg(group.name));
                continue;
            }
            group.json = {{u"name"_s, group.name}, {u"kind"_s, u"group"_s}, {u"members"_s, members}};
            if (const QJsonArray tags = m_tags.value(id); !tags.isEmpty())
                group.json.insert(u"tags"_s, tags);
            if (isPaused(group.row))
                group.json.insert(u"paused"_s, true);
            readSchedule(&group);
            group.json.remove(u"timeout"_s);
            add(&group);
        }
        if (waiting.size() < before)
            continue;
        m_builder.remark(ImportSeverity::NotSupported, place(u"monitor"_s, waiting.first()),
                         KumaImportText::tr("Groups that contain each other weren't imported."));
        return;
    }
}

//! \return whether the strategy exists here
bool KumaReader::setMaintenanceTimes(const QJsonObject &row, QJsonObject *entry) const
{
    const QString strategy = row.value(u"strategy"_s).toString();
    const QString begin = row.value(u"start_time"_s).toString();
    if (strategy == "single"_L1) {
        entry->insert(u"when"_s, u"once"_s);
        const auto moment = [&row](const QString &key) { return row.value(key).toString().left(19).replace(u' ', u'T'); };
        entry->insert(u"from"_s, moment(u"start_date"_s));
        entry->insert(u"to"_s, moment(u"end_date"_s));
        return true;
    }
    const auto from = minutesOf(begin);
    const auto to = minutesOf(row.value(u"end_time"_s).toString());
    qint64 seconds = row.value(u"duration"_s).toInteger();
    if (seconds <= 0 && from && to)
        seconds = ((*to - *from + 24 * 60) % (24 * 60)) * 60;
    entry->insert(u"for"_s, formatDuration(std::chrono::seconds(seconds)));
    if (strategy == "cron"_L1 || strategy == "recurring-interval"_L1) {
        entry->insert(u"when"_s, u"cron"_s);
        const QString cron = row.value(u"cron"_s).toString();
        const qint64 days = row.value(u"interval_day"_s).toInteger();
        // Uptime Kuma also counts the days from the first of each month.
        entry->insert(u"cron"_s, cron.isEmpty() && from ? u"%1 %2 */%3 * *"_s.arg(*from % 60).arg(*from / 60).arg(days) : cron);
        return true;
    }
    entry->insert(u"at"_s, minuteOf(begin));
    if (strategy == "recurring-weekday"_L1) {
        static const QStringList names{u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s};
        QJsonArray days;
        for (const QJsonValue &day : listOf(row.value(u"weekdays"_s)))
            days.append(names.value(day.toInt(-1)));
        entry->insert(u"when"_s, u"weekly"_s);
        entry->insert(u"days"_s, days);
        return true;
    }
    if (strategy == "recurring-day-of-month"_L1) {
        QJsonArray days;
        for (const QJsonValue &day : listOf(row.value(u"days_of_month"_s))) {
            if (day.isDouble())
                days.append(QString::number(day.toInt()));
            else if (day.toString() == "lastDay1"_L1) // Uptime Kuma itself ignores the others
                days.append(u"last"_s);
        }
        entry->insert(u"when"_s, u"monthly"_s);
        entry->insert(u"daysOfMonth"_s, days);
        return true;
    }
    return false;
}

void KumaReader::readMaintenance(const QJsonObject &row)
{
    const qint64 id = row.value(u"id"_s).toInteger();
    const QString title = row.value(u"title"_s).toString();
    QStringList targets;
    for (const QJsonObject &link : rows(u"monitor_maintenance"_s)) {
        const QString name = m_names.value(link.value(u"monitor_id"_s).toInteger());
        if (link.value(u"maintenance_id"_s).toInteger() == id && !name.isEmpty() && !targets.contains(name))
            targets.append(name);
    }
    const auto refuse = [&](const QString &reason) {
        m_builder.remark(ImportSeverity::NotSupported, place(u"maintenance"_s, id),
                         KumaImportText::tr("The maintenance “%1” wasn't imported. %2").arg(title, reason));
    };
    if (targets.isEmpty())
        return refuse(KumaImportText::tr("It has no imported targets."));
    QString zone = row.value(u"timezone"_s).toString();
    if (zone.isEmpty() || zone == "SAME_AS_SERVER"_L1) {
        for (const QJsonObject &setting : rows(u"setting"_s)) {
            if (setting.value(u"key"_s).toString() == "serverTimezone"_L1)
                zone = setting.value(u"value"_s).toString().remove(u'"');
        }
    }
    QJsonObject entry{{u"name"_s, KumaImportText::tr("Uptime Kuma %1: %2").arg(QString::number(id), title)},
                      {u"zone"_s, zone.isEmpty() || zone == "SAME_AS_SERVER"_L1 ? u"UTC"_s : zone},
                      {u"targets"_s, QJsonArray::fromStringList(targets)}};
    if (!setMaintenanceTimes(row, &entry))
        return refuse(KumaImportText::tr("It has no end. Start a maintenance in Watchkeeper, or pause the targets."));
    if (row.value(u"active"_s).toInteger(1) == 0)
        entry.insert(u"enabled"_s, false);
    m_builder.addMaintenance(entry, place(u"maintenance"_s, id));
}

Imported KumaReader::read()
{
    indexRows();
    for (const QString &text : m_tables.remarks)
        m_builder.remark(ImportSeverity::NotSupported, {m_tables.file, 0, {}}, text);
    readNotifications();
    for (const QJsonObject &row : rows(u"monitor"_s)) {
        if (m_context.isCancelled())
            break;
        if (row.value(u"type"_s).toString() != "group"_L1)
            readMonitor(row);
    }
    readGroups();
    for (const QJsonObject &row : rows(u"maintenance"_s))
        readMaintenance(row);
    return m_builder.take();
}

bool looksLikeKuma(const ImportFile &file)
{
    return file.isDatabase || (file.content.trimmed().startsWith('{') && file.content.contains("\"monitorList\""));
}

Expected<Imported, QString> importKuma(const QList<ImportFile> &files, const ImportContext &context)
{
    if (files.size() != 1)
        return Unexpected(KumaImportText::tr("Choose one file of Uptime Kuma: kuma.db or a JSON backup."));
    const ImportFile &file = files.first();
    const auto tables = file.isDatabase ? readKumaDatabase(file, context.isCancelled) : readKumaBackup(file);
    if (!tables)
        return Unexpected(tables.error());
    return KumaReader(*tables, context).read();
}

} // namespace watchkeeper
