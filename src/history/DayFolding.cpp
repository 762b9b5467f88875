// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/DayFolding.h"

#include <QMap>

#include <algorithm>

namespace watchkeeper {

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
