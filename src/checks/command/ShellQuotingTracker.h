// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Determines how each position of a shell line is quoted. Pure, safe from any thread.

#include <QStringView>

#include <vector>

namespace watchkeeper {

//! The quoting at a position of a line, which decides how the shell treats a variable. With None, the shell splits the value and expands
//! patterns in it.
enum class Quoting { None, Single, Double, Comment };

//! \brief Goes through a shell line and determines how each position is quoted, according to POSIX XCU 2.2, 2.3 and 2.6.
//!
//! Quoting starts afresh within `$(…)` and backquotes, even inside double quotes. Here-documents aren't supported, nor are `case` patterns
//! without their opening parenthesis within `$(…)`.
class ShellQuotingTracker
{
public:
    ShellQuotingTracker();

    Quoting quoting() const { return m_levels.back().quoting; }

    //! \brief Moves past the first element of `rest`: a character, an escaped character, or the start of a nested expression.
    //! \param rest  text that isn't empty
    //! \return the number of characters in the element
    qsizetype advance(QStringView rest);
    void advanceThrough(QStringView text);

private:
    //! The line itself, or a nested expression with its own end.
    struct Level
    {
        QChar end;                     //!< closing character; null for the end of the line
        Quoting base = Quoting::None;  //!< quoting while no quote within this level is open
        Quoting outer = Quoting::None; //!< quoting at the position where the level begins
        Quoting quoting = base;
        int depth = 0; //!< number of open parentheses
    };

    qsizetype advanceEscaped(QStringView rest, bool wordBegins);
    qsizetype openLevel(QStringView rest);
    bool closeLevel(QChar c);
    void updateQuoting(QChar c, bool wordBegins);
    void enterLevel(QChar end, Quoting base, int depth = 0);

    std::vector<Level> m_levels; //!< levels from the outermost to the innermost
    bool m_wordBegins = true;    //!< true at the start of a word, where a # begins a comment
};

} // namespace watchkeeper
