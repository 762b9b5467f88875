// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Row density, time format, and how uptime is calculated, for the whole program. GUI thread.

#include <QtGlobal>

class QFontMetrics;

namespace watchkeeper {

enum class Density : quint8 { Comfortable, Compact };
enum class TimeFormat : quint8 {
    Relative, //!< `3 s ago`
    Absolute, //!< local time
    Utc
};

Density density();
TimeFormat timeFormat();

//! Returns the height of a table row in [device-independent px]. Views should call this function again on QEvent::StyleChange.
int lineHeight(const QFontMetrics &metrics);

//! Returns the length of the configurable uptime column in days, 90 by default.
int customUptimeDays();
inline constexpr int kMaxUptimeDays = 3650;
//! \param days  in [1, kMaxUptimeDays]
void setCustomUptimeDays(int days);

//! Returns whether results during maintenance count towards uptime.
bool countsMaintenance();
void setCountsMaintenance(bool counts);

//! Called by Appearance, which notifies the widgets.
void setDensity(Density density);
void setTimeFormat(TimeFormat format);

} // namespace watchkeeper
