// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogMatches.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// [bytes] Nearly all lines are shorter. For them, PCRE2's just-in-time compiler is used, which is ten times as fast as the bounded
// matcher. PCRE2's own step limit is sufficient for short lines, although it applies separately to each position where a match
// could start.
constexpr qsizetype kMaxFastLineLength = 256;

} // namespace

LinePattern::Matcher::Matcher(const QString &pattern, bool ignoresCase)
    // PCRE2 reads the limit from the start of the pattern (pcre2pattern(3), "Setting match resource limits").
    : m_fastPattern(u"(*LIMIT_MATCH=200000)"_s + pattern,
                    ignoresCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption)
{
    m_fastPattern.optimize();
    if (const auto bounded = BoundedPattern::compile(ignoresCase ? u"(?i)"_s + pattern : pattern))
        m_boundedPattern = *bounded;
}

std::optional<bool> LinePattern::Matcher::matches(QByteArrayView line) const
{
    if (line.size() <= kMaxFastLineLength) {
        const QRegularExpressionMatch found = m_fastPattern.match(QString::fromUtf8(line));
        return found.isValid() ? std::optional(found.hasMatch()) : std::nullopt;
    }
    const BoundedPattern::Match found = m_boundedPattern ? m_boundedPattern->match(line) : BoundedPattern::Match::TooCostly;
    if (found == BoundedPattern::Match::Yes || found == BoundedPattern::Match::No)
        return found == BoundedPattern::Match::Yes;
    return std::nullopt;
}

void LinePattern::setPatterns(const QString &wantedPattern, const QString &ignoredPattern, bool ignoresCase)
{
    m_wantedPattern = Matcher(wantedPattern, ignoresCase);
    m_ignoredPattern = Matcher(ignoredPattern, ignoresCase);
    m_hasIgnoredPattern = !ignoredPattern.isEmpty();
}

std::optional<bool> LinePattern::matches(QByteArrayView line) const
{
    const std::optional<bool> isWanted = m_wantedPattern.matches(line);
    if (!isWanted.value_or(false) || !m_hasIgnoredPattern)
        return isWanted;
    const std::optional<bool> isIgnored = m_ignoredPattern.matches(line);
    return isIgnored ? std::optional(!*isIgnored) : std::nullopt;
}

void LogMatches::addLine(QByteArrayView line)
{
    ++m_lineCount;
    const auto isMatch = m_abandonedMatches < kMaxAbandonedMatches ? m_pattern.matches(line) : std::nullopt;
    if (!isMatch)
        ++m_abandonedMatches;
    if (!isMatch.value_or(false))
        return;
    ++m_matchCount;
    m_lastMatch = QString::fromUtf8(line).left(kMaxKeptLineLength);
    if (m_keptLines.size() < kMaxKeptLines)
        m_keptLines.append(m_lastMatch);
}

} // namespace watchkeeper
