// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How the positions of a shell line are quoted. Pure, safe from any thread.

#include <QStringView>

#include <vector>

namespace watchkeeper {

//! How the shell treats a variable at a position of a line. None: it splits the value and expands patterns in it.
enum class Quoting { None, Single, Double, Comment };

//! \brief Goes through a shell line and knows how each position of it is quoted: POSIX XCU 2.2, 2.3 and 2.6.
//!
//! Within `$(…)` and backquotes quoting starts afresh, also inside double quotes. Not supported: here-documents, and patterns of `case`
//! without their opening parenthesis within `$(…)`.
class ShellQuotingTracker
{
public:
    ShellQuotingTracker();

    Quoting quoting() const { return m_levels.back().quoting; }

    //! \brief Moves past what is at the start of `rest`.
    //! \param rest  not empty
    //! \return the number of characters
    qsizetype pass(QStringView rest);
    void advanceThrough(QStringView text);

private:
    //! The line, or something in it with its own end.
    struct Level
    {
        QChar end;                      //!< null: the end of the line
        Quoting base = Quoting::None;   //!< if none of its quotes is open
        Quoting around = Quoting::None; //!< of the position at which it begins
        Quoting quoting = base;
        int depth = 0; //!< of parentheses
    };

    qsizetype advanceEscaped(QStringView rest, bool wordBegins);
    qsizetype open(QStringView rest);
    bool close(QChar c);
    void quote(QChar c, bool wordBegins);
    void begin(QChar end, Quoting base, int depth = 0);

    std::vector<Level> m_levels; //!< the innermost last
    bool m_wordBegins = true;    //!< for what comes next: a # there begins a comment
};

} // namespace watchkeeper
