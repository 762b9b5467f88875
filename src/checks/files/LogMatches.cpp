// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogMatches.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! A limit that PCRE reads at the start of a pattern (pcre2pattern(3), "Setting match resource limits").
QRegularExpression limited(const QString &pattern, QRegularExpression::PatternOptions options)
{
    QRegularExpression expression(u"(*LIMIT_MATCH=200000)"_s + pattern, options | QRegularExpression::DontCaptureOption);
    expression.optimize();
    return expression;
}

} // namespace

void LinePattern::set(const QString &wantedPattern, const QString &ignoredPattern, bool ignoresCase)
{
    const auto options = ignoresCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption;
    wanted = limited(wantedPattern, options);
    ignored = limited(ignoredPattern, options);
    ignoresSome = !ignoredPattern.isEmpty();
}

std::optional<bool> LinePattern::matches(const QString &line) const
{
    const QRegularExpressionMatch found = wanted.match(line);
    if (!found.isValid())
        return std::nullopt;
    if (!found.hasMatch() || !ignoresSome)
        return found.hasMatch();
    const QRegularExpressionMatch unwanted = ignored.match(line);
    if (!unwanted.isValid())
        return std::nullopt;
    return !unwanted.hasMatch();
}

void LogMatches::take(QByteArrayView line)
{
    ++m_lines;
    const QString text = QString::fromUtf8(line);
    const auto isMatch = m_pattern.matches(text);
    if (!isMatch)
        ++m_givenUp;
    if (!isMatch.value_or(false))
        return;
    ++m_matches;
    m_last = text.left(kLongestKept);
    if (m_kept.size() < kMostKept)
        m_kept.append(m_last);
}

} // namespace watchkeeper
