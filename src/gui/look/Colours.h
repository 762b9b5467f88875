// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Every colour of our own, in one place; all else comes from the platform's palette.

#include <QColor>
#include <QPalette>

namespace watchkeeper {

//! What the mark of a target shows: its outcome, or why there is none.
enum class MarkState : quint8 {
    Up,
    Degraded,
    Down,
    Unknown,
    Unreachable, //!< what it depends on is down
    Unobserved,  //!< this computer could not look: own link, sleep
    Maintenance,
    Paused,
    Pending //!< waits for its first result
};
inline constexpr int kMarkStateCount = 9;

//! \brief The colour of a state; 4.5 : 1 or better on the ground it is for.
//! \param dark  the ground is a dark one, see isDark()
QColor stateColour(MarkState state, bool dark);

//! \param share  in [0, 1]: how much of `b`
QColor mixed(const QColor &a, const QColor &b, float share);

//! Whether text stands bright on dark.
bool isDark(const QPalette &palette);

//! Texts of less weight, such as units: readable (4.5 : 1) in both palettes, unlike the placeholder text of some
//! styles.
QColor mutedColour(const QPalette &palette);

//! \brief The ground of a row that has just come into this state; text and mark stay readable on it.
//! \param strength  in (0, 1]
QColor changedColour(const QPalette &palette, MarkState state, float strength);

//! \brief A ground that says that what stands on it is of the past; text and marks stay readable on it.
//! \param role  QPalette::Window for what says so, QPalette::Base for the rows themselves
QColor pastColour(const QPalette &palette, QPalette::ColorRole role);

//! Parts of shown JSON and XML.
enum class SyntaxInk : quint8 { Key, String, Number, Word };

//! 4.5 : 1 or better on QPalette::Base of our palettes; pass it through legible() for others.
QColor syntaxColour(SyntaxInk ink, bool dark);

//! \brief What programs mean by a colour number of a terminal: 16 named ones, a cube of 216, 24 greys.
//! \param number  0 - 255
QColor terminalColour(int number);

//! Of two colours, 1 to 21 (WCAG 2.1, 1.4.3).
double contrastRatio(const QColor &a, const QColor &b);

//! The colour itself where it can be read on `ground` (4.5 : 1), else made as much darker or lighter as that takes.
QColor legible(const QColor &colour, const QColor &ground);

//! Frames of what lies over the window: seen on its ground in both palettes.
QColor frameColour(const QPalette &palette);

enum class Theme : quint8 { System, Light, Dark, HighContrast };

//! For the Fusion style. That of the platform for Theme::System: it goes on following the platform.
QPalette themePalette(Theme theme);

} // namespace watchkeeper
