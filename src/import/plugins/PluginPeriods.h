// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The time periods and downtimes of Nagios and Icinga, which become maintenance, as far as they recur every week. Pure.

#include "import/Imported.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <bitset>

namespace watchkeeper {

//! Parts of a week.
class WeeklyPeriod
{
public:
    //! \brief Adds the times of a day, such as `monday` and `00:00-09:00,17:00-24:00`.
    //! \return false if they aren't valid, or aren't those of a day of the week
    bool add(const QString &day, const QString &times);

    bool isNever() const { return m_minutes.none(); }
    bool isAlways() const { return m_minutes.all(); }
    //! Returns all other times.
    WeeklyPeriod opposite() const;
    //! \brief Returns when maintenance covers these times: an entry for all days with the same time, without name and targets.
    //! \param zone  a time zone; UTC if it isn't known
    QList<QJsonObject> maintenance(const QByteArray &zone) const;

private:
    static constexpr std::size_t kDays = 7;
    static constexpr std::size_t kDay = std::size_t{24} * 60; //!< minutes

    std::bitset<kDays * kDay> m_minutes; //!< of the week, from Monday
};

//! A time period or a downtime.
struct PluginPeriod
{
    ImportPlace place;
    WeeklyPeriod week;
    QStringList others; //!< times that don't recur every week, as written

    void add(const QString &day, const QString &times);
    bool isAlways() const { return week.isAlways() && others.isEmpty(); }
};

//! Collects the times of downtimes and of checks, and adds them as maintenance.
class PluginPeriods
{
public:
    explicit PluginPeriods(ImportBuilder *builder)
        : m_builder(builder)
    {
    }

    void add(const QString &name, const PluginPeriod &period) { m_periods.insert(name, period); }
    bool isAlways(const QString &name) const { return m_periods.value(name).isAlways(); }
    //! \brief Notes the time period in which a check runs. Pauses a check that never runs.
    //! \param key  of the check
    //! \return false if the files don't define the period
    bool addCheck(const QString &period, const QString &key, QJsonObject *json);
    //! Adds checks to the downtime with this name and these times.
    //! \param times  as written
    void addDowntime(const QString &name, const QString &times, const PluginPeriod &downtime, const QStringList &keys);
    //! \brief Adds the maintenance, after the targets.
    //! \param names  of the targets, by the keys of their checks
    //! \param zone   of the times
    void finish(const QHash<QString, QString> &names, const QByteArray &zone);

private:
    struct Entry
    {
        QString name;
        PluginPeriod period;
        bool isOutside = false; //!< whether maintenance is at all other times
        QStringList keys;       //!< of checks
    };
    void addMaintenance(const Entry &entry, const QJsonArray &targets, const QByteArray &zone);

    ImportBuilder *m_builder;
    QHash<QString, PluginPeriod> m_periods;
    QMap<QString, Entry> m_entries; //!< by name and times
    QHash<QString, int> m_names;    //!< how often a name is in use
    qsizetype m_count = 0;          //!< targets of all entries
};

} // namespace watchkeeper
