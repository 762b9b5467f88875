// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes program output safe to display. Pure functions, safe from any thread.

#include <QString>

namespace watchkeeper {

//! \brief Removes ANSI escape sequences, control characters, and characters that change the text direction, so that the displayed text
//! matches the printed text. Line ends become `\n`, and tabs stay.
QString displayText(const QString &output);

//! Returns the displayText() of the first non-blank line, with runs of spaces reduced to one, and at most 200 characters including an
//! ellipsis; empty if there is no such line.
QString firstLine(const QString &output);
//! \brief Like firstLine(), for another non-blank line.
//! \param number  1 for the first, 2 for the second, -1 for the last, -2 for the one before; beyond the end, the nearest existing line is
//! used
QString nthLine(const QString &output, int number);

} // namespace watchkeeper
