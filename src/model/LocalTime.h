// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts local times of a time zone to instants, where daylight saving repeats or skips hours. Pure.

#include <QDate>
#include <QTimeZone>

namespace watchkeeper {

//! \brief When clocks in the zone first show that time, or a later one.
//!
//! A repeated hour counts once, the first time. A skipped minute becomes the next existing one. A later time never gives an earlier
//! instant.
//! \param minute  of the day, 0 - 1439
//! \return [ms] since 1970, UTC
qint64 firstInstantShowing(const QTimeZone &zone, QDate day, int minute);

//! The date that clocks in the zone show.
QDate localDateAt(const QTimeZone &zone, qint64 instant);

} // namespace watchkeeper
