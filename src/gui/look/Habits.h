// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How close together things stand and how moments are written, for the whole program. GUI thread.

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

//! For Appearance, which tells the widgets.
void setDensity(Density density);
void setTimeFormat(TimeFormat format);

} // namespace watchkeeper
