// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/ShellWords.h"

#include "checks/command/ShellQuotingTracker.h"

#include <QCoreApplication>
#include <QProcess>

namespace watchkeeper {

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
        while (m_at < m_line.size() && m_problem.isEmpty())
            step(m_line.at(m_at++));
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
        m_inWord = true;
    }

    void readSingleQuoted()
    {
        m_inWord = m_quoted = true;
        const qsizetype end = m_line.indexOf(u'\'', m_at);
        if (end < 0) {
            m_problem = ShellWordsText::tr("A single quote (') isn't closed.");
            return;
        }
        m_word += QStringView(m_line).mid(m_at, end - m_at);
        m_at = end + 1;
    }

    void readDoubleQuoted()
    {
        m_inWord = m_quoted = true;
        while (m_at < m_line.size()) {
            const QChar c = m_line.at(m_at++);
            if (c == u'"')
                return;
            const bool escapes = c == u'\\' && m_at < m_line.size() && u"$`\"\\\n"_s.contains(m_line.at(m_at));
            if (!escapes)
                m_word += c;
            else if (m_line.at(m_at++) != u'\n')
                m_word += m_line.at(m_at - 1);
        }
        m_problem = ShellWordsText::tr("A double quote (\") isn't closed.");
    }

    void readEscaped()
    {
        if (m_at == m_line.size()) {
            m_problem = ShellWordsText::tr("The line ends with a backslash that escapes nothing.");
            return;
        }
        m_quoted = true;
        const QChar c = m_line.at(m_at++);
        if (c != u'\n') // an escaped line break joins two lines
            add(c);
    }

    void endWord()
    {
        if (m_inWord && !m_quoted && isOperator(m_word) && m_problem.isEmpty())
            m_problem = ShellWordsText::tr("%1 requires a shell: set shell to true, or put it in quotes.").arg(m_word);
        if (m_inWord)
            m_words.append(m_word);
        m_word.clear();
        m_inWord = m_quoted = false;
    }

    QString m_line;
    qsizetype m_at = 0;
    QString m_word;
    bool m_inWord = false; //!< also true for an empty quoted word
    bool m_quoted = false;
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
    const bool isOurs = rest.startsWith("${env:"_L1) || rest.startsWith("${file:"_L1) || rest.startsWith("${keychain:"_L1)
        || rest.startsWith("${target:"_L1);
    return isOurs ? rest.indexOf(u'}') + 1 : 0;
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

ShellLine referToPlaceholders(const QString &line)
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

} // namespace watchkeeper
