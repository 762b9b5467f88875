// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits a curl command line, as browsers and people copy it, into words. Pure, safe from any thread.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The words a shell makes of the line: bash with its `$'…'` quotes or, if carets escape, the Windows command prompt.
class CurlArguments
{
public:
    CurlArguments() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList words;       //!< the first is curl itself
    QString tail;            //!< everything from the first `|`, `;`, `&&`, `<` or `>` outside quotes
    bool isOpen = false;     //!< a quote or the last backslash (caret) is open: the next line is part of it
    bool needsShell = false; //!< a word requires a shell, as in `$(…)` or `${NAME:-…}`
};

//! `$NAME` and `${NAME}`, if the shell would insert a variable, become `${env:NAME}`.
CurlArguments splitCurlArguments(const QString &text);

//! \brief The same command on one line, as stored in a target. Line ends outside quotes, also those escaped by a backslash (caret), become
//! one blank together with the blanks around them; within quotes each becomes a blank.
QString joinCurlLines(const QString &text);

//! Whether a line begins like a curl command.
bool startsWithCurl(const QString &line);

} // namespace watchkeeper
