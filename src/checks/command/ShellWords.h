// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Command lines: split as a shell would, but without a shell. Pure functions, safe from any thread.

#include "model/Expected.h"

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief Splits as POSIX sh does (XCU 2.2 quoting): spaces and tabs, single and double quotes, backslashes; nothing is expanded.
//!
//! A word that is an unquoted operator (`|`, `>`, `&&`, …) is refused: its author expects a shell. On Windows, quotes and spaces count,
//! backslashes don't.
//! \return the words, or a sentence that says what is wrong with the line
Expected<QStringList, QString> splitShellWords(const QString &line);

//! \brief A shell line in which placeholders were replaced by references to environment variables.
class ShellLine
{
public:
    QString line;
    QStringList placeholders; //!< the n-th, from 0, is the value of the variable shellVariable(n)
};

//! The name of the environment variable that carries the n-th placeholder's value, from 0.
QString shellVariable(qsizetype n);

//! \brief Puts `"${WATCHKEEPER_VALUE_1}"` for each `${env:…}`, `${file:…}`, `${keychain:…}` and `${target:…}`, quoted as required by its
//! position in the line (see ShellQuotingTracker), so that a value is never read as shell text. `$${` becomes a literal `${`.
ShellLine referToPlaceholders(const QString &line);

} // namespace watchkeeper
