// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/StoredResultReader.h"

#include "history/files/ResultFileRead.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace watchkeeper {

namespace {

bool hasSamePhases(const Phases &a, const Phases &b)
{
    for (int i = 0; i < kPhaseCount; ++i) {
        if (a.get(static_cast<Phase>(i)) != b.get(static_cast<Phase>(i)))
            return false;
    }
    return true;
}

bool isSame(const StoredResult &a, const StoredResult &b)
{
    return a.at == b.at && a.outcome == b.outcome && a.attempt == b.attempt && a.hard == b.hard && a.durationMs == b.durationMs
        && hasSamePhases(a.phases, b.phases) && a.values == b.values && a.summary == b.summary && a.errorType == b.errorType
        && a.errorMessage == b.errorMessage;
}

void sortByTime(QList<StoredResult> *results)
{
    const auto isEarlier = [](const StoredResult &a, const StoredResult &b) { return a.at < b.at; };
    if (!std::is_sorted(results->begin(), results->end(), isEarlier))
        std::stable_sort(results->begin(), results->end(), isEarlier);
    results->erase(std::unique(results->begin(), results->end(), isSame), results->end());
}

//! Selects the files to read from a folder.
using FileSelector = std::function<QList<ResultFile>(const QList<ResultFile> &files)>;

//! \brief Reads the files of a folder. If a listed file is missing, the walker lists the folder again and starts over. If a day is
//! unreadable, it reads the day's remaining hourly files.
class ResultFileWalker
{
public:
    //! \param listed       the files, or empty to list them first
    //! \param isObsolete   returns true if the data is no longer needed; called before each file; may be null
    ResultFileWalker(const ResultFolder &folder, const std::optional<QList<ResultFile>> &listed,
                     const std::function<bool()> &isObsolete, FileSelector selectFiles)
        : m_folder(folder)
        , m_listed(listed)
        , m_isObsolete(isObsolete)
        , m_selectFiles(std::move(selectFiles))
    {
    }
    //! \param visit  reads a file and returns the fault, if any; `restart` is called before each attempt
    QList<FileFault> run(const std::function<void()> &restart,
                         const std::function<std::optional<FileFault>(const ResultFile &file, const QString &path)> &visit);

private:
    Expected<QList<ResultFile>, FileFault> files(bool isReread) const;
    QList<ResultFile> selectFiles(QList<ResultFile> files) const;

