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

#include "conditions/syntax/ConditionText.h"
#include "conditions/syntax/ConditionTree.h"
#include "model/base/Expected.h"

#include <QList>

namespace watchkeeper {

//! The rules for parsing a comparison.
enum class Dialect : quint8 {
    Gatus,   //!< as in Gatus: quotes are part of the text, and fractions are dropped
    Extended //!< Watchkeeper's rules: quotes enclose a text
};

//! How an operand is used.
enum class OperandUse : quint8 {
    Equality, //!< operand of == or !=
    Order,    //!< operand of < <= > >=, which must be a number
    Flag      //!< used on its own, as true or false
};

//! \brief Parses operands and collects hints.
class OperandReader
{
public:
    using ReadResult = Expected<Operand, ConditionNote>;

    OperandReader(const ConditionText *text, Dialect dialect)
        : m_text(text)
        , m_dialect(dialect)
    {
    }

    ReadResult read(TextRange range, OperandUse use);
    //! Reads the argument of `contains` or `matches`.
    //! \param range  position of the entire operand
    ReadResult readSearch(TextRange range, TextRange argument, bool isPattern);

    const QList<ConditionNote> &hints() const { return m_hints; }
    //! Returns whether the operands use syntax that Gatus doesn't support.
    bool usesExtensions() const { return m_usesExtensions; }

private:
    Expected<PlaceholderOperand, ConditionNote> readPlaceholder(TextRange range);
    Expected<PlaceholderOperand, ConditionNote> readTail(const PlaceholderInfo &info, TextRange tail);
    Expected<PlaceholderOperand, ConditionNote> readBodyPath(TextRange tail);
    Expected<PlaceholderOperand, ConditionNote> readPhase(TextRange name);
    ReadResult readLength(TextRange range, TextRange argument);
    ReadResult readExists(TextRange range, TextRange argument);
    ReadResult readMatcher(TextRange range, TextRange argument, QLatin1StringView name);
    ReadResult readPattern(TextRange range, TextRange argument);
    ReadResult readSubstring(TextRange range, TextRange argument);
    ReadResult readHistory(TextRange range, TextRange argument, HistoryFunctionSpec name);
    std::optional<ReadResult> readArithmetic(TextRange range);
    ReadResult readNumber(TextRange range);
    ReadResult readText(TextRange range);

    bool isQuoted(TextRange range) const;
    QString unquoted(TextRange range, bool isPattern) const;
    //! Returns the text between the brackets of `name(…)`.
    std::optional<TextRange> argumentOf(TextRange range, QLatin1StringView name) const;
    std::optional<Placeholder> placeholderAt(TextRange range) const;

    const ConditionText *m_text;
    Dialect m_dialect;
    QList<ConditionNote> m_hints;
    bool m_usesExtensions = false;
};

//! \brief Parses one comparison and collects hints about it.
class TestReader
{
public:
    using ReadResult = Expected<Test, ConditionNote>;

    explicit TestReader(const ConditionText *text)
        : m_text(text)
    {
    }

    //! \param isAll  whether the range is the whole condition, which is parsed as in Gatus unless it uses syntax that Gatus
    //!               doesn't support
    ReadResult read(TextRange range, bool isAll);
    const QList<ConditionNote> &hints() const { return m_hints; }

private:
    //! The positions of the two sides and the operator.
    struct Sides
    {
        TextRange left;
        TextRange right;
        TextRange sign;
        TextRange rest; //!< text after a second occurrence of the operator, which Gatus ignores
    };

    Sides split(TextRange range, TextRange sign, bool isRaw) const;
    ReadResult readComparison(const Sides &sides, Dialect dialect, bool *usesExtensions);
    ReadResult readSearch(TextRange range, TextRange word);
    ReadResult readFlag(TextRange range);
    TextRange withoutBrackets(TextRange side) const;
    std::optional<ConditionNote> wrongOperator(TextRange range) const;
    ConditionNote missingPart(TextRange range) const;
    std::optional<ConditionNote> testProblem(const Test &test) const;
    std::optional<ConditionNote> unclosedDelimiter(TextRange side) const;
    std::optional<ConditionNote> unknownName(TextRange side) const;
    void addHints(const Test &test, const Sides &sides);
    void addNumberHint(const Operand &number, const Operand &other, bool isExact);

    const ConditionText *m_text;
    QList<ConditionNote> m_hints;
};

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
    using ReadResult = Expected<ConditionNode, ConditionNote>;

    ReadResult readJunction(ConditionNode::Type type);
    ReadResult readPrimary();
    ReadResult readNot();
    ReadResult readBracketed();
    ReadResult readTest();
    bool takeConnective(QLatin1StringView word);
    bool isNotOperatorAt(int at) const;
    bool isBracketAt(int at) const;
    int testEnd(int begin) const;
    std::optional<ConditionNote> wrongConnective() const;

    int connectiveEnd(int at) const;
    bool isConditionAt(int at) const;
    bool isTest(int begin, int end) const;
    bool isFlag(int begin, int end) const;

    ConditionText m_text;
    TestReader m_tests;
    int m_position = 0;
    int m_openBrackets = 0;   //!< number of open brackets at the current position
    int m_bracketNesting = 0; //!< number of enclosing brackets and `not` operators
    int m_depth = 0;          //!< nesting depth of the tree
};

} // namespace watchkeeper
