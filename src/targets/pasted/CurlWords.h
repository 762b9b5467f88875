// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The words of a curl command line as browsers and people copy it. Pure, safe from any thread.

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief What a shell makes of the line: bash with its `$'…'` quotes, or, where carets escape, the Windows command prompt.
class CurlWords
{
public:
    CurlWords() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QStringList words;       //!< the first is curl itself
    QString tail;            //!< from the first `|`, `;`, `&&`, `<` or `>` outside quotes on
    bool isOpen = false;     //!< a quote or the last backslash (caret) is open: the next line belongs to it
    bool needsShell = false; //!< a word comes from another command, as in `$(…)`, or from `${NAME:-…}`
};

//! `$NAME` and `${NAME}`, where the shell would put a variable, become `${env:NAME}`.
CurlWords splitCurlWords(const QString &text);

//! \brief The same command in one line, as a target holds it. Line ends outside quotes become one blank with the blanks around
//! them, also those that a backslash (caret) escapes; within quotes each becomes a blank.
QString curlInOneLine(const QString &text);

//! Whether a line begins as a curl command does.
bool beginsWithCurl(const QString &line);

} // namespace watchkeeper
