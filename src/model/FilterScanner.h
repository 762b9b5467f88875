// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Scans the text of a filter, character by character. Internal to the parser.

#include <QString>
#include <QStringView>

namespace watchkeeper {

//! \brief A position in the text and the ways to advance. The text must outlive it.
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
    bool isAtTermEnd() const { return isAtEnd() || peek().isSpace() || peek() == u'|'; }
    QChar peek() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    QStringView since(qsizetype start) const { return m_text.sliced(start, m_at - start); }

    void skipSpace();
    //! Skips `c` if it is at this position.
    bool take(QChar c);
    //! Skips letters and a colon, `tag:`, and returns the letters; if they aren't here, returns an empty text and doesn't move.
    QString scanKey();
    //! The letters before a comparison with a number, `latency>200`; empty if there is none. Doesn't move.
    QString comparisonKey() const;

    struct Word
    {
        QString text;
        bool isClosed = true; //!< whether its quotes and slashes are closed
    };
    //! Up to the next gap, in lists also up to a comma; quoted text is included, without the quotes.
    Word scanWord(bool isInList);
    //! The text between two slashes, the first of which is here; `\/` is a slash inside.
    Word scanPattern();
    //! Skips the rest of the condition, for the error message.
    void skipToTermEnd();

private:
    QChar next(); //!< advances by one
    void scanQuoted(Word &word);

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace watchkeeper
