// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses one side of a comparison. Pure.

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
    using Read = Expected<Operand, ConditionNote>;

    OperandReader(const ConditionText *text, Dialect dialect)
        : m_text(text)
        , m_dialect(dialect)
    {
    }

    Read read(TextRange range, OperandUse use);
    //! Reads the argument of `contains` or `matches`.
    //! \param range  position of the entire operand
    Read readSearch(TextRange range, TextRange argument, bool isPattern);

    const QList<ConditionNote> &hints() const { return m_hints; }
    //! Returns whether the operands use syntax that Gatus doesn't support.
    bool usesExtensions() const { return m_usesExtensions; }

private:
    Expected<PlaceholderOperand, ConditionNote> readPlaceholder(TextRange range);
    Expected<PlaceholderOperand, ConditionNote> readTail(const PlaceholderInfo &info, TextRange tail);
    Expected<PlaceholderOperand, ConditionNote> readBodyPath(TextRange tail);
    Expected<PlaceholderOperand, ConditionNote> readPhase(TextRange name);
    Read readLength(TextRange range, TextRange argument);
    Read readExists(TextRange range, TextRange argument);
    Read readMatcher(TextRange range, TextRange argument, QLatin1StringView name);
    Read readPattern(TextRange range, TextRange argument);
    Read readSubstring(TextRange range, TextRange argument);
    Read readHistory(TextRange range, TextRange argument, HistoryFunctionSpec name);
    std::optional<Read> readArithmetic(TextRange range);
    Read readNumber(TextRange range);
    Read readText(TextRange range);

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

} // namespace watchkeeper
