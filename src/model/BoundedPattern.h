// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Regular expressions whose cost is bounded, whatever the text is: what a server answers must not hold up a check.

#include "model/Expected.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QString>

namespace watchkeeper {

//! \brief A regular expression of PCRE2 (as in Perl), looked for anywhere in a text. A value; matching is safe from any thread.
class BoundedPattern
{
public:
    enum class Match {
        Yes,
        No,
        TooLong,  //!< more than kMostText or, for an expression that looks around or back, longestText() of it
        TooCostly //!< given up after kMostSteps, or fewer of a long expression: nested repetitions on a text that nearly matches
    };
    //! What is wrong with an expression.
    struct Fault
    {
        qsizetype offset; //!< in the expression
        QString text;     //!< by PCRE2, English
    };

    static Expected<BoundedPattern, Fault> compile(const QString &expression);

    //! \param text  UTF-8, decoded with replacement
    Match match(QByteArrayView text) const;

    static constexpr qsizetype kMostText = 256 * 1024;        //!< [UTF-16 units]
    static constexpr qsizetype kMostLookedAround = 16 * 1024; //!< [UTF-16 units]
    static constexpr qsizetype kMostLookedBack =
        2 * 1024;                                //!< [UTF-16 units]; of `\1` that does not tell upper case from lower case
    static constexpr int kMostSteps = 1'000'000; //!< about 50 ms

private:
    BoundedPattern() = default;

    QRegularExpression m_expression;
    qsizetype m_longest = kMostText;
};

//! \brief The same for one who wants the place of the match and its groups, as QRegularExpression tells them.
//!
//! It does not match where it takes too long, or where the text is longer than such an expression may be held against.
//! \param expression  known to be valid: with a bracket too many, it may mean something else here
//! \param steps       the most that are taken; a million are about 50 ms
//! \return            compiled when it is used first; its pattern() is another text
QRegularExpression boundedExpression(const QString &expression, QRegularExpression::PatternOptions options, int steps);

} // namespace watchkeeper
