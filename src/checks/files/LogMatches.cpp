// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogMatches.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// [bytes]. Nearly all lines are shorter. PCRE2's just-in-time compiler is ten times as fast as the bounded matcher. For short lines,
// PCRE2's own limit is sufficient, although its count restarts at each possible start of a match.
constexpr qsizetype kMaxFastLineLength = 256;

} // namespace

LinePattern::Part::Part(const QString &pattern, bool ignoresCase)
    // PCRE2 reads the limit from the start of the pattern (pcre2pattern(3), "Setting match resource limits").
    : m_fastPattern(u"(*LIMIT_MATCH=200000)"_s + pattern,
                    ignoresCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption)
{
    m_fastPattern.optimize();
    if (const auto bounded = BoundedPattern::compile(ignoresCase ? u"(?i)"_s + pattern : pattern))
        m_boundedPattern = *bounded;
}

std::optional<bool> LinePattern::Part::isIn(QByteArrayView line) const
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

void LinePattern::set(const QString &wantedPattern, const QString &ignoredPattern, bool ignoresCase)
{
    m_wanted = Part(wantedPattern, ignoresCase);
    m_ignoredPattern = Part(ignoredPattern, ignoresCase);
    m_hasIgnoredPattern = !ignoredPattern.isEmpty();
}

std::optional<bool> LinePattern::matches(QByteArrayView line) const
{
    const std::optional<bool> isWanted = m_wanted.isIn(line);
    if (!isWanted.value_or(false) || !m_hasIgnoredPattern)
        return isWanted;
    const std::optional<bool> isIgnored = m_ignoredPattern.isIn(line);
    return isIgnored ? std::optional(!*isIgnored) : std::nullopt;
}

void LogMatches::take(QByteArrayView line)
{
    ++m_lines;
    const auto isMatch = m_abandonedMatches < kMaxAbandonedMatches ? m_pattern.matches(line) : std::nullopt;
    if (!isMatch)
        ++m_abandonedMatches;
    if (!isMatch.value_or(false))
        return;
    ++m_matches;
    m_last = QString::fromUtf8(line).left(kMaxKeptLineLength);
    if (m_kept.size() < kMaxRetained)
        m_kept.append(m_last);
}

} // namespace watchkeeper
