// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From a text to the tree of a condition. Pure.
//!
//! The grammar; words in quotes stand for themselves, and a condition is one line of at most 4,000 characters:
//!
//!     condition   := alternative
//!     alternative := both ( "or" both )*
//!     both        := single ( "and" single )*
//!     single      := "not" single | "(" alternative ")" | test
//!     test        := side SIGN side | side [ "not" ] ( "contains" text | "matches" expression ) | side
//!     SIGN        := "==" | "!=" | "<=" | ">=" | ">" | "<"       with a space on both sides
//!     side        := placeholder | "len(" side ")" | "has(" placeholder ")" | past | text | "pat(" glob ")" | "any(" list ")"
//!                  | "matches(" expression ")" | "contains(" text ")"         beside == and != only
//!                  | side ( "+" | "-" | "*" | "/" ) side                      with spaces; beside == and != by our rules only
//!     past        := look "(" [ placeholder "," ] duration ")" | "forecast(" [ placeholder "," ] duration [ "," duration ] ")"
//!     look        := "min" | "max" | "mean" | "average" | "median" | "p1" … "p99.9" | "rate"
//!
//! Beside rate() a number may be one a time: `5MB/min`. A look back without a placeholder is about what it is compared with
//! (PastSubjects.h).
//!
//! A text need not be quoted and may hold spaces, as in Gatus: `[BODY] == salt and pepper`. These rules tell what is meant:
//!
//! 1. `and` and `or` join only where a test stands on both sides: an operator, and a placeholder or len() or has() beside it (or
//!    has() or a placeholder alone, as in `[CONNECTED] and …`). Else they are words of a text. `not` and `(` likewise begin something
//!    only before a placeholder, len(), has(), `not` or `(`. What is in quotes or in brackets of its own is not searched.
//! 2. A condition that is one comparison, and that says nothing that Gatus does not know, is read as Gatus reads it: the first
//!    of == != <= >= > < anywhere is the operator, what follows a second one of it is left out, quotes are part of the text, numbers
//!    lose their fractions before they are compared by < <= > >=.
//! 3. Everything else is read by our rules: texts may be put in quotes, " or ', where \" is a quote and \\ a backslash; numbers
//!    keep their fractions and their units must fit. So brackets around a comparison of Gatus are a way to say: exactly this.

#include "conditions/TestReader.h"

namespace watchkeeper {

//! \brief Parses one condition. Each object can be used once.
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
    int m_open = 0;           //!< number of open brackets at the current position
    int m_bracketNesting = 0; //!< number of open brackets and enclosing `not`
    int m_depth = 0;          //!< nesting depth of the tree
};

} // namespace watchkeeper
