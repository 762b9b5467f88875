// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The periods offered for reports and back-tests, and the field for a date.

#include "history/values/TimeSpan.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

class QDateEdit;
class QDateTimeEdit;
class QString;

namespace watchkeeper {

// Fields for dates and times.

//! Sets the format of a field for dates or times. In right-to-left layouts, Qt would reverse it and swap hours and minutes.
void setMomentFormat(QDateTimeEdit *edit, const QString &format);

//! Creates a date field with a calendar, in the date format used throughout the program.
//! \param accessibleName  describes the date
//! \return a new field without a parent
QDateEdit *makeDateEdit(const QString &name, const QString &accessibleName);

// The periods offered for a back-test. Pure.

enum class BackTestPeriod : quint8 { LastDay, LastWeek, LastMonth, CustomDates };

//! Returns the key for window.ini: `day`, `week`, `month` or `own`; never translated.
QString backTestPeriodKey(BackTestPeriod period);
std::optional<BackTestPeriod> backTestPeriodFromKey(const QString &key);

//! \brief Returns a period that ends now, or the given calendar days including the last one. The period never ends after `now`.
//! \param now  [ms] since 1970, UTC
//! \param first, last  for BackTestPeriod::CustomDates
//! \return empty if the days are in the wrong order or in the future
TimeSpan backTestSpan(BackTestPeriod period, const QDate &first, const QDate &last, qint64 now, const QTimeZone &zone);

// The periods that a report can cover. Pure functions.

enum class ReportPeriod : quint8 { Last7Days, Last30Days, ThisMonth, LastMonth, CustomDates };

//! Returns the untranslated key for window.ini, such as `last-7-days`.
QString reportPeriodKey(ReportPeriod period);
std::optional<ReportPeriod> reportPeriodFromKey(const QString &key);

//! \brief A range of calendar days, including the last one.
struct ReportDays
{
    QDate first;
    QDate last;
};

//! \brief Returns the time span of a report: up to now, or whole calendar days. It never ends after `now`.
//! \param now  [ms] since 1970, UTC
//! \param customDays  the days for ReportPeriod::CustomDates
//! \return     the span, or an empty span if the days are in the wrong order or in the future
TimeSpan reportSpan(ReportPeriod period, const ReportDays &customDays, qint64 now, const QTimeZone &zone);

//! Returns the days that the span overlaps.
ReportDays reportDays(const TimeSpan &span, const QTimeZone &zone);

} // namespace watchkeeper
