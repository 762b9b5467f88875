// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/ResultFileRead.h"

namespace watchkeeper {

namespace {

std::optional<FileFault> readTail(const QString &path,
                                  const std::function<std::optional<FileFault>(TailReader *tail)> &readRows)
{
    auto tail = TailReader::open(path);
    if (!tail)
        return tail.error();
    auto fault = readRows(&tail.value());
    if (!fault && tail->isDamaged())
        fault = FileFault(FileFault::Kind::Damaged, path);
    return fault;
}

using Entries = Expected<QList<SegmentEntry>, FileFault>;

std::optional<FileFault> readSegment(const QString &path, const std::function<Entries(const SegmentReader &segment)> &entriesIn,
                                     qint64 from, qint64 to, const EntryVisit &visit)
{
    const auto segment = SegmentReader::open(path);
    if (!segment)
        return segment.error();
    const Entries entries = entriesIn(*segment);
    if (!entries)
        return entries.error();
    std::optional<FileFault> worst;
    for (const SegmentEntry &entry : *entries) {
        if (entry.last < from || entry.first >= to)
            continue;
        if (const auto fault = visit(*segment, entry))
            worst = fault;
    }
    return worst;
}

} // namespace

std::optional<FileFault> readTail(const QString &path, const TargetId &target, qint64 from, qint64 to, const RowSink &sink)
{
    return readTail(path, [&](TailReader *tail) { return tail->read(target, from, to, sink); });
}

std::optional<FileFault> readTail(const QString &path, int group, qint64 from, qint64 to, const RowSink &sink)
{
    const auto withinSpan = [&](const TargetId &target, StoredResult &&row) {
        if (row.at >= from && row.at < to)
            sink(target, std::move(row));
    };
    return readTail(path, [&](TailReader *tail) { return tail->readGroup(group, withinSpan); });
}

std::optional<FileFault> readTailContent(const QString &path,
                                         const std::function<void(const TailReader::Content &content)> &visit)
{
    return readTail(path, [&visit](TailReader *tail) -> std::optional<FileFault> {
        const auto content = tail->content();
        if (!content)
            return content.error();
        visit(*content);
        return std::nullopt;
    });
}

std::optional<FileFault> readSegment(const QString &path, const TargetId &target, qint64 from, qint64 to,
                                     const EntryVisit &visit)
{
    return readSegment(
        path, [&target](const SegmentReader &segment) { return segment.entriesOf(target); }, from, to, visit);
}

std::optional<FileFault> readSegment(const QString &path, int group, qint64 from, qint64 to, const EntryVisit &visit)
{
    return readSegment(
        path, [group](const SegmentReader &segment) { return segment.entriesOfGroup(group); }, from, to, visit);
}

} // namespace watchkeeper
