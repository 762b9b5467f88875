// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates source text for manual pages with the macros of man(7). Pure functions.

#include <QString>
#include <QStringList>

namespace watchkeeper::roff {

//! Escapes all characters that are special in roff, such as backslashes, hyphens, and dots at the start of a line.
inline QString escaped(const QString &text)
{
    QString safe = text;
    safe.replace(QLatin1Char('\\'), QLatin1StringView("\\e"))
        .replace(QLatin1Char('-'), QLatin1StringView("\\-"))
        .replace(QLatin1Char('~'), QLatin1StringView("\\(ti"))
        .replace(QLatin1Char('^'), QLatin1StringView("\\(ha"))
        .replace(QLatin1Char('`'), QLatin1StringView("\\(ga"));
    QStringList lines = safe.split(QLatin1Char('\n'));
    for (QString &line : lines) {
        if (line.startsWith(QLatin1Char('.')) || line.startsWith(QLatin1Char('\'')))
            line.prepend(QLatin1StringView("\\&"));
    }
    return lines.join(QLatin1Char('\n')).replace(QLatin1Char('\''), QLatin1StringView("\\(aq"));
}

inline QString bold(const QString &text)
{
    return QStringLiteral("\\fB%1\\fR").arg(escaped(text));
}

inline QString italic(const QString &text)
{
    return QStringLiteral("\\fI%1\\fR").arg(escaped(text));
}

//! A new paragraph.
inline QString paragraph(const QString &text)
{
    return QStringLiteral(".PP\n%1\n").arg(escaped(text));
}

//! Returns a paragraph indented below its tag, such as an option and its description.
//! \param tag  roff source, for example from bold()
inline QString tagged(const QString &tag, const QString &text)
{
    return QStringLiteral(".TP\n%1\n%2\n").arg(tag, escaped(text));
}

//! Returns a paragraph that keeps its line breaks, for examples.
inline QString verbatim(const QString &text)
{
    return QStringLiteral(".PP\n.nf\n%1\n.fi\n").arg(escaped(text));
}

//! Returns tagged paragraphs about the environment variables that Profile reads.
inline QString profileEnvironment()
{
    return tagged(bold(QStringLiteral("XDG_CONFIG_HOME")),
                  QStringLiteral("Parent folder of the configuration. The default is ~/.config."))
        + tagged(bold(QStringLiteral("XDG_DATA_HOME")),
                 QStringLiteral("Parent folder of the history. The default is ~/.local/share."))
        + tagged(bold(QStringLiteral("XDG_STATE_HOME")),
                 QStringLiteral("Parent folder of the window layout and the log. The default is ~/.local/state."))
        + tagged(bold(QStringLiteral("XDG_RUNTIME_DIR")),
                 QStringLiteral(
                     "Parent folder of the socket. If it isn't set, the socket is stored with the window layout and the log."));
}

} // namespace watchkeeper::roff
