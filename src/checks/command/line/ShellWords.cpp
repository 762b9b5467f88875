// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/line/ShellWords.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStringView>

#include <utility>
#include <vector>

namespace watchkeeper {

//! The quoting at a position in a line, which decides how the shell treats a variable. With None, the shell splits the value
//! and expands patterns in it.
enum class Quoting { None, Single, Double, Comment };

//! \brief Scans a shell line and determines how each position is quoted, according to POSIX XCU 2.2, 2.3 and 2.6.
//!
//! Within `$(…)` and backquotes, quoting is independent of the text around them, even inside double quotes.
//! Here-documents aren't supported, nor are `case` patterns without their opening parenthesis within `$(…)`.
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

    qsizetype advanceEscaped(QStringView rest, bool isAtWordStart);
    qsizetype openLevel(QStringView rest);
    bool closeLevel(QChar c);
    void updateQuoting(QChar c, bool isAtWordStart);
    void enterLevel(QChar end, Quoting base, int depth = 0);

    std::vector<Level> m_levels; //!< levels from the outermost to the innermost
    bool m_isAtWordStart = true; //!< true at the start of a word, where a # begins a comment
};

using namespace Qt::StringLiterals;

namespace {

class ShellWordsText
{
    Q_DECLARE_TR_FUNCTIONS(ShellWords)
};

bool isOperator(const QString &word)
{
    static const QStringList operators{u"|"_s, u"||"_s, u"&"_s,  u"&&"_s,  u";"_s,    u">"_s,  u">>"_s,
                                       u"<"_s, u"<<"_s, u"2>"_s, u"2>>"_s, u"2>&1"_s, u"&>"_s, u">&2"_s};
    return operators.contains(word);
}

//! \brief Splits one line, character by character.
class ShellWordSplitter
{
public:
    explicit ShellWordSplitter(const QString &line)
        : m_line(line)
    {
    }

    Expected<QStringList, QString> split()
    {
        while (m_position < m_line.size() && m_problem.isEmpty())
            step(m_line.at(m_position++));
        endWord();
        if (m_problem.isEmpty() && m_words.isEmpty())
            m_problem = ShellWordsText::tr("Enter a program to start.");
        if (!m_problem.isEmpty())
            return Unexpected(m_problem);
        return m_words;
    }

private:
    void step(QChar c)
    {
        if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r')
            endWord();
        else if (c == u'\'')
            readSingleQuoted();
        else if (c == u'"')
            readDoubleQuoted();
        else if (c == u'\\')
            readEscaped();
        else
            add(c);
    }

    void add(QChar c)
    {
        m_word += c;
        m_isInWord = true;
    }

    void readSingleQuoted()
    {
        m_isInWord = m_isQuotedWord = true;
        const qsizetype end = m_line.indexOf(u'\'', m_position);
        if (end < 0) {
            m_problem = ShellWordsText::tr("A single quote (') isn't closed.");
            return;
        }
        m_word += QStringView(m_line).mid(m_position, end - m_position);
        m_position = end + 1;
    }

    void readDoubleQuoted()
    {
        m_isInWord = m_isQuotedWord = true;
        while (m_position < m_line.size()) {
            const QChar c = m_line.at(m_position++);
            if (c == u'"')
                return;
            const bool escapes = c == u'\\' && m_position < m_line.size() && u"$`\"\\\n"_s.contains(m_line.at(m_position));
            if (!escapes)
                m_word += c;
            else if (m_line.at(m_position++) != u'\n')
                m_word += m_line.at(m_position - 1);
        }
        m_problem = ShellWordsText::tr("A double quote (\") isn't closed.");
    }

    void readEscaped()
    {
        if (m_position == m_line.size()) {
            m_problem = ShellWordsText::tr("The line ends with a backslash that doesn't escape anything.");
            return;
        }
        m_isQuotedWord = true;
        const QChar c = m_line.at(m_position++);
        if (c != u'\n') // an escaped line break joins two lines
            add(c);
    }

    void endWord()
    {
        if (m_isInWord && !m_isQuotedWord && isOperator(m_word) && m_problem.isEmpty())
            m_problem = ShellWordsText::tr("%1 requires a shell: set shell to true, or put it in quotes.").arg(m_word);
        if (m_isInWord)
            m_words.append(m_word);
        m_word.clear();
        m_isInWord = m_isQuotedWord = false;
    }

