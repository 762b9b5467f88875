// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/StoredResultWriter.h"

#include "history/values/TimeSpan.h"

#include <QFileInfo>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxBatchSize = 16'384; //!< [rows] limits the work that is lost if the disk is full
constexpr qint64 kTailGracePeriod = 1'000;  //!< [ms] much longer than listing a folder takes

qint64 hourNumber(qint64 now)
{
    return now >= 0 ? now / kMillisecondsPerHour : (now - kMillisecondsPerHour + 1) / kMillisecondsPerHour;
}

//! Returns whether `later` is at least `span` after `earlier`, or the clock jumped back.
bool hasElapsed(qint64 earlier, qint64 later, qint64 span)
{
    return later < earlier || later - earlier >= span;
}

} // namespace

StoredResultWriter::StoredResultWriter(const QString &folder, StoredResultWriterOptions options)
    : m_folder(folder)
    , m_options(std::move(options))
    , m_dayFolding(m_folder, m_options.rollup, m_options.mergeRollups, m_options.calls)
{
    m_folder.removeLeftovers(); // files that can't be removed now are retried at the next start
}

void StoredResultWriter::append(const TargetId &target, const StoredResult &result)
{
    if (waitingCount() >= m_options.maxWaiting) {
        m_rows.removeAt(m_writtenRows);
        ++m_dropped;
    }
    m_rows.append({target, result});
}

qint64 StoredResultWriter::openHour(qint64 now) const
{
    return firstOpenHour(m_foldedDays, hourNumber(now));
}

//! Continues the last tail of the hour if possible. Otherwise, starts another one.
std::optional<FileFault> StoredResultWriter::openTail(qint64 now)
{
    if (auto fault = makeFolder(m_folder.path()))
        return fault;
    const auto files = m_folder.list();
    if (!files)
        return files.error();
    m_foldedDays = *files;
    m_foldedDays.removeIf([](const ResultFile &file) { return file.kind != ResultFile::Kind::Day; });
    const qint64 hour = openHour(now);
    ResultFile name;
    name.hour = hour;
    name.number = 0;
    for (const ResultFile &file : *files) {
        if (file.hour != hour || file.kind == ResultFile::Kind::Day)
            continue;
        name.number = file.number; // the files are sorted by number
        const bool isFree = file.kind == ResultFile::Kind::Tail && !m_unusableTails.contains(file.name())
            && !(m_segmentWriter && file.isFromSameTail(m_segmentSource));
        if (!isFree || QFileInfo(m_folder.pathOf(file)).size() >= m_options.maxTailBytes)
            continue;
        auto tail = TailFile::reopen(m_folder.pathOf(file), m_options.calls);
        if (tail) {
            m_tail.emplace(std::move(tail).value());
            m_tailName = file;
            return std::nullopt;
        }
    }
    ++name.number;
    auto tail = TailFile::create(m_folder.pathOf(name), m_options.calls);
    if (!tail)
        return tail.error();
    m_tail.emplace(std::move(tail).value());
    m_tailName = name;
    return std::nullopt;
}

std::optional<FileFault> StoredResultWriter::sync(qint64 now)
{
    const auto fault = m_tail->sync();
    if (!fault) {
        m_rows.remove(0, m_writtenRows);
        m_writtenRows = 0;
        m_lastSync = now;
        return std::nullopt;
    }
    // After a failed write, the system may have dropped the data (fsync(2)). These rows are therefore written to another file.
    m_tail->truncateUnsynced();
    m_unusableTails.insert(m_tailName.name());
    m_tail.reset();
    m_mayHaveFinishedTails = true;
    m_writtenRows = 0;
    return fault;
}

//! Closes the tail if its hour has ended or the tail is large.
std::optional<FileFault> StoredResultWriter::closeFinishedTail(qint64 now)
{
    if (!m_tail || (openHour(now) == m_tailName.hour && m_tail->size() < m_options.maxTailBytes))
        return std::nullopt;
    if (m_writtenRows > 0) {
        if (auto fault = sync(now))
            return fault;
    }
    m_tail.reset();
    m_mayHaveFinishedTails = true;
    return std::nullopt;
}

std::optional<FileFault> StoredResultWriter::appendWaitingRows()
{
    while (waitingCount() > 0) {
        const qsizetype count = std::min(waitingCount(), kMaxBatchSize);
        if (auto fault = m_tail->append(count == m_rows.size() ? m_rows : m_rows.sliced(m_writtenRows, count)))
            return fault;
        m_writtenRows += count;
    }
    return std::nullopt;
}

//! Abandons a deleted tail, because its data would be lost when the file is closed.
void StoredResultWriter::closeDeletedTail()
{
    if (!m_tail || QFileInfo::exists(m_folder.pathOf(m_tailName)))
        return;
    m_tail.reset();
    m_writtenRows = 0; // rows that weren't synced are written again, to the next tail
    m_isTailLost = true;
}

