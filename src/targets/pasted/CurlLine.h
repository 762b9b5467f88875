// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits a curl command line, as copied by browsers and users, into words, and converts it into an `http` target. Pure, safe
//! from any thread.

#include "targets/pasted/PastedEntry.h"

#include <QString>
#include <QStringList>

namespace watchkeeper {

// Splits a curl command line, as copied by browsers and users, into words. Pure, safe to call from any thread.

//! \brief The words of a command line, split as by a shell. The shell is the Windows command prompt if carets are used
//! as escapes, otherwise bash with its `$'…'` quotes.
class CurlArguments
{
public:
    CurlArguments() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList words;       //!< the words, starting with curl itself
    QString tail;            //!< the rest of the line from the first `|`, `;`, `&&`, `<` or `>` outside quotes
    bool isOpen = false;     //!< whether the command continues on the next line, after an open quote or a backslash (caret)
    bool needsShell = false; //!< whether a word requires a shell, as `$(…)` and `${NAME:-…}` do
};

//! Splits the line. Where the shell would insert a variable, `$NAME` and `${NAME}` become `${env:NAME}`.
CurlArguments splitCurlArguments(const QString &text);

//! \brief Joins the lines of a command, so that it can be stored in a target. Within quotes, each newline becomes a space.
//! Outside quotes, a newline, the surrounding blanks and the backslash (caret) that escapes the newline together become one
//! space.
QString joinCurlLines(const QString &text);

//! Whether a line starts with a curl command.
bool startsWithCurl(const QString &line);

// Converts a curl command line into an `http` target. Pure, safe to call from any thread.

//! \brief Converts the address, method, header fields, body, user, certificates, proxy and limits. Parts without an equivalent are listed
//! in `remarks`.
//!
//! Redirects are followed even without `-L`, as in a browser. If the line contains a `|`, needs a shell or contains no web address,
//! it becomes a command that runs curl.
RecognisedTarget recogniseCurl(const QString &text, const Schedule &defaults);

} // namespace watchkeeper
