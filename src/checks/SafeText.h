// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Program output made safe to show. Pure functions, safe from any thread.

#include <QString>

namespace watchkeeper {

//! \brief Without ANSI escape sequences, control characters and characters that turn the direction of text around (rule: what
//! is shown is what was printed). Line ends become `\n`; tabs stay.
QString displayText(const QString &output);

//! The first line with something in it, displayText() of it, spaces in a row as one, at most 200 characters with an ellipsis; empty if there is none.
QString firstLine(const QString &output);
//! \brief The same for another of the lines that hold something.
//! \param number  1 is the first, 2 the second, -1 the last, -2 the one before; beyond the end, the nearest there is
QString nthLine(const QString &output, int number);

} // namespace watchkeeper
