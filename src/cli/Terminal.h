// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The abilities of the output device.

#include "model/Outcome.h"

#include <QString>

namespace watchkeeper {

//! \brief How one output stream is displayed. A value, so that tests can choose it.
struct Terminal
{
    bool isTerminal = false;
    bool hasColour = false;
    //! A line can be redrawn.
    bool canRedraw = false;
    //! Shows marks and typographic characters; else ASCII replaces them.
    bool hasUnicode = true;
    int width = 0; //!< columns; 0: unlimited

    //! \param descriptor  1 or 2; NO_COLOR, TERM, COLUMNS and the locale are taken into account
    static Terminal of(int descriptor);
};

//! The single source of the marks of outcomes: `✔ ▲ ✖ ?`, or `+ ! x ?`.
QString outcomeMark(Outcome outcome, const Terminal &terminal);

//! `text` in the colour of the outcome if colours are available.
QString coloured(const QString &text, Outcome outcome, const Terminal &terminal);
//! `text` less prominent if colours are available.
QString muted(const QString &text, const Terminal &terminal);

//! ` · ` between the parts of a line, or `, `.
QString separator(const Terminal &terminal);
QString ellipsis(const Terminal &terminal);

} // namespace watchkeeper
