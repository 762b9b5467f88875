// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backtest/BackTestPeriod.h"

#include "history/values/TimeSpan.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kDaysOfLastWeek = 7;
constexpr int kDaysOfLastMonth = 30;

//! The keys, in the order of BackTestPeriod.
const QStringList &periodKeys()
{
    static const QStringList words{u"day"_s, u"week"_s, u"month"_s, u"own"_s};
    return words;
}

} // namespace

QString backTestPeriodKey(BackTestPeriod period)
{
    return periodKeys()[static_cast<int>(period)];
}

std::optional<BackTestPeriod> backTestPeriodFromKey(const QString &key)
{
    const qsizetype place = periodKeys().indexOf(key);
    return place < 0 ? std::nullopt : std::optional(static_cast<BackTestPeriod>(place));
}

TimeSpan backTestSpan(BackTestPeriod period, const QDate &first, const QDate &last, qint64 now, const QTimeZone &zone)
{
    switch (period) {
    case BackTestPeriod::LastDay:
        return spanOfLastDays(1, now, zone);
    case BackTestPeriod::LastWeek:
        return spanOfLastDays(kDaysOfLastWeek, now, zone);
    case BackTestPeriod::LastMonth:
        return spanOfLastDays(kDaysOfLastMonth, now, zone);
    case BackTestPeriod::CustomDates:
        break;
    }
    const TimeSpan days = spanOfDates(first, last.addDays(1), zone);
    return {days.from, std::min(days.to, now)};
}

} // namespace watchkeeper
