// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/SegmentFile.h"

#include "history/codec/ByteStream.h"
#include "history/codec/ResultChunk.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kTrailerSize = 4 + 4 + 8; //!< [bytes] size, checksum and marker

QByteArray trailerMark()
{
    return QByteArrayLiteral("WKSEGEND");
}

//! Rejects sizes and offsets that are too large to come from a valid writer.
qint64 readSectionSize(ByteReader *reader)
{
    const quint64 size = reader->varint();
    if (size >> 62)
        reader->fail();
    return static_cast<qint64>(size);
}

//! Reads the last time, which is stored relative to the first time.
qint64 readLastTime(ByteReader *reader, qint64 first)
{
    const auto last = static_cast<qint64>(static_cast<quint64>(first) + reader->varint());
    if (last < first) // the sum has overflowed
        reader->fail();
    return last;
}

} // namespace

QByteArray segmentHeader()
{
    return QByteArrayLiteral("WKSEGM\x01\x00");
}

QByteArray packEntries(const QList<SegmentEntry> &entries)
{
    ByteWriter bytes;
    bytes.varint(static_cast<quint64>(entries.size()));
    for (const SegmentEntry &entry : entries) {
        bytes.raw(bytesOf(entry.target));
        bytes.varint(static_cast<quint64>(entry.offset));
        bytes.varint(static_cast<quint64>(entry.chunkSize));
        bytes.zigzag(entry.first);
        bytes.varint(static_cast<quint64>(entry.last) - static_cast<quint64>(entry.first));
        bytes.varint(entry.rows);
        bytes.varint(static_cast<quint64>(entry.rollupSize));
        bytes.fixed32(entry.rollupChecksum);
    }
    return bytes.take();
}

std::optional<QList<SegmentEntry>> unpackEntries(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    QList<SegmentEntry> entries;
    const quint64 count = reader.count(kTargetIdSize * 8);
    for (quint64 i = 0; i < count && reader.isValid(); ++i) {
        SegmentEntry entry;
        if (const QByteArrayView id = reader.raw(kTargetIdSize); !id.isEmpty())
            entry.target = TargetId::fromRfc4122(id);
        entry.offset = readSectionSize(&reader);
        entry.chunkSize = readSectionSize(&reader);
        entry.first = reader.zigzag();
        entry.last = readLastTime(&reader, entry.first);
        entry.rows = reader.varint();
        entry.rollupSize = readSectionSize(&reader);
        entry.rollupChecksum = reader.fixed32();
        entries.append(entry);
    }
    return reader.isValid() && reader.atEnd() ? std::optional(entries) : std::nullopt;
}

QByteArray SegmentFooter::bytes() const
{
    ByteWriter footer;
    quint64 present = 0;
    for (size_t i = 0; i < groups.size(); ++i)
        present |= quint64(groups[i].size > 0 ? 1 : 0) << i;
    footer.fixed64(present);
    for (const Group &group : groups) {
        if (group.size == 0)
            continue;
        footer.varint(static_cast<quint64>(group.offset));
        footer.varint(static_cast<quint64>(group.size));
        footer.fixed32(group.checksum);
    }
    footer.zigzag(first);
    footer.varint(static_cast<quint64>(last) - static_cast<quint64>(first));
    footer.varint(rows);
    const auto size = static_cast<quint32>(footer.size());
    const quint32 checksum = computeChecksum(footer.bytes());
    footer.fixed32(size);
    footer.fixed32(checksum);
    footer.raw(trailerMark());
    return footer.take();
}

std::optional<SegmentFooter> SegmentFooter::read(QByteArrayView end)
{
    if (end.size() < kTrailerSize || end.last(trailerMark().size()) != trailerMark())
        return std::nullopt;
    ByteReader tail(end.last(kTrailerSize));
    const qsizetype size = tail.fixed32();
    const quint32 checksum = tail.fixed32();
    if (size > end.size() - kTrailerSize)
        return std::nullopt;
    const QByteArrayView content = end.chopped(kTrailerSize).last(size);
    if (computeChecksum(content) != checksum)
        return std::nullopt;
    SegmentFooter footer;
    ByteReader reader(content);
    const quint64 present = reader.fixed64();
    for (size_t i = 0; i < footer.groups.size(); ++i) {
        if (((present >> i) & 1) == 0)
            continue;
        footer.groups[i].offset = readSectionSize(&reader);
        footer.groups[i].size = readSectionSize(&reader);
        footer.groups[i].checksum = reader.fixed32();
    }
    footer.first = reader.zigzag();
    footer.last = readLastTime(&reader, footer.first);
    footer.rows = reader.varint();
    return reader.isValid() ? std::optional(footer) : std::nullopt;
}

Expected<SegmentBuilder, FileFault> SegmentBuilder::begin(const QString &path, const FileCalls &calls)
{
    if (const auto fault = removeFile(path))
        return Unexpected(*fault);
    auto file = DiskFile::create(path, calls);
    if (!file)
        return Unexpected(file.error());
    SegmentBuilder builder(std::move(file).value());
    if (const auto fault = builder.write(segmentHeader()))
        return Unexpected(*fault);
    return builder;
}

