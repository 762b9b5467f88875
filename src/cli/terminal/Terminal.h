// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The capabilities of a terminal.

#include "model/check/Outcome.h"

#include <QString>

namespace watchkeeper {

//! \brief How to display text on one output stream. A value type, so tests can set it.
struct Terminal
{
    bool isTerminal = false;
    bool hasColour = false;
    //! Whether a line can be redrawn.
    bool canRedraw = false;
    //! Whether marks and typographic characters can be shown. If not, ASCII characters replace them.
    bool hasUnicode = true;
    int width = 0; //!< number of columns; 0 for unlimited

    //! \param descriptor  1 or 2
    //! \return the terminal's capabilities, which also depend on NO_COLOR, TERM, COLUMNS and the locale
    static Terminal of(int descriptor);
};

//! Returns the mark for an outcome: `✔ ▲ ✖ ?`, or `+ ! x ?` without Unicode. All output uses these marks.
QString outcomeMark(Outcome outcome, const Terminal &terminal);

//! Returns `text` in the colour of the outcome if colours are available.
QString coloured(const QString &text, Outcome outcome, const Terminal &terminal);
//! Returns `text` in a less prominent style if colours are available.
QString muted(const QString &text, const Terminal &terminal);

//! Returns the separator between the parts of a line: ` · `, or `, ` without Unicode.
QString separator(const Terminal &terminal);
QString ellipsis(const Terminal &terminal);

} // namespace watchkeeper
