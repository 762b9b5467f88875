// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits command lines as a shell would, but without a shell. Pure functions, safe to call from any thread.

#include "model/base/Expected.h"

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief Splits a line as POSIX sh does (XCU 2.2 quoting) at spaces and tabs, respecting single and double quotes and backslashes. Expands
//! nothing.
//!
//! A word that is an unquoted operator (`|`, `>`, `&&`, …) is an error, because its author expects a shell. On Windows, only quotes
//! and spaces are special, not backslashes.
//! \return the words, or a message about the error in the line
Expected<QStringList, QString> splitShellWords(const QString &line);

//! \brief A shell line in which placeholders were replaced by references to environment variables.
class ShellLine
{
public:
    QString line;
    QStringList placeholders; //!< placeholders in order; the n-th, from 0, provides the value of the variable shellVariable(n)
};

//! Returns the name of the environment variable that contains the n-th placeholder's value, from 0.
QString shellVariable(qsizetype n);

//! \brief Replaces each `${env:…}`, `${file:…}`, `${keychain:…}` and `${target:…}` with `"${WATCHKEEPER_VALUE_1}"`, quoted as required at
//! its position in the line (see ShellQuotingTracker). Therefore the shell never interprets a value. `$${` becomes a literal `${`.
ShellLine replacePlaceholders(const QString &line);

} // namespace watchkeeper
