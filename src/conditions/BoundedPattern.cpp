// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions/BoundedPattern.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! What runs over a text without being counted as a step: atomic groups, possessive repetitions, looking around, verbs.
bool hasUncountedSteps(const QString &expression)
{
    static const QRegularExpression uncounted(u"\\(\\?[>=!(]|\\(\\*|[*+?}]\\+|\\\\X"_s);
    return uncounted.match(expression).hasMatch();
}

} // namespace

Expected<BoundedPattern, BoundedPattern::Fault> BoundedPattern::compile(const QString &expression)
{
    if (const QRegularExpression plain(expression); !plain.isValid())
        return Unexpected(Fault{plain.patternErrorOffset(), plain.errorString()});
    // PCRE2 counts the calls of its matching function anew for each place at which a match could begin, and its just-in-time compiler
    // hardly counts at all (pcre2api, "The match context"). So: interpreted, and one start only, with the search for the place inside.
    const QString limits = u"(*NO_JIT)(*NO_AUTO_POSSESS)(*LIMIT_MATCH=%1)(*LIMIT_HEAP=20000)\\A(?s:.*?)(?:"_s.arg(kMostSteps);
    BoundedPattern pattern;
    pattern.m_expression.setPattern(limits + expression + u')');
    if (!pattern.m_expression.isValid()) // such as a comment that swallows the bracket
        return Unexpected(Fault{0, pattern.m_expression.errorString()});
    if (hasUncountedSteps(expression))
        pattern.m_longest = kMostLookedAround;
    return pattern;
}

BoundedPattern::Match BoundedPattern::match(QByteArrayView text) const
{
    if (text.size() > 3 * m_longest) // three bytes are the most of one UTF-16 unit
        return Match::TooLong;
    const QString subject = QString::fromUtf8(text);
    if (subject.size() > m_longest)
        return Match::TooLong;
    const QRegularExpressionMatch match = m_expression.match(subject);
    if (!match.isValid())
        return Match::TooCostly;
    return match.hasMatch() ? Match::Yes : Match::No;
}

} // namespace watchkeeper
