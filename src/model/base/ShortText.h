// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shortens text without cutting a character in half, and names errors. Pure functions, safe to call from any thread. Lengths are
//! in UTF-16 units.

#include <QString>

#ifdef Q_OS_WIN
#include <system_error>
#endif

namespace watchkeeper {

//! Returns the first `maxLength` units of the text, or one unit less if the cut would split a surrogate pair. A single
//! surrogate can't be written in UTF-8.
inline QString textStart(const QString &text, qsizetype maxLength)
{
    const bool splitsPair = maxLength > 0 && maxLength < text.size() && text.at(maxLength - 1).isHighSurrogate();
    return text.left(splitsPair ? maxLength - 1 : maxLength);
}

//! Returns the text, or, if it is longer than `maxLength`, its beginning with an ellipsis: at most `maxLength` units in all, without spaces
//! before the ellipsis. `maxLength` must be positive.
inline QString shortened(const QString &text, qsizetype maxLength)
{
    if (text.size() <= maxLength)
        return text;
    QString start = textStart(text, maxLength - 1);
    while (!start.isEmpty() && start.back().isSpace())
        start.chop(1);
    return start + u'…';
}

//! Returns the system's text for a value of `errno`, without a full stop. On Windows, Qt would take it for an error code of Windows.
inline QString errnoText(int number)
{
#ifdef Q_OS_WIN
    return QString::fromStdString(std::generic_category().message(number));
#else
    return qt_error_string(number);
#endif
}

} // namespace watchkeeper
