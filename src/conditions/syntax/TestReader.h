// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses one comparison. Pure.

#include "conditions/syntax/OperandReader.h"

namespace watchkeeper {

//! \brief Parses one comparison and collects hints about it.
class TestReader
{
public:
    using Read = Expected<Test, ConditionNote>;

    explicit TestReader(const ConditionText *text)
        : m_text(text)
    {
    }

    //! \param isAll  whether the range is the whole condition, which is parsed as in Gatus unless it uses syntax that Gatus
    //!               doesn't support
    Read read(TextRange range, bool isAll);
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
    Read readComparison(const Sides &sides, Dialect dialect, bool *usesExtensions);
    Read readSearch(TextRange range, TextRange word);
    Read readFlag(TextRange range);
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

} // namespace watchkeeper
