// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/Retention.h"

#include "history/values/TimeSpan.h"

#include <QFileInfo>
#include <QSet>

#include <functional>
#include <limits>

namespace watchkeeper {

qint64 RetentionClock::now(qint64 wall, qint64 steady)
{
    const qint64 expected = m_acceptedTime ? *m_acceptedTime + steady - m_lastSteady.value_or(steady) : wall;
    m_lastSteady = steady;
    const bool isAhead = wall - expected > kMillisecondsPerDay;
    if (isAhead && !m_jumpDetectedAt)
        m_jumpDetectedAt = steady;
    const bool isBelieved = !isAhead || steady - *m_jumpDetectedAt >= kMillisecondsPerDay;
    if (isBelieved)
        m_jumpDetectedAt.reset();
    m_acceptedTime = isBelieved ? wall : expected;
    return *m_acceptedTime;
}

namespace {

using Files = QList<ResultFile>;

Files filesBefore(const Files &files, ResultFile::Kind kind, qint64 before)
{
    Files old = files;
    old.removeIf([kind, before](const ResultFile &file) { return file.kind != kind || file.last >= before; });
    return old;
}

//! Returns the segments whose day already has a day file.
Files foldedFilesBefore(const Files &files, qint64 before)
{
    QSet<qint64> days;
    for (const ResultFile &file : files) {
        if (file.kind == ResultFile::Kind::Day)
            days.insert(file.day());
    }
    Files folded = filesBefore(files, ResultFile::Kind::Segment, before);
    folded.removeIf([&days](const ResultFile &file) { return !days.contains(file.day()); });
    return folded;
}

Expected<int, FileFault> removeSelectedFiles(const ResultFolder &folder, const std::function<Files(const Files &)> &choice,
                                             int limit)
{
    const auto files = folder.list();
    if (!files)
        return Unexpected(files.error());
    int removed = 0;
    for (const ResultFile &file : choice(*files)) {
        if (removed == limit)
            break;
        if (const auto fault = removeFile(folder.pathOf(file)))
            return Unexpected(*fault);
        ++removed;
    }
    return removed;
}

} // namespace

Expected<int, FileFault> removeSegmentsBefore(const ResultFolder &folder, qint64 before, int limit)
{
    return removeSelectedFiles(
        folder, [before](const Files &files) { return filesBefore(files, ResultFile::Kind::Segment, before); }, limit);
}

Expected<int, FileFault> removeFoldedSegmentsBefore(const ResultFolder &folder, qint64 before, int limit)
{
    return removeSelectedFiles(
        folder, [before](const Files &files) { return foldedFilesBefore(files, before); }, limit);
}

Expected<int, FileFault> segmentsBefore(const ResultFolder &folder, qint64 before)
{
    const auto files = folder.list();
    if (!files)
        return Unexpected(files.error());
    return static_cast<int>(filesBefore(*files, ResultFile::Kind::Segment, before).size());
}

Expected<int, FileFault> removeDaysBefore(const ResultFolder &folder, qint64 before, int limit)
{
    return removeSelectedFiles(
        folder, [before](const Files &files) { return filesBefore(files, ResultFile::Kind::Day, before); }, limit);
}

Expected<bool, FileFault> removeOldestSegment(const ResultFolder &folder)
{
    const auto removed = removeSegmentsBefore(folder, std::numeric_limits<qint64>::max(), 1);
    if (!removed)
        return Unexpected(removed.error());
    return *removed == 1;
}

Expected<qint64, FileFault> storedResultBytes(const ResultFolder &folder)
{
    const auto files = folder.list();
    if (!files)
        return Unexpected(files.error());
    qint64 bytes = 0;
    for (const ResultFile &file : *files)
        bytes += QFileInfo(folder.pathOf(file)).size(); // 0 if the file has been removed
    return bytes;
}

} // namespace watchkeeper
