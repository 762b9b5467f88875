// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What can be shown where the output goes.

#include "model/Outcome.h"

#include <QString>

namespace watchkeeper {

//! \brief The look of one output stream. A value, so that tests choose it.
struct Terminal
{
    bool isTerminal = false;
    bool hasColour = false;
    //! A line can be written anew.
    bool canRedraw = false;
    //! Shows marks and typographic characters; else ASCII stands in.
    bool hasUnicode = true;
    int width = 0; //!< columns; 0: as long as lines are

    //! \param descriptor  1 or 2; NO_COLOR, TERM, COLUMNS and the locale have their say
    static Terminal of(int descriptor);
};

//! The one place where outcomes get their mark: `✔ ▲ ✖ ?`, or `+ ! x ?`.
QString outcomeMark(Outcome outcome, const Terminal &terminal);

//! `text` in the colour of the outcome where there is colour.
QString coloured(const QString &text, Outcome outcome, const Terminal &terminal);
//! `text` less prominent where there is colour.
QString muted(const QString &text, const Terminal &terminal);

//! ` · ` between the parts of a line, or `, `.
QString separator(const Terminal &terminal);
QString ellipsis(const Terminal &terminal);

} // namespace watchkeeper
