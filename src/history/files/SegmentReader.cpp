// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/SegmentReader.h"

#include "history/codec/Checksum.h"
#include "history/codec/ResultChunk.h"

#include <algorithm>

namespace watchkeeper {

SegmentReader::SegmentReader(DiskFile file, qint64 size, const SegmentFooter &footer)
    : m_file(std::move(file))
    , m_size(size)
    , m_footer(footer)
{
}

Expected<SegmentReader, FileFault> SegmentReader::open(const QString &path, const FileCalls &calls)
{
    auto file = DiskFile::openToRead(path, calls);
    if (!file)
        return Unexpected(file.error());
    const auto size = file->size();
    if (!size)
        return Unexpected(size.error());
    const QByteArray expected = segmentHeader();
    const auto start = file->readAt(0, expected.size());
    const auto end = file->readAt(std::max(*size - kMaxSegmentFooterSize, qint64(0)), kMaxSegmentFooterSize);
    if (!start || !end)
        return Unexpected(start ? end.error() : start.error());
    const qsizetype nameSize = expected.size() - 2;
    if (start->size() < expected.size() || start->first(nameSize) != expected.first(nameSize))
        return Unexpected(FileFault(FileFault::Kind::Damaged, path));
    if (*start != expected)
        return Unexpected(FileFault(FileFault::Kind::Newer, path));
    const auto footer = SegmentFooter::read(*end);
    if (!footer)
        return Unexpected(FileFault(FileFault::Kind::Damaged, path));
    return SegmentReader(std::move(file).value(), *size, *footer);
}

Expected<QByteArray, FileFault> SegmentReader::readExactly(qint64 offset, qint64 size) const
{
    if (offset > m_size || size > m_size - offset)
        return Unexpected(damagedFault());
    auto bytes = m_file.readAt(offset, size);
    if (bytes && bytes->size() < size)
        return Unexpected(damagedFault());
    return bytes;
}

Expected<QList<SegmentEntry>, FileFault> SegmentReader::entriesOfGroup(int group) const
{
    const SegmentFooter::Group &place = m_footer.groups[static_cast<size_t>(group)];
    if (place.size == 0)
        return QList<SegmentEntry>();
    const auto bytes = readExactly(place.offset, place.size);
    if (!bytes)
        return Unexpected(bytes.error());
    if (computeChecksum(*bytes) != place.checksum)
        return Unexpected(damagedFault());
    auto entries = unpackEntries(*bytes);
    if (!entries)
        return Unexpected(damagedFault());
    return *entries;
}

Expected<QList<SegmentEntry>, FileFault> SegmentReader::entriesOf(const TargetId &target) const
{
    auto entries = entriesOfGroup(groupOf(target));
    if (entries)
        entries.value().removeIf([&target](const SegmentEntry &entry) { return entry.target != target; });
    return entries;
}

Expected<QList<StoredResult>, FileFault> SegmentReader::rows(const SegmentEntry &entry) const
{
    const auto chunk = readExactly(entry.offset, entry.chunkSize);
    if (!chunk)
        return Unexpected(chunk.error());
    auto rows = unpackResults(*chunk);
    if (!rows)
        return Unexpected(damagedFault());
    return *rows;
}

Expected<QByteArray, FileFault> SegmentReader::rollup(const SegmentEntry &entry) const
{
    auto bytes = readExactly(entry.offset + entry.chunkSize, entry.rollupSize);
    if (bytes && computeChecksum(*bytes) != entry.rollupChecksum)
        return Unexpected(damagedFault());
    return bytes;
}

} // namespace watchkeeper
