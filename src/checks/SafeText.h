// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes program output safe to display. Pure functions, safe from any thread.

#include <QString>

namespace watchkeeper {

//! \brief Removes ANSI escape sequences, control characters and characters that change the text direction (rule: the displayed text is what
//! was printed). Line ends become `\n`; tabs stay.
QString displayText(const QString &output);

//! The displayText() of the first non-blank line, with runs of spaces reduced to one, at most 200 characters with an ellipsis; empty if
//! there is none.
QString firstLine(const QString &output);
//! \brief The same for another non-blank line.
//! \param number  1 is the first, 2 the second, -1 the last, -2 the one before; beyond the end, the nearest existing line
QString nthLine(const QString &output, int number);

} // namespace watchkeeper