std::optional<FileFault> SegmentBuilder::add(SegmentEntry entry, QByteArrayView chunk, QByteArrayView rollup)
{
    entry.offset = m_size;
    entry.chunkSize = chunk.size();
    entry.rollupSize = rollup.size();
    entry.rollupChecksum = computeChecksum(rollup);
    m_entries.append(entry);
    addToFooter(entry);
    auto fault = write(chunk);
    return fault ? fault : write(rollup);
}

void SegmentBuilder::addToFooter(const SegmentEntry &entry)
{
    m_footer.first = m_footer.rows == 0 ? entry.first : std::min(m_footer.first, entry.first);
    m_footer.last = m_footer.rows == 0 ? entry.last : std::max(m_footer.last, entry.last);
    m_footer.rows += entry.rows;
}

std::optional<FileFault> SegmentBuilder::endGroup(int group)
{
    if (m_entries.isEmpty())
        return std::nullopt;
    const QByteArray bytes = packEntries(m_entries);
    m_entries.clear();
    m_footer.groups[static_cast<size_t>(group)] = {m_size, bytes.size(), computeChecksum(bytes)};
    return write(bytes);
}

std::optional<FileFault> SegmentBuilder::finish()
{
    auto fault = write(m_footer.bytes());
    return fault ? fault : m_file.sync();
}

std::optional<FileFault> SegmentBuilder::write(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return std::nullopt;
    auto fault = m_file.writeAt(m_size, bytes);
    m_size += bytes.size();
    return fault;
}

SegmentReader::SegmentReader(DiskFile file, qint64 size, const SegmentFooter &footer)
    : m_file(std::move(file))
    , m_size(size)
    , m_footer(footer)
{
}

Expected<SegmentReader, FileFault> SegmentReader::open(const QString &path, const FileCalls &calls)
{
    auto file = DiskFile::openForReading(path, calls);
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

namespace {

constexpr qsizetype kMaxBufferedRows = 200'000; //!< maximum number of rows in memory; about 80 MB

} // namespace

SegmentWriter::SegmentWriter(TailReader tail, SegmentBuilder builder, RollupFactory rollup)
    : m_tail(std::move(tail))
    , m_builder(std::move(builder))
    , m_rollup(std::move(rollup))
{
}

Expected<SegmentWriter, FileFault> SegmentWriter::begin(const QString &tailPath, const QString &path, RollupFactory rollup,
                                                        const FileCalls &calls)
{
    auto tail = TailReader::open(tailPath, calls);
    if (!tail)
        return Unexpected(tail.error());
    auto builder = SegmentBuilder::begin(path, calls);
    if (!builder)
        return Unexpected(builder.error());
    return SegmentWriter(std::move(tail).value(), std::move(builder).value(), std::move(rollup));
}

Expected<bool, FileFault> SegmentWriter::step()
{
    if (const auto fault = writeGroup())
        return Unexpected(*fault);
    if (++m_group < kTargetGroups)
        return false;
    if (const auto fault = m_builder.finish())
        return Unexpected(*fault);
    return true;
}

std::optional<FileFault> SegmentWriter::writeGroup()
{
    std::optional<FileFault> written;
    const auto hold = [&](const TargetId &target, StoredResult &&result) {
        m_bufferedRowsByTarget[target].append(std::move(result));
        if (++m_bufferedRows >= kMaxBufferedRows && !written)
            written = writeBuffered();
    };
    if (const auto fault = m_tail.readGroup(m_group, hold))
        return fault;
    m_isDamaged = m_isDamaged || m_tail.isDamaged();
    if (!written)
        written = writeBuffered();
    return written ? written : m_builder.endGroup(m_group);
}

std::optional<FileFault> SegmentWriter::writeBuffered()
{
    QList<TargetId> targets = m_bufferedRowsByTarget.keys();
    std::sort(targets.begin(), targets.end());
    for (const TargetId &target : std::as_const(targets)) {
        if (auto fault = writeTarget(target, m_bufferedRowsByTarget.take(target)))
            return fault;
    }
    m_bufferedRowsByTarget.clear();
    m_bufferedRows = 0;
    return std::nullopt;
}

std::optional<FileFault> SegmentWriter::writeTarget(const TargetId &target, QList<StoredResult> rows)
{
    const auto isEarlier = [](const StoredResult &a, const StoredResult &b) { return a.at < b.at; };
    if (!std::is_sorted(rows.cbegin(), rows.cend(), isEarlier))
        std::stable_sort(rows.begin(), rows.end(), isEarlier);
    for (qsizetype begin = 0; begin < rows.size();) {
        const qsizetype count = nextChunkRowCount(rows, begin);
        const QList<StoredResult> part = count == rows.size() ? rows : rows.sliced(begin, count);
        begin += count;
        const QByteArray rollup = m_rollup ? m_rollup(target, part) : QByteArray();
        SegmentEntry entry;
        entry.target = target;
        entry.first = part.first().at;
        entry.last = part.last().at;
        entry.rows = static_cast<quint64>(count);
        if (auto fault = m_builder.add(entry, packResults(part), rollup))
            return fault;
    }
    return std::nullopt;
}

} // namespace watchkeeper
