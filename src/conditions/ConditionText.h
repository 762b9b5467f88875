// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of a condition, and which of its parts form pairs. Pure.

#include "conditions/ConditionTree.h"

#include <QString>

#include <vector>

namespace watchkeeper {

//! \brief Finds words and operators outside of quotes and brackets.
class ConditionText
{
public:
    explicit ConditionText(const QString &text);

    const QString &all() const { return m_text; }
    int size() const { return static_cast<int>(m_text.size()); }
    QStringView view(TextRange range) const { return QStringView(m_text).sliced(range.begin, range.length); }
    //! Without surrounding white space.
    TextRange trimmed(int begin, int end) const;

    //! The position after what begins at `at`: the end of a quoted text or of a pair of brackets, else the next character.
    int next(int at) const { return m_next[static_cast<size_t>(at)]; }
    int skipSpace(int at) const;
    bool isAt(int at, QChar c) const { return at < size() && m_text[at] == c; }
    //! Whether `word` is there as a separate word: between spaces, brackets or the ends.
    bool isWordAt(int at, QLatin1StringView word) const;

    //! \brief The first ` operator ` outside of quotes and brackets, in Gatus' order of precedence: == != <= >= < >.
    //! \param isRaw  quotes and brackets have no meaning, as in Gatus
    //! \return the operator without its spaces; of length 0 if there is none
    TextRange findOperator(int begin, int end, bool isRaw) const;
    //! The same for one operator.
    TextRange findSign(QStringView sign, int begin, int end, bool isRaw) const;
    //! Finds ` contains ` and ` matches `, also after `not`, and before a bracket or the end. Returns the first, with its `not`.
    TextRange findWordOperator(int begin, int end) const;

    //! Whether a known placeholder, or `len(`, `has(`, `median(` or a similar function begins there.
    bool isKnownOperandAt(int at) const;
    //! Whether there is one anywhere in it.
    bool containsKnownOperand(int begin, int end) const;

private:
    void matchDelimiters();
    int quoteEnd(int at) const;

    QString m_text;
    std::vector<int> m_next;
};

} // namespace watchkeeper
