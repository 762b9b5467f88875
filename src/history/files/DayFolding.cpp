// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/DayFolding.h"

#include <QMap>

#include <algorithm>

namespace watchkeeper {

namespace {

// A step with this number of groups takes a few milliseconds.
constexpr int kGroupsPerStep = 8;
constexpr int kTargetsPerStep = 32;

bool isDamaged(const FileFault &fault)
{
    return fault.kind() == FileFault::Kind::Damaged;
}

} // namespace

DayWriter::DayWriter(const QStringList &segments, SegmentBuilder builder, RollupFactory rollup, RollupMerger merger,
                     FileCalls calls)
    : m_segments(segments)
    , m_builder(std::move(builder))
    , m_rollup(std::move(rollup))
    , m_merger(std::move(merger))
    , m_calls(std::move(calls))
{
}

Expected<DayWriter, FileFault> DayWriter::begin(const QStringList &segments, const QString &path, RollupFactory rollup,
                                                RollupMerger merger, const FileCalls &calls)
{
    auto builder = SegmentBuilder::begin(path, calls);
    if (!builder)
        return Unexpected(builder.error());
    return DayWriter(segments, std::move(builder).value(), std::move(rollup), std::move(merger), calls);
}

Expected<bool, FileFault> DayWriter::step()
{
    int limit = kTargetsPerStep;
    for (int groups = 0; groups < kGroupsPerStep && limit > 0 && m_group < kTargetGroups; ++groups) {
        if (const auto fault = stepGroup(&limit))
            return Unexpected(*fault);
    }
    if (m_group < kTargetGroups)
        return false;
    if (const auto fault = m_builder.finish())
        return Unexpected(*fault);
    return true;
}

//! \param limit  number of targets that can still be written; updated by the call
std::optional<FileFault> DayWriter::stepGroup(int *limit)
{
    if (!m_isGroupRead) {
        if (auto fault = readGroup())
            return fault;
        m_isGroupRead = true;
    }
    for (; *limit > 0 && !m_targets.isEmpty(); --*limit) {
        const DayTarget target = m_pendingTargets.take(m_targets.takeLast());
        if (auto fault = m_builder.add(target.entry, {}, m_merger(target.rollups)))
            return fault;
    }
    if (!m_targets.isEmpty())
        return std::nullopt;
    m_isGroupRead = false;
    return m_builder.endGroup(m_group++);
}

std::optional<FileFault> DayWriter::readGroup()
{
    m_pendingTargets.clear();
    for (const QString &path : std::as_const(m_segments)) {
        if (auto fault = readSegment(path); fault && !isDamaged(*fault))
            return fault;
    }
    m_targets = m_pendingTargets.keys();
    std::sort(m_targets.begin(), m_targets.end(), std::greater());
    return std::nullopt;
}

std::optional<FileFault> DayWriter::readSegment(const QString &path)
{
    const auto segment = SegmentReader::open(path, m_calls);
    if (!segment)
        return segment.error();
    const auto entries = segment->entriesOfGroup(m_group);
    if (!entries)
        return entries.error();
    for (const SegmentEntry &entry : *entries) {
        if (auto fault = addRollup(*segment, entry); fault && !isDamaged(*fault))
            return fault;
    }
    return std::nullopt;
}

//! Creates the rollup from the rows if it is missing or damaged.
std::optional<FileFault> DayWriter::addRollup(const SegmentReader &segment, const SegmentEntry &entry)
{
    auto rollup = segment.rollup(entry);
    if (!rollup && !isDamaged(rollup.error()))
        return rollup.error();
    if (!rollup || rollup->isEmpty()) {
        const auto rows = segment.rows(entry);
        if (!rows)
            return rows.error();
        rollup = m_rollup(entry.target, *rows);
    }
    auto target = m_pendingTargets.find(entry.target);
    if (target == m_pendingTargets.end()) {
        target = m_pendingTargets.insert(entry.target, {entry, {}});
        target->entry.rows = 0;
    }
    target->entry.first = std::min(target->entry.first, entry.first);
    target->entry.last = std::max(target->entry.last, entry.last);
    target->entry.rows += entry.rows;
    target->rollups.append(*rollup);
    return std::nullopt;
}

namespace {

//! Returns the segments, by day, of each day before `today` that has no tail left and no day file yet.
QMap<qint64, QList<ResultFile>> daysToFold(const QList<ResultFile> &files, qint64 today)
{
    QMap<qint64, QList<ResultFile>> days;
    for (const ResultFile &file : files) {
        if (file.kind == ResultFile::Kind::Segment && file.day() < today)
            days[file.day()].append(file);
    }
    for (const ResultFile &file : files) {
        if (file.kind != ResultFile::Kind::Segment)
            days.remove(file.day());
    }
    return days;
}

} // namespace

DayFolding::DayFolding(const ResultFolder &folder, RollupFactory rollup, RollupMerger merger, const FileCalls &calls)
    : m_folder(folder)
    , m_rollup(std::move(rollup))
    , m_merger(std::move(merger))
    , m_calls(calls)
{
}

Expected<bool, FileFault> DayFolding::step(qint64 today)
{
    if (!m_merger)
        return false;
    if (!m_dayWriter)
        return begin(today);
    const auto isComplete = m_dayWriter->step();
    if (isComplete && !*isComplete)
        return true;
    const auto fault = isComplete ? publish() : std::optional(isComplete.error());
    m_dayWriter.reset();
    if (fault)
        return skipDay(*fault);
    return true;
}

//! Skips the current day if a segment is unreadable. \return true, because other days can still be processed; another fault is
//! returned as an error
Expected<bool, FileFault> DayFolding::skipDay(const FileFault &fault)
{
    removeFile(m_folder.temporaryPath(m_day));
    if (std::none_of(m_segments.cbegin(), m_segments.cend(), [&](const QString &path) { return fault.isUnreadable(path); }))
        return Unexpected(fault);
    m_unreadableDays.insert(m_day.day());
    m_skippedFileFaults.append(fault);
    return true;
}

//! \return whether the file of a day was started
Expected<bool, FileFault> DayFolding::begin(qint64 today)
{
    const auto files = m_folder.list();
    if (!files)
        return Unexpected(files.error());
    const auto days = daysToFold(*files, today);
    for (auto day = days.cbegin(); day != days.cend(); ++day) {
        if (m_unreadableDays.contains(day.key()))
            continue;
        m_day = {ResultFile::Kind::Day, day.key() * 24};
        m_segments.clear();
        for (const ResultFile &segment : *day)
            m_segments.append(m_folder.pathOf(segment));
        auto making = DayWriter::begin(m_segments, m_folder.temporaryPath(m_day), m_rollup, m_merger, m_calls);
        if (!making)
            return Unexpected(making.error());
        m_dayWriter.emplace(std::move(making).value());
        return true;
    }
    return false;
}

std::optional<FileFault> DayFolding::publish()
{
    const SegmentFooter footer = m_dayWriter->footer();
    if (footer.rows > 0)
        return m_folder.publish(m_day, footer.first, footer.last);
    m_unreadableDays.insert(m_day.day());
    return removeFile(m_folder.temporaryPath(m_day));
}

} // namespace watchkeeper
