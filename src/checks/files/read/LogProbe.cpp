// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/read/LogProbe.h"

#include "checks/files/read/LogPosition.h"
#include "model/base/ShortText.h"

#include <QDeadlineTimer>
#include <QStringConverter>

#include <array>

namespace watchkeeper {

LogEncoding logEncodingOf(const OpenedFile &file)
{
    std::array<char, 2> mark{};
    if (file.readAt(0, mark.data(), mark.size()) != mark.size())
        return LogEncoding::Utf8;
    const QByteArrayView bytes(mark);
    if (bytes == "\xff\xfe")
        return LogEncoding::Utf16LittleEndian;
    return bytes == "\xfe\xff" ? LogEncoding::Utf16BigEndian : LogEncoding::Utf8;
}

qsizetype LineSplitter::indexOfLineEnd(QByteArrayView bytes, LogEncoding encoding, qsizetype from)
{
    if (encoding == LogEncoding::Utf8)
        return bytes.indexOf('\n', from);
    const QByteArrayView lineFeed =
        encoding == LogEncoding::Utf16LittleEndian ? QByteArrayView("\n\0", 2) : QByteArrayView("\0\n", 2);
    qsizetype at = bytes.indexOf(lineFeed, from);
    while (at >= 0 && at % lineFeed.size() != 0) // an unaligned match consists of halves of two characters
        at = bytes.indexOf(lineFeed, at + 1);
    return at;
}

void LineSplitter::feed(QByteArrayView bytes)
{
    if (m_encoding == LogEncoding::Utf8 || bytes.isEmpty())
        return feedUnits(bytes);
    if (!m_incompleteUnit.isEmpty()) {
        const QByteArray unit = m_incompleteUnit + bytes.front();
        m_incompleteUnit.clear();
        feedUnits(unit);
        bytes = bytes.sliced(1);
    }
    if (bytes.size() % 2 != 0) {
        m_incompleteUnit.append(bytes.back());
        bytes.chop(1);
    }
    feedUnits(bytes);
}

void LineSplitter::feedUnits(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = indexOfLineEnd(bytes, m_encoding);
        if (end < 0)
            return addIncompleteLine(bytes);
        const QByteArrayView line = bytes.first(end);
        bytes = bytes.sliced(end + unitSize(m_encoding));
        if (m_isInLine) {
            m_isInLine = false;
        } else if (m_pending.isEmpty()) {
            emitLine(line);
        } else {
            m_pending.append(line);
            emitLine(m_pending);
            m_pending.clear();
        }
    }
}

void LineSplitter::addIncompleteLine(QByteArrayView rest)
{
    if (m_isInLine)
        return;
    m_pending.append(rest.first(qMin(rest.size(), kMaxLength - m_pending.size() + unitSize(m_encoding))));
    if (m_pending.size() <= kMaxLength)
        return;
    emitLine(m_pending);
    m_pending.clear();
    m_isInLine = true;
}

void LineSplitter::finish()
{
    if (!m_pending.isEmpty())
        emitLine(m_pending);
    m_pending.clear();
    m_incompleteUnit.clear();
    m_isInLine = false;
}

void LineSplitter::emitLine(QByteArrayView line)
{
    if (m_encoding == LogEncoding::Utf8)
        m_sink(withoutLineEnd(line)); // passes the line on without copying it
    else
        m_sink(content(line));
}

QByteArray LineSplitter::content(QByteArrayView line) const
{
    if (m_encoding == LogEncoding::Utf8)
        return withoutLineEnd(line).toByteArray();
    const auto encoding = m_encoding == LogEncoding::Utf16LittleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
    QString text = QStringDecoder(encoding).decode(line.first(qMin(line.size(), kMaxLength)));
    if (text.endsWith(u'\r'))
        text.chop(1);
    return text.toUtf8();
}

QByteArrayView LineSplitter::withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\r') && line.size() <= kMaxLength)
        line.chop(1);
    return line.first(qMin(line.size(), kMaxLength));
}

using namespace Qt::StringLiterals;

