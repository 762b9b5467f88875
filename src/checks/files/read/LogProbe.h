// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the lines added to a log since the last check, even if the log was rotated, and finds the matching ones. Blocks,
//! so call it in the pool.

#include "checks/files/read/FileReading.h"
#include "checks/files/read/LogPosition.h"
#include "model/base/BoundedPattern.h"
#include "model/base/Quantity.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

#include <functional>
#include <optional>

namespace watchkeeper {

//! The encoding of a log. Some Windows programs, such as SQL Server, write UTF-16 with a byte order mark.
enum class LogEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian };

//! The encoding according to the byte order mark at the beginning of the file; UTF-8 if there is none.
LogEncoding logEncodingOf(const OpenedFile &file);

// Splits a stream of bytes into lines. Pure.

//! \brief Receives chunks of any size and passes on lines without their line endings (`\n`, `\r\n`). Lines in UTF-16 are
//! converted to UTF-8.
//!
//! Memory is bounded: a line longer than kMaxLength is truncated. Its beginning is passed on as soon as it has that length, and
//! the rest is dropped.
class LineSplitter
{
public:
    static constexpr qsizetype kMaxLength = 64 * 1024; //!< [bytes] in the encoding of the log

    using Sink = std::function<void(QByteArrayView line)>;

    //! \param isInLine  whether the first chunk begins within a line whose rest must be skipped
    explicit LineSplitter(Sink sink, bool isInLine = false, LogEncoding encoding = LogEncoding::Utf8)
        : m_sink(std::move(sink))
        , m_encoding(encoding)
        , m_isInLine(isInLine)
    {
    }

    //! [bytes] The size of a line feed and, in UTF-16, of most other characters.
    static qsizetype unitSize(LogEncoding encoding) { return encoding == LogEncoding::Utf8 ? 1 : 2; }
    //! \param bytes  begins with a complete unit
    //! \return the offset of the first line feed at or after `from`; -1 if there is none
    static qsizetype indexOfLineEnd(QByteArrayView bytes, LogEncoding encoding, qsizetype from = 0);

    void feed(QByteArrayView bytes);
    //! Passes on the remaining data as a line.
    void finish();

    //! [bytes] Size of an incomplete line that hasn't been passed on.
    qsizetype pendingSize() const { return m_pending.size() + m_incompleteUnit.size(); }
    //! The incomplete line that hasn't been passed on.
    QByteArray pendingLine() const { return content(m_pending); }
    //! Whether the next bytes are the rest of a line that was already passed on.
    bool isInLine() const { return m_isInLine; }

private:
    void feedUnits(QByteArrayView bytes);
    void addIncompleteLine(QByteArrayView rest);
    void emitLine(QByteArrayView line);
    QByteArray content(QByteArrayView line) const;
    static QByteArrayView withoutLineEnd(QByteArrayView line);

    Sink m_sink;
    QByteArray m_pending;
    QByteArray m_incompleteUnit; //!< the first byte of an incomplete unit of UTF-16
    LogEncoding m_encoding;
    bool m_isInLine;
};

// Finds the matching lines of a log and keeps some of them for display. Pure.

//! \brief Selects the lines that match one pattern and don't match another.
class LinePattern
{
public:
    LinePattern() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! \brief Compiles both patterns. Matching is abandoned after a limited number of steps, so no pattern takes seconds per
    //! line.
    //! \param matchPattern   an empty pattern matches every line
    //! \param ignoredPattern  an empty pattern matches no line
    void setPatterns(const QString &matchPattern, const QString &ignoredPattern, bool ignoresCase);

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

    Matcher m_matchPattern;
    Matcher m_ignoredPattern;
    bool m_hasIgnoredPattern = false;
};

//! \brief Counts lines, and keeps a limited number of the matching lines.
class LogMatches
{
public:
    static constexpr qsizetype kMaxKeptLines = 50;         //!< maximum number of stored lines; the first ones are kept
    static constexpr qsizetype kMaxKeptLineLength = 1'000; //!< [characters] maximum length of a kept line
    static constexpr qint64 kMaxAbandonedMatches = 50; //!< number of abandoned lines after which matching is no longer tried

    explicit LogMatches(LinePattern pattern)
        : m_pattern(std::move(pattern))
    {
    }

    //! Processes a line. Bytes that aren't UTF-8 become U+FFFD.
    void addLine(QByteArrayView line);
    //! Processes a line only if it matches. \return whether it matches
    bool addIfMatching(QByteArrayView line);

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

//! \brief The log to read, the pattern to search for, and the limits.
class LogProbeOptions
{
public:
    LogProbeOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString path;
    LinePattern pattern;
    bool startsAtBeginning = false; //!< the first check reads the existing content
    qint64 byteLimit = 0;           //!< [bytes] maximum per check; if the log has grown by more, only the latest data is read
    Milliseconds budget{0};         //!< maximum time for reading; the next check continues where this check stopped
    qint64 now = 0;                 //!< [ms] of the monotonic clock
};

//! \brief The result of one read.
class LogFindings
{
public:
    LogFindings() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<CheckError> error; //!< read error; if set, the other facts are meaningless, except isMissing
    LogPosition position;            //!< position at which the next check continues
    bool isFirst = false;
    qint64 lines = 0;
    qint64 matches = 0;
    qint64 abandonedMatches = 0;      //!< number of lines for which the pattern took too long
    QStringList kept;                 //!< the first matching lines
    QString last;                     //!< the last matching line
    qint64 size = 0;                  //!< [bytes] size of the file
    qint64 bytes = 0;                 //!< [bytes] amount of data read
    qint64 skipped = 0;               //!< [bytes] skipped because the log has grown by more than the maximum
    qint64 left = 0;                  //!< [bytes] not read because time ran out; read by the next check
    bool wasRotated = false;          //!< the path refers to another file
    bool wasTruncated = false;        //!< the file was truncated and is read from the beginning
    bool isUnreadContentLost = false; //!< data written after the last check but before the rotation or truncation is lost
};

//! \param known  position after the last check; nullopt for the first check
LogFindings probeLog(const LogProbeOptions &options, const std::optional<LogPosition> &known, FileProgress *progress);

} // namespace watchkeeper
