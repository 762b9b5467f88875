// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/TailFile.h"

#include "history/codec/ByteWriter.h"
#include "history/codec/Checksum.h"
#include "history/files/TailBatch.h"
#include "history/files/TailReader.h"

#include <algorithm>

namespace watchkeeper {

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
    auto file = DiskFile::openToWrite(path, calls);
    if (!file)
        return Unexpected(file.error());
    TailFile tail(std::move(*file), *end);
    if (const auto fault = tail.cut(*end))
        return Unexpected(*fault);
    for (size_t group = 0; group < next.size(); ++group)
        tail.m_groups[group].reserveNumbersBelow(next[group]);
    return tail;
}

std::optional<FileFault> TailFile::cut(qint64 size)
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
        if (auto fault = cut(m_size))
            return fault;
    }
    const QByteArray bytes = encodeBatch(rows);
    if (auto fault = m_file.writeAt(m_size, bytes)) {
        cut(m_size);
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
    return !cut(m_syncedSize);
}

} // namespace watchkeeper
