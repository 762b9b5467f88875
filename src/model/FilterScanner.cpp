// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FilterScanner.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isKeyLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

QChar FilterScanner::next()
{
    return m_text[m_at++];
}

void FilterScanner::skipSpace()
{
    while (!isAtEnd() && peek().isSpace())
        ++m_at;
}

bool FilterScanner::take(QChar c)
{
    if (isAtEnd() || peek() != c)
        return false;
    ++m_at;
    return true;
}

QString FilterScanner::scanKey()
{
    qsizetype end = m_at;
    while (end < m_text.size() && isKeyLetter(m_text[end]))
        ++end;
    if (end - m_at < 2 || end >= m_text.size() || m_text[end] != u':') // a single letter is a drive letter, as in `C:\`
        return {};
    const QString key = m_text.sliced(m_at, end - m_at).toString();
    m_at = end + 1;
    return key;
}

QString FilterScanner::comparisonKey() const
{
    static const QRegularExpression form(u"^([A-Za-z]{2,})[<>]=?[0-9]+([.][0-9]+)?[A-Za-z%]{0,3}(?=[\\s|]|$)"_s);
    return form.match(m_text.sliced(m_at).toString()).captured(1);
}

void FilterScanner::scanQuoted(Word &word)
{
    while (!isAtEnd()) {
        const QChar c = next();
        if (c == u'"')
            return;
        const bool isEscape = c == u'\\' && (peek() == u'"' || peek() == u'\\');
        word.text += isEscape ? next() : c;
    }
    word.isClosed = false;
}

FilterScanner::Word FilterScanner::scanWord(bool isInList)
{
    Word word;
    while (!isAtTermEnd() && !(isInList && peek() == u',')) {
        if (const QChar c = next(); c == u'"')
            scanQuoted(word);
        else
            word.text += c;
    }
    return word;
}

FilterScanner::Word FilterScanner::scanPattern()
{
    Word word;
    take(u'/');
    while (!isAtEnd()) {
        const QChar c = next();
        if (c == u'/')
            return word;
        word.text += c;
        if (c == u'\\' && !isAtEnd())
            word.text += next();
    }
    word.isClosed = false;
    return word;
}

void FilterScanner::skipToTermEnd()
{
    while (!isAtTermEnd())
        next();
}

} // namespace watchkeeper