namespace {

// [bytes] Maximum line length for PCRE2's just-in-time compiler, which is ten times as fast as the bounded matcher. Nearly all
// lines are shorter. PCRE2's own step limit is sufficient for them, although it applies separately to each position where a
// match could start.
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

void LinePattern::setPatterns(const QString &matchPattern, const QString &ignoredPattern, bool ignoresCase)
{
    m_matchPattern = Matcher(matchPattern, ignoresCase);
    m_ignoredPattern = Matcher(ignoredPattern, ignoresCase);
    m_hasIgnoredPattern = !ignoredPattern.isEmpty();
}

std::optional<bool> LinePattern::matches(QByteArrayView line) const
{
    const std::optional<bool> isMatch = m_matchPattern.matches(line);
    if (!isMatch.value_or(false) || !m_hasIgnoredPattern)
        return isMatch;
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
    m_lastMatch = textStart(QString::fromUtf8(line), kMaxKeptLineLength);
    if (m_keptLines.size() < kMaxKeptLines)
        m_keptLines.append(m_lastMatch);
}

bool LogMatches::addIfMatching(QByteArrayView line)
{
    const bool isMatch = m_abandonedMatches < kMaxAbandonedMatches && m_pattern.matches(line).value_or(false);
    if (isMatch)
        addLine(line);
    return isMatch;
}

namespace {

constexpr qsizetype kMaxPreviousLogs = 20;  // maximum number of rotated files that are still to be read
constexpr qint64 kLogChunkSize = 64 * 1024; // [bytes] size of each read
constexpr qint64 kMatchSliceSize =
    1024; // [bytes] processed before the time is checked again; the pattern can take 50 ms per line

//! The range of a file to read.
struct FileRange
{
    std::shared_ptr<OpenedFile> file;
    LogFilePosition from;
    qint64 end = 0;
    bool isComplete = false; //!< no data will be appended, so a last line without a trailing newline is complete

    qint64 length() const { return end - from.offset; }
};

//! The offset at which the character before or at `offset` begins.
qint64 unitStart(qint64 offset, LogEncoding encoding)
{
    return offset - offset % LineSplitter::unitSize(encoding);
}

FileRange rangeOf(const std::shared_ptr<OpenedFile> &file, const LogFilePosition &from, bool isComplete)
{
    return {file, from, qMax(from.offset, file->size()), isComplete};
}

//! \brief Reads once, from the last known position to the current end.
class LogReader
{
public:
    LogReader(const LogProbeOptions &options, FileProgress *progress)
        : m_options(options)
        , m_progress(progress)
        , m_deadline(options.budget, Qt::PreciseTimer)
        , m_matches(options.pattern)
    {
    }

    LogFindings readSince(const std::optional<LogPosition> &known)
    {
        const bool isKnown = known && known->path == m_options.path;
        const bool wasMissing = isKnown && known->isMissing;
        m_findings.position.path = m_options.path;
        m_findings.position.lastMatch = isKnown ? known->lastMatch : m_options.now;
        const auto opened = OpenedFile::open(m_options.path);
        if (!opened) {
            m_findings.error = opened.error();
            m_findings.position.isMissing = opened.error().type() == ErrorType::NotFound && (!isKnown || wasMissing);
            return m_findings;
        }
        const std::shared_ptr<OpenedFile> &file = *opened;
        m_findings.size = file->size();
        if (isKnown && !wasMissing)
            continueReading(file, *known);
        else
            readFirst(file, wasMissing);
        return collectFindings();
    }

private:
    //! \param isNew  whether the log didn't exist at the previous check
    void readFirst(const std::shared_ptr<OpenedFile> &file, bool isNew)
    {
        m_findings.isFirst = true;
        if (m_options.startsAtBeginning || isNew)
            readRanges({}, rangeOf(file, positionAt(*file, 0), false));
        else
            m_findings.position.place = lastLineStart(*file);
    }

