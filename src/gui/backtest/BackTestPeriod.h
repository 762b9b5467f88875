// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The periods offered for a back-test. Pure.

#include "history/values/TimeSpan.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace watchkeeper {

enum class BackTestPeriod : quint8 { LastDay, LastWeek, LastMonth, CustomDates };

//! The key for window.ini: `day`, `week`, `month` or `own`; never translated.
QString backTestPeriodKey(BackTestPeriod period);
std::optional<BackTestPeriod> backTestPeriodFromKey(const QString &key);

//! \brief Up to now, or days of the calendar, the last one included, but never beyond now.
//! \param now  [ms] since 1970, UTC
//! \param first, last  of BackTestPeriod::Own
//! \return empty where the days are the wrong way round, or to come
TimeSpan backTestSpan(BackTestPeriod period, const QDate &first, const QDate &last, qint64 now, const QTimeZone &zone);

} // namespace watchkeeper
