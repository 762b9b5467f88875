// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of a condition, with its pairs of quotes and brackets and its calls to history functions. Pure.

#include "conditions/syntax/ConditionTree.h"
#include "model/base/Expected.h"

#include <QString>

#include <optional>
#include <vector>

namespace watchkeeper {

//! \brief The text of a condition. Finds words and operators outside quotes and brackets.
class ConditionText
{
public:
    explicit ConditionText(const QString &text);

    const QString &text() const { return m_text; }
    int size() const { return static_cast<int>(m_text.size()); }
    QStringView view(TextRange range) const { return QStringView(m_text).sliced(range.begin, range.length); }
    //! Returns the range without surrounding white space.
    TextRange trimmed(int begin, int end) const;

    //! Returns the position after the element at `at`, which is quoted text, a pair of brackets, or a single character.
    int next(int at) const { return m_next[static_cast<size_t>(at)]; }
    int skipSpace(int at) const;
    bool isAt(int at, QChar c) const { return at < size() && m_text[at] == c; }
    //! Returns whether `word` is at `at` as a separate word, delimited by spaces, brackets or the ends of the text.
    bool isWordAt(int at, QLatin1StringView word) const;

    //! \brief Finds an operator that is surrounded by spaces and outside quotes and brackets. Searches for the operators in
    //! Gatus' order: == != <= >= > <.
    //! \param isRaw  whether quotes and brackets are ordinary characters, as in Gatus
    //! \return the operator without its spaces; a range of length 0 if there is none
    TextRange findOperator(int begin, int end, bool isRaw) const;
    //! Like findOperator(), for a single operator.
    TextRange findSign(QStringView sign, int begin, int end, bool isRaw) const;
    //! Finds the first word `contains` or `matches`. The range includes a preceding `not`.
    TextRange findWordOperator(int begin, int end) const;

    //! Returns whether a known placeholder or function, such as `len(`, `has(` or `median(`, begins at `at`.
    bool isKnownOperandAt(int at) const;
    //! Returns whether the range contains a known placeholder or function.
    bool containsKnownOperand(int begin, int end) const;

private:
    void matchDelimiters();
    int quoteEnd(int at) const;

    QString m_text;
    std::vector<int> m_next;
};

// Parses `median(1h)`, `p95([VALUE].load, 7d)` and similar functions. Pure.

//! The function and the quantile for a name such as `p95`.
struct HistoryFunctionSpec
{
    HistoryFunction function = HistoryFunction::Quantile;
    double quantile = 0;
};

//! Finds `min`, `max`, `mean`, `average`, `median`, `p1` to `p99.9`, `rate` or `forecast`. Returns nullopt for any other word.
std::optional<HistoryFunctionSpec> historyFunctionFromName(QStringView name);

//! Returns the length of the function name at the beginning of the text if a bracket follows it, otherwise 0.
int historyCallLength(QStringView text);

//! \brief The arguments of a history function.
struct HistoryArguments
{
    std::optional<TextRange> placeholder; //!< absent if not specified; the comparison's placeholder is then used
    QList<TextRange> times;
};
HistoryArguments parseHistoryArguments(const ConditionText &text, TextRange range);

//! \brief Parses a history query without its series.
//! \param range  position of the text between the brackets
Expected<WindowQuery, ConditionNote> parseWindowQuery(const ConditionText &text, HistoryFunctionSpec name, TextRange range,
                                                      const QList<TextRange> &times);

//! Returns the series for a placeholder, or an error if its history isn't stored.
Expected<HistorySeries, ConditionNote> historySeriesFor(const PlaceholderOperand &placeholder, TextRange range);

} // namespace watchkeeper
