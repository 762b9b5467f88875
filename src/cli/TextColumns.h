// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Text in terminal columns. Pure functions.

#include "cli/Terminal.h"

#include <QStringList>

namespace watchkeeper {

//! The maximum width of text, however wide the terminal: longer lines are hard to read.
inline constexpr int kTextColumns = 80;

//! Columns that the text needs on a terminal: two for a wide East Asian character, none for a combining one.
int columnsOf(const QString &text);

//! Padded with spaces to `width` columns.
QString padded(const QString &text, int width);
QString paddedLeft(const QString &text, int width);

//! \brief Cut to at most `width` columns with an ellipsis: in the middle for text that looks like a URL or path, since both of its ends are
//! informative, else at the end.
QString elided(const QString &text, int width, const Terminal &terminal);

//! Wrapped at spaces into lines of at most `width` columns; a longer word is broken anywhere.
QStringList wrapped(const QString &text, int width);
//! The same for the terminal's width, in one text; unchanged if that has no width.
QString linesOf(const QString &paragraph, const Terminal &terminal);

} // namespace watchkeeper
