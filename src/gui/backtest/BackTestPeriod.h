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

//! \brief A period that ends now, or calendar days including the last one, but never beyond now.
//! \param now  [ms] since 1970, UTC
//! \param first, last  for BackTestPeriod::CustomDates
//! \return empty if the days are in the wrong order or in the future
TimeSpan backTestSpan(BackTestPeriod period, const QDate &first, const QDate &last, qint64 now, const QTimeZone &zone);

} // namespace watchkeeper
