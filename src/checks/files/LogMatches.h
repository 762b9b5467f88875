// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the matching lines of a log and keeps some of them for display. Pure.

#include "model/BoundedPattern.h"

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

    //! \brief Compiles both patterns. Matching a line is abandoned after a bounded number of steps, so no pattern takes seconds for a line.
    //! \param wantedPattern   an empty pattern matches every line
    //! \param ignoredPattern  an empty pattern matches no line
    void set(const QString &wantedPattern, const QString &ignoredPattern, bool ignoresCase);

    //! \param line  UTF-8; invalid bytes are replaced
    //! \return nullopt if matching was abandoned
    std::optional<bool> matches(QByteArrayView line) const;

private:
    class Part
    {
    public:
        Part() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
        Part(const QString &pattern, bool ignoresCase);
        std::optional<bool> isIn(QByteArrayView line) const;

    private:
        QRegularExpression m_fastPattern; //!< for short lines
        std::optional<BoundedPattern>
            m_boundedPattern; //!< for longer lines; nullopt if the pattern can't be embedded in another expression
    };

    Part m_wanted;
    Part m_ignoredPattern;
    bool m_hasIgnoredPattern = false;
};

//! \brief Counts lines and keeps a limited number of matching ones.
class LogMatches
{
public:
    static constexpr qsizetype kMaxRetained = 50;          //!< maximum number of lines; only the first ones are kept
    static constexpr qsizetype kMaxKeptLineLength = 1'000; //!< [characters] of each kept line
    static constexpr qint64 kMaxAbandonedMatches = 50; //!< number of abandoned lines after which matching is no longer tried

    explicit LogMatches(LinePattern pattern)
        : m_pattern(std::move(pattern))
    {
    }

    //! Processes a line. Bytes that aren't UTF-8 become U+FFFD.
    void take(QByteArrayView line);

    qint64 lines() const { return m_lines; }
    qint64 matches() const { return m_matches; }
    //! The number of lines counted as not matching because matching was abandoned, or was no longer tried after kMaxAbandonedMatches lines.
    qint64 abandonedMatches() const { return m_abandonedMatches; }
    const QStringList &kept() const { return m_kept; }
    const QString &last() const { return m_last; }

private:
    LinePattern m_pattern;
    qint64 m_lines = 0;
    qint64 m_matches = 0;
    qint64 m_abandonedMatches = 0;
    QStringList m_kept;
    QString m_last;
};

} // namespace watchkeeper
