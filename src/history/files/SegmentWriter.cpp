// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/SegmentWriter.h"

#include "history/codec/Checksum.h"
#include "history/codec/ResultChunk.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kMostHeld = 200'000; //!< rows; about 80 MB

} // namespace

SegmentWriter::SegmentWriter(TailReader tail, DiskFile file, RollupMaker rollup)
    : m_tail(std::move(tail))
    , m_file(std::move(file))
    , m_rollup(std::move(rollup))
{
}

Expected<SegmentWriter, FileFault> SegmentWriter::begin(const QString &tailPath, const QString &path, RollupMaker rollup,
                                                        const FileCalls &calls)
{
    auto tail = TailReader::open(tailPath);
    if (!tail)
        return Unexpected(tail.error());
    if (const auto fault = removeFile(path)) // of a former attempt
        return Unexpected(*fault);
    auto file = DiskFile::create(path, calls);
    if (!file)
        return Unexpected(file.error());
    SegmentWriter writer(std::move(tail).value(), std::move(file).value(), std::move(rollup));
    if (const auto fault = writer.write(segmentStart()))
        return Unexpected(*fault);
    return writer;
}

Expected<bool, FileFault> SegmentWriter::step()
{
    if (const auto fault = writeGroup())
        return Unexpected(*fault);
    if (++m_group < kTargetGroups)
        return false;
    if (const auto fault = finish())
        return Unexpected(*fault);
    return true;
}

std::optional<FileFault> SegmentWriter::writeGroup()
{
    std::optional<FileFault> written;
    const auto hold = [&](const TargetId &target, StoredResult &&result) {
        m_held[target].append(std::move(result));
        if (++m_heldRows >= kMostHeld && !written)
            written = writeHeld();
    };
    if (const auto fault = m_tail.readGroup(m_group, hold))
        return fault;
    m_isDamaged = m_isDamaged || m_tail.isDamaged();
    if (!written)
        written = writeHeld();
    return written ? written : writeEntries();
}

std::optional<FileFault> SegmentWriter::writeHeld()
{
    QList<TargetId> targets = m_held.keys();
    std::sort(targets.begin(), targets.end());
    for (const TargetId &target : std::as_const(targets)) {
        if (auto fault = writeTarget(target, m_held.take(target)))
            return fault;
    }
    m_held.clear();
    m_heldRows = 0;
    return std::nullopt;
}

std::optional<FileFault> SegmentWriter::writeTarget(const TargetId &target, QList<StoredResult> rows)
{
    const auto isEarlier = [](const StoredResult &a, const StoredResult &b) { return a.at < b.at; };
    if (!std::is_sorted(rows.cbegin(), rows.cend(), isEarlier))
        std::stable_sort(rows.begin(), rows.end(), isEarlier);
    for (qsizetype begin = 0; begin < rows.size();) {
        const qsizetype count = rowsOfNextChunk(rows, begin);
        const QList<StoredResult> part = count == rows.size() ? rows : rows.sliced(begin, count);
        begin += count;
        const QByteArray chunk = packResults(part);
        const QByteArray rollup = m_rollup ? m_rollup(target, part) : QByteArray();
        m_entries.append({target, m_size, chunk.size(), part.first().at, part.last().at, static_cast<quint64>(count),
                          rollup.size(), checksumOf(rollup)});
        m_footer.first = m_footer.rows == 0 ? part.first().at : std::min(m_footer.first, part.first().at);
        m_footer.last = m_footer.rows == 0 ? part.last().at : std::max(m_footer.last, part.last().at);
        m_footer.rows += static_cast<quint64>(count);
        if (auto fault = write(chunk + rollup))
            return fault;
    }
    return std::nullopt;
}

std::optional<FileFault> SegmentWriter::writeEntries()
{
    if (m_entries.isEmpty())
        return std::nullopt;
    const QByteArray bytes = packEntries(m_entries);
    m_entries.clear();
    m_footer.groups[static_cast<size_t>(m_group)] = {m_size, bytes.size(), checksumOf(bytes)};
    return write(bytes);
}

std::optional<FileFault> SegmentWriter::finish()
{
    auto fault = write(m_footer.bytes());
    return fault ? fault : m_file.sync();
}

std::optional<FileFault> SegmentWriter::write(QByteArrayView bytes)
{
    auto fault = m_file.writeAt(m_size, bytes);
    m_size += bytes.size();
    return fault;
}

} // namespace watchkeeper
