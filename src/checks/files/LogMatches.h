// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the matching lines of a log and keeps some of them for display. Pure.

#include "model/base/BoundedPattern.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief Selects the lines that match one pattern and don't match another.
class LinePattern
{
public:
    LinePattern() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! \brief Compiles both patterns. Matching is abandoned after a limited number of steps, so no pattern takes seconds for a
    //! line.
    //! \param wantedPattern   an empty pattern matches every line
    //! \param ignoredPattern  an empty pattern matches no line
    void setPatterns(const QString &wantedPattern, const QString &ignoredPattern, bool ignoresCase);

    //! \param line  UTF-8; invalid bytes are replaced
    //! \return nullopt if matching was abandoned
    std::optional<bool> matches(QByteArrayView line) const;

private:
    class Matcher
    {
    public:
        Matcher() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
        Matcher(const QString &pattern, bool ignoresCase);
        std::optional<bool> matches(QByteArrayView line) const;

    private:
        QRegularExpression m_fastPattern; //!< for short lines
        std::optional<BoundedPattern>
            m_boundedPattern; //!< for longer lines; nullopt if the pattern can't be embedded in another expression
    };

    Matcher m_wantedPattern;
    Matcher m_ignoredPattern;
    bool m_hasIgnoredPattern = false;
};

//! \brief Counts lines, and keeps a limited number of the matching lines.
class LogMatches
{
public:
    static constexpr qsizetype kMaxKeptLines = 50;         //!< maximum number of kept lines, which are the first ones
    static constexpr qsizetype kMaxKeptLineLength = 1'000; //!< [characters] maximum length of a kept line
    static constexpr qint64 kMaxAbandonedMatches = 50; //!< number of abandoned lines after which matching is no longer tried

    explicit LogMatches(LinePattern pattern)
        : m_pattern(std::move(pattern))
    {
    }

    //! Processes a line. Bytes that aren't UTF-8 become U+FFFD.
    void addLine(QByteArrayView line);

    qint64 lineCount() const { return m_lineCount; }
    qint64 matchCount() const { return m_matchCount; }
    //! The number of lines counted as not matching because matching was abandoned, or was no longer tried after kMaxAbandonedMatches lines.
    qint64 abandonedMatches() const { return m_abandonedMatches; }
    const QStringList &keptLines() const { return m_keptLines; }
    const QString &lastMatch() const { return m_lastMatch; }

private:
    LinePattern m_pattern;
    qint64 m_lineCount = 0;
    qint64 m_matchCount = 0;
    qint64 m_abandonedMatches = 0;
    QStringList m_keptLines;
    QString m_lastMatch;
};

} // namespace watchkeeper
