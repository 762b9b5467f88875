// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tree of a parsed condition, its shell patterns by the rules of Go's path.Match, and messages about its parts. Plain data,
//! created by the parser and read by the evaluation.

#include "conditions/facts/Amount.h"
#include "conditions/facts/Facts.h"
#include "model/base/BoundedPattern.h"
#include "model/base/Quantity.h"
#include "model/check/Observation.h"
#include "model/json/JsonQuery.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace watchkeeper {

//! \brief A pattern in which `*` matches any sequence, `?` one character, `[a-z]` and `[^a]` one character of a class, and `\`
//! escapes the next character. It must match the entire text. As in Gatus, all `/` are removed from both pattern and text, so
//! `*` also matches `/`. A value type.
class Glob
{
public:
    enum class Match { Yes, No, TooCostly };

    Glob() = default;
    explicit Glob(QByteArrayView pattern);

    //! Returns false if a class or an escape is incomplete. Such a pattern matches no text.
    bool isValid() const { return m_isValid; }
    //! \param text  UTF-8; matching stops after kStepLimit comparisons
    Match match(QByteArrayView text) const;

    static constexpr qint64 kStepLimit = 5'000'000;

private:
    using Range = std::pair<char32_t, char32_t>;
    struct Part
    {
        enum class Type { Byte, AnyCharacter, AnySequence, Class };
        Type type;
        char byte = '\0';
        bool isNegated = false;
        std::vector<Range> ranges = {};
    };

    bool readClass(QByteArrayView &rest);
    qsizetype nextStart(const QByteArray &text, qsizetype from, size_t part) const;
    static bool matchesPart(const Part &part, QByteArrayView text, qsizetype &at);

    std::vector<Part> m_parts;
    bool m_isValid = true;
};

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
    bool isRate = false; //!< a rate such as `5MB/min`, in base units per second
};

//! A placeholder, which represents an observed value.
struct PlaceholderOperand
{
    Placeholder placeholder;
    QString name = {};                                    //!< name of the header or the value, or the perfdata label
    watchkeeper::Phase phase = watchkeeper::Phase::Queue; //!< phase for [PHASE]
    JsonQuery path = {};
    bool hasPath = false;
    bool isBroken = false; //!< whether the path is invalid; it then never finds a value, as in Gatus
};

//! `len(…)`: the length of a value.
struct LengthOperand
{
    std::variant<TextOperand, PlaceholderOperand> argument;
};

//! `has(…)`: whether a value exists.
struct ExistsOperand
{
    PlaceholderOperand placeholder;
};

//! `pat(…)`: a shell pattern.
struct GlobOperand
{
    QByteArray text;
    Glob glob;
};

//! `any(…)`: a list of accepted values.
struct ChoiceOperand
{
    QList<QByteArray> choices;
};

//! `matches …` or `matches(…)`: a regular expression.
struct PatternOperand
{
    BoundedPattern pattern;
};

//! `contains …` or `contains(…)`: a text to search for.
struct SubstringOperand
{
    QByteArray part;
};

//! A history function such as `median(1h)`, computed from the history of the same target.
struct HistoryOperand
{
    WindowQuery query;
    bool hasSeries = false; //!< whether the series is set, either explicitly or from the other side of the comparison
};

struct Operand;

//! A calculation such as `3 * median(1h)` or `[VALUE].used + [VALUE].cached`. It has one more term than operators.
struct ArithmeticOperand
{
    std::vector<Operand> terms;
    std::vector<char> operators; //!< + - * /
};

//! One side of a comparison.
struct Operand
{
    TextRange range;
    std::variant<TextOperand, PlaceholderOperand, LengthOperand, ExistsOperand, GlobOperand, ChoiceOperand, PatternOperand,
                 SubstringOperand, HistoryOperand, ArithmeticOperand>
        content;

    //! Returns whether the operand is a matcher such as `pat(…)`, which is matched against the other side and has no value
    //! itself.
    bool isMatcher() const
    {
        return std::holds_alternative<GlobOperand>(content) || std::holds_alternative<ChoiceOperand>(content)
            || std::holds_alternative<PatternOperand>(content) || std::holds_alternative<SubstringOperand>(content);
    }
};

enum class Comparison : quint8 {
    Equal,          //!< ==, and the operators of matchers
    Less,           //!< <
    LessOrEqual,    //!< <=
    Greater,        //!< >
    GreaterOrEqual, //!< >=
    True            //!< no operator, as in `[CONNECTED]`
};

//! One comparison.
struct Test
{
    Operand left;
    Operand right; //!< not used if `comparison` is True
    Comparison comparison = Comparison::Equal;
    TextRange operatorRange; //!< position of the operator in the text
    bool isNegated = false;
    //! Whether the test is parsed by Watchkeeper's rules, which support fractions, units and quoted text, instead of Gatus'
    //! rules.
    bool isExact = false;
};

//! A test, or several tests joined with operators.
struct ConditionNode
{
    enum class Type : quint8 { Test, And, Or, Not };

    Type type = Type::Test;
    bool isBracketed = false;
    std::unique_ptr<Test> test;          //!< set for Test
    std::vector<ConditionNode> children; //!< one child for Not; two or more for And and Or
};

// A message about a part of a condition.

//! \brief An error or a hint about a condition, and its position. A value type.
class ConditionNote
{
public:
    ConditionNote(TextRange range, QString text)
        : m_range(range)
        , m_text(std::move(text))
    {
    }
    int column() const { return m_range.begin + 1; } //!< 1-based position in UTF-16 units; one past the end for missing text
    int length() const { return m_range.length; }    //!< 0 if the note refers to a position between two characters
    const QString &text() const { return m_text; }   //!< a translated sentence

private:
    TextRange m_range;
    QString m_text;
};

} // namespace watchkeeper
