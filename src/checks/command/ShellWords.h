// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Command lines: split as a shell would, without one. Pure functions, safe from any thread.

#include "model/Expected.h"

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief Splits as POSIX sh does (XCU 2.2 quoting): blanks, single and double quotes, backslashes; nothing is expanded.
//!
//! A word that is an unquoted operator (`|`, `>`, `&&`, …) is refused: whoever writes one means a shell.
//! On Windows quotes and blanks count, backslashes do not.
//! \return the words, or a sentence that says what is wrong with the line
Expected<QStringList, QString> splitShellWords(const QString &line);

//! \brief A shell line in which placeholders have become references to environment variables.
class ShellLine
{
public:
    QString line;
    QStringList placeholders; //!< the n-th, from 0, is the value of the variable shellVariable(n)
};

//! The name of the environment variable that carries the n-th placeholder's value, from 0.
QString shellVariable(qsizetype n);

//! \brief Puts `"${WATCHKEEPER_VALUE_1}"` for each `${env:…}`, `${file:…}`, `${keychain:…}` and `${target:…}`, quoted as its place
//! in the line needs (see ShellPlace), so that no value is ever read as shell text. `$${` becomes a literal `${`.
ShellLine referToPlaceholders(const QString &line);

} // namespace watchkeeper