    void continueReading(const std::shared_ptr<OpenedFile> &file, const LogPosition &known)
    {
        QList<FileRange> former;
        for (const PreviousLog &log : known.former) {
            if (const auto rotated = findRotated(m_options.path, log.place))
                former.append(
                    rangeOf(rotated->file, positionIn(*rotated->file, log.place), log.isFinalRead || !rotated->isRenamed));
            else // compressed or deleted before its last lines were read
                m_findings.wasRotated = m_findings.isUnreadContentLost = true;
        }
        if (file->id() == known.place.file && hasSameContentBefore(*file, known.place))
            return readRanges(former, rangeOf(file, known.place, false));
        const auto rotated = findRotated(m_options.path, known.place);
        const bool wasRewritten = !rotated && known.place.offset > 0 && hasSameContentBefore(*file, known.place);
        if (wasRewritten)
            return readRanges(former, rangeOf(file, positionIn(*file, known.place), false));
        m_findings.wasTruncated = file->id() == known.place.file;
        m_findings.wasRotated = m_findings.wasRotated || !m_findings.wasTruncated;
        m_findings.isUnreadContentLost = m_findings.isUnreadContentLost || !rotated;
        if (rotated)
            former.append(rangeOf(rotated->file, positionIn(*rotated->file, known.place), !rotated->isRenamed));
        readRanges(former, rangeOf(file, positionAt(*file, 0), false));
    }

    static LogFilePosition positionIn(const OpenedFile &file, LogFilePosition place)
    {
        place.file = file.id();
        return place;
    }

    //! Returns the position after the last newline. An incomplete last line is read by a later check, when it has grown.
    static LogFilePosition lastLineStart(const OpenedFile &file)
    {
        const qint64 size = file.size();
        const LogEncoding encoding = logEncodingOf(file);
        const qint64 unit = LineSplitter::unitSize(encoding);
        const qint64 from = unitStart(qMax<qint64>(0, size - LineSplitter::kMaxLength), encoding);
        QByteArray end(size - from, Qt::Uninitialized);
        end.truncate(qMax<qint64>(0, file.readAt(from, end.data(), end.size())));
        qsizetype lineStart = 0;
        for (qsizetype at = LineSplitter::indexOfLineEnd(end, encoding); at >= 0;
             at = LineSplitter::indexOfLineEnd(end, encoding, lineStart))
            lineStart = at + unit;
        const bool isInLongLine = lineStart == 0 && from > 0;
        LogFilePosition place = positionAt(file, isInLongLine ? size : from + lineStart);
        place.isInLine = isInLongLine;
        place.unfinishedLength = size - place.offset;
        place.isUnfinishedOld = true;
        return place;
    }

    //! \param former  rotated files, oldest first
    void readRanges(QList<FileRange> former, FileRange current)
    {
        if (const qsizetype dropped = former.size() - kMaxPreviousLogs; dropped > 0) {
            former.remove(0, dropped);
            m_findings.wasRotated = m_findings.isUnreadContentLost = true;
        }
        skipExcess(&former, &current);
        for (const FileRange &range : std::as_const(former)) {
            const LogFilePosition reached = readRange(range);
            if (!range.isComplete || m_hasStopped) // otherwise no more data is expected in this file
                m_findings.position.former.append(PreviousLog(reached, range.isComplete || !m_hasStopped));
        }
        m_findings.position.place = readRange(current);
    }

    void skipExcess(QList<FileRange> *former, FileRange *current)
    {
        qint64 excess = current->length() - m_options.byteLimit;
        for (const FileRange &range : std::as_const(*former))
            excess += range.length();
        for (FileRange &range : *former)
            skip(&range, &excess);
        skip(current, &excess);
    }

    void skip(FileRange *range, qint64 *excess)
    {
        const qint64 count = qMin(*excess, range->length());
        if (count <= 0)
            return;
        const LogEncoding encoding = logEncodingOf(*range->file);
        const qint64 unit = LineSplitter::unitSize(encoding);
        range->from.offset = unitStart(range->from.offset + count, encoding);
        std::array<char, 2> before{};
        range->file->readAt(range->from.offset - unit, before.data(), unit);
        range->from.isInLine = LineSplitter::indexOfLineEnd(QByteArrayView(before.data(), unit), encoding) < 0;
        *excess -= count;
        m_findings.skipped += count;
    }

