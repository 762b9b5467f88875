// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/MaintenanceKeys.h"

#include "checks/Registry.h"
#include "model/base/EnumKeys.h"
#include "model/base/LocalTime.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class MaintenanceKeysText
{
    Q_DECLARE_TR_FUNCTIONS(Maintenance)
};

Field maintenanceField(const QString &name, FieldType type, const char *label, const char *help)
{
    return Field{.name = name, .type = type, .label = MaintenanceKeysText::tr(label), .help = MaintenanceKeysText::tr(help)};
}

constexpr EnumKeys<MaintenanceKind, MaintenanceKind::Cron> kMaintenanceKindKeys{"once", "daily", "weekly", "monthly", "cron"};

QList<Field> scheduleFields()
{
    Field duration = maintenanceField(
        u"for"_s, FieldType::Duration, QT_TRANSLATE_NOOP("Maintenance", "Duration"),
        QT_TRANSLATE_NOOP("Maintenance", "How long the maintenance lasts, such as 1h30m, regardless of clock changes."));
    duration.minimum = static_cast<double>(limits::kMinMaintenanceDuration.count());
    duration.maximum = static_cast<double>(limits::kMaxOneTimeDuration.count());
    return {
        maintenanceField(u"from"_s, FieldType::Text, QT_TRANSLATE_NOOP("Maintenance", "From"),
                         QT_TRANSLATE_NOOP("Maintenance",
                                           "For one-time maintenance: the start, such as 2026-12-24T22:00 in the selected time "
                                           "zone, or with Z or +01:00 appended.")),
        maintenanceField(u"to"_s, FieldType::Text, QT_TRANSLATE_NOOP("Maintenance", "To"),
                         QT_TRANSLATE_NOOP("Maintenance", "For one-time maintenance: the end, unless you set a duration.")),
        maintenanceField(
            u"at"_s, FieldType::Text, QT_TRANSLATE_NOOP("Maintenance", "Start time"),
            QT_TRANSLATE_NOOP(
                "Maintenance",
                "For daily, weekly or monthly maintenance: the start time, such as 02:00, in the selected time zone.")),
        duration,
        maintenanceField(
            u"days"_s, FieldType::List, QT_TRANSLATE_NOOP("Maintenance", "Days"),
            QT_TRANSLATE_NOOP("Maintenance", "For weekly maintenance: one or more of mon, tue, wed, thu, fri, sat, sun.")),
        maintenanceField(
            u"daysOfMonth"_s, FieldType::List, QT_TRANSLATE_NOOP("Maintenance", "Days of the month"),
            QT_TRANSLATE_NOOP(
                "Maintenance",
                "For monthly maintenance: 1 to 31, or last for the last day. Months without such a day are skipped.")),
        maintenanceField(
            u"cron"_s, FieldType::Text, QT_TRANSLATE_NOOP("Maintenance", "Cron expression"),
            QT_TRANSLATE_NOOP("Maintenance",
                              "The start times, as five fields: minute, hour, day of month, month, day of week. L (last day), "
                              "MON#2 (second Monday) and 5L (last Friday of a month) are also supported.")),
        maintenanceField(
            u"zone"_s, FieldType::Text, QT_TRANSLATE_NOOP("Maintenance", "Time zone"),
            QT_TRANSLATE_NOOP("Maintenance",
                              "The time zone, such as Europe/Berlin. When clocks change, a start time that occurs twice is "
                              "used once. A start time that is skipped moves to the next existing minute.")),
    };
}

