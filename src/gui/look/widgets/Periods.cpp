// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/Periods.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QGuiApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace watchkeeper {

void setMomentFormat(QDateTimeEdit *edit, const QString &format)
{
    edit->setLayoutDirection(Qt::LeftToRight);
    edit->setDisplayFormat(format);
    if (!format.contains(u'd'))
        return;
    edit->setCalendarPopup(true);
    edit->calendarWidget()->setLayoutDirection(QGuiApplication::layoutDirection());
}

QDateEdit *makeDateEdit(const QString &name, const QString &accessibleName)
{
    auto *edit = new QDateEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    setMomentFormat(edit, u"yyyy-MM-dd"_s);
    return edit;
}

namespace {

constexpr int kDaysOfLastWeek = 7;
constexpr int kDaysOfLastMonth = 30;

//! Returns the keys, in the order of BackTestPeriod.
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
    const qsizetype index = periodKeys().indexOf(key);
    return index < 0 ? std::nullopt : std::optional(static_cast<BackTestPeriod>(index));
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

namespace {

//! Returns the keys for window.ini, in the order of ReportPeriod.
const QStringList &reportPeriodKeys()
{
    static const QStringList words{u"last-7-days"_s, u"last-30-days"_s, u"this-month"_s, u"last-month"_s, u"own"_s};
    return words;
}

TimeSpan spanOfDays(ReportPeriod period, const ReportDays &customDays, qint64 now, const QTimeZone &zone)
{
    switch (period) {
    case ReportPeriod::Last7Days:
        return spanOfLastDays(7, now, zone);
    case ReportPeriod::Last30Days:
        return spanOfLastDays(30, now, zone);
    case ReportPeriod::ThisMonth:
        return monthSpan(now, zone);
    case ReportPeriod::LastMonth:
        return monthSpan(monthSpan(now, zone).from - 1, zone);
    case ReportPeriod::CustomDates:
        break;
    }
    return spanOfDates(customDays.first, customDays.last.addDays(1), zone);
}

} // namespace

QString reportPeriodKey(ReportPeriod period)
{
    return reportPeriodKeys()[static_cast<int>(period)];
}

std::optional<ReportPeriod> reportPeriodFromKey(const QString &key)
{
    const qsizetype index = reportPeriodKeys().indexOf(key);
    return index < 0 ? std::nullopt : std::optional(static_cast<ReportPeriod>(index));
}

TimeSpan reportSpan(ReportPeriod period, const ReportDays &customDays, qint64 now, const QTimeZone &zone)
{
    const TimeSpan whole = spanOfDays(period, customDays, now, zone);
    return {whole.from, std::min(whole.to, now)};
}

ReportDays reportDays(const TimeSpan &span, const QTimeZone &zone)
{
    return {dateOf(span.from, zone), dateOf(span.to - 1, zone)};
}

} // namespace watchkeeper
