// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Regular expressions with a bounded cost, whatever the text is: a server's answer must not hold up a check.

#include "model/Expected.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QString>

namespace watchkeeper {

//! \brief A regular expression of PCRE2 (as in Perl), searched for anywhere in a text. A value; matching is safe from any thread.
class BoundedPattern
{
public:
    enum class Match {
        Yes,
        No,
        TooLong,  //!< more than kMostText or, for an expression with lookaround or back references, its longestText()
        TooCostly //!< stopped after kStepLimit, or fewer for a long expression: nested repetitions on a text that nearly matches
    };
    //! An error in an expression.
    struct Fault
    {
        qsizetype offset; //!< in the expression
        QString text;     //!< from PCRE2, English
    };

    static Expected<BoundedPattern, Fault> compile(const QString &expression);

    //! \param text  UTF-8; invalid bytes are replaced
    Match match(QByteArrayView text) const;

    static constexpr qsizetype kMostText = 256 * 1024;        //!< [UTF-16 units]
    static constexpr qsizetype kMostLookedAround = 16 * 1024; //!< [UTF-16 units]
    static constexpr qsizetype kMostLookedBack = 2 * 1024;    //!< [UTF-16 units]; for a case-insensitive `\1`
    static constexpr int kStepLimit = 1'000'000;              //!< about 50 ms

private:
    BoundedPattern() = default;

    QRegularExpression m_expression;
    qsizetype m_longest = kMostText;
};

//! \brief The same for callers that need the position of the match and its groups from QRegularExpression.
//!
//! It doesn't match if it takes too long, or if the text is longer than allowed for such an expression.
//! \param expression  must be valid: with an extra bracket, it may have another meaning here
//! \param steps       maximum number of steps; a million take about 50 ms
//! \return            compiled on first use; its pattern() is a different text
QRegularExpression boundedExpression(const QString &expression, QRegularExpression::PatternOptions options, int steps);

} // namespace watchkeeper
