// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The hours of a time period of Nagios or Icinga, as far as it recurs every week. Pure.

#include "model/base/LocalTime.h"
#include "model/base/Quantity.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <bitset>
#include <chrono>
#include <utility>

namespace watchkeeper {

//! Parts of a week.
class WeeklyPeriod
{
public:
    //! \brief Adds the times of a day, such as `monday` and `00:00-09:00,17:00-24:00`.
    //! \return false if they aren't valid, or aren't those of a day of the week
    bool add(const QString &day, const QString &times)
    {
        static const QRegularExpression form(
            QStringLiteral("^(\\d{1,2}):(\\d{2})(?::\\d{2})?-(\\d{1,2}):(\\d{2})(?::\\d{2})?$"));
        const auto index = static_cast<std::size_t>(weekdays().indexOf(day.trimmed().toLower()));
        if (index >= kDays)
            return false;
        for (const QString &range : times.split(QLatin1Char(','))) {
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

    bool isNever() const { return m_minutes.none(); }
    bool isAlways() const { return m_minutes.all(); }
    //! Returns all other times.
    WeeklyPeriod opposite() const
    {
        WeeklyPeriod other;
        other.m_minutes = ~m_minutes;
        return other;
    }

    //! \brief Returns when maintenance covers these times: an entry for all days with the same time, without name and targets.
    //! \param zone  a known time zone
    QList<QJsonObject> maintenance(const QByteArray &zone) const
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
            const bool isDaily = it->size() == static_cast<qsizetype>(kDays);
            QJsonObject entry{
                {QStringLiteral("when"), isDaily ? QStringLiteral("daily") : QStringLiteral("weekly")},
                {QStringLiteral("at"),
                 QStringLiteral("%1:%2").arg(start / 60, 2, 10, QLatin1Char('0')).arg(start % 60, 2, 10, QLatin1Char('0'))},
                {QStringLiteral("for"), formatDuration(std::chrono::minutes(length))},
                {QStringLiteral("zone"), timeZoneNamed(zone).isValid() ? QString::fromUtf8(zone) : QStringLiteral("UTC")}};
            if (!isDaily)
                entry.insert(QStringLiteral("days"), *it);
            entries.append(entry);
        }
        return entries;
    }

private:
    static constexpr std::size_t kDays = 7;
    static constexpr std::size_t kDay = std::size_t{24} * 60; //!< minutes
    static const QStringList &weekdays()
    {
        static const QStringList names{QStringLiteral("monday"),   QStringLiteral("tuesday"), QStringLiteral("wednesday"),
                                       QStringLiteral("thursday"), QStringLiteral("friday"),  QStringLiteral("saturday"),
                                       QStringLiteral("sunday")};
        return names;
    }

    std::bitset<kDays * kDay> m_minutes; //!< of the week, from Monday
};

} // namespace watchkeeper
