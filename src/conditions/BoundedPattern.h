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
        TooLong,  //!< more than kMostText or, for an expression that looks around, kMostLookedAround
        TooCostly //!< given up after kMostSteps: nested repetitions on a text that nearly matches
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
    static constexpr int kMostSteps = 1'000'000;              //!< about 50 ms

private:
    BoundedPattern() = default;

    QRegularExpression m_expression;
    qsizetype m_longest = kMostText;
};

} // namespace watchkeeper
