// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/plugins/PluginPeriods.h"

#include "import/plugins/PluginCheck.h"
#include "model/base/LocalTime.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

const QStringList &weekdays()
{
    static const QStringList names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                   u"friday"_s, u"saturday"_s, u"sunday"_s};
    return names;
}

} // namespace

bool WeeklyPeriod::add(const QString &day, const QString &times)
{
    static const QRegularExpression form(u"^(\\d{1,2}):(\\d{2})(?::\\d{2})?-(\\d{1,2}):(\\d{2})(?::\\d{2})?$"_s);
    const auto index = static_cast<std::size_t>(weekdays().indexOf(day.trimmed().toLower()));
    if (index >= kDays)
        return false;
    for (const QString &range : times.split(u',')) {
        const auto match = form.match(range.trimmed());
        const std::size_t first = match.captured(1).toUInt() * 60 + match.captured(2).toUInt();
        const std::size_t end = match.captured(3).toUInt() * 60 + match.captured(4).toUInt();
        if (!match.hasMatch() || end > kDay || first > end)
            return false;
        for (std::size_t minute = first; minute < end; ++minute)
            m_minutes.set(index * kDay + minute);
    }
    return true;
}

WeeklyPeriod WeeklyPeriod::opposite() const
{
    WeeklyPeriod other;
    other.m_minutes = ~m_minutes;
    return other;
}

QList<QJsonObject> WeeklyPeriod::maintenance(const QByteArray &zone) const
{
    QMap<std::pair<std::size_t, std::size_t>, QJsonArray> days; // by start and length in minutes
    for (std::size_t i = 0; i < m_minutes.size() && !isAlways(); ++i) {
        if (!m_minutes.test(i) || m_minutes.test((i + m_minutes.size() - 1) % m_minutes.size()))
            continue;
        std::size_t length = 1;
        while (m_minutes.test((i + length) % m_minutes.size()))
            ++length;
        days[{i % kDay, length}].append(weekdays().at(static_cast<qsizetype>(i / kDay)).left(3));
    }
    if (isAlways()) {
        for (const QString &day : weekdays())
            days[{0, kDay}].append(day.left(3));
    }
    QList<QJsonObject> entries;
    for (auto it = days.cbegin(); it != days.cend(); ++it) {
        const auto [start, length] = it.key();
        const bool isDaily = it->size() == weekdays().size();
        QJsonObject entry{
            {u"when"_s, isDaily ? u"daily"_s : u"weekly"_s},
            {u"at"_s, u"%1:%2"_s.arg(start / 60, 2, 10, QLatin1Char('0')).arg(start % 60, 2, 10, QLatin1Char('0'))},
            {u"for"_s, formatDuration(std::chrono::minutes(length))},
            {u"zone"_s, timeZoneNamed(zone).isValid() ? QString::fromUtf8(zone) : u"UTC"_s}};
        if (!isDaily)
            entry.insert(u"days"_s, *it);
        entries.append(entry);
    }
    return entries;
}

void PluginPeriod::add(const QString &day, const QString &times)
{
    if (!week.add(day, times))
        others.append((day + u' ' + times).left(kMaxNamedText));
}

bool PluginPeriods::addCheck(const QString &period, const QString &key, QJsonObject *json)
{
    const auto found = m_periods.constFind(period);
    if (found == m_periods.cend())
        return period.isEmpty();
    if (found->week.isNever() && found->others.isEmpty())
        json->insert(u"paused"_s, true);
    Entry &entry = m_entries[u"period\n"_s + period];
    entry.name = period;
    entry.period = *found;
    entry.isOutside = true;
    entry.keys.append(key);
    return true;
}

void PluginPeriods::addDowntime(const QString &name, const QString &times, const PluginPeriod &downtime,
                                const QStringList &keys)
{
    Entry &entry = m_entries[u"downtime\n"_s + name + u'\n' + times];
    entry.name = name;
    entry.period = downtime;
    entry.keys += keys;
}

void PluginPeriods::finish(const QHash<QString, QString> &names, const QByteArray &zone)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        QStringList targets;
        for (const QString &key : entry.keys)
            targets.append(names.value(key));
        targets.removeAll(QString());
        targets.removeDuplicates();
        if (!targets.isEmpty())
            addMaintenance(entry, QJsonArray::fromStringList(targets), zone);
    }
}

void PluginPeriods::addMaintenance(const Entry &entry, const QJsonArray &targets, const QByteArray &zone)
{
    constexpr qsizetype kMaxEntries = 50;    // for each period
    constexpr qsizetype kMaxNames = 500'000; // in all entries, because each has the names of its targets
    const PluginPeriod &period = entry.period;
    for (const QString &other : period.others)
        m_builder->noSetting(period.place, other);
    if (entry.isOutside && (period.week.isNever() || period.week.isAlways()))
        return; // the others alone would be maintenance almost all the time, or almost never
    const QList<QJsonObject> times = (entry.isOutside ? period.week.opposite() : period.week).maintenance(zone);
    m_count += times.size() * targets.size();
    if (times.size() > kMaxEntries || m_count > kMaxNames)
        return m_builder->noSetting(period.place, entry.name);
    const QString name = entry.isOutside ? PluginImportText::tr("Outside %1").arg(entry.name) : entry.name;
    for (QJsonObject json : times) {
        const int number = ++m_names[name.toLower()];
        json.insert(u"name"_s, number == 1 ? name : name + u' ' + QString::number(number));
        json.insert(u"targets"_s, targets);
        m_builder->addMaintenance(json, period.place);
    }
    if (entry.isOutside)
        m_builder->changed(period.place,
                           PluginImportText::tr("Outside “%1”, Watchkeeper still checks the targets, but they are in "
                                                "maintenance and send no alerts.")
                               .arg(entry.name));
}

} // namespace watchkeeper
