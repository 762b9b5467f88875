// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The sentences in which the window speaks of results. Pure functions.

#include <QDateTime>
#include <QString>

namespace watchkeeper {

//! `now`, `3 s ago`, `5 min ago`, `2 h ago`, `4 d ago`; also `now` for what lies ahead by a clock that was set back.
QString agoText(const QDateTime &then, const QDateTime &now);

//! How the settings say it: agoText(), or the local time or UTC: `14:03:25` today, `2026-01-31` before.
QString momentText(const QDateTime &then, const QDateTime &now);

//! `3 min`, `2 h 10 min`: how long something has lasted, in whole seconds; never less than `1 s`.
QString spanText(const QDateTime &since, const QDateTime &now);

//! `in 12 s`, `in 5 min`; `now` for what is past.
QString untilText(const QDateTime &then, const QDateTime &now);

//! \brief `100 %`, `99.98 %`, `97.3 %`: cut, not rounded, so that only what is whole says 100; at least two digits after 99.9.
//! \param share  in [0, 1]
QString percentText(double share);

//! The exact local time with its zone, for tooltips and the details pane.
QString exactText(const QDateTime &utc);

} // namespace watchkeeper
