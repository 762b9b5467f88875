// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/LastResultsReader.h"

#include "history/files/ResultFileRead.h"
#include "history/values/TimeSpan.h"

#include <algorithm>
#include <limits>

namespace watchkeeper {

namespace {

constexpr qint64 kMinTime = std::numeric_limits<qint64>::min();

using Rows = QList<StoredResult>;
using RowsByTarget = QHash<TargetId, Rows>;

//! Returns the earliest possible start of a check in the file. A check can start up to an hour before the hour in whose file its result is
//! stored. If the clock was set back to days that already have day files, all results go to the first hour after
//! these days.
qint64 earliestResultTime(const ResultFile &file, const QList<ResultFile> &all)
{
    if (file.kind == ResultFile::Kind::Segment)
        return file.first;
    const bool isBehindDays = firstOpenHour(all, file.hour - 1) == file.hour;
    return isBehindDays ? kMinTime : (file.hour - 1) * kMillisecondsPerHour;
}

//! Returns the latest possible time of a result in the file. A tail can still grow.
qint64 latestResultTime(const ResultFile &file)
{
    return file.kind == ResultFile::Kind::Segment ? file.last : std::numeric_limits<qint64>::max();
}

bool isEarlier(const StoredResult &a, const StoredResult &b)
{
    return a.at < b.at;
}

//! Adds results, removes duplicates and keeps only the newest results. A result can be stored in two files.
void addRows(const Rows &more, Rows *rows)
{
    *rows = more + *rows;
    std::stable_sort(rows->begin(), rows->end(), isEarlier);
    const auto isSame = [](const StoredResult &a, const StoredResult &b) { return a.at == b.at && a.outcome == b.outcome; };
    rows->erase(std::unique(rows->begin(), rows->end(), isSame), rows->end());
    if (rows->size() > LastResultsReader::kMaxRetained)
        *rows = rows->last(LastResultsReader::kMaxRetained);
}

//! \brief Reads only the results from a file that are still needed.
class RecentRowsCollector
{
public:
    RecentRowsCollector(const QHash<TargetId, qint64> &since, qint64 at, qsizetype limit, RowsByTarget *found)
        : m_since(since)
        , m_time(at)
        , m_maximum(limit)
        , m_rowsByTarget(found)
    {
    }

    //! Returns whether a file that ends at `latest` can contain a needed result.
    bool mayContainNeeded(const TargetId &target, qint64 latest) const
    {
        const auto since = m_since.constFind(target);
        if (since == m_since.cend() || latest < *since)
            return false;
        const Rows rows = m_rowsByTarget->value(target);
        return rows.size() < m_maximum || rows[rows.size() - m_maximum].at <= latest;
    }
    bool needsRowsUpTo(qint64 latest) const
    {
        return std::any_of(m_since.keyBegin(), m_since.keyEnd(),
                           [&](const TargetId &id) { return mayContainNeeded(id, latest); });
    }

    std::optional<FileFault> read(const ResultFile &file, const QString &path, int group)
    {
        const qint64 end = m_time + 1;
        if (file.kind == ResultFile::Kind::Segment)
            return readSegment(path, group, kMinTime, end, [this](const SegmentReader &segment, const SegmentEntry &entry) {
                return addRowsOf(segment, entry);
            });
        RowsByTarget rows;
        const auto fault = readTail(path, group, kMinTime, end, [&](const TargetId &target, StoredResult &&row) {
            if (isWithin(target, row))
                rows[target].append(std::move(row));
        });
        for (auto of = rows.cbegin(); of != rows.cend(); ++of)
            addRows(*of, &(*m_rowsByTarget)[of.key()]);
        return fault;
    }

private:
    bool isWithin(const TargetId &target, const StoredResult &row) const
    {
        const auto since = m_since.constFind(target);
        return since != m_since.cend() && row.at >= *since && row.at <= m_time;
    }
    std::optional<FileFault> addRowsOf(const SegmentReader &segment, const SegmentEntry &entry)
    {
        if (!mayContainNeeded(entry.target, entry.last))
            return std::nullopt;
        const auto rows = segment.rows(entry);
        if (!rows)
            return rows.error();
        Rows within;
        for (const StoredResult &row : *rows) {
            if (isWithin(entry.target, row))
                within.append(row);
        }
        addRows(within.last(std::min(within.size(), LastResultsReader::kMaxRetained)), &(*m_rowsByTarget)[entry.target]);
        return std::nullopt;
    }

    const QHash<TargetId, qint64> &m_since;
    qint64 m_time;
    qsizetype m_maximum;
    RowsByTarget *m_rowsByTarget;
};

} // namespace

std::optional<TimeSpan> storedSpan(const QString &folder, qint64 now)
{
    const auto files = ResultFolder(folder).list();
    if (!files)
        return std::nullopt;
    TimeSpan span{now, 0};
    for (const ResultFile &file : *files) {
        if (file.kind == ResultFile::Kind::Day)
            continue;
        const bool isTail = file.kind == ResultFile::Kind::Tail;
        span.from = std::min(span.from, isTail ? file.hour * kMillisecondsPerHour : file.first);
        span.to = std::max(span.to, isTail ? now : file.last);
    }
    if (span.to <= 0)
        return std::nullopt;
    return TimeSpan{std::max<qint64>(span.from, 0), std::min(span.to, now)}; // times in file names can be invalid
}

LastResultsReader::LastResultsReader(const QString &folder, qint64 at)
    : m_folder(folder)
    , m_time(at)
    , m_files(listFiles())
{
}

Expected<LastResultsReader::Files, FileFault> LastResultsReader::listFiles() const
{
    const auto listed = m_folder.list();
    if (!listed)
        return listed;
    Files files = *listed;
    files.removeIf([this, &all = *listed](const ResultFile &file) {
        return file.kind == ResultFile::Kind::Day || earliestResultTime(file, all) > m_time;
    });
    std::stable_sort(files.begin(), files.end(),
                     [](const ResultFile &a, const ResultFile &b) { return latestResultTime(a) > latestResultTime(b); });
    return files;
}

StoredGroup<QList<StoredResult>> LastResultsReader::read(int group, const QHash<TargetId, qint64> &since, qsizetype limit) const
{
    constexpr int kAttemptLimit = 5; // a missing tail has become a segment, so each attempt lists the folder again
    StoredGroup<Rows> kept;
    Expected<Files, FileFault> files = m_files;
    for (int tries = 1; tries <= kAttemptLimit; ++tries) {
        kept = StoredGroup<Rows>();
        if (!files) {
            kept.faults.append(files.error());
            break;
        }
        const auto gone = readFiles(*files, group, since, limit, &kept);
        if (!gone)
            break;
        files = listFiles();
    }
    return kept;
}

//! \return the file that no longer exists, if any
std::optional<FileFault> LastResultsReader::readFiles(const Files &files, int group, const QHash<TargetId, qint64> &since,
                                                      qsizetype limit, StoredGroup<QList<StoredResult>> *kept) const
{
    RecentRowsCollector collector(since, m_time, limit, &kept->targets);
    for (const ResultFile &file : files) {
        if (!collector.needsRowsUpTo(latestResultTime(file)))
            break;
        const auto fault = collector.read(file, m_folder.pathOf(file), group);
        if (fault && fault->kind() == FileFault::Kind::Missing)
            return fault;
        if (fault)
            kept->faults.append(*fault);
    }
    return std::nullopt;
}

} // namespace watchkeeper
