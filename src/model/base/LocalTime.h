// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts local times of a time zone to instants. Handles hours that daylight saving repeats or skips. Pure.

#include <QDate>
#include <QTimeZone>

namespace watchkeeper {

//! \brief Returns the first instant at which clocks in the zone show that time or a later time.
//!
//! A repeated time maps to its first occurrence. A skipped minute maps to the next existing minute. A later local
//! time never maps to an earlier instant.
//! \param minute  minute of the day, 0 - 1439
//! \return [ms] since 1970, UTC
qint64 firstInstantAtLocalTime(const QTimeZone &zone, QDate day, int minute);

//! Returns the date that clocks in the zone show at this instant.
QDate localDateAt(const QTimeZone &zone, qint64 instant);

} // namespace watchkeeper
