// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All colours defined by the program, in one place; all others come from the platform's palette.

#include <QColor>
#include <QPalette>

namespace watchkeeper {

//! What the mark of a target shows: its outcome, or why there isn't one.
enum class MarkState : quint8 {
    Up,
    Degraded,
    Down,
    Unknown,
    Unreachable, //!< what it depends on is down
    Unobserved,  //!< this computer couldn't check: offline, or asleep
    Maintenance,
    Paused,
    Pending //!< waits for its first result
};
inline constexpr int kMarkStateCount = 9;

//! \brief The colour of a state; a contrast of 4.5 : 1 or better on its background.
//! \param dark  the background is dark, see isDark()
QColor stateColour(MarkState state, bool dark);

//! \param share  in [0, 1]: how much of `b`
QColor mixed(const QColor &a, const QColor &b, float share);

//! Whether text is bright on a dark background.
bool isDark(const QPalette &palette);

//! Less prominent text, such as units: readable (4.5 : 1) in both palettes, unlike the placeholder text of some styles.
QColor mutedColour(const QPalette &palette);

//! \brief The background of a row that has just changed to this state; text and mark stay readable on it.
//! \param strength  in (0, 1]
QColor changeHighlightColour(const QPalette &palette, MarkState state, float strength);

//! \brief A background that marks its content as past; text and marks stay readable on it.
//! \param role  QPalette::Window for the notice, QPalette::Base for the rows themselves
QColor timeTravelColour(const QPalette &palette, QPalette::ColorRole role);

//! Parts of displayed JSON and XML.
enum class SyntaxInk : quint8 { Key, String, Number, Word };

//! 4.5 : 1 or better on QPalette::Base of our palettes; use legibleColour() for others.
QColor syntaxColour(SyntaxInk ink, bool dark);

//! \brief The meaning of a terminal colour number: 16 named ones, a cube of 216, 24 greys.
//! \param number  0 - 255
QColor terminalColour(int number);

//! Of two colours, 1 to 21 (WCAG 2.1, 1.4.3).
double contrastRatio(const QColor &a, const QColor &b);

//! The colour itself if it is readable on `ground` (4.5 : 1), or else made darker or lighter until it is.
QColor legibleColour(const QColor &colour, const QColor &ground);

//! Frames of parts that cover the window: visible on its background in both palettes.
QColor frameColour(const QPalette &palette);

enum class Theme : quint8 { System, Light, Dark, HighContrast };

//! For the Fusion style. For Theme::System, the palette of the platform: it continues to follow the platform.
QPalette themePalette(Theme theme);

} // namespace watchkeeper