    const ResultFolder &m_folder;
    const std::optional<QList<ResultFile>> &m_listed;
    const std::function<bool()> &m_isObsolete;
    FileSelector m_selectFiles;
    QHash<qint64, FileFault> m_unreadDays; //!< unreadable days, whose hours are read instead
};

bool hasHourFiles(const QList<ResultFile> &files, qint64 day)
{
    return std::any_of(files.begin(), files.end(),
                       [day](const ResultFile &file) { return file.kind == ResultFile::Kind::Segment && file.day() == day; });
}

Expected<QList<ResultFile>, FileFault> ResultFileWalker::files(bool isReread) const
{
    if (m_listed && !isReread)
        return *m_listed;
    return m_folder.list();
}

QList<ResultFile> ResultFileWalker::selectFiles(QList<ResultFile> files) const
{
    files.removeIf(
        [this](const ResultFile &file) { return file.kind == ResultFile::Kind::Day && m_unreadDays.contains(file.day()); });
    return m_selectFiles(files);
}

QList<FileFault>
ResultFileWalker::run(const std::function<void()> &restart,
                      const std::function<std::optional<FileFault>(const ResultFile &file, const QString &path)> &visit)
{
    constexpr int kAttemptLimit = 20; // each failed attempt means that a file was removed during the attempt, which is rare
    QList<FileFault> faults;
    bool isFileMissing = false;
    for (int tries = 1; tries <= kAttemptLimit; ++tries) {
        restart();
        const auto files = this->files(isFileMissing);
        if (!files)
            return {files.error()};
        const qsizetype unreadDays = m_unreadDays.size();
        faults = m_unreadDays.values();
        isFileMissing = false;
        const QList<ResultFile> chosen = this->selectFiles(*files);
        for (auto file = chosen.begin(); file != chosen.end() && !isFileMissing; ++file) {
            if (m_isObsolete && m_isObsolete())
                return faults;
            const auto fault = visit(*file, m_folder.pathOf(*file));
            if (!fault)
                continue;
            isFileMissing = fault->kind() == FileFault::Kind::Missing;
            if (!isFileMissing && file->kind == ResultFile::Kind::Day && hasHourFiles(*files, file->day()))
                m_unreadDays.insert(file->day(), *fault);
            else
                faults.append(*fault);
        }
        if (!isFileMissing && m_unreadDays.size() == unreadDays)
            break;
    }
    return faults;
}

RowSink rowAppender(QList<StoredResult> *results)
{
    return [results](const TargetId &, StoredResult &&result) { results->append(std::move(result)); };
}

//! Returns whether the file has no rows in the span. Tails can contain rows of any time, so they are always read.
bool isOutside(const ResultFile &file, qint64 from, qint64 to)
{
    return file.kind != ResultFile::Kind::Tail && (file.last < from || file.first >= to);
}

//! Selects the files with rows in the span.
FileSelector filesWithRows(qint64 from, qint64 to)
{
    return [from, to](QList<ResultFile> files) {
        files.removeIf(
            [from, to](const ResultFile &file) { return file.kind == ResultFile::Kind::Day || isOutside(file, from, to); });
        return files;
    };
}

//! Returns the earliest time in the existing hourly files of each day.
QHash<qint64, qint64> hourStarts(const QList<ResultFile> &files)
{
    QHash<qint64, qint64> beginnings;
    for (const ResultFile &file : files) {
        if (file.kind != ResultFile::Kind::Segment)
            continue;
        const auto known = beginnings.constFind(file.day());
        beginnings[file.day()] = known == beginnings.constEnd() ? file.first : std::min(*known, file.first);
    }
    return beginnings;
}

//! Selects the files with rollups for the span, or with rows that aren't part of a rollup yet. For each day, selects either its daily file
//! or its hourly files.
FileSelector filesWithRollups(qint64 from, qint64 to, RollupGrain grain)
{
    return [from, to, grain](QList<ResultFile> files) {
        const QHash<qint64, qint64> hours = hourStarts(files);
        QSet<qint64> days;
        for (const ResultFile &file : std::as_const(files)) {
            if (file.kind != ResultFile::Kind::Day || isOutside(file, from, to))
                continue;
            const bool isWhole = file.first >= from && file.last < to;
            const bool hasLostHours = hours.value(file.day(), std::numeric_limits<qint64>::max()) > file.first;
            if ((grain == RollupGrain::Day && isWhole) || hasLostHours)
                days.insert(file.day());
        }
        files.removeIf([&](const ResultFile &file) {
            const bool isDay = file.kind == ResultFile::Kind::Day;
            return isOutside(file, from, to) || (file.kind != ResultFile::Kind::Tail && isDay != days.contains(file.day()));
        });
        return files;
    };
}

FileSelector filesWithTargets()
{
    return filesWithRollups(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), RollupGrain::Day);
}

std::optional<FileFault> appendRows(const SegmentReader &segment, const SegmentEntry &entry, qint64 from, qint64 to,
                                    QList<StoredResult> *results)
{
    const auto rows = segment.rows(entry);
    if (!rows)
        return rows.error();
    for (const StoredResult &row : *rows) {
        if (row.at >= from && row.at < to)
            results->append(row);
    }
    return std::nullopt;
}

std::optional<FileFault> readRollup(const ResultFile &file, const SegmentReader &segment, const SegmentEntry &entry,
                                    const std::function<void(const StoredRollup &rollup)> &take)
{
    const auto content = segment.rollup(entry);
    if (!content)
        return content.error();
    take(StoredRollup{entry.first, entry.last, entry.rows, file.kind == ResultFile::Kind::Day, *content});
    return std::nullopt;
}

