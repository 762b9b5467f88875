// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/ResultFileRead.h"

#include "history/files/TailFile.h"

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
                                     qint64 from, qint64 to, const EntryVisitor &visit)
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
                                     const EntryVisitor &visit)
{
    return readSegment(
        path, [&target](const SegmentReader &segment) { return segment.entriesOf(target); }, from, to, visit);
}

std::optional<FileFault> readSegment(const QString &path, int group, qint64 from, qint64 to, const EntryVisitor &visit)
{
    return readSegment(
        path, [group](const SegmentReader &segment) { return segment.entriesOfGroup(group); }, from, to, visit);
}

namespace {

//! Checks that the number of rows matches the entry. A day file has no rows.
std::optional<FileFault> checkEntry(const SegmentReader &segment, const SegmentEntry &entry, const QString &path)
{
    const auto rollup = segment.rollup(entry);
    if (!rollup)
        return rollup.error();
    if (entry.chunkSize == 0)
        return std::nullopt;
    const auto rows = segment.rows(entry);
    if (!rows)
        return rows.error();
    const bool areAll = static_cast<quint64>(rows->size()) == entry.rows;
    return areAll ? std::nullopt : std::optional(FileFault(FileFault::Kind::Damaged, path));
}

std::optional<FileFault> checkSegment(const QString &path)
{
    const auto segment = SegmentReader::open(path);
    if (!segment)
        return segment.error();
    for (int group = 0; group < kTargetGroups; ++group) {
        const auto entries = segment->entriesOfGroup(group);
        if (!entries)
            return entries.error();
        for (const SegmentEntry &entry : *entries) {
            if (auto fault = checkEntry(*segment, entry, path))
                return fault;
        }
    }
    return std::nullopt;
}

std::optional<FileFault> checkTail(const QString &path)
{
    const auto whole = intactTailSize(path);
    if (!whole)
        return whole.error();
    const auto file = DiskFile::openForReading(path);
    if (!file)
        return file.error();
    const auto size = file->size();
    if (!size)
        return size.error();
    return *size == *whole ? std::nullopt : std::optional(FileFault(FileFault::Kind::Damaged, path));
}

} // namespace

std::optional<FileFault> checkResultFile(const QString &path, ResultFile::Kind kind)
{
    return kind == ResultFile::Kind::Tail ? checkTail(path) : checkSegment(path);
}

Expected<qint64, FileFault> intactTailSize(const QString &path)
{
    auto tail = TailReader::open(path);
    if (!tail)
        return Unexpected(tail.error());
    std::array<quint64, kTargetGroups> ignored{};
    const auto end = tail.value().findEnd(&ignored);
    if (end || end.error().kind() != FileFault::Kind::Damaged)
        return end;
    const auto file =
        DiskFile::openForReading(path); // the header may be incomplete because the writer crashed or is just starting
    const auto size = file ? file->size() : Expected<qint64, FileFault>(Unexpected(file.error()));
    if (size && *size < tailHeader().size())
        return qint64(0);
    return end;
}

} // namespace watchkeeper
