// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/SegmentBuilder.h"

#include "history/codec/Checksum.h"

#include <algorithm>

namespace watchkeeper {

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

} // namespace watchkeeper
