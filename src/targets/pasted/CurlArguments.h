// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits a curl command line, as copied by browsers and users, into words. Pure, safe from any thread.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The words of a command line as split by a shell. The shell is the Windows command prompt if carets are used as escapes, otherwise
//! bash with its `$'…'` quotes.
class CurlArguments
{
public:
    CurlArguments() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList words;   //!< the words, starting with curl itself
    QString tail;        //!< the rest of the line from the first `|`, `;`, `&&`, `<` or `>` outside quotes
    bool isOpen = false; //!< whether the line ends within a quote or with a backslash (caret), and continues on the next line
    bool needsShell = false; //!< whether a word requires a shell, as `$(…)` and `${NAME:-…}` do
};

//! Splits the line. `$NAME` and `${NAME}` become `${env:NAME}` where the shell would insert a variable.
CurlArguments splitCurlArguments(const QString &text);

//! \brief Joins the command to one line for storage in a target. Within quotes, each line end becomes a blank. Outside quotes, a line end
//! becomes one blank together with its surrounding blanks and the backslash (caret) that escapes it.
QString joinCurlLines(const QString &text);

//! Whether a line starts with a curl command.
bool startsWithCurl(const QString &line);

} // namespace watchkeeper