    QString m_line;
    qsizetype m_position = 0;
    QString m_word;
    bool m_isInWord = false; //!< also true for an empty quoted word
    bool m_isQuotedWord = false;
    QStringList m_words;
    QString m_problem;
};

QString variableReference(Quoting quoting, qsizetype n)
{
#ifdef Q_OS_WIN
    Q_UNUSED(quoting)
    return u"!%1!"_s.arg(shellVariable(n)); // delayed expansion, which happens after the line is parsed
#else
    const QString plain = u"${%1}"_s.arg(shellVariable(n));
    if (quoting == Quoting::Double || quoting == Quoting::Comment)
        return plain;
    const QString quoted = u"\"%1\""_s.arg(plain);
    return quoting == Quoting::None ? quoted : u"'%1'"_s.arg(quoted);
#endif
}

//! \return the length of the placeholder at the start of `rest`, or 0 if there is none
qsizetype placeholderLength(QStringView rest)
{
    const bool isPlaceholder = rest.startsWith("${env:"_L1) || rest.startsWith("${file:"_L1)
        || rest.startsWith("${keychain:"_L1) || rest.startsWith("${target:"_L1);
    return isPlaceholder ? rest.indexOf(u'}') + 1 : 0;
}

} // namespace

Expected<QStringList, QString> splitShellWords(const QString &line)
{
#ifdef Q_OS_WIN
    const QStringList words = QProcess::splitCommand(line);
    if (line.count(u'"') % 2 != 0)
        return Unexpected(ShellWordsText::tr("A double quote (\") isn't closed."));
    if (words.isEmpty())
        return Unexpected(ShellWordsText::tr("Enter a program to start."));
    return words;
#else
    return ShellWordSplitter(line).split();
#endif
}

QString shellVariable(qsizetype n)
{
    return u"WATCHKEEPER_VALUE_%1"_s.arg(n + 1);
}

ShellLine replacePlaceholders(const QString &line)
{
    ShellLine result;
    ShellQuotingTracker place;
    for (qsizetype at = 0; at < line.size();) {
        const QStringView rest = QStringView(line).mid(at);
        if (rest.startsWith("$${"_L1)) {
            place.advanceThrough(rest.mid(1, 2));
            result.line += rest.mid(1, 2);
            at += 3;
        } else if (const qsizetype length = placeholderLength(rest); length > 0) {
            const QString variable = variableReference(place.quoting(), result.placeholders.size());
            place.advanceThrough(variable);
            result.line += variable;
            result.placeholders += rest.first(length).toString();
            at += length;
        } else {
            const qsizetype passed = place.advance(rest);
            result.line += rest.first(passed);
            at += passed;
        }
    }
    return result;
}

namespace {

//! Whether the character ends a word.
bool isWordEnd(QChar c)
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
    const bool isAtWordStart = std::exchange(m_isAtWordStart, isWordEnd(c));
    const bool isPlain = quoting() == Quoting::Single || quoting() == Quoting::Comment; // only the closing quote is special
    if (!isPlain && c == u'\\')
        return advanceEscaped(rest, isAtWordStart);
    if (closeLevel(c))
        return 1;
    if (!isPlain) {
        if (const qsizetype length = openLevel(rest); length > 0)
            return length;
    }
    updateQuoting(c, isAtWordStart);
    return 1;
}

qsizetype ShellQuotingTracker::advanceEscaped(QStringView rest, bool isAtWordStart)
{
    if (rest.size() == 1)
        return 1;
    const QChar escaped = rest.at(1);
    const Level &level = m_levels.back();
    if (escaped == u'\n')
        m_isAtWordStart = isAtWordStart; // an escaped line break joins two lines
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
    m_isAtWordStart = true;
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
    m_isAtWordStart = false;
    return true;
}

void ShellQuotingTracker::updateQuoting(QChar c, bool isAtWordStart)
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
        else if (c == u'#' && isAtWordStart && level.end != u'}')
            level.quoting = Quoting::Comment;
        break;
    }
}

} // namespace watchkeeper
