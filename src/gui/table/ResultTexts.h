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

//! `3 min`, `2 h 10 min`: how long something has lasted, in whole seconds; never less than `1 s`.
QString spanText(const QDateTime &since, const QDateTime &now);

//! The exact local time with its zone, for tooltips and the details pane.
QString exactText(const QDateTime &utc);

} // namespace watchkeeper
