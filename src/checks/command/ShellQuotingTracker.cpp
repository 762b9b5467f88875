// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/ShellQuotingTracker.h"

#include <QString>

#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! Whether the character ends a word.
bool endsWord(QChar c)
{
    return " \t\n;&|()<>"_L1.contains(c);
}

//! Whether the text begins with arithmetic such as `$((1 + 2))`, in which quotes have no effect. `$((a); (b))` contains commands.
bool isArithmeticExpansion(QStringView rest)
{
    if (!rest.startsWith("$(("_L1))
        return false;
    int depth = 0;
    for (qsizetype at = 3; at < rest.size(); ++at) {
        if (rest.at(at) == u'(')
            ++depth;
        else if (rest.at(at) == u')' && depth-- == 0)
            return rest.mid(at + 1).startsWith(u')');
    }
    return false;
}

} // namespace

ShellQuotingTracker::ShellQuotingTracker()
    : m_levels(1)
{
}

void ShellQuotingTracker::advanceThrough(QStringView text)
{
    for (qsizetype at = 0; at < text.size();)
        at += advance(text.mid(at));
}

qsizetype ShellQuotingTracker::advance(QStringView rest)
{
    const QChar c = rest.front();
    const bool wordBegins = std::exchange(m_wordBegins, endsWord(c));
    const bool isPlain = quoting() == Quoting::Single || quoting() == Quoting::Comment; // only its end is special
    if (!isPlain && c == u'\\')
        return advanceEscaped(rest, wordBegins);
    if (closeLevel(c))
        return 1;
    if (!isPlain) {
        if (const qsizetype length = openLevel(rest); length > 0)
            return length;
    }
    updateQuoting(c, wordBegins);
    return 1;
}

qsizetype ShellQuotingTracker::advanceEscaped(QStringView rest, bool wordBegins)
{
    if (rest.size() == 1)
        return 1;
    const QChar escaped = rest.at(1);
    const Level &level = m_levels.back();
    if (escaped == u'\n')
        m_wordBegins = wordBegins; // an escaped line break joins two lines
    else if (escaped == u'"' && level.end == u'`' && level.outer == Quoting::Double)
        updateQuoting(escaped, false); // inside backquotes, the shell removes the backslash before this quote
    return 2;
}

//! Enters a new level if `rest` begins with one. \return the length of its opening characters; 0 if no level begins
qsizetype ShellQuotingTracker::openLevel(QStringView rest)
{
    if (rest.front() == u'`') {
        enterLevel(u'`', Quoting::None);
        return 1;
    }
    if (isArithmeticExpansion(rest)) {
        enterLevel(u')', Quoting::Double, 1);
        return 3;
    }
    if (rest.startsWith("$("_L1))
        enterLevel(u')', Quoting::None);
    else if (rest.startsWith("${"_L1))
        enterLevel(u'}', quoting());
    else
        return 0;
    return 2;
}

void ShellQuotingTracker::enterLevel(QChar end, Quoting base, int depth)
{
    m_levels.push_back(Level{end, base, quoting(), base, depth});
    m_wordBegins = true;
}

//! Leaves the innermost level if `c` ends it. \return whether the level has ended
bool ShellQuotingTracker::closeLevel(QChar c)
{
    Level &level = m_levels.back();
    const bool isBackquote = c == u'`'; // a backquote ends its level regardless of open quotes in it
    if (level.end.isNull() || (level.quoting != level.base && !isBackquote))
        return false;
    if (level.end == u')' && c == u'(')
        ++level.depth;
    if (c != level.end || level.depth-- > 0)
        return false;
    m_levels.pop_back();
    m_wordBegins = false;
    return true;
}

void ShellQuotingTracker::updateQuoting(QChar c, bool wordBegins)
{
    Level &level = m_levels.back();
    switch (level.quoting) {
    case Quoting::Single:
        if (c == u'\'')
            level.quoting = Quoting::None;
        break;
    case Quoting::Double:
        if (c == u'"')
            level.quoting = level.base;
        break;
    case Quoting::Comment:
        if (c == u'\n')
            level.quoting = Quoting::None;
        break;
    case Quoting::None:
        if (c == u'\'')
            level.quoting = Quoting::Single;
        else if (c == u'"')
            level.quoting = Quoting::Double;
        else if (c == u'#' && wordBegins && level.end != u'}')
            level.quoting = Quoting::Comment;
        break;
    }
}

} // namespace watchkeeper
