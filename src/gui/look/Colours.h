// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Defines the colours of the window, except those of chart lines. All other colours come from the platform's palette.

#include <QColor>
#include <QPalette>

namespace watchkeeper {

//! The state shown by the mark of a target: its outcome, or the reason why it has none.
enum class MarkState : quint8 {
    Up,
    Degraded,
    Down,
    Unknown,
    Unreachable, //!< a target that it depends on is down
    Unobserved,  //!< this computer couldn't check, because it was offline or asleep
    Maintenance,
    Paused,
    Pending //!< waiting for its first result
};
inline constexpr int kMarkStateCount = 9;

//! \brief Returns the colour of a state. Its contrast with the background is at least 4.5 : 1.
//! \param dark  whether the background is dark; see isDark()
QColor stateColour(MarkState state, bool dark);

//! \param share  the fraction of `b`, in [0, 1]
QColor mixed(const QColor &a, const QColor &b, float share);

//! Returns whether the palette has bright text on a dark background.
bool isDark(const QPalette &palette);

//! Returns whether the palette is that of a high-contrast theme: nearly black on white or the reverse, without any shades of backgrounds.
bool isHighContrast(const QPalette &palette);

//! Returns the colour of less prominent text, such as units. Its contrast is at least 4.5 : 1 in light and dark palettes,
//! unlike that of placeholder text in some styles. With a high contrast, it is the colour of other text.
QColor mutedColour(const QPalette &palette);

//! \brief Returns the background of a row that has just changed to this state. Text and mark stay readable on it.
//! \param strength  in (0, 1]
QColor changeHighlightColour(const QPalette &palette, MarkState state, float strength);

//! Returns the background of a block about a problem in this state, a light tint of the state's colour.
QColor stateTintColour(const QPalette &palette, MarkState state);

//! Returns the ink of a colour of rows, readable on QPalette::Base. \param key  one of kRuleColours
QColor ruleColour(const QPalette &palette, const QString &key);
//! Returns the background of rows with this colour. Text stays readable on it.
QColor ruleTintColour(const QPalette &palette, const QString &key);

//! Returns the colour of small marks of the selection, such as its edge. It contrasts with QPalette::Base in all palettes.
QColor accentColour(const QPalette &palette);

//! Paints the edge of a selected row. \param row  in the coordinates of the viewport
void paintSelectionEdge(QPainter *painter, const QWidget *viewport, const QRect &row);

//! Returns the background of selected rows, a light tint of the selection's colour. State colours stay recognisable on it.
QColor selectionTintColour(const QPalette &palette);

//! Returns the palette with a selection in selectionTintColour(), on which text keeps its colour.
QPalette withTintedSelection(const QPalette &palette);

//! Returns the background of cards, which is a little lighter than QPalette::Base in dark palettes without a high contrast.
QColor cardColour(const QPalette &palette);

//! Returns the colour of thin lines between parts of the window.
QColor lineColour(const QPalette &palette);

//! \brief Returns the background of content from an earlier time. Text and marks stay readable on it.
//! \param role  QPalette::Window for the time travel bar, QPalette::Base for the rows
QColor timeTravelColour(const QPalette &palette, QPalette::ColorRole role);

//! The syntax elements of displayed JSON and XML.
enum class SyntaxColour : quint8 { Key, String, Number, Word };

//! Returns the colour of a syntax element. Its contrast with QPalette::Base of our own palettes is at least 4.5 : 1. Use
//! legibleColour() for other palettes.
QColor syntaxColour(SyntaxColour ink, bool dark);

//! \brief Returns the colour for a terminal colour number: 16 named colours, a cube of 216, and 24 shades of grey.
//! \param number  0 to 255
QColor terminalColour(int number);

//! Returns the contrast ratio of two colours, from 1 to 21 (WCAG 2.1, 1.4.3).
double contrastRatio(const QColor &a, const QColor &b);

//! Returns the colour if it is readable on `background` (4.5 : 1), otherwise a readable darker or lighter shade.
QColor legibleColour(const QColor &colour, const QColor &background);

//! Returns the colour of frames around widgets that overlay the window. Visible on both light and dark backgrounds.
QColor frameColour(const QPalette &palette);

enum class Theme : quint8 { System, Light, Dark, HighContrast };

//! Returns the palette for the Fusion style. For Theme::System, it is the palette of the platform and follows its changes.
QPalette themePalette(Theme theme);

//! \brief Returns the palette for the Fusion style and Theme::System: our light or dark palette if the desktop has none of its own,
//! otherwise that of the platform.
//! \param desktop   the palette of the platform
//! \param standard  the palette that the style has without a theme of ours
QPalette systemPalette(const QPalette &desktop, const QPalette &standard);

} // namespace watchkeeper
