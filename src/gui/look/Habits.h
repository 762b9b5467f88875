// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How close together things stand, how moments are written, and how uptime is told, for the whole program. GUI thread.

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

//! [device-independent px] of a line of a table. Views take it anew on QEvent::StyleChange.
int lineHeight(const QFontMetrics &metrics);

//! Of the uptime column whose length people choose: 90 at first.
int ownUptimeDays();
inline constexpr int kMostUptimeDays = 3650;
//! \param days  in [1, kMostUptimeDays]
void setOwnUptimeDays(int days);

//! Whether time in maintenance counts in uptime as what was seen in it, or not at all.
bool countsMaintenance();
void setCountsMaintenance(bool counts);

//! For Appearance, which tells the widgets.
void setDensity(Density density);
void setTimeFormat(TimeFormat format);

} // namespace watchkeeper
