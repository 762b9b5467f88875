// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How the places of a shell line are quoted. Pure, safe from any thread.

#include <QStringView>

#include <vector>

namespace watchkeeper {

//! What the shell makes of a variable at a place of a line. None: it splits its value and takes it for a pattern.
enum class Quoting { None, Single, Double, Comment };

//! \brief Goes through a shell line and knows how each place of it is quoted: POSIX XCU 2.2, 2.3 and 2.6.
//!
//! Within `$(…)` and backquotes quoting begins afresh, also where they stand in double quotes. What it does not know: here-documents, and
//! patterns of `case` without their opening parenthesis within `$(…)`.
class ShellPlace
{
public:
    ShellPlace();

    Quoting quoting() const { return m_levels.back().quoting; }

    //! \brief Goes past what stands at the begin of `rest`.
    //! \param rest  not empty
    //! \return how many characters that are
    qsizetype pass(QStringView rest);
    void passAll(QStringView text);

private:
    //! The line, or something in it that has an end of its own.
    struct Level
    {
        QChar end;                      //!< null: that of the line
        Quoting base = Quoting::None;   //!< where none of its quotes is open
        Quoting around = Quoting::None; //!< of the place at which it begins
        Quoting quoting = base;
        int depth = 0; //!< of parentheses
    };

    qsizetype passEscaped(QStringView rest, bool wordBegins);
    qsizetype open(QStringView rest);
    bool close(QChar c);
    void quote(QChar c, bool wordBegins);
    void begin(QChar end, Quoting base, int depth = 0);

    std::vector<Level> m_levels; //!< the innermost last
    bool m_wordBegins = true;    //!< at what comes next: a # there begins a comment
};

} // namespace watchkeeper
