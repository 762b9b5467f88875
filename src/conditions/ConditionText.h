// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of a condition, with its pairs of quotes and brackets. Pure.

#include "conditions/ConditionTree.h"

#include <QString>

#include <vector>

namespace watchkeeper {

//! \brief The text of a condition, in which words and operators outside quotes and brackets can be found.
class ConditionText
{
public:
    explicit ConditionText(const QString &text);

    const QString &text() const { return m_text; }
    int size() const { return static_cast<int>(m_text.size()); }
    QStringView view(TextRange range) const { return QStringView(m_text).sliced(range.begin, range.length); }
    //! The range without surrounding white space.
    TextRange trimmed(int begin, int end) const;

    //! The position after the element at `at`, which is quoted text, a pair of brackets, or a single character.
    int next(int at) const { return m_next[static_cast<size_t>(at)]; }
    int skipSpace(int at) const;
    bool isAt(int at, QChar c) const { return at < size() && m_text[at] == c; }
    //! Whether `word` is at `at` as a separate word, delimited by spaces, brackets or the ends of the text.
    bool isWordAt(int at, QLatin1StringView word) const;

    //! \brief Finds an operator between spaces, outside quotes and brackets. If there are several, chooses in Gatus' order: == !=
    //! <= >= > <.
    //! \param isRaw  whether quotes and brackets are ordinary characters, as in Gatus
    //! \return the operator without its spaces; a range of length 0 if there is none
    TextRange findOperator(int begin, int end, bool isRaw) const;
    //! Like findOperator(), for a single operator.
    TextRange findSign(QStringView sign, int begin, int end, bool isRaw) const;
    //! Finds the first word `contains` or `matches`. The range includes a preceding `not`.
    TextRange findWordOperator(int begin, int end) const;

    //! Whether a known placeholder or function, such as `len(`, `has(` or `median(`, begins at `at`.
    bool isKnownOperandAt(int at) const;
    //! Whether the range contains a known placeholder or function.
    bool containsKnownOperand(int begin, int end) const;

private:
    void matchDelimiters();
    int quoteEnd(int at) const;

    QString m_text;
    std::vector<int> m_next;
};

} // namespace watchkeeper
