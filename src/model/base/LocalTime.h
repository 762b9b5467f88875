// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Local times: recurring times in cron syntax, such as `0 2 * * MON#1`, and the conversion of the times of a zone to instants.
//! Handles hours that daylight saving repeats or skips. Pure, without a clock.

#include "model/base/Expected.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <array>
#include <bitset>

namespace watchkeeper {

//! \brief Five fields: minute, hour, day of month, month, day of week.
//!
//! Each field is `*`, a number, a range, any of these with a step (`8-18/2`; `5/20` starts at 5), or a list of these. Months
//! and days of the week can be English three-letter names. Both 0 and 7 are Sunday. In the day of month, `L` is the last day.
//! In the day of week, `MON#2` is the second Monday of a month, and `5L` or `FRIL` is the last Friday. If neither day field
//! begins with `*`, a day needs to match only one of them, as in cron.
class CronExpression
{
public:
    //! \return the expression, or an error message that names the invalid field; an expression that never matches a day is also
    //! invalid
    static Expected<CronExpression, QString> parse(const QString &text);

    bool occursOn(QDate day) const;
    //! Returns the times on each matching day, as minutes of the day from 0 to 1439, in order; at least one.
    const QList<int> &minutes() const { return m_minutes; }

    friend bool operator==(const CronExpression &, const CronExpression &) = default;

private:
    friend class CronExpressionParser;
    CronExpression() = default;
    bool isOnDayOfMonth(QDate day) const;
    bool isOnDayOfWeek(QDate day) const;
    bool hasOccurrence() const;

    QList<int> m_minutes;
    std::bitset<13> m_months;            //!< 1 - 12
    std::bitset<32> m_days;              //!< number of ones that introduces a large number, 1 - 31
    bool m_isLastDay = false;            //!< whether `L` is set: the last day of the month
    std::bitset<8> m_weekdays;           //!< 1 (Monday) - 7
    std::array<std::bitset<6>, 8> m_nth; //!< for each weekday: the occurrences 1 - 5, as in `MON#2`
    std::bitset<8> m_lastWeekdays;       //!< weekdays set with `L`, such as `5L`
    bool m_matchesEitherDay = false;
};

//! \brief Returns the first instant at which clocks in the zone show that time or a later time.
//!
//! A repeated time maps to its first occurrence. A skipped minute maps to the next existing minute. A later local
//! time never maps to an earlier instant.
//! \param minute  minute of the day, 0 - 1439
//! \return [ms] since 1970, UTC
qint64 firstInstantAtLocalTime(const QTimeZone &zone, QDate day, int minute);

//! \brief Returns the time zone with this name of the IANA database, such as `Asia/Kolkata`; an invalid one if there is none.
//!
//! Also finds zones by a newer name than the one that Qt has on Windows, such as `Asia/Calcutta`.
QTimeZone timeZoneNamed(const QByteArray &name);

//! Returns the date that clocks in the zone show at this instant.
QDate localDateAt(const QTimeZone &zone, qint64 instant);

//! Returns the short name of the time's zone, such as `CET`. Windows has only long names in its own language, so there the
//! result is the offset, such as `UTC+01:00`.
QString zoneText(const QDateTime &time);

//! Returns the time in this format of QDateTime, followed by its zone.
QString zonedText(const QDateTime &time, const QString &format);

} // namespace watchkeeper
