// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the text of a filter. The scanner reads it character by character. Pure.

#include <QString>
#include <QStringView>

namespace watchkeeper {

// Scans the text of a filter character by character. Internal to the parser.

//! \brief A position in the text of a filter, with methods to advance it. The text must outlive the scanner.
class FilterScanner
{
public:
    explicit FilterScanner(QStringView text)
        : m_text(text)
    {
    }

    qsizetype at() const { return m_position; }
    bool isAtEnd() const { return m_position >= m_text.size(); }
    //! Returns whether a condition ends at this position: at a space, at `|` or at the end of the text.
    bool isAtTermEnd() const { return isAtEnd() || peek().isSpace() || peek() == u'|'; }
    QChar peek() const { return isAtEnd() ? QChar() : m_text[m_position]; }
    QStringView since(qsizetype start) const { return m_text.sliced(start, m_position - start); }

    void skipSpace();
    //! Skips the next character if it is `c`. Returns whether it was skipped.
    bool take(QChar c);
    //! Skips a key with its colon, such as `tag:`, and returns it without the colon. If there is no key at this position,
    //! returns an empty string and doesn't move.
    QString scanKey();
    //! Returns the letters before a comparison with a number, such as `latency` in `latency>200`, or an empty string.
    //! The position doesn't change.
    QString comparisonKey() const;

    struct Word
    {
        QString text;
        bool isClosed = true; //!< whether all quotes and slashes are closed
    };
    //! Reads up to the end of the condition or, in lists, the next comma. Quoted text is included without its quotes.
    Word scanWord(bool isInList);
    //! Reads the text between two slashes, starting at the first slash. `\/` is a slash within the text.
    Word scanPattern();
    //! Skips the rest of the condition, so that error messages can quote the entire condition.
    void skipToTermEnd();

private:
    QChar next(); //!< returns the current character and advances by one
    void scanQuoted(Word &word);

    QStringView m_text;
    qsizetype m_position = 0;
};

} // namespace watchkeeper
