// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogProbe.h"

#include "checks/files/LineSplitter.h"
#include "checks/files/LogFingerprint.h"
#include "checks/files/RotatedLog.h"

#include <QDeadlineTimer>

namespace watchkeeper {

namespace {

constexpr qint64 kLogChunkSize = 64 * 1024; // [bytes] per read
constexpr qint64 kMatchSliceSize =
    1024; // [bytes] processed before the clock is checked again; the pattern can take 50 ms for each line

//! The range to read in one file.
struct Part
{
    std::shared_ptr<OpenedFile> file;
    LogFilePosition from;
    qint64 end = 0;
    bool isComplete = false; //!< no data will be appended, so a last line without a line end is complete

    qint64 length() const { return end - from.offset; }
};

Part partOf(const std::shared_ptr<OpenedFile> &file, const LogFilePosition &from, bool isComplete)
{
    return {file, from, qMax(from.offset, file->size()), isComplete};
}

//! \brief Reads once, from the last known position to the current end.
class LogReader
{
public:
    LogReader(const LogProbeOptions &question, FileProgress *progress)
        : m_question(question)
        , m_progress(progress)
        , m_deadline(question.budget, Qt::PreciseTimer)
        , m_matches(question.pattern)
    {
    }

    LogFindings look(const std::optional<LogPosition> &known)
    {
        const auto opened = OpenedFile::open(m_question.path);
        if (!opened) {
            m_findings.error = opened.error();
            return m_findings;
        }
        const std::shared_ptr<OpenedFile> &file = *opened;
        m_findings.size = file->size();
        m_findings.position.path = m_question.path;
        m_findings.position.lastMatch = m_question.now;
        if (known && known->path == m_question.path)
            continueWork(file, *known);
        else
            begin(file);
        return tally();
    }

private:
    void begin(const std::shared_ptr<OpenedFile> &file)
    {
        m_findings.isFirst = true;
        if (m_question.startsAtBeginning)
            read({}, partOf(file, placeAt(*file, 0), false));
        else
            m_findings.position.place = lastLineStart(*file);
    }

    void continueWork(const std::shared_ptr<OpenedFile> &file, const LogPosition &known)
    {
        m_findings.position.lastMatch = known.lastMatch;
        QList<Part> former;
        if (known.former) {
            if (const auto rotated = findRotated(m_question.path, known.former->place); rotated && rotated->isRenamed)
                former.append(partOf(rotated->file, known.former->place, known.former->isFinalRead));
        }
        if (file->id() == known.place.file && isAt(*file, known.place))
            return read(former, partOf(file, known.place, false));
        const auto rotated = findRotated(m_question.path, known.place);
        const bool wasRewritten = !rotated && known.place.offset > 0 && isAt(*file, known.place);
        if (wasRewritten)
            return read(former, partOf(file, positionIn(*file, known.place), false));
        m_findings.wasRotated = file->id() != known.place.file;
        m_findings.wasTruncated = !m_findings.wasRotated;
        m_findings.isUnreadContentLost = !rotated;
        if (rotated)
            former.append(partOf(rotated->file, positionIn(*rotated->file, known.place), !rotated->isRenamed));
        read(former, partOf(file, placeAt(*file, 0), false));
    }

    static LogFilePosition positionIn(const OpenedFile &file, LogFilePosition place)
    {
        place.file = file.id();
        return place;
    }

    //! The position after the last line end. A line that is still being written is read completely by a later check.
    static LogFilePosition lastLineStart(const OpenedFile &file)
    {
        const qint64 size = file.size();
        const qint64 from = qMax<qint64>(0, size - LineSplitter::kMaxLength);
        QByteArray end(size - from, Qt::Uninitialized);
        const qint64 count = file.readAt(from, end.data(), end.size());
        const qsizetype lineEnd = count > 0 ? end.first(count).lastIndexOf('\n') : -1;
        const bool isInLongLine = lineEnd < 0 && from > 0;
        LogFilePosition place = placeAt(file, isInLongLine ? size : from + lineEnd + 1);
        place.isInLine = isInLongLine;
        return place;
    }

    //! \param former  rotated files, oldest first
    void read(QList<Part> former, Part current)
    {
        skipExcess(&former, &current);
        for (const Part &part : std::as_const(former)) {
            const LogFilePosition reached = readPart(part);
            if (!part.isComplete
                || m_isOver) // otherwise the whole file was read, and the writer has had time to switch to the new file
                m_findings.position.former = PreviousLog(reached, part.isComplete || !m_isOver);
        }
        m_findings.position.place = readPart(current);
    }

    void skipExcess(QList<Part> *former, Part *current)
    {
        qint64 excess = current->length() - m_question.byteLimit;
        for (const Part &part : std::as_const(*former))
            excess += part.length();
        for (Part &part : *former)
            skip(&part, &excess);
        skip(current, &excess);
    }

    void skip(Part *part, qint64 *excess)
    {
        const qint64 count = qMin(*excess, part->length());
        if (count <= 0)
            return;
        part->from.offset += count;
        char before = 0;
        part->file->readAt(part->from.offset - 1, &before, 1);
        part->from.isInLine = before != '\n';
        *excess -= count;
        m_findings.skipped += count;
    }

    //! \return the position reached
    LogFilePosition readPart(const Part &part)
    {
        LineSplitter cutter([this](QByteArrayView line) { m_matches.take(line); }, part.from.isInLine);
        qint64 at = part.from.offset;
        while (at < part.end && !isOver()) {
            const qint64 count = part.file->readAt(at, m_buffer.data(), qMin(kLogChunkSize, part.end - at));
            if (count < 0)
                m_findings.error = fileError(m_question.path, part.file->error());
            if (count <= 0)
                break;
            m_progress->bytes += count;
            at += feed(&cutter, QByteArrayView(m_buffer.constData(), count));
        }
        m_findings.bytes += at - part.from.offset;
        m_findings.left += part.end - at;
        if (part.isComplete && at >= part.end)
            cutter.finish();
        LogFilePosition reached = placeAt(*part.file, at - cutter.pending());
        reached.isInLine = cutter.isInLine();
        return reached;
    }

    //! \return the number of bytes processed in the available time; at least one slice
    qint64 feed(LineSplitter *cutter, QByteArrayView bytes)
    {
        qint64 fed = 0;
        do {
            const QByteArrayView slice = bytes.sliced(fed).first(qMin(kMatchSliceSize, bytes.size() - fed));
            cutter->feed(slice);
            fed += slice.size();
        } while (fed < bytes.size() && !isOver());
        return fed;
    }

    bool isOver()
    {
        m_isOver = m_isOver || m_progress->isStopped || m_deadline.hasExpired();
        return m_isOver;
    }

    LogFindings tally()
    {
        m_findings.lines = m_matches.lines();
        m_findings.matches = m_matches.matches();
        m_findings.abandonedMatches = m_matches.abandonedMatches();
        m_findings.kept = m_matches.kept();
        m_findings.last = m_matches.last();
        if (m_findings.matches > 0)
            m_findings.position.lastMatch = m_question.now;
        return m_findings;
    }

    const LogProbeOptions &m_question;
    FileProgress *m_progress;
    QDeadlineTimer m_deadline;
    LogMatches m_matches;
    LogFindings m_findings;
    QByteArray m_buffer = QByteArray(kLogChunkSize, Qt::Uninitialized);
    bool m_isOver = false;
};

} // namespace

LogFindings probeLog(const LogProbeOptions &question, const std::optional<LogPosition> &known, FileProgress *progress)
{
    return LogReader(question, progress).look(known);
}

} // namespace watchkeeper
