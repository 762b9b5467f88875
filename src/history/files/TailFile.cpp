// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/TailFile.h"

#include "history/codec/ByteStream.h"

#include <algorithm>
#include <bit>

namespace watchkeeper {

namespace {

constexpr qsizetype kFixedHeadSize = 4 * 4; //!< [bytes] marker, two sizes and a checksum

//! Returns the checksum of the sizes and the bytes that follow them.
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

TailReader::TailReader(DiskFile file)
    : m_file(std::move(file))
{
}

Expected<TailReader, FileFault> TailReader::open(const QString &path, const FileCalls &calls)
{
    auto file = DiskFile::openForReading(path, calls);
    if (!file)
        return Unexpected(file.error());
    const QByteArray expected = tailHeader();
    const auto start = file->readAt(0, expected.size());
    if (!start)
        return Unexpected(start.error());
    const qsizetype nameSize = expected.size() - 2;
    // The header is incomplete if the writer crashed while creating the file.
    const bool isTruncated = start->size() < expected.size() && expected.startsWith(*start);
    if (!isTruncated && start->first(std::min(start->size(), nameSize)) != expected.first(nameSize))
        return Unexpected(FileFault(FileFault::Kind::Damaged, path));
    if (!isTruncated && *start != expected)
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
    constexpr qint64 kReadBlockSize = 64 * 1024;
    const QByteArray marker = batchMarker();
    while (offset + marker.size() <= m_size) {
        const auto bytes = m_file.readAt(offset, std::min(kReadBlockSize, m_size - offset));
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
        const bool isInSpan = batch->last >= from && batch->first < to;
        const bool isValid =
            isInSpan ? rows.read(*section, batch->first, batch->timeBits(), within) : rows.readTemplates(*section);
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

QByteArray tailHeader()
{
    return QByteArrayLiteral("WKTAIL\x01\x00");
}

TailFile::TailFile(DiskFile file, qint64 size)
    : m_file(std::move(file))
    , m_size(size)
    , m_syncedSize(size)
{
}

Expected<TailFile, FileFault> TailFile::create(const QString &path, const FileCalls &calls)
{
    auto file = DiskFile::create(path, calls);
    if (!file)
        return Unexpected(file.error());
    auto fault = file.value().writeAt(0, tailHeader());
    if (!fault)
        fault = file.value().sync();
    if (!fault)
        fault = syncParentFolder(path);
    if (fault) {
        removeFile(path);
        return Unexpected(*fault);
    }
    return TailFile(std::move(*file), tailHeader().size());
}

Expected<TailFile, FileFault> TailFile::reopen(const QString &path, const FileCalls &calls)
{
    auto reader = TailReader::open(path);
    if (!reader)
        return Unexpected(reader.error());
    std::array<quint64, kTargetGroups> next{};
    const auto end = reader.value().findEnd(&next);
    if (!end)
        return Unexpected(end.error());
    auto file = DiskFile::openForWriting(path, calls);
    if (!file)
        return Unexpected(file.error());
    TailFile tail(std::move(*file), *end);
    if (const auto fault = tail.truncateTo(*end))
        return Unexpected(*fault);
    for (size_t group = 0; group < next.size(); ++group)
        tail.m_groups[group].reserveNumbersBelow(next[group]);
    return tail;
}

std::optional<FileFault> TailFile::truncateTo(qint64 size)
{
    for (RowPacker &group : m_groups)
        group.forget(); // the removed batches may have contained templates
    auto fault = m_file.truncate(size);
    m_hasPartialBatch = fault.has_value();
    if (!m_hasPartialBatch)
        m_size = size;
    return fault;
}

QByteArray TailFile::encodeBatch(const QList<TargetResult> &rows)
{
    TailBatch batch;
    batch.rows = static_cast<quint64>(rows.size());
    const auto [first, last] = std::minmax_element(
        rows.begin(), rows.end(), [](const TargetResult &a, const TargetResult &b) { return a.result.at < b.result.at; });
    batch.first = first->result.at;
    batch.last = last->result.at;
    std::array<std::vector<const TargetResult *>, kTargetGroups> groups;
    for (const TargetResult &row : rows)
        groups[static_cast<size_t>(groupOf(row.target))].push_back(&row);
    QByteArray body;
    for (size_t group = 0; group < groups.size(); ++group) {
        if (groups[group].empty())
            continue;
        const QByteArray section = m_groups[group].section(groups[group], batch.first, batch.timeBits());
        batch.sections[group].size = static_cast<quint32>(section.size());
        batch.sections[group].checksum = computeChecksum(section);
        body += section;
    }
    return batch.head() + body;
}

std::optional<FileFault> TailFile::append(const QList<TargetResult> &rows)
{
    if (rows.isEmpty())
        return std::nullopt;
    if (m_hasPartialBatch) {
        if (auto fault = truncateTo(m_size))
            return fault;
    }
    const QByteArray bytes = encodeBatch(rows);
    if (auto fault = m_file.writeAt(m_size, bytes)) {
        truncateTo(m_size);
        return fault;
    }
    m_size += bytes.size();
    return std::nullopt;
}

std::optional<FileFault> TailFile::sync()
{
    if (m_syncedSize == m_size)
        return std::nullopt;
    auto fault = m_file.sync();
    if (!fault)
        m_syncedSize = m_size;
    return fault;
}

bool TailFile::truncateUnsynced()
{
    return !truncateTo(m_syncedSize);
}

} // namespace watchkeeper