QList<Field> scopeFields()
{
    Field all = maintenanceField(u"all"_s, FieldType::Bool, QT_TRANSLATE_NOOP("Maintenance", "All targets"),
                                 QT_TRANSLATE_NOOP("Maintenance", "Applies to every target, including those added later."));
    all.defaultValue = false;
    Field enabled = maintenanceField(u"enabled"_s, FieldType::Bool, QT_TRANSLATE_NOOP("Maintenance", "Enabled"),
                                     QT_TRANSLATE_NOOP("Maintenance", "If false, the entry is kept but has no effect."));
    enabled.defaultValue = true;
    return {all,
            maintenanceField(u"targets"_s, FieldType::List, QT_TRANSLATE_NOOP("Maintenance", "Targets"),
                             QT_TRANSLATE_NOOP("Maintenance", "Applies to these targets, by name or ID.")),
            maintenanceField(u"tags"_s, FieldType::List, QT_TRANSLATE_NOOP("Maintenance", "Tags"),
                             QT_TRANSLATE_NOOP("Maintenance", "Applies to targets with one of these tags.")),
            maintenanceField(
                u"filter"_s, FieldType::Text, QT_TRANSLATE_NOOP("Maintenance", "Filter"),
                QT_TRANSLATE_NOOP("Maintenance", "Applies to targets that match this filter, such as: host:db kind:tcp.")),
            enabled};
}

QList<Field> makeTable()
{
    Field name = maintenanceField(
        u"name"_s, FieldType::Text, QT_TRANSLATE_NOOP("Maintenance", "Name"),
        QT_TRANSLATE_NOOP("Maintenance", "A description of the planned work, shown as the reason. Each name must be unique."));
    name.required = true;
    Field when = maintenanceField(u"when"_s, FieldType::Choice, QT_TRANSLATE_NOOP("Maintenance", "When"),
                                  QT_TRANSLATE_NOOP("Maintenance", "How often the maintenance recurs."));
    when.required = true;
    when.choices = kMaintenanceKindKeys.all();
    when.choiceLabels = {MaintenanceKeysText::tr("Once"), MaintenanceKeysText::tr("Every day"),
                         MaintenanceKeysText::tr("Every week"), MaintenanceKeysText::tr("Every month"),
                         MaintenanceKeysText::tr("Cron expression")};
    return QList<Field>{name, when} + scheduleFields() + scopeFields();
}

QString dayList(const QList<int> &days, QString (*text)(int))
{
    QStringList texts;
    for (const int day : days)
        texts.append(text(day));
    return texts.join(u", "_s);
}

QJsonArray textsOf(const QList<int> &days, QString (*text)(int))
{
    QJsonArray array;
    for (const int day : days)
        array.append(text(day));
    return array;
}

QString monthDayKey(int day)
{
    return day == Maintenance::kLastDay ? u"last"_s : QString::number(day);
}

QString clockText(int minute)
{
    return QTime(minute / 60, minute % 60).toString(u"HH:mm"_s);
}

