// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/SegmentIndex.h"

#include "history/codec/ByteReader.h"
#include "history/codec/ByteWriter.h"
#include "history/codec/Checksum.h"

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

//! The last time is stored relative to the first time.
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

} // namespace watchkeeper
