// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/SegmentRetention.h"

#include <QFileInfo>

#include <limits>

namespace watchkeeper {

namespace {

Expected<int, FileFault> removeBefore(const ResultFolder &folder, ResultFile::Kind kind, qint64 before, int most)
{
    const auto files = folder.list();
    if (!files)
        return Unexpected(files.error());
    int removed = 0;
    for (const ResultFile &file : *files) {
        if (file.kind != kind || file.last >= before)
            continue;
        if (removed == most)
            break;
        if (const auto fault = removeFile(folder.pathOf(file)))
            return Unexpected(*fault);
        ++removed;
    }
    return removed;
}

} // namespace

Expected<int, FileFault> removeSegmentsBefore(const ResultFolder &folder, qint64 before, int most)
{
    return removeBefore(folder, ResultFile::Kind::Segment, before, most);
}

Expected<int, FileFault> removeDaysBefore(const ResultFolder &folder, qint64 before, int most)
{
    return removeBefore(folder, ResultFile::Kind::Day, before, most);
}

Expected<bool, FileFault> removeOldestSegment(const ResultFolder &folder)
{
    const auto removed = removeSegmentsBefore(folder, std::numeric_limits<qint64>::max(), 1);
    if (!removed)
        return Unexpected(removed.error());
    return *removed == 1;
}

Expected<qint64, FileFault> bytesOfResults(const ResultFolder &folder)
{
    const auto files = folder.list();
    if (!files)
        return Unexpected(files.error());
    qint64 bytes = 0;
    for (const ResultFile &file : *files)
        bytes += QFileInfo(folder.pathOf(file)).size(); // one that is gone has none
    return bytes;
}

} // namespace watchkeeper
