// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/BoundedPattern.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// The number of characters that one PCRE2 step may compare. Expressions that compare more characters in a step get fewer steps.
constexpr qint64 kComparisonsPerStep = 128;
// Long runs of characters are compared as memory, which is faster by about this factor.
constexpr qint64 kComparisonsAtOnce = 16;

//! Returns whether parts of the expression are matched without counting steps: atomic groups, possessive
//! quantifiers, lookaround or verbs.
bool hasUncountedSteps(const QString &expression)
{
    static const QRegularExpression uncounted(u"\\(\\?[>=!(]|\\(\\*|[*+?}]\\+|\\\\X"_s);
    return uncounted.match(expression).hasMatch();
}

//! Estimates how much text is compared in one step. Prefers an overestimate; for example, treats `\{` as a repetition.
class StepCost
{
public:
    StepCost(const QString &expression, QRegularExpression::PatternOptions options)
        : m_length(expression.size())
    {
        static const QRegularExpression back(u"\\\\[1-9gk]|\\(\\?P="_s);
        static const QRegularExpression caseless(u"\\(\\?\\^?[a-zA-Z]*i"_s);
        for (auto it = back.globalMatch(expression); it.hasNext(); it.next())
            ++m_backReferenceCount;
        m_isCaseless = options.testFlag(QRegularExpression::CaseInsensitiveOption) || caseless.match(expression).hasMatch();
        countRepetitions(expression, options);
    }

    //! Returns the maximum length of a text in [UTF-16 units]; empty if there is no limit.
    std::optional<qsizetype> longestText() const
    {
        if (m_backReferenceCount == 0)
            return std::nullopt;
        return m_isCaseless ? BoundedPattern::kMaxCaselessBackReferenceLength : BoundedPattern::kMaxLookaroundLength;
    }

    qint64 comparisonsPerStep() const
    {
        const qint64 backReferenceCost =
            longestText().value_or(0) / (m_isCaseless ? 1 : kComparisonsAtOnce) * m_backReferenceCount * (1 + m_repeated);
        return std::clamp((m_length + m_repeated + backReferenceCost) * m_groupRepetitions, qint64(1), kMaximum);
    }

private:
    //! Counts repetitions, because the minimum count of a repetition is compared in one step, as in a{500} or
    //! (?:a{500}){500}.
    void countRepetitions(const QString &expression, QRegularExpression::PatternOptions options)
    {
        static const QRegularExpression extended(u"\\(\\?\\^?[a-zA-Z]*x"_s);
        static const QRegularExpression repetition(u"(\\)|\\\\E)?\\{(\\d{1,5})"_s);
        const bool mayBeGroup = options.testFlag(QRegularExpression::ExtendedPatternSyntaxOption)
            || extended.match(expression).hasMatch(); // allows white space before `{`
        for (auto it = repetition.globalMatch(expression); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const qint64 count = std::max(1, match.captured(2).toInt());
            if (mayBeGroup || match.capturedLength(1) > 0)
                m_groupRepetitions = std::min(kMaximum, m_groupRepetitions * count);
            else
                m_repeated += count;
        }
    }

    static constexpr qint64 kMaximum = 1'000'000'000;
    qint64 m_length;
    qint64 m_repeated = 0;
    qint64 m_groupRepetitions = 1;
    qint64 m_backReferenceCount = 0;
    bool m_isCaseless = false;
};

//! Returns the maximum length of a text for the expression, in [UTF-16 units].
qsizetype longestText(const QString &expression, const StepCost &cost)
{
    const qsizetype longest =
        hasUncountedSteps(expression) ? BoundedPattern::kMaxLookaroundLength : BoundedPattern::kMaxTextUnits;
    return std::min(longest, cost.longestText().value_or(longest));
}

//! Returns the expression, limited to this number of steps. \param before  pattern inserted before the expression
QString boundedPatternText(const QString &expression, const StepCost &cost, int steps, const QString &before = {})
{
    // PCRE2 counts the calls to its matching function separately for each possible start position of a match, and its
    // just-in-time compiler hardly counts any (pcre2api, "The match context"). The expression is therefore interpreted and has
    // only one start position. The search for the actual position is part of the expression.
    const qint64 limit = std::clamp(steps * kComparisonsPerStep / cost.comparisonsPerStep(), qint64(1), qint64(steps));
    return u"(*NO_JIT)(*NO_AUTO_POSSESS)(*LIMIT_MATCH=%1)(*LIMIT_HEAP=20000)\\G%2(?s:.*?)\\K(?:"_s.arg(limit).arg(before)
        + expression + u')';
}

} // namespace

Expected<BoundedPattern, BoundedPattern::Fault> BoundedPattern::compile(const QString &expression)
{
    if (const QRegularExpression plain(expression); !plain.isValid())
        return Unexpected(Fault{plain.patternErrorOffset(), plain.errorString()});
    const StepCost cost(expression, {});
    BoundedPattern pattern;
    pattern.m_expression.setPattern(boundedPatternText(expression, cost, kStepLimit));
    if (!pattern.m_expression.isValid()) // invalid, for example because the added bracket is now within a comment
        return Unexpected(Fault{0, pattern.m_expression.errorString()});
    pattern.m_maxLength = longestText(expression, cost);
    return pattern;
}

BoundedPattern::Match BoundedPattern::match(QByteArrayView text) const
{
    if (text.size() > 3 * m_maxLength) // a UTF-16 unit has at most three bytes in UTF-8
        return Match::TooLong;
    const QString subject = QString::fromUtf8(text);
    if (subject.size() > m_maxLength)
        return Match::TooLong;
    const QRegularExpressionMatch match = m_expression.match(subject);
    if (!match.isValid())
        return Match::TooCostly;
    return match.hasMatch() ? Match::Yes : Match::No;
}

QRegularExpression boundedExpression(const QString &expression, QRegularExpression::PatternOptions options, int steps)
{
    const StepCost cost(expression, options);
    const qsizetype longest = longestText(expression, cost);
    const QString isShort = longest < BoundedPattern::kMaxTextUnits ? u"(?!(?s:.{%1}))"_s.arg(longest + 1) : QString();
    return QRegularExpression(boundedPatternText(expression, cost, steps, isShort), options);
}

} // namespace watchkeeper
