// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the text of a condition into a tree. Pure.
//!
//! The grammar is as follows. Words in quotes are literal. A condition is one line of at most 4,000 characters.
//!
//!     condition   := alternative
//!     alternative := conjunction ( "or" conjunction )*
//!     conjunction := single ( "and" single )*
//!     single      := "not" single | "(" alternative ")" | test
//!     test        := side SIGN side | side [ "not" ] ( "contains" text | "matches" expression ) | side
//!     SIGN        := "==" | "!=" | "<=" | ">=" | ">" | "<"       with a space on both sides
//!     side        := placeholder | "len(" side ")" | "has(" placeholder ")" | history | text | "pat(" glob ")" | "any(" list ")"
//!                  | "matches(" expression ")" | "contains(" text ")"         next to == and != only
//!                  | side ( "+" | "-" | "*" | "/" ) side                      with spaces; next to == and != by Watchkeeper's rules only
//!     history     := function "(" [ placeholder "," ] duration ")" | "forecast(" [ placeholder "," ] duration [ "," duration ] ")"
//!     function    := "min" | "max" | "mean" | "average" | "median" | "p1" … "p99.9" | "rate"
//!
//! Next to rate(), a number can be a rate: `5MB/min`. A history function without a placeholder refers to the placeholder on the
//! other side of the comparison (bindHistoryOperands() in Condition.cpp).
//!
//! Text doesn't have to be quoted and can contain spaces, as in Gatus: `[BODY] == salt and pepper`. These rules resolve
//! ambiguities:
//!
//! 1. `and` and `or` are operators only between two tests. A test is a comparison with a placeholder, len() or has(), or just a
//!    placeholder or has(), as in `[CONNECTED] and …`. Otherwise, `and` and `or` are part of a text. Likewise, `not` and `(` are
//!    syntax only before a placeholder, len(), has(), `not` or `(`. Within quotes or brackets, no operators are searched for.
//! 2. If a condition is a single comparison and uses only syntax of Gatus, it is parsed as in Gatus: the first of == != <= >= > <
//!    anywhere is the operator, text after a second occurrence of it is ignored, quotes are part of the text, and numbers lose
//!    their fractions before a comparison with < <= > >=.
//! 3. All other conditions are parsed by Watchkeeper's rules: texts can be in quotes, " or ', where \" is a quote and \\ a
//!    backslash; numbers keep their fractions, and their units must match. Brackets around a Gatus comparison therefore make it
//!    exact.

#include "conditions/syntax/TestReader.h"

namespace watchkeeper {

//! \brief Parses one condition. Use each object only once.
class ConditionParser
{
public:
    static constexpr int kMaxLength = 4'000;
    static constexpr int kMaxDepth = 32;

    explicit ConditionParser(const QString &text)
        : m_text(text)
        , m_tests(&m_text)
    {
    }

    Expected<ConditionNode, ConditionNote> parse();
    const QList<ConditionNote> &hints() const { return m_tests.hints(); }

private:
    using Read = Expected<ConditionNode, ConditionNote>;

    Read readJunction(ConditionNode::Type type);
    Read readPrimary();
    Read readNot();
    Read readBracketed();
    Read readTest();
    bool takeConnective(QLatin1StringView word);
    bool isNotAt(int at) const;
    bool isBracketAt(int at) const;
    int testEnd(int begin) const;
    std::optional<ConditionNote> wrongConnective() const;

    int connectiveEnd(int at) const;
    bool isConditionAt(int at) const;
    bool isTest(int begin, int end) const;
    bool isFlag(int begin, int end) const;

    ConditionText m_text;
    TestReader m_tests;
    int m_at = 0;
    int m_openBrackets = 0;   //!< number of open brackets at the current position
    int m_bracketNesting = 0; //!< number of enclosing brackets and `not` operators
    int m_depth = 0;          //!< nesting depth of the tree
};

} // namespace watchkeeper
