// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Walks over the text of a filter, character by character. Internal to the parser.

#include <QString>
#include <QStringView>

namespace watchkeeper {

//! \brief A place in the text and the ways to go on from there. The text outlives it.
class FilterScanner
{
public:
    explicit FilterScanner(QStringView text)
        : m_text(text)
    {
    }

    qsizetype at() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    //! Whether a condition ends here: a space, `|` or the end.
    bool isAtGap() const { return isAtEnd() || peek().isSpace() || peek() == u'|'; }
    QChar peek() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    QStringView since(qsizetype start) const { return m_text.sliced(start, m_at - start); }

    void skipSpace();
    //! Goes past `c` if it stands here.
    bool take(QChar c);
    //! Goes past letters and a colon, `tag:`, and returns the letters; empty, and stays, where there is no such thing.
    QString takeKey();
    //! The letters in front of a comparison with a number, `latency>200`; empty where there is no such thing. Stays.
    QString comparedWord() const;

    struct Word
    {
        QString text;
        bool isClosed = true; //!< its quotes and slashes are
    };
    //! Up to the next gap, in lists also up to a comma; what stands in quotes belongs to it, without the quotes.
    Word takeWord(bool isInList);
    //! What stands between two slashes, the first of which stands here; `\/` is a slash inside.
    Word takePattern();
    //! What is left of the condition, for the sentence about an error.
    void skipToGap();

private:
    QChar next(); //!< goes on by one
    void takeQuoted(Word &word);

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace watchkeeper