QTimeZone zoneOf(const Maintenance &entry)
{
    const QTimeZone zone = timeZoneNamed(entry.zone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

//! Returns a point in time with its UTC offset. The offset distinguishes the two occurrences of an hour that is repeated when
//! daylight saving time ends.
QString instantText(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.toOffsetFromUtc(zone.offsetFromUtc(instant)).toString(Qt::ISODate);
}

QString shortInstant(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.toOffsetFromUtc(zone.offsetFromUtc(instant)).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString weekdayName(int weekday)
{
    return QLocale().dayName(weekday, QLocale::ShortFormat);
}

QString monthDayText(int day)
{
    return day == Maintenance::kLastDay ? MaintenanceKeysText::tr("last") : QString::number(day);
}

} // namespace

QString maintenanceKey()
{
    return u"maintenance"_s;
}

const QList<Field> &maintenanceTable()
{
    static const QList<Field> table = makeTable();
    return table;
}

QString maintenanceKindKey(MaintenanceKind kind)
{
    return kMaintenanceKindKeys.key(kind);
}

QString weekdayKey(int weekday)
{
    static const QStringList keys{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return keys.value(weekday - 1);
}

QByteArray localTimeZoneId()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QTimeZone::isTimeZoneIdAvailable(id) ? id : QByteArray("UTC");
}

FilterVocabulary statelessFilterVocabulary()
{
    FilterVocabulary known;
    for (const Kind *kind : kinds())
        known.kinds.append(kind->key);
    known.hasResults = false;
    return known;
}

QList<std::pair<QString, QJsonValue>> maintenanceMembers(const Maintenance &entry)
{
    QList<std::pair<QString, QJsonValue>> members{{u"name"_s, entry.name}, {u"when"_s, maintenanceKindKey(entry.kind)}};
    if (entry.kind == MaintenanceKind::Once) {
        members.append({u"from"_s, instantText(entry.from, zoneOf(entry))});
        members.append({u"to"_s, instantText(entry.to, zoneOf(entry))});
    } else {
        if (entry.kind != MaintenanceKind::Cron)
            members.append({u"at"_s, clockText(entry.minute)});
        members.append({u"for"_s, formatDuration(entry.duration)});
    }
    if (entry.kind == MaintenanceKind::Weekly)
        members.append({u"days"_s, textsOf(entry.weekdays, weekdayKey)});
    if (entry.kind == MaintenanceKind::Monthly)
        members.append({u"daysOfMonth"_s, textsOf(entry.monthDays, monthDayKey)});
    if (entry.kind == MaintenanceKind::Cron)
        members.append({u"cron"_s, entry.cron});
    members.append({u"zone"_s, QString::fromUtf8(entry.zone)});
    if (entry.forAll)
        members.append({u"all"_s, true});
    if (!entry.targets.isEmpty())
        members.append({u"targets"_s, QJsonArray::fromStringList(entry.targets)});
    if (!entry.tags.isEmpty())
        members.append({u"tags"_s, QJsonArray::fromStringList(entry.tags)});
    if (!entry.filter.isEmpty())
        members.append({u"filter"_s, entry.filter});
    if (!entry.enabled)
        members.append({u"enabled"_s, false});
    return members;
}

QJsonObject maintenanceToJson(const Maintenance &entry)
{
    QJsonObject json;
    for (const auto &[key, value] : maintenanceMembers(entry))
        json.insert(key, value);
    return json;
}

QString maintenanceTimesText(const Maintenance &entry)
{
    const QString zone = QString::fromUtf8(entry.zone);
    const QString lasts = humanDuration(static_cast<double>(entry.duration.count()));
    switch (entry.kind) {
    case MaintenanceKind::Once:
        return MaintenanceKeysText::tr("%1 to %2 (%3)")
            .arg(shortInstant(entry.from, zoneOf(entry)), shortInstant(entry.to, zoneOf(entry)), zone);
    case MaintenanceKind::Daily:
        return MaintenanceKeysText::tr("Daily at %1 for %2 (%3)").arg(clockText(entry.minute), lasts, zone);
    case MaintenanceKind::Weekly:
        return MaintenanceKeysText::tr("%1 at %2 for %3 (%4)")
            .arg(dayList(entry.weekdays, weekdayName), clockText(entry.minute), lasts, zone);
    case MaintenanceKind::Monthly:
        return MaintenanceKeysText::tr("Monthly on %1 at %2 for %3 (%4)")
            .arg(dayList(entry.monthDays, monthDayText), clockText(entry.minute), lasts, zone);
    case MaintenanceKind::Cron:
        break;
    }
    return MaintenanceKeysText::tr("%1 for %2 (%3)").arg(entry.cron, lasts, zone);
}

QString maintenanceScopeText(const Maintenance &entry)
{
    if (entry.forAll)
        return MaintenanceKeysText::tr("all targets");
    QStringList parts = entry.targets;
    for (const QString &tag : entry.tags)
        parts.append(MaintenanceKeysText::tr("tag %1").arg(tag));
    if (!entry.filter.isEmpty())
        parts.append(entry.filter);
    return parts.join(u", "_s);
}

} // namespace watchkeeper