    //! \return the position reached
    LogFilePosition readRange(const FileRange &range)
    {
        const LogEncoding encoding = logEncodingOf(*range.file);
        LineSplitter splitter([this](QByteArrayView line) { m_matches.addLine(line); }, range.from.isInLine, encoding);
        qint64 at = unitStart(range.from.offset, encoding);
        while (at < range.end && !hasReachedDeadline()) {
            const qint64 count = range.file->readAt(at, m_buffer.data(), qMin(kLogChunkSize, range.end - at));
            if (count < 0)
                m_findings.error = fileError(m_options.path, range.file->error());
            if (count <= 0)
                break;
            m_progress->bytes += count;
            at += process(&splitter, QByteArrayView(m_buffer.constData(), count));
        }
        m_findings.bytes += at - range.from.offset;
        m_findings.left += range.end - at;
        if (range.isComplete && at >= range.end)
            splitter.finish();
        return reachedPosition(range, at, splitter);
    }

    //! Returns the position after reading. A last line without a trailing newline remains unread and is read again after it has
    //! grown. If it hasn't grown since the previous check, its newline may never follow, so a matching line is counted now. The
    //! rest of the line is then skipped.
    LogFilePosition reachedPosition(const FileRange &range, qint64 at, const LineSplitter &splitter)
    {
        const qint64 length = at < range.end ? 0 : splitter.pendingSize();
        const bool isUnchanged = length == range.from.unfinishedLength && length == range.length();
        const bool isOld = isUnchanged && range.from.isUnfinishedOld;
        const bool isWholeFileRead = m_findings.isFirst && m_options.startsAtBeginning; // this may be the only check
        const bool isDue = length > 0 && !isOld && (isUnchanged || isWholeFileRead);
        const bool isCounted = isDue && m_matches.addIfMatching(splitter.pendingLine());
        LogFilePosition reached = positionAt(*range.file, isCounted ? at : at - splitter.pendingSize());
        reached.isInLine = isCounted || splitter.isInLine();
        reached.unfinishedLength = isCounted ? 0 : length;
        reached.isUnfinishedOld = isOld || isDue;
        return reached;
    }

    //! \return the number of bytes processed in the available time; at least one slice
    qint64 process(LineSplitter *splitter, QByteArrayView bytes)
    {
        qint64 fed = 0;
        do {
            const QByteArrayView slice = bytes.sliced(fed).first(qMin(kMatchSliceSize, bytes.size() - fed));
            splitter->feed(slice);
            fed += slice.size();
        } while (fed < bytes.size() && !hasReachedDeadline());
        return fed;
    }

    bool hasReachedDeadline()
    {
        m_hasStopped = m_hasStopped || m_progress->isStopped || m_deadline.hasExpired();
        return m_hasStopped;
    }

    LogFindings collectFindings()
    {
        m_findings.lines = m_matches.lineCount();
        m_findings.matches = m_matches.matchCount();
        m_findings.abandonedMatches = m_matches.abandonedMatches();
        m_findings.kept = m_matches.keptLines();
        m_findings.last = m_matches.lastMatch();
        if (m_findings.matches > 0)
            m_findings.position.lastMatch = m_options.now;
        return m_findings;
    }

    const LogProbeOptions &m_options;
    FileProgress *m_progress;
    QDeadlineTimer m_deadline;
    LogMatches m_matches;
    LogFindings m_findings;
    QByteArray m_buffer = QByteArray(kLogChunkSize, Qt::Uninitialized);
    bool m_hasStopped = false;
};

} // namespace

LogFindings probeLog(const LogProbeOptions &options, const std::optional<LogPosition> &known, FileProgress *progress)
{
    return LogReader(options, progress).readSince(known);
}

} // namespace watchkeeper
