// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The spans that a report is offered for. Pure.

#include "history/values/TimeSpan.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace watchkeeper {

enum class ReportPeriod : quint8 { Last7Days, Last30Days, ThisMonth, LastMonth, Own };

//! `last-7-days` …: for window.ini, never translated.
QString reportPeriodKey(ReportPeriod period);
std::optional<ReportPeriod> reportPeriodFromKey(const QString &key);

//! \brief Days of a calendar, the last one included.
struct ReportDays
{
    QDate first;
    QDate last;
};

//! \brief Up to now, or whole days of the calendar; never beyond now.
//! \param now  [ms] since 1970, UTC
//! \param own  of ReportPeriod::Own
//! \return     empty where the days are the wrong way round, or to come
TimeSpan reportSpan(ReportPeriod period, const ReportDays &own, qint64 now, const QTimeZone &zone);

//! The days that a span touches.
ReportDays reportDays(const TimeSpan &span, const QTimeZone &zone);

} // namespace watchkeeper
