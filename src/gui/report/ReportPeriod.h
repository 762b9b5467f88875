// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The periods offered for a report. Pure.

#include "history/values/TimeSpan.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace watchkeeper {

enum class ReportPeriod : quint8 { Last7Days, Last30Days, ThisMonth, LastMonth, CustomDates };

//! `last-7-days` …: for window.ini, never translated.
QString reportPeriodKey(ReportPeriod period);
std::optional<ReportPeriod> reportPeriodFromKey(const QString &key);

//! \brief Calendar days, including the last one.
struct ReportDays
{
    QDate first;
    QDate last;
};

//! \brief Up to now, or whole calendar days; never beyond now.
//! \param now  [ms] since 1970, UTC
//! \param own  for ReportPeriod::Own
//! \return     empty if the days are in the wrong order, or in the future
TimeSpan reportSpan(ReportPeriod period, const ReportDays &own, qint64 now, const QTimeZone &zone);

//! The days that a span overlaps.
ReportDays reportDays(const TimeSpan &span, const QTimeZone &zone);

} // namespace watchkeeper
