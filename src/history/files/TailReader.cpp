// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/TailReader.h"

#include "history/codec/Checksum.h"
#include "history/files/TailFile.h"

#include <algorithm>

namespace watchkeeper {

TailReader::TailReader(DiskFile file)
    : m_file(std::move(file))
{
}

Expected<TailReader, FileFault> TailReader::open(const QString &path, const FileCalls &calls)
{
    auto file = DiskFile::openToRead(path, calls);
    if (!file)
        return Unexpected(file.error());
    const QByteArray expected = tailHeader();
    const auto start = file->readAt(0, expected.size());
    if (!start)
        return Unexpected(start.error());
    const qsizetype nameSize = expected.size() - 2;
    // The header is incomplete if the writer crashed while creating the file.
    const bool isCut = start->size() < expected.size() && expected.startsWith(*start);
    if (!isCut && start->first(std::min(start->size(), nameSize)) != expected.first(nameSize))
        return Unexpected(FileFault(FileFault::Kind::Damaged, path));
    if (!isCut && *start != expected)
        return Unexpected(FileFault(FileFault::Kind::Newer, path));
    return TailReader(std::move(*file));
}

void TailReader::restart()
{
    m_nextOffset = tailHeader().size();
    m_isDamaged = false;
    m_fault.reset();
    const auto size = m_file.size();
    m_size = size ? *size : 0;
    if (!size)
        m_fault = size.error();
}

std::optional<TailBatch> TailReader::batchAt(qint64 offset)
{
    const auto bytes = m_file.readAt(offset, std::min(qint64(kMaxBatchHeadSize), m_size - offset));
    if (!bytes) {
        m_fault = bytes.error();
        return std::nullopt;
    }
    auto batch = TailBatch::read(*bytes);
    return batch && batch->size() <= m_size - offset ? batch : std::nullopt;
}

//! Returns the next position where a batch may begin, or the end of the file.
qint64 TailReader::findMarker(qint64 offset)
{
    constexpr qint64 kBlock = 64 * 1024;
    const QByteArray marker = batchMarker();
    while (offset + marker.size() <= m_size) {
        const auto bytes = m_file.readAt(offset, std::min(kBlock, m_size - offset));
        if (!bytes) {
            m_fault = bytes.error();
            return m_size;
        }
        if (const qsizetype at = bytes->indexOf(marker); at >= 0)
            return offset + at;
        if (bytes->size() < marker.size())
            break;
        offset += bytes->size() - marker.size() + 1;
    }
    return m_size;
}

std::optional<TailBatch> TailReader::nextBatch()
{
    qint64 at = m_nextOffset;
    bool isPassingBy = false;
    while (at < m_size && !m_fault) {
        if (const auto batch = batchAt(at)) {
            m_isDamaged = m_isDamaged || isPassingBy;
            m_bodyOffset = at + batch->headSize;
            m_nextOffset = at + batch->size();
            return batch;
        }
        isPassingBy = true;
        at = findMarker(at + 1);
    }
    return std::nullopt;
}

std::optional<QByteArray> TailReader::sectionOf(const TailBatch &batch, int group)
{
    const TailBatch::Section &section = batch.sections[static_cast<size_t>(group)];
    const auto bytes = m_file.readAt(m_bodyOffset + section.offset, section.size);
    if (!bytes) {
        m_fault = bytes.error();
        return std::nullopt;
    }
    if (bytes->size() == section.size && computeChecksum(*bytes) == section.checksum)
        return *bytes;
    m_isDamaged = true;
    return std::nullopt;
}

std::optional<FileFault> TailReader::read(const TargetId &target, qint64 from, qint64 to, const Sink &sink)
{
    restart();
    const int group = groupOf(target);
    RowUnpacker rows(target);
    const Sink within = [&](const TargetId &id, StoredResult &&result) {
        if (result.at >= from && result.at < to)
            sink(id, std::move(result));
    };
    while (const auto batch = nextBatch()) {
        if (batch->sections[static_cast<size_t>(group)].size == 0)
            continue;
        const auto section = sectionOf(*batch, group);
        if (!section)
            continue;
        const bool isWanted = batch->last >= from && batch->first < to;
        const bool isValid =
            isWanted ? rows.read(*section, batch->first, batch->timeBits(), within) : rows.readTemplates(*section);
        m_isDamaged = m_isDamaged || !isValid;
    }
    return m_fault;
}

std::optional<FileFault> TailReader::readGroup(int group, const Sink &sink)
{
    restart();
    RowUnpacker rows;
    while (const auto batch = nextBatch()) {
        if (batch->sections[static_cast<size_t>(group)].size == 0)
            continue;
        const auto section = sectionOf(*batch, group);
        if (section && !rows.read(*section, batch->first, batch->timeBits(), sink))
            m_isDamaged = true;
    }
    return m_fault;
}

std::array<RowUnpacker, kTargetGroups> TailReader::readTemplates(Content *content)
{
    restart();
    std::array<RowUnpacker, kTargetGroups> groups;
    while (const auto batch = nextBatch()) {
        const bool isFirst = content->last < content->first;
        content->first = isFirst ? batch->first : std::min(content->first, batch->first);
        content->last = isFirst ? batch->last : std::max(content->last, batch->last);
        for (int group = 0; group < kTargetGroups; ++group) {
            if (batch->sections[static_cast<size_t>(group)].size == 0)
                continue;
            const auto section = sectionOf(*batch, group);
            if (section && !groups[static_cast<size_t>(group)].readTemplates(*section))
                m_isDamaged = true;
        }
    }
    return groups;
}

Expected<qint64, FileFault> TailReader::findEnd(std::array<quint64, kTargetGroups> *nextTemplates)
{
    Content content;
    const auto groups = readTemplates(&content);
    if (m_fault)
        return Unexpected(*m_fault);
    if (m_isDamaged || m_size < tailHeader().size())
        return Unexpected(FileFault(FileFault::Kind::Damaged, m_file.path()));
    for (size_t group = 0; group < groups.size(); ++group)
        (*nextTemplates)[group] = groups[group].nextNumber();
    return m_nextOffset;
}

Expected<TailReader::Content, FileFault> TailReader::content()
{
    Content content;
    for (const RowUnpacker &group : readTemplates(&content))
        content.targets.unite(group.targets());
    if (m_fault)
        return Unexpected(*m_fault);
    return content;
}

} // namespace watchkeeper