std::optional<FileFault> appendRollup(const ResultFile &file, const SegmentReader &segment, const SegmentEntry &entry,
                                      QList<StoredRollup> *rollups)
{
    return readRollup(file, segment, entry, [rollups](const StoredRollup &rollup) { rollups->append(rollup); });
}

using StoredTargetsById = std::map<TargetId, StoredTarget>;

void addSpan(StoredTargetsById *spans, const TargetId &target, qint64 first, qint64 last)
{
    const auto [at, isNew] = spans->try_emplace(target, StoredTarget{target, first, last});
    at->second.first = std::min(at->second.first, first);
    at->second.last = std::max(at->second.last, last);
}

std::optional<FileFault> addTargets(const ResultFile &file, const QString &path, StoredTargetsById *spans)
{
    if (file.kind == ResultFile::Kind::Tail) {
        return readTailContent(path, [spans](const TailReader::Content &content) {
            for (const TargetId &target : content.targets)
                addSpan(spans, target, content.first, content.last);
        });
    }
    const auto segment = SegmentReader::open(path);
    if (!segment)
        return segment.error();
    std::optional<FileFault> worst;
    for (int group = 0; group < kTargetGroups; ++group) {
        const auto entries = segment->entriesOfGroup(group);
        if (!entries) {
            worst = entries.error();
            continue;
        }
        for (const SegmentEntry &entry : *entries)
            addSpan(spans, entry.target, entry.first, entry.last);
    }
    return worst;
}

} // namespace

StoredResultReader StoredResultReader::withFileList() const
{
    StoredResultReader reader = *this;
    if (const auto files = m_folder.list())
        reader.m_files = *files;
    return reader;
}

StoredResultReader StoredResultReader::until(std::function<bool()> isObsolete) const
{
    StoredResultReader reader = *this;
    reader.m_isObsolete = std::move(isObsolete);
    return reader;
}

StoredResults StoredResultReader::read(const TargetId &target, qint64 from, qint64 to) const
{
    StoredResults kept;
    const auto visit = [&](const ResultFile &file, const QString &path) -> std::optional<FileFault> {
        if (file.kind == ResultFile::Kind::Tail)
            return readTail(path, target, from, to, rowAppender(&kept.results));
        return readSegment(path, target, from, to, [&](const SegmentReader &segment, const SegmentEntry &entry) {
            return appendRows(segment, entry, from, to, &kept.results);
        });
    };
    kept.faults = ResultFileWalker(m_folder, m_files, m_isObsolete, filesWithRows(from, to))
                      .run([&kept] { kept.results.clear(); }, visit);
    sortByTime(&kept.results);
    return kept;
}

RolledUpResults StoredResultReader::rolledUpResults(const TargetId &target, qint64 from, qint64 to, RollupGrain grain) const
{
    RolledUpResults rolledUpResults;
    const auto visit = [&](const ResultFile &file, const QString &path) -> std::optional<FileFault> {
        if (file.kind == ResultFile::Kind::Tail)
            return readTail(path, target, from, to, rowAppender(&rolledUpResults.rest));
        return readSegment(path, target, from, to, [&](const SegmentReader &segment, const SegmentEntry &entry) {
            return appendRollup(file, segment, entry, &rolledUpResults.rollups);
        });
    };
    const auto restart = [&rolledUpResults] {
        rolledUpResults.rollups.clear();
        rolledUpResults.rest.clear();
    };
    rolledUpResults.faults =
        ResultFileWalker(m_folder, m_files, m_isObsolete, filesWithRollups(from, to, grain)).run(restart, visit);
    sortByTime(&rolledUpResults.rest);
    return rolledUpResults;
}

