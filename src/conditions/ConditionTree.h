// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A parsed condition. Values, created by the parser, read by the evaluation.

#include "conditions/Amount.h"
#include "conditions/Glob.h"
#include "conditions/HistoryFunction.h"
#include "conditions/JsonPath.h"
#include "conditions/Placeholder.h"
#include "model/BoundedPattern.h"
#include "model/Duration.h"
#include "model/Observation.h"

#include <memory>
#include <variant>
#include <vector>

namespace watchkeeper {

//! A part of the condition's text.
struct TextRange
{
    int begin = 0;
    int length = 0;
};

//! A literal.
struct TextOperand
{
    QByteArray text;
    std::optional<qint64> integer;
    std::optional<Amount> amount;
    bool isRate = false; //!< `5MB/min`, in base units per second
};

//! Replaced with the observed value.
struct PlaceholderOperand
{
    Placeholder placeholder;
    QString name = {};                                    //!< of the header, the value, the perfdata label
    watchkeeper::Phase phase = watchkeeper::Phase::Queue; //!< of [PHASE]
    JsonPath path = {};
    bool hasPath = false;
    bool isBroken = false; //!< the path is invalid: it finds nothing, as in Gatus
};

//! `len(…)`.
struct LengthOperand
{
    std::variant<TextOperand, PlaceholderOperand> of;
};

//! `has(…)`.
struct ExistsOperand
{
    PlaceholderOperand what;
};

//! `pat(…)`.
struct GlobOperand
{
    QByteArray text;
    Glob glob;
};

//! `any(…)`.
struct ChoiceOperand
{
    QList<QByteArray> choices;
};

//! `matches …`, `matches(…)`.
struct PatternOperand
{
    BoundedPattern pattern;
};

//! `contains …`, `contains(…)`.
struct SubstringOperand
{
    QByteArray part;
};

//! `median(1h)`: computed from this target's own history.
struct HistoryOperand
{
    WindowQuery question;
    bool hasSeries = false; //!< given, or taken from the other side of the comparison
};

struct Operand;

//! `3 * median(1h)`, `[VALUE].used + [VALUE].cached`: there is one more term than operators.
struct ArithmeticOperand
{
    std::vector<Operand> terms;
    std::vector<char> operators; //!< + - * /
};

//! One side of a comparison.
struct Operand
{
    TextRange written;
    std::variant<TextOperand, PlaceholderOperand, LengthOperand, ExistsOperand, GlobOperand, ChoiceOperand, PatternOperand,
                 SubstringOperand, HistoryOperand, ArithmeticOperand>
        what;

    //! Tests the other side instead of having a value.
    bool isMatcher() const
    {
        return std::holds_alternative<GlobOperand>(what) || std::holds_alternative<ChoiceOperand>(what)
            || std::holds_alternative<PatternOperand>(what) || std::holds_alternative<SubstringOperand>(what);
    }
};

enum class Comparison : quint8 {
    Same,          //!< == and the matchers
    Less,          //!< <
    LessOrSame,    //!< <=
    Greater,       //!< >
    GreaterOrSame, //!< >=
    True           //!< no operator: `[CONNECTED]`
};

//! One comparison.
struct Test
{
    Operand left;
    Operand right; //!< unused for True
    Comparison comparison = Comparison::Same;
    TextRange written; //!< the operator as written
    bool isNegated = false;
    //! Parsed by our rules: numbers with fractions and units, quotes around texts. Else as Gatus does.
    bool isExact = false;
};

//! A test, or several joined tests.
struct ConditionNode
{
    enum class Type : quint8 { Test, And, Or, Not };

    Type type = Type::Test;
    bool isBracketed = false;
    std::unique_ptr<Test> test;          //!< of Test
    std::vector<ConditionNode> children; //!< one for Not; two or more for And and Or
};

} // namespace watchkeeper
