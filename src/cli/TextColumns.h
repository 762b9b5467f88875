// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Text in columns of a terminal. Pure functions.

#include "cli/Terminal.h"

#include <QStringList>

namespace watchkeeper {

//! As wide as a text is at most, however wide the terminal: longer lines read badly.
inline constexpr int kTextColumns = 80;

//! Columns that a terminal needs for the text: two for a wide East Asian character, none for a combining one.
int columnsOf(const QString &text);

//! Filled up with spaces to `width` columns.
QString padded(const QString &text, int width);
QString paddedLeft(const QString &text, int width);

//! \brief Cut to at most `width` columns with an ellipsis: in the middle for what looks like a URL or path, since both ends tell
//! something there, else at the end.
QString elided(const QString &text, int width, const Terminal &terminal);

//! Broken at spaces into lines of at most `width` columns; a longer word is broken anywhere.
QStringList wrapped(const QString &text, int width);
//! The same as wide as the terminal, in one text; as it is where that has no width.
QString linesOf(const QString &paragraph, const Terminal &terminal);

} // namespace watchkeeper
