// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The colours of a report, except those of states, which are defined in model/base/StateColours.h.

#include "model/base/StateColours.h"

namespace watchkeeper {

inline constexpr ColourPair kTextColours{0x1B2127, 0xE4E8EB};
inline constexpr ColourPair kMutedColours{0x59636D, 0xA3ADB6};
inline constexpr ColourPair kBackgroundColours{0xFFFFFF, 0x1B1E21};
inline constexpr ColourPair kPanelColours{0xF4F5F6, 0x24282C};
inline constexpr ColourPair kLineColours{0xD5DADE, 0x3B4248};
inline constexpr ColourPair kLinkColours{0x1A62A3, 0x79B8F0};
//! The colour of response times.
inline constexpr ColourPair kSeriesColours{0x1F6FB8, 0x5AA9EE};
inline constexpr ColourPair kBandColours{0xCFE1F2, 0x27405A};

} // namespace watchkeeper
