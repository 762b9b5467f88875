// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/SegmentWriter.h"

#include "history/codec/ResultChunk.h"

#include <algorithm>

namespace watchkeeper {

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
