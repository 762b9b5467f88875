// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Regular expressions with a limited matching time for any text, because a server's answer must not block a check.

#include "model/base/Expected.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QString>

namespace watchkeeper {

//! \brief A PCRE2 regular expression (as in Perl) that can match anywhere in a text. A value; match() is safe to call from any
//! thread.
class BoundedPattern
{
public:
    enum class Match {
        Yes,
        No,
        TooLong,  //!< the text is longer than this expression allows, see kMaxTextUnits and longestText()
        TooCostly //!< stopped at the step limit, for example because of nested repetitions on a text that almost matches
    };
    //! An error in an expression.
    struct Fault
    {
        qsizetype offset; //!< position in the expression
        QString text;     //!< message from PCRE2, in English
    };

    static Expected<BoundedPattern, Fault> compile(const QString &expression);

    //! \param text  UTF-8; invalid bytes are replaced
    Match match(QByteArrayView text) const;

    static constexpr qsizetype kMaxTextUnits = 256 * 1024;                 //!< [UTF-16 units] maximum length of a text
    static constexpr qsizetype kMaxLookaroundLength = 16 * 1024;           //!< [UTF-16 units] maximum length of a text
    static constexpr qsizetype kMaxCaselessBackReferenceLength = 2 * 1024; //!< [UTF-16 units] if `\1` ignores case
    static constexpr int kStepLimit = 1'000'000;                           //!< maximum number of steps; they take about 50 ms

private:
    BoundedPattern() = default;

    QRegularExpression m_expression;
    qsizetype m_maxLength = kMaxTextUnits;
};

//! \brief Creates a limited expression for callers that need the match position and groups of QRegularExpression.
//!
//! The expression doesn't match if matching takes too long or the text is longer than allowed for it.
//! \param expression  must be valid; an unmatched bracket in it would change its meaning
//! \param steps       maximum number of steps; a million take about 50 ms
//! \return            the expression, compiled on first use; its pattern() differs from `expression`
QRegularExpression boundedExpression(const QString &expression, QRegularExpression::PatternOptions options, int steps);

} // namespace watchkeeper
