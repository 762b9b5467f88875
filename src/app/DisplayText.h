// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Text of others – names, replies, output of commands – made safe to show (reliability.md 33). Pure functions.

#include <QString>

namespace watchkeeper {

//! \brief One line without anything that could steer a terminal or turn the reading order: escape sequences are taken
//! out whole, other control and bidirectional characters become `�`, line breaks and tabs one space.
QString displayLine(const QString &text);

//! As displayLine(), but line breaks and tabs stay.
QString displayText(const QString &text);

} // namespace watchkeeper
