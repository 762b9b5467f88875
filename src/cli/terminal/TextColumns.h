// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Layout of text and tables in terminal columns. Pure.

#include "cli/terminal/Console.h"

#include <QStringList>

namespace watchkeeper {

//! The maximum width of running text. It also applies to wider terminals, because long lines are hard to read.
inline constexpr int kTextColumns = 80;

//! Returns the number of terminal columns that the text occupies: two for a wide East Asian character, zero for a combining
//! one.
int displayWidth(const QString &text);

//! Returns the width of the widest text, at least `minimum`.
int widestOf(const QStringList &texts, int minimum = 0);

//! Returns the text padded with spaces to `width` columns.
QString padded(const QString &text, int width);
QString paddedLeft(const QString &text, int width);

//! \brief Shortens text to at most `width` columns with an ellipsis. Text that looks like a URL or a path is shortened in the
//! middle, because both ends are informative. Other text is shortened at the end.
QString elided(const QString &text, int width, const Terminal &terminal);

//! Wraps text at spaces into lines of at most `width` columns. A word that is too long is broken anywhere.
QStringList wrapped(const QString &text, int width);
//! Wraps text like wrapped(), to the width of the terminal, and joins the lines. Returns the text unchanged if the terminal's
//! width is unknown.
QString wrapParagraph(const QString &paragraph, const Terminal &terminal);

//! \brief Collects rows, then lays out the table. On a terminal, the last column is cut off at the right edge, and the others
//! at 40 columns.
class TableText
{
public:
    explicit TableText(QStringList heading)
        : m_heading(std::move(heading))
    {
    }
    //! Adds a row, which must have one cell for each column of the heading.
    void addRow(const QStringList &cells) { m_rows.append(cells); }
    QString text(const Terminal &terminal) const;

private:
    QString line(const QStringList &cells, const QList<int> &widths, const Terminal &terminal) const;

    QStringList m_heading;
    QList<QStringList> m_rows;
};

} // namespace watchkeeper
