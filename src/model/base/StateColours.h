// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The colours of states in the window and in reports. Each colour has a contrast of at least 4.5 : 1 to its background.

namespace watchkeeper {

//! \brief A colour as 0xRRGGBB, for light and for dark backgrounds.
struct ColourPair
{
    unsigned int light;
    unsigned int dark;
};

inline constexpr ColourPair kUpColours{0x087A62, 0x3CC9A3};
inline constexpr ColourPair kDegradedColours{0x9A5900, 0xF0B04A};
inline constexpr ColourPair kDownColours{0xC4253A, 0xFF7A85};
//! for Unknown, unobserved and paused, which need no attention
inline constexpr ColourPair kNeutralColours{0x5F6B76, 0x9AA6B2};
inline constexpr ColourPair kMaintenanceColours{0x6B4FC4, 0xB7A2F5};

//! A colour of rows that a rule of the user colours. None of them can be mistaken for the colour of a state.
struct RuleColour
{
    const char *key;
    ColourPair ink;
};
inline constexpr RuleColour kRuleColours[]{{"blue", {0x2B4FC7, 0x8FA8FF}},
                                           {"cyan", {0x0B6984, 0x5CC8E8}},
                                           {"pink", {0xA82C78, 0xF29CCB}},
                                           {"brown", {0x7A4A2A, 0xD3A888}},
                                           {"olive", {0x5A6612, 0xBFCB5C}}};

} // namespace watchkeeper
