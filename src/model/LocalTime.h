// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From what clocks of a time zone show to an instant, where daylight saving has hours that are there twice or not at all. Pure.

#include <QDate>
#include <QTimeZone>

namespace watchkeeper {

//! \brief When clocks there first show that time, or a later one.
//!
//! So an hour that is repeated counts once, the first time, and a minute that is left out is the next one that there is. A later time
//! never gives an earlier instant.
//! \param minute  of the day, 0 - 1439
//! \return [ms] since 1970, UTC
qint64 firstShown(const QTimeZone &zone, QDate day, int minute);

//! The day that clocks there show.
QDate dayShown(const QTimeZone &zone, qint64 instant);

} // namespace watchkeeper