std::optional<FileFault> StoredResultWriter::write(qint64 now)
{
    closeDeletedTail();
    if (auto fault = closeFinishedTail(now))
        return fault;
    if (waitingCount() > 0 && !m_tail) {
        if (auto fault = openTail(now))
            return fault;
    }
    const auto fault = appendWaitingRows();
    const bool isTime = fault || m_options.syncInterval <= 0 || hasElapsed(m_lastSync, now, m_options.syncInterval);
    const auto unsynced = m_writtenRows > 0 && isTime ? sync(now) : std::nullopt;
    return fault ? fault : unsynced;
}

std::optional<FileFault> StoredResultWriter::removePackedTail(qint64 now)
{
    if (!m_packedTail || !hasElapsed(m_packedTail->at, now, kTailGracePeriod))
        return std::nullopt;
    auto fault = removeFile(m_folder.pathOf(m_packedTail->tail));
    m_packedTail.reset(); // a tail that can't be removed is retried at the next start
    return fault;
}

std::optional<FileFault> StoredResultWriter::publishSegment(qint64 now)
{
    const SegmentFooter footer = m_segmentWriter->footer();
    const bool isDamaged = m_segmentWriter->isTailDamaged();
    m_segmentWriter.reset();
    if (footer.rows > 0) {
        if (auto fault = m_folder.publish(m_segmentSource, footer.first, footer.last))
            return fault;
    } else if (auto fault = removeFile(m_folder.temporaryPath(m_segmentSource))) {
        return fault;
    }
    if (isDamaged)
        return m_folder.moveAside(m_segmentSource);
    m_packedTail = PackedTail{m_segmentSource, now};
    return std::nullopt;
}

std::optional<FileFault> StoredResultWriter::stepSegment(qint64 now)
{
    const auto isComplete = m_segmentWriter->step();
    if (isComplete && !*isComplete)
        return std::nullopt;
    if (isComplete)
        return publishSegment(now);
    m_segmentWriter.reset();
    removeFile(m_folder.temporaryPath(m_segmentSource));
    return skipFile(m_segmentSource, isComplete.error()) ? std::nullopt : std::optional(isComplete.error());
}

//! \return whether the tail itself is unreadable; the next tails are then packed without waiting for it
bool StoredResultWriter::skipFile(const ResultFile &tail, const FileFault &fault)
{
    if (!fault.isUnreadable(m_folder.pathOf(tail)))
        return false;
    m_unreadableTails.insert(tail.name());
    m_skippedFileFaults.append(fault);
    return true;
}

//! \return whether a segment was started
Expected<bool, FileFault> StoredResultWriter::beginSegment(qint64 now)
{
    const auto files = m_folder.list();
    if (!files)
        return Unexpected(files.error());
    for (const ResultFile &file : *files) {
        const bool isToBeContinued = !m_tail && file.hour == openHour(now) && !m_unusableTails.contains(file.name());
        if (file.kind != ResultFile::Kind::Tail || isOpen(file) || isToBeContinued || m_unreadableTails.contains(file.name()))
            continue;
        auto making =
            SegmentWriter::begin(m_folder.pathOf(file), m_folder.temporaryPath(file), m_options.rollup, m_options.calls);
        if (making) {
            m_segmentWriter.emplace(std::move(making).value());
            m_segmentSource = file;
            return true;
        }
        const auto kind = making.error().kind();
        if (kind == FileFault::Kind::Damaged)
            m_folder.moveAside(file);
        else if (kind != FileFault::Kind::Newer && !skipFile(file, making.error()))
            return Unexpected(making.error());
    }
    return false;
}

Expected<bool, FileFault> StoredResultWriter::compact(qint64 now)
{
    auto fault = closeFinishedTail(now);
    if (!fault)
        fault = removePackedTail(now);
    if (!fault && m_segmentWriter)
        fault = stepSegment(now);
    if (fault)
        return Unexpected(*fault);
    if (m_segmentWriter)
        return true;
    if (m_dayFolding.isWritingDay())
        return stepDay(now);
    if (m_packedTail)
        return false; // waits until the tail can be removed
    if (!m_mayHaveFinishedTails && m_lastScannedHour == hourNumber(now))
        return false;
    auto begun = beginSegment(now);
    if (begun && !*begun)
        begun = stepDay(now);
    if (begun && !*begun) {
        m_mayHaveFinishedTails = false;
        m_lastScannedHour = hourNumber(now);
    }
    return begun;
}

std::optional<FileFault> StoredResultWriter::compactAll(qint64 now)
{
    while (true) {
        const auto isMore = compact(now);
        if (!isMore)
            return isMore.error();
        if (*isMore)
            continue;
        if (!m_packedTail)
            return std::nullopt;
        // Readers with an older list of the folder find the tail missing and list the folder again.
        m_packedTail->at = now - kTailGracePeriod;
    }
}

//! Processes only days before the open hour, because their tails are finished.
Expected<bool, FileFault> StoredResultWriter::stepDay(qint64 now)
{
    return m_dayFolding.step(openHour(now) / 24);
}

} // namespace watchkeeper
