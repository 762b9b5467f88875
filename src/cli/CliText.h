// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The translation context of all command-line messages: `CliText::tr("…")`.

#include <QCoreApplication>

namespace watchkeeper {

class CliText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    //! Returns the number of checks in words: `1 check`, `12 checks`.
    static QString checksText(qint64 count) { return tr("%Ln check(s)", nullptr, static_cast<int>(count)); }
    static QString targetsText(qint64 count) { return tr("%Ln target(s)", nullptr, static_cast<int>(count)); }
    static QString changesText(qint64 count) { return tr("%Ln change(s)", nullptr, static_cast<int>(count)); }
    static QString errorsText(qint64 count) { return tr("%Ln error(s)", nullptr, static_cast<int>(count)); }

    //! Returns the error message for a file with this number of errors.
    static QString invalidFileText(const QString &file, qint64 errors)
    {
        return tr("%1 isn't valid: %2.").arg(file, errorsText(errors));
    }

    //! Returns `Did you mean “…”?`, or `otherwise` if no known name is near.
    static QString suggestion(const QString &near, const QString &otherwise)
    {
        return near.isEmpty() ? otherwise : tr("Did you mean “%1”?").arg(near);
    }
    //! Appends the suggestion to a sentence if a known name is near.
    static QString withSuggestion(const QString &sentence, const QString &near)
    {
        return near.isEmpty() ? sentence : sentence + QLatin1Char(' ') + suggestion(near, {});
    }

    //! Returns the error message for an output file that already exists.
    static QString alreadyExistsText(const QString &file)
    {
        return tr("%1 already exists. Choose another name, or use --overwrite.").arg(file);
    }
};

} // namespace watchkeeper
