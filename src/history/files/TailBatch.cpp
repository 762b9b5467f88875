// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/TailBatch.h"

#include "history/codec/ByteReader.h"
#include "history/codec/ByteWriter.h"
#include "history/codec/Checksum.h"

#include <bit>

namespace watchkeeper {

namespace {

constexpr qsizetype kFixedHeadSize = 4 * 4; //!< [bytes] marker, two sizes and a checksum

//! Checksum of the sizes and the bytes that follow them.
quint32 batchHeadChecksum(quint32 restSize, quint32 bodySize, QByteArrayView rest)
{
    ByteWriter bytes;
    bytes.fixed32(restSize);
    bytes.fixed32(bodySize);
    bytes.raw(rest);
    return computeChecksum(bytes.bytes());
}

} // namespace

QByteArray batchMarker()
{
    return QByteArrayLiteral("\xb7WKb");
}

int TailBatch::timeBits() const
{
    return static_cast<int>(std::bit_width(static_cast<quint64>(last) - static_cast<quint64>(first)));
}

QByteArray TailBatch::head()
{
    ByteWriter rest;
    rest.zigzag(first);
    rest.varint(static_cast<quint64>(last) - static_cast<quint64>(first));
    rest.varint(rows);
    quint64 present = 0;
    for (size_t group = 0; group < sections.size(); ++group)
        present |= quint64(sections[group].size > 0 ? 1 : 0) << group;
    rest.fixed64(present);
    bodySize = 0;
    for (Section &section : sections) {
        section.offset = bodySize;
        bodySize += section.size;
        if (section.size == 0)
            continue;
        rest.varint(section.size);
        rest.fixed32(section.checksum);
    }
    headSize = kFixedHeadSize + rest.size();
    ByteWriter head;
    head.raw(batchMarker());
    head.fixed32(static_cast<quint32>(rest.size()));
    head.fixed32(static_cast<quint32>(bodySize));
    head.fixed32(batchHeadChecksum(static_cast<quint32>(rest.size()), static_cast<quint32>(bodySize), rest.bytes()));
    head.raw(rest.bytes());
    return head.take();
}

std::optional<TailBatch> TailBatch::read(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.raw(4) != batchMarker())
        return std::nullopt;
    const quint32 restSize = reader.fixed32();
    const quint32 bodySize = reader.fixed32();
    const quint32 checksum = reader.fixed32();
    const QByteArrayView rest = reader.raw(restSize);
    if (!reader.isValid() || checksum != batchHeadChecksum(restSize, bodySize, rest))
        return std::nullopt;
    TailBatch batch;
    batch.headSize = kFixedHeadSize + rest.size();
    batch.bodySize = bodySize;
    ByteReader head(rest);
    batch.first = head.zigzag();
    batch.last = static_cast<qint64>(static_cast<quint64>(batch.first) + head.varint());
    batch.rows = head.varint();
    const quint64 present = head.fixed64();
    qint64 offset = 0;
    for (size_t group = 0; group < batch.sections.size(); ++group) {
        if (((present >> group) & 1) == 0)
            continue;
        const quint64 size = head.varint();
        batch.sections[group] = {offset, static_cast<quint32>(size), head.fixed32()};
        offset += static_cast<qint64>(std::min(size, quint64(bodySize) + 1));
    }
    const bool isPlausible = head.isValid() && offset == batch.bodySize && batch.first <= batch.last;
    return isPlausible ? std::optional(batch) : std::nullopt;
}

} // namespace watchkeeper