StoredGroup<QList<StoredResult>> StoredResultReader::readGroup(int group, qint64 from, qint64 to) const
{
    StoredGroup<QList<StoredResult>> kept;
    const auto visit = [&](const ResultFile &file, const QString &path) -> std::optional<FileFault> {
        if (file.kind == ResultFile::Kind::Tail)
            return readTail(path, group, from, to, [&kept](const TargetId &target, StoredResult &&row) {
                kept.targets[target].append(std::move(row));
            });
        return readSegment(path, group, from, to, [&](const SegmentReader &segment, const SegmentEntry &entry) {
            return appendRows(segment, entry, from, to, &kept.targets[entry.target]);
        });
    };
    kept.faults = ResultFileWalker(m_folder, m_files, m_isObsolete, filesWithRows(from, to))
                      .run([&kept] { kept.targets.clear(); }, visit);
    for (QList<StoredResult> &rows : kept.targets)
        sortByTime(&rows);
    return kept;
}

StoredGroup<RolledUpResults> StoredResultReader::rolledUpGroup(int group, qint64 from, qint64 to) const
{
    StoredGroup<RolledUpResults> kept;
    const auto visit = [&](const ResultFile &file, const QString &path) -> std::optional<FileFault> {
        if (file.kind == ResultFile::Kind::Tail)
            return readTail(path, group, from, to, [&kept](const TargetId &target, StoredResult &&row) {
                kept.targets[target].rest.append(std::move(row));
            });
        return readSegment(path, group, from, to, [&](const SegmentReader &segment, const SegmentEntry &entry) {
            return appendRollup(file, segment, entry, &kept.targets[entry.target].rollups);
        });
    };
    kept.faults = ResultFileWalker(m_folder, m_files, m_isObsolete, filesWithRollups(from, to, RollupGrain::Hour))
                      .run([&kept] { kept.targets.clear(); }, visit);
    for (RolledUpResults &rolledUpResults : kept.targets)
        sortByTime(&rolledUpResults.rest);
    return kept;
}

QList<FileFault> StoredResultReader::streamGroup(int group, qint64 from, qint64 to, RollupGrain grain, GroupSink *sink) const
{
    const auto visit = [&](const ResultFile &file, const QString &path) -> std::optional<FileFault> {
        if (file.kind == ResultFile::Kind::Tail)
            return readTail(path, group, from, to,
                            [sink](const TargetId &target, StoredResult &&row) { sink->take(target, std::move(row)); });
        return readSegment(path, group, from, to, [&](const SegmentReader &segment, const SegmentEntry &entry) {
            return readRollup(file, segment, entry, [&](const StoredRollup &rollup) { sink->take(entry.target, rollup); });
        });
    };
    return ResultFileWalker(m_folder, m_files, m_isObsolete, filesWithRollups(from, to, grain))
        .run([sink] { sink->restart(); }, visit);
}

QList<StoredTarget> StoredResultReader::targets(QList<FileFault> *faults) const
{
    StoredTargetsById spans;
    *faults = ResultFileWalker(m_folder, m_files, m_isObsolete, filesWithTargets())
                  .run([&spans] { spans.clear(); },
                       [&spans](const ResultFile &file, const QString &path) { return addTargets(file, path, &spans); });
    QList<StoredTarget> targets;
    for (const auto &[id, target] : spans)
        targets.append(target);
    return targets;
}

TimeSpan StoredResultReader::resultSpan(QList<FileFault> *faults) const
{
    QList<TimeSpan> spans;
    const auto visit = [&spans](const ResultFile &file, const QString &path) -> std::optional<FileFault> {
        if (file.kind != ResultFile::Kind::Tail) {
            spans.append({file.first, file.last + 1});
            return std::nullopt;
        }
        return readTailContent(path, [&spans](const TailReader::Content &content) {
            spans.append({content.first, content.last + 1});
        });
    };
    const FileSelector all = filesWithRows(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    *faults = ResultFileWalker(m_folder, m_files, m_isObsolete, all).run([&spans] { spans.clear(); }, visit);
    spans = mergedSpans(spans);
    return spans.isEmpty() ? TimeSpan() : TimeSpan{spans.first().from, spans.last().to};
}

} // namespace watchkeeper
